package waymark.governance.quarters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.governance.quarters.ReportingQuarter.Issued;
import waymark.governance.quarters.ReportingQuarter.Opened;
import waymark.governance.quarters.ReportingQuarter.Plan;
import waymark.governance.quarters.ReportingQuarter.Planned;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The calendar of quarters.
@Repository
@Transactional(readOnly = true)
public class ReportingQuarters {

    private static final String SELECT = """
            select q.key, q.version, q.state, q.first_month, q.opens, q.due, q.accept_by, q.board_meets, q.opened_on,
                   q.issued_on, q.issued_by
              from governance.quarter q
            """;

    private final JdbcClient db;
    private final History history;
    private final ApplicationEventPublisher events;

    ReportingQuarters(JdbcClient db, History history, ApplicationEventPublisher events) {
        this.db = db;
        this.history = history;
        this.events = events;
    }

    /// The latest first.
    List<ReportingQuarter> all() {
        return db.sql(SELECT + "order by q.key desc")
                .query(ReportingQuarters::read)
                .list();
    }

    /// Those that have been opened, the latest first, to choose from.
    public List<Choice> choices() {
        return all().stream()
                .filter(quarter -> !(quarter instanceof Planned))
                .map(quarter -> Choice.of(quarter.quarter().key(), quarter.title()))
                .toList();
    }

    /// The quarter, for those who may read the calendar.
    public ReportingQuarter get(Quarter quarter) {
        return db.sql(SELECT + "where q.key = ?")
                .param(quarter.key())
                .query(ReportingQuarters::read)
                .optional()
                .orElseThrow(() -> new NotFound(quarter));
    }

    /// The areas that would each write a return.
    public List<Area> areas() {
        return db.sql("select code, name from directory_open.area order by position, code")
                .query((row, _) -> new Area(row.getString("code"), row.getString("name")))
                .list();
    }

    /// The state of each area's return.
    public List<ReturnStatus> statuses(Quarter quarter) {
        return db.sql("select " + ReturnStage.STATE + """
                       , r.ref, r.area, coalesce(a.name, r.area) as area_name, r.first_submitted_on, r.submitted_on,
                       r.decided_on, r.supplement_until
                  from governance.area_return r
                  left join directory_open.area a on a.code = r.area
                 where r.quarter = ?
                 order by a.position, r.area
                """)
                .param(quarter.key())
                .query((row, _) -> new ReturnStatus(
                        new Ref(row.getString("ref")),
                        new Area(row.getString("area"), row.getString("area_name")),
                        ReturnStage.of(row.getString("state")),
                        row.getObject("first_submitted_on", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("supplement_until", LocalDate.class)))
                .list();
    }

    /// Plans it, or changes its dates.
    @Transactional
    public Saved<ReportingQuarter> save(Actor actor, QuarterPlanned event) {
        int changed = event.version() == 0 ? insert(event) : update(event);
        if (changed == 0) {
            return Saved.stale(get(event.quarter()));
        }
        append(
                actor,
                "plan_quarter",
                event.quarter(),
                event.version() + 1L,
                List.of("opens", "due", "accept_by", "board_meets"),
                event);
        return Saved.done();
    }

    private int insert(QuarterPlanned event) {
        return db.sql("""
                insert into governance.quarter (key, first_month, opens, due, accept_by, board_meets)
                values (:quarter, :firstMonth, :opens, :due, :acceptBy, :boardMeets)
                on conflict (key) do nothing
                """)
                .paramSource(RecordParameters.of(event, event.dates()))
                .update();
    }

    private int update(QuarterPlanned event) {
        return db.sql("""
                update governance.quarter
                   set opens = :opens, due = :due, accept_by = :acceptBy, board_meets = :boardMeets,
                       version = version + 1
                 where key = :quarter and version = :version and state <> 'issued'
                """)
                .paramSource(RecordParameters.of(event, event.dates()))
                .update();
    }

    /// Opens it: a return for each area with its empty parts, and the draft of the board pack.
    @Transactional
    public Saved<ReportingQuarter> save(Actor actor, QuarterOpened event, LocalDate on) {
        int changed = db.sql("""
                update governance.quarter
                   set state = 'open', opened_on = :on, version = version + 1
                 where key = :key and version = :version and state = 'planned'
                """)
                .param("key", event.quarter().key())
                .param("version", event.version())
                .param("on", on)
                .update();
        if (changed == 0) {
            return Saved.stale(get(event.quarter()));
        }
        makeReturns(actor, event);
        append(actor, "open_quarter", event.quarter(), event.version() + 1L, List.of("state"), event);
        events.publishEvent(event);
        return Saved.done();
    }

    private void makeReturns(Actor actor, QuarterOpened event) {
        db.sql("""
                insert into governance.area_return (ref, quarter, area)
                select 'RT-' || lpad(n::text, greatest(4, length(n::text)), '0'), :quarter, area
                  from (select nextval('governance.return_number') as n, area
                          from unnest(:areas::text[]) with ordinality as each (area, position)
                         order by position) numbered
                """)
                .param("quarter", event.quarter().key())
                .param("areas", event.areas().toArray(String[]::new))
                .update();
        db.sql("""
                insert into governance.return_part (area_return, part, body, saved_by)
                select r.id, p.part, p.body::jsonb, :person
                  from governance.area_return r
                 cross join (values ('figures', '{"answers": []}'),
                                    ('actions', '{"lines": []}'),
                                    ('narrative', '{"achievements": "", "challenges": "", "requests": []}'))
                         p (part, body)
                 where r.quarter = :quarter
                """)
                .param("quarter", event.quarter().key())
                .param("person", actor.id())
                .update();
        db.sql("insert into governance.pack (quarter) values (?)")
                .param(event.quarter().key())
                .update();
    }

    private void append(Actor actor, String act, Quarter quarter, long version, List<String> fields, Object event) {
        history.append(
                actor, new History.Change(act, quarter.key(), version, fields), """
                insert into governance.quarter_event (quarter, by_person, act, event)
                values (:object, :actor, :act, :event::jsonb)
                """, event, RecordParameters.none());
    }

    private static ReportingQuarter read(ResultSet row, int number) throws SQLException {
        var plan = new Plan(
                quarter(row.getString("key")),
                row.getInt("version"),
                row.getInt("first_month"),
                RecordMapper.read(row, QuarterDates.class));
        return switch (row.getString("state")) {
            case "planned" -> new Planned(plan);
            case "open" -> new Opened(plan, row.getObject("opened_on", LocalDate.class));
            case "issued" ->
                new Issued(plan, row.getObject("issued_on", LocalDate.class), row.getObject("issued_by", UUID.class));
            default -> throw new InvariantViolation("a quarter in the state " + row.getString("state"));
        };
    }

    /// A quarter as the database keeps it.
    public static Quarter quarter(String key) {
        return Quarter.parse(key).orElseThrow(() -> new InvariantViolation("a quarter called " + key));
    }
}
