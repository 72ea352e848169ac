package waymark.support.plancopy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.SettingsPage;

/// What the audit log calls the acts about copies of plans and complaints, and the place of their days among the
/// settings.
@Configuration(proxyBeanMethods = false)
class PlanCopyAuditKinds {

    @Bean
    AuditedKind auditedPlanCopies() {
        return AuditedKind.of("Copies of plans")
                .act("draft_plan_copy", "Wrote the copy of a plan for its person")
                .act("give_plan_copy", "Gave a person the copy of their plan")
                .act("make_code_of_plan_copy", "Made a code that opens the copy of a plan")
                .act("end_plan_copy", "Took the copy of a plan back")
                .act("end_code_of_plan_copy", "Stopped the code of the copy of a plan")
                .act("record_said_to_plan", "Recorded what a person said to their plan")
                .act("read_said_to_plan", "Read what a person said to their plan")
                .act("end_codes_of_plan_copies", "Ended codes of copies whose last day is over");
    }

    @Bean
    AuditedKind auditedComplaints() {
        return AuditedKind.of("Complaints")
                .act("record_complaint", "Passed on a complaint that a person made aloud")
                .act("open_complaint", "Opened a complaint")
                .act("acknowledge_complaint", "Acknowledged a complaint")
                .act("answer_complaint", "Answered a complaint")
                .act("close_complaint", "Closed a complaint with what was done")
                .act("change_complaint_days", "Changed by when complaints are acknowledged and answered");
    }

    @Bean
    SettingsPage complaintDaysPage() {
        return new SettingsPage(
                "Days of complaints",
                ComplaintDaysController.PATH,
                "By when complaints of people in cases are acknowledged and answered.",
                "complaint acknowledge answer days");
    }
}
