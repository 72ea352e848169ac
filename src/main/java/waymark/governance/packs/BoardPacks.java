package waymark.governance.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.governance.packs.BoardPack.Cover;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReportingQuarter.Opened;
import waymark.governance.quarters.ReportingQuarter.Plan;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturn.Act;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.MissingReturn;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The board packs: drafts that follow the returns, and those that were issued, which nobody can change.
@Repository
@Transactional(readOnly = true)
public class BoardPacks {

    private static final String SELECT = """
            select p.quarter, p.version, p.state, p.summary, p.summary_by, p.issued_on, p.issued_by,
                   i.name as issued_by_name, p.content, p.content_sha256, p.pdf_sha256, q.version as quarter_version,
                   q.first_month, q.opens, q.due, q.accept_by, q.board_meets, q.opened_on
              from governance.pack p
              join governance.quarter q on q.key = p.quarter
              left join directory_open.person i on i.id = p.issued_by
            """;

    private static final int FEW = 12;

    private final Map<String, FrozenContent> thawed = latestFew();
    private final JdbcClient db;
    private final JsonMapper json;
    private final History history;
    private final AreaReturns returns;
    private final ApplicationEventPublisher events;

    BoardPacks(JdbcClient db, JsonMapper json, History history, AreaReturns returns, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.history = history;
        this.returns = returns;
        this.events = events;
    }

    /// A line of the list of packs.
    ///
    /// @param issuedOn null while it is a draft
    record Line(
            Quarter quarter,
            String title,
            LocalDate boardMeets,
            @Nullable LocalDate issuedOn,
            String sha256) {}

    /// The packs the actor may read, the latest first.
    List<Line> all() {
        return db.sql("""
                select p.quarter, p.issued_on, p.content_sha256, q.first_month, q.board_meets
                  from governance.pack p
                  join governance.quarter q on q.key = p.quarter
                 order by p.quarter desc
                """)
                .query((row, _) -> {
                    var quarter = ReportingQuarters.quarter(row.getString("quarter"));
                    var sha256 = row.getString("content_sha256");
                    return new Line(
                            quarter,
                            quarter.title(row.getInt("first_month")),
                            row.getObject("board_meets", LocalDate.class),
                            row.getObject("issued_on", LocalDate.class),
                            sha256 == null ? "" : sha256);
                })
                .list();
    }

