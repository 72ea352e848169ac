package waymark.conferences.closing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts at the end of an item in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class ClosingAuditKinds {

    @Bean
    AuditedKind auditedConferenceClosings() {
        return AuditedKind.of("Closing of conference items")
                .act("close_conference_item", "Closed a conference item")
                .act("tell_person_of_conference", "Recorded that the person was told the outcome of a conference item")
                .act("reopen_conference_item", "Opened a closed conference item again")
                .act("give_conference_feedback", "Told the referrer of a conference item what may be said")
                .act("offer_conference_item", "Offered a conference item to another area")
                .act("withdraw_conference_offer", "Took the offer of a conference item back")
                .act("accept_conference_offer", "Accepted a conference item of another area")
                .act("decline_conference_offer", "Declined a conference item of another area")
                .act("take_over_conference_item", "Copied a conference item for another area")
                .act("delete_conference_item", "Deleted a conference item about a place at the end of its time");
    }
}
