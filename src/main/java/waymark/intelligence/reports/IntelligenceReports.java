package waymark.intelligence.reports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Reports as the row policies show them to whoever asks: those of the reader's unit, those that are open to every
/// officer, and those that a live condition or dissemination opens for the purpose that the reader stated.
@Repository
@Transactional(readOnly = true)
public class IntelligenceReports {

    static final String ROWS = """
            select r.id, r.ref, r.version, r.unit, coalesce(o.name, r.unit) as unit_name, r.about, r.area,
                   coalesce(a.name, '') as area_name, r.scheme, r.handling, r.marking, r.regime, r.priority, r.seen_from,
                   r.seen_to, r.state, r.graded_on, r.sanitised_on, r.review_group, r.review_on
              from intelligence.report r
              left join directory_open.organisation o on o.code = r.unit
              left join directory_open.area a on a.code = r.area
            """;

    private final JdbcClient db;
    private final Audit audit;

    IntelligenceReports(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The report, if the reader may read it. Nothing is written in the log.
    public Optional<Report> find(Ref ref) {
        return db.sql(ROWS + " where r.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Report.class))
                .optional();
    }

    /// The report for its page; who opened it is written first.
    ///
    /// @throws NotFound where there is none that the reader may read
    @Transactional
    public Report open(Actor.Person actor, Ref ref) {
        var report = find(ref).orElseThrow(() -> new NotFound(ref));
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            audit.looked(actor, "open_intelligence_report", ref.value());
        }
        return report;
    }

    /// The report for a change by officers of its unit.
    ///
    /// @throws NotFound where it is not of the reader's unit
    public Report ofOwnUnit(Ref ref) {
        return db.sql(ROWS + " where r.ref = :ref and r.unit = any ((select intelligence.units())::text[])")
                .param("ref", ref.value())
                .query(RecordMapper.of(Report.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Current reports that the reader may read, the newest first.
    List<Report> current() {
        return list(" where r.state = 'CURRENT'");
    }

    /// Current and withdrawn reports of the reader's own units, the newest first.
    List<Report> ofUnit() {
        return list(" where r.state <> 'DRAFT' and r.unit = any ((select intelligence.units())::text[])");
    }

    /// Drafts of the reader's units, the oldest first.
    List<Report> drafts() {
        return db.sql(ROWS + " where r.state = 'DRAFT' order by r.graded_on, r.ref limit 100")
                .query(RecordMapper.of(Report.class))
                .list();
    }

    private List<Report> list(String where) {
        return db.sql(ROWS + where + " order by r.sanitised_on desc, r.ref limit 200")
                .query(RecordMapper.of(Report.class))
                .list();
    }

    /// Those of the keys that the reader may read, in any order. What is not visible is not there.
    public List<Report> readable(Collection<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : db.sql(ROWS + " where r.id = any (cast(:keys as uuid[]))")
                        .param("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
                        .query(RecordMapper.of(Report.class))
                        .list();
    }

    /// The items of a report in their order; none where it is not visible.
    public List<ReportItem> items(UUID report) {
        return db.sql("""
                select id, report, position, text, source_evaluation, information_assessment
                  from intelligence.report_item where report = :report order by position
                """).param("report", report).query(ReportItem::row).list();
    }

    /// The conditions of a report that the reader may see: all of them for its unit, their own organisation's for
    /// others. The live ones first.
    public List<HandlingCondition> conditions(UUID report) {
        return db.sql("""
                select c.id, c.report, c.organisation, coalesce(o.name, c.organisation) as organisation_name, c.purposes,
                       c.may_export, c.may_link, c.instruction, c.from_at, c.until_at, c.set_by_name, c.ended_at
                  from intelligence.handling_condition c
                  left join directory_open.organisation o on o.code = c.organisation
                 where c.report = :report
                 order by c.ended_at is not null, c.until_at desc, c.id
                """)
                .param("report", report)
                .query(RecordMapper.of(HandlingCondition.class))
                .list();
    }

    /// True where the actor handles intelligence for the unit of the report, for the purpose that they stated.
    public boolean ofOwnUnit(Report report) {
        return db.sql("select :unit = any (intelligence.units())")
                .param("unit", report.unit())
                .query(Boolean.class)
                .single();
    }

    /// True where facts of the report may be linked by the reader: of their own unit, open, or by a condition that
    /// says so.
    public boolean mayLink(UUID report) {
        return db.sql("""
                select exists (select from intelligence.report r where r.id = :report
                   and (r.unit = any ((select intelligence.units())::text[]) or r.reach = 'open'
                     or r.id = any ((select intelligence.linkable())::uuid[])))
                """).param("report", report).query(Boolean.class).single();
    }

    /// True where the reader may take the report out, as a file or on paper: of their own unit, open, or by a live
    /// condition or dissemination that says so.
    public boolean mayExport(UUID report) {
        return db.sql("""
                select exists (select from intelligence.report r where r.id = :report
                   and (r.unit = any ((select intelligence.units())::text[])
                     or (r.reach = 'open' and (select intelligence.units() <> '{}'))
                     or exists (select from intelligence.handling_condition c
                                 where c.report = r.id and c.may_export and r.reach = 'conditions'
                                   and c.organisation = any ((select intelligence.units())::text[])
                                   and (select intelligence.purpose()) = any (c.purposes)
                                   and c.from_at <= now() and c.until_at > now() and c.ended_at is null)
                     or exists (select from intelligence.dissemination d
                                 where d.report = r.id and d.person = access.me() and d.may_export
                                   and d.sent_at <= now() and d.until_at > now() and d.recalled_at is null)))
                """).param("report", report).query(Boolean.class).single();
    }
}
