package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// The request for an independent child trafficking guardian (Modern Slavery Act 2015, section 48).
///
/// @param guardian name of the guardian or regional co-ordinator; may be empty
record Guardian(
        @Nullable LocalDate askedOn,
        String askedBy,
        @Nullable Reply reply,
        @Nullable LocalDate repliedOn,
        String guardian,
        String words)
        implements StepDetails {

    static final Guardian EMPTY = new Guardian(null, "", null, null, "", "");

    private static final int NAME = 200;

    /// What the service answered.
    enum Reply {
        GUARDIAN("A guardian works with the child"),
        COORDINATOR("A regional co-ordinator advises us"),
        NO_SERVICE("The service does not work in this area"),
        DECLINED("The service does not take it on");

        private final String word;

        Reply(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Guardian read(FormReader reader) {
        return new Guardian(
                reader.date("askedOn", "Day on which the service was asked").orElse(null),
                reader.line("askedBy", "Who asked", NAME),
                reader.optionalChoice("reply", List.of(Reply.values()), Reply::name, "Choose one of the list")
                        .orElse(null),
                reader.date("repliedOn", "Day of the answer").orElse(null),
                reader.line("guardian", "Name", NAME),
                reader.text("words", "Notes", FormReader.TEXT));
    }

    static List<Choice> replies() {
        return Choice.from(List.of(Reply.values()), Reply::name, Reply::word);
    }

    @Override
    public Progress progress() {
        return reply != null ? Progress.DONE : askedOn != null ? Progress.WAITING : Progress.OPEN;
    }

    @Override
    public String word() {
        return reply != null ? reply.word() : askedOn != null ? "Asked, not answered yet" : "Not asked";
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return repliedOn != null ? repliedOn : askedOn;
    }

    @Override
    public void check(Problems problems, LocalDate today) {
        problems.when(askedOn != null && askedBy.isEmpty(), "askedBy", "Enter who asked the service")
                .when(askedOn == null && reply != null, "askedOn", "Enter the day on which the service was asked")
                .when(reply != null && repliedOn == null, "repliedOn", "Enter the day of the answer")
                .when(reply == null && repliedOn != null, "reply", "Choose what the service answered");
        StepDetails.day(problems, "askedOn", "The day on which the service was asked", askedOn, null, today);
        StepDetails.day(problems, "repliedOn", "The day of the answer", repliedOn, askedOn, today);
    }
}
