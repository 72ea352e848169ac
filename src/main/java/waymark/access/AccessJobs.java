package waymark.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.access.accounts.AccountLockout;
import waymark.access.accounts.FormerAddresses;
import waymark.access.providers.OidcAttempts;
import waymark.access.sessions.Sessions;
import waymark.access.worklink.WorkEmailSignIn;
import waymark.access.worklink.WorkLinkRequests;
import waymark.access.worklink.WorkLinks;
import waymark.web.jobs.Job;
import waymark.web.jobs.NodeJob;

/// The jobs of this module: answers those who asked for a link, and deletes what is over.
@Configuration(proxyBeanMethods = false)
class AccessJobs {

    @Bean
    Job forgetSessions(Sessions sessions) {
        return Job.every(Duration.ofHours(1), "Ended sessions", sessions::sweep);
    }

    @Bean
    Job tellOfRestingAccounts(AccountLockout accounts) {
        return Job.every(Duration.ofMinutes(1), "Accounts that rest", accounts::tell);
    }

    @Bean
    NodeJob tellFormerAddresses(FormerAddresses addresses, @Value("${waymark.jobs:true}") boolean runs) {
        var minute = Duration.ofMinutes(1);
        return new NodeJob("former-addresses", minute, minute, runs, addresses::send);
    }

    @Bean
    Job sendWorkEmailLinks(WorkEmailSignIn signIn) {
        return Job.every(Duration.ofSeconds(5), "Work e-mail links", signIn::deliver)
                .waitingOutside();
    }

    @Bean
    Job forgetWorkEmailLinks(WorkLinkRequests requests, WorkLinks links) {
        return Job.every(Duration.ofHours(1), "Ended work e-mail links", clock -> {
            requests.sweep(clock);
            links.sweep(clock);
        });
    }

    @Bean
    Job forgetProviderAttempts(OidcAttempts attempts) {
        return Job.every(Duration.ofHours(1), "Ended sign-ins by a provider", attempts::sweep);
    }
}
