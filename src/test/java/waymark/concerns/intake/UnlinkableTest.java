package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;

/// Somebody demands everything that is stored, to find out who reported: IP address, browser, its language,
/// referrer, what they wrote, their code, the time. None of it is stored anywhere.
@WaymarkTest
class UnlinkableTest {

    private static final String ADDRESS = "127.201.33.77";
    private static final String FORWARDED = "203.0.113.177";

    @LocalServerPort
    int port;

    @Value("${waymark.spool}")
    Path spool;

    private final String mark = "trace" + UUID.randomUUID().toString().replace("-", "");
    private final JdbcClient owner = TestDatabase.owner();

    private HttpResponse<String> sends(String path, String... fields) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (int place = 0; place < fields.length; place += 2) {
            form.append(fields[place])
                    .append('=')
                    .append(URLEncoder.encode(fields[place + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(ADDRESS))
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("User-Agent", mark + "-agent")
                            .header("Accept-Language", "cy-" + mark.substring(0, 8) + ", en;q=0.1")
                            .header("Referer", "http://127.0.0.1:" + port + "/" + mark + "-from")
                            .header("X-Forwarded-For", FORWARDED)
                            .header("Forwarded", "for=" + FORWARDED)
                            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void nothing_that_is_stored_tells_who_reported_or_when() throws Exception {
        try (var traces = new IdentifyingTraces()) {
            sends("/report/what", "danger", "NO", "from", "danger");
            var sent = sends(
                    "/report/sent",
                    "danger",
                    "NO",
                    "what",
                    mark + "-what",
                    "who",
                    mark + "-who",
                    "once",
                    UUID.randomUUID().toString());
            var code = Jsoup.parse(sent.body()).select("#code").text();
            assertThat(code).matches("\\d{7} \\d{7} \\d{7}");
            assertThat(sends("/receipt", "code", code).statusCode()).isEqualTo(200);
            assertThat(sends("/receipt/message", "code", code, "text", mark + "-more", "once", "1")
                            .body())
                    .contains(mark + "-more");
            assertThat(sends("/receipt", "code", mark + "-wrong").statusCode()).isEqualTo(422);
            assertThat(sends("/report/" + mark, "what", mark).statusCode()).isEqualTo(404);

            assertThat(traces.of(
                            mark,
                            mark.substring(0, 8),
                            ADDRESS,
                            FORWARDED,
                            code,
                            code.replace(" ", ""),
                            code.substring(0, 7)))
                    .isEmpty();
        }
        assertThat(owner.sql("show track_commit_timestamp").query(String.class).single())
                .as("PostgreSQL would note the moment of every row")
                .isEqualTo("off");
    }

    @Test
    void the_look_would_find_each_of_them() throws IOException {
        try (var traces = new IdentifyingTraces()) {
            owner.sql("create table public.told (at timestamp, who text)").update();
            owner.sql("insert into public.told values (now() at time zone 'utc', :who)")
                    .param("who", mark)
                    .update();
            LoggerFactory.getLogger(UnlinkableTest.class).error("somebody at {}", ADDRESS);
            var file = Files.writeString(spool.resolve("told.txt"), FORWARDED, StandardCharsets.UTF_16LE);
            try {
                var found = traces.of(mark, ADDRESS, FORWARDED);

                assertThat(found)
                        .anyMatch(each -> each.startsWith("row of public.told") && each.endsWith(mark))
                        .anyMatch(each -> each.startsWith("moment in row of public.told"))
                        .anyMatch(each -> each.startsWith("line of the log") && each.endsWith(ADDRESS))
                        .anyMatch(each -> each.startsWith("file " + file) && each.endsWith(FORWARDED))
                        .anyMatch(each -> each.contains("/postgresql/base/") && each.endsWith(mark))
                        .anyMatch(each -> each.contains("/pg_wal/") && each.endsWith(mark));
            } finally {
                Files.delete(file);
                owner.sql("drop table public.told").update();
            }
        }
    }
}
