package waymark.conferences.research;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.Clocks;
import waymark.web.TaskProvider;

/// Items for which one's agency has not returned its research yet.
@Component
class ResearchTasks implements TaskProvider {

    private final JdbcClient db;

    ResearchTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.ATTEND_CONFERENCES)) {
            return List.of();
        }
        return db.sql("""
                select i.ref, m.starts_at
                  from conferences.invitation v
                  join conferences.item i on i.id = v.item
                  left join conferences.hearing h on h.item = i.id and h.state = 'PLANNED'
                  left join meetings_open.meeting m on m.ref = h.meeting
                 where v.organisation = :organisation and v.withdrawn_at is null and i.state in ('ACCEPTED', 'LISTED')
                   and conferences.invited(v.item, v.organisation)
                   and not exists (
                     select from conferences.research r
                      where r.item = v.item and r.organisation = v.organisation and r.state = 'RETURNED'
                        and r.listing = 1 + (select count(*) from conferences.hearing d where d.item = v.item and d.state = 'HEARD'))
                 order by m.starts_at nulls last, i.ref
                """)
                .param("organisation", actor.organisation())
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var meets = row.getTimestamp("starts_at");
                    return new Task(
                            "Return your research for " + ref,
                            "Conference item",
                            "/conferences/items/%s/research".formatted(ref),
                            meets == null
                                    ? null
                                    : ResearchReturn.dueBefore(LocalDate.ofInstant(meets.toInstant(), Clocks.LONDON)));
                })
                .list();
    }
}
