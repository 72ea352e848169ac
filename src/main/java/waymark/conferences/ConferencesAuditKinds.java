package waymark.conferences;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on forums and items in the words of the audit log, which knows an item by its reference alone.
@Configuration(proxyBeanMethods = false)
class ConferencesAuditKinds {

    @Bean
    AuditedKind auditedForums() {
        return AuditedKind.of("Forums of conferences")
                .act("add_forum", "Set up a forum")
                .act("change_forum", "Changed %s of a forum")
                .act("name_forum_staff", "Named somebody for a forum")
                .act("end_forum_staff", "Ended what somebody does for a forum");
    }

    @Bean
    AuditedKind auditedConferenceItems() {
        return AuditedKind.of("Conference items")
                .act("open_conference_item", "Opened a conference item")
                .act("refer_to_conference", "Referred to a conference")
                .act("refer_again_to_conference", "Sent a returned referral to a conference again")
                .act("accept_conference_item", "Accepted a referral to a conference")
                .act("return_conference_item", "Returned a referral to a conference")
                .act("invite_to_conference_item", "Added an agency to a conference item")
                .act("withdraw_conference_invitation", "Withdrew an invitation to a conference item")
                .act("exclude_from_conference_item", "Kept somebody away from a conference item")
                .act("lift_conference_exclusion", "Let somebody see a conference item again")
                .act("list_conference_item", "Listed a conference item")
                .act("list_conference_item_over_capacity", "Listed a conference item on a full day")
                .act("order_conference_item", "Moved an item on the agenda of a conference")
                .act("plan_conference_minutes", "Planned the minutes of a conference item")
                .act("put_off_conference_item", "Put a conference item off")
                .act("begin_conference_item", "Began to hear a conference item")
                .act("hear_conference_item", "Heard a conference item");
    }

    @Bean
    AuditedKind auditedConferenceDays() {
        return AuditedKind.of("Agendas of conferences")
                .act("send_conference_agenda", "Sent the agenda of a conference");
    }
}
