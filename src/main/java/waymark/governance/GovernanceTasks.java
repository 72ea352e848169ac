package waymark.governance;

import static waymark.kernel.Permission.APPROVE_PACK;
import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PLAN_QUARTERS;
import static waymark.kernel.Permission.PREPARE_PACK;
import static waymark.kernel.Permission.PREPARE_RETURNS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStage;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordMapper;

/// Tasks from the open quarters, for the coordinator, area leads and board members.
@Repository
@Transactional(readOnly = true)
class GovernanceTasks implements TaskProvider {

    private static final int DAYS_AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    GovernanceTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// One area's return in a quarter that is not closed; without a return where the quarter is only planned.
    ///
    /// @param summarised whether the draft pack has its summary; false for those who may not read it
    private record Row(
            Quarter quarter,
            String title,
            QuarterDates dates,
            @Nullable String ref,
            String area,
            String areaName,
            @Nullable ReturnStage stage,
            @Nullable UUID submittedBy,
            boolean summarised,
            @Nullable UUID summaryBy,
            boolean issued,
            @Nullable LocalDate supplementUntil) {

        /// By when the area submits it.
        LocalDate due() {
            return supplementUntil != null
                    ? supplementUntil
                    : stage == ReturnStage.SENT_BACK ? dates.acceptBy() : dates.due();
        }
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var today = LocalDate.now(clock);
        Map<Quarter, List<Row>> quarters = new LinkedHashMap<>();
        for (var row : rows()) {
            quarters.computeIfAbsent(row.quarter(), _ -> new ArrayList<>()).add(row);
        }
        var tasks = new ArrayList<Task>();
        for (var rows : quarters.values()) {
            if (rows.getFirst().ref() == null) {
                opening(rows.getFirst(), actor, today, tasks);
            } else {
                rows.forEach(row -> ofReturn(row, actor, today, tasks));
                if (!rows.getFirst().issued()) {
                    ofPack(rows, actor, today, tasks);
                }
            }
        }
        return tasks;
    }

    private List<Row> rows() {
        return db.sql("select " + ReturnStage.STATE + """
                       , q.key, q.first_month, q.opens, q.due, q.accept_by, q.board_meets, r.ref, r.area,
                       coalesce(a.name, r.area) as area_name, r.submitted_by, q.state as quarter_state,
                       r.supplement_until,
                       coalesce(length(p.summary) > 0, false) as summarised, p.summary_by
                  from governance.quarter q
                  left join governance.area_return r on r.quarter = q.key
                  left join directory_open.area a on a.code = r.area
                  left join governance.pack p on p.quarter = q.key
                 where q.state <> 'issued'
                    or r.supplement_until is not null and r.state in ('not_started', 'in_progress', 'sent_back', 'submitted')
                 order by q.key, a.position, r.area
                """)
                .query(GovernanceTasks::read)
                .list();
    }

    private static void opening(Row row, Actor.Person actor, LocalDate today, List<Task> tasks) {
        if (actor.may(PLAN_QUARTERS)
                && !today.plusDays(DAYS_AHEAD).isBefore(row.dates().opens())) {
            tasks.add(new Task(
                    "Open " + row.title(),
                    "Each area then writes its return",
                    "/quarters/%s/opening".formatted(row.quarter()),
                    row.dates().opens()));
        }
    }

    private static void ofReturn(Row row, Actor.Person actor, LocalDate today, List<Task> tasks) {
        var stage = row.stage();
        if (stage == null || row.ref() == null) {
            return;
        }
        var path = "/returns/" + row.ref();
        if (stage.withArea() && actor.may(PREPARE_RETURNS, Scope.area(row.area()))) {
            tasks.add(new Task(
                    "Submit the return of " + row.areaName(),
                    stage == ReturnStage.SENT_BACK
                            ? "The board sent it back with reasons"
                            : row.issued() ? "As a supplement to the issued pack" : row.title(),
                    path,
                    row.due()));
        } else if (stage.withArea()
                && actor.may(PLAN_QUARTERS)
                && row.supplementUntil() == null
                && today.isAfter(row.dates().due())) {
            tasks.add(new Task(
                    "Ask %s for its return".formatted(row.areaName()),
                    stage == ReturnStage.SENT_BACK
                            ? "Sent back and not submitted again"
                            : "Not submitted, and past its due date",
                    "/follow-up?item=" + row.ref(),
                    row.dates().acceptBy()));
        }
        if (stage == ReturnStage.SUBMITTED
                && actor.may(DECIDE_RETURNS)
                && !actor.id().equals(row.submittedBy())) {
            tasks.add(new Task(
                    "Decide on the return of " + row.areaName(),
                    row.issued() ? row.title() + ", a supplement" : row.title(),
                    path,
                    row.issued() ? null : row.dates().acceptBy()));
        }
    }

    private static void ofPack(List<Row> rows, Actor.Person actor, LocalDate today, List<Task> tasks) {
        var first = rows.getFirst();
        boolean undecided = rows.stream().anyMatch(row -> row.stage() == ReturnStage.SUBMITTED);
        boolean allIn =
                rows.stream().allMatch(row -> row.stage() != null && row.stage().accepted());
        boolean ripe = allIn || today.isAfter(first.dates().acceptBy());
        var path = "/packs/%s".formatted(first.quarter());
        if (actor.may(PREPARE_PACK) && !first.summarised() && ripe) {
            tasks.add(new Task(
                    "Write the summary of the board pack",
                    first.title(),
                    path + "/summary",
                    first.dates().boardMeets()));
        }
        if (actor.may(APPROVE_PACK)
                && first.summarised()
                && !undecided
                && !actor.id().equals(first.summaryBy())) {
            tasks.add(new Task(
                    "Read and approve the board pack",
                    first.title(),
                    path,
                    first.dates().boardMeets()));
        }
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var quarter = ReportingQuarters.quarter(row.getString("key"));
        var area = row.getString("area");
        var name = row.getString("area_name");
        var state = row.getString("state");
        return new Row(
                quarter,
                quarter.title(row.getInt("first_month")),
                RecordMapper.read(row, QuarterDates.class),
                row.getString("ref"),
                area == null ? "" : area,
                name == null ? "" : name,
                state == null ? null : ReturnStage.of(state),
                row.getObject("submitted_by", UUID.class),
                row.getBoolean("summarised"),
                row.getObject("summary_by", UUID.class),
                "issued".equals(row.getString("quarter_state")),
                row.getObject("supplement_until", LocalDate.class));
    }
}
