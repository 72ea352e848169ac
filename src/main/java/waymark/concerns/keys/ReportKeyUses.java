package waymark.concerns.keys;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.security.RotatingKeyPair.Key;

/// Which keys of the desk and the custodian the database still needs, for the system actor: found by the key
/// id that prefixes sealed data, never by contents.
@Repository
@Transactional(readOnly = true)
class ReportKeyUses {

    private final JdbcClient db;
    private final Audit audit;

    ReportKeyUses(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Every sealed column is listed here; `DeskKeysTest` checks that none is missing.
    boolean needed(Actor system, KeyHolder holder, Key key) {
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

    /// Records in the audit log that a key is destroyed.
    @Transactional
    public void destroyed(Actor system, KeyHolder holder, Key key) {
        audit.changed(system, "destroy_" + holder.word() + "_key", named(holder, key), 0, List.of("private"));
    }

    /// Records in the audit log that a key was rotated.
    @Transactional
    public void rotated(Actor system, KeyHolder holder, Key key) {
        audit.changed(system, "turn_" + holder.word() + "_key", named(holder, key), 0, List.of("public"));
    }

    private static String named(KeyHolder holder, Key key) {
        return holder.word() + "-key-" + key.name();
    }
}
