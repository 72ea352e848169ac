package waymark.support.plancopy;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of complaints in the navigation.
@Configuration(proxyBeanMethods = false)
class ComplaintsNavigation {

    private static final int POSITION = 8;

    @Bean
    NavItem complaintsItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                POSITION,
                "Complaints",
                "What people say is wrong with what is done for them, and what was done about it.",
                NavPage.of("Complaints", "/complaints", SUPERVISE_CASES).foundBy("complaint feedback plan"));
    }
}
