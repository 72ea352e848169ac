package waymark.access.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Account;
import waymark.access.accounts.Token;
import waymark.access.review.AccessReviewState;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Grant;

/// Sessions, shared by all nodes: the SHA-256 of the cookie's value, the account, the proofs, the times. No
/// serialised objects; one indexed read a request, one write a minute at most, so that ending one works
/// everywhere at once.
@Repository
@Transactional(readOnly = true)
public class Sessions {

    private final JdbcClient db;
    private final Clock clock;
    private final RoleCatalogue catalogue;
    private final boolean demonstration;

    Sessions(
            JdbcClient db,
            Clock clock,
            RoleCatalogue catalogue,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.db = db;
        this.clock = clock;
        this.catalogue = catalogue;
        this.demonstration = demonstration;
    }

    /// The session of a cookie, live or over, with what its person may do today.
    public Optional<Session> find(String cookie) {
        return db.sql("""
                select s.id, s.account, s.factors, s.proved_at, s.seen_at, s.ends_at,
                       s.ended_at is not null or a.disabled_at is not null
                         or (s.factors = 'passkey' and s.passkey is null)
                         or (s.factors = 'agency' and not exists (
                              select from access.provider_link l join access.provider p on p.id = l.provider
                               where l.account = s.account and l.provider = s.provider and p.open
                                 and p.organisation = a.organisation))
                         or exists (select from access.organisation_stop o
                                     where o.organisation = a.organisation and o.from_day <= :today)
                         or (a.kind = 'work_email' and (
                              not exists (
                                select from access.work_domain d
                                 where d.organisation = a.organisation and d.to_date is null
                                   and (d.domain = split_part(a.email, '@', 2)
                                        or (d.subdomains and split_part(a.email, '@', 2) like '%.' || d.domain)))
                              or exists (
                                select from access.account f
                                 where f.kind = 'full' and f.email = a.email
                                  and (f.disabled_at is not null
                                       or (select l.answer from access.certification l
                                            where l.account = f.id order by l.at desc limit 1) = 'leaver')))) as over,
                       a.persona is not null as persona, a.certified_after, a.certify_asked, c.quarter as certified, c.answer,
                       a.kind, a.name, a.organisation, a.organisation_name,
                       array(select g.role || '@' || g.scope
                               from access.role_grant g
                              where g.person = s.account
                                and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                              order by g.role, g.scope) as grants,
                       array(select distinct c.kind from access.clearance c
                              where c.person = s.account and c.from_date <= :today and c.to_date >= :today
                             union all
                             select 'setup' where access.setting_up()) as in_force,
                       coalesce((select max(t.edition) from access.terms_acceptance t
                                  where t.account = s.account), 0) as terms,
                       coalesce((select max(o.edition) from access.sharing_acceptance o
                                  where o.organisation = a.organisation), 0) as sharing
                  from access.session s
                  join access.account a on a.id = s.account
                  left join lateral (
                    select quarter, answer from access.certification
                     where account = s.account order by at desc limit 1) c on true
                 where s.id_hash = :hash
                """)
                .param("today", LocalDate.now(clock))
                .param("hash", Token.hash(cookie))
                .query((row, number) -> read(row))
                .optional();
    }

