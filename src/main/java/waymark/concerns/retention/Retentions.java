package waymark.concerns.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.retention.Retention.Extension;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// The retention of closed reports.
@Repository
@Transactional(readOnly = true)
public class Retentions {

    /// @param area its name, or empty if the reporter did not say
    /// @param held true if a legal hold keeps it, whatever the day
    record Due(Ref ref, String code, String area, LocalDate on, boolean held) {}

    private final JdbcClient db;
    private final Audit audit;

    Retentions(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Empty unless it is closed.
    public Optional<Retention> of(Actor actor, Cover cover) {
        var longer = db.sql("""
                select until, reason, set_by_name as by, set_on as "on" from concerns.report_extension
                 where report = :id order by set_on desc, until desc
                """)
                .param("id", cover.id())
                .query(RecordMapper.of(Extension.class))
                .list();
        return db.sql("""
                select greatest(r.goes_on, (select max(e.until) from concerns.report_extension e where e.report = r.id)) as goes,
                       exists (select from concerns.report_hold h where h.report = r.id and h.lifted_on is null) as held
                  from concerns.report r
                 where r.id = :id and r.state = 'closed'
                """)
                .param("id", cover.id())
                .query((row, number) ->
                        new Retention(row.getObject("goes", LocalDate.class), row.getBoolean("held"), longer))
                .optional();
    }

    /// Keeps a closed report until that day, with the reason.
    @Transactional
    public void keep(Actor actor, Cover cover, LocalDate until, String reason, LocalDate today) {
        db.sql("""
                insert into concerns.report_extension (report, until, reason, set_by, set_by_name, set_on)
                values (:report, :until, :reason, :by, :name, :today)
                """)
                .param("report", cover.id())
                .param("until", until)
                .param("reason", reason)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("today", today)
                .update();
        audit.changed(actor, "keep_report_longer", cover.ref().value(), cover.version(), List.of("goes_on"));
    }

    /// Reports due for deletion by that day, earliest first.
    List<Due> by(Actor actor, LocalDate day) {
        return db.sql("""
                select s.ref, s.area as code, coalesce(a.name, '') as area, s.goes as "on", s.held
                  from (select r.ref, r.area,
                               greatest(r.goes_on,
                                        (select max(e.until) from concerns.report_extension e where e.report = r.id)) as goes,
                               exists (select from concerns.report_hold h where h.report = r.id and h.lifted_on is null) as held
                          from concerns.report r
                         where r.state = 'closed' and r.goes_on <= :day) s
                  left join directory_open.area a on a.code = s.area
                 where s.goes <= :day
                 order by s.goes, s.ref
                """).param("day", day).query(RecordMapper.of(Due.class)).list();
    }
}
