package waymark.exchange;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;
import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of the exchange with other systems in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {

    @Bean
    NavItem consumersItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                15,
                "Other systems",
                "Which systems of partners are connected to Waymark, for what, and with which keys.",
                NavPage.of("Connected systems", "/consumers", MANAGE_ACCOUNTS)
                        .foundBy("api consumer key scope token interface integration"),
                NavPage.of("API documentation", "/api", MANAGE_ACCOUNTS)
                        .foundBy("openapi rest contract developer json"));
    }

    @Bean
    NavItem materialItem() {
        return NavItem.of(
                        NavGroup.GUIDANCE,
                        65,
                        "Material of other partnerships",
                        "/material",
                        VIEW_PATHWAYS,
                        "Pathways, workshop packs and toolkits that came from other partnerships, and the file that goes to one.")
                .foundBy("share import export exchange pathway workshop pack toolkit campaign kit licence file");
    }

    @Bean
    SearchProvider consumersFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(490, "Connected systems"), MANAGE_ACCOUNTS, """
                select c.ref, c.name as title, c.ref || ', ' || coalesce(o.name, c.organisation) as about,
                       '/consumers/' || c.ref as path, c.purpose as keywords, c.status = 'ended' as ended
                  from exchange.consumer c left join directory_open.organisation o on o.code = c.organisation
                """);
    }

    @Bean
    SearchPages exchangePagesFound() {
        return SearchPages.of(SearchPage.of(
                "Register a connected system", "", "/consumers/new", MANAGE_ACCOUNTS, "new api consumer integration"));
    }
}