    private Session read(ResultSet row) throws SQLException {
        var person = new Actor.Person(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                grants(row, Set.of((String[]) row.getArray("in_force").getArray())));
        var proofs = Proofs.of(row.getString("factors"));
        return new Session(
                row.getObject("id", UUID.class),
                person,
                proofs,
                proofs.open(row.getString("kind"), demonstration),
                row.getTimestamp("proved_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("over"),
                standing(row, person).suspended(LocalDate.now(clock)),
                new Session.Accepted(row.getInt("terms"), row.getInt("sharing")));
    }

    private static AccessReviewState standing(ResultSet row, Actor.Person person) throws SQLException {
        return AccessReviewState.of(
                !row.getString("kind").equals(Account.FULL) || row.getBoolean("persona"),
                person.grants().stream().map(Grant::role).toList(),
                row.getObject("certified_after", LocalDate.class),
                row.getObject("certified", LocalDate.class),
                row.getString("answer"),
                row.getObject("certify_asked", LocalDate.class));
    }

    /// An account opened by a link belongs to an address and to nobody in the directory: it gets no
    /// permission that applies only to what names the person.
    private List<Grant> grants(ResultSet row, Set<String> inForce) throws SQLException {
        var grants = new ArrayList<Grant>();
        for (var each : (String[]) row.getArray("grants").getArray()) {
            for (var grant : catalogue.grants(each, inForce)) {
                grants.add(row.getString("kind").equals(Account.FULL) ? grant : grant.withoutOwn());
            }
        }
        return grants;
    }

    /// A new session of a working day; the answer is the cookie's value, which is nowhere else.
    @Transactional
    public String begin(UUID account, Proofs proofs) {
        return begin(account, proofs, null, Session.ABSOLUTE);
    }

    /// A new session that ends with the passkey it began with.
    @Transactional
    public String beginWithPasskey(UUID account, UUID passkey) {
        return begin(account, Proofs.PASSKEY, passkey, Session.ABSOLUTE);
    }

    /// A new session that ends with the link to the provider it began by, and when the provider is stopped.
    @Transactional
    public String beginByProvider(UUID account, UUID provider) {
        var cookie = begin(account, Proofs.AGENCY, null, Session.ABSOLUTE);
        db.sql("update access.session set provider = :provider where id_hash = :hash")
                .param("provider", provider)
                .param("hash", Token.hash(cookie))
                .update();
        return cookie;
    }

    /// By which provider the session began, where it did.
    public Optional<UUID> provider(String cookie) {
        return db.sql("select provider from access.session where id_hash = :hash and provider is not null")
                .param("hash", Token.hash(cookie))
                .query(UUID.class)
                .optional();
    }

    /// A new session that ends after so long at the latest. A whole sign-in counts as use of the account.
    @Transactional
    public String begin(UUID account, Proofs proofs, @Nullable UUID passkey, Duration longest) {
        var cookie = Token.fresh();
        var now = clock.instant();
        db.sql("""
                insert into access.session (id_hash, account, factors, passkey, created_at, proved_at, seen_at, ends_at)
                values (:hash, :account, :factors, :passkey, :now, :now, :now, :ends)
                """)
                .param("hash", Token.hash(cookie))
                .param("account", account)
                .param("factors", proofs.stored())
                .param("passkey", passkey)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(longest)))
                .update();
        if (proofs.open(Account.FULL, demonstration)) { // a whole sign-in, by whatever way
            db.sql("update access.account set used_at = :now where id = :account")
                    .param("now", Timestamp.from(now))
                    .param("account", account)
                    .update();
        }
        return cookie;
    }

    /// Its owner showed again who they are: the session goes on under a new id, and ends no later than
    /// before. Nothing where it ended a moment ago.
    @Transactional
    public Optional<String> prove(String cookie) {
        var fresh = Token.fresh();
        int changed = db.sql("""
                update access.session
                   set id_hash = :fresh, proved_at = :now, seen_at = :now
                 where id_hash = :hash and ended_at is null and ends_at > :now
                """)
                .param("fresh", Token.hash(fresh))
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Token.hash(cookie))
                .update();
        return changed == 1 ? Optional.of(fresh) : Optional.empty();
    }

    /// Notes that the person is still there; asked at most once a minute.
    @Transactional
    public void seen(String cookie) {
        db.sql("update access.session set seen_at = :now where id_hash = :hash and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Token.hash(cookie))
                .update();
    }

    @Transactional
    public void end(String cookie) {
        db.sql("update access.session set ended_at = :now where id_hash = :hash and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Token.hash(cookie))
                .update();
    }

    /// Deletes sessions a day after their end; run as a job.
    @Transactional
    public void sweep(Actor actor) {
        db.sql("delete from access.session where ends_at < :yesterday")
                .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }
}
