package waymark.directory;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// What the last imported file said of each thing. An entry that says the same again changes nothing here, so that what
/// people have put right since is not undone by importing an old file.
@Repository
@Transactional(readOnly = true)
class ImportedEntries {

    private final JdbcClient db;

    ImportedEntries(JdbcClient db) {
        this.db = db;
    }

    private record Row(String code, String entry) {}

    /// The entries of a section as they were, by code.
    Map<String, String> of(Actor actor, String section) {
        return db
                .sql("select code, entry from directory.imported_entry where section = :section")
                .param("section", section)
                .query((row, number) -> new Row(row.getString("code"), row.getString("entry")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::code, Row::entry));
    }

    @Transactional
    void remember(Actor actor, String section, String code, String entry) {
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
