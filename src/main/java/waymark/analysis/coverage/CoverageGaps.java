package waymark.analysis.coverage;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The gaps that were named. Those who consult or campaign ask for the open ones and choose whom to reach next.
@Repository
@Transactional(readOnly = true)
public class CoverageGaps {

    private static final String ROWS = """
            select g.ref, g.version, g.community, g.language, g.area, coalesce(a.name, g.area, 'The whole partnership') as area_name,
                   g.why, g.would_help, g.state, g.named_on, g.named_by_name, g.taken_up_by,
                   coalesce(o.name, g.taken_up_by) as taken_up_by_name, g.taken_up_on, g.doing, g.closed_on, g.outcome
              from analysis.gap g
              left join directory_open.area a on a.code = g.area
              left join directory_open.organisation o on o.code = g.taken_up_by
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CoverageGaps(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them: those that are not closed first, the newest first.
    List<CoverageGap> all(Actor actor) {
        return db.sql(ROWS + " order by g.state = 'CLOSED', g.named_on desc, g.ref limit 300")
                .query(RecordMapper.of(CoverageGap.class))
                .list();
    }

    /// Those that are not closed, by community.
    public List<CoverageGap> open(Actor actor) {
        return db.sql(ROWS + " where g.state <> 'CLOSED' order by lower(g.community), g.ref limit 300")
                .query(RecordMapper.of(CoverageGap.class))
                .list();
    }

    /// The gap of that reference.
    ///
    /// @throws NotFound where there is none
    public CoverageGap get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where g.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(CoverageGap.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Names a gap.
    @Transactional
    public Ref name(Actor.Person actor, CoverageGap.Given given) {
        var ref = RefGenerator.next("GA", random);
        db.sql("""
                insert into analysis.gap (ref, community, language, area, why, would_help, named_on, named_by_name)
                values (:ref, :community, :language, :area, :why, :wouldHelp, :today, :actorName)
                """)
                .paramSource(
                        RecordParameters.of(given).by(actor).with("ref", ref).with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "name_gap", ref.value(), 1, List.of("gap"));
        return ref;
    }

    /// Says that somebody's organisation does something about it, and what.
    @Transactional
    public Saved<CoverageGap> takeUp(Actor.Person actor, CoverageGap it, int version, String doing) {
        int rows = db.sql("""
                update analysis.gap
                   set state = 'TAKEN_UP', taken_up_by = :organisation, taken_up_on = :today, doing = :doing, version = version + 1
                 where ref = :ref and version = :version and state <> 'CLOSED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("organisation", actor.organisation())
                        .with("today", LocalDate.now(clock))
                        .with("doing", doing)
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        return saved(actor, it, version, rows, "take_up_gap");
    }

    /// Closes it with what came of it.
    @Transactional
    public Saved<CoverageGap> close(Actor.Person actor, CoverageGap it, int version, String outcome) {
        int rows = db.sql("""
                update analysis.gap set state = 'CLOSED', closed_on = :today, outcome = :outcome, version = version + 1
                 where ref = :ref and version = :version and state <> 'CLOSED'
                """)
                .paramSource(RecordParameters.none()
                        .with("today", LocalDate.now(clock))
                        .with("outcome", outcome)
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        return saved(actor, it, version, rows, "close_gap");
    }

    private Saved<CoverageGap> saved(Actor.Person actor, CoverageGap it, int version, int rows, String act) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        audit.changed(actor, act, it.ref().value(), version + 1L, List.of("gap"));
        return Saved.done();
    }
}
