package waymark.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatOccupancy;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.meetings.agenda.MattersArising;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The meetings, and the steps they take.
@Repository
@Transactional(readOnly = true)
class Meetings {

    static final String LINE = """
            insert into meetings.meeting_event (meeting, at, actor, actor_name, headline, words)
            values (:object, :at, :actor, :actorName, :headline, :words)
            """;

    private static final String ROWS = """
            select m.ref, m.version, m.group_code, g.name as group_name, m.area, m.starts_at, m.minutes, m.place, m.link,
                   m.state, m.reason, m.quorum, m.deputies_count, m.chair, m.chair_deputy,
                   exists (select from directory_open.person p
                            where p.id in (m.chair, m.chair_deputy) and coalesce(p.to_date >= :today, true)) as chair_there,
                   m.checked_on, m.checked_by_name, m.approved_on, m.approved_by_name, m.approved_at,
                   m.extraordinary, m.began_at, m.ended_at, m.presider
              from meetings.meeting m
              join directory_open.group_ g on g.code = m.group_code
            """;

    /// So many meetings are listed on one page.
    static final int LISTED = 200;

    private final JdbcClient db;
    private final History history;
    private final GroupsApi groups;
    private final SeatAnswers answers;
    private final MeetingNotifier notifier;
    private final ApplicationEventPublisher events;
    private final MattersArising arising;
    private final Clock clock;

    Meetings(
            JdbcClient db,
            History history,
            GroupsApi groups,
            SeatAnswers answers,
            MeetingNotifier notifier,
            ApplicationEventPublisher events,
            MattersArising arising,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.groups = groups;
        this.answers = answers;
        this.notifier = notifier;
        this.events = events;
        this.arising = arising;
        this.clock = clock;
    }

    /// Those of a group, or of all where it is empty: the newest [#LISTED] of the past ones, or the next to come.
    List<Meeting> list(String group, boolean past) {
        return db.sql(ROWS + """
                 where (:group = '' or m.group_code = :group)
                   and (m.starts_at < :midnight) = :past
                 order by case when :past then extract(epoch from m.starts_at) * -1 else extract(epoch from m.starts_at) end, m.ref
                 limit :most
                """)
                .paramSource(
                        parameters().with("group", group).with("past", past).with("most", LISTED))
                .query(Meetings::read)
                .list();
    }

    /// All meetings of a group, the first first.
    List<Meeting> of(String group) {
        return db.sql(ROWS + " where m.group_code = :group order by m.starts_at, m.ref")
                .paramSource(parameters().with("group", group))
                .query(Meetings::read)
                .list();
    }

    Optional<Meeting> find(Ref ref) {
        return db.sql(ROWS + " where m.ref = :ref")
                .paramSource(parameters().with("ref", ref))
                .query(Meetings::read)
                .optional();
    }

    /// @throws NotFound where there is none
    Meeting get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    private RecordParameters parameters() {
        var today = LocalDate.now(clock);
        return RecordParameters.none().with("today", today).with("midnight", Slot.at(today, LocalTime.MIDNIGHT));
    }

