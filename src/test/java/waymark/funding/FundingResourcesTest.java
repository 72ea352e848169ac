package waymark.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Ref;

/// Bids, what partners lend, costs, and grants as open data.
@WaymarkTest
class FundingResourcesTest {

    private static final String DAY = "[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])";

    @Autowired
    FundingFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    JsonMapper json;

    @Test
    void a_bid_goes_its_way_and_what_was_learned_can_be_added_when_it_has_ended() {
        var today = LocalDate.now();
        var manager = visit.as(fixtures.manager());
        var bid = "/funding/bids/" + fixtures.bid();
        assertThat(manager.post(bid + "/evidence").status()).isEqualTo(303);
        assertThat(manager.get(bid).words()).contains("Cases opened", "Counted by Waymark");
        assertThat(step(manager, bid, 1, "WON", today, "").errors()).contains("Choose what comes next");
        step(manager, bid, 1, "WRITING", today, "");
        step(manager, bid, 2, "SENT", today, "");
        assertThat(step(manager, bid, 3, "LOST", today, "").errors()).contains("Say what the funder said");
        step(manager, bid, 3, "LOST", today, "Too many asked");
        assertThat(manager.get(bid + "/edit").status()).isEqualTo(404);
        manager.post(
                bid + "/step",
                fields(
                        "version",
                        4,
                        "state",
                        "LOST",
                        "on",
                        today,
                        "result",
                        "Too many asked",
                        "learned",
                        "Ask for two years, not five"));
        assertThat(manager.get(bid).words()).contains("Not won", "Ask for two years, not five");
        assertThat(manager.get("/funding/bids.csv").text()).contains("Ask for two years, not five");
    }

    private static Visit.Answer step(
            Visit.Browser manager, String bid, int version, String state, LocalDate on, String result) {
        return manager.post(
                bid + "/step", fields("version", version, "state", state, "on", on, "result", result, "learned", ""));
    }

    @Test
    void who_lends_answers_and_nobody_else_does() {
        var asker = someone.member("CAB");
        var asks = visit.as(asker);
        int before = lent();
        var request = "/funding/offers/requests/" + fixtures.request("HCC", asker);
        assertThat(asks.get(request).words()).contains("A room", "Take it back");
        assertThat(asks.post(request + "/answer", "version", "1", "state", "AGREED")
                        .status())
                .isIn(403, 404);
        assertThat(visit.as(someone.member("NLC")).get(request).status()).isEqualTo(404);
        assertThat(visit.as(someone.organisationLead("NLC"))
                        .post(request + "/answer", "version", "1", "state", "AGREED")
                        .status())
                .isEqualTo(404);
        var lends = visit.as(someone.organisationLead("HCC"));
        assertThat(lends.post(request + "/answer", "version", "1", "state", "DECLINED")
                        .errors())
                .containsExactly("Say why it is not possible");
        assertThat(lends.post(request + "/answer", "version", "1", "state", "AGREED")
                        .status())
                .isEqualTo(303);
        assertThat(asks.post(request + "/withdrawal", "version", "2").status()).isEqualTo(422);
        assertThat(lent()).isEqualTo(before + 40);
    }

    /// In pounds, what the council has lent as the page of costs says.
    private int lent() {
        return visit.as(fixtures.manager()).get("/funding/costs").html().select("table").stream()
                .filter(table -> table.select("caption").text().equals("What partners give"))
                .flatMap(table -> table.select("tr:contains(Hull City Council) td:last-child").stream())
                .mapToInt(cell -> Integer.parseInt(cell.text().replaceAll("\\D", "")))
                .sum();
    }

