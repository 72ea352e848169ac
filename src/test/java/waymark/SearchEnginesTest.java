package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;
import waymark.web.mvc.Routes;

/// Public information is found by who searches for it; a report, a receipt and everything of staff is not.
@WaymarkTest
class SearchEnginesTest {

    /// Listed here once more, so that a page is not opened to search engines by accident.
    private static final Set<String> FOUND = Set.of(
            "/welcome",
            "/report",
            "/report/safety",
            "/report/privacy",
            "/surveys",
            "/surveys/{survey}",
            "/signs",
            "/signs/checklist",
            "/figures",
            "/figures/{ref}",
            "/toolkits",
            "/toolkits/{slug}",
            "/events/{ref}",
            "/walk",
            "/have-your-say",
            "/you-said",
            "/workshops",
            "/accessibility");

    private static final Set<String> SPOKEN = Set.of(
            "/welcome",
            "/report",
            "/report/safety",
            "/report/privacy",
            "/surveys",
            "/surveys/{survey}",
            "/signs",
            "/signs/checklist",
            "/have-your-say");

    @Autowired
    Routes routes;

    @Autowired
    RouteSamples samples;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private String path(String pattern) {
        if (Set.of("/figures/{ref}", "/toolkits/{slug}", "/events/{ref}").contains(pattern)) {
            var made = samples.behind(pattern).orElseThrow().own();
            return java.util.Objects.requireNonNull(made).apply(someone.member("HCC"));
        }
        return pattern.replace("{survey}", "car-wash");
    }

    private static boolean isKept(Visit.Answer answer) {
        return "noindex".equals(answer.response().getHeader("X-Robots-Tag"));
    }

    @Test
    void of_all_routes_only_public_information_may_be_listed() {
        var found = new TreeSet<String>();
        for (var route : routes.all()) {
            if (route.path().equals("/error")) {
                continue;
            }
            var path = samples.behind(route.path())
                    .map(sample -> sample.absent()
                            + route.path().substring(sample.beginning().length()))
                    .orElse(path(route.path()));
            var answer = route.method().equals("POST")
                    ? visit.asNobody().post(path)
                    : visit.asNobody().get(path);
            if (!isKept(answer)) {
                found.add(route.method() + " " + route.path());
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        FOUND.stream().map(path -> "GET " + path).toList());
    }

    @Test
    void each_of_them_says_what_it_is_and_in_which_languages_it_is_there() {
        var wrong = new ArrayList<String>();
        for (var pattern : FOUND) {
            var html = visit.asNobody().get(path(pattern)).html();
            if (html.select("meta[name=description]").attr("content").length() < 20
                    || !html.select("meta[name=robots]").isEmpty()) {
                wrong.add(pattern);
            }
            var languages = html.select("link[rel=alternate]").eachAttr("hreflang");
            assertThat(languages)
                    .as(pattern)
                    .hasSize(SPOKEN.contains(pattern) ? PublicTexts.spoken().size() : 0);
            if (SPOKEN.contains(pattern)) {
                assertThat(languages)
                        .contains("x-default", "en", "pl", "zh-Hans")
                        .doesNotContain("en-simple");
                assertThat(html.select("link[rel=alternate][hreflang=pl]").attr("href"))
                        .matches("https?://[^/]+" + path(pattern) + "\\?language=pl");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_it_is_is_said_in_the_language_of_the_page() {
        assertThat(visit.asNobody()
                        .get("/report/safety?language=pl")
                        .html()
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo(PublicTexts.of(Language.POLISH).get("report.safety.lead"));
    }

    @Test
    void what_somebody_chose_is_not_listed_nor_a_page_that_is_not_there() {
        for (var path : List.of(
                "/signs?place=CAR_WASH",
                "/walk?area=HULL",
                "/report?language=pl&x=1",
                "/welcome?x=",
                "/surveys/car-wash/1",
                "/sign-in",
                "/receipt",
                "/page",
                "/workshop",
                "/report/what",
                "/nowhere")) {
            var answer = visit.asNobody().get(path);
            assertThat(isKept(answer)).as(path).isTrue();
            assertThat(answer.html().select("meta[name=description], link[rel=alternate]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(visit.asNobody()
                        .get("/sign-in")
                        .html()
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
        assertThat(isKept(visit.as(someone.coordinator()).get("/"))).isTrue();
    }

    @Test
    void they_are_told_where_the_pages_are_and_fetch_what_they_like() {
        var robots = visit.asNobody().get("/robots.txt").response();
        assertThat(robots.getContentType()).startsWith("text/plain");
        assertThat(new String(robots.getContentAsByteArray()))
                .contains("User-agent: *\nDisallow:\n")
                .containsPattern("Sitemap: https?://[^/]+/sitemap\\.xml");
        var map = new String(visit.asNobody().get("/sitemap.xml").response().getContentAsByteArray());
        for (var path : FOUND) {
            if (!path.contains("{")) {
                assertThat(map).containsPattern("<loc>https?://[^/]+" + path + "</loc>");
            }
        }
        assertThat(map).doesNotContain("{", "/receipt", "/sign-in");
    }
}
