package waymark.support.plan;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Reminds who does an action of a plan on its day, and once a week while it is late: where they cannot work on
/// the case any more, its owner instead, since nobody would do it. A reminder says the reference of the case and
/// nothing else.
@Component
class PlanReminderJob {

    static final String NAME = "Actions of plans that are due";

    private static final int EVERY = 7;

    /// An action that is due.
    ///
    /// @param owner who does it
    /// @param member true where they work on the case by a membership of their own
    /// @param organisations whose people work on it by a membership of the organisation
    /// @param shut true where a conflict of interest shuts them out
    /// @param shutOrganisations whose people a conflict shuts out
    private record Due(
            UUID id,
            UUID owner,
            String ref,
            UUID caseOwner,
            boolean member,
            List<String> organisations,
            boolean shut,
            List<String> shutOrganisations) {

        boolean canBeDoneBy(Optional<Actor.Person> doer) {
            return owner.equals(caseOwner)
                    || doer.filter(this::admits)
                            .filter(person -> !shut && !shutOrganisations.contains(person.organisation()))
                            .isPresent();
        }

        private boolean admits(Actor.Person person) {
            return member && person.may(WORK_CASES)
                    || organisations.stream()
                            .anyMatch(organisation -> person.may(WORK_CASES, Scope.organisation(organisation)));
        }
    }

    private final JdbcClient db;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Clock clock;

    PlanReminderJob(JdbcClient db, NoticeApi notices, AccessApi access, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job remindOfPlanActions(PlanReminderJob job) {
            return Job.daily(LocalTime.of(7, 45), NAME, job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select a.id, a.owner, c.ref, c.owner as case_owner,
                       exists (select from cases_open.working_member w
                                where w.case_id = c.id and w.person = a.owner) as member,
                       array(select w.organisation from cases_open.working_organisation w
                              where w.case_id = c.id) as organisations,
                       exists (select from cases_open.conflict x
                                where x.case_id = c.id and x.person = a.owner) as shut,
                       array(select x.organisation from cases_open.conflict x
                              where x.case_id = c.id and x.organisation is not null) as shut_organisations
                  from support.plan_action a
                  join cases_open.case_file c on c.id = a.case_id and c.state = 'open'
                 where a.state = 'open' and a.owner is not null and a.due <= :today
                   and coalesce(a.reminded_on <= :before, true)
                 order by a.due, c.ref, a.id
                """)
                .param("today", today)
                .param("before", today.minusDays(EVERY))
                .query(RecordMapper.of(Due.class))
                .list();
        var doers = new HashMap<UUID, Optional<Actor.Person>>();
        for (var one : due) {
            remind(clockwork, one, doers.computeIfAbsent(one.owner(), person -> access.usable(clockwork, person)));
            db.sql("update support.plan_action set reminded_on = :today where id = :id")
                    .param("today", today)
                    .param("id", one.id())
                    .update();
        }
    }

    private void remind(Actor clockwork, Due one, Optional<Actor.Person> doer) {
        var path = "/cases/%s/plan/actions/%s".formatted(one.ref(), one.id());
        var text = "An action in the plan of %s is due".formatted(one.ref());
        if (one.canBeDoneBy(doer)) {
            notices.remindByItself(clockwork, one.owner(), text, path);
        } else {
            notices.remindByItself(
                    clockwork,
                    one.caseOwner(),
                    text + ". Whoever was to do it does not work on the case any more: say who does it now",
                    path);
        }
    }
}
