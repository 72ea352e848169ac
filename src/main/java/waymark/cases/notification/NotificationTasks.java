package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Notifications that wait for somebody who works on the case, by its reference and nothing else.
@Repository
@Transactional(readOnly = true)
class NotificationTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    NotificationTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(PREPARE_REFERRALS)) {
            return List.of();
        }
        return db.sql("""
                select c.ref, coalesce(n.state, 'none') as state
                  from cases.member m
                  join cases.case_record c on c.id = m.case_id and c.state = 'open' and c.route = 'ADULT_DECLINES'
                  left join cases.notification n on n.case_id = c.id
                 where m.person = :me and m.ended_at is null and m.capacity in ('owner', 'worker')
                   and m.from_day <= :today and coalesce(m.until_day >= :today, true)
                   and n.state is distinct from 'sent'
                   and (n.state is not null or exists (
                     select from cases.notification_body(:today) b
                      where b.organisation = c.organisation and b.effect in ('BOUND', 'VOLUNTARY')))
                 order by c.opened_on, c.ref
                """)
                .param("me", actor.id())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    return new Task(
                            row.getString("state").equals("cleared")
                                    ? "Send the notification of case " + ref
                                    : "Write the notification of case " + ref,
                            "The duty to notify the Home Office",
                            "/cases/%s/notification".formatted(ref),
                            null);
                })
                .list();
    }
}
