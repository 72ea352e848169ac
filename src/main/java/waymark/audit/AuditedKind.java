package waymark.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Permission;

/// What the audit log says about one kind of thing in words: what each act is called, and what the thing is
/// called. A bean of the module that writes the acts; an act without words fails in any test that writes it.
///
/// @param name of several: "Actions"
/// @param acts the words for each act: "Changed %s of an action", where `%s` is what changed
/// @param fields the words for names of fields, where they are not the name itself
/// @param opens who may open the thing, null where it has no page
/// @param things one statement that names things as the reader, with the columns `object`, `title` and `path`
/// for each of `:objects` (an array of text); null where they have no name
public record AuditedKind(
        String name,
        Map<String, String> acts,
        Map<String, String> fields,
        @Nullable Permission opens,
        @Nullable String things) {

    public AuditedKind {
        acts = Map.copyOf(acts);
        fields = Map.copyOf(fields);
    }

    public static AuditedKind of(String name) {
        return new AuditedKind(name, Map.of(), Map.of(), null, null);
    }

    /// The same with the words for an act.
    public AuditedKind act(String act, String words) {
        return new AuditedKind(name, with(acts, act, words), fields, opens, things);
    }

    /// The same with the words for a field.
    public AuditedKind field(String field, String words) {
        return new AuditedKind(name, acts, with(fields, field, words), opens, things);
    }

    /// The same, whose things have a title and a page.
    public AuditedKind named(Permission permission, String statement) {
        return new AuditedKind(name, acts, fields, permission, statement);
    }

    private static Map<String, String> with(Map<String, String> words, String key, String said) {
        var more = new LinkedHashMap<>(words);
        more.put(key, said);
        return more;
    }
}
