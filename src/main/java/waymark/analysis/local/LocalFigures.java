package waymark.analysis.local;

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
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Local figures and populations.
@Repository
@Transactional(readOnly = true)
class LocalFigures {

    private static final String ROWS = """
            select ref, version, area, area_name, measure, side, from_day, to_day, value, detail, source, verification, added_on,
                   added_by_name, withdrawn_on, withdrawn_why
              from analysis.local_figure
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LocalFigures(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// By area, the newest first; those withdrawn last.
    List<LocalFigure> all(Actor actor) {
        return db.sql(ROWS + " order by withdrawn_on is not null, area_name, measure, to_day desc, ref")
                .query(RecordMapper.of(LocalFigure.class))
                .list();
    }

    /// @throws NotFound where there is none that stands
    LocalFigure standing(Actor actor, String ref) {
        return db.sql(ROWS + " where ref = :ref and withdrawn_on is null")
                .param("ref", ref)
                .query(RecordMapper.of(LocalFigure.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Adds a figure.
    @Transactional
    public String add(Actor.Person actor, LocalFigure.Given given) {
        var ref = RefGenerator.next("LB", random).value();
        db.sql("""
                insert into analysis.local_figure (ref, area, area_name, measure, side, from_day, to_day, value, detail, source,
                                                   verification, added_on, added_by_name)
                values (:ref, :area, :areaName, :measure, :side, :fromDay, :toDay, :value, :detail, :source, :verification, :today,
                        :actorName)
                """)
                .paramSource(
                        RecordParameters.of(given).by(actor).with("ref", ref).with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "add_local_figure", ref, 1, List.of("figure"));
        return ref;
    }

    /// Withdraws a figure that was wrong; it stays to be read, with the reason.
    @Transactional
    public Saved<LocalFigure> withdraw(Actor.Person actor, LocalFigure it, int version, String why) {
        int rows = db.sql("""
                update analysis.local_figure set withdrawn_on = :today, withdrawn_why = :why, version = version + 1
                 where ref = :ref and version = :version and withdrawn_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("why", why)
                .param("ref", it.ref())
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(it);
        }
        audit.changed(actor, "withdraw_local_figure", it.ref(), version + 1L, List.of("figure"));
        return Saved.done();
    }

    /// Every population that was entered, the newest first.
    List<Population> populations(Actor actor) {
        return db.sql("""
                select area, as_of, number, people, source, set_on, set_by_name from analysis.population
                 order by area, as_of desc, number desc
                """).query(RecordMapper.of(Population.class)).list();
    }

    /// Enters a population.
    @Transactional
    public void enter(Actor.Person actor, Population.Given given) {
        db.sql("""
                insert into analysis.population (area, as_of, number, people, source, set_on, set_by_name)
                select :area, :asOf, coalesce(max(p.number), 0) + 1, :people, :source, :today, :actorName
                  from analysis.population p where p.area = :area and p.as_of = :asOf
                """)
                .paramSource(RecordParameters.of(given).by(actor).with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "enter_population", given.area(), 1, List.of("population"));
    }
}
