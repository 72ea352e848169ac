package waymark.intelligence.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.operations.OperationFixtures;

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
        assertThat(as.get(LIST).words()).contains("Visited no more");
    }
}
