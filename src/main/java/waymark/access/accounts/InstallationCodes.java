package waymark.access.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The code that the people who run the installation keep on paper, in a safe: with it, and at the
/// machine, they make an administrator when none of them can sign in any more. There is one at a time,
/// good once; only its hash is kept.
@Repository
@Transactional(readOnly = true)
public class InstallationCodes {

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    InstallationCodes(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// A new code where none is unused. The answer is the only place it is ever shown.
    @Transactional
    public Optional<String> makeWhereMissing(Actor clockwork) {
        if (db.sql("select exists (select from access.installation_code where used_at is null)")
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        var code = RecoveryCodes.newCode();
        db.sql("insert into access.installation_code (hash, made_at) values (:hash, :now)")
                .param("hash", RecoveryCodes.hash(code))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.changed(clockwork, "make_installation_code", "installation", 0, List.of());
        return Optional.of(code);
    }

    /// Uses the code up. False where it is not the one, or was used before.
    @Transactional
    public boolean use(Actor clockwork, String code) {
        boolean used =
                db.sql("update access.installation_code set used_at = :now where hash = :hash and used_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("hash", RecoveryCodes.hash(code))
                                .update()
                        == 1;
        if (used) {
            audit.changed(clockwork, "use_installation_code", "installation", 0, List.of());
        } else {
            audit.refused(clockwork, "use_installation_code", "installation");
        }
        return used;
    }
}
