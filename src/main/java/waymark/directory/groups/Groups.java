package waymark.directory.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.DateRange;
import waymark.directory.PersonSummary;
import waymark.directory.groups.Group.Holding;
import waymark.directory.groups.Group.Seat;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The groups, with their seats and who sat there when, which are saved as part of them.
@Repository
@Transactional(readOnly = true)
public class Groups {

    private final JdbcClient db;
    private final History history;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Groups(JdbcClient db, History history, JsonMapper json, ApplicationEventPublisher events) {
        this.db = db;
        this.history = history;
        this.json = json;
        this.events = events;
    }

    /// A holding as the database's JSON has it.
    private record HoldingRow(
            UUID id,
            String seat,
            String kind,
            UUID person,
            String ref,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {

        Holding holding() {
            return new Holding(id, seat, Group.Kind.of(kind), person, new Ref(ref), name, new DateRange(from, to));
        }
    }

    public Group get(Actor actor, String code) {
        return all(actor).stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /// All of them, in the order of the file; a partnership has a handful.
    public List<Group> all(Actor actor) {
        return db.sql("""
                select g.code, g.version, g.name, g.tier, g.cadence,
                       array(select a.area from directory.group_area a where a.group_code = g.code order by a.area) as areas,
                       (select jsonb_agg(jsonb_build_object('code', s.code, 'title', s.title, 'organisation', s.organisation)
                                order by s.position, s.code)
                          from directory.seat s where s.group_code = g.code) as seats,
                       (select jsonb_agg(jsonb_build_object('id', h.id, 'seat', h.seat_code, 'kind', h.kind,
                                  'person', h.person, 'ref', p.ref, 'name', p.name, 'from', h.from_date, 'to', h.to_date)
                                order by h.from_date desc, h.kind desc, p.name)
                          from directory.seat_holding h
                          join directory.person p on p.id = h.person
                         where h.group_code = g.code) as holdings
                  from directory.group_ g
                 order by g.position, g.code
                """).query(this::read).list();
    }

    /// Where each group belongs.
    List<GroupPlace> places() {
        return db.sql("""
                with recursive above as (
                  select g.code, g.parent as upper, 1 as steps from directory.group_ g where g.parent is not null
                  union all
                  select a.code, g.parent, a.steps + 1 from above a join directory.group_ g on g.code = a.upper
                   where g.parent is not null and a.steps < 10)
                select g.code, g.version, g.name, g.parent, p.name as parent_name, g.ended_on,
                       array(select a.upper from above a where a.code = g.code) as above
                  from directory.group_ g
                  left join directory.group_ p on p.code = g.parent
                 order by g.position, g.code
                """).query(RecordMapper.of(GroupPlace.class)).list();
    }

    /// @throws NotFound where there is no such group
    GroupPlace place(String code) {
        return places().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    @Transactional
    Saved<Group> save(Actor actor, GroupPlace.Moved event) {
        int changed = db.sql("""
                update directory.group_ set parent = :parent, ended_on = :endedOn, version = version + 1
                 where code = :group and version = :version
                """).paramSource(RecordParameters.of(event)).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.group()));
        }
        recorded(actor, "change_group", event.group(), event.version() + 1, event, event.fields());
        return Saved.done();
    }

    /// Everybody who holds, held or will hold a seat of the group, or deputises.
    List<PersonSummary> holders(String group) {
        return db.sql("""
                select p.id, p.ref, p.name, p.organisation, p.organisation_name, p.job_title
                  from directory_open.person p
                 where p.id in (select h.person from directory.seat_holding h where h.group_code = :group)
                """)
                .param("group", group)
                .query(RecordMapper.of(PersonSummary.class))
                .list();
    }

