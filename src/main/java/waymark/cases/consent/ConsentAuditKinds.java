package waymark.cases.consent;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.SettingsPage;

/// What the audit log calls the acts about consent, and the settings page of the privacy notice.
@Configuration(proxyBeanMethods = false)
class ConsentAuditKinds {

    @Bean
    AuditedKind auditedConsent() {
        return AuditedKind.of("Consent")
                .act("record_consent", "Recorded a conversation about consent")
                .act("explain_to_child", "Recorded what was explained to a child")
                .act("record_choice_at_eighteen", "Recorded what somebody said about staying in the NRM at 18")
                .act("withdraw_consent", "Recorded that consent was withdrawn")
                .act("follow_up_withdrawal", "Followed up that consent was withdrawn")
                .act("assess_capacity", "Recorded an assessment of capacity")
                .act("decide_best_interests", "Recorded a decision in somebody’s best interests")
                .act("download_consent_record", "Downloaded a record of consent")
                .act("print_consent", "Opened what somebody agreed to for printing")
                .act("share_without_consent", "Let somebody know of a person who had not agreed to it, with a ground")
                .act("open_register_without_consent", "Opened the list of what was done without consent")
                .act("prompt_at_eighteen", "Prompted about somebody who is nearly 18");
    }

    @Bean
    AuditedKind auditedPrivacyNotices() {
        return AuditedKind.of("Privacy notices").act("write_privacy_notice", "Wrote a version of the privacy notice");
    }

    @Bean
    SettingsPage privacyNoticeSettingsPage() {
        return new SettingsPage(
                "Privacy notice",
                "/cases/privacy-notice",
                "What people in cases are told about their data, with every earlier version.",
                "consent case language gdpr data protection");
    }
}
