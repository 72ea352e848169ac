package waymark.analysis.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Ruling;

/// Returns to national bodies: nobody approves their own, nothing small is kept, what left stays as it was.
@WaymarkTest
class ReturnPagesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private String begun(Visit.Browser analyst, String template) {
        var page = analyst.get("/insight/returns/new");
        assertThat(page.status()).isEqualTo(200);
        var quarter = page.html().select("#quarter option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow();
        return analyst.post(
                        "/insight/returns/new",
                        "template",
                        template,
                        "quarter",
                        quarter,
                        "dueOn-day",
                        "1",
                        "dueOn-month",
                        "1",
                        "dueOn-year",
                        "2027")
                .location();
    }

    @Test
    void a_coordinator_who_prepared_a_return_does_not_approve_it() {
        var coordinator = visit.as(someone.coordinator());
        var other = visit.as(someone.coordinator());
        var member = visit.as(someone.member("HCC"));
        var path = begun(coordinator, "HTCDS_EXPLOITATION");
        var fields = new java.util.ArrayList<String>(List.of("version", "1", "number-forced_labour", "3"));
        fields.addAll(List.of("source-forced_labour", "A count by hand"));
        for (var key : List.of(
                "sexual_exploitation", "servitude", "organ_removal", "forced_marriage", "forced_begging", "other")) {
            fields.addAll(List.of("gap-" + key, "Nobody counts it"));
        }
        assertThat(coordinator
                        .post(path + "/figures", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.post(path + "/request", "version", "2").status()).isEqualTo(303);
        assertThat(coordinator.post(path + "/approval", "version", "3").status())
                .isEqualTo(404);
        assertThat(coordinator.get(path + "/figures").status()).isEqualTo(404);
        assertThat(member.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/return", "version", "3", "words", "").errors())
                .containsExactly("Say what has to change");
        assertThat(other.post(path + "/approval", "version", "3").status()).isEqualTo(303);
        assertThat(coordinator
                        .post(path + "/sending", "version", "4", "to", "A post", "format", "HTCDS")
                        .status())
                .isEqualTo(303);
        assertThat(member.get(path + "/sent").text())
                .contains("\"code\" : \"ForcedLabour\"", "fewer than 5", "Nobody counts it")
                .doesNotContain(": 3");
        assertThat(coordinator
                        .post(path + "/sending", "version", "5", "to", "Another", "format", "CSV")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void counting_again_keeps_what_was_typed_where_waymark_counts_nothing_and_it_can_be_changed() {
        var analyst = visit.as(someone.with("OPCC", "analyst@partnership"));
        var path = begun(analyst, "HTCDS_EXPLOITATION");
        countedNowhere(path.substring(path.lastIndexOf('/') + 1), "forced_labour", "servitude");
        assertThat(analyst.post(path + "/counting", "version", "1").status()).isEqualTo(303);
        assertThat(analyst.get(path).words()).contains("No part of Waymark counts");
        var figures = path + "/figures";
        assertThat(analyst.post(
                                figures,
                                typed(analyst, figures)
                                        .with("number-forced_labour", "12")
                                        .with("source-forced_labour", "A count by hand")
                                        .with("gap-forced_labour", "")
                                        .with("gap-servitude", "Nobody keeps a list")
                                        .sent())
                        .status())
                .isEqualTo(303);

        assertThat(analyst.post(path + "/counting", "version", "3").status()).isEqualTo(303);
        assertThat(analyst.get(path).words()).contains("A count by hand", "Nobody keeps a list");
        assertThat(typed(analyst, figures).get("number-forced_labour")).containsExactly("12");
        analyst.post(
                figures,
                typed(analyst, figures).with("number-forced_labour", "14").sent());
        assertThat(typed(analyst, figures).get("number-forced_labour")).containsExactly("14");
    }

    private static StandingForm typed(Visit.Browser analyst, String figures) {
        return StandingForm.on(analyst.get(figures).html(), figures).orElseThrow();
    }

    /// From now on these fields of the return are counted by a part that there is not.
    private static void countedNowhere(String ref, String... keys) {
        TestDatabase.owner().sql("""
                update analysis.onward_return
                   set fields = (select jsonb_agg(case when f ->> 'key' = any (:keys)
                                                       then f || '{"figure": "counted_nowhere"}' else f end)
                                   from jsonb_array_elements(fields) f)
                 where ref = :ref
                """).param("keys", keys).param("ref", ref).update();
    }

    @Test
    void a_version_of_a_template_is_added_and_what_is_wrong_is_said_with_its_line() {
        var analyst = visit.as(someone.with("OPCC", "analyst@partnership"));
        var path = "/insight/returns/templates/NATIONAL_NETWORK";
        assertThat(analyst.post(
                                path,
                                "version",
                                "1",
                                "title",
                                "T",
                                "receiver",
                                "R",
                                "fields",
                                "a | A | typed | people\nb | B")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("Line 2: ");
        assertThat(analyst.post(path, "version", "1", "title", "T", "receiver", "R", "fields", "a | A | typed | people")
                        .status())
                .isEqualTo(303);
        assertThat(analyst.post(path, "version", "1", "title", "T", "receiver", "R", "fields", "a | A | typed | people")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_shipped_templates_can_be_written_and_read_as_lines() {
        var field = new ReturnTemplate.Field("a", "A label", "", true, "vic_TypeOfExploitation=Other");
        var other = new ReturnTemplate.Field("b", "Another", "cases_opened", false, "");
        assertThat(ReturnTemplate.read(
                        "fields",
                        ReturnTemplate.lines(List.of(field, other)).lines().toList()))
                .isEqualTo(Ruling.agreed(List.of(field, other)));
    }
}
