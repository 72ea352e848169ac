package waymark.rights;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.cases.record.ChronologySource.FromHistory;
import waymark.cases.record.ChronologySource.Kind;

/// What the chronology takes of data rights from the history of a case.
@Configuration(proxyBeanMethods = false)
class RightsInChronology {

    @Bean
    FromHistory dataRequestsInChronology() {
        return new FromHistory(Kind.CASE, Set.of("record_request", "hand_over_pack", "end_request"));
    }
}
