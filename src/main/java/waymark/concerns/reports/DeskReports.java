package waymark.concerns.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.audit.History.Change;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.intake.Report;
import waymark.concerns.keys.DeskKeys;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.transactions.RunAsSystem;

/// The reports of the desks that a person is on.
@Repository
@Transactional(readOnly = true)
public class DeskReports {

    private static final String COLUMNS = """
            select r.id, r.ref, r.received, r.urgent, r.open_by, r.area, coalesce(a.name, '') as area_name, r.state, r.opened_by,
                   r.opened_by_name, r.closed_on, r.outcome, coalesce(r.closing, '') as closing, r.danger, r.types, r.version
            """;

    private static final String OPEN = " where r.state <> 'closed' order by r.open_by nulls last, r.received, r.ref";

    private static final String FROM = """
              from concerns.report r
              left join directory_open.area a on a.code = r.area
            """;

    /// The next desk assesses it anew.
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Audit audit;
    private final ReportHistory history;
    private final DeskKeys keys;
    private final RunAsSystem asSystem;
    private final NoticeApi notices;

    DeskReports(
            JdbcClient db, Audit audit, ReportHistory history, DeskKeys keys, RunAsSystem asSystem, NoticeApi notices) {
        this.db = db;
        this.audit = audit;
        this.history = history;
        this.keys = keys;
        this.asSystem = asSystem;
        this.notices = notices;
    }

    /// Open reports: unopened ones by time limit, then those that somebody has.
    public List<PublicReport> open(Actor actor) {
        return db.sql(COLUMNS + FROM + OPEN).query(DeskReports::read).list();
    }

    /// @param onDuty who is on duty for it now, for any area
    public record Attended(PublicReport report, Set<UUID> onDuty) {}

    /// Those that wait and those that are being worked, each with who is on duty for its area, as far as
    /// the reader may see it.
    public List<Attended> attended(Actor.Person actor, Instant now) {
        return db.sql(COLUMNS + """
                       , array(
                         select s.person
                           from concerns.report_shift s
                          where s.from_at <= :now and s.until_at > :now
                            and (s.area = '' or r.area = '' or s.area = r.area)
                            and (s.area = '' or :everywhere or s.area = any (:areas))) as on_duty
                """ + FROM + OPEN)
                .param("now", Timestamp.from(now))
                .param("everywhere", actor.may(Permission.READ_REPORTS, Scope.PARTNERSHIP))
                .param("areas", actor.areas(Permission.READ_REPORTS).toArray(String[]::new))
                .query((row, number) -> new Attended(read(row, number), Set.copyOf(Arrays.asList((UUID[])
                        row.getArray("on_duty").getArray()))))
                .list();
    }

    /// The hundred that were closed last.
    public List<PublicReport> closed(Actor actor) {
        return db.sql(COLUMNS + FROM + " where r.state = 'closed' order by r.closed_on desc, r.ref limit 100")
                .query(DeskReports::read)
                .list();
    }

    /// The report without its contents, if it belongs to a desk of the reader.
    public PublicReport get(Actor actor, Ref ref) {
        return db.sql(COLUMNS + FROM + " where r.ref = :ref")
                .param("ref", ref.value())
                .query(DeskReports::read)
                .optional()
                .orElseThrow(() -> new NotFound("report"));
    }

    /// The report, for the person who has it; for others it does not exist.
    public PublicReport.Open held(Actor.Person actor, Ref ref) {
        if (get(actor, ref) instanceof PublicReport.Open open
                && open.holder().id().equals(actor.id())) {
            return open;
        }
        throw new NotFound("report");
    }

    /// Records a view of a page about it, without its contents.
    @Transactional
    public void recordView(Actor actor, Cover cover) {
        audit.looked(actor, "view_report", cover.ref().value());
    }

    /// Its contents, after recording the view. Nothing is decrypted while it waits: first somebody takes
    /// responsibility by opening it.
    @Transactional
    public Report view(Actor actor, Cover cover) {
        audit.looked(actor, "view_report", cover.ref().value());
        var sealed = db.sql("select report from concerns.report where id = :id and state <> 'waiting'")
                .param("id", cover.id())
                .query((row, number) -> row.getBytes("report"))
                .optional()
                .orElseThrow(() -> new NotFound("report"));
        return keys.report(cover.id(), sealed);
    }

