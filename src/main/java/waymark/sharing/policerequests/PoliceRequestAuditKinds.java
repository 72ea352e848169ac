package waymark.sharing.policerequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts about requests of the police.
@Configuration(proxyBeanMethods = false)
class PoliceRequestAuditKinds {

    @Bean
    AuditedKind auditedPoliceRequests() {
        return AuditedKind.of("Requests from the police")
                .act("record_police_request", "Recorded a request of the police for records of a person")
                .act("record_views_on_request", "Recorded what somebody thinks of a request of the police")
                .act("decide_part_of_request", "Decided about a part of a request of the police")
                .act("propose_counselling_notes", "Proposed to give counselling notes to the police")
                .act("decide_as_second_person", "Decided as second person about counselling notes")
                .act("answer_police_request", "Answered a request of the police")
                .act("withdraw_police_request", "Recorded that the police withdrew a request");
    }
}
