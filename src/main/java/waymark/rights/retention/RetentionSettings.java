package waymark.rights.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// How long records are kept, each from a day on.
@Repository
public class RetentionSettings extends DatedSettings<RetentionNumbers> {

    private static final String CASE = "case_years";
    private static final String CHILD = "child_age";
    private static final String NOTIFICATION = "notification_years";
    private static final String DRAFT = "draft_days";
    private static final String KEYS = "key_copy_days";
    private static final String DATABASE = "database_copy_days";
    private static final String YEARS = "years";
    private static final String DAYS = "days";

    RetentionSettings(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                new Table(
                        "select key, value, from_date, set_by from rights.retention_setting",
                        """
                        insert into rights.retention_setting (key, from_date, value, set_by)
                        values (:key, :from, :value, :actorName)
                        on conflict (key, from_date) do update set value = excluded.value, set_by = excluded.set_by
                        """,
                        "change_retention_settings",
                        "retention"),
                List.of(
                        new Setting(
                                CASE,
                                "caseYears",
                                "A case, after it was closed",
                                "With its history, who looked, its documents and notices",
                                YEARS,
                                1,
                                100,
                                7),
                        new Setting(
                                CHILD,
                                "childAge",
                                "With a child in it, at least until their birthday at the age of",
                                "Of anybody who was under 18 when the case was opened",
                                YEARS,
                                18,
                                100,
                                25),
                        new Setting(
                                NOTIFICATION,
                                "notificationYears",
                                "A notification under the duty to notify",
                                "Kept for your schedule; the text goes with its case",
                                YEARS,
                                1,
                                100,
                                2),
                        new Setting(
                                DRAFT,
                                "draftDays",
                                "A draft that nobody sends",
                                "Kept for your schedule; drafts go with their case",
                                DAYS,
                                1,
                                365,
                                28),
                        new Setting(
                                KEYS,
                                "keyCopyDays",
                                "The operator keeps a copy of the folder of keys for at most",
                                "An erased case opens nowhere after that; certificates name the day",
                                DAYS,
                                1,
                                60,
                                7),
                        new Setting(
                                DATABASE,
                                "databaseCopyDays",
                                "The operator keeps a copy of the database for at most",
                                "Until then a copy may hold rows that nothing opens",
                                DAYS,
                                1,
                                4000,
                                90)));
    }

    @Override
    protected RetentionNumbers of(Map<String, Integer> values) {
        return new RetentionNumbers(
                values.getOrDefault(CASE, 0),
                values.getOrDefault(CHILD, 0),
                values.getOrDefault(NOTIFICATION, 0),
                values.getOrDefault(DRAFT, 0),
                values.getOrDefault(KEYS, 0),
                values.getOrDefault(DATABASE, 0));
    }
}
