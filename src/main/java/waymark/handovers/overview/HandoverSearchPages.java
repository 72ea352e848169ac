package waymark.handovers.overview;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.HAND_OVER_CONCERNS;
import static waymark.kernel.Permission.WATCH_HANDOVERS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages of hand-overs in the search. No hand-over itself is found by it: they are about people.
@Configuration(proxyBeanMethods = false)
class HandoverSearchPages {

    @Bean
    SearchPages handoverPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Hand-overs",
                        "What you handed over or were handed",
                        "/handover",
                        HAND_OVER_CONCERNS,
                        "concern referral"),
                SearchPage.of(
                        "Hand a concern over",
                        "To a first responder",
                        "/handover/new",
                        HAND_OVER_CONCERNS,
                        "refer referral nrm duty to notify first responder"),
                SearchPage.of(
                        "Hand-overs by status",
                        "Where they wait, by reference",
                        "/handover/watch",
                        WATCH_HANDOVERS,
                        "late waiting"),
                SearchPage.settings(
                        "Hand-over settings",
                        "How soon a hand-over is answered",
                        "/handover/settings",
                        CHANGE_SETTINGS,
                        "hours days"));
    }
}
