package waymark.web.site;

import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages about Waymark itself in the search.
@Configuration(proxyBeanMethods = false)
class SitePages {

    @Bean
    SearchPages aboutPagesFound() {
        return SearchPages.of(
                SearchPage.of("Home", "What waits for you", "/", USE_WAYMARK, "tasks start"),
                SearchPage.of("Accessibility statement", "", "/accessibility", USE_WAYMARK, "wcag disability help"),
                SearchPage.of(
                        "Privacy notice",
                        "What is kept about people who sign in",
                        "/privacy",
                        USE_WAYMARK,
                        "data gdpr"),
                SearchPage.of(
                        "Security", "How what is kept is protected", "/security", USE_WAYMARK, "encryption backup"));
    }
}
