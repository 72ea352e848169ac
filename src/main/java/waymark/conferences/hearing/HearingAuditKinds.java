package waymark.conferences.hearing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts in a meeting of a forum in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class HearingAuditKinds {

    @Bean
    AuditedKind auditedHearings() {
        return AuditedKind.of("Meetings of conferences")
                .act("accept_conference_confidentiality", "Accepted the statement on confidentiality of a conference")
                .field("observer", "as an observer")
                .act("record_conference_presence", "Recorded who was there for a conference item")
                .act("write_conference_minutes", "Wrote minutes of a conference item")
                .act("keep_minute_beside", "Kept a second text of minutes of a conference item")
                .act("correct_conference_minutes", "Corrected minutes of a conference item after they were sent")
                .act("send_conference_minutes", "Sent the minutes of a conference item")
                .act("score_conference_risk", "Scored a risk of a conference item")
                .act("disclose_conference_minutes", "Let another agency read the minutes of a conference item")
                .act("withdraw_conference_minutes", "Ended that another agency reads the minutes of a conference item");
    }
}
