package waymark.access.accounts;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// Ten codes for the day the telephone is lost, each good once. Only their hashes are kept: more than 112
/// random bits each (OWASP ASVS 6.5.2), so that no slow hash is needed.
@Repository
@Transactional(readOnly = true)
public class RecoveryCodes {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 24;
    private static final int GROUP = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Audit audit;

    RecoveryCodes(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Ten new codes; the old ones stop working. The answer is the only place they are ever shown.
    @Transactional
    public List<String> renew(Actor actor, UUID account) {
        db.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        var codes = new ArrayList<String>();
        for (int number = 0; number < 10; number++) {
            codes.add(newCode());
        }
        db.sql("insert into access.recovery_code (account, hash) select :account, unnest(:hashes)")
                .param("account", account)
                .param("hashes", codes.stream().map(RecoveryCodes::hash).toArray(byte[][]::new))
                .update();
        audit.changed(actor, "renew_recovery_codes", account.toString(), 0, List.of("recovery_codes"));
        return codes;
    }

    /// Uses a code up. False where it is none of the account's, or was used before.
    @Transactional
    public boolean use(UUID account, String code) {
        return db.sql("""
                update access.recovery_code
                   set used_at = now()
                 where account = :account and hash = :hash and used_at is null
                """).param("account", account).param("hash", hash(code)).update() == 1;
    }

    public int left(UUID account) {
        return db.sql("select count(*) from access.recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    static String newCode() {
        var code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            code.append(place > 0 && place % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// What is kept of a code, however somebody typed it.
    static byte[] hash(String code) {
        return Token.hash(tidy(code));
    }

    private static String tidy(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
