package waymark.intelligence;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on submissions, reports and sources in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class IntelligenceAuditKinds {

    @Bean
    AuditedKind auditedIntelligencePurposes() {
        return AuditedKind.of("Purposes of reading intelligence")
                .act("state_intelligence_purpose", "Said for what they read intelligence")
                .act("end_intelligence_purpose", "Ended the purpose for which they read intelligence");
    }

    @Bean
    AuditedKind auditedIntelligenceReports() {
        return AuditedKind.of("Intelligence reports")
                .act("open_intelligence_report", "Opened an intelligence report")
                .act("grade_intelligence_report", "Graded an intelligence report")
                .act("sanitise_intelligence_report", "Sanitised an intelligence report")
                .act("publish_intelligence_report", "Made an intelligence report current")
                .act("change_intelligence_handling", "Changed the handling of an intelligence report")
                .act("withdraw_intelligence_report", "Withdrew an intelligence report")
                .act("disseminate_intelligence_report", "Gave an intelligence report to somebody")
                .act("recall_intelligence_report", "Recalled an intelligence report from somebody")
                .act("read_received_intelligence", "Read an intelligence report that was given to them")
                .act("export_intelligence_report", "Took an intelligence report out")
                .act("review_intelligence_report", "Reviewed an intelligence report")
                .act("change_review_group", "Changed the review group of an intelligence report")
                .act("ask_intelligence_deletion", "Asked to delete an intelligence report")
                .act("refuse_intelligence_deletion", "Refused to delete an intelligence report")
                .act("delete_intelligence_report", "Deleted an intelligence report")
                .named(HANDLE_INTELLIGENCE, """
                        select ref as object, ref as title, '/intelligence/reports/' || ref as path
                          from intelligence.report where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedIntelligenceSubmissions() {
        return AuditedKind.of("Intelligence submissions")
                .act("submit_intelligence", "Told the intelligence unit something")
                .act("hear_about_submission", "Read the reply to their submission")
                .act("open_submission", "Opened an intelligence submission")
                .act("take_submission", "Took an intelligence submission in hand")
                .act("give_back_submission", "Gave an intelligence submission back")
                .act("settle_submission", "Settled an intelligence submission and answered it")
                .act("ask_submission_destruction", "Asked to destroy what was told and not used")
                .act("refuse_submission_destruction", "Refused to destroy what was told and not used")
                .act("destroy_submission", "Destroyed what was told and not used")
                .act("set_receiving_units", "Set which unit receives intelligence");
    }

    @Bean
    AuditedKind auditedIntelligenceSources() {
        return AuditedKind.of("Register of sources")
                .act("open_source", "Opened a source of intelligence")
                .act("assess_source", "Assessed the risk to a source of intelligence");
    }
}
