package waymark.concerns.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;

/// The settings of public reports, each change with who made it and why.
@Repository
@Transactional(readOnly = true)
public class ReportSettingRows {

    /// Settings as they applied from then on.
    public record Change(ReportSettings settings, Instant at, String by, String reason) {}

    private static final String NUMBERS = "version, urgent_minutes, usual_hours, kept_days, messages_days, hours";

    private final JdbcClient db;
    private final Audit audit;

    ReportSettingRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The settings that apply now.
    public ReportSettings now(Actor actor) {
        return db.sql("select " + NUMBERS + " from concerns.report_setting order by version desc limit 1")
                .query(ReportSettingRows::numbers)
                .single();
    }

    /// Every change, latest first.
    public List<Change> all(Actor actor) {
        return db.sql("select " + NUMBERS
                        + ", set_at, set_by, reason from concerns.report_setting order by version desc")
                .query((row, number) -> new Change(
                        numbers(row, number),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("set_by"),
                        row.getString("reason")))
                .list();
    }

    /// Applies to reports that come in or are closed from now on. Stale if somebody else changed the settings
    /// first.
    @Transactional
    public Saved<ReportSettings> save(
            Actor actor, ReportSettings before, ReportSettings next, String reason, Instant at) {
        if (insert(actor, next, reason, at) == 0) {
            return new Saved.Stale<>(now(actor));
        }
        audit.changed(actor, "change_report_settings", "reports", next.version(), changed(before, next));
        return new Saved.Done<>();
    }

    private int insert(Actor actor, ReportSettings next, String reason, Instant at) {
        return db.sql("insert into concerns.report_setting (" + NUMBERS + ", reason, set_at, set_by) values"
                        + " (:version, :urgent, :usual, :kept, :messages, :hours, :reason, :at, :by)"
                        + " on conflict do nothing")
                .param("version", next.version())
                .param("urgent", next.urgentMinutes())
                .param("usual", next.usualHours())
                .param("kept", next.keptDays())
                .param("messages", next.messagesDays())
                .param("hours", next.hours().code())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", actor.name())
                .update();
    }

    private static List<String> changed(ReportSettings before, ReportSettings next) {
        var fields = new ArrayList<String>();
        if (before.urgentMinutes() != next.urgentMinutes()) {
            fields.add("urgent_minutes");
        }
        if (before.usualHours() != next.usualHours()) {
            fields.add("usual_hours");
        }
        if (before.keptDays() != next.keptDays()) {
            fields.add("kept_days");
        }
        if (before.messagesDays() != next.messagesDays()) {
            fields.add("messages_days");
        }
        if (!before.hours().equals(next.hours())) {
            fields.add("hours");
        }
        return fields;
    }

    private static ReportSettings numbers(ResultSet row, int number) throws SQLException {
        return new ReportSettings(
                row.getInt("version"),
                row.getInt("urgent_minutes"),
                row.getInt("usual_hours"),
                row.getInt("kept_days"),
                row.getInt("messages_days"),
                TeamHours.of(row.getString("hours")));
    }
}
