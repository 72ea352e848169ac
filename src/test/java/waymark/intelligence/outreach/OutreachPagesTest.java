package waymark.intelligence.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.offboarding.OffboardingFixtures;
import waymark.intelligence.operations.OperationFixtures;
import waymark.web.Clocks;

/// A community from the day it is listed to a visit.
@WaymarkTest
class OutreachPagesTest {

    private static final String LIST = "/intelligence/outreach";

    @Autowired
    OperationFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void an_engagement_officer_records_a_visit_and_is_led_on_to_tell_what_was_heard() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var officer = fixtures.listed(someone.member("HCC"));
        var as = visit.as(lead);
        assertThat(as.post(LIST + "/new").errors())
                .contains("Choose the area", "Enter what the community is called, with no person's name");
        var path = as.post(
                        LIST + "/new",
                        "area",
                        "HULL",
                        "name",
                        "Workers at the docks",
                        "languages",
                        "Polish, Romanian",
                        "officer",
                        OperationFixtures.reference(officer))
                .location();
        assertThat(as.get(path).words()).contains("Polish, Romanian", "Not visited yet", officer.name());
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);

        var goes = visit.as(officer);
        var today = LocalDate.now();
        assertThat(goes.get(path + "/edit").status()).isEqualTo(404);
        assertThat(goes.post(path + "/visits/new").errors())
                .contains("Enter where you were", "Choose how far they trust you");
        assertThat(goes.post(
                                path + "/visits/new",
                                "day-day",
                                "" + today.getDayOfMonth(),
                                "day-month",
                                "" + today.getMonthValue(),
                                "day-year",
                                "" + today.getYear(),
                                "place",
                                "The canteen",
                                "people",
                                "12",
                                "trust",
                                "TALKING",
                                "heard",
                                "yes",
                                "next-day",
                                "" + today.plusDays(7).getDayOfMonth(),
                                "next-month",
                                "" + today.plusDays(7).getMonthValue(),
                                "next-year",
                                "" + today.plusDays(7).getYear())
                        .location())
                .isEqualTo("/intelligence/submissions/new");
        assertThat(TestDatabase.owner()
                        .sql("select bool_or(heard) from intelligence.outreach_visit where visited_by = :who")
                        .param("who", officer.id())
                        .query(Boolean.class)
                        .single())
                .as("beside the name of who went there it would say who told")
                .isFalse();
        assertThat(goes.get("/").words()).contains("Visit Workers at the docks");
        assertThat(as.get(path).words()).contains("The canteen", "People talk with us about everyday things");
        assertThat(as.post(
                                path + "/edit",
                                "version",
                                "2",
                                "area",
                                "HULL",
                                "name",
                                "Workers at the docks",
                                "ended",
                                "yes")
                        .status())
                .isEqualTo(303);
        assertThat(as.get(LIST).words()).contains("No longer visited");
    }

    @Test
    void a_visit_near_an_operation_warns_both_and_the_operation_waits_until_both_have_spoken() {
        var officer = fixtures.listed(someone.member("HCC"));
        var post = fixtures.post(officer);
        var community = LIST + "/" + fixtures.community(officer, "HULL");
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var operation = fixtures.operation(lead, "READY");
        var day = LocalDate.now().plusDays(3);
        fixtures.place(
                operation,
                "HU13 0AB",
                null,
                null,
                day.atTime(10, 0).atZone(Clocks.LONDON).toInstant());
        var goes = visit.as(officer);
        assertThat(goes.post(community + "/plan").errors())
                .contains(
                        "Enter where the visit is. No home of a person",
                        "Enter the postcode, or the position below",
                        "Choose who can be called");

        assertThat(goes.post(community + "/plan", visitOn(day, "HU13 0AC", post))
                        .location())
                .isEqualTo(community + "#next");

        var seen = goes.get(community);
        assertThat(seen.words())
                .contains("The church hall", "Do not go before both sides have acknowledged it", "Not acknowledged")
                .doesNotContain("Sample operation", "Sample place", operation.ref());
        assertThat(goes.get("/").words()).contains("Speak with somebody before you visit Seasonal workers");
        assertThat(visit.as(lead).get(community).words()).doesNotContain("Do not go before");
        var go = visit.as(lead).get(operation.path() + "/go");
        assertThat(go.words()).contains("Not acknowledged").doesNotContain("The church hall", "Seasonal workers");
        assertThat(visit.as(lead).post(operation.path() + "/go", "version", "1").errors())
                .isNotEmpty();

        var form = seen.html().select("form[action$=/acknowledgement]").attr("action");
        assertThat(goes.post(form, "version", "1").location()).isEqualTo(community + "#next");
        assertThat(goes.get(community).html().select("form[action$=/acknowledgement]"))
                .hasSize(1);
        goes.post(form, "version", "1", "spoken", "yes");
        assertThat(goes.get(community).html().select("form[action$=/acknowledgement]"))
                .isEmpty();
        assertThat(visit.as(lead).get(operation.path() + "/go").words()).contains("Acknowledged");
        visit.as(lead)
                .post(
                        go.html().select("form[action$=/acknowledgement]").attr("action"),
                        "version",
                        "1",
                        "spoken",
                        "yes");
        assertThat(goes.get(community).words()).doesNotContain("Do not go before");
        assertThat(visit.as(lead).post(operation.path() + "/go", "version", "1").status())
                .isEqualTo(303);

        goes.post(community + "/plan/cancellation");
        assertThat(goes.get(community).words()).doesNotContain("The church hall");
    }

    @Test
    void whoever_goes_in_place_of_a_leaver_is_warned_of_what_the_leaver_acknowledged() {
        var officer = fixtures.listed(someone.member("HCC"));
        var next = fixtures.listed(someone.member("HCC"));
        var community = LIST + "/" + fixtures.community(officer, "HULL");
        var operation = fixtures.operation(fixtures.lead("HUMBERSIDE_POLICE"), "READY");
        var day = LocalDate.now().plusDays(4);
        fixtures.place(
                operation,
                "HU15 0AB",
                null,
                null,
                day.atTime(10, 0).atZone(Clocks.LONDON).toInstant());
        var goes = visit.as(officer);
        goes.post(community + "/plan", visitOn(day, "HU15 0AC", fixtures.post(next)));
        var form = goes.get(community)
                .html()
                .select("form[action$=/acknowledgement]")
                .attr("action");
        goes.post(form, "version", "1", "spoken", "yes");
        assertThat(goes.get("/").words()).doesNotContain("Speak with somebody before you visit");

        var lead = visit.as(someone.organisationLead("HCC"));
        var ending = "/directory/people/" + OperationFixtures.reference(officer) + "/ending";
        var left = lead.post(
                ending,
                OffboardingFixtures.filled(lead.get(ending), LocalDate.now(), OperationFixtures.reference(next)));
        assertThat(left.errors()).isEmpty();
        var after = visit.as(next);
        assertThat(after.get("/").words()).contains("Speak with somebody before you visit Seasonal workers");
        assertThat(after.get(community).words())
                .contains("Do not go before both sides have acknowledged it", "Not acknowledged");
    }

    @Test
    void nobody_plans_visits_everywhere_to_find_out_where_operations_are() {
        var officer = fixtures.listed(someone.member("HCC"));
        var post = fixtures.post(officer);
        var community = LIST + "/" + fixtures.community(officer, "HULL");
        var goes = visit.as(officer);
        var day = LocalDate.now().plusDays(200);
        for (int times = 0; times < 5; times++) {
            assertThat(goes.post(community + "/plan", visitOn(day, "HU14 3AB", post))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(goes.post(community + "/plan", visitOn(day, "HU14 3AB", post))
                        .errors())
                .containsExactly("You have planned 5 visits within a day. Plan this one tomorrow");
    }

    private static String[] visitOn(LocalDate day, String postcode, String post) {
        return new String[] {
            "place",
            "The church hall",
            "postcode",
            postcode,
            "day-day",
            "" + day.getDayOfMonth(),
            "day-month",
            "" + day.getMonthValue(),
            "day-year",
            "" + day.getYear(),
            "from",
            "11:00",
            "until",
            "12:30",
            "post",
            post
        };
    }
}
