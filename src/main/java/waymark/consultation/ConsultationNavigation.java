package waymark.consultation;

import static waymark.kernel.Permission.ACCEPT_SHARING;
import static waymark.kernel.Permission.RUN_CONSULTATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of consultation in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class ConsultationNavigation {

    @Bean
    NavItem consultationItem() {
        return NavItem.of(
                NavGroup.PLAN,
                70,
                "Consultation",
                "Ask communities, partners and people with lived experience, and tell them what was done.",
                NavPage.of("Consultation", "/consultation", RUN_CONSULTATIONS)
                        .foundBy("consultation round survey questions SWOT lived experience voice themes"),
                NavPage.of("Answer for your organisation", "/partner-answers", ACCEPT_SHARING)
                        .foundBy("consultation partner organisation answer survey"),
                NavPage.of("You said, we did", "/you-said", USE_WAYMARK)
                        .foundBy("you said we did consultation answers told back"));
    }

    @Bean
    SettingsPage consultationSettings() {
        return new SettingsPage(
                "Consultation",
                "/consultation/settings",
                "How long people can answer, and until when they hear what is done.",
                "consultation weeks days answer");
    }

    @Bean
    SearchPages consultationPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Begin a round of consultation",
                "Purpose, questions, languages",
                "/consultation/new",
                RUN_CONSULTATIONS,
                "new consultation survey ask"));
    }
}
