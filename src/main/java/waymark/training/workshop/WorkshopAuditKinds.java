package waymark.training.workshop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts of running a workshop in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class WorkshopAuditKinds {

    @Bean
    AuditedKind auditedRunningWorkshops() {
        return AuditedKind.of("Running workshops")
                .act("open_workshop_room", "Opened the room of a workshop")
                .act("move_workshop_room", "Went to another step of a workshop")
                .act("close_workshop_room", "Closed the room of a workshop")
                .act("change_workshop_code", "Gave a workshop another code")
                .act("change_workshop_groups", "Changed the number of groups of a workshop")
                .act("release_answers", "Showed the answers of groups to all")
                .act("hide_answers", "Hid the answers of groups again")
                .act("remove_answer", "Removed an answer from a workshop")
                .act("add_paper_answer", "Typed in an answer from paper")
                .act("note_gap", "Noted what a workshop found missing")
                .act("reword_gap", "Reworded what a workshop found missing")
                .act("merge_gap", "Merged two gaps of a workshop")
                .act("plan_gap_action", "Made an action of what a workshop found missing")
                .act("review_gap", "Asked for a review because of a workshop")
                .act("set_gap_aside", "Set aside what a workshop found missing")
                .act("finish_gap_review", "Recorded what came of a review that a workshop asked for")
                .act("forget_telephones", "Deleted the keys of telephones of workshops")
                .act("delete_workshop_answers", "Deleted answers of workshops at the end of their time");
    }
}
