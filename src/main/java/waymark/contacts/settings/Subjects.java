package waymark.contacts.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;

/// The subjects, also those that are over.
@Repository("contactSubjects")
@Transactional(readOnly = true)
class Subjects {

    private static final String ROWS = "select code, version, name, use_when, position, to_date from directory.subject";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Subjects(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    List<Subject> all(Actor actor) {
        return db.sql(ROWS + " order by to_date is not null, position, code")
                .query(Subjects::read)
                .list();
    }

    Subject get(Actor actor, String code) {
        return db.sql(ROWS + " where code = :code")
                .param("code", code)
                .query(Subjects::read)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// False where one of that code is there already.
    @Transactional
    boolean add(Actor actor, Subject subject) {
        boolean added = db.sql("""
                insert into directory.subject (code, name, use_when, position, from_date)
                values (:code, :name, :use, :position, :today)
                on conflict (code) do nothing
                """)
                        .param("code", subject.code())
                        .param("name", subject.name())
                        .param("use", subject.useWhen())
                        .param("position", subject.position())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
        if (added) {
            audit.changed(actor, "add_subject", subject.code(), 1, List.of("added"));
        }
        return added;
    }

    @Transactional
    Saved<Subject> save(Actor actor, Subject subject) {
        int changed = db.sql("""
                update directory.subject
                   set name = :name, use_when = :use, position = :position, to_date = :to, version = version + 1
                 where code = :code and version = :version
                """)
                .param("code", subject.code())
                .param("version", subject.version())
                .param("name", subject.name())
                .param("use", subject.useWhen())
                .param("position", subject.position())
                .param("to", subject.lastDay())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, subject.code()));
        }
        audit.changed(actor, "change_subject", subject.code(), subject.version() + 1L, List.of("details"));
        return Saved.done();
    }

    private static Subject read(ResultSet row, int number) throws SQLException {
        return new Subject(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("use_when"),
                row.getInt("position"),
                row.getObject("to_date", LocalDate.class));
    }
}
