package waymark.conferences.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Place;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// On which day each item is heard. A day belongs to the forum's group in `meetings`; how much of it is taken
/// counts every item, whoever asks for it runs the forum.
@Repository
@Transactional(readOnly = true)
public class Hearings {

    private static final Logger LOG = LoggerFactory.getLogger(Hearings.class);

    private static final String ROWS = """
            select h.id, h.item, h.meeting, m.starts_at, h.version, h.position, h.minutes, h.state, h.over_capacity,
                   h.agenda_sent_on, h.began_at, h.ended_at
              from conferences.hearing h
              join meetings_open.meeting m on m.ref = h.meeting
            """;

    /// A meeting of the forum's group that items may be listed on.
    ///
    /// @param minutes that it lasts
    /// @param planned minutes of it that items take
    /// @param items how many are listed
    public record Day(
            Ref meeting,
            Instant startsAt,
            int minutes,
            String place,
            String link,
            String state,
            int planned,
            int items) {

        /// Minutes that are left; below nothing where it is over its capacity.
        public int left() {
            return minutes - planned;
        }

        /// `3 December 2026 at 10:00`.
        String when() {
            var at = startsAt.atZone(Clocks.LONDON);
            return "%s at %s".formatted(DateText.day(at.toLocalDate()), at.toLocalTime());
        }

        /// How much of it is taken.
        String room() {
            return "%s, %d of %d minutes taken%s"
                    .formatted(items == 1 ? "1 item" : items + " items", planned, minutes, left() <= 0 ? ": full" : "");
        }

        /// True where another item of that length fits.
        public boolean fits(int more) {
            return left() >= more;
        }
    }

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Clock clock;