    /// Saves a step of the desk with its history. Stale if somebody changed the report first.
    @Transactional
    public Saved<PublicReport> save(Actor actor, ReportChanged event) {
        var cover = event.cover();
        int changed = switch (event) {
            case ReportChanged.Opened opened ->
                held(cover, opened.who(), opened.at(), "state = 'open', open_by = null", "waiting");
            case ReportChanged.TakenOver taken -> held(cover, taken.who(), taken.at(), "state = 'open'", "open");
            case ReportChanged.Reopened again ->
                held(
                        cover,
                        again.who(),
                        again.at(),
                        "state = 'open', closed_on = null, outcome = null, closing = null",
                        "closed");
            case ReportChanged.Closed closed -> closed(closed);
            case ReportChanged.Judged judged -> judged(judged);
            case ReportChanged.Moved moved -> current(moved) ? 1 : 0; // last: the sender may not see it afterwards
        };
        if (changed == 0) {
            return new Saved.Stale<>(get(actor, cover.ref()));
        }
        history.append(
                actor,
                Change.of(event.act(), cover.ref(), cover.version() + 1L, List.of("state")),
                cover.id(),
                event.detail(),
                event.at());
        end(event);
        if (event instanceof ReportChanged.Moved moved) {
            move(moved);
        }
        return new Saved.Done<>();
    }

    /// Ends the notices about it that are done: all that it waits, once it is opened; those that lead to its
    /// page, where it is opened again or belongs to another desk. Closing ends none: of a message, of photos
    /// or of a copy that nobody confirmed somebody may not have read yet.
    private void end(ReportChanged event) {
        var ref = event.cover().ref();
        switch (event) {
            case ReportChanged.Opened _ -> notices.done(ref);
            case ReportChanged.Reopened _, ReportChanged.Moved _ -> notices.done(ref, "/reports/" + ref);
            case ReportChanged.Closed _, ReportChanged.TakenOver _, ReportChanged.Judged _ -> {}
        }
    }

    private boolean current(ReportChanged.Moved event) {
        return db.sql(
                        "select 1 from concerns.report where id = :id and version = :version and state = 'open' for update")
                .param("id", event.cover().id())
                .param("version", event.cover().version())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private int judged(ReportChanged.Judged event) {
        return db.sql("""
                update concerns.report
                   set danger = :danger, types = :types, area = :area, version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                .param("danger", event.triage().danger().code())
                .param("types", event.triage().types().toArray(String[]::new))
                .param("area", event.area())
                .param("id", event.cover().id())
                .param("version", event.cover().version())
                .update();
    }

    /// As the system: the sending desk has no right to write to the other area.
    private void move(ReportChanged.Moved event) {
        asSystem.get(
                "Reports that go to another desk",
                _ -> db.sql("""
                update concerns.report
                   set state = 'waiting', area = :area, open_by = :openBy, opened_by = null, opened_by_name = null, stage = 0,
                       version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                        .param("area", event.area())
                        .param("openBy", Timestamp.from(event.at().plus(AGAIN)))
                        .param("id", event.cover().id())
                        .param("version", event.cover().version())
                        .update());
    }

    /// @param change a constant, never input
    private int held(Cover cover, Holder who, Instant at, String change, String before) {
        return db.sql("update concerns.report set " + change + """
                        , opened_by = :who, opened_by_name = :name, opened_on = coalesce(opened_on, :day), version = version + 1
                         where id = :id and version = :version and state = :before
                        """)
                .param("who", who.id())
                .param("name", who.name())
                .param("day", LocalDate.ofInstant(at, Clocks.LONDON))
                .param("id", cover.id())
                .param("version", cover.version())
                .param("before", before)
                .update();
    }

    private int closed(ReportChanged.Closed event) {
        return db.sql("""
                update concerns.report
                   set state = 'closed', closed_on = :on, outcome = :outcome, closing = :closing, version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                .param("on", event.on())
                .param("outcome", event.outcome().name())
                .param("closing", event.closing().name())
                .param("id", event.cover().id())
                .param("version", event.cover().version())
                .update();
    }

    private static PublicReport read(ResultSet row, int number) throws SQLException {
        var cover = new Cover(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getObject("received", LocalDate.class),
                row.getBoolean("urgent"),
                row.getString("area"),
                row.getString("area_name"),
                new Triage(Triage.Danger.of(row.getString("danger")), List.of((String[])
                        row.getArray("types").getArray())),
                row.getInt("version"));
        var state = row.getString("state");
        if (state.equals("waiting")) {
            return new PublicReport.Waiting(cover, row.getTimestamp("open_by").toInstant());
        }
        var holder = new Holder(row.getObject("opened_by", UUID.class), row.getString("opened_by_name"));
        return state.equals("open")
                ? new PublicReport.Open(cover, holder)
                : new PublicReport.Closed(
                        cover,
                        holder,
                        row.getObject("closed_on", LocalDate.class),
                        ReportOutcome.parse(row.getString("outcome"))
                                .orElseThrow(() -> new InvariantViolation("an outcome that nobody knows")),
                        ClosingMessage.of(row.getString("closing")));
    }
}
