package waymark.meetings.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// For how many years attendance is kept by person, kept by day. The database reads the same rows and
/// removes no name before.
@Repository
class AttendanceRetentionRows extends DatedSettings<Integer> {

    private static final String YEARS = "attendance_years";
    private static final int USUAL = 3;

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from meetings.retention_setting",
            """
            insert into meetings.retention_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = retention_setting.version + 1
            """,
            "change_attendance_retention",
            "meetings");

    AttendanceRetentionRows(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                TABLE,
                List.of(new Setting(
                        YEARS,
                        "years",
                        "Attendance is kept by person for",
                        "Counted from the day of the meeting. Later there is the seat and the organisation",
                        "years",
                        1,
                        10,
                        USUAL)));
    }

    @Override
    protected Integer of(Map<String, Integer> values) {
        return values.getOrDefault(YEARS, USUAL);
    }
}
