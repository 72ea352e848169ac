package waymark.handovers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The settings, each with the day from which it holds.
@Repository
@Transactional(readOnly = true)
public class HandoverSettingRows {

    private final JdbcClient db;
    private final Audit audit;

    HandoverSettingRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public HandoverSettings on(Actor actor, LocalDate day) {
        var found = new HashMap<String, Integer>();
        db.sql("""
                select distinct on (key) key, value
                  from concerns.handover_setting
                 where from_date <= :day
                 order by key, from_date desc
                """).param("day", day).query(row -> {
            found.put(row.getString("key"), row.getInt("value"));
        });
        return new HandoverSettings(found.getOrDefault("today_hours", 4), found.getOrDefault("soon_days", 1));
    }

    /// Sets what is different from today on; what held before stays on record, and what was sent keeps its time.
    public @Transactional void save(Actor actor, HandoverSettings before, HandoverSettings now, LocalDate today) {
        List<String> changed = new ArrayList<>();
        set(actor, "today_hours", before.todayHours(), now.todayHours(), today, changed);
        set(actor, "soon_days", before.soonDays(), now.soonDays(), today, changed);
        audit.changed(actor, "change_handover_settings", "handovers", 0, changed);
    }

    private void set(Actor actor, String key, int before, int now, LocalDate today, List<String> changed) {
        if (before == now) {
            return;
        }
        changed.add(key);
        db.sql("""
                insert into concerns.handover_setting (key, from_date, value, set_by)
                values (:key, :today, :value, :by)
                on conflict (key, from_date) do update
                   set value = excluded.value, set_by = excluded.set_by, version = handover_setting.version + 1
                """)
                .param("key", key)
                .param("today", today)
                .param("value", now)
                .param("by", actor.name())
                .update();
    }
}
