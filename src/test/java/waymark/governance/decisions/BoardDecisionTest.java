package waymark.governance.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.*;
import static waymark.governance.returns.AreaReturnTest.agreed;
import static waymark.governance.returns.AreaReturnTest.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.governance.decisions.BoardDecision.Given;
import waymark.kernel.Problem;
import waymark.kernel.Ref;

class BoardDecisionTest {

    private static final LocalDate TODAY = DATES.boardMeets();

    private static BoardDecision entry(@Nullable Answer answer, DecisionState state) {
        return new BoardDecision(
                new Ref("RQ-0001"),
                1,
                DecisionKind.REQUEST,
                QUARTER,
                "Quarter 1",
                HULL,
                new Ref("RT-0031"),
                true,
                "Fund the post",
                answer,
                "",
                DecidedBy.MEETING,
                answer == null ? null : TODAY,
                state,
                FollowUp.NONE,
                null);
    }

    private static Given given(String answer, String words, LocalDate on) {
        return new Given(answer, words, DecidedBy.CHAIR, on, Owner.NOBODY, null);
    }

    @Test
    void a_decision_is_recorded_once_unless_it_was_deferred() {
        var undecided = entry(null, DecisionState.UNDECIDED);
        assertThat(agreed(undecided.decide(BEN, TODAY, given("agreed", "", TODAY)))
                        .answer())
                .isEqualTo(Answer.AGREED);
        agreed(entry(Answer.DEFERRED, DecisionState.DEFERRED).decide(BEN, TODAY, given("noted", "", TODAY)));

        assertThat(refused(entry(Answer.AGREED, DecisionState.OPEN).decide(BEN, TODAY, given("refused", "No", TODAY))))
                .extracting(Problem::message)
                .containsExactly("The board already decided on this: Agreed");
    }

    @Test
    void conditions_and_a_refusal_need_words_and_no_decision_is_of_tomorrow() {
        var undecided = entry(null, DecisionState.UNDECIDED);

        assertThat(refused(undecided.decide(BEN, TODAY, given("perhaps", "", TODAY.plusDays(1)))))
                .extracting(Problem::field)
                .containsExactly("answer", "decidedOn");
        for (var answer : new String[] {"conditions", "refused"}) {
            assertThat(refused(undecided.decide(BEN, TODAY, given(answer, " ", TODAY))))
                    .extracting(Problem::field)
                    .containsExactly("words");
            agreed(undecided.decide(BEN, TODAY, given(answer, "Until March only", TODAY.minusDays(3))));
        }
    }

    @Test
    void only_a_later_decision_replaces_another() {
        var first = entry(Answer.AGREED, DecisionState.OPEN);

        assertThat(refused(first.supersede(first, TODAY)))
                .extracting(Problem::field)
                .containsExactly("later");
        refused(entry(null, DecisionState.UNDECIDED).finish("", BEN, TODAY));
        refused(entry(Answer.AGREED, DecisionState.DONE).finish("", BEN, TODAY));
    }
}
