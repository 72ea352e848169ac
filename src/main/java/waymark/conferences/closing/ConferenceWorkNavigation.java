package waymark.conferences.closing;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;
import static waymark.kernel.Permission.COUNT_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place in the navigation of what follows a conference.
@Configuration(proxyBeanMethods = false)
class ConferenceWorkNavigation {

    private static final int ORDER = 9;

    @Bean
    NavItem conferenceWorkItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                ORDER,
                "After conferences",
                "What agencies agreed to do and what is late, what other areas offer, and how it went in numbers.",
                NavPage.of("Actions of your agency", "/conferences/actions/own", ATTEND_CONFERENCES)
                        .foundBy("conference actions our agency due"),
                NavPage.of("Actions of all agencies", "/conferences/actions", RUN_CONFERENCES)
                        .foundBy("conference actions overdue chase wall agencies"),
                NavPage.of("Offered by other areas", OfferedItemsController.PATH, RUN_CONFERENCES)
                        .foundBy("conference transfer another area accept decline"),
                NavPage.of("Conferences in numbers", "/conferences/figures", COUNT_CONFERENCES)
                        .foundBy("figures statistics volume repeat attendance actions on time"));
    }
}
