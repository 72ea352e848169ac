package waymark.meetings.papers;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.meetings.actions.MeetingActionLines;
import waymark.meetings.agenda.MeetingHistory;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The papers of meetings, and their sending.
@Repository
@Transactional(readOnly = true)
class MeetingPapers {

    private final JdbcClient db;
    private final DocumentsApi documents;
    private final MeetingActionLines actions;
    private final GroupsApi groups;
    private final NoticeApi notices;
    private final MeetingHistory history;
    private final Audit audit;
    private final Clock clock;

    MeetingPapers(
            JdbcClient db,
            DocumentsApi documents,
            MeetingActionLines actions,
            GroupsApi groups,
            NoticeApi notices,
            MeetingHistory history,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.documents = documents;
        this.actions = actions;
        this.groups = groups;
        this.notices = notices;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws NotFound where there is no such meeting
    Papers.Head head(Ref meeting) {
        return db.sql("""
                select m.ref, m.group_code, g.name as group_name, m.area, m.starts_at, m.minutes, m.place, m.link, m.state,
                       coalesce(s.papers_days, 7) as days, m.papers_sent_at as sent_at, m.papers_sent_by_name as sent_by_name
                  from meetings.meeting m
                  join directory_open.group_ g on g.code = m.group_code
                  left join meetings.group_setting s on s.group_code = m.group_code
                 where m.ref = :meeting
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(Papers.Head.class))
                .optional()
                .orElseThrow(() -> new NotFound(meeting));
    }

    Papers of(Ref meeting) {
        var head = head(meeting);
        var items = db.sql("""
                select i.title, i.minutes, i.presenter, i.subject, i.path, i.reason, i.detail
                  from meetings.agenda_item i
                 where i.meeting = :meeting and not i.dropped
                 order by i.position, i.title, i.id
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(Papers.Item.class))
                .list();
        var things = new LinkedHashSet<Ref>();
        things.add(meeting);
        items.forEach(item -> item.thing().ifPresent(things::add));
        boolean arising = head.planned() && items.stream().anyMatch(Papers.Item::mattersArising);
        return new Papers(
                head,
                items,
                documents.offered(things),
                arising ? actions.open(head.groupCode(), head.startsAt()) : List.of());
    }

    /// Tells everybody who is expected that the papers are there. The notice says nothing of what is in them.
    @Transactional
    void send(Actor actor, Papers.Head head) {
        db.sql("""
                update meetings.meeting set papers_sent_at = :now, papers_sent_by = :actor, papers_sent_by_name = :actorName
                 where ref = :ref and state = 'planned'
                """)
                .paramSource(RecordParameters.of(head).by(actor).with("now", clock.instant()))
                .update();
        var people = new LinkedHashSet<UUID>();
        for (var seat : groups.seats(actor, head.groupCode(), head.day())) {
            Stream.of(Optional.ofNullable(seat.holder()), Optional.ofNullable(seat.deputy()))
                    .flatMap(Optional::stream)
                    .map(PersonSummary::id)
                    .filter(person -> !person.equals(actor.id()))
                    .forEach(people::add);
        }
        notices.remind(
                actor,
                people,
                "The papers of the meeting of %s on %s are ready".formatted(head.groupName(), DateText.day(head.day())),
                "/meetings/%s/papers".formatted(head.ref()),
                null);
        history.append(
                actor, "send_papers", head.ref(), head.sentAt() == null ? "Papers sent" : "Papers sent again", "");
    }

    /// Sets how many days before its meetings a group gets the papers.
    @Transactional
    void days(Actor actor, Papers.Head head, int days) {
        db.sql("""
                insert into meetings.group_setting (group_code, area, papers_days) values (:groupCode, :area, :wanted)
                on conflict (group_code) do update set papers_days = excluded.papers_days
                """).paramSource(RecordParameters.of(head).with("wanted", days)).update();
        audit.changed(actor, "change_group_meetings", head.groupCode(), 0L, List.of("papers_days"));
    }
}
