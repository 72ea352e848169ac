package waymark.directory.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// Where a group belongs: the group that it reports to, and its last day where it is dissolved.
///
/// @param above codes of the groups above its parent
record GroupPlace(
        String code,
        int version,
        String name,
        @Nullable String parent,
        @Nullable String parentName,
        @Nullable LocalDate endedOn,
        List<String> above) {

    GroupPlace {
        above = List.copyOf(above);
    }

    /// A group belongs elsewhere, or is dissolved.
    record Moved(
            String group,
            int version,
            @Nullable String parent,
            @Nullable LocalDate endedOn,
            List<String> fields) {}

    /// @param wanted the place of the new parent, or null for none
    Ruling<Moved> move(@Nullable GroupPlace wanted, @Nullable LocalDate lastDay) {
        var to = wanted == null ? null : wanted.code();
        var changed = new ArrayList<String>();
        if (!Objects.equals(parent, to)) {
            changed.add("parent");
        }
        if (!Objects.equals(endedOn, lastDay)) {
            changed.add("ended_on");
        }
        return new Problems()
                .when(
                        wanted != null
                                && (wanted.code().equals(code) || wanted.above().contains(code)),
                        "parent",
                        "Choose a group that does not report to this one")
                .when(
                        to == null && lastDay != null,
                        "parent",
                        "Choose the group that takes over from this one: it approves its last minutes")
                .or(() -> new Moved(code, version, to, lastDay, changed));
    }

    /// The same group with the version that the form was opened with. What is saved from it is refused where
    /// somebody changed the group since.
    GroupPlace at(int seen) {
        return new GroupPlace(code, seen, name, parent, parentName, endedOn, above);
    }
}
