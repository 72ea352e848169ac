package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// The referral of a child to the council's social care, until the council has decided.
///
/// @param authority code of the area, or [#OTHER]
/// @param receivedBy the person at the council who said that they have it
/// @param words what was said; may be empty
record SocialCare(
        String authority,
        String otherAuthority,
        @Nullable LocalDate sentOn,
        String sentBy,
        @Nullable LocalDate receivedOn,
        String receivedBy,
        @Nullable Discussion discussion,
        @Nullable LocalDate discussedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate outcomeOn,
        String words)
        implements StepDetails {

    static final String OTHER = "OTHER";
    static final SocialCare EMPTY = new SocialCare("", "", null, "", null, "", null, null, null, null, "");

    private static final int NAME = 200;

    /// What is known of the strategy discussion.
    enum Discussion {
        PLANNED("Planned"),
        HELD("Held"),
        NOT_NEEDED("The council says that none is needed");

        private final String word;

        Discussion(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// What the council decided.
    enum Outcome {
        PROTECTION("An enquiry into the child’s protection (Children Act 1989, section 47)"),
        IN_NEED("Help as a child in need (Children Act 1989, section 17)"),
        LOOKED_AFTER("The child is looked after by the council"),
        ANOTHER_COUNCIL("Passed to another council, which has it"),
        NO_ACTION("No further action");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static SocialCare read(FormReader reader, List<String> places) {
        return new SocialCare(
                reader.optionalChoice("authority", places, code -> code, "Choose a council of the list")
                        .orElse(""),
                reader.line("otherAuthority", "Council", NAME),
                reader.date("sentOn", "Day on which it was sent").orElse(null),
                reader.line("sentBy", "Who sent it", NAME),
                reader.date("receivedOn", "Day on which it was received").orElse(null),
                reader.line("receivedBy", "Who received it", NAME),
                reader.optionalChoice(
                                "discussion", List.of(Discussion.values()), Discussion::name, "Choose one of the list")
                        .orElse(null),
                reader.date("discussedOn", "Day of the strategy discussion").orElse(null),
                reader.optionalChoice("outcome", List.of(Outcome.values()), Outcome::name, "Choose one of the list")
                        .orElse(null),
                reader.date("outcomeOn", "Day of the decision").orElse(null),
                reader.text("words", "Notes", FormReader.TEXT));
    }

    static List<Choice> discussions() {
        return Choice.from(List.of(Discussion.values()), Discussion::name, Discussion::word);
    }

    static List<Choice> outcomes() {
        return Choice.from(List.of(Outcome.values()), Outcome::name, Outcome::word);
    }

    @Override
    public Progress progress() {
        return outcome != null ? Progress.DONE : sentOn != null ? Progress.WAITING : Progress.OPEN;
    }

    @Override
    public String word() {
        if (outcome != null) {
            return "Decided";
        }
        if (discussion == Discussion.HELD) {
            return "Strategy discussion held";
        }
        return receivedOn != null ? "Received" : sentOn != null ? "Sent, not received yet" : "Not sent";
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return outcomeOn != null
                ? outcomeOn
                : discussion == Discussion.HELD && discussedOn != null
                        ? discussedOn
                        : receivedOn != null ? receivedOn : sentOn;
    }

    @Override
    public void check(Problems problems, LocalDate today) {
        problems.when(sentOn != null && authority.isEmpty(), "authority", "Choose the council it was sent to")
                .when(authority.equals(OTHER) && otherAuthority.isEmpty(), "otherAuthority", "Enter which council")
                .when(sentOn != null && sentBy.isEmpty(), "sentBy", "Enter who sent it")
                .when(
                        receivedOn != null && receivedBy.isEmpty(),
                        "receivedBy",
                        "Enter who at the council said that they have it")
                .when(
                        receivedOn == null && !receivedBy.isEmpty(),
                        "receivedOn",
                        "Enter the day on which they received it")
                .when(
                        sentOn == null && (receivedOn != null || outcome != null),
                        "sentOn",
                        "Enter the day on which it was sent")
                .when(
                        discussion == Discussion.HELD && discussedOn == null,
                        "discussedOn",
                        "Enter the day of the discussion")
                .when(outcome != null && outcomeOn == null, "outcomeOn", "Enter the day of the decision")
                .when(outcome == null && outcomeOn != null, "outcome", "Choose what the council decided");
        StepDetails.day(problems, "sentOn", "The day on which it was sent", sentOn, null, today);
        StepDetails.day(problems, "receivedOn", "The day on which it was received", receivedOn, sentOn, today);
        StepDetails.day(
                problems,
                "discussedOn",
                "The day of the discussion",
                discussion == Discussion.HELD ? discussedOn : null,
                sentOn,
                today);
        StepDetails.day(problems, "outcomeOn", "The day of the decision", outcomeOn, sentOn, today);
    }
}