    Hearings(JdbcClient db, ItemCipher cipher, ItemHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// The planned days of a forum from today on, the next first, for those who run it.
    public List<Day> days(Forum forum) {
        return db.sql("""
                select m.ref as meeting, m.starts_at, m.minutes, m.place, m.link, m.state,
                       coalesce(sum(h.minutes), 0)::int as planned, count(h.id)::int as items
                  from meetings_open.meeting m
                  left join conferences.hearing h on h.meeting = m.ref and h.state <> 'PUT_OFF'
                 where m.group_code = :group and m.state in ('planned', 'in_progress') and m.starts_at >= :from
                 group by m.ref, m.starts_at, m.minutes, m.place, m.link, m.state
                 order by m.starts_at
                """)
                .paramSource(RecordParameters.none()
                        .with("group", forum.groupCode())
                        .with("from", clock.instant().minusSeconds(86_400)))
                .query(RecordMapper.of(Day.class))
                .list();
    }

    /// All of an item, the newest first.
    public List<Hearing> of(Item item) {
        return db.sql(ROWS + " where h.item = :item order by m.starts_at desc")
                .param("item", item.id())
                .query((row, _) -> hearing(row))
                .list();
    }

    /// The one that is planned or runs, or else the newest that was heard.
    public Optional<Hearing> current(Item item) {
        return of(item).stream()
                .filter(one -> one.state() != Hearing.State.PUT_OFF)
                .findFirst();
    }

    /// Those of a meeting that the reader may open, in the order of the agenda. Their keys have to be known: read
    /// [Items#onMeeting] first.
    public List<Hearing> onMeeting(Ref meeting) {
        return db.sql(ROWS + " where h.meeting = :meeting and h.state <> 'PUT_OFF' order by h.position, h.id")
                .param("meeting", meeting.value())
                .query((row, _) -> hearing(row))
                .list();
    }

    /// Why a day was full does not keep a day from being read.
    private String opened(UUID item, UUID hearing, byte[] over) {
        try {
            return cipher.open(item, reason(hearing), over);
        } catch (InvariantViolation shut) {
            LOG.error("The reason of the hearing {} does not open: {}", hearing, shut.getMessage());
            return "Does not open";
        }
    }

    private Hearing hearing(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var item = row.getObject("item", UUID.class);
        var over = row.getBytes("over_capacity");
        return new Hearing(
                id,
                item,
                new Ref(row.getString("meeting")),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("version"),
                row.getInt("position"),
                row.getInt("minutes"),
                Hearing.State.valueOf(row.getString("state")),
                over == null ? "" : opened(item, id, over),
                row.getObject("agenda_sent_on", LocalDate.class),
                moment(row, "began_at"),
                moment(row, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Place reason(UUID id) {
        return new Place("conferences.hearing", id, "over_capacity", 1);
    }

    /// Lists the item on a day, after the others.
    ///
    /// @param overCapacity why it is on a day that is full; empty where it fits
    @Transactional
    public Saved<Item> list(Actor.Person actor, Item item, int version, Ref meeting, int minutes, String overCapacity) {
        int changed =
                db.sql("""
                update conferences.item set state = 'LISTED', version = version + 1
                 where id = :id and version = :version and state in ('ACCEPTED', 'HEARD')
                """).param("id", item.id()).param("version", version).update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.hearing (id, item, meeting, position, minutes, over_capacity)
                select :id, :item, :meeting, coalesce(max(h.position), 0) + 1, :minutes, :over
                  from conferences.hearing h where h.meeting = :meeting
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("item", item.id())
                        .with("meeting", meeting)
                        .with("minutes", minutes)
                        .with("over", overCapacity.isEmpty() ? null : cipher.seal(item.id(), reason(id), overCapacity)))
                .update();
        var day = day(meeting).map(one -> DateText.day(one.day())).orElse(meeting.value());
        history.append(actor, item, Readers.ALL, "list_conference_item", version + 1L, "Listed for " + day, "");
        if (!overCapacity.isEmpty()) {
            history.append(
                    actor,
                    item,
                    Readers.STAFF,
                    "list_conference_item_over_capacity",
                    version + 1L,
                    "Listed on a full day",
                    overCapacity);
        }
        return Saved.done();
    }

    /// Puts a planned hearing off: the item waits for another day.
    @Transactional
    public Saved<Item> putOff(Actor.Person actor, Item item, int version, Hearing hearing, String reason) {
        int changed =
                db.sql("""
                update conferences.item set state = 'ACCEPTED', version = version + 1
                 where id = :id and version = :version and state = 'LISTED'
                """).param("id", item.id()).param("version", version).update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        db.sql("update conferences.hearing set state = 'PUT_OFF', version = version + 1 where id = :id")
                .param("id", hearing.id())
                .update();
        history.append(actor, item, Readers.ALL, "put_off_conference_item", version + 1L, "Put off", reason);
        return Saved.done();
    }

    /// Begins to hear the item: the time runs.
    @Transactional
    public Saved<Hearing> begin(Actor.Person actor, Item item, Hearing hearing) {
        int changed = db.sql("""
                update conferences.hearing set began_at = :at, version = version + 1
                 where id = :id and version = :version and state = 'PLANNED' and began_at is null
                """)
                .paramSource(RecordParameters.none()
                        .with("id", hearing.id())
                        .with("version", hearing.version())
                        .with("at", clock.instant()))
                .update();
        if (changed == 0) {
            return Saved.stale(hearing);
        }
        history.append(actor, item, Readers.ALL, "begin_conference_item", item.version(), "Hearing began", "");
        return Saved.done();
    }

    /// Ends the hearing: the item was heard.
    ///
    /// @param risk the score that was agreed (likelihood by impact); null where none was
    /// @param reviewOn when it is looked at again; null where it is not
    @Transactional
    public Saved<Item> end(
            Actor.Person actor,
            Item item,
            int version,
            Hearing hearing,
            @Nullable Integer risk,
            @Nullable LocalDate reviewOn) {
        int changed = db.sql("""
                update conferences.item
                   set state = 'HEARD', risk_before = coalesce(risk_before, cast(:risk as int)),
                       risk_now = coalesce(cast(:risk as int), risk_now), review_on = cast(:review as date),
                       version = version + 1
                 where id = :id and version = :version and state = 'LISTED'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", item.id())
                        .with("version", version)
                        .with("risk", risk)
                        .with("review", reviewOn))
                .update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        db.sql("""
                update conferences.hearing
                   set state = 'HEARD', began_at = coalesce(began_at, :at), ended_at = :at, version = version + 1
                 where id = :id
                """)
                .paramSource(RecordParameters.none().with("id", hearing.id()).with("at", clock.instant()))
                .update();
        history.append(actor, item, Readers.ALL, "hear_conference_item", version + 1L, "Heard", "");
        return Saved.done();
    }

    /// An item that is planned for a day.
    record Planned(UUID item, Ref ref, Ref meeting, Instant startsAt, String forum) {

        LocalDate day() {
            return LocalDate.ofInstant(startsAt, waymark.web.Clocks.LONDON);
        }
    }

    /// All that are planned and that the reader may open, the next first.
    List<Planned> planned() {
        return db.sql("""
                select h.item, i.ref, h.meeting, m.starts_at, f.name as forum
                  from conferences.hearing h
                  join conferences.item i on i.id = h.item
                  join conferences.forum f on f.code = i.forum
                  join meetings_open.meeting m on m.ref = h.meeting
                 where h.state = 'PLANNED'
                 order by m.starts_at, h.position, i.ref
                """).query(RecordMapper.of(Planned.class)).list();
    }

    /// The meeting of a forum's group, whatever is listed on it.
    ///
    /// @param forum code
    record OnDay(
            Ref meeting,
            String forum,
            Instant startsAt,
            int minutes,
            String place,
            String link,
            String state,
            int version) {

        boolean planned() {
            return state.equals("planned");
        }

        boolean running() {
            return state.equals("in_progress");
        }

        /// True where who came may be recorded or corrected.
        boolean recordable() {
            return running() || state.equals("drafted");
        }

        LocalDate day() {
            return LocalDate.ofInstant(startsAt, waymark.web.Clocks.LONDON);
        }
    }

    /// The meeting, where it is one of a forum's group.
    Optional<OnDay> day(Ref meeting) {
        return db.sql("""
                select m.ref as meeting, f.code as forum, m.starts_at, m.minutes, m.place, m.link, m.state, m.version
                  from meetings_open.meeting m
                  join conferences.forum f on f.group_code = m.group_code
                 where m.ref = :meeting
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(OnDay.class))
                .optional();
    }

    /// Those of the meetings that are planned still, or were cancelled, with items planned on them.
    List<OnDay> changed(List<Ref> meetings) {
        return db.sql("""
                select m.ref as meeting, f.code as forum, m.starts_at, m.minutes, m.place, m.link, m.state, m.version
                  from meetings_open.meeting m
                  join conferences.forum f on f.group_code = m.group_code
                 where m.ref = any(:meetings) and m.state in ('planned', 'cancelled')
                   and exists (select from conferences.hearing h where h.meeting = m.ref and h.state = 'PLANNED')
                """)
                .param("meetings", meetings.stream().map(Ref::value).toArray(String[]::new))
                .query(RecordMapper.of(OnDay.class))
                .list();
    }

    /// How many items of the day wait to be heard, as the reader sees it.
    int listed(Ref meeting) {
        return db.sql("select count(*) from conferences.hearing where meeting = :meeting and state = 'PLANNED'")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    /// True where agencies were told of the agenda of the day.
    boolean agendaSent(Ref meeting) {
        return db.sql("""
                select exists (select from conferences.hearing
                                where meeting = :meeting and state = 'PLANNED' and agenda_sent_on is not null)
                """)
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    /// Puts off what is left on a cancelled day: items that who cancelled it may not see. Asked as the system.
    @Transactional
    void putOffRest(Actor system, Ref meeting) {
        record Rest(UUID id, Ref ref, int version) {}
        var rest = db.sql("""
                with off as (
                  update conferences.hearing set state = 'PUT_OFF', version = version + 1
                   where meeting = :meeting and state = 'PLANNED' and began_at is null
                  returning item)
                update conferences.item i set state = 'ACCEPTED', version = version + 1
                  from off where i.id = off.item and i.state = 'LISTED'
                returning i.id, i.ref, i.version
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(Rest.class))
                .list();
        for (var one : rest) {
            history.append(
                    system,
                    one.id(),
                    one.ref(),
                    Readers.ALL,
                    "put_off_conference_item",
                    one.version(),
                    List.of(),
                    "Put off: the day was cancelled",
                    "");
        }
    }

    /// Changes places with the one before or after it, as the reader sees the agenda. The version stays: the other one
    /// may be all that somebody sees who is kept away from the item that moved.
    @Transactional
    void swap(Actor.Person actor, Item item, Hearing one, Hearing other) {
        place(one, other.position() == one.position() ? one.position() + 1 : other.position());
        place(other, one.position());
        history.append(
                actor, item, Readers.STAFF, "order_conference_item", item.version(), "Order of the agenda changed", "");
    }

    private void place(Hearing hearing, int position) {
        db.sql("update conferences.hearing set position = :position where id = :id")
                .param("position", position)
                .param("id", hearing.id())
                .update();
    }

    /// Plans more or fewer minutes for the item.
    @Transactional
    Saved<Hearing> plan(Actor.Person actor, Item item, Hearing hearing, int version, int minutes) {
        int changed = db.sql("""
                update conferences.hearing set minutes = :minutes, version = version + 1
                 where id = :id and version = :version and state = 'PLANNED'
                """)
                .param("minutes", minutes)
                .param("id", hearing.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(hearing);
        }
        history.append(
                actor,
                item,
                Readers.STAFF,
                "plan_conference_minutes",
                item.version(),
                "%d minutes planned".formatted(minutes),
                "");
        return Saved.done();
    }

    /// Notes that the agenda of the day was sent. The version stays, as where the order changes.
    @Transactional
    void sent(Ref meeting) {
        db.sql("""
                update conferences.hearing set agenda_sent_on = :today
                 where meeting = :meeting and state = 'PLANNED'
                """)
                .param("today", LocalDate.now(clock))
                .param("meeting", meeting.value())
                .update();
    }
}
