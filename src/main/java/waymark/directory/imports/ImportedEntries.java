package waymark.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;

/// What the last imported file said of each thing. An entry that did not change in the file changes nothing
/// here, so that importing an old file does not undo corrections made since.
@Repository
@Transactional(readOnly = true)
public class ImportedEntries {

    /// What taking in one entry does.
    public interface Put<E> {

        /// @param position its place in the file, from 1
        void put(E entry, int position);
    }

    private final JdbcClient db;
    private final JsonMapper json;

    ImportedEntries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Puts each entry that is new or says something else than at the last import, and says which those were.
    @Transactional
    public <E> ImportSummary each(Actor actor, String section, List<E> file, Function<E, String> code, Put<E> put) {
        var before = of(actor, section);
        var counter = new ImportSummary.Counter(section, before.keySet());
        for (int i = 0; i < file.size(); i++) {
            var entry = file.get(i);
            var key = code.apply(entry);
            if (text(entry).equals(before.get(key))) {
                counter.same(key);
                continue;
            }
            put.put(entry, i + 1);
            remember(section, key, text(entry));
            if (before.containsKey(key)) {
                counter.changed(key);
            } else {
                counter.added(key);
            }
        }
        return counter.tally();
    }

    /// True where the entry says what it said at the last import.
    boolean same(Actor actor, Object entry, @Nullable String before) {
        return text(entry).equals(before);
    }

    /// An entry as it is kept, for comparing with the next file.
    private String text(Object entry) {
        return json.writeValueAsString(entry);
    }

    private record Row(String code, String entry) {}

    /// The entries of a section as they were, by code.
    public Map<String, String> of(Actor actor, String section) {
        return db
                .sql("select code, entry from directory.imported_entry where section = :section")
                .param("section", section)
                .query((row, number) -> new Row(row.getString("code"), row.getString("entry")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::code, Row::entry));
    }

    private void remember(String section, String code, String entry) {
        db.sql("""
                insert into directory.imported_entry (section, code, entry) values (:section, :code, :entry)
                on conflict (section, code) do update set entry = excluded.entry
                """)
                .param("section", section)
                .param("code", code)
                .param("entry", entry)
                .update();
    }
}
