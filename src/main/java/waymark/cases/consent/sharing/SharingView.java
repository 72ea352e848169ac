package waymark.cases.consent.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.web.Tone;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What a page shows before somebody chooses who is to know: what the person said, and, where it is needed, the
/// fields for the ground on which it goes ahead.
///
/// @param said newest answers about others knowing of them; empty where nobody asked
/// @param path of the page where a conversation is recorded; null for who does not work on the case
/// @param needed what has to be justified: the police, they said no on 3 December 2026
public record SharingView(
        String person,
        List<Line> said,
        @Nullable String path,
        List<String> needed,
        FormData form,
        List<Problem> problems) {

    /// One answer.
    ///
    /// @param words the person's own; may be empty
    public record Line(String about, String decision, Tone tone, java.time.LocalDate on, String words) {}

    public SharingView {
        said = List.copyOf(said);
        needed = List.copyOf(needed);
        problems = List.copyOf(problems);
    }

    /// The same without the person's own words, which are for the members of the case.
    public SharingView withoutWords() {
        return new SharingView(
                person,
                said.stream()
                        .map(line -> new Line(line.about(), line.decision(), line.tone(), line.on(), ""))
                        .toList(),
                null,
                needed,
                form,
                problems);
    }

    /// True where the ground is to be given: somebody who has not agreed was chosen, or its fields were begun.
    public boolean asks() {
        return !needed.isEmpty() || Justification.begun(form);
    }

    /// The closed list of grounds.
    public List<Choice> grounds() {
        return SharingGround.choices();
    }

    /// Yes or no.
    public List<Choice> told() {
        return Justification.toldChoices();
    }
}
