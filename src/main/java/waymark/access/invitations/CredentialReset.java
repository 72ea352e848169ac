package waymark.access.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// Removes everything an account could be signed in to with, every link that was made for it and every
/// session of it, because two colleagues confirmed a recovery, or the installation's code was used. An
/// old password, telephone or passkey that somebody else may have stops working.
@Repository
public class CredentialReset {

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    CredentialReset(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// Part of the transaction in which the link is used.
    @Transactional(propagation = Propagation.MANDATORY)
    void afterRecovery(Actor actor, UUID account, UUID recovery) {
        end(account);
        db.sql("update access.recovery set used_at = :now, version = version + 1 where id = :id and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", recovery)
                .update();
        audit.changed(actor, "recover_account", account.toString(), 0, List.of("recovery:" + recovery));
    }

    /// The same by the code of the installation, before a link is made.
    @Transactional
    public void byInstallationCode(Actor actor, UUID account) {
        end(account);
        // as one that nobody has signed in to: the link that follows sets it up
        db.sql("update access.account set used_at = null where id = :account")
                .param("account", account)
                .update();
        audit.changed(actor, "recover_account", account.toString(), 0, List.of("installation_code"));
    }

    private void end(UUID account) {
        for (var sql : List.of(
                """
                update access.account
                   set password_hash = null, code_secret = null, enrolled_at = null, code_step = 0, enrol_until = null,
                       failures = 0, locked_until = null
                 where id = :account
                """,
                "delete from access.passkey where account = :account",
                "delete from access.provider_link where account = :account",
                "delete from access.recovery_code where account = :account")) {
            db.sql(sql).param("account", account).update();
        }
        db.sql("update access.session set ended_at = :now where account = :account and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
        db.sql("update access.invitation set used_at = :now where account = :account and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
    }
}
