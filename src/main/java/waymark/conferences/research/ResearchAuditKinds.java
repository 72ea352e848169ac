package waymark.conferences.research;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on research in the words of the audit log. None says what was found, how much, or what is withheld.
@Configuration(proxyBeanMethods = false)
class ResearchAuditKinds {

    @Bean
    AuditedKind auditedConferenceResearch() {
        return AuditedKind.of("Research of conference items")
                .act("write_research_search", "Wrote what was searched for a conference item")
                .act("write_research_entry", "Wrote research on a conference item")
                .act("remove_research_entry", "Took out research on a conference item")
                .act("return_research", "Returned research on a conference item")
                .act("release_research", "Released research into the meeting of a conference item")
                .act("recall_research", "Recalled released research on a conference item")
                .act("remind_of_research", "Reminded an agency of research on a conference item")
                .act("open_research_access_pack", "Opened an agency's subject access pack of a conference item");
    }
}
