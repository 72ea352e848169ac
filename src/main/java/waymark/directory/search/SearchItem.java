package waymark.directory.search;

import java.util.List;

/// Something in the directory that can be found.
///
/// @param about a line that tells it from its namesakes
/// @param areas codes; empty where it is everywhere
/// @param sectors codes of the sectors it counts to; empty of what has none
/// @param subjects codes of what it answers for
/// @param over true of what has ended or left: it is found, and stands behind what is there
record SearchItem(
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
}
