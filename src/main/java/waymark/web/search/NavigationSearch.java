package waymark.web.search;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.Navigation;
import waymark.web.SettingsPage;
import waymark.web.search.SearchPages.SearchPage;

/// Every page of the navigation is in the search too, by the same name and for the same people.
@Configuration(proxyBeanMethods = false)
class NavigationSearch {

    @Bean
    SearchPages navigationFound(List<NavItem> items, List<SettingsPage> settings) {
        return new SearchPages(Navigation.of(items, settings).items().stream()
                .flatMap(item -> item.pages().stream().map(page -> found(item, page)))
                .toList());
    }

    private static SearchPage found(NavItem item, NavPage page) {
        return new SearchPage(
                item.path().equals(Navigation.SETTINGS) ? ResultKind.SETTINGS : ResultKind.PAGE,
                item.label().equals(page.label()) ? page.label() : item.label() + ": " + page.label(),
                item.description(),
                page.path(),
                page.permission(),
                page.words());
    }
}
