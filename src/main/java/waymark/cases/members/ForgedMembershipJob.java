package waymark.cases.members;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.cases.record.CaseGrants;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Tells information governance of memberships that somebody wrote into the database past Waymark. They open
/// nothing; that somebody tried is what has to be known.
@Component
class ForgedMembershipJob {

    private final CaseGrants grants;
    private final AccessApi access;
    private final NoticeApi notices;

    ForgedMembershipJob(CaseGrants grants, AccessApi access, NoticeApi notices) {
        this.grants = grants;
        this.access = access;
        this.notices = notices;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job lookForForgedMemberships(ForgedMembershipJob job) {
            return Job.every(Duration.ofHours(1), "Memberships of cases that Waymark did not write", job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        var governance = access.holders(clockwork, "information_governance", Scope.PARTNERSHIP);
        for (var ref : grants.forged(clockwork)) {
            notices.tellOnce(
                    clockwork,
                    governance,
                    "A membership of the case %s was written into the database past Waymark. It opens nothing. Find out who did"
                            .formatted(ref),
                    "/cases/looks?ref=" + ref);
        }
    }
}
