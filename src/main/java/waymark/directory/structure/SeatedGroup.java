package waymark.directory.structure;

import java.util.List;

/// A group that meets, with the chairs round its table on a day.
///
/// @param areas names of those it answers for
/// @param parent name of the group that it reports to, or empty
record SeatedGroup(String code, String name, GroupLevel level, String areas, String parent, List<Chair> chairs) {

    /// One that reports to no group.
    SeatedGroup(String code, String name, GroupLevel level, String areas, List<Chair> chairs) {
        this(code, name, level, areas, "", chairs);
    }

    /// One seat.
    ///
    /// @param organisation whose seat it is, or empty where anyone may hold it
    /// @param holder empty where nobody sits there; likewise the deputy
    /// @param holderRef of the holder, or empty
    record Chair(String title, String organisation, String holder, String holderRef, String deputy, String deputyRef) {

        boolean empty() {
            return holder.isEmpty();
        }
    }

    long vacant() {
        return chairs.stream().filter(Chair::empty).count();
    }
}