    /// What was done to it, the last first.
    List<TimelineEntry> history(Actor actor, String code) {
        return db.sql("""
                select e.at, e.actor_name, e.version, coalesce(e.event ->> 'fields', '[]') as fields,
                       e.event ->> 'taken' is not null as taken, e.event ->> 'left' is not null as ended,
                       e.event ->> 'withdrawn' is not null as withdrawn,
                       coalesce(e.event #>> '{taken,kind}', e.event #>> '{left,kind}', e.event #>> '{withdrawn,kind}',
                                'HOLDER') as kind,
                       s.title
                  from directory.group_event e
                  left join directory.seat s
                    on s.group_code = e.group_code
                   and s.code = coalesce(e.event #>> '{taken,seat}', e.event #>> '{left,seat}',
                                         e.event #>> '{withdrawn,seat}', e.event #>> '{seat,code}')
                 where e.group_code = :code
                 order by e.version desc, e.at desc
                 limit 100
                """)
                .param("code", code)
                .query((row, number) -> new TimelineEntry(
                        null,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        headline(row),
                        ""))
                .list();
    }

    /// `Chair: deputy chosen`. Names are in the table of holdings, not here.
    private String headline(ResultSet row) throws SQLException {
        var title = row.getString("title");
        if (title == null) {
            return row.getInt("version") == 1
                    ? "Added"
                    : TimelineEntry.headline(List.of(json.readValue(row.getString("fields"), String[].class)));
        }
        var kind = row.getString("kind").toLowerCase(Locale.ROOT);
        if (row.getBoolean("taken")) {
            return "%s: %s chosen".formatted(title, kind);
        }
        if (row.getBoolean("withdrawn")) {
            return "%s: %s withdrawn before the first day".formatted(title, kind);
        }
        return row.getBoolean("ended") ? "%s: last day of the %s set".formatted(title, kind) : title + ": seat added";
    }

    @Transactional
    public void add(Actor actor, Group group) {
        db.sql("""
                insert into directory.group_ (code, name, tier, cadence, position)
                values (:code, :name, :tier, :cadence, (select coalesce(max(position), 0) + 1 from directory.group_))
                """).paramSource(parameters(group)).update();
        areas(group);
        group.seats().forEach(seat -> put(group.code(), seat));
        recorded(actor, "add_group", group.code(), 1, group, List.of("added"));
    }

