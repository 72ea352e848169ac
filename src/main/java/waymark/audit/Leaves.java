package waymark.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Reads the account, for information governance alone.
@Repository
@Transactional(readOnly = true)
class Leaves {

    static final int ON_A_PAGE = 50;

    /// One entry.
    record Leaf(
            Instant at,
            UUID actor,
            @Nullable String organisation,
            String roles,
            String act,
            String object,
            long version,
            String fields,
            String decision) {}

    private final JdbcClient db;

    Leaves(JdbcClient db) {
        this.db = db;
    }

    /// A page of entries, newest first; one more than fits tells that there are older ones.
    ///
    /// @param object only about this reference or code; empty for all
    /// @param actor only by whoever has this id; empty for all
    List<Leaf> page(Actor actorWhoAsks, String object, String actor, int page) {
        return db.sql("""
                select at, actor, organisation, roles, act, object, version, fields, decision
                  from audit.leaf
                 where (:object = '' or object = :object)
                   and (:actor = '' or actor::text = :actor)
                 order by at desc, id
                 limit :limit offset :offset
                """)
                .param("object", object)
                .param("actor", actor)
                .param("limit", ON_A_PAGE + 1)
                .param("offset", (page - 1) * ON_A_PAGE)
                .query((row, number) -> new Leaf(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor", UUID.class),
                        row.getString("organisation"),
                        row.getString("roles"),
                        row.getString("act"),
                        row.getString("object"),
                        row.getLong("version"),
                        row.getString("fields"),
                        row.getString("decision")))
                .list();
    }
}
