package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// A report that a telephone sealed is taken like any other, by a server that cannot read it.
@WaymarkTest
class OfflinePagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    DeviceSealingFixtures telephones;

    @Autowired
    IntakeSeals seals;

    private final JdbcClient owner = TestDatabase.owner();
    private final UUID held = UUID.randomUUID();

    private String sealed(Object report) {
        return telephones.sealed(held, report);
    }

    /// From a page that was kept before it asked for contact details.
    private Visit.Answer sends(String report) {
        return visit.asNobody()
                .post("/report/sealed", "held", held.toString(), "area", "HULL", "danger", "YES", "report", report);
    }

    private Visit.Answer sends(String report, String contact) {
        return visit.asNobody()
                .post(
                        "/report/sealed",
                        "held",
                        held.toString(),
                        "area",
                        "HULL",
                        "danger",
                        "YES",
                        "report",
                        report,
                        "contact",
                        contact);
    }

    private int stored() {
        return owner.sql("select count(*) from concerns.report where id = :id and urgent and area = 'HULL'")
                .param("id", held)
                .query(Integer.class)
                .single();
    }

    private String ref() {
        return owner.sql("select ref from concerns.report where id = :id")
                .param("id", held)
                .query(String.class)
                .single();
    }

    private Visit.Answer opened() {
        return desk().get("/reports/" + ref());
    }

    private Visit.Browser desk() {
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        desk.post("/reports/" + ref() + "/opening");
        return desk;
    }

    /// What the custodian reads, once the desk has asked.
    private String custodian(Visit.Browser desk) {
        desk.post("/reports/" + ref() + "/identity", "reason", "Time is short");
        var custodian = visit.as(someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership"));
        custodian.post("/identities/" + ref() + "/opening", "because", "The desk has to ring");
        return custodian.get("/identities/" + ref()).words();
    }

    private byte[] contact(UUID report) {
        return owner.sql("select sealed from concerns.report_contact where report = :id")
                .param("id", report)
                .query((row, number) -> row.getBytes(1))
                .single();
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
                .isEqualTo(Arrays.copyOf(Base64.getUrlDecoder().decode(report), 5));
        assertThat(opened().words()).contains("Four men on a farm", "The lane");
    }

    @Test
    void how_to_reach_them_lies_as_it_was_sealed_and_is_opened_by_the_custodian_alone() {
        var contact = telephones.contact(held, "07700 900123, after ten");
        var report = sealed(Map.of("what", "x", "reachable", true));
        var code = sends(report, contact).html().select("#code").text();
        assertThat(sends(report, contact).html().select("#code").text())
                .as("sent again")
                .isEqualTo(code);
        assertThat(contact(held)).isEqualTo(Base64.getUrlDecoder().decode(contact));

        var desk = desk();
        assertThat(desk.get("/reports/" + ref()).words())
                .contains("sealed for a custodian")
                .doesNotContain("07700 900123");
        assertThat(custodian(desk)).contains("07700 900123, after ten");
    }

    @Test
    void said_or_not_and_from_an_older_page_it_is_as_long_as_where_there_was_signal() {
        var code = visit.asNobody()
                .post("/report/sent", "what", "x", "contact", "07700 900123", "once", held.toString())
                .html()
                .select("#code")
                .text();
        var signal = owner.sql("select id from concerns.report where lookup = :lookup")
                .param("lookup", seals.lookup(Receipt.parse(code).orElseThrow()))
                .query(UUID.class)
                .single();
        sends(sealed(Map.of("what", "x")));
        assertThat(contact(held)).hasSameSizeAs(contact(signal));
        var desk = desk();
        assertThat(desk.get("/reports/" + ref()).words()).doesNotContain("sealed for a custodian");
        assertThat(custodian(desk)).contains("they left it empty");
        for (var text : List.of("", "x".repeat(500))) {
            assertThat(Base64.getUrlDecoder().decode(telephones.contact(held, text)))
                    .hasSameSizeAs(contact(signal));
        }
    }

    /// Anybody may send bytes of the right length.
    @ParameterizedTest
    @ValueSource(strings = {"for nobody", "with nothing after the name of the key", "for another report", "endless"})
    void how_to_reach_them_that_nobody_can_open_is_shown_as_that(String sealed) {
        var key = Arrays.copyOf(Base64.getUrlDecoder().decode(telephones.contact(held, "x")), 5);
        var contact = switch (sealed) {
            case "for nobody" -> Base64.getUrlEncoder().encodeToString(new byte[4_096 + 53]);
            case "for another report" -> telephones.contact(UUID.randomUUID(), "x");
            case "endless" -> telephones.sealed("custodian", "contact", held, twoGigabytes());
            default -> Base64.getUrlEncoder().encodeToString(Arrays.copyOf(key, 4_096 + 53));
        };
        sends(sealed(Map.of("what", "x", "reachable", true)), contact);
        assertThat(custodian(desk())).contains("What was sent cannot be read");
    }

    /// As long as any, and says that it is longer.
    private static byte[] twoGigabytes() {
        return ByteBuffer.allocate(4_096).putInt(Integer.MAX_VALUE).array();
    }

    @Test
    void what_says_that_it_is_longer_than_any_machine_is_no_report() {
        sends(telephones.sealed("desk", "device", held, twoGigabytes()));
        assertThat(opened().words()).contains("What was sent cannot be read");
    }

    @Test
    void nobody_passes_for_somebody_of_the_partnership() {
        sends(sealed(
                Map.of("what", "x", "taken", Map.of("channel", "TELEPHONE", "on", "2026-11-25", "by", "Forged Name"))));
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
            if (!other.isEmpty()) {
                assertThat(sends(sealed(Map.of("what", "x")), other).location()).isEqualTo("/report/offline");
            }
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
        assertThat(page.html().select("form[data-part=writing] textarea[name=contact]"))
                .hasSize(1);
        assertThat(page.words()).contains("May we contact you?", "Only one person, the custodian, can open it");
        var worker = nobody.get("/report/offline-worker.js");
        assertThat(worker.response().getHeader("Service-Worker-Allowed"))
                .as("no further than where it lies")
                .isNull();
        assertThat(nobody.get("/report/offline.webmanifest").text()).doesNotContainIgnoringCase("waymark", "report a");
        assertThat(visit.as(someone.member("HCC")).get("/report/offline").heading())
                .isEqualTo("You are signed in");
    }
}
