package waymark.access.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessTold;
import waymark.access.accounts.Account;
import waymark.access.accounts.Token;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// What the clock does with recoveries: begins one, opens it when its day is over, lets it lapse, and notes which step
/// people were told of.
@Repository
@Transactional(readOnly = true)
class RecoverySteps {

    /// A recovery whose people have not been told of its step yet.
    record Untold(Recovery recovery, int step, String email) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RecoverySteps(JdbcClient db, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /// Begins one, unless one is under way: that one's number stands.
    @Transactional
    public void begin(Actor clockwork, UUID id, Account account, byte[] numberTag, String stopToken) {
        int begun = db.sql("""
                insert into access.recovery (id, account, name, organisation, number_tag, stop_hash, asked_at)
                values (:id, :account, :name, :organisation, :number, :stop, :now)
                on conflict (account) where stopped_at is null and used_at is null do nothing
                """)
                .param("id", id)
                .param("account", account.id())
                .param("name", account.name())
                .param("organisation", account.organisation())
                .param("number", numberTag)
                .param("stop", Token.hash(stopToken))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (begun == 1) {
            audit.changed(clockwork, "begin_recovery", account.id().toString(), 0, List.of("recovery:" + id));
        }
    }

    /// Those whose day is over, from now on open.
    @Transactional
    public void open(Actor clockwork) {
        db.sql("""
                update access.recovery set opened_at = :now, version = version + 1
                 where opens_at <= :now and opened_at is null and stopped_at is null
                """).param("now", Timestamp.from(clock.instant())).update();
    }

    /// Those that nobody confirmed in time, or whose link nobody used.
    @Transactional
    public void lapse(Actor clockwork) {
        var now = clock.instant();
        db.sql("""
                update access.recovery set stopped_at = :now, version = version + 1
                 where stopped_at is null and used_at is null
                   and ((second_at is null and asked_at < :asked) or opened_at < :opened)
                """)
                .param("now", Timestamp.from(now))
                .param("asked", Timestamp.from(now.minus(Recovery.LAPSES)))
                .param("opened", Timestamp.from(now.minus(Recovery.LINK_LASTS)))
                .update();
    }

    /// Those that have come further than people know.
    public List<Untold> untold(Actor clockwork) {
        return db.sql("""
                select r.id, r.account, r.name, r.organisation, r.asked_at, r.tries, r.version,
                       r.first_by, r.first_name, r.first_near, r.second_by, r.second_name, r.second_near,
                       r.opens_at, r.opened_at, r.used_at, r.stopped_at, a.email, s.step
                  from access.recovery r
                  join access.account a on a.id = r.account
                 cross join lateral (
                   select case when r.stopped_at is not null or r.used_at is not null then 5
                               when r.opened_at is not null then 4
                               when r.second_at is not null then 3
                               when r.first_at is not null then 2
                               else 1 end as step) s
                 where r.told < s.step
                 order by r.asked_at, r.id
                 limit 100
                """)
                .query((row, number) -> new Untold(Recoveries.read(row), row.getInt("step"), row.getString("email")))
                .list();
    }

    /// Everybody concerned but the person: who may confirm for them, by the catalogue of rights.
    public List<UUID> colleagues(Actor clockwork, Recovery.Facts facts) {
        return db.sql("""
                select distinct g.person
                  from access.role_grant g
                  join access.role_permission p
                    on p.role = g.role and p.permission = 'CONFIRM_RECOVERY' and not p.own
                  join access.account a on a.id = g.person and a.disabled_at is null
                 where g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                   and (g.scope in ('partnership', 'installation') or g.scope = 'organisation:' || :organisation)
                   and g.person <> :account
                """)
                .param("today", java.time.LocalDate.now(clock))
                .param("organisation", facts.organisation())
                .param("account", facts.account())
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    /// Notes the step, and tells people inside Waymark in the same transaction. False where another node was first.
    @Transactional
    public boolean told(Actor clockwork, Untold untold, List<AccessTold> tidings) {
        int noted = db.sql(
                        "update access.recovery set told = :step, version = version + 1 where id = :id and told < :step")
                .param("step", untold.step())
                .param("id", untold.recovery().facts().id())
                .update();
        if (noted == 1) {
            tidings.forEach(events::publishEvent);
        }
        return noted == 1;
    }
}
