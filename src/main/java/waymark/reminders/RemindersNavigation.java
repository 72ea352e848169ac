package waymark.reminders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.SettingsPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of following up in the navigation.
@Configuration(proxyBeanMethods = false)
class RemindersNavigation {

    @Bean
    NavItem followUpItem() {
        return NavItem.of(
                        NavGroup.BOARD,
                        5,
                        "Follow up",
                        OverdueController.PATH,
                        Permission.SEND_REMINDERS,
                        "What is late or red, who is responsible, and a reminder for them.")
                .foundBy("chase chasing overdue late remind reminders slipped");
    }

    @Bean
    SettingsPage reminderSettingsPage() {
        return new SettingsPage(
                "Reminders",
                "/follow-up/settings",
                "When people are reminded of what is due, and the quiet hours.",
                "quiet hours weekly due dates e-mail");
    }

    @Bean
    SearchPages calendarPageFound() {
        return SearchPages.of(SearchPage.of(
                "Your calendar",
                "Dates of Waymark in the calendar of your phone",
                "/account/calendar",
                Permission.USE_WAYMARK,
                "icalendar ics feed subscribe outlook phone"));
    }
}