    private static Meeting read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Meeting.Header.class);
        return switch (row.getString("state")) {
            case "planned" -> new Meeting.Planned(header);
            case "in_progress" -> new Meeting.InProgress(header);
            case "drafted" -> new Meeting.Drafted(header);
            case "checked" -> new Meeting.Checked(header);
            case "approved" -> new Meeting.Approved(header);
            case "cancelled" -> new Meeting.Cancelled(header);
            default -> throw new InvariantViolation("a meeting in an unknown state");
        };
    }

    /// What happened to it, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from meetings.meeting_event
                 where meeting = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// The ordinary meetings that can have approved the minutes of this one: later ones of the
    /// group that have begun, and where the group is dissolved those of its parent. The first
    /// is the next suitable one.
    List<Meeting> suitable(Meeting.Header header) {
        return db.sql(ROWS + """
                 where m.starts_at > :startsAt and m.starts_at < :now and not m.extraordinary
                   and m.state not in ('planned', 'cancelled')
                   and (m.group_code = :groupCode
                     or m.group_code = (select d.parent from directory_open.group_ d
                                         where d.code = :groupCode and d.ended_on < :today))
                 order by m.starts_at, m.ref
                """)
                .paramSource(parameters()
                        .with("startsAt", header.startsAt())
                        .with("groupCode", header.groupCode())
                        .with("now", clock.instant()))
                .query(Meetings::read)
                .list();
    }

    /// Moments at which the group already meets.
    List<Instant> moments(String group) {
        return db.sql("select starts_at from meetings.meeting where group_code = :group and state <> 'cancelled'")
                .param("group", group)
                .query((row, _) -> row.getTimestamp("starts_at").toInstant())
                .list();
    }

    /// Plans the meetings with the standing items of the group, and tells those who have a seat once.
    ///
    /// @return the first of them
    @Transactional
    Ref plan(Actor actor, MeetingGroup group, List<Slot> slots) {
        return plan(actor, group, slots, false);
    }

    /// @param extraordinary true for meetings beside the dates of the group, which approve no minutes
    @Transactional
    Ref plan(Actor actor, MeetingGroup group, List<Slot> slots, boolean extraordinary) {
        var refs = new ArrayList<Ref>();
        for (var slot : slots) {
            var ref = Ref.numbered(
                    "MT",
                    db.sql("select nextval('meetings.meeting_number')")
                            .query(Long.class)
                            .single());
            db.sql("""
                    insert into meetings.meeting (ref, group_code, area, starts_at, minutes, place, link, extraordinary)
                    values (:ref, :code, :area, :startsAt, :minutes, :place, :link, :extraordinary)
                    """)
                    .paramSource(
                            RecordParameters.of(group, slot).with("ref", ref).with("extraordinary", extraordinary))
                    .update();
            db.sql("""
                    insert into meetings.agenda_item (id, meeting, area, position, title)
                    select gen_random_uuid(), :ref, :area, s.position, s.title
                      from unnest(:standing::text[]) with ordinality as s (title, position)
                    """).paramSource(RecordParameters.of(group).with("ref", ref)).update();
            append(actor, "plan_meeting", ref, 1, extraordinary ? "Planned, extraordinary" : "Planned", "");
            refs.add(ref);
        }
        arising.carry(actor, group.code(), slots.getFirst().startsAt());
        notifier.planned(actor, group, refs, slots);
        events.publishEvent(new MeetingsChanged(group.code(), refs));
        return refs.getFirst();
    }

    /// Saves a step.
    @Transactional
    Saved<Meeting> save(Actor actor, int version, MeetingEvent event) {
        var ref = event.before().ref();
        if (event instanceof MeetingEvent.Opened && !lock(ref, version)) {
            return Saved.stale(get(ref));
        }
        var seats = event instanceof MeetingEvent.Opened
                ? groups.seats(actor, event.before().groupCode(), event.before().day())
                : List.<SeatOccupancy>of();
        if (update(actor, version, event, seats) == 0) {
            return Saved.stale(get(ref));
        }
        seats(event.before(), seats);
        var step = step(event);
        append(actor, step.act(), ref, version + 1, step.headline(), step.words());
        if (event instanceof MeetingEvent.Ended
                || event instanceof MeetingEvent.Cancelled
                || event instanceof MeetingEvent.Moved) {
            arising.carry(actor, event.before().groupCode(), event.before().startsAt());
        }
        notifier.on(actor, event);
        if (event instanceof MeetingEvent.Moved || event instanceof MeetingEvent.Cancelled) {
            events.publishEvent(new MeetingsChanged(event.before().groupCode(), List.of(ref)));
        }
        return Saved.done();
    }

    private boolean lock(Ref ref, int version) {
        return db.sql("select ref from meetings.meeting where ref = :ref and version = :version for update")
                .paramSource(RecordParameters.none().with("ref", ref).with("version", version))
                .query(String.class)
                .optional()
                .isPresent();
    }

    private int update(Actor actor, int version, MeetingEvent event, List<SeatOccupancy> seats) {
        var now = clock.instant();
        var parameters = RecordParameters.of(event.before()).by(actor).with("version", version);
        var set = switch (event) {
            case MeetingEvent.Moved moved -> {
                parameters
                        .with("startsAt", moved.slot().startsAt())
                        .with("minutes", moved.slot().minutes())
                        .with("place", moved.slot().place())
                        .with("link", moved.slot().link())
                        .with("reason", moved.reason());
                yield """
                            sequence = sequence
                              + case when (starts_at, minutes) is distinct from (cast(:startsAt as timestamptz), :minutes) then 1 else 0 end,
                            starts_at = :startsAt, minutes = :minutes, place = :place, link = :link, reason = :reason
                            """;
            }
            case MeetingEvent.Cancelled cancelled -> {
                parameters.with("reason", cancelled.reason());
                yield "state = 'cancelled', reason = :reason, sequence = sequence + 1";
            }
            case MeetingEvent.Opened _ -> {
                var chair = seats.stream()
                        .filter(seat -> seat.seat().equals("CHAIR"))
                        .findFirst();
                parameters
                        .with("chair", chair.map(SeatOccupancy::holder).map(one -> one.id()))
                        .with("chairDeputy", chair.map(SeatOccupancy::deputy).map(one -> one.id()))
                        .with(
                                "began",
                                event.before().happensAt(now)
                                        ? now
                                        : event.before().startsAt());
                yield """
                            state = 'in_progress', began_at = :began, chair = :chair, chair_deputy = :chairDeputy,
                            quorum = coalesce((select s.quorum from meetings.group_setting s where s.group_code = :groupCode), 0),
                            deputies_count = coalesce((select s.deputies_count from meetings.group_setting s
                                                        where s.group_code = :groupCode), true)
                            """;
            }
            case MeetingEvent.Ended _ -> {
                parameters.with("ended", event.before().moment(now));
                yield "state = 'drafted', ended_at = :ended";
            }
            case MeetingEvent.MinutesChecked checked -> {
                parameters.with("on", checked.on());
                yield "state = 'checked', checked_on = :on, checked_by = :actor, checked_by_name = :actorName";
            }
            case MeetingEvent.MinutesApproved approved -> {
                parameters.with("on", approved.on()).with("at", approved.at());
                yield """
                            state = 'approved', approved_on = :on, approved_by = :actor, approved_by_name = :actorName,
                            approved_at = :at
                            """;
            }
        };
        return db.sql("update meetings.meeting set version = version + 1, " + set
                        + " where ref = :ref and version = :version")
                .paramSource(parameters)
                .update();
    }

    /// Copies the seats into the meeting, with what was answered for each: an apology is ticked, and nobody is
    /// ticked as present who has not come yet.
    private void seats(Meeting.Header meeting, List<SeatOccupancy> seats) {
        var answered = seats.isEmpty() ? List.<SeatAnswer>of() : answers.of(meeting.ref());
        for (int place = 0; place < seats.size(); place++) {
            var seat = seats.get(place);
            var holder = Optional.ofNullable(seat.holder());
            var deputy = Optional.ofNullable(seat.deputy());
            var somebody = holder.or(() -> deputy);
            var reply = SeatAnswer.Reply.of(seat, answered);
            db.sql("""
                    insert into meetings.attendance
                      (id, meeting, area, position, seat, title, organisation, organisation_name, holder, holder_name,
                       deputy, deputy_name, answer, reply, expected)
                    values (:id, :ref, :area, :place, :seat, :title, :organisation,
                            coalesce((select o.name from directory_open.organisation o where o.code = :organisation), ''),
                            :holder, :holderName, :deputy, :deputyName, :answer, :reply,
                            not exists (select from meetings.seat_setting s
                                         where s.group_code = :groupCode and s.seat = :seat and s.when_asked))
                    """)
                    .paramSource(RecordParameters.of(meeting, seat)
                            .with("id", UUID.randomUUID())
                            .with("place", place + 1)
                            .with(
                                    "organisation",
                                    seat.organisation() == null
                                            ? somebody.map(one -> one.organisation())
                                            : seat.organisation())
                            .with("holder", holder.map(one -> one.id()))
                            .with("holderName", holder.map(one -> one.name()).orElse(""))
                            .with("deputy", reply.deputy())
                            .with("deputyName", reply.deputyName())
                            .with("reply", reply.words())
                            .with("answer", somebody.isEmpty() ? "vacant" : reply.ticked()))
                    .update();
        }
    }

    private record Step(String act, String headline, String words) {}

    private static Step step(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Moved moved -> new Step("move_meeting", "Moved", moved.reason());
            case MeetingEvent.Cancelled cancelled -> new Step("cancel_meeting", "Cancelled", cancelled.reason());
            case MeetingEvent.Opened _ -> new Step("open_meeting", "Begun", "");
            case MeetingEvent.Ended _ -> new Step("end_meeting", "Ended; minutes drafted", "");
            case MeetingEvent.MinutesChecked _ -> new Step("check_minutes", "Minutes checked", "");
            case MeetingEvent.MinutesApproved approved ->
                new Step("approve_minutes", "Minutes approved by the meeting " + approved.at(), "");
        };
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                LINE,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}
