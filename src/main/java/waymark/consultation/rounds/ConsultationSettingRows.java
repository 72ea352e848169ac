package waymark.consultation.rounds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// What is promised to people who answer, kept by day.
@Repository
public class ConsultationSettingRows extends DatedSettings<ConsultationSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from consultation.setting",
            """
            insert into consultation.setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = setting.version + 1
            """,
            "change_consultation_settings",
            "consultation");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "weeks_to_answer",
                    "answerWeeks",
                    "Everybody hears what is done within",
                    "Counted from the last day of the round. “Not done, because” counts as an answer",
                    "weeks",
                    1,
                    52,
                    12),
            new Setting("least_days", "leastDays", "People can answer for", "", "days or more", 1, 365, 28));

    ConsultationSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected ConsultationSettings of(Map<String, Integer> values) {
        return new ConsultationSettings(
                values.getOrDefault("weeks_to_answer", 0), values.getOrDefault("least_days", 0));
    }
}
