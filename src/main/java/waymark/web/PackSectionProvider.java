package waymark.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.kernel.Actor;

/// A section that a module adds to the board pack, as of the day on which the pack is made. A pack is read by
/// everybody who signs in, and it is kept as it was printed: counts of people are in it only as disclosure control
/// released them.
public interface PackSectionProvider {

    /// The section; nothing where the module has nothing to say. A few statements, whatever the number of rows.
    Optional<Section> section(Actor actor, LocalDate day);

    /// Words and a table.
    ///
    /// @param key of the section, for its address on the page: `funding`
    /// @param words before the table, a sentence or two
    /// @param header of the table
    /// @param rows each as long as the header; the first cell is the heading of its row
    record Section(String key, String title, String words, List<String> header, List<List<String>> rows) {

        public Section {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
