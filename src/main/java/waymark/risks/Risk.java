package waymark.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// A risk in the register of a group: open, escalated to the group above, taken on by it, accepted until a
/// day, or closed.
sealed interface Risk {

    /// What every risk has.
    ///
    /// @param area where the group answers for one area alone, its code
    /// @param ownerName of the organisation or the seat that owns it
    /// @param ownerPerson who has that seat today; empty where it is vacant, and for an organisation
    /// @param escalatedTo the group that was asked to take it on, or has
    /// @param reason of the last step; may be empty
    /// @param acceptedByName who accepted it, while it is accepted
    /// @param chaired true where the reader chairs the group
    /// @param seated true where the reader has the seat that owns it
    record Header(
            Ref ref,
            int version,
            String groupCode,
            String groupName,
            @Nullable String area,
            boolean restricted,
            String category,
            String cause,
            String event,
            String effect,
            String treatment,
            @Nullable String ownerOrganisation,
            @Nullable String ownerSeat,
            String ownerName,
            String ownerPerson,
            LocalDate registeredOn,
            LocalDate reviewOn,
            @Nullable LocalDate reviewedOn,
            @Nullable String escalatedTo,
            @Nullable String escalatedToName,
            @Nullable LocalDate escalatedOn,
            @Nullable LocalDate closedOn,
            String reason,
            @Nullable String acceptedByName,
            @Nullable LocalDate acceptedUntil,
            boolean chaired,
            boolean seated) {

        RiskDetails details() {
            return new RiskDetails(
                    category,
                    cause,
                    event,
                    effect,
                    ownerOrganisation == null
                            ? RiskDetails.SEAT + ownerSeat
                            : RiskDetails.ORGANISATION + ownerOrganisation,
                    treatment,
                    restricted);
        }

        RiskCategory of() {
            return RiskCategory.of(category);
        }

        /// `Chair, Ana Sample`.
        String owner() {
            if (ownerOrganisation != null) {
                return ownerName;
            }
            return ownerName + ", " + (ownerPerson.isEmpty() ? "vacant" : ownerPerson);
        }
    }

    Header header();

    Scores scores();

    /// The state in a word.
    String word();

    Tone tone();

    default Ref ref() {
        return header().ref();
    }

    /// True for who keeps the register, and for the board while it is asked or has taken it on.
    default boolean keptBy(Actor actor) {
        return RiskGroup.keptBy(actor, header().area(), header().chaired()) || decidedBy(actor);
    }

    /// True for who decides for the group that it was escalated to.
    default boolean decidedBy(Actor actor) {
        return header().escalatedTo() != null && actor.may(Permission.DECIDE_RISKS, Scope.PARTNERSHIP);
    }

    /// True also for who answers for it: the lead of the organisation, or who has the seat.
    default boolean reviewedBy(Actor actor) {
        var organisation = header().ownerOrganisation();
        return keptBy(actor)
                || header().seated()
                || organisation != null && actor.may(Permission.MANAGE_RISKS, Scope.organisation(organisation));
    }

    /// True where the review is late.
    default boolean late(LocalDate today) {
        return this instanceof Live && header().reviewOn().isBefore(today);
    }

    /// Not closed.
    sealed interface Live extends Risk {

        /// Scored again, or looked at without a change.
        default Ruling<RiskEvent.Reviewed> review(RiskReview review, LocalDate today) {
            var problems =
                    new Problems().when(!review.next().isAfter(today), "next", "The next review must be after today");
            RiskScale.check(
                    problems, review.scores().inherent(), review.scores().current());
            return problems.or(() -> {
                var changed = scores().changed(review.scores());
                return new RiskEvent.Reviewed(
                        this, review, changed, today, this instanceof Accepted && !changed.isEmpty());
            });
        }

        /// Said otherwise, or owned by somebody else.
        default Ruling<RiskEvent.Changed> change(RiskDetails details, LocalDate today) {
            var fields = FieldChanges.between(header().details(), details);
            return Ruling.agreed(new RiskEvent.Changed(
                    this,
                    details,
                    fields,
                    today,
                    this instanceof Accepted && fields.stream().anyMatch(MATTERS::contains)));
        }

