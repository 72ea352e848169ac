package waymark.funding.runway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.funding.grants.Certainty;
import waymark.funding.money.MonthlySplit;
import waymark.funding.money.Months;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.AgendaProvider;
import waymark.web.HomePanel;
import waymark.web.Link;
import waymark.web.TaskProvider;

/// Says months ahead where money ends: as a task for who keeps funding, on the home page of the board and of who
/// pays, and for the agenda of the board.
@Repository
@Transactional(readOnly = true)
class RunwayAlarms implements TaskProvider, HomePanel, AgendaProvider {

    private static final String ROWS = """
            select p.ref, %s as name, p.yearly_pence, p.from_on as runs_from, p.until_on, g.certainty, g.funder, g.pence, g.from_on,
                   g.to_on, %s as put,
                   coalesce((select s.value from funding.setting s where s.key = 'alarm_months' and s.from_date <= :today
                              order by s.from_date desc limit 1), :usual) as alarm_months
              from funding.provision p
              left join funding.grant_award g on g.provision = p.ref and g.form = 'MONEY' and g.withdrawn_on is null
             where p.until_on is null or p.until_on >= :today
             order by p.kind <> 'POST', p.ref, g.from_on
            """;
    private static final String NAMED = ROWS.formatted("p.name", """
            coalesce((select string_agg(o.title, '; ' order by o.by_on) from funding.option o
                       where o.provision = p.ref and o.state = 'PUT'), '')""");
    private static final String NAMELESS = ROWS.formatted("p.ref", "''");

    /// Funding that is ending within the months that the alarm looks ahead.
    ///
    /// @param funders codes of the organisations that paid until now
    /// @param put titles of the options that were put to the board; empty where none was
    record Alarm(Ref ref, String name, Runway.Month gap, Set<String> funders, String put) {

        String ends() {
            return Months.name(gap.month());
        }

        String path() {
            return "/funding/" + ref;
        }

        String what() {
            return gap.state() == MonthState.GONE ? "There is no money" : "Money is not certain";
        }
    }

    /// @param certainty null where nothing pays for it
    private record Row(
            Ref ref,
            String name,
            long yearly,
            LocalDate runsFrom,
            @Nullable LocalDate until,
            @Nullable Certainty certainty,
            String funder,
            long pence,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String put,
            int alarmMonths) {}

    private final JdbcClient db;
    private final Clock clock;

    RunwayAlarms(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Where the alarm is raised, by reference alone: for the job.
    List<Alarm> nameless() {
        return alarms(NAMELESS);
    }

    private List<Alarm> alarms(String statement) {
        var today = LocalDate.now(clock);
        var rows = new LinkedHashMap<Ref, List<Row>>();
        db.sql(statement)
                .param("today", today)
                .param("usual", Weights.USUAL.alarmMonths())
                .query(RunwayAlarms::row)
                .list()
                .forEach(row ->
                        rows.computeIfAbsent(row.ref(), _ -> new ArrayList<>()).add(row));
        return rows.values().stream()
                .flatMap(of -> alarm(of, YearMonth.from(today)).stream())
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var certainty = row.getString("certainty");
        return new Row(
                new Ref(row.getString("ref")),
                row.getString("name"),
                row.getLong("yearly_pence"),
                row.getObject("runs_from", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                certainty == null ? null : Certainty.valueOf(certainty),
                Objects.requireNonNullElse(row.getString("funder"), ""),
                row.getLong("pence"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("put"),
                row.getInt("alarm_months"));
    }

    private static Optional<Alarm> alarm(List<Row> of, YearMonth now) {
        var first = of.getFirst();
        var weights = new Weights(
                first.alarmMonths(),
                first.alarmMonths() + 1,
                Weights.USUAL.expectedPercent(),
                Weights.USUAL.appliedPercent());
        var money = new ArrayList<Runway.Part>();
        var funders = new LinkedHashSet<String>();
        for (var row : of) {
            if (row.certainty() != null && row.from() != null && row.to() != null) {
                money.add(new Runway.Part(row.certainty(), MonthlySplit.of(row.pence(), row.from(), row.to())));
                if (!row.funder().isEmpty()) {
                    funders.add(row.funder());
                }
            }
        }
        var until = first.until() == null ? LocalDate.MAX : first.until();
        return Runway.gap(Runway.months(
                        now,
                        weights,
                        month -> MonthlySplit.ofYear(first.yearly(), month, first.runsFrom(), until),
                        money))
                .map(gap -> new Alarm(first.ref(), first.name(), gap, funders, first.put()));
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!Provision.keeps(actor)) {
            return List.of();
        }
        return alarms(NAMED).stream()
                .map(alarm -> Task.bad(
                        alarm.gap().state().words(),
                        "Find funding for %s from %s".formatted(alarm.name(), alarm.ends()),
                        alarm.put().isEmpty()
                                ? alarm.what() + " from then on, and no option was put to the board"
                                : alarm.what() + " from then on; options are with the board",
                        alarm.path()))
                .toList();
    }

    @Override
    public List<Panel> panelsFor(Actor.Person actor) {
        if (!actor.may(Permission.VIEW_FUNDING)) {
            return List.of();
        }
        var alarms = alarms(NAMED);
        if (alarms.isEmpty()) {
            return List.of();
        }
        var now = YearMonth.now(clock);
        return List.of(new Panel(
                new Link("Funding that is ending", "/funding"),
                alarms.stream().map(alarm -> fact(alarm, now)).toList(),
                null,
                List.of()));
    }

    private static Fact fact(Alarm alarm, YearMonth now) {
        long months = now.until(alarm.gap().month(), ChronoUnit.MONTHS);
        return new Fact(
                months == 0 ? "Now" : months == 1 ? "1 month" : months + " months",
                months == 0
                        ? "%s is not funded".formatted(alarm.name())
                        : "until %s is not funded, from %s".formatted(alarm.name(), alarm.ends()),
                alarm.path(),
                true);
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        if (!meeting.board()) {
            return List.of();
        }
        return alarms(NAMED).stream()
                .map(alarm -> new Candidate(
                        "Funding that is ending",
                        alarm.ref().value(),
                        cut("%s: money ends before %s".formatted(alarm.name(), alarm.ends())),
                        alarm.put().isEmpty() ? "" : "Options: " + alarm.put(),
                        alarm.put().isEmpty() ? alarm.what() + " from then on" : "Options were put to the board",
                        alarm.path()))
                .toList();
    }

    private static String cut(String title) {
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
