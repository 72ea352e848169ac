package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// Something the board is asked to decide, or decided: a request of an area, an escalation, or what else came
/// up.
///
/// @param area null where it concerns the whole partnership
/// @param areaReturn the return it comes from; null where it comes from none
/// @param returnOpen whether the reader may open that return now
/// @param subject what the board is asked
/// @param answer null until the board decides
/// @param words the conditions or the reasons; may be empty
/// @param decidedOn the day of the decision, null until then
/// @param state as of today
/// @param at the meeting that decided; null where none did, or it was not recorded in it
public record BoardDecision(
        Ref ref,
        int version,
        DecisionKind kind,
        Quarter quarter,
        String quarterTitle,
        @Nullable Area area,
        @Nullable Ref areaReturn,
        boolean returnOpen,
        String subject,
        @Nullable Answer answer,
        String words,
        DecidedBy decidedBy,
        @Nullable LocalDate decidedOn,
        DecisionState state,
        FollowUp followUp,
        @Nullable DecidedAt at) {

    static final int LONGEST_SUBJECT = 500;
    static final int LONGEST_WORDS = 2000;

    /// What somebody records of a decision.
    ///
    /// @param answer as the form says it
    public record Given(
            String answer,
            String words,
            DecidedBy decidedBy,
            LocalDate decidedOn,
            Owner owner,
            @Nullable LocalDate due) {}

    /// Something that came up otherwise and is not in the register yet.
    static BoardDecision other(Quarter quarter, @Nullable Area area, String subject) {
        return fresh(DecisionKind.OTHER, quarter, area, subject);
    }

    /// What a meeting decided on something that was not put to the board.
    public static BoardDecision ofMeeting(Quarter quarter, @Nullable Area area, String subject) {
        return fresh(DecisionKind.MEETING, quarter, area, subject);
    }

    private static BoardDecision fresh(DecisionKind kind, Quarter quarter, @Nullable Area area, String subject) {
        return new BoardDecision(
                Ref.numbered("RQ", 0),
                1,
                kind,
                quarter,
                "",
                area,
                null,
                false,
                subject,
                null,
                "",
                DecidedBy.MEETING,
                null,
                DecisionState.UNDECIDED,
                FollowUp.NONE,
                null);
    }

    /// Records what the board decided. A deferred one is decided later; every other decision is final, and
    /// another one may replace it.
    public Ruling<DecisionRecorded> decide(UUID by, LocalDate today, Given given) {
        if (!state.waiting()) {
            return Ruling.refused("", "The board already decided on this: %s".formatted(outcome()));
        }
        var chosen = Answer.parse(given.answer());
        return new Problems()
                .when(chosen.isEmpty(), "answer", "Choose what the board decided")
                .when(
                        chosen.filter(Answer::needsWords).isPresent()
                                && given.words().isBlank(),
                        "words",
                        chosen.filter(Answer.CONDITIONS::equals).isPresent()
                                ? "Enter the conditions"
                                : "Enter why the board did not agree")
                .tooLong("words", given.words(), "Conditions or reasons", LONGEST_WORDS)
                .when(
                        given.decidedOn().isAfter(today),
                        "decidedOn",
                        "The day of the decision must be today or in the past")
                .or(() -> new DecisionRecorded(
                        ref,
                        version,
                        kind,
                        quarter,
                        area == null ? null : area.code(),
                        chosen.orElseThrow(),
                        given.words().strip(),
                        given.decidedBy(),
                        given.decidedOn(),
                        given.owner(),
                        given.due(),
                        by,
                        today,
                        null));
    }

    /// Says who does what was decided, and by when.
    ///
    /// @param ownerName name of that person or organisation; empty for nobody
    Ruling<FollowUpEvent> assign(Owner owner, String ownerName, @Nullable LocalDate due, LocalDate today) {
        return whileOpen(() -> new FollowUpEvent.Assigned(
                ref,
                followUp.version(),
                owner,
                due,
                (ownerName.isEmpty() ? "Nobody yet" : ownerName) + (due == null ? "" : ", by " + QuarterDates.say(due)),
                today));
    }

    /// Marks it as done.
    Ruling<FollowUpEvent> finish(String words, UUID by, LocalDate today) {
        var problems = new Problems().tooLong("words", words, "What was done", LONGEST_WORDS);
        return whileOpen(() -> new FollowUpEvent.Finished(ref, followUp.version(), words.strip(), by, today))
                .then(event -> problems.or(() -> event));
    }

    /// Says that a later decision replaces it.
    Ruling<FollowUpEvent> supersede(BoardDecision later, LocalDate today) {
        return new Problems()
                .when(later.ref.equals(ref), "later", "A decision cannot replace itself")
                .when(later.state.waiting(), "later", "The board has not decided on %s yet".formatted(later.ref))
                .when(
                        later.decidedOn != null && decidedOn != null && later.decidedOn.isBefore(decidedOn),
                        "later",
                        "%s was decided before this one".formatted(later.ref))
                .or(() -> later)
                .then(_ -> whileOpen(() -> new FollowUpEvent.Superseded(ref, followUp.version(), later.ref, today)));
    }

    /// Records the action that it became.
    Ruling<FollowUpEvent> becomes(Ref action, LocalDate today) {
        return followUp.action() != null
                ? Ruling.refused("", "This decision became action %s already".formatted(followUp.action()))
                : whileOpen(() -> new FollowUpEvent.ActionAdded(ref, followUp.version(), action, today));
    }

    private <E extends FollowUpEvent> Ruling<FollowUpEvent> whileOpen(Supplier<E> event) {
        if (state.waiting()) {
            return Ruling.refused("", "The board has not decided on this yet");
        }
        return state.ended()
                ? Ruling.refused("", "This decision is %s, so nothing more is recorded".formatted(stateWord()))
                : Ruling.agreed(event.get());
    }

    private String stateWord() {
        return state.word().toLowerCase(Locale.ROOT);
    }

    /// True where an area asks for it.
    public boolean request() {
        return kind == DecisionKind.REQUEST;
    }

    /// The decision in words, for a list.
    public String outcome() {
        return answer == null ? "Not decided yet" : answer.word();
    }

    /// The decision in words in the pack of a quarter, with the quarter that asked where that is an earlier one.
    public String outcomeIn(Quarter pack) {
        return pack.equals(quarter) ? outcome() : "%s; asked in %s".formatted(outcome(), quarterTitle);
    }

    /// The tag colour of the decision in words.
    public Tone tone() {
        return answer == null ? Tone.PURPLE : answer.tone();
    }

    /// `Request of Hull`, `Decision for the whole partnership`.
    public String title() {
        var of = area == null ? "" : " of " + area.name();
        return switch (kind) {
            case REQUEST -> "Request" + of;
            case ESCALATION -> "Escalation" + of;
            case OTHER -> area == null ? "Decision for the whole partnership" : "Decision for " + area.name();
            case MEETING -> "Decision of " + decider();
        };
    }

    /// `Hull Local Operational Group`, `The board, at a meeting`.
    public String decider() {
        return kind == DecisionKind.MEETING && at != null ? at.group() : decidedBy.word();
    }

    /// Board members, while it is not decided.
    public boolean mayDecide(Actor reader) {
        return state.waiting() && reader.may(DECIDE_RETURNS, Scope.PARTNERSHIP);
    }

    /// The board and the lead of the area say who does it, and by when.
    boolean mayAssign(Actor reader) {
        return reader.may(DECIDE_RETURNS, Scope.PARTNERSHIP) || leads(reader);
    }

    /// They, and who is to do it, say that it was done.
    boolean mayFinish(Actor reader) {
        return mayAssign(reader)
                || reader.id().equals(followUp.person())
                || (followUp.organisation() != null
                        && reader.may(UPDATE_ACTIONS, Scope.organisation(followUp.organisation())));
    }

    /// Who keeps the plan of its area makes an action of it.
    boolean mayAddAction(Actor reader) {
        return area != null
                && answer != null
                && answer.agrees()
                && reader.may(EDIT_PLAN, Scope.area(area.code()))
                && leads(reader);
    }

    private boolean leads(Actor reader) {
        return area != null && reader.may(PREPARE_RETURNS, Scope.area(area.code()));
    }

    /// The next step and who takes it, in a sentence.
    String next() {
        return switch (state) {
            case UNDECIDED -> "The board decides. The area is told at once.";
            case DEFERRED -> "The board deferred it and decides later.";
            case OPEN, OVERDUE -> nextWhileOpen();
            case DONE -> "Nothing more is to be done.";
            case CLOSED -> "Nothing is to be done about it.";
            case SUPERSEDED -> "A later decision replaces it: %s.".formatted(followUp.supersededBy());
        };
    }

    private String nextWhileOpen() {
        if (followUp.action() != null) {
            return "The work is done under action %s. This decision is done when the action is complete."
                    .formatted(followUp.action());
        }
        if (followUp.ownerName().isEmpty() && area == null) {
            return "The board says who does what was decided.";
        }
        var who = !followUp.ownerName().isEmpty() || area == null ? followUp.ownerName() : "The lead of " + area.name();
        var due = followUp.due();
        if (due == null) {
            return "%s does what was decided, and says here when it is done.".formatted(who);
        }
        return state == DecisionState.OVERDUE
                ? "%s was to do it by %s.".formatted(who, QuarterDates.say(due))
                : "%s does what was decided by %s.".formatted(who, QuarterDates.say(due));
    }
}
