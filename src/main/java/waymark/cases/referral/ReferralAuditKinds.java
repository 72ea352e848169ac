package waymark.cases.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on referrals in the words of the audit log. Names of answers are not said: how many changed is
/// nobody's business but the members'.
@Configuration(proxyBeanMethods = false)
class ReferralAuditKinds {

    @Bean
    AuditedKind auditedReferrals() {
        return AuditedKind.of("Referrals to the NRM")
                .act("start_referral", "Started a referral")
                .act("save_referral_section", "Saved a section of a referral")
                .act("change_referral_route", "Changed the route of a referral")
                .act("note_home_office_draft", "Noted whether there is a draft in the Home Office form")
                .act("record_referral", "Recorded that a referral was sent")
                .act("correct_referral_record", "Corrected the record of a referral that was sent");
    }
}
