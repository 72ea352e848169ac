package waymark.governance;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PLAN_QUARTERS;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.quarters.ReturnStatus;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.RedCounts;
import waymark.strategy.StrategyApi;
import waymark.web.HomePanel;
import waymark.web.Link;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// The state of the quarter on the home page: for the coordinator and area leads each area's return and reds; for
/// the board what it has not decided, and the newest pack.
@Repository
@Transactional(readOnly = true)
@Order(1)
class QuarterPanel implements HomePanel {

    private final JdbcClient db;
    private final StrategyApi strategy;
    private final Clock clock;

    QuarterPanel(JdbcClient db, StrategyApi strategy, Clock clock) {
        this.db = db;
        this.strategy = strategy;
        this.clock = clock;
    }

    /// The quarter that is worked on, or the latest whose pack was issued, with one area and its return.
    ///
    /// @param status null where the area writes no return for it
    /// @param draft true where the reader may read a draft of its pack
    private record Row(
            Quarter quarter,
            String title,
            int firstMonth,
            String state,
            QuarterDates dates,
            @Nullable LocalDate issuedOn,
            Area area,
            @Nullable ReturnStatus status,
            boolean draft,
            int undecided) {

        boolean issued() {
            return issuedOn != null;
        }

        /// True while the return is with its area.
        boolean missing() {
            return status != null && status.stage().withArea();
        }
    }

    @Override
    public List<Panel> panelsFor(Actor.Person actor) {
        boolean watches = actor.may(VIEW_PLANS) && (actor.may(PLAN_QUARTERS) || actor.may(PREPARE_RETURNS));
        boolean decides = actor.may(DECIDE_RETURNS);
        if (!watches && !decides) {
            return List.of();
        }
        var rows = rows();
        var today = LocalDate.now(clock);
        var panels = new ArrayList<Panel>();
        if (decides && !rows.isEmpty()) {
            panels.add(board(rows, today));
        }
        var current = rows.stream()
                .filter(row -> row.quarter().equals(rows.getLast().quarter()))
                .toList();
        if (watches && !current.isEmpty()) {
            panels.add(state(current, actor, strategy.reds(actor, today), today));
        }
        return panels;
    }

    /// The quarter that is worked on comes last: the first that is open, else the next that is planned.
    private List<Row> rows() {
        return db.sql("""
                with worked as (
                  select coalesce(
                    min(key) filter (where state = 'open'), min(key) filter (where state = 'planned')) as key,
                    max(key) filter (where state = 'issued') as issued
                    from governance.quarter)
                select q.key, q.state as quarter_state, q.first_month, q.opens, q.due, q.accept_by, q.board_meets,
                       q.issued_on, a.code, a.name, r.ref, r.supplement_until,
                       exists (select from governance.pack p where p.quarter = q.key) as draft,
                       (select count(*)::int from governance.board_request b
                         where b.kind = 'request' and (b.decision is null or b.decision = 'deferred')) as undecided,
                """ + ReturnStage.STATE + """

                  from worked w
                  join governance.quarter q on q.key in (w.key, w.issued)
                 cross join directory_open.area a
                  left join governance.area_return r on r.quarter = q.key and r.area = a.code
                 order by q.key is not distinct from w.key, a.position, a.code
                """).query(QuarterPanel::read).list();
    }

