package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;

/// A report that a telephone sealed is taken like any other, by a server that cannot read it.
@WaymarkTest
class OfflinePagesTest {

    @Autowired
    Visit visit;

    @Autowired
    Someone someone;

    @Autowired
    TelephonesForTests telephones;

    private final JdbcClient owner = TestDatabase.owner();
    private final UUID held = UUID.randomUUID();

    private String sealed(Object report) {
        return telephones.sealed(held, report);
    }

    private Visit.Answer sends(String report) {
        return visit.asNobody().post("/report/sealed", "held", held.toString(), "area", "HULL", "danger", "YES", "report", report);
    }

    private int stored() {
        return owner.sql("select count(*) from concerns.report where id = :id and urgent and area = 'HULL'")
                .param("id", held)
                .query(Integer.class)
                .single();
    }

    private Visit.Answer opened() {
        var ref = owner.sql("select ref from concerns.report where id = :id")
                .param("id", held)
                .query(String.class)
                .single();
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        desk.post("/reports/" + ref + "/opening");
        return desk.get("/reports/" + ref);
    }

    @Test
    void it_is_taken_once_with_one_code_however_often_it_is_sent_and_the_desk_reads_it() {
        var report = sealed(Map.of("danger", "YES", "what", "Four men on a farm", "where", "The lane"));
        var first = sends(report);
        assertThat(first.html().select("#code").text()).matches("\\d{7} \\d{7} \\d{7}");
        assertThat(first.html().select("#code").attr("data-held")).isEqualTo(held.toString());
        assertThat(first.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(sends(report).html().select("#code").text())
                .isEqualTo(first.html().select("#code").text());
        assertThat(stored()).isEqualTo(1);
        assertThat(owner.sql("select device_key from concerns.report where id = :id")
                        .param("id", held)
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .as("the key that it needs")
                .isEqualTo(java.util.Arrays.copyOf(Base64.getUrlDecoder().decode(report), 5));
        assertThat(opened().words()).contains("Four men on a farm", "The lane");
    }

    @Test
    void nobody_passes_for_somebody_of_the_partnership() {
        sends(
                sealed(Map.of(
                        "what",
                        "x",
                        "taken",
                        Map.of("channel", "TELEPHONE", "on", "2026-11-25", "by", "Forged Name"))));
        assertThat(opened().words()).doesNotContain("Forged Name", "By telephone");
    }

    @Test
    void what_is_no_report_is_shown_as_that() {
        assertThat(sends(sealed(List.of("nonsense"))).status()).isEqualTo(200);
        assertThat(opened().words()).contains("What was sent cannot be read");
    }

    @Test
    void bytes_that_nobody_can_open_are_shown_as_that_and_others_go_nowhere() {
        for (var other : new String[] {"", "nonsense", "!!!", "A".repeat(200)}) {
            assertThat(sends(other).location()).isEqualTo("/report/offline");
        }
        assertThat(stored()).isZero();
        sends(Base64.getUrlEncoder().encodeToString(new byte[4_096 + 53]));
        assertThat(opened().words()).contains("What was sent cannot be read");
    }

    @Test
    void the_page_keeps_nothing_by_itself_and_its_worker_reaches_the_public_side_alone() {
        var nobody = visit.asNobody();
        var page = nobody.get("/report/offline");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.html().select("form[data-part=writing]").attr("action")).isEmpty();
        var worker = nobody.get("/report/offline-worker.js");
        assertThat(worker.response().getHeader("Service-Worker-Allowed"))
                .as("no further than where it lies")
                .isNull();
        assertThat(nobody.get("/report/offline.webmanifest").text()).doesNotContainIgnoringCase("waymark", "report a");
        assertThat(visit.as(someone.member("HCC")).get("/report/offline").heading())
                .isEqualTo("You are signed in");
    }
}
