package waymark.intelligence.submissions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Reads what somebody tells, from the form and from the API alike: the same limits and the same refusals, in the same
/// words.
@Component
class SubmissionReader {

    static final List<Choice> YES_NO_UNSURE =
            List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No"), Choice.of("UNSURE", "I am not sure"));

    private final ReceivingUnits units;
    private final DirectoryApi directory;

    SubmissionReader(ReceivingUnits units, DirectoryApi directory) {
        this.units = units;
        this.directory = directory;
    }

    List<Choice> areas(Actor actor) {
        return Choice.from(directory.areas(actor), area -> area.code(), area -> area.name());
    }

    /// @param report the public report that it is passed in from; null for none
    Submissions.Told read(FormReader reader, Actor actor, @Nullable Ref report) {
        var what = text(reader, "what", "What you saw or heard", 4_000, "Enter what you saw or heard");
        var where = reader.line("where", "Where", 300);
        reader.when(Marking.aboveOfficial(where), "where", Marking.REFUSED);
        var area = reader.choice("area", areas(actor), Choice::value, "Choose the area, so that the right unit gets it")
                .value();
        var unit = unit(reader, area, actor);
        var when = reader.line("when", "When", 200);
        reader.when(Marking.aboveOfficial(when), "when", Marking.REFUSED);
        var howKnown = text(reader, "howKnown", "How you know", 2_000, "Enter how you know it");
        var others = choice(reader, "others", "Choose whether others know it too");
        var harm = choice(reader, "harm", "Choose whether somebody could be harmed");
        var contact = reader.choice(
                        "contact", List.of("yes", "no"), word -> word, "Choose whether you may be contacted about it")
                .equals("yes");
        return new Submissions.Told(
                unit.orElse(""),
                area,
                new SubmissionText(what, where, when, howKnown, others),
                reader.form().ticked("urgent"),
                harm,
                contact,
                report);
    }

    private Optional<String> unit(FormReader reader, String area, Actor actor) {
        if (reader.form().text("area").isEmpty()) {
            return Optional.empty();
        }
        var unit = units.of(actor, area);
        reader.when(
                unit.isEmpty(),
                "area",
                "No intelligence unit is set for this area yet. Call 101 and tell them; nothing was sent");
        reader.when(
                unit.filter(known -> !units.opens(actor, known)).isPresent(),
                "area",
                "Nobody in the intelligence unit for this area can open it today. Call 101 and tell them; nothing was sent");
        return unit;
    }

    private static String text(FormReader reader, String name, String what, int most, String missing) {
        var text = reader.required(name, what, most, missing);
        reader.when(Marking.aboveOfficial(text), name, Marking.REFUSED);
        return text;
    }

    private static String choice(FormReader reader, String name, String missing) {
        return reader.choice(name, YES_NO_UNSURE, Choice::value, missing).value();
    }
}