    /// The pack; a draft is not found for those who may not read drafts.
    public BoardPack get(Quarter quarter) {
        return db.sql(SELECT + "where p.quarter = ?")
                .param(quarter.key())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(quarter));
    }

    /// What the latest edition of an issued pack prints; empty while it is a draft.
    Optional<PackContent> issuedContent(Quarter quarter) {
        return db.sql("""
                select x.content, x.content_sha256
                  from (select p.content, p.content_sha256, 1 as edition from governance.pack p
                         where p.quarter = :quarter and p.state = 'issued'
                        union all
                        select e.content, e.content_sha256, e.edition from governance.pack_edition e
                         where e.quarter = :quarter) x
                 order by x.edition desc
                 limit 1
                """)
                .param("quarter", quarter.key())
                .query((row, _) -> thawed(row.getString("content"), row.getString("content_sha256"))
                        .content())
                .optional();
    }

    /// The bytes of the PDF as they were issued.
    byte[] pdf(Quarter quarter) {
        return db.sql("select d.pdf from governance.pack_document d where d.quarter = ?")
                .param(quarter.key())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound(quarter));
    }

    /// Saves the summary of a draft.
    @Transactional
    public Saved<BoardPack> save(Actor actor, SummaryWritten event) {
        int changed = db.sql("""
                update governance.pack set summary = :text, summary_by = :by, version = version + 1
                 where quarter = :quarter and version = :version and state = 'draft'
                """).paramSource(RecordParameters.of(event)).update();
        if (changed == 0) {
            return Saved.stale(get(event.quarter()));
        }
        append(actor, "write_summary", event.quarter(), event.version() + 1L, "summary", event);
        return Saved.done();
    }

    /// Issues it: stores content, hash and PDF, locks its returns and closes the quarter, all or nothing.
    /// Stale where the pack or one of its returns changed since it was composed.
    @Transactional
    public Saved<BoardPack> save(
            Actor actor,
            PackIssued event,
            FrozenContent frozen,
            byte[] pdf,
            List<AreaReturn> accepted,
            List<MissingReturn> missing) {
        if (!lockDraft(event) || !settle(actor, missing) || !lockReturns(event, accepted)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(get(event.quarter()));
        }
        db.sql("insert into governance.pack_document (quarter, pdf) values (:quarter, :pdf)")
                .param("quarter", event.quarter().key())
                .param("pdf", pdf)
                .update();
        append(actor, "issue_pack", event.quarter(), event.version() + 1L, "state", event);
        issue(event, frozen, FrozenContent.sha256(pdf));
        events.publishEvent(event);
        return Saved.done();
    }

    /// Another edition, with the returns that were accepted since, all or nothing. Stale where somebody
    /// issued it first or one of the returns changed.
    @Transactional
    Saved<BoardPack> save(
            Actor actor, EditionIssued event, FrozenContent frozen, byte[] pdf, List<AreaReturn> accepted) {
        int added = db.sql("""
                insert into governance.pack_edition
                  (quarter, edition, issued_on, issued_by, content, content_sha256, pdf_sha256, pdf)
                values (:quarter, :edition, :on, :by, :content, :sha256, :pdfSha256, :pdf)
                on conflict (quarter, edition) do nothing
                """)
                .paramSource(RecordParameters.of(event)
                        .with("content", frozen.json())
                        .with("pdfSha256", FrozenContent.sha256(pdf))
                        .with("pdf", pdf))
                .update();
        var open = accepted.stream()
                .filter(it -> it.stage() == ReturnStage.ACCEPTED)
                .toList();
        if (added == 0 || !lock(event.quarter(), open)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(get(event.quarter()));
        }
        append(actor, "issue_edition", event.quarter(), event.edition(), "edition", event);
        events.publishEvent(event);
        return Saved.done();
    }

    /// The latest edition of an issued pack, the pack itself where there is no other.
    Issued latest(Issued pack) {
        var numbers = editions(pack.cover().quarter());
        return numbers.isEmpty() ? pack : edition(pack, numbers.getLast().number());
    }

    /// An edition after the first.
    record EditionLine(int number, LocalDate issuedOn) {}

    /// The editions after the first, in their order.
    List<EditionLine> editions(Quarter quarter) {
        return db.sql("""
                select e.edition as number, e.issued_on from governance.pack_edition e where e.quarter = ?
                 order by e.edition
                """)
                .param(quarter.key())
                .query(RecordMapper.of(EditionLine.class))
                .list();
    }

    /// An edition after the first as it was issued.
    Issued edition(Issued pack, int number) {
        return db.sql("""
                select e.issued_on, e.issued_by, i.name as issued_by_name, e.content, e.content_sha256, e.pdf_sha256
                  from governance.pack_edition e
                  left join directory_open.person i on i.id = e.issued_by
                 where e.quarter = :quarter and e.edition = :edition
                """)
                .param("quarter", pack.cover().quarter().key())
                .param("edition", number)
                .query((row, _) -> issued(row, pack.cover()))
                .optional()
                .orElseThrow(() -> new NotFound(pack.cover().quarter()));
    }

    /// The bytes of the PDF of an edition after the first, as they were issued.
    byte[] pdf(Quarter quarter, int edition) {
        return db.sql("select e.pdf from governance.pack_edition e where e.quarter = :quarter and e.edition = :edition")
                .param("quarter", quarter.key())
                .param("edition", edition)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound(quarter));
    }

    /// The returns of issued packs that were unlocked since the latest pack or edition was issued.
    List<PackContent.Unlocked> unlocked() {
        return db.sql("""
                select r.ref, r.quarter, q.first_month, coalesce(a.name, r.area) as area_name, u.on_day, u.by_name, u.reason
                  from governance.unlocking u
                  join governance.area_return r on r.id = u.area_return
                  join governance.quarter q on q.key = r.quarter
                  left join directory_open.area a on a.code = r.area
                 where u.at > coalesce((select max(e.at) from governance.pack_event e
                                         where e.act in ('issue_pack', 'issue_edition')), '-infinity')
                 order by u.at
                """)
                .query((row, _) -> new PackContent.Unlocked(
                        row.getString("ref"),
                        row.getString("area_name"),
                        ReportingQuarters.quarter(row.getString("quarter")).title(row.getInt("first_month")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }

    private boolean lockDraft(PackIssued event) {
        return db.sql("""
                select p.quarter from governance.pack p
                 where p.quarter = :quarter and p.version = :version and p.state = 'draft' for update
                """)
                .paramSource(RecordParameters.of(event))
                .query(String.class)
                .optional()
                .isPresent();
    }

    private boolean settle(Actor actor, List<MissingReturn> missing) {
        return missing.stream().allMatch(one -> returns.settle(actor, one));
    }

    private boolean lockReturns(PackIssued event, List<AreaReturn> accepted) {
        boolean locked = lock(event.quarter(), accepted);
        int left = db.sql("""
                select count(*) from governance.area_return r
                 where r.quarter = ?
                   and (r.state in ('accepted', 'submitted')
                     or r.state in ('not_started', 'in_progress', 'sent_back') and r.supplement_until is null)
                """).param(event.quarter().key()).query(Integer.class).single();
        return locked && left == 0;
    }

    private boolean lock(Quarter quarter, List<AreaReturn> accepted) {
        int locked = db.sql("""
                update governance.area_return r
                   set state = 'locked', version = r.version + 1
                  from unnest(:refs::text[], :versions::int[]) as composed (ref, version)
                 where r.quarter = :quarter and r.state = 'accepted' and r.ref = composed.ref
                   and r.version = composed.version
                """)
                .param("refs", accepted.stream().map(it -> it.ref().value()).toArray(String[]::new))
                .param(
                        "versions",
                        accepted.stream().map(it -> it.header().version()).toArray(Integer[]::new))
                .param("quarter", quarter.key())
                .update();
        return locked == accepted.size();
    }

    private void issue(PackIssued event, FrozenContent frozen, String pdfSha256) {
        db.sql("""
                update governance.pack
                   set state = 'issued', issued_on = :on, issued_by = :by, content = :content, content_sha256 = :sha256,
                       pdf_sha256 = :pdfSha256, version = version + 1
                 where quarter = :quarter and version = :version
                """)
                .paramSource(RecordParameters.of(event)
                        .with("content", frozen.json())
                        .with("sha256", frozen.sha256())
                        .with("pdfSha256", pdfSha256))
                .update();
        db.sql("""
                update governance.quarter
                   set state = 'issued', issued_on = :on, issued_by = :by, version = version + 1
                 where key = :quarter and state = 'open'
                """).paramSource(RecordParameters.of(event)).update();
    }

    private void append(Actor actor, String act, Quarter quarter, long version, String field, Object event) {
        history.append(
                actor,
                new History.Change(act, quarter.key(), version, List.of(field)),
                """
                insert into governance.pack_event (quarter, by_person, act, event)
                values (:object, :actor, :act, :event::jsonb)
                """,
                event,
                RecordParameters.none());
    }

    private BoardPack read(ResultSet row) throws SQLException {
        var quarter = ReportingQuarters.quarter(row.getString("quarter"));
        var plan = new Plan(
                quarter,
                row.getInt("quarter_version"),
                row.getInt("first_month"),
                RecordMapper.read(row, QuarterDates.class));
        var cover = new Cover(
                row.getInt("version"),
                new Opened(plan, row.getObject("opened_on", LocalDate.class)),
                row.getString("summary"));
        if (row.getString("state").equals("draft")) {
            return new Draft(cover, row.getObject("summary_by", UUID.class));
        }
        return issued(row, cover);
    }

    /// An issued pack never changes: the last few are kept as they were read, parsed and with their hash
    /// checked. The row is asked for each time, with the rights of the reader, and only the very same text
    /// with the same hash gives what is kept.
    private FrozenContent thawed(String content, String sha256) {
        synchronized (thawed) {
            var kept = thawed.get(sha256);
            if (kept != null && kept.json().equals(content)) {
                return kept;
            }
        }
        var read = FrozenContent.thaw(content, sha256, json);
        synchronized (thawed) {
            thawed.put(sha256, read);
        }
        return read;
    }

    private static Map<String, FrozenContent> latestFew() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FrozenContent> eldest) {
                return size() > FEW;
            }
        };
    }

    private Issued issued(ResultSet row, Cover cover) throws SQLException {
        var name = row.getString("issued_by_name");
        return new Issued(
                cover,
                thawed(row.getString("content"), row.getString("content_sha256")),
                row.getString("pdf_sha256"),
                new Act(
                        row.getObject("issued_by", UUID.class),
                        name == null ? "somebody who has left" : name,
                        row.getObject("issued_on", LocalDate.class)));
    }
}
