package waymark.concerns;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.COUNT_REPORTS;
import static waymark.kernel.Permission.ENTER_REPORTS;
import static waymark.kernel.Permission.READ_REPORTS;
import static waymark.kernel.Permission.USE_WAYMARK;
import static waymark.kernel.Permission.VIEW_PATTERNS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages of public reports in the search. No report itself is found by it: they are sealed, and about
/// people.
@Configuration(proxyBeanMethods = false)
class ReportSearchPages {

    @Bean
    SearchPages reportPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Report a concern", "The form for the public", "/report", USE_WAYMARK, "public anonymous tell"),
                SearchPage.of(
                        "Privacy of people who report",
                        "What is kept about a report",
                        "/report/privacy",
                        USE_WAYMARK,
                        "data protection notice"),
                SearchPage.of(
                        "Staying safe when reporting",
                        "For the public",
                        "/report/safety",
                        USE_WAYMARK,
                        "browser history safety"),
                SearchPage.of(
                        "Come back to a report", "With its receipt", "/receipt", USE_WAYMARK, "receipt code answer"),
                SearchPage.of("Surveys", "Questions for people we support", "/surveys", USE_WAYMARK, "feedback"),
                SearchPage.of("Reports", "The queue of the desk", "/reports", READ_REPORTS, "public reports triage"),
                SearchPage.of("Closed reports", "", "/reports/closed", READ_REPORTS, "finished"),
                SearchPage.of("On duty for reports", "", "/reports/duty", READ_REPORTS, "rota shifts"),
                SearchPage.of(
                        "Enter a report",
                        "What somebody said by telephone, letter or in person",
                        "/reports/new",
                        ENTER_REPORTS,
                        "new report phone call"),
                SearchPage.of("Reports in numbers", "How many wait", "/reports/counts", COUNT_REPORTS, "figures count"),
                SearchPage.of(
                        "Where and when people report",
                        "Figures that identify nobody",
                        "/reports/patterns",
                        VIEW_PATTERNS,
                        "patterns trends map"),
                SearchPage.settings(
                        "Report settings",
                        "How soon a report is opened, how long it is kept",
                        "/reports/settings",
                        CHANGE_SETTINGS,
                        "desk hours retention"),
                SearchPage.settings(
                        "Languages",
                        "Who has checked which translation",
                        "/languages",
                        CHANGE_SETTINGS,
                        "translation arabic polish"));
    }
}
