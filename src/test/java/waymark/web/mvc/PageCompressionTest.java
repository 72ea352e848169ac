package waymark.web.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Long pages are sent compressed, where nothing that comes with the request could be told from how long
/// they come.
@WaymarkTest
class PageCompressionTest {

    private static final List<String> GZIP = List.of("Accept-Encoding", "br;q=1.0, gzip;q=0.8");

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Routes routes;

    private static boolean packed(Visit.Answer answer) {
        return "gzip".equals(answer.response().getHeader("Content-Encoding"));
    }

    private Visit.Answer asked(Visit.Browser browser, String path) {
        return browser.with("GET", path, GZIP);
    }

    @Test
    void a_public_page_comes_compressed_and_says_the_same() throws IOException {
        for (var path : PageCompression.PUBLIC) {
            var address = path.replace("{survey}", "car-wash")
                    .replace("{sector}", "HEALTH")
                    .replace("{area}", "HULL");
            var plain = visit.asNobody().get(address);
            if (plain.status() != 200) {
                continue; // no guidance of that area, no sheet of that kind of work
            }
            var answer = asked(visit.asNobody(), address);
            assertThat(packed(answer)).as(path).isTrue();
            assertThat(answer.response().getHeader("Vary")).isEqualTo("Accept-Encoding");
            var bytes = answer.response().getContentAsByteArray();
            assertThat(answer.response().getContentLength()).isEqualTo(bytes.length);
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                assertThat(unpacked.readAllBytes())
                        .as(path)
                        .hasSameSizeAs(plain.response().getContentAsByteArray());
            }
            assertThat(packed(plain)).as("asked for without").isFalse();
            assertThat(plain.response().getHeader("Vary")).isEqualTo("Accept-Encoding");
            assertThat(plain.html().select("[name=_csrf]"))
                    .as(path + " has no token of a form")
                    .isEmpty();
        }
    }

    @Test
    void a_long_page_of_staff_comes_compressed_and_its_token_is_another_each_time() throws IOException {
        var browser = visit.as(someone.coordinator());
        for (var path : List.of("/strategy", "/coverage", "/permissions")) {
            var answer = asked(browser, path);
            assertThat(packed(answer)).as(path).isTrue();
            assertThat(browser.get(path).html().select("[name=_csrf]").val())
                    .isNotEmpty()
                    .isNotEqualTo(
                            browser.get(path).html().select("[name=_csrf]").val());
        }
    }

    @Test
    void nothing_is_compressed_that_repeats_what_was_asked_or_holds_a_secret() {
        var coordinator = visit.as(someone.coordinator());
        for (var path :
                List.of("/", "/account", "/accounts", "/notices", "/strategy?q=guess", "/actions?owner=guess")) {
            assertThat(packed(asked(coordinator, path))).as(path).isFalse();
        }
        for (var path : List.of("/sign-in", "/receipt", "/signs?q=guess", "/welcome?language=en&x=guess", "/nowhere")) {
            assertThat(packed(asked(visit.asNobody(), path))).as(path).isFalse();
        }
        assertThat(packed(visit.asNobody().with("POST", "/report/what", GZIP, "what", "Four men", "from", "danger")))
                .as("answers")
                .isFalse();
        assertThat(packed(asked(coordinator, "/report")))
                .as("a visitor’s page, signed in")
                .isFalse();
    }

    @Test
    void each_route_of_the_table_is_one_and_public_or_of_staff_as_it_says() {
        var all = routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .collect(Collectors.partitioningBy(
                        route -> route.permission() == null,
                        Collectors.mapping(Routes.Route::path, Collectors.toSet())));
        assertThat(PageCompression.PUBLIC).isSubsetOf(all.getOrDefault(true, Set.of()));
        assertThat(PageCompression.OF_STAFF).isSubsetOf(all.getOrDefault(false, Set.of()));
    }

    @Test
    void a_browser_that_refuses_gzip_gets_none() {
        assertThat(packed(visit.asNobody().with("GET", "/welcome", List.of("Accept-Encoding", "gzip;q=0"))))
                .isFalse();
        assertThat(packed(visit.asNobody().with("GET", "/welcome", List.of("Accept-Encoding", "identity"))))
                .isFalse();
    }
}
