package waymark.audit.quota;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.AccessQuotaSpent;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.forms.IdempotencyKey;

/// Counts how many different people's records somebody views on a day. The same person again does not
/// count. A reference that does not exist, or that they may not see, counts like any other, so that
/// trying out neighbouring references uses up the quota too.
@Repository
@Transactional(readOnly = true)
class AccessQuota {

    /// Whether one more view is within the day's quota.
    sealed interface Outcome {

        record Within() implements Outcome {}

        /// @param budget how many may be looked at on this day
        record Spent(int budget) implements Outcome {}
    }

    private final JdbcClient db;
    private final AccessQuotaSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher announcements;

    AccessQuota(JdbcClient db, AccessQuotaSettings settings, Audit audit, ApplicationEventPublisher announcements) {
        this.db = db;
        this.settings = settings;
        this.audit = audit;
        this.announcements = announcements;
    }

    /// Counts a view before anything is read for it. Committed by itself, so that one that is refused
    /// stays counted; one after the other for each person, so that two at once do not share the last
    /// place.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Outcome take(Actor.Person actor, String object) {
        var day = settings.today();
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "look " + actor.id())
                .query((row, number) -> true)
                .list();
        // a statement of its own: it must see what was committed while the lock was waited for
        var count = db.sql("""
                select count(*) as looked, count(*) filter (where object = :object) as this,
                       (select coalesce(sum(more), 0) from audit.look_allowance
                         where person = :person and day = :day) as more
                  from audit.look
                 where person = :person and day = :day
                """)
                .param("object", object)
                .param("person", actor.id())
                .param("day", Date.valueOf(day))
                .query((row, number) -> new int[] {row.getInt("looked"), row.getInt("this"), row.getInt("more")})
                .single();
        int budget = settings.usual() + count[2];
        if (count[1] > 0) {
            return new Outcome.Within();
        }
        if (count[0] >= budget) {
            stop(actor, object, day, budget);
            return new Outcome.Spent(budget);
        }
        db.sql("""
                insert into audit.look (person, day, object, organisation)
                values (:person, :day, :object, :organisation)
                """)
                .param("person", actor.id())
                .param("day", Date.valueOf(day))
                .param("object", object)
                .param("organisation", actor.organisation())
                .update();
        return new Outcome.Within();
    }

    private void stop(Actor.Person actor, String object, LocalDate day, int budget) {
        audit.refused(actor, "look_over_budget", object);
        int first = db.sql("""
                insert into audit.look_stop (person, day, organisation, budget)
                values (:person, :day, :organisation, :budget)
                on conflict do nothing
                """)
                .param("person", actor.id())
                .param("day", Date.valueOf(day))
                .param("organisation", actor.organisation())
                .param("budget", budget)
                .update();
        if (first == 1) {
            announcements.publishEvent(new AccessQuotaSpent(actor.id(), actor.organisation(), budget));
        }
    }
}
