package waymark.pathways.editions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// The settings for reviews and reminders, each with the day from which it applies. An edition in force
/// keeps its review date.
@Repository
public class PathwaySettingRows extends DatedSettings<PathwaySettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from pathways.setting", """
                    insert into pathways.setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
                    on conflict (key, from_date) do update
                       set value = excluded.value, set_by = excluded.set_by, set_at = clock_timestamp(), version = setting.version + 1
                    """, "change_pathway_settings", "pathways");

    private static final List<Setting> SETTINGS = List.of(
            new Setting("review_months", "review", "Review an edition after", "", "months", 1, 36, 6),
            new Setting(
                    "chase_days",
                    "chase",
                    "Remind editors and reviewers before the review date by",
                    "Again on the day, and every week after it",
                    "days",
                    1,
                    60,
                    28),
            new Setting(
                    "policy_days",
                    "policy",
                    "Remind the owner of a policy change item before it is due by",
                    "Again on the day, and every week after it",
                    "days",
                    1,
                    60,
                    7));

    PathwaySettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected PathwaySettings of(Map<String, Integer> values) {
        return new PathwaySettings(
                values.getOrDefault("review_months", 0),
                values.getOrDefault("chase_days", 0),
                values.getOrDefault("policy_days", 0));
    }
}
