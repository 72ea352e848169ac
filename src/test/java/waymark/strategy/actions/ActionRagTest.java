package waymark.strategy.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.strategy.actions.ActionStatus.COMPLETE;
import static waymark.strategy.actions.ActionStatus.IN_PROGRESS;
import static waymark.strategy.actions.ActionStatus.NOT_STARTED;
import static waymark.strategy.actions.ActionStatus.WITHDRAWN;
import static waymark.strategy.rag.Colour.AMBER;
import static waymark.strategy.rag.Colour.BLUE;
import static waymark.strategy.rag.Colour.GREEN;
import static waymark.strategy.rag.Colour.GREY;
import static waymark.strategy.rag.Colour.RED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.Rag;
import waymark.web.Clocks;

public class ActionRagTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int DAYS = 28;

    @Test
    void a_completed_action_is_blue_however_late_it_was() {
        var facts = facts(COMPLETE, -200, -100, -10, null, 3);
        assertThat(ActionRag.of(facts, TODAY, DAYS)).isEqualTo(new Rag(BLUE, "Completed on 14 November 2026"));
    }

    @Test
    void an_action_whose_start_lies_ahead_is_grey() {
        assertThat(colour(facts(NOT_STARTED, 1, 10, null, null, 0))).isEqualTo(GREY);
        assertThat(ActionRag.of(facts(NOT_STARTED, 1, 10, null, null, 0), TODAY, DAYS)
                        .because())
                .isEqualTo("Starts on 25 November 2026");
    }

    @Test
    void an_action_that_should_have_started_today_is_judged_like_any_other() {
        assertThat(colour(facts(NOT_STARTED, 0, 90, null, null, 0))).isEqualTo(GREEN);
        assertThat(colour(facts(NOT_STARTED, 0, 10, null, null, 0))).isEqualTo(AMBER);
    }

    @Test
    void a_started_action_whose_start_lies_ahead_is_not_grey() {
        assertThat(colour(facts(IN_PROGRESS, 5, 90, null, null, 0))).isEqualTo(GREEN);
    }

    @Test
    void an_action_is_red_the_day_after_it_was_due_and_not_before() {
        assertThat(colour(facts(IN_PROGRESS, -90, -1, null, -1, 0))).isEqualTo(RED);
        assertThat(colour(facts(IN_PROGRESS, -90, 0, null, -1, 0))).isEqualTo(GREEN);
        assertThat(ActionRag.of(facts(IN_PROGRESS, -90, -1, null, -1, 2), TODAY, DAYS)
                        .because())
                .isEqualTo("Was due on 23 November 2026");
    }

    @Test
    void due_soon_without_progress_is_amber_at_27_and_28_days_and_green_at_29() {
        assertThat(colour(facts(IN_PROGRESS, -90, 27, null, null, 0))).isEqualTo(AMBER);
        assertThat(colour(facts(IN_PROGRESS, -90, 28, null, null, 0))).isEqualTo(AMBER);
        assertThat(colour(facts(IN_PROGRESS, -90, 29, null, null, 0))).isEqualTo(GREEN);
    }

    @Test
    void progress_27_or_28_days_ago_is_recent_and_29_days_ago_is_not() {
        assertThat(colour(facts(IN_PROGRESS, -90, 10, null, -27, 0))).isEqualTo(GREEN);
        assertThat(colour(facts(IN_PROGRESS, -90, 10, null, -28, 0))).isEqualTo(GREEN);
        assertThat(colour(facts(IN_PROGRESS, -90, 10, null, -29, 0))).isEqualTo(AMBER);
        assertThat(ActionRag.of(facts(IN_PROGRESS, -90, 10, null, -29, 0), TODAY, DAYS)
                        .because())
                .isEqualTo("No progress since 26 October 2026, due on 4 December 2026");
    }

    @Test
    void an_open_blocker_is_amber_however_far_the_due_date() {
        assertThat(ActionRag.of(facts(IN_PROGRESS, -90, 300, null, 0, 1), TODAY, DAYS))
                .isEqualTo(new Rag(AMBER, "1 open blocker, due on 20 September 2027"));
    }

    @Test
    void a_withdrawn_action_is_grey_though_its_due_date_has_gone_by() {
        assertThat(colour(facts(WITHDRAWN, -90, -10, -20, null, 1))).isEqualTo(GREY);
    }

    @Test
    void the_tolerance_is_whatever_the_partnership_set() {
        var facts = facts(IN_PROGRESS, -90, 14, null, null, 0);
        assertThat(ActionRag.of(facts, TODAY, 14).colour()).isEqualTo(AMBER);
        assertThat(ActionRag.of(facts, TODAY, 13).colour()).isEqualTo(GREEN);
    }

    @Test
    void the_28_days_are_calendar_days_across_both_clock_changes() {
        // half past midnight in London, on the nights the clocks go forward and back
        for (var night : new String[] {"2026-03-29T00:30:00Z", "2026-10-24T23:30:00Z"}) {
            var today = LocalDate.now(Clock.fixed(Instant.parse(night), Clocks.LONDON));
            for (int due = 27; due <= 29; due++) {
                var facts = new ActionRag.Facts(
                        IN_PROGRESS, today.minusDays(40), today.plusDays(due), null, today.minusDays(29), 0);
                assertThat(ActionRag.of(facts, today, DAYS).colour()).isEqualTo(due <= 28 ? AMBER : GREEN);
            }
            for (int ago = 27; ago <= 29; ago++) {
                var facts = new ActionRag.Facts(
                        IN_PROGRESS, today.minusDays(40), today.plusDays(10), null, today.minusDays(ago), 0);
                assertThat(ActionRag.of(facts, today, DAYS).colour()).isEqualTo(ago <= 28 ? GREEN : AMBER);
            }
        }
    }

    @Test
    void every_action_gets_the_colour_of_the_first_rule_that_fits_and_evidence_for_it() {
        var random = new Random(20261124);
        for (int n = 0; n < 20_000; n++) {
            var facts = anAction(random);
            var rag = ActionRag.of(facts, TODAY, DAYS);
            assertThat(rag.colour()).as("%s", facts).isEqualTo(firstRuleThatFits(facts));
            assertThat(rag.because()).isNotBlank().doesNotEndWith(".");
        }
    }

    /// The sentence of the strategy's rule, once more and differently put.
    private static Colour firstRuleThatFits(ActionRag.Facts facts) {
        boolean complete = facts.status() == COMPLETE;
        boolean ahead = facts.status() == NOT_STARTED && facts.start().toEpochDay() > TODAY.toEpochDay();
        long left = facts.due().toEpochDay() - TODAY.toEpochDay();
        var last = facts.lastProgress();
        boolean quiet = last == null || TODAY.toEpochDay() - last.toEpochDay() > DAYS;
        if (complete) return BLUE;
        if (ahead || facts.status() == WITHDRAWN) return GREY;
        if (left < 0) return RED;
        if ((left <= DAYS && quiet) || facts.openBlockers() > 0) return AMBER;
        return GREEN;
    }

    public static ActionRag.Facts anAction(Random random) {
        var status = ActionStatus.values()[random.nextInt(4)];
        int start = random.nextInt(-60, 60);
        int due = start + random.nextInt(0, 120);
        return facts(
                status,
                start,
                due,
                status.open() ? null : random.nextInt(-60, 1),
                random.nextBoolean() ? null : random.nextInt(-60, 1),
                random.nextInt(4) == 0 ? random.nextInt(1, 3) : 0);
    }

    private static ActionRag.Facts facts(
            ActionStatus status,
            int start,
            int due,
            @Nullable Integer closed,
            @Nullable Integer progress,
            int blockers) {
        return new ActionRag.Facts(
                status,
                TODAY.plusDays(start),
                TODAY.plusDays(due),
                closed == null ? null : TODAY.plusDays(closed),
                progress == null ? null : TODAY.plusDays(progress),
                blockers);
    }

    private static Colour colour(ActionRag.Facts facts) {
        return ActionRag.of(facts, TODAY, DAYS).colour();
    }
}
