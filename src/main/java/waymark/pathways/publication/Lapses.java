package waymark.pathways.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.WorkingDays;
import waymark.pathways.graph.PathwayStep;

/// The guidance in force whose contact nobody answers for any longer: found afresh for every page, so that
/// a lapse is seen the moment it begins. A contact that was never named, where the step falls through to
/// 101 or 999, is no lapse: the edition said so from its first day.
@Repository
@Transactional(readOnly = true)
public class Lapses {

    private final JdbcClient db;
    private final Clock clock;

    Lapses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// All of them, in the order of the pathways.
    public List<Lapse> now(Actor actor) {
        var today = LocalDate.now(clock);
        return db
                .sql("""
                with cover as materialized (
                  select c.area, c.subject, c.covered from directory_open.cover(:today, cast(:holidays as date[])) c),
                own as materialized (
                  select p.code, p.area, e.turnings -> 'keys' as keys
                    from pathways.pathway p
                    join pathways.edition e on e.pathway = p.ref and e.state = 'published'
                   where p.area is not null)
                select p.ref, p.title, p.area as edition, t.reach ->> 'key' as step, t.reach ->> 'title' as step_title,
                       coalesce(j.name, t.reach ->> 'subject') as subject, r.code as area, r.name as area_name,
                       c.covered is not null as named
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 cross join lateral jsonb_array_elements(e.turnings -> 'reaches') with ordinality as t (reach, place)
                  join directory_open.area r on r.code = coalesce(p.area, r.code)
                  left join cover c on c.area = r.code and c.subject = t.reach ->> 'subject'
                  left join own o
                    on p.area is null and o.code = p.code and o.area = r.code and o.keys @> (t.reach -> 'key')
                  left join directory_open.subject j
                    on j.code = t.reach ->> 'subject' and j.from_date <= :today and coalesce(j.to_date >= :today, true)
                 where e.state = 'published' and o.code is null
                   and not coalesce(c.covered, jsonb_exists_any(t.reach -> 'lines', :always), false)
                 order by p.position, p.code, p.area nulls first, t.place, r.position, r.code
                """)
                .param("today", today)
                .param("holidays", WorkingDays.holidaysOfFortnight(today))
                .param("always", PathwayStep.Reach.ALWAYS.toArray(String[]::new))
                .query(Lapses::lapse)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /// Those of one pathway.
    public List<Lapse> now(Actor actor, Ref pathway) {
        return now(actor).stream().filter(one -> one.pathway().equals(pathway)).toList();
    }

    private static Lapse lapse(ResultSet row, int number) throws SQLException {
        return new Lapse(
                new Ref(row.getString("ref")),
                row.getString("title"),
                row.getString("edition"),
                row.getString("step"),
                row.getString("step_title"),
                row.getString("subject"),
                row.getString("area"),
                row.getString("area_name"),
                row.getBoolean("named"));
    }
}
