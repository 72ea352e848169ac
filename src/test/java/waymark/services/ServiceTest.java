package waymark.services;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.services.ServicesFixtures.ANYBODY;
import static waymark.services.ServicesFixtures.TODAY;
import static waymark.services.ServicesFixtures.UNKNOWN_HOURS;
import static waymark.services.ServicesFixtures.details;
import static waymark.services.ServicesFixtures.reach;
import static waymark.services.ServicesFixtures.service;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.directory.DateRange;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

class ServiceTest {

    private static final Ref REF = new Ref("SV-0001");

    @Test
    void a_new_service_is_checked_on_its_day() {
        assertThat(Service.add(REF, "HCC", details("Night shelter"), TODAY, TODAY, "Test Person"))
                .isInstanceOfSatisfying(Ruling.Agreed.class, agreed -> {
                    var now = ((ServiceAdded) agreed.event()).now();
                    assertThat(now.checkedOn()).isEqualTo(TODAY);
                    assertThat(now.demonstration()).isFalse();
                });
    }

    @Test
    void a_service_without_name_place_description_or_a_way_to_reach_it_is_refused_all_at_once() {
        var empty = new ServiceDetails(
                "",
                "",
                "",
                false,
                List.of(),
                ANYBODY,
                UNKNOWN_HOURS,
                new Reach(
                        ReferralRoute.SELF,
                        "",
                        "",
                        "",
                        "",
                        Cost.NOT_RECORDED,
                        "",
                        List.of(),
                        Interpreter.NOT_RECORDED,
                        ""));
        assertThat(fields(Service.add(REF, "", empty, TODAY, TODAY, "Test Person")))
                .containsExactly("organisation", "name", "kind", "description", "areas", "phone");
    }

    @Test
    void numbers_addresses_and_costs_must_be_of_use() {
        var wrong = new Reach(
                ReferralRoute.SELF,
                "",
                "call me",
                "nobody",
                "javascript:alert(1)",
                Cost.COSTS,
                "",
                List.of(),
                Interpreter.NO,
                "");
        assertThat(fields(service(details("Shelter"))
                        .change(details("Shelter", ANYBODY, UNKNOWN_HOURS, wrong), TODAY, "Test Person")))
                .containsExactly("phone", "email", "web", "costWords");
    }

    @Test
    void a_change_names_what_changed_and_counts_as_a_check() {
        var ruling = service(details("Shelter"))
                .change(
                        details("Shelter", ANYBODY, UNKNOWN_HOURS, reach(Interpreter.YES, "Polish")),
                        TODAY.plusDays(9),
                        "Somebody Else");
        assertThat(ruling).isInstanceOfSatisfying(Ruling.Agreed.class, agreed -> {
            var event = (ServiceChanged) agreed.event();
            assertThat(event.fields()).containsExactly("way_in_and_cost");
            assertThat(event.now().checkedOn()).isEqualTo(TODAY.plusDays(9));
            assertThat(event.now().checkedBy()).isEqualTo("Somebody Else");
        });
    }

    @Test
    void a_note_lapses_by_itself_and_cannot_be_put_up_for_ever() {
        var alert = new Alert("Full", TODAY.plusDays(3));
        assertThat(alert.holds(TODAY.plusDays(3))).isTrue();
        assertThat(alert.holds(TODAY.plusDays(4))).isFalse();
        var service = service(details("Shelter"));
        assertThat(service.say(alert, TODAY)).isInstanceOf(Ruling.Agreed.class);
        assertThat(fields(service.say(new Alert("", TODAY), TODAY))).containsExactly("alert");
        assertThat(fields(service.say(new Alert("Full", TODAY.minusDays(1)), TODAY)))
                .containsExactly("until");
        assertThat(fields(service.say(new Alert("Full", TODAY.plusDays(93)), TODAY)))
                .containsExactly("until");
    }

    @Test
    void it_does_not_end_before_it_begins_and_is_there_on_its_last_day() {
        var service = service(details("Shelter"));
        assertThat(fields(service.end(TODAY.minusDays(1)))).containsExactly("last");
        assertThat(service.end(TODAY)).isInstanceOf(Ruling.Agreed.class);
        var ended = new Service(
                REF,
                1,
                "HCC",
                service.details(),
                new DateRange(TODAY, TODAY.plusDays(2)),
                null,
                TODAY,
                "Test Person",
                false);
        assertThat(ended.open(TODAY.plusDays(2))).isTrue();
        assertThat(ended.open(TODAY.plusDays(3))).isFalse();
    }

    @Test
    void everywhere_needs_no_areas() {
        var everywhere = new ServiceDetails(
                "HELPLINE", "Line", "Advice", true, List.of("HULL"), ANYBODY, UNKNOWN_HOURS, reach(Interpreter.YES));
        assertThat(everywhere.areas()).isEmpty();
        assertThat(everywhere.problems()).isEmpty();
        assertThat(everywhere.serves("ANYWHERE")).isTrue();
    }

    private static List<String> fields(Ruling<?> ruling) {
        return switch (ruling) {
            case Ruling.Refused<?>(List<Problem> problems) ->
                problems.stream().map(Problem::field).toList();
            case Ruling.Agreed<?> _ -> List.of();
        };
    }
}
