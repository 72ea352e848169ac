package waymark.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.meetings.interests.Declaration;
import waymark.meetings.interests.Declarations;
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
    private final Declarations declarations;
    private final Clock clock;

    Proceedings(JdbcClient db, History history, Declarations declarations, Clock clock) {
        this.db = db;
        this.history = history;
        this.declarations = declarations;
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
                       upper(answer) as answer, remote, version, expected, reply, names_removed_on
                  from meetings.attendance where meeting = :ref order by position, title, id
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(Attendance.class))
                .list();
    }

    /// Who was there when, and who withdrew.
    Presence presence(Ref meeting) {
        return new Presence(attendance(meeting), intervals(meeting), withdrawals(meeting));
    }

    private List<PresenceInterval> intervals(Ref meeting) {
        return db.sql("""
                select id, attendance, upper(who) as who, remote, from_at, until_at
                  from meetings.presence_interval where meeting = :ref and not dropped order by from_at, id
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(PresenceInterval.class))
                .list();
    }

    private List<Withdrawal> withdrawals(Ref meeting) {
        return db.sql("""
                select w.id, w.item, w.attendance, upper(w.who) as who, coalesce(d.what, '') as what
                  from meetings.withdrawal w
                  left join meetings.declaration d on d.id = w.declaration
                 where w.meeting = :ref and not w.undone
                 order by w.item, w.id
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(Withdrawal.class))
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

    /// Notes something to an item. Where somebody noted something else meanwhile it is stale, and what
    /// could not be saved is kept beside the note. Each text is kept.
    @Transactional
    Saved<AgendaItem> note(
            Actor actor, Meeting.Header meeting, AgendaItem item, int version, String open, String restricted) {
        int rows = db.sql("""
                update meetings.agenda_item set note_version = note_version + 1
                 where id = :id and note_version = :version
                """).param("id", item.id()).param("version", version).update();
        revise(actor, meeting, item, rows == 0 ? version : version + 1, rows == 0, open, restricted);
        if (rows == 0) {
            append(actor, "keep_note_beside", meeting.ref(), "Second text of a note kept", item.title());
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

    /// Keeps each part that differs from the revision before; of a text that came second, what
    /// is not kept yet.
    private void revise(
            Actor actor,
            Meeting.Header meeting,
            AgendaItem item,
            int revision,
            boolean beside,
            String open,
            String restricted) {
        db.sql("""
                insert into meetings.note_revision
                  (id, item, part, meeting, area, revision, beside, words, written_at, written_by, written_by_name)
                select gen_random_uuid(), :id, p.part, :ref, :area, :revision, :beside, p.words, :now, :actor, :actorName
                  from (values ('open', :open), ('restricted', :restricted)) p (part, words)
                 where p.words is distinct from coalesce((select n.words from meetings.note n
                                                           where n.item = :id and n.part = p.part), '')
                   and not (:beside and p.words = '')
                   and not (:beside and exists (select from meetings.note_revision r
                                                 where r.item = :id and r.part = p.part and r.words = p.words))
                """)
                .paramSource(RecordParameters.of(meeting)
                        .by(actor)
                        .with("id", item.id())
                        .with("revision", revision)
                        .with("beside", beside)
                        .with("open", open)
                        .with("restricted", restricted)
                        .with("now", clock.instant()))
                .update();
    }

    /// Each text that was saved of a note, the latest first.
    List<NoteRevision> revisions(Ref meeting, UUID item) {
        return db.sql("""
                select id, part, revision, beside, words, written_at, written_by_name
                  from meetings.note_revision where meeting = :ref and item = :item
                 order by written_at desc, revision desc, part, id
                """)
                .param("ref", meeting.value())
                .param("item", item)
                .query(RecordMapper.of(NoteRevision.class))
                .list();
    }

    /// Who came for a seat, as one of perhaps several people ticks it.
    ///
    /// @param answer in the words of the table
    record Tick(UUID id, Attendance.Answer answer, boolean remote) {}

    /// Saves what was ticked. Two people who tick the same agree; of two who differ the later counts. Who is
    /// ticked as present is there from now on, or from the beginning where it began just now.
    @Transactional
    void tick(Actor actor, Meeting.Header meeting, List<Tick> ticks) {
        for (var tick : ticks) {
            var who = Stream.of(Attendance.Who.values())
                    .filter(one -> one.answer() == tick.answer())
                    .findFirst();
            var parameters = RecordParameters.of(meeting, tick)
                    .with("who", who.map(Attendance.Who::code).orElse(""));
            var before = db.sql("select answer from meetings.attendance where id = :id and meeting = :ref for update")
                    .paramSource(parameters)
                    .query(String.class)
                    .optional();
            if (before.isEmpty()) {
                continue;
            }
            db.sql("""
                    update meetings.attendance set answer = lower(:answer), remote = :remote, version = version + 1
                     where id = :id and meeting = :ref
                    """).paramSource(parameters).update();
            if (before.get().equalsIgnoreCase(tick.answer().name())) {
                db.sql("""
                        update meetings.presence_interval set remote = :remote, version = version + 1
                         where attendance = :id and who = :who and until_at is null and not dropped
                        """).paramSource(parameters).update();
            } else {
                drop(tick.id());
                who.ifPresent(one -> interval(
                        meeting,
                        tick.id(),
                        new PresenceInterval.Entry(one, tick.remote(), meeting.arrival(clock.instant()), null)));
            }
        }
        append(actor, "record_attendance", meeting.ref(), "Attendance recorded", "");
    }

    private void drop(UUID attendance) {
        db.sql(
                        "update meetings.presence_interval set dropped = true, version = version + 1 where attendance = :id and not dropped")
                .param("id", attendance)
                .update();
    }

    private void interval(Meeting.Header meeting, UUID attendance, PresenceInterval.Entry entry) {
        db.sql("""
                insert into meetings.presence_interval (id, meeting, area, attendance, who, remote, from_at, until_at)
                values (:id, :ref, :area, :attendance, lower(:who), :remote, :fromAt, :untilAt)
                on conflict (attendance, who) where until_at is null and not dropped do nothing
                """)
                .paramSource(RecordParameters.of(meeting, entry)
                        .with("id", UUID.randomUUID())
                        .with("attendance", attendance))
                .update();
    }

    /// Somebody leaves, or comes back. Where another said so first nothing changes.
    @Transactional
    void move(Actor actor, Meeting.Header meeting, UUID attendance, boolean back) {
        var now = meeting.moment(clock.instant());
        var seat = db.sql("select id from meetings.attendance where id = :id and meeting = :ref for update")
                .param("id", attendance)
                .param("ref", meeting.ref().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(attendance));
        var intervals = intervals(meeting.ref()).stream()
                .filter(interval -> interval.attendance().equals(seat))
                .toList();
        if (!back) {
            db.sql("""
                    update meetings.presence_interval set until_at = greatest(cast(:now as timestamptz), from_at), version = version + 1
                     where attendance = :id and until_at is null and not dropped
                    """)
                    .paramSource(RecordParameters.none().with("id", seat).with("now", now))
                    .update();
        } else if (!intervals.isEmpty() && intervals.stream().noneMatch(interval -> interval.untilAt() == null)) {
            var last = intervals.getLast();
            interval(meeting, seat, new PresenceInterval.Entry(last.who(), last.remote(), now, null));
        }
        append(actor, "record_attendance", meeting.ref(), back ? "Somebody came back" : "Somebody left", "");
    }

    /// Corrects the times of a seat; stale where somebody changed them meanwhile.
    @Transactional
    Saved<Attendance> times(
            Actor actor, Meeting.Header meeting, Attendance seat, int version, List<PresenceInterval.Entry> entries) {
        var who = entries.stream().map(PresenceInterval.Entry::who).min(Comparator.naturalOrder());
        int rows = db.sql("""
                update meetings.attendance set answer = lower(:answer), remote = :remote, version = version + 1
                 where id = :id and meeting = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(meeting)
                        .with("id", seat.id())
                        .with("version", version)
                        .with("answer", who.map(Attendance.Who::answer).orElse(seat.answer()))
                        .with("remote", !entries.isEmpty() && entries.getLast().remote()))
                .update();
        if (rows == 0) {
            return Saved.stale(attendance(meeting.ref()).stream()
                    .filter(one -> one.id().equals(seat.id()))
                    .findFirst()
                    .orElse(seat));
        }
        drop(seat.id());
        entries.forEach(entry -> interval(meeting, seat.id(), entry));
        append(actor, "record_attendance", meeting.ref(), "Times corrected", seat.title());
        return Saved.done();
    }

    /// Somebody withdraws for an item, because of an interest that they declared before or declare now.
    @Transactional
    void withdraw(
            Actor actor,
            Meeting.Header meeting,
            AgendaItem item,
            Attendance seat,
            Attendance.Who who,
            @Nullable Declaration declared,
            String what) {
        var person = seat.person(who);
        if (person == null) {
            throw new NotFound(seat.id());
        }
        var declaration = declared == null
                ? declarations.declare(
                        actor, meeting.groupCode(), meeting.area(), person, what, meeting.day(), meeting.ref())
                : declared.id();
        db.sql("""
                insert into meetings.withdrawal (id, meeting, area, item, attendance, who, declaration)
                values (:id, :ref, :area, :item, :attendance, :who, :declaration)
                on conflict (item, attendance, who) do update
                   set undone = false, declaration = excluded.declaration, version = withdrawal.version + 1
                """)
                .paramSource(RecordParameters.of(meeting)
                        .with("id", UUID.randomUUID())
                        .with("item", item.id())
                        .with("attendance", seat.id())
                        .with("who", who.code())
                        .with("declaration", declaration))
                .update();
        append(actor, "record_withdrawal", meeting.ref(), "Withdrew, interest declared", item.title());
    }

    /// They did not withdraw after all.
    @Transactional
    void undo(Actor actor, Meeting.Header meeting, AgendaItem item, UUID withdrawal) {
        db.sql("""
                update meetings.withdrawal set undone = true, version = version + 1
                 where id = :id and item = :item and meeting = :ref
                """)
                .paramSource(RecordParameters.of(meeting).with("id", withdrawal).with("item", item.id()))
                .update();
        append(actor, "record_withdrawal", meeting.ref(), "Withdrawal taken back", item.title());
    }

    /// Says who presided, where it was neither the chair nor the deputy.
    @Transactional
    void preside(Actor actor, Meeting.Header meeting, @Nullable UUID attendance) {
        db.sql("update meetings.meeting set presider = :presider where ref = :ref")
                .paramSource(RecordParameters.of(meeting).with("presider", attendance))
                .update();
        append(actor, "record_attendance", meeting.ref(), "Recorded who presided", "");
    }

    @Transactional
    void guest(Actor actor, Meeting.Header meeting, String name, String organisation, boolean remote) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into meetings.attendance (id, meeting, area, position, title, organisation_name, answer, remote)
                values (:id, :ref, :area, 1000, :name, :organisation, 'guest', :remote)
                """)
                .paramSource(RecordParameters.of(meeting)
                        .with("id", id)
                        .with("name", name)
                        .with("organisation", organisation)
                        .with("remote", remote))
                .update();
        interval(
                meeting,
                id,
                new PresenceInterval.Entry(Attendance.Who.GUEST, remote, meeting.arrival(clock.instant()), null));
        append(actor, "record_attendance", meeting.ref(), "Guest recorded", "");
    }

    /// Records a decision with the quorum of this moment, without those who withdrew for the item: the
    /// seats are locked, so that nobody comes or goes meanwhile.
    @Transactional
    void decide(Actor actor, Meeting.Header meeting, AgendaItem item, String words) {
        db.sql("select id from meetings.attendance where meeting = :ref for update")
                .param("ref", meeting.ref().value())
                .query(UUID.class)
                .list();
        var quorum = presence(meeting.ref())
                .quorum(meeting.moment(clock.instant()), item.id(), meeting.quorum(), meeting.deputiesCount());
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
