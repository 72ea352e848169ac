package waymark.support.reviews;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of review meetings.
@Configuration(proxyBeanMethods = false)
class CaseReviewAuditKinds {

    @Bean
    AuditedKind auditedReviewMeetings() {
        return AuditedKind.of("Review meetings of cases")
                .act("plan_review", "Planned a review meeting of a case")
                .act("contribute_to_review", "Contributed to a review meeting of a case")
                .act("correct_contribution_to_review", "Corrected a contribution to a review meeting of a case")
                .act("cancel_review_meeting", "Cancelled a review meeting of a case")
                .act("hold_review", "Recorded a review meeting of a case");
    }
}
