package waymark.cases.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;

/// Whether somebody can decide about the NRM, as it is to be recorded, and what was decided for somebody who
/// cannot.
///
/// @param decision null where it is still to be made
/// @param nextOn when to look at it again; null where the person can decide
record CapacityAssessment(
        LocalDate assessedOn,
        Outcome outcome,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate nextOn,
        Details details) {

    enum Outcome {
        HAS("They can decide about the NRM"),
        LACKS("They cannot decide about the NRM now");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    enum Decision {
        REFER("Refer them to the NRM"),
        NOT_REFER("Do not refer them");

        private final String word;

        Decision(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// What is sealed of it.
    ///
    /// @param assessor who assessed, and of which organisation
    /// @param support what was done to help the person decide themselves
    /// @param grounds why the person can or cannot decide
    /// @param decidedBy who decided; empty where nothing was decided
    /// @param reasons of the decision
    /// @param consulted who was asked, among them the person
    record Details(
            String assessor, String support, String grounds, String decidedBy, String reasons, String consulted) {}

    static List<Choice> outcomes() {
        return Choice.from(List.of(Outcome.values()), Outcome::name, Outcome::word);
    }

    static List<Choice> decisions() {
        return Choice.from(List.of(Decision.values()), Decision::name, Decision::word);
    }

    /// Whether it may be recorded.
    Ruling<CapacityAssessment> rule(LocalDate today) {
        var problems = new Problems()
                .when(assessedOn.isAfter(today), "assessed", "The day of the assessment must be today or in the past");
        if (outcome == Outcome.LACKS) {
            problems.when(details.support().isEmpty(), "support", "Enter what was done to help them decide themselves")
                    .when(
                            decision == null && nextOn == null,
                            "next",
                            "Enter when to look at it again, or record the decision");
        }
        if (decision != null) {
            problems.when(details.decidedBy().isEmpty(), "decidedBy", "Enter who decided")
                    .when(details.reasons().isEmpty(), "reasons", "Enter the reasons of the decision")
                    .when(details.consulted().isEmpty(), "consulted", "Enter who was asked, or why nobody could be")
                    .when(decidedOn == null, "decided", "Enter the day of the decision")
                    .when(
                            decidedOn != null && (decidedOn.isAfter(today) || decidedOn.isBefore(assessedOn)),
                            "decided",
                            "The day of the decision must be from the day of the assessment until today");
        }
        return problems.or(() -> this);
    }
}
