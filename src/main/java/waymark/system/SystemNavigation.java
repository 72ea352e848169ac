package waymark.system;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of the system's pages in the navigation.
@Configuration(proxyBeanMethods = false)
class SystemNavigation {

    @Bean
    NavItem systemItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                60,
                "System",
                "Whether all is well: machine, database, back-up, e-mail, jobs, and what is checked each year.",
                NavPage.of("All is well?", "/system", MANAGE_ACCOUNTS)
                        .foundBy("health status back-up backup disk certificate version monitoring"),
                NavPage.of("E-mail queue", "/system/mail", MANAGE_ACCOUNTS)
                        .foundBy("mail bounce refused address smtp letters waiting"),
                NavPage.of("Jobs", "/system/jobs", MANAGE_ACCOUNTS).foundBy("scheduler cron clock failing run now"),
                NavPage.of("Yearly checks", "/system/checks", MANAGE_ACCOUNTS)
                        .foundBy("yearly calendar restore drill keys penetration test dpia review"));
    }

    @Bean
    SearchPages systemPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Add a yearly check",
                "Something that is checked each year",
                "/system/checks/new",
                MANAGE_ACCOUNTS,
                "yearly check add calendar"));
    }
}
