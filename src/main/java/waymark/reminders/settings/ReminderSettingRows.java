package waymark.reminders.settings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// When reminders are sent, kept by day.
@Repository
public class ReminderSettingRows extends DatedSettings<ReminderSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from reminders.setting",
            """
            insert into reminders.setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = setting.version + 1
            """,
            "change_reminder_settings",
            "reminders");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "before_days",
                    "before",
                    "Remind people before the last day",
                    "Enter 0 for no reminder before it",
                    "days",
                    0,
                    60,
                    7),
            new Setting(
                    "repeat_days",
                    "repeat",
                    "After the last day, remind them again every",
                    "Enter 0 to remind them once and not again",
                    "days",
                    0,
                    90,
                    7),
            new Setting(
                    "quiet_from",
                    "quietFrom",
                    "Quiet hours: no e-mail reminds anybody from",
                    "The hour from 0 to 23. Enter the same hour twice for no quiet hours",
                    "o’clock",
                    0,
                    23,
                    18),
            new Setting("quiet_to", "quietTo", "Quiet hours end at", "The hour from 0 to 23", "o’clock", 0, 23, 8));

    ReminderSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected ReminderSettings of(Map<String, Integer> values) {
        return new ReminderSettings(
                values.getOrDefault("before_days", 0),
                values.getOrDefault("repeat_days", 0),
                values.getOrDefault("quiet_from", 0),
                values.getOrDefault("quiet_to", 0));
    }
}
