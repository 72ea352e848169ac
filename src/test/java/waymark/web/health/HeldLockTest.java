package waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody holds a lock on the sessions, as a careless hand at the database would.
@WaymarkTest
class HeldLockTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @LocalServerPort
    int port;

    @Test
    void whoever_is_signed_in_is_told_and_gets_the_public_pages_and_nobody_meets_an_error_of_ours() throws Exception {
        var cookie = visit.as(someone.member("HUMBERSIDE_POLICE")).cookie();
        var server = TestDatabase.server();
        try (var held = DriverManager.getConnection(
                        server.url(),
                        server.superuser().user(),
                        server.superuser().password());
                var lock = held.createStatement();
                var http = HttpClient.newHttpClient()) {
            held.setAutoCommit(false);
            lock.execute("lock table access.session in access exclusive mode");
            var home = get(http, "/", cookie);
            var form = get(http, "/directory/people", cookie);
            var report = get(http, "/report", cookie);
            var walk = get(http, "/walk", cookie);

            for (var told : java.util.List.of(home.join(), form.join())) {
                assertThat(told.statusCode()).isEqualTo(503);
                assertThat(told.headers().firstValue("Retry-After")).isPresent();
                assertThat(told.body())
                        .contains(
                                "too busy", "tel:999", "tel:101", "tel:08000121700", "Everything saved before is safe");
            }
            assertThat(report.join().statusCode()).isEqualTo(200);
            assertThat(walk.join().statusCode()).isEqualTo(200);
            assertThat(get(http, "/walk", "").join().statusCode()).isEqualTo(200);
            assertThat(get(http, "/health", "").join().body()).isEqualTo("up\n");
            held.rollback();
        }
    }

    private CompletableFuture<HttpResponse<String>> get(HttpClient http, String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", "waymark_session=" + cookie);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
