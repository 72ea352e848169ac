package waymark.launch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls what happens while a partnership is set up.
@Configuration(proxyBeanMethods = false)
class LaunchAuditKinds {

    @Bean
    AuditedKind auditedLaunch() {
        return AuditedKind.of("The start of the partnership")
                .act("save_launch_step", "Saved a step of the start")
                .act("take_back_launch_step", "Undid a save of a step of the start")
                .act("open_partnership", "Opened the partnership")
                .act("change_look", "Changed the logo, colours or names");
    }
}
