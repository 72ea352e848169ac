package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// One part of the records that is asked for, and what was decided.
///
/// @param code of a part of the case, or one of this class
/// @param reason empty until somebody decides
/// @param second what a second person decided about a proposal; null before
record RequestPart(
        UUID id,
        String code,
        int version,
        Decision decision,
        @Nullable UUID decidedBy,
        String decidedByName,
        @Nullable LocalDate decidedOn,
        String reason,
        @Nullable Second second) {

    /// Notes of counselling, which the code presumes not to be necessary.
    static final String COUNSELLING = "COUNSELLING";

    /// What the request describes and is no part of a case.
    static final String OTHER = "OTHER";

    enum Decision {
        OPEN("Not decided", Tone.YELLOW),
        GIVEN("Given", Tone.BLUE),
        PARTLY("Partly given", Tone.BLUE),
        REFUSED("Refused", Tone.PURPLE),
        REFUSED_PRESUMED("Refused: presumed not necessary", Tone.PURPLE),
        PROPOSED("Waits for a second person", Tone.YELLOW);

        private final String word;
        private final Tone tone;

        Decision(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        Tone tone() {
            return tone;
        }
    }

    /// What the second person decided.
    record Second(boolean agreed, String byName, LocalDate on, String reason) {}

    /// A decision that somebody typed.
    record Wanted(Decision decision, String reason) {}

    /// What a second person typed.
    record Opinion(boolean agreed, String reason) {}

    boolean counselling() {
        return code.equals(COUNSELLING);
    }

    /// True where a second person is still to decide.
    boolean waits() {
        return decision == Decision.PROPOSED && second == null;
    }

    /// What counts, with the second person's decision.
    Decision effective() {
        if (decision != Decision.PROPOSED || second == null) {
            return decision;
        }
        return second.agreed() ? Decision.GIVEN : Decision.REFUSED;
    }

    boolean given() {
        return effective() == Decision.GIVEN || effective() == Decision.PARTLY;
    }

    List<Choice> choices() {
        return counselling()
                ? List.of(
                        Choice.of(Decision.REFUSED.name(), "Refuse"),
                        Choice.of(Decision.PROPOSED.name(), "Give, if a second person agrees"))
                : List.of(
                        Choice.of(Decision.GIVEN.name(), "Give"),
                        Choice.of(Decision.PARTLY.name(), "Give partly", "Write what when you answer the request"),
                        Choice.of(Decision.REFUSED.name(), "Refuse"));
    }

    /// Whether it may be decided so.
    Ruling<Wanted> decide(Wanted wanted) {
        return new Problems()
                .when(
                        choices().stream()
                                .noneMatch(choice ->
                                        choice.value().equals(wanted.decision().name())),
                        "decision",
                        "Choose what you decide")
                .when(wanted.reason().isEmpty(), "reason", "Enter the reason")
                .or(() -> wanted);
    }

    /// Whether a second person may decide: never who proposed it.
    Ruling<Opinion> second(UUID who, Opinion opinion) {
        return new Problems()
                .when(!waits(), "second", "Nothing waits for a second person")
                .when(who.equals(decidedBy), "second", "The second person must be somebody else than who proposed it")
                .when(opinion.reason().isEmpty(), "secondReason", "Enter the reason")
                .or(() -> opinion);
    }
}
