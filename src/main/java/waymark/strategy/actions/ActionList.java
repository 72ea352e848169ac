package waymark.strategy.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.ColourOverride;
import waymark.strategy.rag.RagStatus;
import waymark.strategy.rag.StrategySettings;

/// Lists of actions. One statement filters, colours, sorts and pages, so that each
/// page of a list by colour is exact.
@Repository
@Transactional(readOnly = true)
public class ActionList {

    /// Every row, for a file.
    public static final int WHOLE = Integer.MAX_VALUE;

    /// The page is found among the actions alone; names are looked up for its rows only.
    private static final String PAGE = """
            select f.ref, f.version, f.title, f.area, r.name as area_name, f.priority, f.objective, f.owner,
                   g.name as owner_name, f.lead_person, p.name as lead_name, f.start_on, f.due_on, f.status, f.closed_on,
                   f.judged, f.judged_because, f.judged_by, f.judged_on, f.judged_until, f.last_progress, f.latest_note,
                   f.open_blockers, f.changed_on, f.rows
              from (
                select a.ref, a.version, a.title, a.area, a.priority, a.objective, a.owner, a.lead_person, a.start_on,
                       a.due_on, a.status, a.closed_on, a.judged, a.judged_because, a.judged_by, a.judged_on,
                       a.judged_until, a.last_progress, a.latest_note, a.open_blockers, a.changed_on,
                       count(*) over () as rows, row_number() over (order by %1$s) as place
                  from strategy.action_now a
                 cross join lateral (
                   select coalesce(
                     case when a.judged_until > :today then a.judged end,
                     strategy.action_colour(
                       a.status, a.start_on, a.due_on, a.last_progress, a.open_blockers, :today, :days)) as colour) c
                 where (cast(:words as text) is null
                        or position(lower(:words) in lower(a.title)) > 0 or position(upper(:words) in a.ref) > 0)
                   and (cast(:area as text) is null or a.area = :area)
                   and (cast(:priority as text) is null or a.priority = :priority)
                   and (cast(:objective as text) is null or a.objective = :objective)
                   and (cast(:owner as text) is null or a.owner = :owner)
                   and (cast(:lead as uuid) is null or a.lead_person = :lead)
                   and (cast(:fourP as text) is null or :fourP = any (a.four_ps))
                   and (cast(:colour as text) is null or c.colour = :colour)
                   and (cast(:open as boolean) is null or (a.status in ('NOT_STARTED', 'IN_PROGRESS')) = :open)
                   and (cast(:dueBefore as date) is null
                        or (a.due_on < :dueBefore and a.status in ('NOT_STARTED', 'IN_PROGRESS')))
                   and (cast(:changedSince as date) is null or a.changed_on >= :changedSince)
                 order by place
                 limit :limit offset :offset) f
              left join directory_open.area r on r.code = f.area
              left join directory_open.organisation g on g.code = f.owner
              left join directory_open.person p on p.id = f.lead_person
             order by f.place
            """;

    private final JdbcClient db;

    ActionList(JdbcClient db) {
        this.db = db;
    }

    /// @param rows how many there are in all, of which these are one page
    public record Found(List<ActionLine> lines, long rows) {}

    /// How many actions of an area under a priority have a colour.
    public record Count(String priority, String objective, String area, String areaName, Colour colour, int actions) {}

    /// Every action that the filter lets through, on one page.
    public List<ActionLine> all(
            Actor actor, ActionFilter filter, StrategySettings settings, LocalDate today, String sort) {
        return find(actor, filter, settings, today, sort, WHOLE, 0).lines();
    }

