package waymark.conferences.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// What may be said of an action in which state, and on which side of its day.
class ActionAnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest(name = "{0} of an action {1} due in {2} days, by who runs it: {3}, day {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            DONE,          OPEN,    3,  false, 0,   -
            DONE,          OPEN,   -3,  false, 0,   -
            DONE,          OPEN,    3,  false, 1,   doneOn
            DONE,          OPEN,    3,  false, -,   doneOn
            DONE,          DONE,    3,  false, 0,   kind
            DONE,          DROPPED, 3,  false, 0,   kind
            CIRCUMSTANCES, OPEN,    3,  false, 9,   kind
            CIRCUMSTANCES, OPEN,    0,  false, 9,   kind
            CIRCUMSTANCES, OPEN,   -1,  false, 9,   -
            CIRCUMSTANCES, OPEN,   -1,  false, -1,  newDay
            CIRCUMSTANCES, OPEN,   -1,  false, 900, newDay
            CIRCUMSTANCES, OPEN,   -1,  false, -,   newDay
            NOT_DONE,      OPEN,    3,  false, -,   kind
            NOT_DONE,      OPEN,   -1,  false, -,   -
            NOT_DONE,      DONE,   -1,  false, -,   kind
            DROPPED,       OPEN,    3,  false, -,   kind
            DROPPED,       OPEN,    3,  true,  -,   -
            """)
    void what_may_be_said(
            ActionAnswer.Kind kind, ActionProgress state, int due, boolean runs, Integer day, String refusedAt) {
        var answer = new ActionAnswer(kind, day == null ? null : TODAY.plusDays(day), "Words");

        assertThat(field(answer.rule(action(state, TODAY.plusDays(due)), TODAY, runs)))
                .isEqualTo(refusedAt == null ? "" : refusedAt);
    }

    @ParameterizedTest
    @CsvSource({"DONE,how", "CIRCUMSTANCES,whyChanged", "NOT_DONE,whyNot", "DROPPED,whyDropped"})
    void each_answer_says_how_or_why(ActionAnswer.Kind kind, String field) {
        var answer = new ActionAnswer(kind, TODAY, "");

        assertThat(field(answer.rule(action(ActionProgress.OPEN, TODAY.minusDays(1)), TODAY, true)))
                .isEqualTo(field);
    }

    private static String field(Ruling<ActionAnswer> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<ActionAnswer> _ -> "";
            case Ruling.Refused<ActionAnswer>(var problems) ->
                problems.stream().map(Problem::field).distinct().findFirst().orElseThrow();
        };
    }

    private static ConferenceAction action(ActionProgress state, LocalDate due) {
        return new ConferenceAction(
                UUID.randomUUID(),
                new Ref("CX-0000000"),
                new Ref("CI-0000000"),
                null,
                1,
                "HCC",
                "Hull City Council",
                null,
                "",
                true,
                due,
                state,
                null,
                null,
                "Chair",
                Instant.EPOCH,
                null,
                null,
                new ActionWords("What", "", ""));
    }
}
