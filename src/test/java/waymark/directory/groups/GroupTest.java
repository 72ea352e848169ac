package waymark.directory.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.directory.organisations.OrganisationTest.agreed;
import static waymark.directory.organisations.OrganisationTest.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.groups.Group.Holding;
import waymark.directory.groups.Group.Kind;
import waymark.directory.groups.Group.Seat;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

class GroupTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Seat CHAIR = new Seat("CHAIR", "Chair", null);
    private static final Seat COUNCIL = new Seat("COUNCIL", "Council", "HCC");
    private static final PersonSummary ANN = person("Ann Example", "HCC");
    private static final PersonSummary BEN = person("Ben Example", "NLC");

    @Test
    void whoever_sat_there_hands_over_the_day_before() {
        var taken = agreed(
                group(held(CHAIR, Kind.HOLDER, ANN, DAY.minusYears(1), null)).take(CHAIR, Kind.HOLDER, BEN, from(DAY)));
        assertThat(taken.outgoing()).isNotNull();
        assertThat(taken.outgoing().person()).isEqualTo(ANN.id());
        assertThat(taken.outgoing().dates()).isEqualTo(new DateRange(DAY.minusYears(1), DAY.minusDays(1)));
        assertThat(taken.taken().dates()).isEqualTo(from(DAY));
    }

    @Test
    void a_seat_is_not_taken_twice_on_one_day() {
        var group = group(held(CHAIR, Kind.HOLDER, ANN, DAY, DAY.plusDays(10)));
        assertThat(problems(group.take(CHAIR, Kind.HOLDER, BEN, from(DAY.plusDays(10)))))
                .containsExactly("from");
        assertThat(problems(group.take(CHAIR, Kind.HOLDER, BEN, from(DAY.minusDays(10)))))
                .containsExactly("from");
        assertThat(agreed(group.take(CHAIR, Kind.HOLDER, BEN, from(DAY.plusDays(11))))
                        .outgoing())
                .isNull();
    }

    @Test
    void a_seat_of_an_organisation_is_held_by_somebody_from_it() {
        assertThat(problems(group().take(COUNCIL, Kind.HOLDER, BEN, from(DAY)))).containsExactly("person");
        assertThat(agreed(group().take(COUNCIL, Kind.HOLDER, ANN, from(DAY)))
                        .taken()
                        .person())
                .isEqualTo(ANN.id());
    }

    @Test
    void nobody_deputises_for_themself() {
        var group = group(held(CHAIR, Kind.HOLDER, ANN, DAY, null));
        assertThat(problems(group.take(CHAIR, Kind.DEPUTY, ANN, from(DAY)))).containsExactly("person");
        assertThat(agreed(group.take(CHAIR, Kind.DEPUTY, BEN, from(DAY))).outgoing())
                .isNull();
    }

    @Test
    void a_holding_has_a_first_day_and_does_not_end_before_it() {
        assertThat(problems(group().take(CHAIR, Kind.HOLDER, ANN, DateRange.OPEN)))
                .containsExactly("from");
        assertThat(problems(group().take(CHAIR, Kind.HOLDER, ANN, new DateRange(DAY, DAY.minusDays(1)))))
                .containsExactly("to");
        var held = held(CHAIR, Kind.HOLDER, ANN, DAY, null);
        assertThat(problems(group(held).leave(held, DAY.minusDays(1)))).containsExactly("last");
        assertThat(agreed(group(held).leave(held, DAY)).left().dates().to()).isEqualTo(DAY);
    }

    @Test
    void who_has_not_begun_is_withdrawn_and_the_seat_is_free_again() {
        var held = held(CHAIR, Kind.HOLDER, ANN, DAY.plusDays(7), null);
        var withdrawn = agreed(group(held).withdraw(held, DAY)).withdrawn();
        assertThat(withdrawn.dates()).isEqualTo(new DateRange(DAY.plusDays(7), DAY.plusDays(6)));
        var group = group(withdrawn);
        assertThat(group.sitting("CHAIR", Kind.HOLDER, DAY.plusDays(7))).isEmpty();
        assertThat(agreed(group.take(CHAIR, Kind.HOLDER, BEN, from(DAY.plusDays(1))))
                        .outgoing())
                .isNull();
        assertThat(agreed(group.take(CHAIR, Kind.DEPUTY, ANN, from(DAY.plusDays(1))))
                        .taken()
                        .person())
                .isEqualTo(ANN.id());
        assertThat(problems(group.withdraw(withdrawn, DAY))).containsExactly("");
        assertThat(DateText.span(withdrawn.dates())).isEqualTo("withdrawn, was to begin on 1 December 2026");
    }

    @Test
    void who_has_begun_leaves_and_is_not_withdrawn() {
        var held = held(CHAIR, Kind.HOLDER, ANN, DAY, null);
        assertThat(problems(group(held).withdraw(held, DAY))).containsExactly("");
        assertThat(agreed(group(held).withdraw(held, DAY.minusDays(1)))
                        .withdrawn()
                        .dates()
                        .backwards())
                .isTrue();
    }

    @Test
    void whoever_leaves_passes_the_seat_on_the_day_after_and_no_sooner_than_today() {
        var held = held(CHAIR, Kind.HOLDER, ANN, DAY.minusYears(1), null);
        var passed = agreed(group(held).pass(held, DAY.plusDays(6), BEN, DAY));
        assertThat(passed.left().dates()).isEqualTo(new DateRange(DAY.minusYears(1), DAY.plusDays(6)));
        assertThat(passed.taken()).isNotNull();
        assertThat(passed.taken().dates()).isEqualTo(from(DAY.plusDays(7)));
        var late = agreed(group(held).pass(held, DAY.minusDays(30), BEN, DAY));
        assertThat(late.left().dates().to()).isEqualTo(DAY.minusDays(30));
        assertThat(late.taken()).isNotNull();
        assertThat(late.taken().dates()).isEqualTo(from(DAY));
        assertThat(agreed(group(held).pass(held, DAY, null, DAY)).taken()).isNull();
    }

    @Test
    void whoever_follows_stays_only_as_long_as_was_set() {
        var held = held(CHAIR, Kind.HOLDER, ANN, DAY.minusYears(1), DAY.plusDays(20));
        assertThat(agreed(group(held).pass(held, DAY, BEN, DAY)).taken())
                .satisfies(one -> assertThat(one.dates()).isEqualTo(new DateRange(DAY.plusDays(1), DAY.plusDays(20))));
        var past = held(CHAIR, Kind.HOLDER, ANN, DAY.minusYears(1), DAY.minusDays(5));
        assertThat(agreed(group(past).pass(past, DAY.minusDays(9), BEN, DAY)).taken())
                .as("those days are over")
                .isNull();
    }

    @Test
    void a_seat_that_begins_after_the_last_day_never_begins() {
        var coming = held(CHAIR, Kind.HOLDER, ANN, DAY.plusDays(30), null);
        var passed = agreed(group(coming).pass(coming, DAY, BEN, DAY));
        assertThat(passed.left().dates().backwards()).isTrue();
        assertThat(passed.taken()).isNotNull();
        assertThat(passed.taken().dates()).isEqualTo(from(DAY.plusDays(30)));
    }

    @Test
    void a_deputy_who_steps_up_deputises_no_longer() {
        var held = held(CHAIR, Kind.HOLDER, ANN, DAY.minusYears(1), null);
        var deputy = held(CHAIR, Kind.DEPUTY, BEN, DAY.minusDays(9), null);
        var passed = agreed(group(held, deputy).pass(held, DAY, BEN, DAY));
        assertThat(passed.also()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(deputy.id());
            assertThat(one.dates().to()).isEqualTo(DAY);
        });
        var coming = held(CHAIR, Kind.DEPUTY, BEN, DAY.plusDays(9), null);
        assertThat(agreed(group(held, coming).pass(held, DAY, BEN, DAY)).also())
                .singleElement()
                .satisfies(one -> assertThat(one.dates().backwards()).isTrue());
    }

    @Test
    void a_seat_passes_to_nobody_whom_its_own_rules_refuse() {
        var held = held(COUNCIL, Kind.HOLDER, ANN, DAY.minusYears(1), null);
        assertThat(problems(group(held).pass(held, DAY, BEN, DAY))).containsExactly("person");
        var chair = held(CHAIR, Kind.HOLDER, ANN, DAY.minusYears(1), null);
        var later = held(CHAIR, Kind.HOLDER, BEN, DAY.plusDays(50), null);
        assertThat(problems(group(chair, later).pass(chair, DAY, person("Cy Example", "HCC"), DAY)))
                .containsExactly("from");
    }

    @Test
    void a_new_seat_has_a_title_no_other_has() {
        assertThat(problems(group().add(" ", null))).containsExactly("title");
        assertThat(problems(group().add("chair", null))).containsExactly("title");
        assertThat(problems(group().add("🙂", null))).containsExactly("title");
        assertThat(agreed(group().add("Housing (Hull)", "HCC")).seat())
                .isEqualTo(new Seat("HOUSING_HULL", "Housing (Hull)", "HCC"));
    }

    /// Whatever is asked in whatever order, each seat has at most one holder and one deputy a day, and
    /// never one person as both.
    @Test
    void every_seat_has_at_most_one_holder_and_one_deputy_a_day() {
        var random = new SplittableRandom(20261124);
        for (int round = 0; round < 200; round++) {
            var holdings = new ArrayList<Holding>();
            for (int i = 0; i < 12; i++) {
                var from = DAY.plusDays(random.nextInt(0, 60));
                var dates = new DateRange(from, random.nextBoolean() ? from.plusDays(random.nextInt(-2, 30)) : null);
                var kind = random.nextBoolean() ? Kind.HOLDER : Kind.DEPUTY;
                var group = group(holdings.toArray(Holding[]::new));
                if (group.take(CHAIR, kind, random.nextBoolean() ? ANN : BEN, dates)
                        instanceof Ruling.Agreed(SeatTaken taken)) {
                    var outgoing = taken.outgoing();
                    if (outgoing != null) {
                        holdings.replaceAll(one -> one.id().equals(outgoing.id()) ? outgoing : one);
                    }
                    holdings.add(taken.taken());
                }
            }
            for (int day = 0; day < 100; day++) {
                var on = DAY.plusDays(day);
                var sitting =
                        holdings.stream().filter(one -> one.dates().holds(on)).toList();
                assertThat(sitting.stream().filter(one -> one.kind() == Kind.HOLDER))
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(sitting.stream().filter(one -> one.kind() == Kind.DEPUTY))
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(sitting.stream().map(Holding::person).distinct()).hasSize(sitting.size());
            }
        }
    }

    private static Group group(Holding... holdings) {
        return new Group(
                "BOARD",
                1,
                "Board",
                Group.Tier.STRATEGIC,
                Group.Cadence.QUARTERLY,
                List.of("HULL"),
                List.of(CHAIR, COUNCIL),
                Arrays.asList(holdings));
    }

    private static Holding held(Seat seat, Kind kind, PersonSummary person, LocalDate from, @Nullable LocalDate to) {
        return new Holding(
                UUID.randomUUID(),
                seat.code(),
                kind,
                person.id(),
                person.ref(),
                person.name(),
                new DateRange(from, to));
    }

    private static DateRange from(LocalDate day) {
        return new DateRange(day, null);
    }

    private static PersonSummary person(String name, String organisation) {
        return new PersonSummary(UUID.randomUUID(), new Ref("PE-7K2M9QX"), name, organisation, organisation, "");
    }
}
