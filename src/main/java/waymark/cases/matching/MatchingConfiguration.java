package waymark.cases.matching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of this part.
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    AuditedKind auditedComparisons() {
        return AuditedKind.of("Comparisons")
                .act("file_comparison", "Asked to compare people of two cases")
                .act("compare_person", "Compared a person with another case")
                .act("merge_people", "Recorded that two people are one")
                .act("separate_people", "Undid that two people are one")
                .field("merged_into", "who they are");
    }
}
