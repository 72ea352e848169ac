package waymark.funding.runway;

import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Tells the board, who keeps funding, and the leads of the organisations that paid until now, once for each month in
/// which money ends: months ahead, as the settings say.
@Component
class RunwayAlarmJob {

    private final RunwayAlarms alarms;
    private final NoticeApi notices;
    private final AccessApi access;

    RunwayAlarmJob(RunwayAlarms alarms, NoticeApi notices, AccessApi access) {
        this.alarms = alarms;
        this.notices = notices;
        this.access = access;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job fundingAlarms(RunwayAlarmJob job) {
            return Job.daily(LocalTime.of(6, 20), "Funding that is ending", job::tell);
        }
    }

    @Transactional
    void tell(Actor system) {
        for (var alarm : alarms.nameless()) {
            var people = new LinkedHashSet<UUID>(access.holding(system, Permission.KEEP_FUNDING));
            people.addAll(access.holders(system, "board_member", Scope.PARTNERSHIP));
            alarm.funders()
                    .forEach(funder ->
                            people.addAll(access.holders(system, "organisation_lead", Scope.organisation(funder))));
            notices.tellOnce(
                    system,
                    people,
                    "Money ends before %s: %s. Look at what stops and what could be done"
                            .formatted(alarm.ends(), alarm.ref()),
                    alarm.path());
        }
    }
}
