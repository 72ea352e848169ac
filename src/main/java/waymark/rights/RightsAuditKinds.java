package waymark.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts about rights.
@Configuration(proxyBeanMethods = false)
class RightsAuditKinds {

    @Bean
    AuditedKind auditedDataRequests() {
        return AuditedKind.of("Requests of people")
                .act("change_request_settings", "Changed %s of how long an answer may take")
                .act("record_request", "Recorded a request of a person about their data")
                .act("view_request", "Looked at a request of a person about their data")
                .act("acknowledge_request", "Acknowledged a request of a person about their data")
                .act("confirm_identity", "Confirmed who makes a request about their data")
                .act("stop_request_clock", "Stopped the clock of a request about data")
                .act("resume_request_clock", "Let the clock of a request about data run on")
                .act("extend_request", "Extended the time of a request about data")
                .act("end_request", "Ended a request of a person about their data")
                .act("begin_pack", "Made the pack for a subject access request")
                .act("propose_redaction", "Decided what a line of a subject access pack withholds")
                .act("offer_pack", "Gave a subject access pack to a second person")
                .act("review_pack", "Reviewed lines of a subject access pack")
                .act("send_pack_back", "Sent a subject access pack back to be changed")
                .act("approve_pack", "Approved a subject access pack")
                .act("hand_over_pack", "Handed a subject access pack over")
                .act("drop_pack", "Put a subject access pack away");
    }

    @Bean
    AuditedKind auditedEndingCases() {
        return AuditedKind.of("Ends of cases")
                .act("change_retention_settings", "Changed %s of how long records are kept")
                .act("check_retention_settings", "Said who checked how long records are kept")
                .act("view_retention", "Looked at when a case comes to its end")
                .act("set_erasure_hold", "Stopped the erasure of a case")
                .act("review_erasure_hold", "Reviewed what stops the erasure of a case")
                .act("lift_erasure_hold", "Lifted what stopped the erasure of a case")
                .act("agree_to_erasure", "Agreed to erase a case that came to its end")
                .act("object_to_erasure", "Objected to the erasure of a case")
                .act("begin_erasure", "Began to erase a case that came to its end")
                .act("give_up_erasure", "Gave up the erasure of a case, since something stopped it in time")
                .act("view_certificate", "Looked at a certificate of erasure");
    }
}
