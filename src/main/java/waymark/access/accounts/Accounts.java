package waymark.access.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.AccessNotice;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.web.sql.RecordMapper;

/// Accounts: read and marked while somebody signs in, changed by their own people, and kept by an
/// administrator.
@Repository
@Transactional(readOnly = true)
public class Accounts {

    private static final String COLUMNS = """
            select id, email, name, organisation, organisation_name, has_password, code_step,
                   enrolled_at is not null as enrolled, failures, locked_until, disabled_at is not null as disabled, version,
                   kind, enrol_until,
                   exists (select from access.organisation_stop o
                            where o.organisation = account.organisation
                              and o.from_day <= (now() at time zone 'Europe/London')::date) as suspended,
                   exists (select from access.passkey p where p.account = account.id) as passkeys,
                   exists (select from access.provider_link l where l.account = account.id) as agency,
                   used_at is not null as used
              from access.account
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient db, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /// The full account of that address; what a link opens has no password and no code.
    public Optional<Account> byEmail(String email) {
        return db.sql(COLUMNS + " where email = :email and kind = 'full'")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(RecordMapper.of(Account.class))
                .optional();
    }

    public Account get(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(RecordMapper.of(Account.class))
                .optional()
                .orElseThrow(() -> new NotFound("account"));
    }

    /// Who said that somebody has left, or should not have the account: it is suspended until they take
    /// that back.
    ///
    /// @param at when they said so
    public record SaidLeft(String by, Instant at) {}

    /// Where that is the latest answer in the access review.
    public Optional<SaidLeft> saidLeft(UUID id) {
        return db.sql("""
                select answered_by_name as "by", at
                  from (select answer, answered_by_name, at from access.certification
                         where account = :id order by at desc limit 1) latest
                 where answer = 'leaver'
                """)
                .param("id", id)
                .query(RecordMapper.of(SaidLeft.class))
                .optional();
    }

    /// A full account: one that has a password, a code and roles to grant.
    public Account full(UUID id) {
        var account = get(id);
        if (account.byLink()) {
            throw new NotFound("full account");
        }
        return account;
    }

    /// What devices call the owner of the account's passkeys: random, and nowhere else.
    public byte[] handle(UUID id) {
        return db.sql("select handle from access.account where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /// The address of an account that is open.
    public Optional<String> email(UUID id) {
        return db.sql("select email from access.account where id = :id and disabled_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// What the account's password is compared with, or nothing. Only the authentication role may read
    /// it.
    Optional<String> passwordHash(UUID account) {
        return db.sql("select password_hash from access.account where id = :id and password_hash is not null")
                .param("id", account)
                .query(String.class)
                .optional();
    }

    /// The sealed secret of the account's authenticator. Only the authentication role may read it.
    public byte[] sealedSecret(UUID account) {
        return db.sql("select code_secret from access.account where id = :id and code_secret is not null")
                .param("id", account)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new InvariantViolation("an authenticator asked for before a password was given"));
    }

    /// The sealed secrets of all authenticators that open accounts have, by account.
    public Map<UUID, byte[]> sealedSecrets() {
        return db
                .sql("""
                        select id, code_secret from access.account
                         where code_secret is not null and enrolled_at is not null and disabled_at is null
                        """)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("code_secret")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// All accounts, for the administrator's list.
    public List<Account> all() {
        return db.sql(COLUMNS + " order by name, id")
                .query(RecordMapper.of(Account.class))
                .list();
    }

    /// A wrong password or code: counted, and at the fifth in a row the account is locked.
    @Transactional
    public void failed(Actor actor, UUID account) {
        db.sql("""
                update access.account
                   set failures = case when failures + 1 >= :tries then 0 else failures + 1 end,
                       locked_until = case when failures + 1 >= :tries then :until else locked_until end
                 where id = :id
                """)
                .param("tries", Account.TRIES)
                .param("until", Timestamp.from(clock.instant().plus(Account.LOCKED_FOR)))
                .param("id", account)
                .update();
        audit.refused(actor, "sign_in", account.toString());
    }

    /// The code's time step is used up. False where it was before: a code opens once.
    @Transactional
    public boolean useStep(UUID account, long step) {
        return db.sql("update access.account set code_step = :step where id = :id and code_step < :step")
                        .param("step", step)
                        .param("id", account)
                        .update()
                == 1;
    }

    /// A complete sign-in: the count of wrong attempts starts again.
    ///
    /// @param by the factors, as the audit log records them
    @Transactional
    public void signedIn(Actor actor, UUID account, List<String> by) {
        db.sql("update access.account set failures = 0 where id = :id and failures > 0")
                .param("id", account)
                .update();
        audit.changed(actor, "sign_in", account.toString(), 0, by);
    }

    /// Somebody signed in showed once more who they are.
    @Transactional
    public void steppedUp(Actor actor, UUID account) {
        db.sql("update access.account set failures = 0 where id = :id and failures > 0")
                .param("id", account)
                .update();
        audit.changed(actor, "step_up", account.toString(), 0, List.of());
    }

    @Transactional
    public void giveSecret(UUID account, byte[] sealed) {
        db.sql("update access.account set code_secret = :secret where id = :id and enrolled_at is null")
                .param("secret", sealed)
                .param("id", account)
                .update();
    }

    @Transactional
    public void enrol(Actor actor, UUID account) {
        db.sql("update access.account set enrolled_at = :now where id = :id and enrolled_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        audit.changed(actor, "enrol_authenticator", account.toString(), 0, List.of("code_secret"));
    }

    /// One's own new telephone: the old authenticator stops working.
    ///
    /// @param step of the code that showed that the new one works
    @Transactional
    public void replaceAuthenticator(Actor actor, UUID account, byte[] sealed, long step) {
        db.sql("""
                update access.account
                   set code_secret = :secret, code_step = :step, enrolled_at = :now, version = version + 1
                 where id = :id
                """)
                .param("secret", sealed)
                .param("step", step)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        audit.changed(actor, "enrol_authenticator", account.toString(), 0, List.of("code_secret"));
        events.publishEvent(AccessNotice.own(account, "Your account has a new authenticator"));
    }

    @Transactional
    public void setPassword(Actor actor, UUID account, String hash) {
        db.sql("update access.account set password_hash = :hash, failures = 0, locked_until = null where id = :id")
                .param("hash", hash)
                .param("id", account)
                .update();
        audit.changed(actor, "set_password", account.toString(), 0, List.of("password"));
        if (actor instanceof Actor.Person) {
            events.publishEvent(AccessNotice.own(account, "The password of your account was changed"));
        }
    }

    /// Keeps the same password with the parameters in force. Nobody is told: nothing changed for them.
    @Transactional
    void rehash(UUID account, String hash) {
        db.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", account)
                .update();
    }

    /// Closes the account and ends every session of it, on any node.
    @Transactional
    public void close(Actor actor, UUID account) {
        db.sql("update access.account set disabled_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        db.sql("update access.session set ended_at = :now where account = :id and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        audit.changed(actor, "disable_account", account.toString(), 0, List.of());
    }

    /// Opens a closed account again; the days in which it counts as unused begin anew.
    @Transactional
    public void reopen(Actor actor, UUID account) {
        db.sql(
                        "update access.account set disabled_at = null, counted_from = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        audit.changed(actor, "enable_account", account.toString(), 0, List.of());
    }

    /// A new account that nobody can sign in to yet.
    @Transactional
    public void add(
            Actor actor,
            UUID id,
            String email,
            String name,
            String organisation,
            String organisationName,
            @Nullable String persona) {
        db.sql("""
                insert into access.account (id, email, name, organisation, organisation_name, persona)
                values (:id, :email, :name, :organisation, :organisationName, :persona)
                """)
                .param("id", id)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("organisation", organisation)
                .param("organisationName", organisationName)
                .param("persona", persona)
                .update();
        audit.changed(actor, "add_account", id.toString(), 1, List.of("email", "name", "organisation"));
    }

    /// Keeps the name and organisation that the account shows in step with the directory. Another address is
    /// told to the person, and to the address before.
    @Transactional
    public void rename(UUID id, String email, String name, String organisation, String organisationName) {
        var before = get(id);
        db.sql("""
                update access.account
                   set email = :email, name = :name, organisation = :organisation,
                       organisation_name = :organisationName, version = version + 1
                 where id = :id
                """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("organisation", organisation)
                .param("organisationName", organisationName)
                .param("id", id)
                .update();
        if (!before.disabled() && !before.email().equalsIgnoreCase(email)) {
            events.publishEvent(new AddressChanged(before.email()));
            events.publishEvent(AccessNotice.own(id, "The e-mail address that you sign in with was changed"));
        }
    }

    public boolean exists(UUID id) {
        return db.sql("select exists (select from access.account where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// For a day from now the password alone may set up an authenticator, where none is yet.
    @Transactional
    public void mayEnrol(UUID account) {
        db.sql("update access.account set enrol_until = :until where id = :id and enrolled_at is null")
                .param("until", Timestamp.from(clock.instant().plus(Account.ENROLS_WITHIN)))
                .param("id", account)
                .update();
    }

    /// The people of the demonstration as whom one click signs in, in order.
    public List<Persona> personas() {
        return db.sql("""
                select id, name, organisation_name, persona from access.account
                 where persona is not null and disabled_at is null
                 order by persona
                """)
                .query((row, number) -> Persona.of(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation_name"),
                        row.getString("persona")))
                .list();
    }
}
