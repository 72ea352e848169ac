package waymark.risks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.jobs.Job;

/// Reopens each night the risks whose acceptance has ended.
@Component
class RiskExpiryJob {

    private final Risks risks;
    private final Clock clock;

    RiskExpiryJob(Risks risks, Clock clock) {
        this.risks = risks;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job reopenAcceptedRisks(RiskExpiryJob job) {
            return Job.daily(LocalTime.of(2, 10), "Accepted risks that end", job::run);
        }
    }

    void run(Actor clockwork) {
        var today = LocalDate.now(clock);
        for (var risk : risks.expired(today)) {
            if (risk.expire(today) instanceof Ruling.Agreed<RiskEvent.Reopened>(var event)) {
                risks.save(clockwork, risk.header().version(), event);
            }
        }
    }
}
