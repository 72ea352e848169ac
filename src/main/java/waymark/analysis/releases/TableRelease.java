package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// A table of counts of people on its way out of Waymark: prepared by an analyst, approved by somebody else, read by
/// members until a day, and never changed once it is out.
public sealed interface TableRelease {

    int LONGEST_NOTE = 1_000;

    /// What every state has.
    ///
    /// @param wording counts what is said in words; a sign-off is of one wording
    /// @param hands everybody who prepared or changed it
    record Head(
            Ref ref,
            int version,
            Described about,
            int wording,
            UUID preparedBy,
            String preparedByName,
            LocalDate preparedOn,
            List<UUID> hands,
            @Nullable PrintedTable printed,
            @Nullable LocalDate submittedOn) {

        public Head {
            hands = List.copyOf(hands);
        }

        String path() {
            return "/insight/releases/" + ref;
        }

        boolean hadAHand(Actor actor) {
            return hands.contains(actor.id());
        }
    }

    Head head();

    String word();

    Tone tone();

    /// Whether an analyst may still change it.
    sealed interface Editable extends TableRelease {

        /// Changes words, settings or counts.
        default Ruling<TableContent> change(Actor actor, TableContent content) {
            return analyst(actor).or(() -> content);
        }

        /// Sends it to somebody who may approve it.
        ///
        /// @param unexplained what adds up with earlier tables, and nobody said so
        default Ruling<TableAudit.Safe> submit(Actor actor, TableAudit audit, List<String> unexplained) {
            var problems = analyst(actor);
            unexplained.forEach(sentence -> problems.add("", sentence));
            switch (audit) {
                case TableAudit.Unsafe _ ->
                    problems.add(
                            "", "Somebody could be found by this table. Merge categories or leave something out first");
                case TableAudit.Contradicting _ ->
                    problems.add("", "The table contradicts what was released. Put that right first");
                case TableAudit.Safe safe ->
                    problems.when(
                            !safe.groups().isEmpty()
                                    && head().about().groupReason().isEmpty(),
                            "",
                            "In a row or column everybody is in one category. Merge it, or write why it may be printed");
            }
            return problems.or(() -> (TableAudit.Safe) audit);
        }

        private static Problems analyst(Actor actor) {
            return new Problems().when(!actor.may(Permission.ANALYSE_FIGURES), "", "Analysts prepare tables");
        }
    }

    /// Being prepared.
    record Draft(Head head) implements Editable {

        @Override
        public String word() {
            return "Draft";
        }

        @Override
        public Tone tone() {
            return Tone.YELLOW;
        }
    }

    /// Whoever could approve it wants something changed.
    record SentBack(Head head, String words) implements Editable {

        @Override
        public String word() {
            return "Sent back";
        }

        @Override
        public Tone tone() {
            return Tone.ORANGE;
        }
    }

    /// With those who may approve it; nobody changes it.
    record Submitted(Head head) implements TableRelease {

        @Override
        public String word() {
            return "With an approver";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        /// True for whoever may decide: they hold the permission and had no hand in it.
        boolean decidedBy(Actor actor) {
            return actor.may(Permission.APPROVE_RELEASES) && !head().hadAHand(actor);
        }

        /// Releases it.
        ///
        /// @param again what a second audit found
        Ruling<LocalDate> approve(
                Actor actor, LocalDate expiresOn, LocalDate today, List<SignOff> signOffs, List<String> again) {
            var problems = decider(actor)
                    .when(
                            !expiresOn.isAfter(today) || expiresOn.isAfter(today.plusYears(3)),
                            "expiresOn",
                            "Choose a day after today and within three years, after which nobody should quote it");
            for (var kind : SignOff.Kind.values()) {
                problems.when(
                        signOffs.stream()
                                .noneMatch(
                                        one -> one.kind() == kind && one.agreed() && one.wording() == head().wording()),
                        "",
                        "%s have not agreed to this wording yet".formatted(kind.words()));
            }
            problems.when(
                    signOffs.stream().anyMatch(one -> one.wording() == head().wording() && !one.agreed()),
                    "",
                    "Somebody who read this wording did not agree to it. Send it back");
            again.forEach(sentence -> problems.add("", sentence + ". Send it back"));
            return problems.or(() -> expiresOn);
        }

        /// Sends it back with what has to change.
        Ruling<String> sendBack(Actor actor, String words) {
            return decider(actor).or(() -> words);
        }

        private Problems decider(Actor actor) {
            return new Problems()
                    .when(!actor.may(Permission.APPROVE_RELEASES), "", "Somebody who approves releases decides")
                    .when(head().hadAHand(actor), "", "You had a hand in this table. Somebody else decides");
        }
    }

    /// Members read it.
    ///
    /// @param expiresOn the last day on which it may be quoted
    record Released(Head head, String approvedByName, LocalDate releasedOn, LocalDate expiresOn)
            implements TableRelease {

        @Override
        public String word() {
            return "Released";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }
    }

    /// Its last day is over: it can still be read, and says that it is old.
    record Expired(Head head, String approvedByName, LocalDate releasedOn, LocalDate expiresOn)
            implements TableRelease {

        @Override
        public String word() {
            return "Out of date";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// Taken back. What was printed stays known, so it is still audited with later tables.
    record Withdrawn(Head head, LocalDate withdrawnOn, String withdrawnByName, String why) implements TableRelease {

        @Override
        public String word() {
            return "Withdrawn";
        }

        @Override
        public Tone tone() {
            return Tone.RED;
        }
    }

    /// Whether it is out, or was.
    default boolean wasReleased() {
        return this instanceof Released || this instanceof Expired || this instanceof Withdrawn;
    }

    /// Takes back what was released.
    default Ruling<String> withdraw(Actor actor, String why) {
        return new Problems()
                .when(
                        !actor.may(Permission.ANALYSE_FIGURES) && !actor.may(Permission.APPROVE_RELEASES),
                        "",
                        "Analysts and people who approve releases take them back")
                .when(!(this instanceof Released || this instanceof Expired), "", "It is not released")
                .or(() -> why);
    }

    /// Lets everybody read what members read.
    ///
    /// @param told whether those who agreed to the wording know that everybody will read it
    /// @param already whether everybody reads it or did
    default Ruling<Released> publish(Actor actor, boolean told, boolean already) {
        var problems = new Problems()
                .when(!actor.may(Permission.APPROVE_RELEASES), "", "Somebody who approves releases decides")
                .when(head().hadAHand(actor), "", "You had a hand in this table. Somebody else decides")
                .when(!(this instanceof Released), "", "Only a table that may be quoted is published")
                .when(already, "", "Everybody could read it before")
                .when(!told, "told", "Tell those who agreed to the wording first, and tick the box");
        return problems.or(() -> (Released) this);
    }

    /// Notes what survivors or a partner said of the wording.
    default Ruling<SignOff.Given> signOff(Actor actor, SignOff.Given given) {
        return new Problems()
                .when(!actor.may(Permission.ANALYSE_FIGURES), "", "Analysts note what was said of the wording")
                .when(wasReleased(), "", "The wording is settled")
                .or(() -> given);
    }
}
