package waymark.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.cases.rules.RunningClock.Standing;
import waymark.kernel.Ref;
import waymark.kernel.WorkingDays;

class ClockRulesTest {

    private static final Random RANDOM = new Random(1);

    @ParameterizedTest
    @CsvSource({
        "2026-04-02, 2026-04-13", // over Good Friday and Easter Monday
        "2026-12-23, 2027-01-04", // over Christmas, Boxing Day's substitute and New Year
        "2021-12-23, 2022-01-04", // Christmas and Boxing Day on a weekend, two substitute days and New Year's
        "2022-12-22, 2023-01-03", // Christmas on a Sunday, New Year's on a Sunday
        "2020-05-04, 2020-05-12", // the early May bank holiday moved to Friday 8 May
        "2022-05-30, 2022-06-08", // the spring bank holiday moved to 2 June, and 3 June
        "2024-02-26, 2024-03-04", // over 29 February
        "2026-03-07, 2026-03-13" // sent on a Saturday
    })
    void the_target_for_reasonable_grounds_is_five_working_days(LocalDate sent, LocalDate target) {
        var clock = only("RG_TARGET", sent(sent), target);
        assertThat(clock.endsOn()).isEqualTo(target);
        assertThat(clock.known()).isTrue();
        assertThat(clock.standing(target)).isEqualTo(Standing.SOON);
        assertThat(clock.standing(target.plusDays(1))).isEqualTo(Standing.AFTER_TARGET);
        assertThat(clock.words(target.plusDays(1))).contains("The target was").doesNotContain("breach");
    }

    @Test
    void any_target_lies_so_many_working_days_after_its_start_and_on_a_working_day() {
        var rule = SampleClocks.only("RG_TARGET");
        for (int tried = 0; tried < 2_000; tried++) {
            var start = WorkingDays.knownFrom().plusDays(RANDOM.nextInt(14 * 365));
            var end = rule.end(start);
            assertThat(end).isNotNull();
            assertThat(WorkingDays.kind(end)).isEqualTo(WorkingDays.Kind.WORKING);
            assertThat(start.plusDays(1)
                            .datesUntil(end.plusDays(1))
                            .filter(day -> WorkingDays.kind(day) == WorkingDays.Kind.WORKING)
                            .count())
                    .isEqualTo(5);
            assertThat(rule.end(start.plusDays(1))).isAfterOrEqualTo(end);
        }
    }

    @Test
    void beyond_the_known_calendar_the_answer_says_so() {
        var sent = WorkingDays.knownUntil().minusDays(1);
        var clock = only("RG_TARGET", sent(sent), sent);
        assertThat(clock.known()).isFalse();
        assertThat(clock.words(sent)).contains("if no bank holiday is added");
    }

    @Test
    void the_recovery_period_is_as_long_as_on_the_day_of_the_decision() {
        assertThat(end(ClockRules.RECOVERY_MINIMUM, positive(LocalDate.of(2022, 12, 12))))
                .isEqualTo(LocalDate.of(2023, 1, 26));
        assertThat(end(ClockRules.RECOVERY_MINIMUM, positive(LocalDate.of(2022, 12, 13))))
                .isEqualTo(LocalDate.of(2023, 1, 12));
        for (int tried = 0; tried < 1_000; tried++) {
            var day = LocalDate.of(2018, 1, 1).plusDays(RANDOM.nextInt(5_000));
            int days = day.isBefore(LocalDate.of(2022, 12, 13)) ? 45 : 30;
            assertThat(end(ClockRules.RECOVERY_MINIMUM, positive(day)))
                    .isEqualTo(LocalDate.ofEpochDay(day.toEpochDay() + days));
        }
    }

    @Test
    void at_most_one_version_of_a_clock_holds_on_any_day() {
        for (var day = LocalDate.of(2022, 1, 1); day.isBefore(LocalDate.of(2024, 1, 1)); day = day.plusDays(1)) {
            var start = day;
            assertThat(SampleClocks.ALL.all().stream()
                            .filter(rule -> rule.code().equals(ClockRules.RECOVERY_MINIMUM) && rule.holdsOn(start)))
                    .hasSize(1);
        }
    }