    @Test
    void an_offer_is_made_for_the_own_organisation_and_changed_by_its_lead_alone() {
        var lead = visit.as(someone.organisationLead("HCC"));
        var offer = lead.post(
                        "/funding/offers/new",
                        fields("kind", "VEHICLE", "name", "A minibus", "fromOn", LocalDate.now(), "worth", "60"))
                .location();
        assertThat(lead.get(offer).words()).contains("A minibus", "£60");
        assertThat(visit.as(someone.organisationLead("NLC"))
                        .get(offer + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(lead.post(offer + "/requests", fields("wantedOn", LocalDate.now(), "why", "A visit"))
                        .errors())
                .contains("Your organisation lends it: ask within it");
        var partner = visit.as(someone.member("CAB"));
        assertThat(partner.post(
                                offer + "/requests",
                                fields("wantedOn", LocalDate.now().minusDays(1), "why", ""))
                        .errors())
                .contains("Say what for, and name no person");
    }

    /// The rules of the schemas of the standard (version 1.4.3), written out from its documentation.
    @Test
    void grants_leave_as_open_data_to_organisations_alone() throws Exception {
        var today = LocalDate.now();
        var ref = fixtures.grant(YearMonth.from(today).atDay(1));
        var answer = visit.as(fixtures.manager()).get("/funding/grants.json");
        var data = json.readTree(answer.text());
        assertThat(data.path("version").asString()).matches("\\d+\\.\\d+");
        assertThat(data.path("issued").asString()).matches(DAY);
        assertThat(data.path("grants").size()).isPositive();
        var ids = new ArrayList<String>();
        for (var grant : data.path("grants")) {
            ids.add(grant.path("id").asString());
            for (var field : new String[] {"id", "title", "description", "currency"}) {
                assertThat(grant.path(field).asString()).as(field).isNotBlank();
            }
            assertThat(grant.path("currency").asString()).isEqualTo("GBP");
            assertThat(grant.path("amountAwarded").isNumber()).isTrue();
            assertThat(grant.path("awardDate").asString()).matches(DAY);
            assertThat(grant.has("recipientIndividual")).isFalse();
            organisation(grant.path("recipientOrganization"));
            organisation(grant.path("fundingOrganization"));
            assertThat(grant.path("plannedDates").get(0).path("startDate").asString())
                    .matches(DAY);
        }
        assertThat(ids).doesNotHaveDuplicates().contains("360G-waymark-" + ref);
        publishesUnderItsOwnPrefix(ref);
    }

    private void publishesUnderItsOwnPrefix(Ref ref) {
        var manager = visit.as(fixtures.manager());
        assertThat(manager.get("/funding/costs").words()).contains("no prefix from 360Giving");
        assertThat(manager.post("/funding/open-data", "version", "0", "prefix", "GB-CHC-1")
                        .errors())
                .containsExactly("Enter it as 360Giving wrote it: 360G- and then letters and digits");
        assertThat(manager.post("/funding/open-data", "version", "0", "prefix", "360G-Example")
                        .status())
                .isEqualTo(303);
        assertThat(manager.get("/funding/grants.json").text()).contains("360G-Example-" + ref);
        TestDatabase.owner().sql("delete from funding.open_data").update();
    }

    private static void organisation(JsonNode of) {
        assertThat(of.size()).isEqualTo(1);
        assertThat(of.get(0).path("id").asString()).isNotBlank();
        assertThat(of.get(0).path("name").asString()).isNotBlank();
    }

    @Test
    void needs_without_a_service_are_told_as_lower_bounds_alone() {
        TestDatabase.owner().sql("""
                        insert into support.unmet_need (id, on_month, domain, reason, language, area, organisation)
                        select gen_random_uuid(), date_trunc('month', current_date) - d.ago, d.domain, 'NO_PLACES', d.language,
                               'HULL', 'FUNDING_TEST'
                          from (select 'ACCOMMODATION' as domain, 'Albanian' as language, interval '1 month' as ago,
                                       generate_series(1, 23)
                                union all select 'FAITH_AND_CULTURE', 'Tigrinya', interval '1 month', generate_series(1, 3)
                                union all select 'LANGUAGE', 'Khmer', interval '0', generate_series(1, 23)) d
                        """).update();
        var words = visit.as(fixtures.manager()).get("/funding/costs").words();
        TestDatabase.owner()
                .sql("delete from support.unmet_need where organisation = 'FUNDING_TEST'")
                .update();
        assertThat(words).contains("Accommodation at least 20", "Albanian at least 20");
        assertThat(words).doesNotContain("Tigrinya", "Faith and culture", "23");
        assertThat(words).as("the running month").doesNotContain("Khmer", "Language and communication");
    }
}
