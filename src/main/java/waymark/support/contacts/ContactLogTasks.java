package waymark.support.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Contacts that were agreed, and people whom nobody has spoken with for long, for those who work on the case. Tasks
/// name nobody.
@Repository
@Transactional(readOnly = true)
class ContactLogTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    ContactLogTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return db.sql("""
            select o.ref, o.since, o.next_on, o.days
              from (select w.ref,
                           coalesce((select max(c.on_day) from support.contact c
                                      where c.case_id = w.case_id and c.with_role = 'PERSON' and c.result = 'SPOKE'
                                        and not exists (select from support.contact l where l.corrects = c.id)),
                                    w.opened_on) as since,
                           (select c.next_on from support.contact c
                             where c.case_id = w.case_id and c.with_role = 'PERSON'
                               and not exists (select from support.contact l where l.corrects = c.id)
                             order by c.on_day desc, c.number desc limit 1) as next_on,
                           coalesce((select s.value from support.contact_setting s where s.from_date <= :today
                                      order by s.from_date desc limit 1), :usual) as days
                      from (select distinct case_id, ref, opened_on from cases_open.working_member
                             where person = :me and state = 'open') w) o
             where o.next_on <= :today or o.since + o.days <= :today
            """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("today", today)
                        .with("usual", ContactLogSettings.USUAL))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var path = "/cases/%s/contacts".formatted(ref);
                    var gap = new ContactGap(row.getObject("since", LocalDate.class), row.getInt("days"));
                    var agreed = row.getObject("next_on", LocalDate.class);
                    if (gap.unreached(today)) {
                        return Task.bad(
                                "Not reached",
                                "Try to reach somebody in " + ref,
                                "Nobody has spoken with them for %d days".formatted(gap.daysUntil(today)),
                                path);
                    }
                    return agreed != null && agreed.isBefore(gap.due())
                            ? new Task("Contact the person in case " + ref, "As agreed with them", path, agreed)
                            : new Task(
                                    "Contact the person in case " + ref, "No contact for some time", path, gap.due());
                })
                .list();
    }
}
