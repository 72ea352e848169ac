package waymark.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import waymark.audit.Audit;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// The history of a case, for its members. What was written is sealed; the audit log beside it holds no
/// contents.
@Component
public class CaseHistory {

    /// The reference of the case to whose history a request added something.
    static final String CHANGED = CaseHistory.class.getName() + ".changed";

    private static final String TABLE = "cases.entry";
    private static final String COLUMN = "sealed";

    /// The act that adds to what gave rise to concern.
    public static final String ADD_CONCERN = "add_concern";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final Audit audit;
    private final Clock clock;

    CaseHistory(JdbcClient db, CaseCipher cipher, Audit audit, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes the entry and the audit log, in the transaction of the change.
    ///
    /// @param act as the audit log names it (`record_consent`)
    /// @param version that the change produced
    /// @param fields names of what changed, never contents
    /// @param headline what was done, in words that name nobody
    /// @param words what was written with it; may be empty
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            Actor actor, Case it, String act, long version, List<String> fields, String headline, String words) {
        append(actor, it.id(), it.ref().value(), act, version, fields, headline, words, LocalDate.now(clock));
    }

    /// @param onDay on which it happened
    void append(
            Actor actor,
            UUID caseId,
            String ref,
            String act,
            long version,
            List<String> fields,
            String headline,
            String words,
            LocalDate onDay) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.entry (id, case_id, at, on_day, actor, actor_name, act, headline, sealed)
                values (:id, :case, :at, :onDay, :actor, :actorName, :act, :headline, :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", caseId)
                        .with("at", clock.instant())
                        .with("onDay", onDay)
                        .with("act", act)
                        .with("headline", headline)
                        .with("sealed", words.isEmpty() ? null : cipher.seal(caseId, place(id), words)))
                .update();
        audit.changed(actor, act, ref, version, fields);
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(CHANGED, ref, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /// The newest entries, the newest first.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TimelineEntry> newest(Case it, int most) {
        return page(it, most, 0);
    }

    /// So many entries after so many newer ones.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TimelineEntry> page(Case it, int most, long offset) {
        return db.sql("""
                select id, at, actor_name, headline, sealed from cases.entry
                 where case_id = :case order by at desc, id limit :most offset :offset
                """)
                .param("case", it.id())
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> entry(it, row))
                .list();
    }

    /// How many entries there are.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long size(Case it) {
        return db.sql("select count(*) from cases.entry where case_id = :case")
                .param("case", it.id())
                .query(Long.class)
                .single();
    }

    /// What gave rise to concern, as it was written when the case was opened, and what was added since.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TimelineEntry> concern(Case it) {
        return db.sql("""
                select id, at, actor_name, headline, sealed from cases.entry
                 where case_id = :case and act in ('open_case', 'add_concern') and sealed is not null order by at, id
                """)
                .param("case", it.id())
                .query((row, _) -> entry(it, row))
                .list();
    }

    private TimelineEntry entry(Case it, ResultSet row) throws SQLException {
        return new TimelineEntry(
                null,
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("headline"),
                words(it, row.getObject("id", UUID.class), row.getBytes(COLUMN)));
    }

    /// What was written with an entry.
    String words(Case it, UUID entry, byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(it.id(), place(entry), sealed);
    }

    private static Place place(UUID id) {
        return new Place(TABLE, id, COLUMN, 1);
    }
}
