package waymark.cases.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Danger now, places for the night and reviews that are due, for the people who work on the case. Tasks name
/// nobody.
@Repository
@Transactional(readOnly = true)
class SafetyTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    SafetyTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
            select o.ref, o.opened_on, coalesce(s.danger, '') as danger, coalesce(s.first_night, '') as first_night, s.next_review
              from (select r.id, r.ref, r.opened_on
                      from cases.member m
                      join cases.case_record r on r.id = m.case_id and r.state = 'open'
                     where m.person = :me and m.capacity in ('owner', 'worker') and m.ended_at is null
                       and m.from_day <= :today and coalesce(m.until_day >= :today, true)
                     group by r.id, r.ref, r.opened_on) o
              left join lateral (select danger, first_night, next_review from cases.safety
                                  where case_id = o.id order by number desc limit 1) s on true
             where s.danger is null or s.danger = 'NOW' or s.first_night = 'NEEDED' or s.next_review <= :until
            """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("today", LocalDate.now(clock))
                        .with("until", LocalDate.now(clock).plusDays(1)))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var path = "/cases/%s/safety".formatted(ref);
                    var danger = row.getString("danger");
                    if (danger.equals(Danger.NOW.name())) {
                        return Task.before(new Deadline(null, true), "Danger now in " + ref, "Call 999 first", path);
                    }
                    if (danger.isEmpty()) {
                        return new Task(
                                "Assess safety in case " + ref,
                                "Not assessed yet",
                                path + "/edit",
                                row.getObject("opened_on", LocalDate.class));
                    }
                    return row.getString("first_night").equals(FirstNight.NEEDED.name())
                            ? Task.bad(
                                    "Tonight", "Find a safe place in " + ref, "Somebody has none for the night", path)
                            : new Task(
                                    "Review safety in case " + ref,
                                    "",
                                    path + "/edit",
                                    row.getObject("next_review", LocalDate.class));
                })
                .list();
    }
}
