package waymark.audit.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static final int ON_A_PAGE = 50;

    private static final String SELECT = """
            select l.at, l.actor, l.organisation, l.roles, l.purpose, l.act, l.object, l.version, l.fields, l.decision,
                   s.entry as number
              from audit.leaf l
              left join audit.sealed s on s.leaf = l.id
            """;

    /// One entry.
    ///
    /// @param entry its number in the sealed log, null until it is sealed
    record Entry(
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
    /// @param actor only by the account with this id; empty for all
    /// @param entry only the one with this number, and what is sealed next to it; 0 for all
    record Wanted(String object, String actor, long entry) {}

    private final JdbcClient db;

    AuditLogEntries(JdbcClient db) {
        this.db = db;
    }

    /// A page of entries, newest first; one more than fits tells that there are older ones. Each question has
    /// its own statement, so that each can use its own index.
    List<Entry> page(Wanted wanted, int page) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>(Map.of("limit", ON_A_PAGE + 1, "offset", (page - 1) * ON_A_PAGE));
        if (!wanted.object().isEmpty()) {
            conditions.add("l.object = :object");
            parameters.put("object", wanted.object());
        }
        if (!wanted.actor().isEmpty()) {
            conditions.add("l.actor = :actor::uuid");
            parameters.put("actor", wanted.actor());
        }
        if (wanted.entry() > 0) {
            conditions.add("s.entry between :entry - 2 and :entry + 2");
            parameters.put("entry", wanted.entry());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var order = wanted.entry() > 0 ? " order by s.entry desc" : " order by l.at desc, l.id";
        return db.sql(SELECT + where + order + " limit :limit offset :offset")
                .params(parameters)
                .query(RecordMapper.of(Entry.class))
                .list();
    }
}
