package waymark.strategy.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.strategy.actions.ActionDetails.Blocker;
import waymark.strategy.actions.ActionDetails.Evidence;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.StrategySettings;

/// Reads everything that an action's page shows, in one statement.
@Repository
@Transactional(readOnly = true)
public class ActionDetailsReader {

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    ActionDetailsReader(JdbcClient db) {
        this.db = db;
    }

    /// The action, or not found for those who may not read it.
    public ActionDetails get(Actor actor, Ref ref, StrategySettings settings, LocalDate today) {
        return db.sql("select " + Actions.COLUMNS + """
                       , r.name as area_name, s.priority, y.title as priority_title, o.wording, g.name as owner_name,
                       a.lead_person, p.name as lead_name, a.start_on, a.due_on, a.judged, a.judged_because,
                       a.judged_by, a.judged_on, a.judged_until, s.last_progress, s.latest_note, s.open_blockers,
                       s.changed_on,
                       (select coalesce(array_agg(n.name order by n.name), '{}')
                          from directory_open.organisation n
                         where n.code = any (a.partners)) as partner_names,
                       (select coalesce(jsonb_agg(jsonb_build_object(
                                 'id', b.id, 'version', b.version, 'what', b.what, 'openedOn', b.opened_on,
                                 'openedBy', b.opened_by, 'clearedOn', b.cleared_on, 'clearedBy', b.cleared_by,
                                 'clearedHow', b.cleared_how)
                                 order by b.cleared_on desc nulls first, b.opened_on desc), '[]')
                          from strategy.blocker b
                         where b.action = a.id) as blockers,
                       (select coalesce(jsonb_agg(jsonb_build_object(
                                 'id', e.id, 'version', e.version, 'title', e.title, 'url', e.url,
                                 'addedOn', e.added_on, 'addedBy', e.added_by)
                                 order by e.added_on desc, e.title), '[]')
                          from strategy.evidence e
                         where e.action = a.id and e.removed_on is null) as evidence
                  from strategy.action a
                  join strategy.action_now s on s.ref = a.ref
                  join strategy.objective o on o.code = a.objective
                  join strategy.priority y on y.code = s.priority
                  left join directory_open.area r on r.code = a.area
                  left join directory_open.organisation g on g.code = a.owner
                  left join directory_open.person p on p.id = a.lead_person
                 where a.ref = :ref
                """)
                .param("ref", ref.value())
                .query((row, number) -> read(row, settings, today))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private ActionDetails read(ResultSet row, StrategySettings settings, LocalDate today) throws SQLException {
        return new ActionDetails(
                Actions.read(row),
                ActionList.line(row, today, settings.ragDays()),
                row.getString("wording"),
                row.getString("priority_title"),
                StrategyOutline.texts(row.getArray("partner_names")),
                json.readValue(row.getString("blockers"), new TypeReference<List<Blocker>>() {}),
                json.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {}));
    }
}
