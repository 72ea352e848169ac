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
                .named(HANDLE_INTELLIGENCE, """
                        select ref as object, ref as title, '/intelligence/reports/' || ref as path
                          from intelligence.report where ref = any(:objects)
                        """);
    }
}
