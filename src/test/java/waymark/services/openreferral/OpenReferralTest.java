package waymark.services.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.services.ServicesFixtures.TODAY;
import static waymark.services.ServicesFixtures.details;
import static waymark.services.ServicesFixtures.row;
import static waymark.services.ServicesFixtures.service;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.directory.DateRange;
import waymark.services.Alert;
import waymark.services.Cost;
import waymark.services.Eligibility;
import waymark.services.Gender;
import waymark.services.ImmigrationPosition;
import waymark.services.Interpreter;
import waymark.services.NrmRequirement;
import waymark.services.Opening;
import waymark.services.Reach;
import waymark.services.ReferralRoute;
import waymark.services.Service;

class OpenReferralTest {

    private static final Eligibility WOMEN = new Eligibility(
            18,
            65,
            Gender.WOMEN,
            false,
            List.of(ImmigrationPosition.ASYLUM),
            NrmRequirement.NONE,
            "No local connection is asked for");
    private static final Opening NIGHTS = new Opening(
            new WeeklyHours(
                    List.of(
                            new WeekdayHours(1, 19 * 60, 33 * 60),
                            new WeekdayHours(2, 19 * 60, 33 * 60),
                            new WeekdayHours(7, 0, 1440)),
                    BankHolidays.AS_USUAL),
            "Ring first");
    private static final Reach REACH = new Reach(
            ReferralRoute.PROFESSIONAL,
            "Ring before 6pm",
            "01632 960 300",
            "beds@example.org",
            "https://beds.example.org",
            Cost.FREE,
            "",
            List.of("Romanian", "British Sign Language"),
            Interpreter.YES,
            "Two steps at the door");

    private final Service shelter = service(details("Shelter", WOMEN, NIGHTS, REACH));

    @Test
    void a_service_stands_in_the_fields_of_the_standard() {
        var json = json(shelter);
        assertThat(UUID.fromString(text(json, "id"))).isNotNull();
        assertThat(text(json, "name")).isEqualTo("Shelter");
        assertThat(text(json, "status")).isEqualTo("active");
        assertThat(json.path("minimum_age").intValue()).isEqualTo(18);
        assertThat(json.path("maximum_age").intValue()).isEqualTo(65);
        assertThat(text(json, "assured_date")).isEqualTo("2026-11-24");
        assertThat(text(json, "assurer_email")).isEqualTo("person@example.org");
        assertThat(text(json, "application_process")).isEqualTo("Any professional. Ring before 6pm");
        assertThat(text(json, "eligibility_description")).contains("Women only, 18 to 65", "local connection");
        assertThat(text(json, "fees_description")).isEqualTo("Free");
        assertThat(json.path("cost_options").path(0).path("amount").intValue()).isZero();
        assertThat(text(json.path("phones").path(0), "number")).isEqualTo("01632 960 300");
        assertThat(text(json.path("service_areas").path(0), "name")).isEqualTo("Hull");
        assertThat(text(json.path("organization"), "name")).isEqualTo("Hull City Council");
        assertThat(json.path("languages").path(0).path("code").stringValue()).isEqualTo("ro");
        assertThat(json.path("languages").path(1).has("code"))
                .as("not in ISO 639-1")
                .isFalse();
        assertThat(text(
                        json.path("service_at_locations")
                                .path(0)
                                .path("location")
                                .path("accessibility")
                                .path(0),
                        "description"))
                .isEqualTo("Two steps at the door");
        assertThat(json.path("attributes").findValuesAsString("code"))
                .containsExactly("ACCOMMODATION", "women", "asylum", "none", "professional");
    }

    @Test
    void hours_are_weekly_schedules_one_for_all_days_alike() {
        var schedules = json(shelter).path("schedules");
        assertThat(schedules.size()).isEqualTo(2);
        assertThat(text(schedules.path(0), "byday")).isEqualTo("MO,TU");
        assertThat(text(schedules.path(0), "opens_at")).isEqualTo("19:00");
        assertThat(text(schedules.path(0), "closes_at")).isEqualTo("09:00");
        assertThat(text(schedules.path(0), "notes")).contains("next day");
        assertThat(text(schedules.path(1), "opens_at")).isEqualTo("00:00");
        assertThat(text(schedules.path(1), "closes_at")).isEqualTo("23:59");
    }

    @Test
    void identifiers_are_the_same_in_the_next_file_and_no_two_are_alike() {
        var one = json(shelter);
        assertThat(json(shelter)).isEqualTo(one);
        assertThat(one.findValuesAsString("id")).doesNotHaveDuplicates();
        assertThat(text(JsonMapper.shared().valueToTree(new OpenReferral("OTHER", TODAY).service(row(shelter))), "id"))
                .isNotEqualTo(text(one, "id"));
    }

    @Test
    void an_alert_is_there_until_it_lapses_and_what_is_over_is_defunct() {
        var full = with(new DateRange(TODAY, null), new Alert("Full", TODAY));
        assertThat(text(json(full), "alert")).isEqualTo("Full (until 2026-11-24)");
        assertThat(json(with(new DateRange(TODAY, null), new Alert("Full", TODAY.minusDays(1))))
                        .has("alert"))
                .isFalse();
        assertThat(text(json(with(new DateRange(TODAY.minusDays(9), TODAY.minusDays(1)), null)), "status"))
                .isEqualTo("defunct");
        assertThat(text(json(with(new DateRange(TODAY.plusDays(1), null), null)), "status"))
                .isEqualTo("inactive");
    }

    @Test
    void what_was_invented_says_so_in_the_file_too() {
        assertThat(json(shelter.invented()).path("attributes").findValuesAsString("code"))
                .contains("demonstration");
    }

    @Test
    void the_file_is_one_page_of_services() {
        var page = JsonMapper.shared()
                .<JsonNode>valueToTree(new OpenReferral("HUMBER", TODAY).page(List.of(row(shelter))));
        assertThat(page.path("total_items").intValue()).isEqualTo(1);
        assertThat(page.path("last_page").booleanValue()).isTrue();
        assertThat(page.path("contents").size()).isEqualTo(1);
    }

    private Service with(DateRange dates, @org.jspecify.annotations.Nullable Alert alert) {
        return new Service(shelter.ref(), 1, "HCC", shelter.details(), dates, alert, TODAY, "Test Person", false);
    }

    private static JsonNode json(Service service) {
        return JsonMapper.shared().valueToTree(new OpenReferral("HUMBER", TODAY).service(row(service)));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }
}
