package waymark.intelligence.operations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// How near in place and time two operations are for their leads to be warned, kept by day.
@Repository
class EventSettingRows extends DatedSettings<EventSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from intelligence.event_setting",
            """
            insert into intelligence.event_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = event_setting.version + 1
            """,
            "change_event_settings",
            "operations");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "distance",
                    "distance",
                    "Leads are warned when another place is within",
                    "Where only a postcode is known, within the same sector, such as HU1 2",
                    "metres",
                    0,
                    50_000,
                    2_000),
            new Setting(
                    "hours",
                    "hours",
                    "and when the other begins or ends within",
                    "Before the beginning and after the end",
                    "hours",
                    0,
                    336,
                    24));

    EventSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected EventSettings of(Map<String, Integer> values) {
        return new EventSettings(values.getOrDefault("distance", 0), values.getOrDefault("hours", 0));
    }
}