        /// A control that is new, or that works otherwise than before.
        default Ruling<RiskEvent.ControlSaved> control(RiskControl before, RiskControl after, LocalDate today) {
            return Ruling.agreed(new RiskEvent.ControlSaved(
                    this, before, after, today, this instanceof Accepted && !after.equals(before)));
        }

        /// It is no risk any more, or somebody else's.
        default Ruling<RiskEvent.Closed> close(String reason, LocalDate today) {
            return new Problems()
                    .when(reason.isEmpty(), "reason", "Enter why it is closed")
                    .or(() -> new RiskEvent.Closed(this, reason, today));
        }
    }

    /// What reopens an accepted risk when it changes.
    Set<String> MATTERS = Set.of("category", "cause", "event", "effect", "treatment");

    /// Treated by its group.
    record Open(Header header, Scores scores) implements Live {

        @Override
        public String word() {
            return "Open";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        /// Asks the group above to take it on.
        Ruling<RiskEvent.Escalated> escalate(RiskGroup group, String reason, LocalDate today) {
            var parent = group.parent();
            return new Problems()
                    .when(parent == null, "", "There is no group above this one")
                    .when(reason.isEmpty(), "reason", "Enter what the group above can do that this one cannot")
                    .or(() -> new RiskEvent.Escalated(this, String.valueOf(parent), reason, today));
        }

        Ruling<RiskEvent.Accepted> accept(RiskAcceptance.Given given, LocalDate today) {
            return given.rule(today).map(agreed -> new RiskEvent.Accepted(this, agreed, today));
        }
    }

    /// The group above was asked to take it on.
    record Escalated(Header header, Scores scores) implements Live {

        @Override
        public String word() {
            return "Escalated";
        }

        @Override
        public Tone tone() {
            return Tone.MAGENTA;
        }

        Ruling<RiskEvent.TakenOn> takeOn(String reason, LocalDate today) {
            return answered(reason).or(() -> new RiskEvent.TakenOn(this, reason, today));
        }

        Ruling<RiskEvent.Refused> refuse(String reason, LocalDate today) {
            return answered(reason).or(() -> new RiskEvent.Refused(this, reason, today));
        }

        private static Problems answered(String reason) {
            return new Problems().when(reason.isEmpty(), "reason", "Enter the reason; the group reads it");
        }
    }

    /// The group above has taken it on.
    record TakenOn(Header header, Scores scores) implements Live {

        @Override
        public String word() {
            return "Taken on";
        }

        @Override
        public Tone tone() {
            return Tone.PURPLE;
        }

        /// Back to the group.
        Ruling<RiskEvent.Returned> returnToGroup(String reason, LocalDate today) {
            return new Problems()
                    .when(reason.isEmpty(), "reason", "Enter the reason; the group reads it")
                    .or(() -> new RiskEvent.Returned(this, reason, today));
        }

        Ruling<RiskEvent.Accepted> accept(RiskAcceptance.Given given, LocalDate today) {
            return given.rule(today).map(agreed -> new RiskEvent.Accepted(this, agreed, today));
        }
    }

    /// A person accepted it until a day.
    record Accepted(Header header, Scores scores) implements Live {

        @Override
        public String word() {
            return "Accepted";
        }

        @Override
        public Tone tone() {
            return Tone.TEAL;
        }

        Ruling<RiskEvent.Reopened> reopen(String reason, LocalDate today) {
            return new Problems()
                    .when(reason.isEmpty(), "reason", "Enter why it is accepted no longer")
                    .or(() -> new RiskEvent.Reopened(this, reason, today));
        }

        /// The day until which it was accepted has passed.
        Ruling<RiskEvent.Reopened> expire(LocalDate today) {
            var until = header.acceptedUntil();
            return new Problems()
                    .when(until == null || !until.isBefore(today), "", "It is accepted until a later day")
                    .or(() -> new RiskEvent.Reopened(this, "The day until which it was accepted has passed", today));
        }
    }

    /// Closed for good.
    record Closed(Header header, Scores scores) implements Risk {

        @Override
        public String word() {
            return "Closed";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// The scores of several kinds in a sentence, for the history.
    static String said(List<ScoreKind> kinds, Scores scores, RiskScale scale) {
        var words = new StringBuilder();
        for (var kind : kinds) {
            words.append(words.isEmpty() ? "" : "; ")
                    .append(kind.word())
                    .append(": ")
                    .append(scale.said(scores.of(kind)));
        }
        return words.toString();
    }
}
