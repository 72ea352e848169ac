package waymark.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.access.accounts.RestingAccounts;
import waymark.access.providers.Attempts;
import waymark.access.sessions.Sessions;
import waymark.web.Job;

/// What this module does by the clock: answers those who asked for a link, and forgets what is over.
@Configuration(proxyBeanMethods = false)
class AccessJobs {

    @Bean
    Job forgetSessions(Sessions sessions) {
        return Job.every(Duration.ofHours(1), "Ended sessions", sessions::sweep);
    }

    @Bean
    Job tellOfRestingAccounts(RestingAccounts accounts) {
        return Job.every(Duration.ofMinutes(1), "Accounts that rest", accounts::tell);
    }

    @Bean
    Job sendWorkEmailLinks(WorkEmailDesk desk) {
        return Job.every(Duration.ofSeconds(5), "Work e-mail links", desk::deliver)
                .waitingOutside();
    }

    @Bean
    Job forgetWorkEmailLinks(WorkRequests requests, WorkLinks links) {
        return Job.every(Duration.ofHours(1), "Ended work e-mail links", clock -> {
            requests.sweep(clock);
            links.sweep(clock);
        });
    }

    @Bean
    Job forgetProviderAttempts(Attempts attempts) {
        return Job.every(Duration.ofHours(1), "Ended sign-ins by a provider", attempts::sweep);
    }
}
