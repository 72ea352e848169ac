package waymark.access.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.AccessNotice;
import waymark.access.roles.PermissionHolders;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.jobs.Job;

/// Each night: tells those who have not signed in for 28 days, and closes accounts that nobody has signed
/// in to for 35 days and whose people were told at least a week ago. A machine that was off, or a clock
/// that jumped, tells them late and gives them the week all the same. An administrator opens one again.
/// Never the last administrator's, and never those of the demonstration, which anybody can use.
@Repository
class UnusedAccountsJob {

    static final Duration TOLD = Duration.ofDays(28);
    static final Duration CLOSED = Duration.ofDays(35);

    /// Nobody is closed sooner after they were in fact told.
    static final Duration NOTICE = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final PermissionHolders holders;

    UnusedAccountsJob(
            JdbcClient db, Clock clock, Audit audit, ApplicationEventPublisher events, PermissionHolders holders) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.holders = holders;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job closeUnusedAccounts(UnusedAccountsJob job) {
            return Job.daily(LocalTime.of(2, 50), "Unused accounts", job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        warn();
        var closed = unused().stream().filter(id -> close(clockwork, id)).toList();
        if (!closed.isEmpty()) {
            events.publishEvent(new AccessNotice(
                    holders.people(Permission.MANAGE_ACCOUNTS, _ -> true),
                    closed.size() == 1
                            ? "An account that was not used for 35 days is closed"
                            : "%d accounts that were not used for 35 days are closed".formatted(closed.size()),
                    "/accounts"));
        }
    }

    private void warn() {
        var told = db.sql("""
                update access.account
                   set unused_told_at = :now
                 where persona is null and disabled_at is null
                   and greatest(used_at, counted_from) < :before
                   and (unused_told_at is null or unused_told_at < greatest(used_at, counted_from) or unused_told_at > :now)
                returning id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("before", Timestamp.from(clock.instant().minus(TOLD)))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        if (!told.isEmpty()) {
            events.publishEvent(new AccessNotice(
                    told,
                    "Your account has not been used for four weeks. Sign in within a week, or it is closed",
                    "/account"));
        }
    }

    private List<UUID> unused() {
        return db.sql("""
                select id from access.account
                 where persona is null and disabled_at is null
                   and greatest(used_at, counted_from) < :before
                   and unused_told_at >= greatest(used_at, counted_from) and unused_told_at <= :told
                 order by greatest(used_at, counted_from), id
                """)
                .param("before", Timestamp.from(clock.instant().minus(CLOSED)))
                .param("told", Timestamp.from(clock.instant().minus(NOTICE)))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// One at a time: each that is closed may leave the next administrator the last.
    private boolean close(Actor clockwork, UUID id) {
        int closed = db.sql("""
                update access.account set disabled_at = :now, version = version + 1
                 where id = :id and disabled_at is null
                   and (not exists (select from access.role_grant g
                                     where g.person = :id and g.role = 'administrator'
                                       and g.from_date <= :today and (g.to_date is null or g.to_date >= :today))
                        or access.somebody_administers_without(:id, cast(:today as date) - 1))
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        if (closed == 1) {
            audit.changed(clockwork, "disable_account", id.toString(), 0, List.of("used_at"));
        }
        return closed == 1;
    }
}
