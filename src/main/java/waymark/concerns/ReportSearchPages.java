package waymark.concerns;

import static waymark.kernel.Permission.USE_WAYMARK;

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
                SearchPage.of(
                        "Surveys",
                        "Short questions for the public about what they saw",
                        "/surveys",
                        USE_WAYMARK,
                        "feedback"));
    }
}
