package waymark.cases.children;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.SettingsPage;

/// The acts on steps for children in the words of the audit log, and the place of their settings.
@Configuration(proxyBeanMethods = false)
class ChildAuditKinds {

    @Bean
    AuditedKind auditedChildren() {
        return AuditedKind.of("Steps for children")
                .act("record_child_step", "Recorded %s of a step for a child")
                .act("change_child_settings", "Changed %s of the settings for children")
                .act("set_devolved_panel", "Set a panel that decides on children in an area")
                .act("end_devolved_panel", "Ended a panel that decides on children in an area")
                .act("set_guardian_area", "Said whether guardians for children work in an area");
    }

    @Bean
    SettingsPage childSettingsPage() {
        return new SettingsPage(
                "Children in cases",
                ChildSettingsController.PATH,
                "In which areas a panel decides on children, where guardians work, and when steps are asked after.",
                "pilot panel guardian ictg child devolved");
    }
}
