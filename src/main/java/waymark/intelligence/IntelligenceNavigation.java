package waymark.intelligence;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
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
                "Tell the intelligence unit what you saw or heard, and hear what became of it.",
                NavPage.of("What I told", "/intelligence/submissions", SUBMIT_INTELLIGENCE)
                        .foundBy("intelligence submission tip odd feeling suspicion tell police"),
                NavPage.of(
                                "Reports",
                                "/intelligence/reports",
                                HANDLE_INTELLIGENCE,
                                "/intelligence",
                                "/intelligence/purpose")
                        .foundBy("intelligence 3x5x2 graded sanitised handling purpose"));
    }

    @Bean
    SearchPages intelligencePagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Tell what you saw or heard",
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
