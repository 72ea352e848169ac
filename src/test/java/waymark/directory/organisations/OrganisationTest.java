package waymark.directory.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.directory.DateRange;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

public class OrganisationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_new_name_ends_the_one_before_it_the_day_before() {
        var renamed = agreed(named("Before", null, null).nameFrom("After", DAY)).now();
        assertThat(renamed.names())
                .containsExactly(
                        new DatedName("Before", new DateRange(null, DAY.minusDays(1))),
                        new DatedName("After", new DateRange(DAY, null)));
        assertThat(renamed.name(DAY.minusDays(1))).isEqualTo("Before");
        assertThat(renamed.name(DAY)).isEqualTo("After");
    }

    @Test
    void a_new_name_cannot_begin_on_or_before_the_day_the_last_one_began() {
        var organisation = named("Before", DAY, null);
        assertThat(problems(organisation.nameFrom("After", DAY))).containsExactly("from");
        assertThat(problems(organisation.nameFrom("After", DAY.minusDays(1)))).containsExactly("from");
        assertThat(agreed(organisation.nameFrom("After", DAY.plusDays(1))).fields())
                .containsExactly("names");
    }

    @Test
    void a_new_name_must_be_there_and_be_new() {
        assertThat(problems(named("Before", null, null).nameFrom(" ", DAY))).containsExactly("name");
        assertThat(problems(named("Before", null, null).nameFrom("Before ", DAY)))
                .containsExactly("name");
        assertThat(problems(named("Before", null, null).nameFrom("x".repeat(201), DAY)))
                .containsExactly("name");
    }

    @Test
    void an_organisation_that_has_ended_keeps_its_last_name_and_no_longer_stands() {
        var ended = agreed(named("Hull NHS CCG", null, null).end(LocalDate.of(2022, 6, 30)))
                .now();
        assertThat(ended.isActive(LocalDate.of(2022, 6, 30))).isTrue();
        assertThat(ended.isActive(LocalDate.of(2022, 7, 1))).isFalse();
        assertThat(ended.name(DAY)).isEqualTo("Hull NHS CCG");
    }

    @Test
    void an_organisation_cannot_end_before_its_present_name_began() {
        assertThat(problems(named("Late", DAY, null).end(DAY.minusDays(1)))).containsExactly("last");
    }

    @Test
    void an_organisation_works_somewhere() {
        var organisation = named("Any", null, null);
        assertThat(problems(organisation.change(in(Organisation.Coverage.LOCAL, List.of()))))
                .containsExactly("areas");
        assertThat(agreed(organisation.change(in(Organisation.Coverage.NATIONAL, List.of())))
                        .fields())
                .containsExactly("coverage", "areas");
    }

    @Test
    void the_law_and_policy_do_not_both_make_one_notify() {
        var wanted = new Organisation(
                "ANY",
                1,
                List.of(new DatedName("Any", DateRange.OPEN)),
                List.of(),
                "STATUTORY",
                Organisation.Coverage.LOCAL,
                List.of("HULL"),
                new DateRange(DAY, DAY.minusDays(1)),
                new DateRange(DAY, DAY.minusDays(1)),
                true,
                "");
        assertThat(problems(named("Any", null, null).change(wanted)))
                .containsExactly("referrer-to", "duty-to", "policy");
    }

    @Test
    void a_first_responder_is_one_only_on_the_days_of_its_listing() {
        var listed = new Organisation(
                "ANY",
                1,
                List.of(new DatedName("Any", DateRange.OPEN)),
                List.of(),
                "STATUTORY",
                Organisation.Coverage.LOCAL,
                List.of("HULL"),
                new DateRange(DAY, DAY.plusDays(1)),
                null,
                false,
                "");
        assertThat(List.of(-1, 0, 1, 2).stream().map(days -> listed.mayRefer(DAY.plusDays(days))))
                .containsExactly(false, true, true, false);
        assertThat(listed.mustNotify(DAY)).isFalse();
    }

    /// Whatever names follow each other, every day has at most one, and the one that [Organisation#name]
    /// answers.
    @Test
    void every_day_has_at_most_one_name_however_often_an_organisation_is_renamed() {
        var random = new SplittableRandom(20261124);
        for (int round = 0; round < 200; round++) {
            var organisation = named("Name 0", null, null);
            var expected = new ArrayList<LocalDate>();
            for (int i = 1; i <= random.nextInt(1, 8); i++) {
                var from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(0, 9000));
                if (organisation.nameFrom("Name " + i, from) instanceof Ruling.Agreed(OrganisationChanged event)) {
                    organisation = event.now();
                    expected.add(from);
                }
            }
            assertThat(expected).isSorted();
            for (int i = 0; i < 100; i++) {
                var day = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(0, 10_000));
                var holding = organisation.names().stream()
                        .filter(name -> name.valid().holds(day))
                        .toList();
                assertThat(holding).hasSize(1);
                assertThat(organisation.name(day)).isEqualTo(holding.getFirst().name());
                assertThat(organisation.names().indexOf(holding.getFirst())).isEqualTo((int)
                        expected.stream().filter(from -> !from.isAfter(day)).count());
            }
        }
    }

    private static Organisation named(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Organisation(
                "ANY",
                1,
                List.of(new DatedName(name, new DateRange(from, to))),
                List.of(),
                "STATUTORY",
                Organisation.Coverage.LOCAL,
                List.of("HULL"),
                null,
                null,
                false,
                "");
    }

    private static Organisation in(Organisation.Coverage coverage, List<String> areas) {
        return new Organisation(
                "ANY",
                1,
                List.of(new DatedName("Any", DateRange.OPEN)),
                List.of(),
                "STATUTORY",
                coverage,
                areas,
                null,
                null,
                false,
                "");
    }

    public static <E> E agreed(Ruling<E> ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Agreed.class);
        return ((Ruling.Agreed<E>) ruling).event();
    }

    public static List<String> problems(Ruling<?> ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        return ((Ruling.Refused<?>) ruling)
                .problems().stream().map(Problem::field).toList();
    }
}
