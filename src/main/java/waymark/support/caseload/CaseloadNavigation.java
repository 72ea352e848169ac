package waymark.support.caseload;

import static waymark.kernel.Permission.SUPERVISE_CASES;
import static waymark.kernel.Permission.WORK_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of the work on cases in the navigation.
@Configuration(proxyBeanMethods = false)
class CaseloadNavigation {

    private static final int ORDER = 6;

    @Bean
    NavItem caseworkItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                ORDER,
                "Casework",
                "What is due in your cases, and supervision.",
                NavPage.of("What is due", "/cases/work", WORK_CASES).foundBy("my work overdue tasks cases"),
                NavPage.of("Offered to me", "/cases/offers", WORK_CASES).foundBy("hand over accept case"),
                NavPage.of("Caseload", "/caseload", SUPERVISE_CASES).foundBy("team workers manager capacity"),
                NavPage.of("Supervision", "/supervision", WORK_CASES).foundBy("notes manager agreed"));
    }

    @Bean
    AuditedKind auditedCaseloads() {
        return AuditedKind.of("Caseloads")
                .act("set_caseload_limit", "Set how many cases somebody is meant to have at most");
    }
}
