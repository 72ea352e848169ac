package waymark.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on cases in the words of the audit log, which knows a case by its reference and never by a name.
@Configuration(proxyBeanMethods = false)
class CasesAuditKinds {

    @Bean
    AuditedKind auditedCases() {
        return AuditedKind.of("Cases")
                .act("open_case", "Opened a case")
                .act("open_case_page", "Looked at a case")
                .act("add_concern", "Added to what gave rise to concern in a case")
                .act("download_chronology", "Took the chronology of a case as a file")
                .act("add_person_to_case", "Added a person to a case")
                .act("change_person_in_case", "Changed %s of a person in a case")
                .act("change_route", "Changed the route of a case")
                .act("rewrap_case_keys", "Sealed the keys of cases with the newest key")
                .act("erase_case", "Erased a case");
    }
}
