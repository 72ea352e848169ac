package waymark.audit.log;

import static waymark.kernel.Permission.READ_AUDIT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The audit log's pages in the search.
@Configuration(proxyBeanMethods = false)
class AuditSearchPages {

    @Bean
    SearchPages auditPagesFound() {
        return SearchPages.of(
                SearchPage.of("Audit log", "Who did what, and who viewed what", "/audit", READ_AUDIT, "log entries"),
                SearchPage.of(
                        "People’s records viewed",
                        "How many each account viewed",
                        "/audit/looks",
                        READ_AUDIT,
                        "quota looks"),
                SearchPage.of(
                        "Checkpoints of the audit log",
                        "For witnesses and verifiers",
                        "/audit/checkpoints",
                        READ_AUDIT,
                        "verify sealed tree"));
    }
}
