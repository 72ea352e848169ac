package waymark.conferences.actions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on actions of conferences in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class ConferenceActionAuditKinds {

    @Bean
    AuditedKind auditedConferenceActions() {
        return AuditedKind.of("Actions of conferences")
                .act("give_conference_action", "Gave an action of a conference")
                .act("give_immediate_conference_action", "Gave an immediate action of a conference")
                .act("finish_conference_action", "Recorded that an action of a conference was done")
                .act("move_conference_action", "Gave an action of a conference a new day")
                .act("miss_conference_action", "Recorded that an action of a conference was not done")
                .act("drop_conference_action", "Recorded that an action of a conference is not needed")
                .act("leave_conference_action", "Left an action of a conference to its agency")
                .act("escalate_conference_action", "Told the group above of an action that was not done");
    }
}
