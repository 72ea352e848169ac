package waymark.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/// Accounts, as the door reads and marks them, as their own people change them, and as an administrator keeps them.
@Repository
@Transactional(readOnly = true)
public class Accounts {

    private static final String COLUMNS = """
            select id, email, name, organisation, organisation_name, has_password, code_step,
                   enrolled_at is not null as enrolled, failures, locked_until, disabled_at is not null as disabled, version,
                   kind, enrol_until,
                   exists (select from access.organisation_stop o
                            where o.organisation = account.organisation
                              and o.from_day <= (now() at time zone 'Europe/London')::date) as held_out,
                   exists (select from access.passkey p where p.account = account.id) as passkeys,
                   exists (select from access.provider_link l where l.account = account.id) as agency
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
    public Optional<Account> byEmail(Actor door, String email) {
        return db.sql(COLUMNS + " where email = :email and kind = 'full'")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> read(row))
                .optional();
    }

    public Account get(Actor actor, UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("account"));
    }

    /// Who said that somebody has left, or should not have the account: it is held out until they take it back.
    ///
    /// @param at when they said so
    public record SaidLeft(String by, Instant at) {}

    /// Where that is the latest that was said in the quarterly look through accounts.
    public Optional<SaidLeft> saidLeft(Actor actor, UUID id) {
        return db.sql("""
                select answered_by_name, at
                  from (select answer, answered_by_name, at from access.certification
                         where account = :id order by at desc limit 1) latest
                 where answer = 'leaver'
                """)
                .param("id", id)
                .query((row, number) -> new SaidLeft(
                        row.getString("answered_by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /// A full account: one that has a password, a code and roles to grant.
    public Account full(Actor actor, UUID id) {
        var account = get(actor, id);
        if (account.byLink()) {
            throw new NotFound("full account");
        }
        return account;
    }

    /// What devices call the owner of the account's passkeys: random, and nowhere else.
    public byte[] handle(Actor actor, UUID id) {
        return db.sql("select handle from access.account where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("handle"))
                .single();
    }

    /// The address of an account that is open.
    public Optional<String> email(Actor actor, UUID id) {
        return db.sql("select email from access.account where id = :id and disabled_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// What the account's password is compared with, or nothing. Only the door reads it.
    Optional<String> passwordHash(Actor door, UUID account) {
        return db.sql("select password_hash from access.account where id = :id and password_hash is not null")
                .param("id", account)
                .query(String.class)
                .optional();
    }

    /// The sealed secret of the account's authenticator. Only the door reads it.
    public byte[] sealedSecret(Actor door, UUID account) {
        return db.sql("select code_secret from access.account where id = :id and code_secret is not null")
                .param("id", account)
                .query((row, number) -> row.getBytes("code_secret"))
                .optional()
                .orElseThrow(() -> new InvariantViolation("an authenticator asked for before a password was given"));
    }

    /// The sealed secrets of all authenticators that open accounts have, by account.
    public Map<UUID, byte[]> sealedSecrets(Actor door) {
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
    public List<Account> all(Actor actor) {
        return db.sql(COLUMNS + " order by name, id")
                .query((row, number) -> read(row))
                .list();
    }

    private static Account read(ResultSet row) throws SQLException {
        var lockedUntil = row.getTimestamp("locked_until");
        var enrolUntil = row.getTimestamp("enrol_until");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getBoolean("has_password"),
                row.getLong("code_step"),
                row.getBoolean("enrolled"),
                row.getInt("failures"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getBoolean("disabled"),
                row.getInt("version"),
                row.getString("kind"),
                enrolUntil == null ? null : enrolUntil.toInstant(),
                row.getBoolean("held_out"),
                row.getBoolean("passkeys"),
                row.getBoolean("agency"));
    }

    /// A wrong password or code: counted, and at the fifth in a row the account rests.
    @Transactional
    public void failed(Actor door, UUID account) {
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
        audit.refused(door, "sign_in", account.toString());
    }

    /// The code's time step is used up. False where it was before: a code opens once.
    @Transactional
    public boolean useStep(Actor door, UUID account, long step) {
        return db.sql("update access.account set code_step = :step where id = :id and code_step < :step")
                        .param("step", step)
                        .param("id", account)
                        .update()
                == 1;
    }

    /// A whole sign-in: the count of wrong tries starts again.
    ///
    /// @param by what was shown, as the account of who did what says it
    @Transactional
    public void signedIn(Actor door, UUID account, List<String> by) {
        db.sql("update access.account set failures = 0 where id = :id and failures > 0")
                .param("id", account)
                .update();
        audit.changed(door, "sign_in", account.toString(), 0, by);
    }

    /// Somebody signed in showed once more who they are.
    @Transactional
    public void steppedUp(Actor door, UUID account) {
        db.sql("update access.account set failures = 0 where id = :id and failures > 0")
                .param("id", account)
                .update();
        audit.changed(door, "step_up", account.toString(), 0, List.of());
    }

    @Transactional
    public void giveSecret(Actor door, UUID account, byte[] sealed) {
        db.sql("update access.account set code_secret = :secret where id = :id and enrolled_at is null")
                .param("secret", sealed)
                .param("id", account)
                .update();
    }

    @Transactional
    public void enrol(Actor door, UUID account) {
        db.sql("update access.account set enrolled_at = :now where id = :id and enrolled_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        audit.changed(door, "enrol_authenticator", account.toString(), 0, List.of("code_secret"));
    }

    /// One's own new telephone: the old authenticator is worth nothing from now on.
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

    @Transactional
    public void setDisabled(Actor actor, UUID account, boolean disabled) {
        db.sql("""
                update access.account
                   set disabled_at = case when :disabled then cast(:now as timestamptz) end, version = version + 1,
                       counted_from = case when :disabled then counted_from else cast(:now as timestamptz) end
                 where id = :id
                """)
                .param("disabled", disabled)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
        audit.changed(actor, disabled ? "disable_account" : "enable_account", account.toString(), 0, List.of());
    }

    /// A new account that opens nothing yet.
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

    /// Keeps the name and organisation that the account shows in step with the directory.
    @Transactional
    public void rename(Actor actor, UUID id, String email, String name, String organisation, String organisationName) {
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
    }

    public boolean exists(Actor actor, UUID id) {
        return db.sql("select exists (select from access.account where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// For a day from now the password alone may set up an authenticator, where none is yet.
    @Transactional
    public void mayEnrol(Actor door, UUID account) {
        db.sql("update access.account set enrol_until = :until where id = :id and enrolled_at is null")
                .param("until", Timestamp.from(clock.instant().plus(Account.ENROLS_WITHIN)))
                .param("id", account)
                .update();
    }

    /// The people of the demonstration who can be stepped into by one click, in order.
    public List<Persona> personas(Actor door) {
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
