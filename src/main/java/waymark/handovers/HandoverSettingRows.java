package waymark.handovers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// How long a receiver has to answer, kept by day. What was sent keeps its time.
@Repository
public class HandoverSettingRows extends DatedSettings<HandoverSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from concerns.handover_setting",
            """
            insert into concerns.handover_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = handover_setting.version + 1
            """,
            "change_handover_settings",
            "handovers");

    private static final List<Setting> SETTINGS = List.of(
            new Setting("today_hours", "today", "Somebody has to act today: answered within", "", "hours", 1, 24, 4),
            new Setting(
                    "soon_days", "soon", "Somebody has to act soon: answered within", "", "working days", 1, 10, 1));

    HandoverSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected HandoverSettings of(Map<String, Integer> values) {
        return new HandoverSettings(values.getOrDefault("today_hours", 0), values.getOrDefault("soon_days", 0));
    }
}
