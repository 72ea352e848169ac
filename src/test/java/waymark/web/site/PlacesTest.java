package waymark.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.web.NavGroup;
import waymark.web.mvc.PageContexts;
import waymark.web.mvc.Routes;

/// Where everybody finds their way: each page has a place in the navigation, each group a landing page, and
/// nobody is led where they may not go.
@WaymarkTest
class PlacesTest {

    /// Pages of somebody signed in that are in no group, with what is beneath them.
    private static final Map<String, String> NOWHERE = Map.of(
            "/account", "the own account: marked among the links at the top",
            "/notices", "the own notices: marked among the links at the top",
            "/permissions", "about Waymark: marked in the footer",
            "/search", "over everything: in the header",
            "/security", "about Waymark: marked in the footer",
            "/landing", "leads on after signing in",
            "/parked", "a form kept while its session had ended: leads back to where it belongs",
            "/step-up", "signing in again on the way to another page",
            "/terms", "before anything else may be used");

    private final Routes routes;
    private final PageContexts contexts;
    private final TestUsers someone;
    private final Visit visit;

    @Autowired
    PlacesTest(Routes routes, PageContexts contexts, TestUsers someone, Visit visit) {
        this.routes = routes;
        this.contexts = contexts;
        this.someone = someone;
        this.visit = visit;
    }

    @Test
    void every_page_of_people_signed_in_has_one_place() {
        var groups = List.of(NavGroup.values()).stream().map(NavGroup::path).toList();
        var lost = routes.all().stream()
                .filter(route -> route.method().equals("GET") && route.permission() != null)
                .map(Routes.Route::path)
                .filter(path -> !file(path) && !groups.contains(path))
                .filter(path -> contexts.navigation().placeOf(path).isPresent() == nowhere(path))
                .toList();
        assertThat(lost)
                .as("a page belongs to an item of the navigation (NavItem, or a further address of a NavPage), or"
                        + " else to the list of this test")
                .isEmpty();
    }

    @Test
    void no_two_pages_claim_the_same_address() {
        var claimed = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (var item : contexts.navigation().items()) {
            for (var page : item.pages()) {
                for (var address : page.addresses()) {
                    var other = claimed.put(address, item.label());
                    if (other != null) {
                        twice.add(address + ": " + other + " and " + item.label());
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void whatever_the_navigation_leads_to_is_a_page_that_needs_what_it_says() {
        var locks = new HashMap<String, Object>();
        routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .forEach(route -> locks.put(route.path(), route.permission()));
        for (var item : contexts.navigation().items()) {
            for (var page : item.pages()) {
                assertThat(locks).as(item.label()).containsKey(page.path());
                assertThat(locks.get(page.path())).as(page.path()).isIn(null, page.permission());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, Home | Guidance and contacts | People at risk | Plan | Board | Administration",
        "area lead, Home | Guidance and contacts | People at risk | Plan | Board",
        "board member, Home | Guidance and contacts | People at risk | Plan | Board",
        "information governance, Home | Guidance and contacts | People at risk | Plan | Board | Administration",
        "member, Home | Guidance and contacts | People at risk | Plan | Board"
    })
    void nobody_sees_a_group_or_an_item_they_cannot_use(String role, String groups) {
        var browser = visit.as(person(role));
        var home = browser.get("/").html();
        var links = home.select(".govuk-service-navigation__link");
        assertThat(String.join(" | ", links.eachText())).isEqualTo(groups);
        for (var group : links.eachAttr("href")) {
            var landing = browser.get(group);
            assertThat(landing.status()).as(group).isEqualTo(200);
            for (var link : landing.html().select(".waymark-landing a").eachAttr("href")) {
                assertThat(browser.get(link).status())
                        .as("%s of the %s", link, role)
                        .isIn(200, 303);
            }
        }
    }

    @Test
    void a_group_that_has_nothing_for_somebody_says_so() {
        var page = visit.as(someone.member("HCC")).get("/administration");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Nothing here is for your roles");
    }

    @Test
    void a_page_deep_down_marks_its_group_its_item_and_its_page() {
        var page = visit.as(someone.coordinator()).get("/directory/new-person").html();
        assertThat(page.select(".govuk-service-navigation [aria-current=true]").eachText())
                .containsExactly("Guidance and contacts");
        assertThat(page.select(".waymark-side [aria-current]").eachText()).containsExactly("Directory", "People");
        assertThat(page.select(".waymark-side [aria-current=page]")).isEmpty();
    }

    @Test
    void the_own_account_and_the_pages_about_waymark_are_marked_where_their_links_are() {
        var browser = visit.as(someone.member("HCC"));
        for (var path : List.of("/account", "/notices", "/security", "/permissions")) {
            assertThat(browser.get(path).html().select("[aria-current=page]").eachAttr("href"))
                    .as(path)
                    .containsExactly(path);
        }
    }

    private Actor.Person person(String role) {
        return switch (role) {
            case "coordinator" -> someone.coordinator();
            case "area lead" -> someone.areaLead("HULL");
            case "board member" -> someone.boardMember();
            case "information governance" -> someone.informationGovernance();
            default -> someone.member("HCC");
        };
    }

    /// What is no page: its last part has an ending, or it is handed out in the format it is called after.
    private static boolean file(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".");
    }

    private static boolean nowhere(String path) {
        return NOWHERE.keySet().stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }
}
