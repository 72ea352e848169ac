package waymark.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import waymark.web.search.Spelling;

/// Something in the directory that can be found.
///
/// @param about a line that tells it from its namesakes
/// @param areas codes; empty where it is everywhere
/// @param sectors codes of the sectors it counts to; empty of what has none
/// @param subjects codes of what it answers for
/// @param over true of what has ended or left: it is found, and listed after what is current
public record SearchItem(
        SearchKind kind,
        String href,
        String title,
        String about,
        List<String> areas,
        List<String> sectors,
        List<String> subjects,
        boolean over,
        List<Spelling> spellings) {

    /// True where an empty filter, or one that fits, lets it through.
    boolean fits(String area, String sector, String subject) {
        return (area.isEmpty() || areas.isEmpty() || areas.contains(area))
                && (sector.isEmpty() || sectors.contains(sector))
                && (subject.isEmpty() || subjects.contains(subject));
    }

    /// The parts that are not empty, with commas between them.
    public static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /// A column that is an array of texts.
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