    private static Panel board(List<Row> rows, LocalDate today) {
        var last = rows.getLast();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                String.valueOf(last.undecided()),
                last.undecided() == 1 ? "request is not decided" : "requests are not decided",
                "/decisions?state=waiting",
                false));
        if (!last.issued()) {
            facts.add(until(today, last.dates().boardMeets(), "to the meeting on", "since the meeting on", path(last)));
        }
        var packs = new ArrayList<Link>();
        if (last.draft() && !last.issued()) {
            packs.add(new Link("Draft board pack of " + last.title(), "/packs/" + last.quarter()));
        }
        var first = rows.getFirst();
        if (first.issuedOn() != null) {
            packs.add(new Link(
                    "Board pack of %s, issued on %s".formatted(first.title(), QuarterDates.say(first.issuedOn())),
                    "/packs/" + first.quarter()));
        }
        return new Panel(new Link("Board", "/board"), facts, null, packs);
    }

    private static Panel state(List<Row> rows, Actor.Person actor, RedCounts reds, LocalDate today) {
        var quarter = rows.getFirst();
        return new Panel(
                new Link(quarter.title(), path(quarter)),
                facts(rows, today),
                new Grid(
                        "Returns and reds by area",
                        "Area",
                        List.of(
                                "Return",
                                "Red actions",
                                reds.quarter() == null
                                        ? "Red measures"
                                        : "Red measures, " + reds.quarter().brief(quarter.firstMonth())),
                        rows.stream().map(row -> line(row, actor, reds, today)).toList()),
                List.of());
    }

    private static List<Fact> facts(List<Row> rows, LocalDate today) {
        var quarter = rows.getFirst();
        var dates = quarter.dates();
        var facts = new ArrayList<Fact>();
        switch (quarter.state()) {
            case "planned" ->
                facts.add(until(today, dates.opens(), "until it opens on", "since it was to open on", path(quarter)));
            case "open" -> {
                long missing = rows.stream().filter(Row::missing).count();
                long all = rows.stream().filter(row -> row.status() != null).count();
                facts.add(new Fact(
                        "%d of %d".formatted(missing, all),
                        missing == 1 ? "return is missing" : "returns are missing",
                        path(quarter),
                        missing > 0 && today.isAfter(dates.due())));
                if (missing > 0) {
                    facts.add(until(
                            today,
                            dates.due(),
                            "until returns are due on",
                            "since returns were due on",
                            path(quarter)));
                }
                facts.add(until(
                        today, dates.boardMeets(), "to the board on", "since the board was to meet on", path(quarter)));
            }
            default -> {}
        }
        return facts;
    }

    private static Fact until(LocalDate today, LocalDate day, String ahead, String over, String path) {
        long days = ChronoUnit.DAYS.between(today, day);
        return new Fact(
                Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days",
                (days < 0 ? over : ahead) + " " + QuarterDates.say(day),
                path,
                days < 0);
    }

    private static HomePanel.Row line(Row row, Actor.Person actor, RedCounts reds, LocalDate today) {
        var area = row.area();
        return new HomePanel.Row(
                new Link(area.name(), "/plans/" + area.code()),
                List.of(
                        written(row, actor, today),
                        count(
                                reds.actionsIn(area.code()),
                                "red actions in " + area.name(),
                                "/actions?area=%s&rag=RED".formatted(area.code())),
                        count(
                                reds.measuresIn(area.code()),
                                "red measures in " + area.name(),
                                "/measures?area=%s&rag=RED".formatted(area.code()))));
    }

    /// The return itself where the reader may open it, else the quarter.
    private static Cell written(Row row, Actor.Person actor, LocalDate today) {
        var status = row.status();
        if (status == null) {
            return new Cell("None", "of " + row.area().name(), Tone.GREY, path(row));
        }
        boolean late = row.missing() && today.isAfter(row.dates().due());
        return new Cell(
                status.stage().word() + (late ? ", late" : ""),
                "return of " + row.area().name(),
                late ? Tone.RED : status.stage().tone(),
                status.readableBy(actor) ? "/returns/" + status.ref() : path(row));
    }

    private static Cell count(int number, String of, String path) {
        return new Cell(String.valueOf(number), of, number > 0 ? Tone.RED : Tone.GREY, path);
    }

    private static String path(Row row) {
        return "/quarters/" + row.quarter();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var quarter = ReportingQuarters.quarter(row.getString("key"));
        var area = new Area(row.getString("code"), row.getString("name"));
        var ref = row.getString("ref");
        int firstMonth = row.getInt("first_month");
        return new Row(
                quarter,
                quarter.title(firstMonth),
                firstMonth,
                row.getString("quarter_state"),
                RecordMapper.read(row, QuarterDates.class),
                row.getObject("issued_on", LocalDate.class),
                area,
                ref == null
                        ? null
                        : new ReturnStatus(
                                new Ref(ref),
                                area,
                                ReturnStage.of(row.getString("state")),
                                null,
                                null,
                                null,
                                row.getObject("supplement_until", LocalDate.class)),
                row.getBoolean("draft"),
                row.getInt("undecided"));
    }
}
