package waymark.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What is within a meeting: its agenda with the notes, who came, what was decided and who is to do what.
@Repository
@Transactional(readOnly = true)
class Proceedings {

    private static final String ITEMS = """
            select i.id, i.version, i.note_version, i.position, i.title, i.minutes, i.presenter, i.dropped,
                   coalesce(o.words, '') as open, coalesce(r.words, '') as restricted
              from meetings.agenda_item i
              left join meetings.note o on o.item = i.id and o.part = 'open'
              left join meetings.note r on r.item = i.id and r.part = 'restricted'
             where i.meeting = :ref
            """;

    /// The same without the restricted part: what is released never reads it.
    private static final String RELEASED_ITEMS = """
            select i.id, i.version, i.note_version, i.position, i.title, i.minutes, i.presenter, i.dropped,
                   coalesce(o.words, '') as open, '' as restricted
              from meetings.agenda_item i
              left join meetings.note o on o.item = i.id and o.part = 'open'
             where i.meeting = :ref
            """;

    private static final String IN_ORDER = " and not i.dropped order by i.position, i.title, i.id";

    private final JdbcClient db;
    private final History history;
    private final Clock clock;

    Proceedings(JdbcClient db, History history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /// The agenda in order.
    List<AgendaItem> agenda(Ref meeting) {
        return items(ITEMS + IN_ORDER, meeting);
    }

    /// The same as everybody may have it.
    List<AgendaItem> releasedAgenda(Ref meeting) {
        return items(RELEASED_ITEMS + IN_ORDER, meeting);
    }

    private List<AgendaItem> items(String sql, Ref meeting) {
        return db.sql(sql)
                .param("ref", meeting.value())
                .query(RecordMapper.of(AgendaItem.class))
                .list();
    }

    /// @throws NotFound where the meeting has no such item
    AgendaItem item(Ref meeting, UUID id) {
        return db.sql(ITEMS + " and i.id = :id")
                .param("ref", meeting.value())
                .param("id", id)
                .query(RecordMapper.of(AgendaItem.class))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Attendance> attendance(Ref meeting) {
        return db.sql("""
                select id, seat, title, organisation, organisation_name, holder, holder_name, deputy, deputy_name,
                       upper(answer) as answer, remote
                  from meetings.attendance where meeting = :ref order by position, title, id
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(Attendance.class))
                .list();
    }

    List<MeetingDecision> decisions(Ref meeting) {
        return db.sql("""
                select id, item, words, present, needed, quorate, decided_at, recorded_by_name
                  from meetings.decision where meeting = :ref order by decided_at, id
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(MeetingDecision.class))
                .list();
    }

    List<MeetingAction> actions(Ref meeting) {
        return db.sql("""
                select a.ref, a.version, a.item, a.what, a.owner, coalesce(w.name, a.owner) as owner_name, a.due, a.objective,
                       a.done_on
                  from meetings.meeting_action a
                  left join directory_open.organisation w on w.code = a.owner
                 where a.meeting = :ref order by a.ref
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(MeetingAction.class))
                .list();
    }

    @Transactional
    void add(Actor actor, Meeting.Header meeting, AgendaItem.Details details) {
        db.sql("""
                insert into meetings.agenda_item (id, meeting, area, position, title, minutes, presenter)
                values (:id, :ref, :area, :position, :title, :itemMinutes, :presenter)
                """)
                .paramSource(RecordParameters.of(meeting, details)
                        .with("itemMinutes", details.minutes())
                        .with("id", UUID.randomUUID()))
                .update();
        append(actor, "add_agenda_item", meeting.ref(), "Item added to the agenda", details.title());
    }

    @Transactional
    Saved<AgendaItem> change(
            Actor actor, Meeting.Header meeting, AgendaItem item, int version, AgendaItem.Details details) {
        int rows = db.sql("""
                update meetings.agenda_item
                   set position = :position, title = :title, minutes = :minutes, presenter = :presenter, dropped = :dropped,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(details).with("id", item.id()).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(item(meeting.ref(), item.id()));
        }
        append(
                actor,
                "change_agenda_item",
                meeting.ref(),
                details.dropped() ? "Item taken off the agenda" : "Item of the agenda changed",
                details.title());
        return Saved.done();
    }

    /// Notes something to an item; stale where somebody noted something else meanwhile.
    @Transactional
    Saved<AgendaItem> note(
            Actor actor, Meeting.Header meeting, AgendaItem item, int version, String open, String restricted) {
        int rows = db.sql("""
                update meetings.agenda_item set note_version = note_version + 1
                 where id = :id and note_version = :version
                """).param("id", item.id()).param("version", version).update();
        if (rows == 0) {
            return Saved.stale(item(meeting.ref(), item.id()));
        }
        db.sql("""
                insert into meetings.note (item, part, meeting, area, words)
                select :id, p.part, :ref, :area, p.words
                  from (values ('open', :open), ('restricted', :restricted)) p (part, words)
                on conflict (item, part) do update set words = excluded.words, version = note.version + 1
                """)
                .paramSource(RecordParameters.of(meeting)
                        .with("id", item.id())
                        .with("open", open)
                        .with("restricted", restricted))
                .update();
        append(actor, "write_note", meeting.ref(), "Note written", item.title());
        return Saved.done();
    }

    /// Who came for a seat, as one of perhaps several people ticks it.
    ///
    /// @param answer in the words of the table
    record Tick(UUID id, Attendance.Answer answer, boolean remote) {}

    /// Saves what was ticked. Two people who tick the same agree; of two who differ the later counts.
    @Transactional
    void tick(Actor actor, Meeting.Header meeting, List<Tick> ticks) {
        for (var tick : ticks) {
            db.sql("""
                    update meetings.attendance set answer = lower(:answer), remote = :remote, version = version + 1
                     where id = :id and meeting = :ref
                    """).paramSource(RecordParameters.of(meeting, tick)).update();
        }
        append(actor, "record_attendance", meeting.ref(), "Attendance recorded", "");
    }

    @Transactional
    void guest(Actor actor, Meeting.Header meeting, String name, String organisation, boolean remote) {
        db.sql("""
                insert into meetings.attendance (id, meeting, area, position, title, organisation_name, answer, remote)
                values (:id, :ref, :area, 1000, :name, :organisation, 'guest', :remote)
                """)
                .paramSource(RecordParameters.of(meeting)
                        .with("id", UUID.randomUUID())
                        .with("name", name)
                        .with("organisation", organisation)
                        .with("remote", remote))
                .update();
        append(actor, "record_attendance", meeting.ref(), "Guest recorded", "");
    }

    /// Records a decision with the quorum as it is now: the seats are locked, so that nobody is ticked
    /// meanwhile.
    @Transactional
    void decide(Actor actor, Meeting.Header meeting, AgendaItem item, String words) {
        db.sql("select id from meetings.attendance where meeting = :ref for update")
                .param("ref", meeting.ref().value())
                .query(UUID.class)
                .list();
        var quorum = Quorum.of(attendance(meeting.ref()), meeting.quorum(), meeting.deputiesCount());
        db.sql("""
                insert into meetings.decision
                  (id, meeting, area, item, words, present, needed, quorate, decided_at, recorded_by, recorded_by_name)
                values (:id, :ref, :area, :item, :words, :present, :needed, :quorate, :now, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(meeting, quorum)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("item", item.id())
                        .with("words", words)
                        .with("quorate", quorum.quorate())
                        .with("now", clock.instant()))
                .update();
        append(actor, "decide_in_meeting", meeting.ref(), "Decision recorded", quorum.words());
    }

    @Transactional
    void give(Actor actor, Meeting.Header meeting, AgendaItem item, MeetingAction.Given given) {
        var number = db.sql("select nextval('meetings.action_number')")
                .query(Long.class)
                .single();
        var action = Ref.numbered("MA", number);
        db.sql("""
                insert into meetings.meeting_action (ref, meeting, area, item, what, owner, due, objective)
                values (:action, :ref, :area, :item, :what, :owner, :due, :objective)
                """)
                .paramSource(RecordParameters.of(meeting, given)
                        .with("action", action)
                        .with("item", item.id()))
                .update();
        append(actor, "give_meeting_action", meeting.ref(), "Action given", action.value());
    }

    /// An action is done; nothing happens where it was done before.
    @Transactional
    void finish(Actor actor, Meeting.Header meeting, Ref action, LocalDate today) {
        int rows = db.sql("""
                update meetings.meeting_action set done_on = :today, version = version + 1
                 where ref = :action and meeting = :ref and done_on is null
                """)
                .paramSource(RecordParameters.of(meeting).with("action", action).with("today", today))
                .update();
        if (rows == 0
                && actions(meeting.ref()).stream().noneMatch(one -> one.ref().equals(action))) {
            throw new NotFound(action);
        }
        append(actor, "finish_meeting_action", meeting.ref(), "Action done", action.value());
    }

    private void append(Actor actor, String act, Ref ref, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, 0, List.of()),
                Meetings.LINE,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}