    @Test
    void the_window_for_a_reconsideration_warns_before_it_ends_and_ends_on_the_true_day() {
        var decided = LocalDate.of(2028, 1, 31);
        var clock = only(ClockRules.RECONSIDERATION_WINDOW, negative(decided), decided);
        assertThat(clock.endsOn()).as("over 29 February").isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(clock.warnsOn()).containsExactly(decided.plusDays(20), decided.plusDays(25), decided.plusDays(28));
        assertThat(clock.standing(decided.plusDays(19))).isEqualTo(Standing.RUNNING);
        assertThat(clock.standing(decided.plusDays(20))).isEqualTo(Standing.SOON);
        assertThat(clock.standing(decided.plusDays(30))).isEqualTo(Standing.SOON);
        assertThat(clock.standing(decided.plusDays(31))).isEqualTo(Standing.ENDED);
        var christmas = only(
                ClockRules.RECONSIDERATION_WINDOW, negative(LocalDate.of(2026, 11, 25)), LocalDate.of(2026, 12, 1));
        assertThat(christmas.words(LocalDate.of(2026, 12, 1)))
                .isEqualTo("Last day: 25 December 2026, in 24 days. This is a bank holiday");
    }

    @Test
    void a_clock_stops_with_what_happens_after_it_began_and_not_with_what_happened_before() {
        var day = LocalDate.of(2026, 3, 2);
        var twice = process(
                Age.ADULT,
                Map.of(
                        NrmPoint.RECONSIDERATION, new Reached(day, 4),
                        NrmPoint.OVERTURNED, new Reached(day, 5),
                        NrmPoint.NEGATIVE, new Reached(day, 7)));
        assertThat(only(ClockRules.RECONSIDERATION_WINDOW, twice, day).stoppedOn())
                .isNull();
        assertThat(only("NEGATIVE_EXIT", twice, day).stoppedOn()).isNull();
        var asked = process(
                Age.ADULT,
                Map.of(NrmPoint.NEGATIVE, new Reached(day, 4), NrmPoint.RECONSIDERATION, new Reached(day, 5)));
        assertThat(only(ClockRules.RECONSIDERATION_WINDOW, asked, day).stoppedOn())
                .isEqualTo(day);
    }

    @Test
    void move_on_lasts_at_least_45_days_or_until_support_ends() {
        var decided = LocalDate.of(2026, 3, 2);
        var process = process(Age.ADULT, Map.of(NrmPoint.CG_POSITIVE, new Reached(decided, 5)));
        assertThat(end(ClockRules.MOVE_ON_MINIMUM, process)).isEqualTo(LocalDate.of(2026, 4, 16));
        var longer = new NrmProcess(
                process.id(),
                process.ref(),
                process.caseId(),
                process.personInCase(),
                6,
                NrmState.MOVE_ON,
                decided,
                Age.ADULT,
                Authority.SCA,
                null,
                null,
                null,
                process.points(),
                true,
                decided.plusDays(90));
        assertThat(end(ClockRules.MOVE_ON_MINIMUM, longer)).isEqualTo(decided.plusDays(90));
    }

    @Test
    void the_question_at_18_is_asked_from_100_days_before_until_it_is_answered() {
        var turns = LocalDate.of(2026, 9, 1);
        var child = process(Age.CHILD, Map.of(NrmPoint.SUBMITTED, new Reached(LocalDate.of(2026, 1, 5), 1)));
        assertThat(standing(child, turns, turns.minusDays(101))).isNull();
        assertThat(standing(child, turns, turns.minusDays(100))).isEqualTo(Standing.ASK);
        assertThat(standing(child, turns, turns)).isEqualTo(Standing.UNANSWERED);
        assertThat(standing(child, turns, turns.plusDays(300))).isEqualTo(Standing.UNANSWERED);
        var answered = process(
                Age.CHILD,
                Map.of(
                        NrmPoint.SUBMITTED, new Reached(LocalDate.of(2026, 1, 5), 1),
                        NrmPoint.ANSWERED_AT_18, new Reached(turns, 2)));
        assertThat(standing(answered, turns, turns.plusDays(1))).isEqualTo(Standing.STOPPED);
        assertThat(standing(process(Age.ADULT, child.points()), turns, turns)).isNull();
    }

