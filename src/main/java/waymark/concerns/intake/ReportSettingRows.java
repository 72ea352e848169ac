package waymark.concerns.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The settings of public reports, each change with who made it and why. They hold from a moment on and are
/// changed all at once, so they are no [waymark.audit.DatedSettings].
@Repository
@Transactional(readOnly = true)
public class ReportSettingRows {

    /// Settings as they applied from then on.
    public record Change(ReportSettings settings, Instant at, String by, String reason) {}

    private static final String COLUMNS = "version, urgent_minutes, usual_hours, kept_days, messages_days, hours";

    private final JdbcClient db;
    private final Audit audit;

    ReportSettingRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The settings that apply now.
    public ReportSettings now(Actor actor) {
        return db.sql("select " + COLUMNS + " from concerns.report_setting order by version desc limit 1")
                .query(RecordMapper.of(ReportSettings.class))
                .single();
    }

    /// Every change, latest first.
    public List<Change> all(Actor actor) {
        return db.sql("select " + COLUMNS
                        + ", set_at, set_by, reason from concerns.report_setting order by version desc")
                .query((row, number) -> new Change(
                        RecordMapper.read(row, ReportSettings.class),
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
        if (next.version() != before.version() + 1 || insert(actor, next, reason, at) == 0) {
            return new Saved.Stale<>(now(actor));
        }
        var changed = FieldChanges.columns(before, next).stream()
                .filter(column -> !column.equals("version"))
                .toList();
        audit.changed(actor, "change_report_settings", "reports", next.version(), changed);
        return new Saved.Done<>();
    }

    private int insert(Actor actor, ReportSettings next, String reason, Instant at) {
        return db.sql("insert into concerns.report_setting (" + COLUMNS + ", reason, set_at, set_by) values"
                        + " (:version, :urgentMinutes, :usualHours, :keptDays, :messagesDays, :hours, :reason, :at,"
                        + " :actorName) on conflict do nothing")
                .paramSource(RecordParameters.of(next)
                        .with("hours", next.hours().code())
                        .with("reason", reason)
                        .with("at", at)
                        .by(actor))
                .update();
    }
}