    @Transactional
    public Saved<Group> save(Actor actor, GroupChanged event) {
        int changed = db.sql("""
                update directory.group_
                   set name = :name, tier = :tier, cadence = :cadence, version = version + 1
                 where code = :code and version = :version
                """).paramSource(parameters(event.now())).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.now().code()));
        }
        areas(event.now());
        event.now().seats().forEach(seat -> put(event.now().code(), seat));
        recorded(actor, "change_group", event.now().code(), event.now().version() + 1, event, event.fields());
        return Saved.done();
    }

    @Transactional
    public Saved<Group> save(Actor actor, SeatPassed event) {
        if (!next(event.group(), event.version())) {
            return Saved.stale(get(actor, event.group()));
        }
        until(event.group(), event.left());
        event.also().forEach(one -> until(event.group(), one));
        if (event.taken() != null) {
            insert(event.group(), event.taken());
        }
        recorded(
                actor,
                "pass_seat_on",
                event.group(),
                event.version() + 1,
                event,
                List.of(event.left().seat()));
        return Saved.done();
    }

    @Transactional
    public Saved<Group> save(Actor actor, SeatTaken event) {
        if (!next(event.group(), event.version())) {
            return Saved.stale(get(actor, event.group()));
        }
        if (event.outgoing() != null) {
            until(event.group(), event.outgoing());
        }
        insert(event.group(), event.taken());
        recorded(
                actor,
                "take_seat",
                event.group(),
                event.version() + 1,
                event,
                List.of(event.taken().seat()));
        return Saved.done();
    }

    @Transactional
    public Saved<Group> save(Actor actor, SeatLeft event) {
        if (!next(event.group(), event.version())) {
            return Saved.stale(get(actor, event.group()));
        }
        until(event.group(), event.left());
        recorded(
                actor,
                "leave_seat",
                event.group(),
                event.version() + 1,
                event,
                List.of(event.left().seat()));
        return Saved.done();
    }

    @Transactional
    public Saved<Group> save(Actor actor, SeatWithdrawn event) {
        if (!next(event.group(), event.version())) {
            return Saved.stale(get(actor, event.group()));
        }
        until(event.group(), event.withdrawn());
        recorded(
                actor,
                "withdraw_seat",
                event.group(),
                event.version() + 1,
                event,
                List.of(event.withdrawn().seat()));
        return Saved.done();
    }

    @Transactional
    public Saved<Group> save(Actor actor, SeatAdded event) {
        if (!next(event.group(), event.version())) {
            return Saved.stale(get(actor, event.group()));
        }
        put(event.group(), event.seat());
        recorded(
                actor,
                "add_seat",
                event.group(),
                event.version() + 1,
                event,
                List.of(event.seat().code()));
        return Saved.done();
    }

    private static RecordParameters parameters(Group group) {
        return RecordParameters.of(group)
                .with("tier", group.tier().code())
                .with("cadence", group.cadence().code());
    }

    private boolean next(String code, int version) {
        return db.sql("update directory.group_ set version = version + 1 where code = :code and version = :version")
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    private void insert(String group, Holding taken) {
        db.sql("""
                insert into directory.seat_holding (id, group_code, seat_code, kind, person, from_date, to_date)
                values (:id, :group, :seat, :kind, :person, :from, :to)
                """)
                .paramSource(RecordParameters.of(taken, taken.dates())
                        .with("group", group)
                        .with("kind", taken.kind().code()))
                .update();
    }

    private void until(String group, Holding holding) {
        db.sql("update directory.seat_holding set to_date = :to where id = :id and group_code = :group")
                .param("id", holding.id())
                .param("group", group)
                .param("to", holding.dates().to())
                .update();
    }

    private void put(String group, Seat seat) {
        db.sql("""
                insert into directory.seat (group_code, code, title, organisation, position)
                values (:group, :code, :title, :organisation,
                        (select coalesce(max(position), 0) + 1 from directory.seat where group_code = :group))
                on conflict (group_code, code) do update
                   set title = excluded.title, organisation = excluded.organisation
                """).paramSource(RecordParameters.of(seat).with("group", group)).update();
    }

    private void areas(Group group) {
        db.sql("delete from directory.group_area where group_code = :code and not area = any (:areas)")
                .param("code", group.code())
                .param("areas", group.areas().toArray(String[]::new))
                .update();
        db.sql("""
                insert into directory.group_area (group_code, area)
                select :code, unnest(:areas)
                on conflict do nothing
                """)
                .param("code", group.code())
                .param("areas", group.areas().toArray(String[]::new))
                .update();
    }

    private void recorded(Actor actor, String act, String code, int version, Object event, List<String> fields) {
        history.append(actor, new History.Change(act, code, version, fields), """
                insert into directory.group_event (group_code, version, actor, actor_name, event)
                values (:object, :version, :actor, :actorName, cast(:event as jsonb))
                """, event, RecordParameters.none());
        events.publishEvent(new SeatsChanged(code));
    }

    private Group read(ResultSet row, int number) throws SQLException {
        var seats = row.getString("seats");
        var holdings = row.getString("holdings");
        return new Group(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                Group.Tier.of(row.getString("tier")),
                Group.Cadence.of(row.getString("cadence")),
                Arrays.asList((String[]) row.getArray("areas").getArray()),
                seats == null ? List.of() : Arrays.asList(json.readValue(seats, Seat[].class)),
                holdings == null
                        ? List.of()
                        : Arrays.stream(json.readValue(holdings, HoldingRow[].class))
                                .map(HoldingRow::holding)
                                .toList());
    }
}
