package waymark.cases.opening;

import java.util.ArrayList;
import java.util.List;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;

/// The authorities that somebody may have been found, exploited or living in: those of the partnership, and
/// two words for all others.
final class Authority {

    static final String ELSEWHERE = "ELSEWHERE";
    static final String ABROAD = "ABROAD";

    private Authority() {}

    static List<Choice> choices(DirectoryApi directory, Actor actor) {
        var choices = new ArrayList<Choice>();
        directory.areas(actor).forEach(area -> choices.add(Choice.of(area.code(), area.name())));
        choices.add(Choice.of(ELSEWHERE, "Elsewhere in the United Kingdom"));
        choices.add(Choice.of(ABROAD, "Outside the United Kingdom"));
        return List.copyOf(choices);
    }

    /// True for one of the partnership's own.
    static boolean own(String code) {
        return !code.isEmpty() && !code.equals(ELSEWHERE) && !code.equals(ABROAD);
    }
}
