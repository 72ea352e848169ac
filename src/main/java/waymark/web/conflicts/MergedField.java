package waymark.web.conflicts;

import java.util.List;

/// One field of a form that somebody else saved first.
///
/// @param name of its first parameter, which is where a link to it leads; empty where there is no such place
/// @param label as on the form, after the heading it is under
/// @param theirs what is saved now, in words
/// @param yours what was sent, in words
public record MergedField(String name, String label, Change change, String theirs, String yours) {

    /// Those with this change, in order.
    public static List<MergedField> with(Change change, List<MergedField> fields) {
        return fields.stream().filter(field -> field.change() == change).toList();
    }
}
