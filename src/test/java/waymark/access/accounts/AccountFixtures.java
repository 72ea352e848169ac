package waymark.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Gives people of tests a password and an authenticator, and knows the codes that it would show.
@Component
public class AccountFixtures {

    public static final String PASSWORD = "copper lantern tuesday";

    private final JdbcClient owner = TestDatabase.owner();
    private final Map<UUID, byte[]> secrets = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final CredentialChecks checks;
    private final Passwords passwords;
    private final AuthenticatorCodes codes;
    private final Clock clock;
    private final Visit visit;

    AccountFixtures(
            Accounts accounts,
            CredentialChecks checks,
            Passwords passwords,
            AuthenticatorCodes codes,
            Clock clock,
            Visit visit) {
        this.accounts = accounts;
        this.checks = checks;
        this.passwords = passwords;
        this.codes = codes;
        this.clock = clock;
        this.visit = visit;
    }

    public Actor.Person withPasswordAndCode(Actor.Person person) {
        var secret = AuthenticatorCodes.newSecret();
        secrets.put(person.id(), secret);
        var account = CurrentActor.as(Actor.AUTHENTICATION, () -> accounts.get(person.id()));
        owner.sql("""
                update access.account
                   set password_hash = :hash, code_secret = :secret, code_step = 0, enrolled_at = now()
                 where id = :id
                """)
                .param("hash", passwords.hash(PASSWORD))
                .param("secret", checks.sealed(account, secret))
                .param("id", person.id())
                .update();
        return person;
    }

    /// What the authenticator shows now, good once more even if it was used a moment ago.
    public String code(Actor.Person person) {
        owner.sql("update access.account set code_step = 0 where id = :id")
                .param("id", person.id())
                .update();
        return codes.code(secrets.get(person.id()), clock.instant());
    }

    /// What an authenticator shows that was set up with the key as a page spells it.
    public String codeOf(String spelled) {
        var secret = new org.apache.commons.codec.binary.Base32().decode(spelled.replace(" ", ""));
        return codes.code(secret, clock.instant());
    }

    public String email(Actor.Person person) {
        return owner.sql("select email from access.account where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    /// A passkey that nobody holds: enough for a session to have begun with it.
    public UUID passkey(Actor.Person person) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into access.passkey (id, account, credential, public_key, sign_count, backup_eligible, backed_up,
                                            transports, name, created_at)
                values (:id, :account, :credential, '\\x01', 0, false, false, '', 'Sample', now())
                """)
                .param("id", id)
                .param("account", person.id())
                .param("credential", Token.bytes(16))
                .update();
        return id;
    }

    /// A browser whose session began with the person's first passkey, shown so long ago.
    public Visit.Browser byPasskey(Actor.Person person, Duration proved) {
        var browser = visit.with(person, "passkey");
        owner.sql("""
                update access.session
                   set proved_at = now() + :proved::interval,
                       passkey = (select id from access.passkey where account = :id order by created_at limit 1)
                 where id_hash = :hash
                """)
                .param("proved", proved.toSeconds() + " seconds")
                .param("id", person.id())
                .param("hash", Visit.hash(browser.cookie()))
                .update();
        return browser;
    }
}
