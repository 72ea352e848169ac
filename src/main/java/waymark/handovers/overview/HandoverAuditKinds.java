package waymark.handovers.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts of hand-overs in the words of the audit log. Their page shows people, so the log names them by
/// reference alone.
@Configuration(proxyBeanMethods = false)
class HandoverAuditKinds {

    @Bean
    AuditedKind auditedHandovers() {
        return AuditedKind.of("Hand-overs")
                .act("view_handover", "Viewed a hand-over")
                .act("send_handover", "Sent a hand-over")
                .act("pass_handover_on", "Sent a hand-over on to another organisation")
                .act("accept_handover", "Accepted a hand-over")
                .act("take_handover_over", "Took over a hand-over")
                .act("decline_handover", "Declined a hand-over")
                .act("withdraw_handover", "Withdrew a hand-over")
                .act("close_handover", "Closed a hand-over")
                .act("take_handover_on_as_case", "Opened a case from a hand-over")
                .act("put_handover_back", "Put back a hand-over of somebody who leaves")
                .act("pass_handover_sender", "Gave a leaver’s hand-over to a colleague")
                .act("remind_handover", "Reminded of a hand-over")
                .act("escalate_handover", "Told the lead that a hand-over is not answered")
                .act("report_handover", "Told the coordinator that a hand-over is not answered")
                .act("miss_handover_holder", "Told the lead that nobody works on a hand-over")
                .act("change_handover_settings", "Changed %s in the hand-over settings")
                .field("today_hours", "hours to answer today")
                .field("soon_days", "days to answer soon");
    }
}
