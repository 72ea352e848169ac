package waymark.services.search;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.contacts.ContactsFixtures.london;
import static waymark.services.ServicesFixtures.ANYBODY;
import static waymark.services.ServicesFixtures.NOTHING_ASKED;
import static waymark.services.ServicesFixtures.TODAY;
import static waymark.services.ServicesFixtures.UNKNOWN_HOURS;
import static waymark.services.ServicesFixtures.details;
import static waymark.services.ServicesFixtures.need;
import static waymark.services.ServicesFixtures.reach;
import static waymark.services.ServicesFixtures.row;
import static waymark.services.ServicesFixtures.service;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.directory.DateRange;
import waymark.services.Age;
import waymark.services.Alert;
import waymark.services.Eligibility;
import waymark.services.Gender;
import waymark.services.Interpreter;
import waymark.services.Known;
import waymark.services.NrmRequirement;
import waymark.services.Opening;
import waymark.services.Service;
import waymark.services.ServiceCriteria;

class ServiceMatchesTest {

    private static final Instant NOW = london("2026-11-24T22:00");
    private static final Eligibility WOMEN =
            new Eligibility(18, null, Gender.WOMEN, true, List.of(), NrmRequirement.NONE, "");
    private static final Opening BY_DAY =
            new Opening(new WeeklyHours(List.of(new WeekdayHours(2, 9 * 60, 17 * 60)), BankHolidays.CLOSED), "");

    @Test
    void what_fits_comes_before_what_is_to_be_asked_and_what_does_not_is_only_counted() {
        var rows = List.of(
                row(details("Women", WOMEN, always(), reach(Interpreter.NO, "Romanian"))),
                row(details("Anybody", ANYBODY, always(), reach(Interpreter.NOT_RECORDED))),
                row(details("Men", of(Gender.MEN), always(), reach(Interpreter.YES))));
        var found = ServiceMatches.of(rows, need("Romanian", "adult", "woman", "", "", false), NOW);
        assertThat(names(found.fits())).containsExactly("Women");
        assertThat(names(found.asks())).containsExactly("Anybody");
        assertThat(found.others()).isEqualTo(1);
        assertThat(found.none()).isFalse();
    }

    @Test
    void open_now_leaves_out_what_is_closed_and_asks_where_hours_are_not_recorded() {
        var rows = List.of(
                row(details("By day", ANYBODY, BY_DAY, reach(Interpreter.YES))),
                row(details("Always", ANYBODY, always(), reach(Interpreter.YES))),
                row(details("Silent", ANYBODY, UNKNOWN_HOURS, reach(Interpreter.YES))));
        var found = ServiceMatches.of(rows, need("", "", "", "", "", true), NOW);
        assertThat(names(found.fits())).containsExactly("Always");
        assertThat(names(found.asks())).containsExactly("Silent");
        assertThat(found.others()).isEqualTo(1);
    }

    @Test
    void what_is_full_and_what_is_closed_stand_behind_what_is_open() {
        var full = service(details("A full house", ANYBODY, always(), reach(Interpreter.YES)));
        var rows = List.of(
                row(new Service(
                        full.ref(),
                        1,
                        "HCC",
                        full.details(),
                        new DateRange(TODAY, null),
                        new Alert("Full", TODAY),
                        TODAY,
                        "Test Person",
                        false)),
                row(details("By day", ANYBODY, BY_DAY, reach(Interpreter.YES))),
                row(details("Zeal", ANYBODY, always(), reach(Interpreter.YES))));
        assertThat(names(ServiceMatches.of(rows, NOTHING_ASKED, NOW).fits()))
                .containsExactly("Zeal", "By day", "A full house");
    }

    @Test
    void a_place_elsewhere_and_another_kind_of_help_are_not_even_counted() {
        var rows = List.of(row(details("Hull only")));
        var elsewhere = new ServiceCriteria(
                "EAST_RIDING",
                "",
                new Known.NotAsked<>(),
                new Known.NotAsked<>(),
                "",
                new Known.NotAsked<>(),
                new Known.NotAsked<>(),
                false);
        var found = ServiceMatches.of(rows, elsewhere, NOW);
        assertThat(found.none()).isTrue();
        assertThat(found.others()).isZero();
    }

    @Test
    void what_somebody_wrote_into_the_address_is_not_taken_over() {
        var typed = new ServiceCriteria(
                "HULL",
                "Anna Example, Hessle Road",
                Known.parse(Age.class, "17 and a half"),
                new Known.NotAsked<>(),
                "born 3 March",
                new Known.NotAsked<>(),
                new Known.NotAsked<>(),
                false);
        var kept = typed.among(List.of(waymark.web.forms.Choice.of("HULL", "Hull")), List.of(), List.of());
        assertThat(kept.area()).isEqualTo("HULL");
        assertThat(kept.kind()).isEmpty();
        assertThat(kept.language()).isEmpty();
        assertThat(kept.ofPerson()).isFalse();
    }

    private static Opening always() {
        return new Opening(WeeklyHours.always(), "");
    }

    private static Eligibility of(Gender gender) {
        return new Eligibility(null, null, gender, true, List.of(), NrmRequirement.NONE, "");
    }

    private static List<String> names(List<ServiceMatch> findings) {
        return findings.stream().map(finding -> finding.row().name()).toList();
    }
}
