package waymark.cases;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.OPEN_CASE_IN_EMERGENCY;
import static waymark.kernel.Permission.REVIEW_EMERGENCY_ACCESS;
import static waymark.kernel.Permission.WORK_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of cases in the navigation.
@Configuration(proxyBeanMethods = false)
class CasesNavigation {

    @Bean
    NavItem casesItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                5,
                "Cases",
                "The people you work with, what is to be done next and by when.",
                NavPage.of("My cases", "/cases", WORK_CASES).foundBy("people at risk nrm referral support"),
                NavPage.of("Open in an emergency", "/cases/emergency", OPEN_CASE_IN_EMERGENCY)
                        .foundBy("break glass urgent access"),
                NavPage.of("Emergency access", "/cases/emergency/reviews", REVIEW_EMERGENCY_ACCESS)
                        .foundBy("break glass review"),
                NavPage.of("Conflicts of interest", "/cases/conflicts", REVIEW_EMERGENCY_ACCESS),
                NavPage.of("Who looked at a case", "/cases/looks", REVIEW_EMERGENCY_ACCESS),
                NavPage.of("Done without consent", "/cases/without-consent", MANAGE_DATA_REQUESTS)
                        .foundBy("override refusal police grounds sharing"));
    }

    @Bean
    SearchPages casePagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Open a case",
                        "For a person who may be exploited",
                        "/cases/new",
                        WORK_CASES,
                        "new case person add"),
                SearchPage.of(
                        "Blank prompt sheet for a referral",
                        "What the NRM form asks, screen by screen, on paper",
                        "/cases/prompt-sheet.pdf",
                        WORK_CASES,
                        "nrm referral form paper field training"));
    }
}