    /// @param sort a column of the list, with `-` before it for the other way round
    public Found find(
            Actor actor,
            ActionFilter filter,
            StrategySettings settings,
            LocalDate today,
            String sort,
            int limit,
            long offset) {
        var rows = new long[1];
        var lines = db.sql(PAGE.formatted(order(sort)))
                .param("today", today)
                .param("days", settings.ragDays())
                .param("words", filter.words())
                .param("area", filter.area())
                .param("priority", filter.priority())
                .param("objective", filter.objective())
                .param("owner", filter.owner())
                .param("lead", filter.lead())
                .param("fourP", name(filter.fourP()))
                .param("colour", name(filter.colour()))
                .param("open", filter.open())
                .param("dueBefore", filter.dueBefore())
                .param("changedSince", filter.changedSince())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    rows[0] = row.getLong("rows");
                    return line(row, today, settings.ragDays());
                })
                .list();
        return new Found(lines, rows[0]);
    }

    /// Counts of every action that was not withdrawn, by objective, area and colour.
    public List<Count> counts(Actor actor, StrategySettings settings, LocalDate today) {
        return db.sql("""
                select n.priority, n.objective, n.area, r.name as area_name, n.colour, n.actions
                  from (
                    select a.priority, a.objective, a.area, c.colour, count(*) as actions
                      from strategy.action_now a
                     cross join lateral (
                       select coalesce(
                         case when a.judged_until > :today then a.judged end,
                         strategy.action_colour(
                           a.status, a.start_on, a.due_on, a.last_progress, a.open_blockers, :today, :days)) as colour) c
                     where a.status <> 'WITHDRAWN'
                     group by a.priority, a.objective, a.area, c.colour) n
                  left join directory_open.area r on r.code = n.area
                 order by r.position
                """)
                .param("today", today)
                .param("days", settings.ragDays())
                .query((row, number) -> new Count(
                        row.getString("priority"),
                        row.getString("objective"),
                        row.getString("area"),
                        orCode(row.getString("area_name"), row.getString("area")),
                        Colour.valueOf(row.getString("colour")),
                        row.getInt("actions")))
                .list();
    }

    /// How many open actions of each area are red, by the code of the area.
    public Map<String, Integer> reds(StrategySettings settings, LocalDate today) {
        var reds = new TreeMap<String, Integer>();
        db.sql("""
                select a.area, count(*) as reds
                  from strategy.action_now a
                 where a.status in ('NOT_STARTED', 'IN_PROGRESS')
                   and coalesce(
                         case when a.judged_until > :today then a.judged end,
                         strategy.action_colour(
                           a.status, a.start_on, a.due_on, a.last_progress, a.open_blockers, :today, :days)) = 'RED'
                 group by a.area
                """).param("today", today).param("days", settings.ragDays()).query(row -> {
            reds.put(row.getString("area"), row.getInt("reds"));
        });
        return reds;
    }

    private static String order(String sort) {
        return switch (sort) {
            case "ref" -> "length(a.ref), a.ref";
            case "-ref" -> "length(a.ref) desc, a.ref desc";
            case "title" -> "lower(a.title), a.ref";
            case "-title" -> "lower(a.title) desc, a.ref";
            case "area" -> "(select r.name from directory_open.area r where r.code = a.area), a.due_on, a.ref";
            case "-area" -> "(select r.name from directory_open.area r where r.code = a.area) desc, a.due_on, a.ref";
            case "owner" ->
                "(select g.name from directory_open.organisation g where g.code = a.owner), a.due_on, a.ref";
            case "-owner" ->
                "(select g.name from directory_open.organisation g where g.code = a.owner) desc, a.due_on, a.ref";
            case "objective" -> "a.objective, a.due_on, a.ref";
            case "-objective" -> "a.objective desc, a.due_on, a.ref";
            case "rag" -> "array_position(array['RED','AMBER','GREEN','GREY','BLUE'], c.colour), a.due_on, a.ref";
            case "-rag" -> "array_position(array['RED','AMBER','GREEN','GREY','BLUE'], c.colour) desc, a.due_on, a.ref";
            case "progress" -> "a.last_progress nulls first, a.ref";
            case "-progress" -> "a.last_progress desc nulls last, a.ref";
            case "-due" -> "a.due_on desc, a.ref";
            default -> "a.due_on, a.ref";
        };
    }

    static ActionLine line(ResultSet row, LocalDate today, int days) throws SQLException {
        var facts = facts(row);
        return new ActionLine(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("area"),
                orCode(row.getString("area_name"), row.getString("area")),
                row.getString("priority"),
                row.getString("objective"),
                row.getString("owner"),
                orCode(row.getString("owner_name"), row.getString("owner")),
                row.getObject("lead_person", UUID.class),
                row.getString("lead_name"),
                facts.start(),
                facts.due(),
                facts.status(),
                RagStatus.of(ActionRag.of(facts, today, days), ColourOverride.read(row), today),
                facts.lastProgress(),
                row.getString("latest_note"),
                facts.openBlockers(),
                row.getObject("changed_on", LocalDate.class));
    }

    static ActionRag.Facts facts(ResultSet row) throws SQLException {
        return new ActionRag.Facts(
                ActionStatus.valueOf(row.getString("status")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("last_progress", LocalDate.class),
                row.getInt("open_blockers"));
    }

    private static String orCode(@Nullable String name, String code) {
        return name == null ? code : name;
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }
}
