package waymark.cases.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Who is to be asked again, what is to be done because consent was withdrawn, who is nearly 18, and which
/// decisions in somebody's best interests are due: for the people who work on the case. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class ConsentTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    ConsentTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
            with own as materialized (
              select r.id, r.ref, r.route from cases.case_record r
               where r.state = 'open' and exists (
                 select from cases.member m
                  where m.case_id = r.id and m.person = :me and m.capacity in ('owner', 'worker') and m.ended_at is null
                    and m.from_day <= :today and coalesce(m.until_day >= :today, true)))
            select 'ask' as kind, o.ref, min(c.ask_on) as due
              from own o
              join (select distinct on (person_in_case, layer, partner) case_id, layer, decision, ask_on
                      from cases.consent where case_id in (select id from own)
                     order by person_in_case, layer, partner, number desc) c on c.case_id = o.id
             where c.decision = 'UNDECIDED' and c.ask_on <= :until
               and not (o.route in ('CHILD', 'MAYBE_CHILD') and c.layer in ('NRM', 'SUPPORT'))
             group by o.ref
            union all
            select 'follow_up', o.ref, min(c.on_day)
              from own o
              join cases.consent_follow_up f on f.case_id = o.id and f.done_on is null
              join cases.consent c on c.id = f.consent
             group by o.ref
            union all
            select 'eighteen', o.ref, null
              from own o join cases.eighteen e on e.case_id = o.id and not e.answered
             where o.route = 'CHILD'
            union all
            select 'capacity', o.ref, a.next_on
              from own o
              join (select distinct on (person_in_case) case_id, next_on from cases.capacity_assessment
                     where case_id in (select id from own)
                     order by person_in_case, number desc) a on a.case_id = o.id
             where a.next_on <= :until
            """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("today", LocalDate.now(clock))
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) ->
                        task(row.getString("kind"), row.getString("ref"), row.getObject("due", LocalDate.class)))
                .list();
    }

    private static Task task(String kind, String ref, @Nullable LocalDate due) {
        var path = "/cases/%s/consent".formatted(ref);
        return switch (kind) {
            case "ask" -> new Task("Ask again about consent in case " + ref, "They had not decided yet", path, due);
            case "follow_up" ->
                new Task(
                        "Act on withdrawn consent in case " + ref,
                        "What rested on it ends, or goes on with a ground",
                        path,
                        due);
            case "eighteen" ->
                Task.bad(
                        "Nearly 18",
                        "Ask about staying in the NRM: case " + ref,
                        "From 18 it is their own choice",
                        path);
            default -> new Task("Review capacity in case " + ref, "A decision about the NRM depends on it", path, due);
        };
    }
}
