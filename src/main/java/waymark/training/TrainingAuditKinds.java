package waymark.training;

import static waymark.kernel.Permission.RUN_TRAINING;
import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on packs and sessions in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class TrainingAuditKinds {

    @Bean
    AuditedKind auditedWorkshopPacks() {
        return AuditedKind.of("Workshop packs")
                .act("begin_workshop_pack", "Started a version of a workshop pack")
                .act("write_workshop_pack", "Wrote in a workshop pack")
                .act("send_workshop_pack", "Sent a workshop pack to review")
                .act("return_workshop_pack", "Gave a workshop pack back to be changed")
                .act("publish_workshop_pack", "Published a workshop pack")
                .act("withdraw_workshop_pack", "Took a workshop pack out of use")
                .named(RUN_TRAINING, """
                        select ref as object, title, '/training/packs/' || ref as path from training.pack where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedWorkshops() {
        return AuditedKind.of("Workshops")
                .act("plan_workshop", "Planned a workshop")
                .act("change_workshop", "Changed a workshop")
                .act("cancel_workshop", "Cancelled a workshop")
                .act("begin_workshop", "Began a workshop")
                .act("end_workshop", "Ended a workshop")
                .act("take_workshop_place", "Took a place at a workshop")
                .act("invite_to_workshop", "Invited somebody to a workshop")
                .act("give_up_workshop_place", "Gave up a place at a workshop")
                .act("record_workshop_attendance", "Recorded who came to a workshop")
                .named(USE_WAYMARK, """
                        select ref as object, title, '/training/sessions/' || ref as path from training.session where ref = any(:objects)
                        """);
    }
}
