package waymark.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.directory.organisations.OrganisationTest.agreed;
import static waymark.directory.organisations.OrganisationTest.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.directory.DateRange;
import waymark.directory.groups.Group;
import waymark.directory.groups.SeatHeld;
import waymark.directory.people.Person.Serving;
import waymark.kernel.Ref;

class PersonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final PersonDetails ANN =
            new PersonDetails("Ann Example", "HCC", "Lead", "ann@example.org", "01632 960 001");
    private static final Serving SERVING =
            new Serving(UUID.randomUUID(), new Ref("PE-7K2M9QX"), 3, ANN, LocalDate.of(2024, 1, 1));

    @Test
    void details_are_tidied_and_named_where_they_changed() {
        var wanted = new PersonDetails(" Ann Example ", "HCC", "Head", "ANN@Example.org", "01632 960 002");
        var event = agreed(SERVING.change(wanted, List.of(), List.of(), DAY));
        assertThat(event.now().email()).isEqualTo("ann@example.org");
        assertThat(event.fields()).containsExactly("job_title", "phone");
        assertThat(event.version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@", "@example.org", "ann@example", "a b@example.org", "a@b@c.org", "<a@b.org>"})
    void what_is_no_email_address_is_refused(String email) {
        assertThat(fields(new PersonDetails("Ann", "HCC", "", email, ""))).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "call me", "01632 960 001 ext", "0000000000000000000000000000000000000000000"})
    void what_nobody_could_dial_is_refused(String phone) {
        assertThat(fields(new PersonDetails("Ann", "HCC", "", "", phone))).containsExactly("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01632 960 001", "+44 (0)1632 960001", "01632 960001 ext 12", "01632-960-001"})
    void a_telephone_number_may_be_written_in_many_ways(String phone) {
        assertThat(fields(new PersonDetails("Ann", "HCC", "", "", phone))).isEmpty();
    }

    @Test
    void a_person_has_a_name_and_an_organisation() {
        assertThat(fields(new PersonDetails(" ", "", "x".repeat(201), "", "")))
                .containsExactly("name", "organisation", "jobTitle");
        assertThat(fields(new PersonDetails("مريم 🙂", "HCC", "", "", ""))).isEmpty();
    }

    @Test
    void nobody_leaves_before_they_came() {
        assertThat(problems(SERVING.end(LocalDate.of(2023, 12, 31)))).containsExactly("last");
        assertThat(agreed(SERVING.end(DAY)).lastDay()).isEqualTo(DAY);
    }

    @Test
    void nobody_takes_a_seat_to_another_organisation() {
        var moved = new PersonDetails("Ann Example", "NLC", "Lead", "ann@example.org", "01632 960 001");
        assertThat(problems(SERVING.change(moved, List.of(held(null)), List.of(), DAY)))
                .containsExactly("organisation");
        assertThat(agreed(SERVING.change(moved, List.of(held(DAY)), List.of(), DAY))
                        .fields())
                .containsExactly("organisation");
    }

    @Test
    void nobody_takes_a_role_or_a_point_of_contact_to_another_organisation() {
        var kept = List.of("the role “Caseworker” for their present organisation");
        var moved = new PersonDetails("Ann Example", "NLC", "Lead", "ann@example.org", "01632 960 001");
        assertThat(problems(SERVING.change(moved, List.of(), kept, DAY))).containsExactly("organisation");
        var stays = new PersonDetails("Ann Example", "HCC", "Another title", "ann@example.org", "01632 960 001");
        assertThat(agreed(SERVING.change(stays, List.of(), kept, DAY)).fields()).containsExactly("job_title");
    }

    private static SeatHeld held(@Nullable LocalDate to) {
        return new SeatHeld(
                "LOG_HULL", "Hull group", "Chair", Group.Kind.HOLDER, new DateRange(LocalDate.of(2025, 1, 1), to));
    }

    private static List<String> fields(PersonDetails details) {
        return details.problems().stream().map(waymark.kernel.Problem::field).toList();
    }
}
