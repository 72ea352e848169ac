package waymark.intelligence.monthly;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The themes of quarters.
@Repository
@Transactional(readOnly = true)
class QuarterThemes {

    private final JdbcClient db;
    private final Audit audit;

    QuarterThemes(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Newest first.
    List<QuarterTheme> all(Actor actor) {
        return db.sql("""
                select quarter, version, title, about, set_by_name from intelligence.quarter_theme order by quarter desc
                """).query(RecordMapper.of(QuarterTheme.class)).list();
    }

    Optional<QuarterTheme> find(Actor actor, String quarter) {
        return all(actor).stream().filter(one -> one.quarter().equals(quarter)).findFirst();
    }

    /// Names it, or names it otherwise.
    ///
    /// @param version 0 for one that has none yet
    @Transactional
    public Saved<QuarterTheme> save(Actor actor, String quarter, int version, String title, String about) {
        int rows = db.sql(version == 0 ? """
                                insert into intelligence.quarter_theme (quarter, title, about, set_by_name)
                                values (:quarter, :title, :about, :actorName) on conflict (quarter) do nothing
                                """ : """
                                update intelligence.quarter_theme
                                   set title = :title, about = :about, set_by_name = :actorName, version = version + 1
                                 where quarter = :quarter and version = :version
                                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("quarter", quarter)
                        .with("version", version)
                        .with("title", title)
                        .with("about", about))
                .update();
        if (rows == 0) {
            return Saved.stale(find(actor, quarter).orElseThrow());
        }
        audit.changed(actor, "set_quarter_theme", quarter, version + 1L, List.of("title"));
        return Saved.done();
    }
}
