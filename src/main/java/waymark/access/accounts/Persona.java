package waymark.access.accounts;

import java.util.UUID;

/// An invented person as whom a visitor of the demonstration can sign in with one click.
///
/// @param group the kind of work, under which the sign-in page lists them
/// @param role of theirs
/// @param line what they would look at first; may be empty
public record Persona(UUID id, String name, String organisation, String group, String role, String line) {

    /// The group of those without one.
    private static final String OTHERS = "Others";

    /// @param written `03 Plan and returns | Coordinator: opens the quarter`, where the number orders them
    static Persona of(UUID id, String name, String organisation, String written) {
        var words = written.substring(written.indexOf(' ') + 1);
        int bar = words.indexOf(" | ");
        var said = bar < 0 ? words : words.substring(bar + 3);
        int colon = said.indexOf(": ");
        return new Persona(
                id,
                name,
                organisation,
                bar < 0 ? OTHERS : words.substring(0, bar),
                colon < 0 ? said : said.substring(0, colon),
                colon < 0 ? "" : said.substring(colon + 2));
    }
}