    @Test
    void who_was_born_on_29_february_is_a_child_until_the_last_day_of_that_month() {
        var born = LocalDate.of(2008, 2, 29);
        assertThat(Age.eighteenth(born)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(Age.on(born, LocalDate.of(2026, 2, 28))).isEqualTo(Age.CHILD);
        assertThat(Age.on(born, LocalDate.of(2026, 3, 1))).isEqualTo(Age.ADULT);
        assertThat(Age.on(null, LocalDate.of(2026, 3, 1))).isEqualTo(Age.UNKNOWN);
        for (int tried = 0; tried < 1_000; tried++) {
            var day = LocalDate.of(1990, 1, 1).plusDays(RANDOM.nextInt(12_000));
            var turns = Age.eighteenth(day);
            assertThat(Age.on(day, turns.minusDays(1))).isEqualTo(Age.CHILD);
            assertThat(Age.on(day, turns)).isEqualTo(Age.ADULT);
        }
    }

    @Test
    void a_clock_without_a_length_says_how_long_somebody_has_waited() {
        var day = LocalDate.of(2026, 3, 2);
        var clock = only("CG_TARGET", positive(day), day);
        assertThat(clock.words(day.plusDays(123)))
                .isEqualTo("There is no target. Waiting since 2 March 2026, 123 days");
    }

    @Test
    void a_new_clock_of_a_new_act_runs_without_a_release() {
        var rules = new ArrayList<>(SampleClocks.ALL.all());
        rules.add(SampleClocks.rule(
                "GUARDIAN",
                ClockKind.DEADLINE,
                2,
                ClockUnit.MONTHS,
                AppliesTo.CHILDREN,
                List.of(NrmPoint.RG_POSITIVE),
                List.of(NrmPoint.CG_DECISION),
                List.of(),
                LocalDate.of(2030, 1, 1),
                null));
        var child = process(Age.CHILD, Map.of(NrmPoint.RG_POSITIVE, new Reached(LocalDate.of(2030, 1, 1), 3)));
        var day = LocalDate.of(2030, 1, 2);
        assertThat(new ClockRules(rules).live(child, null, day))
                .anySatisfy(clock -> assertThat(clock.endsOn()).isEqualTo(LocalDate.of(2030, 3, 1)));
        var before = process(Age.CHILD, Map.of(NrmPoint.RG_POSITIVE, new Reached(LocalDate.of(2029, 12, 31), 3)));
        assertThat(new ClockRules(rules).live(before, null, day))
                .noneMatch(clock -> clock.rule().code().equals("GUARDIAN"));
    }

    private static @Nullable Standing standing(NrmProcess process, LocalDate turns, LocalDate today) {
        return SampleClocks.ALL.of(process, turns, today).stream()
                .filter(clock -> clock.rule().code().equals("TRANSITION_18"))
                .map(clock -> clock.standing(today))
                .findFirst()
                .orElse(null);
    }

    private static RunningClock only(String code, NrmProcess process, LocalDate today) {
        return SampleClocks.ALL.of(process, null, today).stream()
                .filter(clock -> clock.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate end(String code, NrmProcess process) {
        return SampleClocks.ALL.end(code, process).orElseThrow();
    }

    private static NrmProcess sent(LocalDate day) {
        return process(Age.ADULT, Map.of(NrmPoint.SUBMITTED, new Reached(day, 1)));
    }

    private static NrmProcess positive(LocalDate day) {
        return process(
                Age.ADULT,
                Map.of(NrmPoint.RG_DECISION, new Reached(day, 3), NrmPoint.RG_POSITIVE, new Reached(day, 3)));
    }

    private static NrmProcess negative(LocalDate day) {
        return process(
                Age.ADULT, Map.of(NrmPoint.RG_DECISION, new Reached(day, 3), NrmPoint.NEGATIVE, new Reached(day, 3)));
    }

    private static NrmProcess process(Age age, Map<NrmPoint, Reached> points) {
        return new NrmProcess(
                UUID.randomUUID(),
                new Ref("NP-TEST"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                5,
                NrmState.RG_PENDING,
                LocalDate.of(2018, 1, 1),
                age,
                Authority.SCA,
                null,
                null,
                null,
                points,
                null,
                null);
    }
}
