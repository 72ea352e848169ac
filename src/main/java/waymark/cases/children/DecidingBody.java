package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Who decides on a child in the NRM: the panel of a pilot area, or the Home Office.
///
/// @param meetsOn when the panel meets; null where it is not known
record DecidingBody(
        @Nullable Body body,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate meetsOn,
        String words) implements StepDetails {

    static final DecidingBody EMPTY = new DecidingBody(null, null, null, "");

    /// Who decides.
    enum Body {
        PANEL("The panel of the area"),
        HOME_OFFICE("The Home Office");

        private final String word;

        Body(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static DecidingBody read(FormReader reader) {
        return new DecidingBody(
                reader.optionalChoice("body", List.of(Body.values()), Body::name, "Choose one of the list")
                        .orElse(null),
                reader.date("toldOn", "Day on which the panel was told").orElse(null),
                reader.date("meetsOn", "Day of the meeting").orElse(null),
                reader.text("words", "Notes", FormReader.TEXT));
    }

    static List<Choice> bodies() {
        return Choice.from(List.of(Body.values()), Body::name, Body::word);
    }

    @Override
    public Progress progress() {
        if (body == Body.HOME_OFFICE) {
            return Progress.NOT_NEEDED;
        }
        return body == Body.PANEL ? toldOn == null ? Progress.WAITING : Progress.DONE : Progress.OPEN;
    }

    @Override
    public String word() {
        if (body == Body.HOME_OFFICE) {
            return "The Home Office decides";
        }
        return body == Body.PANEL
                ? toldOn == null ? "The panel decides, and is not told yet" : "The panel decides"
                : "Not settled";
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return toldOn;
    }

    @Override
    public void check(Problems problems, LocalDate today) {
        problems.when(body == null, "body", "Choose who decides");
        StepDetails.day(problems, "toldOn", "The day on which the panel was told", toldOn, null, today);
    }
}
