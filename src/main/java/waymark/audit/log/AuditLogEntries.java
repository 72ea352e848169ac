package waymark.audit.log;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.sql.RecordMapper;

/// Reads the audit log, for information governance alone.
@Repository
@Transactional(readOnly = true)
class AuditLogEntries {

    static final int ON_A_PAGE = 15;

    /// The most that a file holds, the newest.
    static final int IN_A_FILE = 20_000;

    private static final String SELECT = """
            select l.id, l.at, l.actor, l.organisation, l.roles, l.purpose, l.act, l.object, l.version, l.fields, l.decision,
                   s.entry as number
              from audit.leaf l
              left join audit.sealed s on s.leaf = l.id
            """;

    /// One entry.
    ///
    /// @param number in the sealed log, null until it is sealed
    record Entry(
            UUID id,
            Instant at,
            UUID actor,
            @Nullable String organisation,
            String roles,
            String purpose,
            String act,
            String object,
            long version,
            String fields,
            String decision,
            @Nullable Long number) {}

    /// What is looked for; all of it must match.
    ///
    /// @param object only about this reference or code; empty for all
    /// @param actor only by the account with this id; null for all
    /// @param from only from this moment on, null for all; likewise `before`
    /// @param acts only these; null for all
    /// @param entry only the one with this number, and what is sealed next to it; 0 for all
    record Wanted(
            String object,
            @Nullable UUID actor,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Set<String> acts,
            long entry) {

        /// Who viewed the record.
        static Wanted views(String object, Set<String> acts) {
            return new Wanted(object, null, null, null, acts, 0);
        }
    }

    /// How often one account viewed a record.
    record Viewer(UUID actor, @Nullable String organisation, long times, Instant first, Instant last) {}

    private final JdbcClient db;

    AuditLogEntries(JdbcClient db) {
        this.db = db;
    }

    /// A page of entries, newest first; one more than fits tells that there are older ones.
    List<Entry> page(Wanted wanted, int page) {
        return read(wanted, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    }

    /// The newest entries, as many as a file holds.
    List<Entry> file(Wanted wanted) {
        return read(wanted, IN_A_FILE, 0);
    }

    Optional<Entry> one(UUID id) {
        return db.sql(SELECT + " where l.id = :id")
                .param("id", id)
                .query(RecordMapper.of(Entry.class))
                .optional();
    }

    /// Everybody who viewed the record, who viewed it last first.
    List<Viewer> viewers(Wanted wanted) {
        var parameters = new HashMap<String, Object>();
        var where = where(wanted, parameters);
        return db.sql("""
                select l.actor, max(l.organisation) as organisation, count(*) as times, min(l.at) as first, max(l.at) as last
                  from audit.leaf l
                """ + where + " group by l.actor order by max(l.at) desc, l.actor limit 200")
                .params(parameters)
                .query(RecordMapper.of(Viewer.class))
                .list();
    }

    /// Each question has its own statement, so that each can use its own index.
    private List<Entry> read(Wanted wanted, int limit, int offset) {
        var parameters = new HashMap<String, Object>(Map.of("limit", limit, "offset", offset));
        var where = where(wanted, parameters);
        var order = wanted.entry() > 0 ? " order by s.entry desc" : " order by l.at desc, l.id";
        return db.sql(SELECT + where + order + " limit :limit offset :offset")
                .params(parameters)
                .query(RecordMapper.of(Entry.class))
                .list();
    }

    private static String where(Wanted wanted, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (!wanted.object().isEmpty()) {
            conditions.add("l.object = :object");
            parameters.put("object", wanted.object());
        }
        if (wanted.actor() != null) {
            conditions.add("l.actor = :actor");
            parameters.put("actor", wanted.actor());
        }
        if (wanted.from() != null) {
            conditions.add("l.at >= :from");
            parameters.put("from", Timestamp.from(wanted.from()));
        }
        if (wanted.before() != null) {
            conditions.add("l.at < :before");
            parameters.put("before", Timestamp.from(wanted.before()));
        }
        if (wanted.acts() != null) {
            conditions.add("l.act = any(:acts)");
            parameters.put("acts", wanted.acts().toArray(String[]::new));
        }
        if (wanted.entry() > 0) {
            conditions.add("s.entry between :entry - 2 and :entry + 2");
            parameters.put("entry", wanted.entry());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
