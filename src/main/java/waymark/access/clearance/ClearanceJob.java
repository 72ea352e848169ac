package waymark.access.clearance;

import java.sql.Date;
import java.time.Clock;
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
import waymark.access.clearance.Clearance.Kind;
import waymark.access.messages.AccessNotice;
import waymark.access.roles.PermissionHolders;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Each night: tells people a month and a week before their vetting or training ends, and when it has;
/// and those who can renew it.
@Repository
class ClearanceJob {

    private record Ending(UUID id, UUID person, String organisation, Kind kind, int step) {}

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final PermissionHolders holders;

    ClearanceJob(JdbcClient db, Clock clock, ApplicationEventPublisher events, PermissionHolders holders) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.holders = holders;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job clearancesEnding(ClearanceJob job) {
            return Job.daily(LocalTime.of(6, 20), "Vetting and training", job::warn);
        }
    }

    /// Those that end and that no later one follows, of people with an account that is open; each step is
    /// told once.
    @Transactional
    void warn(Actor clockwork) {
        var today = LocalDate.now(clock);
        var ending = db.sql("""
                select c.id, c.person, c.organisation, upper(c.kind) as kind, s.step
                  from access.clearance c
                  join access.account a on a.id = c.person and a.disabled_at is null
                 cross join lateral (
                   select case when c.to_date < :today then 3
                               when c.to_date <= :week then 2
                               when c.to_date <= :month then 1
                               else 0 end as step) s
                 where c.told < s.step and c.ended_by is null
                   and not exists (select from access.clearance later
                                    where later.person = c.person and later.kind = c.kind and later.to_date > c.to_date)
                """)
                .param("today", Date.valueOf(today))
                .param("week", Date.valueOf(today.plusDays(Clearance.A_WEEK)))
                .param("month", Date.valueOf(today.plusDays(Clearance.A_MONTH)))
                .query(RecordMapper.of(Ending.class))
                .list();
        ending.forEach(this::tell);
    }

    private void tell(Ending one) {
        db.sql("update access.clearance set told = :step where id = :id")
                .param("step", one.step())
                .param("id", one.id())
                .update();
        var when = one.step() == 3 ? "has ended" : one.step() == 2 ? "ends within a week" : "ends within a month";
        events.publishEvent(new AccessNotice(
                List.of(one.person()), "Your %s %s".formatted(one.kind().word(), when), "/account/clearance"));
        events.publishEvent(new AccessNotice(
                keepers(one),
                "The %s of somebody whose record you keep %s"
                        .formatted(one.kind().word(), when),
                "/clearances/" + one.person()));
    }

    /// The leads of the person's organisation; where there is none, the administrators.
    private List<UUID> keepers(Ending one) {
        var leads = keepers("organisation:" + one.organisation(), one.person());
        return leads.isEmpty() ? keepers("installation", one.person()) : leads;
    }

    private List<UUID> keepers(String scope, UUID without) {
        return holders.people(
                Permission.KEEP_CLEARANCES,
                holder -> holder.scope().equals(scope) && !holder.person().equals(without));
    }
}
