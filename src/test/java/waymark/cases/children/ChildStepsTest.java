package waymark.cases.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.cases.children.ChildAreas.ChildArea;
import waymark.cases.children.PanelScope.Verdict;
import waymark.cases.record.Route;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

class ChildStepsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private static ChildArea area(boolean panel) {
        return new ChildArea(
                "SAMPLE",
                "Sample",
                panel ? "Sample, phase 1" : null,
                panel ? LocalDate.of(2021, 6, 1) : null,
                null,
                "Source",
                "",
                panel ? 1 : 0,
                "not_confirmed",
                "");
    }

    private static Verdict verdict(ChildArea area, Route route, LocalDate born) {
        return PanelScope.of(area, route, born, FRIDAY, 100).verdict();
    }

    @Test
    void a_panel_decides_on_a_child_of_its_area_with_more_than_a_hundred_days_until_18() {
        var eighteenIn101 = FRIDAY.plusDays(101).minusYears(18);
        var eighteenIn100 = FRIDAY.plusDays(100).minusYears(18);
        assertThat(verdict(area(true), Route.CHILD, eighteenIn101)).isEqualTo(Verdict.PANEL);
        assertThat(verdict(area(true), Route.CHILD, eighteenIn100)).isEqualTo(Verdict.HOME_OFFICE);
        assertThat(verdict(area(true), Route.MAYBE_CHILD, eighteenIn101)).isEqualTo(Verdict.HOME_OFFICE);
        assertThat(verdict(area(false), Route.CHILD, eighteenIn101)).isEqualTo(Verdict.HOME_OFFICE);
        assertThat(verdict(area(true), Route.CHILD, null)).isEqualTo(Verdict.NOT_KNOWN);
        assertThat(verdict(null, Route.CHILD, eighteenIn101)).isEqualTo(Verdict.NOT_KNOWN);
    }

    private static SocialCare sent(LocalDate on) {
        return new SocialCare("HULL", "", on, "Ana Sample", null, "", null, null, null, null, "");
    }

    @Test
    void a_referral_to_social_care_is_asked_after_on_the_next_working_day_until_it_is_decided() {
        assertThat(SocialCare.EMPTY.due(FRIDAY, 1)).isNull();
        assertThat(sent(FRIDAY).due(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(sent(FRIDAY.minusDays(20)).due(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        var decided = new SocialCare(
                "HULL",
                "",
                FRIDAY,
                "Ana Sample",
                FRIDAY,
                "Bo Sample",
                null,
                null,
                SocialCare.Outcome.IN_NEED,
                FRIDAY,
                "");
        assertThat(decided.due(FRIDAY, 1)).isNull();
        assertThat(decided.progress()).isEqualTo(StepDetails.Progress.DONE);
    }

    @Test
    void it_is_received_by_a_named_person_and_not_before_it_was_sent() {
        var unnamed =
                new SocialCare("HULL", "", FRIDAY, "Ana Sample", FRIDAY.minusDays(1), "", null, null, null, null, "");
        assertThat(problems(unnamed))
                .containsExactlyInAnyOrder(
                        "Enter who at the council said that they have it",
                        "The day on which it was received cannot be before the day of the step before it");
        assertThat(problems(sent(FRIDAY.plusDays(1))))
                .containsExactly("The day on which it was sent must be today or earlier");
    }

    private static List<String> problems(StepDetails details) {
        var problems = new Problems();
        details.check(problems, FRIDAY);
        return problems.list().stream().map(Problem::message).toList();
    }

    @Test
    void only_somebody_who_may_be_a_child_has_an_age_to_settle() {
        assertThat(ChildStep.of(Route.CHILD)).doesNotContain(ChildStep.AGE);
        assertThat(ChildStep.of(Route.MAYBE_CHILD)).contains(ChildStep.AGE);
    }

    @Test
    void every_step_begins_open() {
        assertThat(ChildStep.values()).allMatch(step -> step.empty().progress() == StepDetails.Progress.OPEN);
    }
}
