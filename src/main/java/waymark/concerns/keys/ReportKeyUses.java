package waymark.concerns.keys;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.security.RotatingKeyPair.Key;

/// What in the database still needs a key of the desk or the custodian, for the clock: by the key's name that begins
/// whatever is sealed with it, never by what is sealed.
@Repository
@Transactional(readOnly = true)
class ReportKeyUses {

    private final JdbcClient db;
    private final Audit audit;

    ReportKeyUses(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Every column that is sealed for either is asked here; `DeskKeysTest` knows of each.
    boolean needed(Actor clockwork, KeyHolder holder, Key key) {
        var sql = switch (holder) {
            case DESK -> """
                    select exists (select from concerns.report where desk_key = :key or device_key = :key)
                        or exists (select from concerns.report_message where desk_key = :key)
                        or exists (select from concerns.identity_request where given_key = :key)
                        or exists (select from concerns.report_passing where copy_key = :key or result_key = :key)
                        or exists (select from concerns.report_file where desk_key = :key)
                    """;
            case CUSTODIAN -> "select exists (select from concerns.report_contact where custodian_key = :key)";
        };
        return db.sql(sql).param("key", key.prefix()).query(Boolean.class).single();
    }

    @Transactional
    public void destroyed(Actor clockwork, KeyHolder holder, Key key) {
        audit.changed(clockwork, "destroy_" + holder.word() + "_key", named(holder, key), 0, List.of("private"));
    }

    @Transactional
    public void turned(Actor clockwork, KeyHolder holder, Key key) {
        audit.changed(clockwork, "turn_" + holder.word() + "_key", named(holder, key), 0, List.of("public"));
    }

    private static String named(KeyHolder holder, Key key) {
        return holder.word() + "-key-" + key.name();
    }
}
