package waymark.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.system.SystemFixtures;

/// Figures say how many, how long and how full, and never who or what.
@WaymarkTest
class MetricsTest {

    @Autowired
    MetricsServer server;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    SystemFixtures system;

    private HttpResponse<String> asked(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.openPort() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void figures_count_routes_lines_jobs_and_letters_and_no_label_says_who_or_what() throws Exception {
        var caseworker = visit.as(someone.with("HCC", "caseworker@organisation:HCC"));
        var nobody = visit.asNobody();
        caseworker.get("/search?q=Quentina+Canaryname");
        caseworker.get("/cases/CS-QCANARY");
        caseworker.get("/canaryname/quentina@example.org");
        nobody.get("/report?from=canaryname");
        nobody.post("/sign-in", "email", "quentina.canaryname@example.org", "password", "canaryname");
        system.looksAtEverything();
        system.schedules("Audit sealing");

        var answer = asked("/metrics");

        system.unschedules("Audit sealing");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("jvm_memory_used_bytes", "waymark_database_connections{state=\"active\"}")
                .contains("waymark_requests_seconds_count{method=\"GET\",route=\"/cases/{ref}\",status=\"4xx\"}")
                .contains("route=\"public\"", "route=\"none\"")
                .contains("waymark_line_state{line=\"database\"", "waymark_job_failing{job=\"Audit sealing\"}")
                .contains("waymark_mail_waiting{kind=\"notices\"}", "waymark_spool_reports", "waymark_ready");
        assertThat(answer.body())
                .doesNotContainIgnoringCase("canary")
                .doesNotContainIgnoringCase("quentina")
                .doesNotContain("@")
                .doesNotContainPattern("[A-Z]{2}-[0-9A-Z]{4,}")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}")
                .doesNotContainPattern("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                .as("the public's pages are not told apart")
                .doesNotContainPattern("route=\"/report[\"/]")
                .doesNotContainPattern("route=\"/sign-in[\"/]");
    }

    @Test
    void nothing_else_is_there_and_nothing_of_it_where_pages_are() throws Exception {
        assertThat(asked("/").statusCode()).isEqualTo(404);
        assertThat(asked("/metrics/more").statusCode()).isEqualTo(404);
        assertThat(visit.asNobody().get("/metrics").status()).isEqualTo(404);
    }

    @Test
    void a_machine_says_that_it_lives_and_that_it_is_ready() {
        assertThat(visit.asNobody().get("/health/live").text()).isEqualTo("live\n");
        assertThat(visit.asNobody().get("/health/ready").text()).isEqualTo("ready\n");
    }
}
