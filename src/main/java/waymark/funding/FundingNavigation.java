package waymark.funding;

import static waymark.kernel.Permission.KEEP_FUNDING;
import static waymark.kernel.Permission.OFFER_RESOURCES;
import static waymark.kernel.Permission.VIEW_DIRECTORY;
import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of funding in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class FundingNavigation {

    @Bean
    NavItem fundingItem() {
        return NavItem.of(
                NavGroup.PLAN,
                70,
                "Funding and resources",
                "What is paid until when, what stops when money ends, bids, and what partners lend one another.",
                NavPage.of("Funding", "/funding", VIEW_FUNDING)
                        .foundBy("money runway grants posts coordinator budget ends sustainability"),
                NavPage.of("Bids", "/funding/bids", VIEW_FUNDING)
                        .foundBy("bid application funder deadline letters of support"),
                NavPage.of("Costs", "/funding/costs", VIEW_FUNDING)
                        .foundBy("cost objective area unit in kind contribution 360giving open data"),
                NavPage.of("Shared resources", "/funding/offers", VIEW_DIRECTORY)
                        .foundBy("room interpreter vehicle training place borrow shared resource"));
    }

    @Bean
    SettingsPage fundingSettingsPage() {
        return new SettingsPage(
                "Funding",
                "/funding/settings",
                "How many months ahead the alarm is raised, and how uncertain money is weighed.",
                "money runway alarm certainty");
    }

    @Bean
    SearchProvider fundingFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(480, "Funding"), VIEW_FUNDING, """
                select p.ref, p.name as title, p.ref || ', ' || coalesce(a.name, 'whole partnership') as about,
                       '/funding/' || p.ref as path, p.what as keywords,
                       coalesce(p.until_on < :today, false) as ended
                  from funding.provision p left join directory_open.area a on a.code = p.area
                """);
    }

    @Bean
    SearchProvider offersFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(481, "Shared resources"), VIEW_DIRECTORY, """
                select f.ref, f.name as title, f.ref || ', ' || coalesce(o.name, f.organisation) as about,
                       '/funding/offers/' || f.ref as path, f.what as keywords, coalesce(f.until_on < :today, false) as ended
                  from funding.offer f left join directory_open.organisation o on o.code = f.organisation
                """);
    }

    @Bean
    SearchPages fundingPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Add a post or service that costs money",
                        "",
                        "/funding/new",
                        KEEP_FUNDING,
                        "new post service grant"),
                SearchPage.of("Add a bid", "", "/funding/bids/new", KEEP_FUNDING, "new bid application funder"),
                SearchPage.of(
                        "Offer something to partners",
                        "",
                        "/funding/offers/new",
                        OFFER_RESOURCES,
                        "lend room interpreter vehicle"));
    }
}
