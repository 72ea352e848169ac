package waymark.support.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.SettingsPage;

/// What the audit log calls the acts of the contact log, and its place among the settings.
@Configuration(proxyBeanMethods = false)
class ContactLogAuditKinds {

    @Bean
    AuditedKind auditedContactLog() {
        return AuditedKind.of("Contact log")
                .act("record_contact", "Recorded a contact in a case")
                .act("correct_contact", "Corrected a contact in a case")
                .act("change_contact_log_settings", "Changed when somebody is reminded of a contact");
    }

    @Bean
    SettingsPage contactLogSettingsPage() {
        return new SettingsPage(
                "Contact with people in cases",
                ContactLogSettingsController.PATH,
                "After how many days without contact somebody is reminded.",
                "contact log unreached days");
    }
}
