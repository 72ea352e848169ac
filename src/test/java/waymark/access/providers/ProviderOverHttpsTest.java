package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.HttpsFront;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// The whole way over https, as every partnership runs it: through a reverse proxy that ends TLS, and with
/// Waymark's own TLS, on real sockets, with an authorisation server that we did not write.
@WaymarkTest
class ProviderOverHttpsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestUsers someone;

    @Autowired
    ProviderFixtures fixture;

    @Autowired
    AccessApi access;

    private final JdbcClient owner = TestDatabase.owner();
    private final RealProvider provider = new RealProvider();
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void an_organisation_with_a_real_provider() {
        id = fixture.open("HCC", provider.issuer(), "waymark-here", domain);
    }

    @AfterEach
    void away() {
        provider.close();
        fixture.remove(id);
    }

    @ParameterizedTest
    @EnumSource(HttpsFront.Way.class)
    void somebody_joins_by_an_invitation_signs_in_and_shows_it_again(HttpsFront.Way way) throws Exception {
        try (var front = HttpsFront.of(context, way)) {
            var account = UUID.randomUUID();
            var link = invited(account);
            var browser = new Browser(front.port());
            browser.there(browser.post(link, link + "/organisation", "provider", id.toString()));
            Visit.accepted(account);
            assertThat(browser.get("/account").body()).contains("Invited Person", "Linked");

            owner.sql("update access.session set proved_at = now() - interval '11 minutes' where account = :id")
                    .param("id", account)
                    .update();
            assertThat(location(browser.get("/account/passkeys"))).startsWith("/step-up");
            browser.there(browser.post("/account", "/step-up/organisation", "to", "/account/passkeys"));
            assertThat(browser.get("/account/passkeys").statusCode())
                    .as("shown again")
                    .isEqualTo(200);

            var later = new Browser(front.port());
            var back = later.there(later.post("/sign-in", "/sign-in/organisation", "email", "a@" + domain));
            assertThat(back).startsWith("https://localhost:" + front.port() + "/");
            assertThat(later.get("/account").body()).contains("Invited Person");
        }
    }

    private String invited(UUID account) {
        var clockwork = Actor.system("Test");
        return CurrentActor.as(clockwork, () -> {
            access.open(
                    clockwork, account, "invited-" + account + "@example.org", "Invited Person", "HCC", "HCC", null);
            return access.invite(clockwork, account);
        });
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("stays");
    }

    /// Keeps cookies as a browser does, and takes none over https that another host or an open line could
    /// have set.
    private final class Browser {

        private final CookieManager cookies = new CookieManager(null, (_, cookie) -> forThisHostAlone(cookie));
        private final HttpClient client = HttpClient.newBuilder()
                .sslContext(HttpsFront.trusting())
                .cookieHandler(cookies)
                .build();
        private final String origin;

        private Browser(int port) {
            origin = "https://localhost:" + port;
        }

        private static boolean forThisHostAlone(HttpCookie cookie) {
            return cookie.getName().startsWith("__Host-") && cookie.getSecure() && "/".equals(cookie.getPath());
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(origin + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /// The form of a page, sent as browsers send it that say nothing of the site but its origin.
        HttpResponse<String> post(String page, String path, String name, String value)
                throws IOException, InterruptedException {
            var token =
                    Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
            var form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&_once=" + UUID.randomUUID() + "&"
                    + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            return client.send(
                    HttpRequest.newBuilder(URI.create(origin + path))
                            .header("Accept", "text/html")
                            .header("Origin", origin)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /// Goes on to the provider, signs in there and comes back.
        ///
        /// @return where the provider was told to send people back to
        String there(HttpResponse<String> onward) throws IOException, InterruptedException {
            var refresh = onward.headers()
                    .firstValue("Refresh")
                    .orElseThrow(
                            () -> new AssertionError("not sent on: " + onward.statusCode() + " " + location(onward)));
            var back = provider.signedIn(URI.create(refresh.substring("0; url=".length())));
            var answer = get(back.getRawPath() + "?" + back.getRawQuery());
            assertThat(location(answer)).doesNotContain("refused");
            return back.toString();
        }
    }
}
