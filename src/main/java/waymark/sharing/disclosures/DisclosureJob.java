package waymark.sharing.disclosures;

import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.jobs.Job;

/// Ends what has come to its last day. Who received it in Waymark opens it no more from that night on without
/// this: the row policy asks for the day.
@Component
class DisclosureJob {

    private static final Logger LOG = LoggerFactory.getLogger(DisclosureJob.class);

    private final Disclosures disclosures;
    private final Cases cases;
    private final TransactionTemplate transaction;

    DisclosureJob(Disclosures disclosures, Cases cases, TransactionTemplate transaction) {
        this.disclosures = disclosures;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job endOfDisclosures(DisclosureJob job) {
            return Job.every(Duration.ofHours(1), "End of disclosures", job::run);
        }

        @Bean
        Job keysOfReceivedCopies(ReceivedCopies copies) {
            return Job.daily(LocalTime.of(4, 40), "Keys of shared copies", copies::wrap);
        }
    }

    /// One transaction a disclosure, so that a case that does not open keeps no other from its end.
    void run(Actor system) {
        for (var one : disclosures.over(system)) {
            try {
                transaction.executeWithoutResult(
                        _ -> cases.find(one.caseRef()).ifPresent(it -> disclosures.end(system, it, one.ref())));
            } catch (InvariantViolation shut) {
                LOG.error("The disclosure {} is not ended: its case does not open", one.ref());
            }
        }
    }
}
