package waymark.access.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Account;
import waymark.access.accounts.Token;
import waymark.access.messages.AccessNotice;
import waymark.access.roles.PermissionHolders;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.mail.MailOutcome;

/// What the job does with recoveries: begins one, opens it when its day is over, lets it lapse, and notes
/// which step people were told of.
@Repository
@Transactional(readOnly = true)
class RecoverySteps {

    /// A recovery whose people have not been told of its step yet, or its person not written.
    ///
    /// @param tries to send the e-mail of this step, so far
    record Untold(Recovery recovery, int step, String email, int tries) {

        /// True where one more try is the last.
        boolean lastTry() {
            return tries + 1 >= MailOutcome.TRIES;
        }
    }

    private static final Duration LETTER_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final PermissionHolders holders;

    RecoverySteps(
            JdbcClient db, Clock clock, Audit audit, ApplicationEventPublisher events, PermissionHolders holders) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.holders = holders;
    }

    /// Begins one, unless one is under way, whose number stays valid.
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

    /// Those whose day is over, from now on open: a day since two confirmed it, and since its person was
    /// written that it would open. Where the mail server or the machine was away meanwhile, that is
    /// later.
    @Transactional
    public void open() {
        db.sql("""
                update access.recovery set opened_at = :now, version = version + 1
                 where opens_at <= :now and opened_at is null and stopped_at is null
                   and written >= 3 and written_at <= :day
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("day", Timestamp.from(clock.instant().minus(Recovery.WAITS)))
                .update();
    }

    /// Those that nobody confirmed in time, or whose link nobody used.
    @Transactional
    public void lapse() {
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

    /// Those that have come further than people inside Waymark know.
    public List<Untold> untold() {
        return further(false);
    }

    /// Those that have come further than their person was written, and whose pause after a try is over.
    public List<Untold> unwritten() {
        return further(true);
    }

    private List<Untold> further(boolean writing) {
        return db.sql("""
                select r.id, r.account, r.name, r.organisation, r.asked_at, r.tries, r.version,
                       r.first_by, r.first_name, r.first_near, r.second_by, r.second_name, r.second_near,
                       r.opens_at, r.opened_at, r.used_at, r.stopped_at, r.letter_tries, a.email, s.step
                  from access.recovery r
                  join access.account a on a.id = r.account
                 cross join lateral (
                   select case when r.stopped_at is not null or r.used_at is not null then 5
                               when r.opened_at is not null then 4
                               when r.second_at is not null then 3
                               when r.first_at is not null then 2
                               else 1 end as step) s
                 where case when :writing then r.written < s.step and coalesce(r.letter_after <= :now, true)
                            else r.told < s.step end
                 order by r.asked_at, r.id
                 limit 100
                """)
                .param("writing", writing)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Untold(
                        Recoveries.read(row), row.getInt("step"), row.getString("email"), row.getInt("letter_tries")))
                .list();
    }

    /// The person was written of the step; or nothing more can be done to write them.
    @Transactional
    public void written(Untold untold) {
        db.sql("""
                update access.recovery
                   set written = :step, written_at = :now, letter_tries = 0, letter_after = null, version = version + 1
                 where id = :id and written < :step
                """)
                .param("step", untold.step())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", untold.recovery().facts().id())
                .update();
    }

    /// The e-mail is tried again after a pause.
    @Transactional
    public void writtenInVain(Untold untold) {
        db.sql("""
                update access.recovery
                   set letter_tries = letter_tries + 1, letter_after = :later, version = version + 1
                 where id = :id and written < :step
                """)
                .param("later", Timestamp.from(clock.instant().plus(LETTER_PAUSE)))
                .param("id", untold.recovery().facts().id())
                .param("step", untold.step())
                .update();
    }

    /// Everybody concerned but the person: who may confirm for them, by the catalogue of rights.
    public List<UUID> colleagues(Recovery.Facts facts) {
        var organisation = "organisation:" + facts.organisation();
        return holders.people(
                Permission.CONFIRM_RECOVERY,
                holder -> (holder.everywhere() || holder.scope().equals(organisation))
                        && !holder.person().equals(facts.account()));
    }

    /// Notes the step, and tells people inside Waymark in the same transaction. False where another node
    /// was first.
    @Transactional
    public boolean told(Untold untold, List<AccessNotice> tidings) {
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
