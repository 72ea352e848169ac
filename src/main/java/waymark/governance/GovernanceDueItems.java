package waymark.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.CalendarProvider;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// Returns that areas have not submitted, requests that the board has not answered, decisions that nobody
/// has carried out; and the dates of the quarters.
@Repository
@Transactional(readOnly = true)
class GovernanceDueItems implements DueItemProvider, CalendarProvider {

    private static final int SHOWN = 90;

    private final JdbcClient db;
    private final Clock clock;

    GovernanceDueItems(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> letters() {
        return Set.of("RT", "RQ");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select x.kind, x.ref, x.quarter, x.first_month, x.area, x.area_name, x.wording, x.due, x.trouble, x.revision, x.person,
                       x.organisation
                  from (
                  select 'return' as kind, r.ref, r.quarter, q.first_month, r.area, a.name as area_name, '' as wording,
                         coalesce(r.supplement_until, case when r.state = 'sent_back' then q.accept_by else q.due end) as due,
                         case when r.state = 'sent_back' and q.due < :today then 'sent back' else '' end as trouble,
                         q.version + r.version as revision, null::uuid as person, null as organisation
                    from governance.area_return r
                    join governance.quarter q on q.key = r.quarter
                    left join directory_open.area a on a.code = r.area
                   where r.state in ('not_started', 'in_progress', 'sent_back')
                     and (q.state <> 'issued' or r.supplement_until >= :today)
                  union all
                  select 'request', b.ref, b.quarter, q.first_month, b.area, a.name, b.wording,
                         case when b.decision is null then q.board_meets
                              else (select min(n.board_meets) from governance.quarter n where n.board_meets >= :today) end,
                         'not decided', q.version + b.version, null, null
                    from governance.board_request b
                    join governance.quarter q on q.key = b.quarter
                    left join directory_open.area a on a.code = b.area
                   where b.kind = 'request' and (b.decision is null or b.decision = 'deferred')
                  union all
                  select case b.kind when 'meeting' then 'meeting' else 'decision' end, b.ref, coalesce(b.quarter, ''), 4, b.area, a.name, b.wording, f.due, '', f.version, f.owner_person,
                         f.owner_organisation
                    from governance.follow_up f
                    join governance.board_request b on b.id = f.board_request
                    left join directory_open.area a on a.code = b.area
                   where f.done_on is null and f.superseded_by is null and f.action is null and f.due is not null) x
                 where (x.due <= :until or x.trouble <> '') and (cast(:only as text) is null or x.ref = :only)
                 order by x.due, x.ref
                """)
                .param("today", LocalDate.now(clock))
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(GovernanceDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var area = row.getString("area");
        var areaName = row.getString("area_name") == null ? area : row.getString("area_name");
        var due = row.getObject("due", LocalDate.class);
        var scopes = area == null ? List.<Scope>of() : List.of(Scope.area(area));
        var trouble = row.getString("trouble");
        int revision = row.getInt("revision");
        return switch (row.getString("kind")) {
            case "return" -> {
                var title = "Return of %s for %s"
                        .formatted(
                                areaName,
                                ReportingQuarters.quarter(row.getString("quarter"))
                                        .title(row.getInt("first_month")));
                yield new DueItem(
                        "Return",
                        ref,
                        title,
                        "The return" + title.substring("Return".length()),
                        "/returns/" + ref,
                        due,
                        trouble,
                        scopes,
                        new DueItem.Responsible(null, "area_lead", Scope.area(area == null ? "" : area)),
                        revision,
                        false);
            }
            case "request" ->
                new DueItem(
                        "Request",
                        ref,
                        ref + " " + cut(row.getString("wording")),
                        "The decision on request " + ref + (areaName == null ? "" : " of " + areaName),
                        "/decisions/" + ref,
                        due,
                        trouble,
                        scopes,
                        new DueItem.Responsible(null, "board_member", Scope.PARTNERSHIP),
                        revision,
                        false);
            default -> {
                var organisation = row.getString("organisation");
                yield new DueItem(
                        "Decision",
                        ref,
                        ref + " " + cut(row.getString("wording")),
                        (row.getString("kind").equals("meeting")
                                        ? "What a meeting decided ("
                                        : "What the board decided (")
                                + ref
                                + ")",
                        "/decisions/" + ref,
                        due,
                        "",
                        scopes,
                        organisation != null
                                ? new DueItem.Responsible(null, "organisation_lead", Scope.organisation(organisation))
                                : new DueItem.Responsible(
                                        row.getObject("person", UUID.class),
                                        area == null ? "coordinator" : "area_lead",
                                        area == null ? Scope.PARTNERSHIP : Scope.area(area)),
                        revision,
                        false);
            }
        };
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    @Override
    public List<Day> days(Actor.Person actor, LocalDate from, LocalDate until) {
        return db.sql("""
                select q.key, q.first_month, q.version, d.what, d.day
                  from governance.quarter q
                 cross join lateral (values ('opens', q.opens), ('due', q.due), ('accept', q.accept_by), ('board', q.board_meets))
                    as d (what, day)
                 where d.day between :from and :until
                 order by d.day, q.key, d.what
                """)
                .param("from", from)
                .param("until", until)
                .query(GovernanceDueItems::day)
                .list();
    }

    private static Day day(ResultSet row, int number) throws SQLException {
        var quarter = ReportingQuarters.quarter(row.getString("key"));
        var title = quarter.title(row.getInt("first_month"));
        var what = row.getString("what");
        return new Day(
                "quarter-%s-%s".formatted(quarter.key(), what),
                row.getObject("day", LocalDate.class),
                switch (what) {
                    case "opens" -> "Returns open for " + title;
                    case "due" -> "Returns due for " + title;
                    case "accept" -> "Board decides on returns for " + title;
                    default -> "Board meets: " + title;
                },
                "/quarters/" + quarter.key(),
                what.equals("board"),
                row.getInt("version"));
    }
}
