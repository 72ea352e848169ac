package waymark.meetings.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.AgendaProvider.Candidate;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What comes from a meeting onto the agenda of the group's next one by itself: the items that are carried
/// forward, and "Matters arising" where actions are open.
@Repository
@Transactional(readOnly = true)
public class MattersArising {

    private static final String KIND = "Earlier meetings";

    private final JdbcClient db;
    private final AgendaItems items;

    MattersArising(JdbcClient db, AgendaItems items) {
        this.db = db;
        this.items = items;
    }

    private record Next(Ref ref, @Nullable String area) {}

    private record Ended(String groupCode, Instant startsAt) {}

    private record Carried(String subject, String title, String detail, String reason, String path) {}

    /// Carries over from the last meeting that has ended until a moment to the ordinary one that is planned after it;
    /// what was carried over before, or taken off there, is left alone. Where a meeting was moved, so that another
    /// is the next one, that one has it too.
    @Transactional
    public void carry(Actor actor, String group, Instant until) {
        var parameters = RecordParameters.none()
                .with("group", group)
                .with("until", until)
                .with("arising", AgendaSubject.MATTERS_ARISING);
        db.sql("""
                select m.ref, m.area
                  from meetings.meeting m
                 where m.group_code = :group and m.state = 'planned' and not m.extraordinary
                   and m.starts_at > (select max(l.starts_at) from meetings.meeting l
                                       where l.group_code = :group and l.starts_at <= :until
                                         and l.state in ('drafted', 'checked', 'approved'))
                 order by m.starts_at, m.ref limit 1
                """)
                .paramSource(parameters)
                .query(RecordMapper.of(Next.class))
                .optional()
                .ifPresent(next -> items.add(
                        actor,
                        next.ref(),
                        next.area(),
                        carried(parameters.with("next", next.ref())),
                        "carry_agenda_item",
                        "Carried forward to this agenda"));
    }

    /// Marks an item to be carried forward, or no more; where its meeting has ended it is carried over at once.
    @Transactional
    public void mark(Actor actor, Ref meeting, UUID item, String title, boolean carried) {
        items.carry(actor, meeting, item, title, carried);
        db.sql("""
                select m.group_code, m.starts_at from meetings.meeting m
                 where m.ref = :meeting and m.state in ('drafted', 'checked', 'approved')
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(Ended.class))
                .optional()
                .ifPresent(ended -> carry(actor, ended.groupCode(), ended.startsAt()));
    }

    private List<Candidate> carried(RecordParameters parameters) {
        return db.sql("""
                with ended as (
                  select m.ref, m.starts_at
                    from meetings.meeting m
                   where m.group_code = :group and m.state in ('drafted', 'checked', 'approved')
                     and m.starts_at < (select n.starts_at from meetings.meeting n where n.ref = :next))
                select :arising as subject, 'Matters arising' as title, '' as detail,
                       'Open actions of earlier meetings' as reason, '/actions/from-meetings?group=' || :group as path
                 where exists (select from meetings.meeting_action a join ended e on e.ref = a.meeting where a.done_on is null)
                union all
                select c.subject, c.title, c.detail, c.reason, c.path
                  from (select coalesce(i.subject, 'item:' || i.id) as subject, i.title, i.detail, e.starts_at, i.position,
                               'Carried forward from '
                                 || to_char(e.starts_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as reason,
                               case i.path when '' then '/meetings/' || i.meeting || '#item-' || i.id else i.path end as path
                          from meetings.agenda_item i
                          join ended e on e.ref = i.meeting
                         where i.carried and not i.dropped and i.subject is distinct from :arising
                         order by e.starts_at, i.position) c
                 where not exists (select from meetings.agenda_item x
                                     join meetings.meeting y on y.ref = x.meeting
                                    where x.subject = c.subject and y.starts_at > c.starts_at and y.state <> 'cancelled'
                                      and y.starts_at <= (select n.starts_at from meetings.meeting n where n.ref = :next))
                """).paramSource(parameters).query(RecordMapper.of(Carried.class)).list().stream()
                .map(one -> new Candidate(KIND, one.subject(), one.title(), one.detail(), one.reason(), one.path()))
                .toList();
    }
}
