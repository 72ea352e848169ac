package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The settings, each with the day from which it holds. Kept like those of contacts and hand-overs; the lines are not
/// shared, because a shared class would have to put a table's name into its SQL.
@Repository
@Transactional(readOnly = true)
public class PathwaySettingRows {

    private final JdbcClient db;
    private final Audit audit;

    PathwaySettingRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// A value that was set, and from when it holds.
    public record Entry(String key, int value, LocalDate from, String by) {}

    public PathwaySettings on(Actor actor, LocalDate day) {
        var found = new HashMap<String, Integer>();
        db.sql("""
                select distinct on (key) key, value
                  from pathways.setting
                 where from_date <= :day
                 order by key, from_date desc
                """).param("day", day).query(row -> {
            found.put(row.getString("key"), row.getInt("value"));
        });
        return new PathwaySettings(
                found.getOrDefault("review_months", 6),
                found.getOrDefault("chase_days", 28),
                found.getOrDefault("policy_days", 7));
    }

    /// Every value there was, the last first.
    public List<Entry> all(Actor actor) {
        return db.sql("select key, value, from_date, set_by from pathways.setting order by from_date desc, key")
                .query((row, number) -> new Entry(
                        row.getString("key"),
                        row.getInt("value"),
                        row.getObject("from_date", LocalDate.class),
                        row.getString("set_by")))
                .list();
    }

    /// Sets what is different from today on; what held before stays on record, and editions in force keep their day.
    public @Transactional void save(Actor actor, PathwaySettings before, PathwaySettings now, LocalDate today) {
        var changed = new ArrayList<String>();
        set(actor, "review_months", before.reviewMonths(), now.reviewMonths(), today, changed);
        set(actor, "chase_days", before.chaseDays(), now.chaseDays(), today, changed);
        set(actor, "policy_days", before.policyDays(), now.policyDays(), today, changed);
        audit.changed(actor, "change_pathway_settings", "pathways", 0, changed);
    }

    private void set(Actor actor, String key, int before, int now, LocalDate today, List<String> changed) {
        if (before == now) {
            return;
        }
        changed.add(key);
        db.sql("""
                insert into pathways.setting (key, from_date, value, set_by)
                values (:key, :today, :value, :by)
                on conflict (key, from_date) do update
                   set value = excluded.value, set_by = excluded.set_by, set_at = clock_timestamp(),
                       version = setting.version + 1
                """)
                .param("key", key)
                .param("today", today)
                .param("value", now)
                .param("by", actor.name())
                .update();
    }
}
