package waymark.intelligence;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.KEEP_SOURCES;
import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of intelligence in the navigation. One line for each page.
@Configuration(proxyBeanMethods = false)
class IntelligenceNavigation {

    @Bean
    NavItem intelligenceItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                20,
                "Intelligence",
                "Tell the intelligence unit what you saw or heard, and read the reply.",
                NavPage.of("My submissions", "/intelligence/submissions", SUBMIT_INTELLIGENCE, "/intelligence")
                        .foundBy("intelligence submission tip odd feeling suspicion tell police"),
                NavPage.of("Shared with me", "/intelligence/received", SUBMIT_INTELLIGENCE)
                        .foundBy("intelligence report disseminated shared"),
                NavPage.of("Submissions", "/intelligence/intake", HANDLE_INTELLIGENCE)
                        .foundBy("intelligence submissions grade sanitise"),
                NavPage.of("Reports", "/intelligence/reports", HANDLE_INTELLIGENCE, "/intelligence/purpose")
                        .foundBy("intelligence 3x5x2 graded sanitised handling purpose"),
                NavPage.of(
                                "Review and deletion",
                                "/intelligence/reviews",
                                HANDLE_INTELLIGENCE,
                                "/intelligence/deletions")
                        .foundBy("intelligence MoPI review delete certificate"),
                NavPage.of("Register of sources", "/intelligence/sources", KEEP_SOURCES)
                        .foundBy("intelligence source risk custodian"));
    }

    @Bean
    SettingsPage intelligenceSettings() {
        return new SettingsPage(
                "Intelligence",
                "/intelligence/settings",
                "Whose officers receive what people tell about an area.",
                "intelligence unit submission receiving review groups");
    }

    @Bean
    SearchPages intelligencePagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Tell the intelligence unit what you saw or heard",
                        "For the intelligence unit, in two minutes",
                        "/intelligence/submissions/new",
                        SUBMIT_INTELLIGENCE,
                        "intelligence submission tip suspicion"),
                SearchPage.of(
                        "State for what you read intelligence",
                        "Before any report is shown",
                        "/intelligence/purpose",
                        HANDLE_INTELLIGENCE,
                        "purpose reason"));
    }
}
