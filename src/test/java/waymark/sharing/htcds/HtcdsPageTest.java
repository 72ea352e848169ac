package waymark.sharing.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.sharing.disclosures.Disclosures;

@WaymarkTest
class HtcdsPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void a_file_is_made_for_somebody_and_for_a_reason_and_leaves_out_who_it_is_unless_chosen() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        var name = cases.read(worker, ref).main().details().firstName();
        var path = "/cases/%s/htcds".formatted(ref);
        var browser = visit.as(worker);
        assertThat(browser.get(path).words()).contains("org_Name", "What it does not say", name);
        assertThat(browser.post(path, "identity", "no").errors())
                .contains("Enter who gets the file", "Choose what the file is for", "Choose whether the person agreed");
        assertThat(browser.post(path, wanted("no", "no")).errors())
                .singleElement()
                .asString()
                .startsWith("You may not share without the person’s agreement");
        assertThat(browser.post(path, wanted("yes", "no")).status()).isEqualTo(303);
        var links = browser.get(path).html().select("a[href*=/htcds/]").eachAttr("href");
        assertThat(links).hasSize(2);
        assertThat(browser.get(links.getFirst()).response().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains("\"standard\":\"HTCDS\"")
                .doesNotContain(name);
        assertThat(browser.get(links.getLast()).response().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains("prs_FirstName")
                .doesNotContain(name);
        assertThat(browser.get("/cases/" + ref).words()).contains("without the person’s name", "1 made");
        assertThat(visit.as(cases.caseworker("HCC")).get(links.getFirst()).status())
                .isEqualTo(404);
    }

    private static String[] wanted(String agreed, String identity) {
        return new String[] {
            "receiver",
            "Sample Clinic",
            "purpose",
            "SUPPORT",
            "identity",
            identity,
            "agreed",
            agreed,
            "reason",
            "An appointment"
        };
    }

    @Test
    void the_receiver_of_a_file_is_compared_with_the_conflicts_of_interest_before_it_is_made() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        cases.shutOut(ref, "ERYC");
        var path = "/cases/%s/htcds".formatted(ref);
        var refused = visit.as(worker).post(path, wanted("yes", "no"));
        assertThat(refused.errors()).containsExactly(Disclosures.COMPARE);
        assertThat(refused.words()).contains("East Riding of Yorkshire Council");
        var fields = new ArrayList<>(List.of(wanted("yes", "no")));
        fields.addAll(List.of("apart", "yes"));
        assertThat(visit.as(worker).post(path, fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    @Test
    void research_never_says_who_it_is() {
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var ref = cases.open(manager, Route.OUTSIDE_NRM);
        var fields = wanted("no", "yes");
        fields[3] = "RESEARCH";
        assertThat(visit.as(manager)
                        .post("/cases/%s/htcds".formatted(ref), fields)
                        .errors())
                .containsExactly("For research and figures a file does not say who the person is");
    }
}
