package waymark.funding.costs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;

/// What the identifiers of published grants begin with.
@Repository
@Transactional(readOnly = true)
class OpenDataPrefix {

    /// @param version 0 while the partnership has no prefix of its own
    record Prefix(String text, int version) {

        boolean own() {
            return version > 0;
        }
    }

    private final JdbcClient db;
    private final Audit audit;

    OpenDataPrefix(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The prefix of the partnership, or a placeholder.
    Prefix get(Actor actor) {
        return db.sql("select o.prefix, o.version from funding.open_data o")
                .query((row, _) -> new Prefix(row.getString("prefix"), row.getInt("version")))
                .optional()
                .orElse(new Prefix(ThreeSixtyGiving.PLACEHOLDER, 0));
    }

    /// Saves it, as 360Giving gave it.
    @Transactional
    public Saved<Prefix> save(Actor actor, int version, String prefix) {
        int rows = db.sql(version == 0 ? """
                                insert into funding.open_data (prefix) select :prefix where :version = 0 on conflict do nothing
                                """ : """
                                update funding.open_data set prefix = :prefix, version = version + 1 where version = :version
                                """)
                .param("prefix", prefix)
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor));
        }
        audit.changed(actor, "change_open_data_prefix", "funding", version + 1L, List.of("prefix"));
        return Saved.done();
    }
}
