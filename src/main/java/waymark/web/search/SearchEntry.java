package waymark.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.web.search.Spelling.Why;

/// Something that can be found.
///
/// @param about a line that tells it from its namesakes
/// @param path where it is read
/// @param over true of what has ended: found, and shown after what has not
/// @param spellings by which it is found, its title among them
public record SearchEntry(
        EntryKind kind, String title, String about, String path, boolean over, List<Spelling> spellings) {

    /// Found by its reference as a whole, by its title, and by words round it.
    ///
    /// @param ref empty where it has none
    /// @param round what else people remember of it: whose it is, what it says
    static SearchEntry of(
            EntryKind kind, String ref, String title, String about, String path, String round, boolean over) {
        var spellings = new ArrayList<Spelling>();
        spellings.add(Spelling.of(title, Why.NAME));
        if (!ref.isEmpty()) {
            spellings.add(Spelling.of(ref, Why.CODE));
        }
        spellings.add(Spelling.of(
                Stream.of(ref, title, about, round)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                Why.ROUND));
        return new SearchEntry(kind, title, about, path, over, spellings);
    }
}
