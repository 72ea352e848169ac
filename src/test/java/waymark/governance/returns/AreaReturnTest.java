package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.governance.returns.AreaReturn.InProgress;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Ruling.Agreed;
import waymark.kernel.Ruling.Refused;

public class AreaReturnTest {

    public static List<Problem> refused(Ruling<?> ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused<?>) ruling).problems();
    }

    public static <E> E agreed(Ruling<E> ruling) {
        if (ruling instanceof Agreed<E>(E event)) {
            return event;
        }
        throw new AssertionError(((Refused<E>) ruling).problems().toString());
    }

    @Test
    void a_part_may_be_saved_before_it_is_complete() {
        var saved = agreed(aNewReturn().save(new ReturnPart.Figures(1, List.of(Figure.unanswered(referrals())))));

        assertThat(saved.part().name()).isEqualTo("figures");
    }

    @Test
    void a_complete_return_is_submitted_in_time_on_the_day_it_is_due() {
        var submission = agreed(aCompleteReturn().submit(ANNA, DATES.due(), asked(), actions()));

        assertThat(submission.event().late()).isFalse();
        assertThat(submission.event().by()).isEqualTo(ANNA);
    }

    @Test
    void a_return_submitted_the_day_after_is_late() {
        var submission = agreed(aCompleteReturn().submit(ANNA, DATES.due().plusDays(1), asked(), actions()));

        assertThat(submission.event().late()).isTrue();
    }

    @Test
    void a_return_cannot_be_submitted_while_a_measure_is_unanswered() {
        var figures = new ReturnPart.Figures(2, List.of(figure(referrals(), "12")));
        var it = new InProgress(header(3), new AreaReturn.Parts(figures, noActions(), aNarrative()));

        assertThat(refused(it.submit(ANNA, DATES.due(), asked(), actions())))
                .extracting(Problem::field)
                .containsExactly("value-ME-0002");
    }

    @Test
    void a_measure_added_after_the_figures_were_saved_must_be_answered_too() {
        var it = aCompleteReturn();
        var added = new java.util.ArrayList<>(asked());
        added.add(asked("ME-0009", "Something new", null));

        assertThat(refused(it.submit(ANNA, DATES.due(), added, actions())))
                .extracting(Problem::message)
                .containsExactly("Give a figure for “Something new”, or say why it is not available");
    }

    @Test
    void a_return_cannot_be_submitted_without_achievements_and_challenges() {
        var parts = aCompleteReturn().parts();
        var it = new InProgress(
                header(3),
                new AreaReturn.Parts(
                        parts.figures(), parts.actions(), new ReturnPart.Narrative(2, " ", "", List.of())));

        assertThat(refused(it.submit(ANNA, DATES.due(), asked(), actions())))
                .extracting(Problem::field)
                .containsExactly("achievements", "challenges");
    }

    @Test
    void a_measure_that_is_not_available_with_a_reason_is_answered() {
        var figures = new ReturnPart.Figures(
                2,
                List.of(
                        figure(referrals(), "12"),
                        new Figure(asked().get(1), null, "The force's system was down in June", "", false)));
        var parts = aCompleteReturn().parts();
        var it = new InProgress(header(3), new AreaReturn.Parts(figures, parts.actions(), parts.narrative()));

        agreed(it.submit(ANNA, DATES.due(), asked(), actions()));
    }

    @Test
    void actions_nobody_rewrote_are_submitted_with_their_own_updates() {
        var submission = agreed(aCompleteReturn().submit(ANNA, DATES.due(), asked(), actions()));

        assertThat(submission.actions().lines())
                .extracting(ReportedAction::text)
                .containsExactly("Two sessions held");
    }

    @Test
    void text_rewritten_in_the_return_stays_and_the_original_stands_beside_it() {
        var mine = new ReturnPart.Actions(2, List.of(actions().getFirst().with("Three sessions, 40 people")));
        var parts = aCompleteReturn().parts();
        var it = new InProgress(header(3), new AreaReturn.Parts(parts.figures(), mine, parts.narrative()));

        var line = agreed(it.submit(ANNA, DATES.due(), asked(), actions()))
                .actions()
                .lines()
                .getFirst();

        assertThat(line.text()).isEqualTo("Three sessions, 40 people");
        assertThat(line.original()).isEqualTo("Two sessions held");
    }

    @Test
    void a_return_cannot_be_submitted_twice() {
        assertThat(refused(aSubmittedReturn(ANNA).submit(BEN, DATES.due(), asked(), actions())))
                .extracting(Problem::message)
                .containsExactly("This return was already submitted, by Anna Example on 20 July 2026. "
                        + "Ask the board to send it back if something is wrong");
    }

    @Test
    void a_submitted_return_cannot_be_edited() {
        assertThat(refused(aSubmittedReturn(ANNA).save(aNarrative())))
                .first()
                .extracting(Problem::message)
                .asString()
                .startsWith("This return was already submitted");
    }

    @Test
    void a_return_cannot_be_accepted_by_who_submitted_it() {
        assertThat(refused(aSubmittedReturn(ANNA).accept(ANNA, DATES.acceptBy())))
                .extracting(Problem::message)
                .containsExactly("You submitted this return, so somebody else on the board must decide on it");
    }

    @Test
    void a_return_cannot_be_sent_back_by_who_submitted_it() {
        refused(aSubmittedReturn(ANNA).sendBack(ANNA, DATES.acceptBy(), "Again"));
    }

    @Test
    void somebody_else_accepts_it() {
        assertThat(agreed(aSubmittedReturn(ANNA).accept(BEN, DATES.acceptBy())).by())
                .isEqualTo(BEN);
    }

    @Test
    void a_return_cannot_be_sent_back_without_reasons() {
        assertThat(refused(aSubmittedReturn(ANNA).sendBack(BEN, DATES.acceptBy(), "  ")))
                .extracting(Problem::field)
                .containsExactly("reasons");
    }

    @Test
    void reasons_of_a_megabyte_are_refused_with_their_length() {
        assertThat(refused(aSubmittedReturn(ANNA).sendBack(BEN, DATES.acceptBy(), "x".repeat(1_000_000))))
                .extracting(Problem::message)
                .containsExactly("Reasons must be 2,000 characters or fewer; you typed 1,000,000");
    }

    @Test
    void a_return_that_lies_with_its_area_cannot_be_decided_on() {
        assertThat(refused(aCompleteReturn().accept(BEN, DATES.acceptBy())))
                .extracting(Problem::message)
                .containsExactly("The return of Hull has not been submitted, so there is nothing to decide");
        refused(aNewReturn().sendBack(BEN, DATES.acceptBy(), "Again"));
    }

    @Test
    void an_accepted_return_is_neither_edited_nor_decided_on_again() {
        var it = anAcceptedReturn(ANNA, BEN);

        refused(it.save(aNarrative()));
        refused(it.submit(ANNA, DATES.due(), asked(), actions()));
        refused(it.accept(BEN, DATES.acceptBy()));
        refused(it.sendBack(BEN, DATES.acceptBy(), "Again"));
    }

    @Test
    void a_locked_quarter_edited_is_refused_in_words() {
        var accepted = anAcceptedReturn(ANNA, BEN);
        var it = new AreaReturn.Locked(accepted.header(), accepted.parts(), accepted.submitted(), accepted.accepted());

        assertThat(refused(it.save(aNarrative())))
                .extracting(Problem::message)
                .containsExactly("The board pack of Quarter 1, 2026 to 2027 has been issued, so this return is locked. "
                        + "Report a correction next quarter, or ask the board to unlock it");
        refused(it.submit(ANNA, DATES.due(), asked(), actions()));
        refused(it.accept(UUID.randomUUID(), DATES.acceptBy()));
        refused(it.sendBack(BEN, DATES.acceptBy(), "Again"));
    }

    @Test
    void a_return_sent_back_is_corrected_and_submitted_again_and_stays_in_time() {
        var it = aReturnSentBack();

        agreed(it.save(aNarrative()));
        assertThat(agreed(it.submit(BEN, DATES.acceptBy(), asked(), actions()))
                        .event()
                        .late())
                .isFalse();
    }

    @Test
    void a_figure_far_from_last_quarter_asks_why_it_is_right() {
        var unsure = figure(asked("ME-0001", "People referred", "42"), "420");
        var it = aNewReturn();

        assertThat(refused(it.save(new ReturnPart.Figures(1, List.of(unsure)))))
                .containsExactly(
                        new Problem(
                                "explanation-ME-0001",
                                "“People referred”: 420 is far from last quarter’s 42. Check it, then change it or say why it is right"));
        agreed(it.save(new ReturnPart.Figures(1, List.of(new Figure(unsure.asked(), unsure.value(), "", "", true)))));
        agreed(it.save(new ReturnPart.Figures(
                1, List.of(new Figure(unsure.asked(), unsure.value(), "", "A large operation in May", false)))));
    }

    @Test
    void a_small_step_or_a_first_figure_needs_no_second_look() {
        assertThat(FigureChecks.of(figure(asked("ME-0001", "x", "3"), "8"))).isEmpty();
        assertThat(FigureChecks.of(figure(asked("ME-0001", "x", "100"), "149"))).isEmpty();
        assertThat(FigureChecks.of(figure(asked("ME-0001", "x", "100"), "151"))).hasSize(1);
        assertThat(FigureChecks.of(figure(asked("ME-0001", "x", "0"), "6"))).hasSize(1);
        assertThat(FigureChecks.of(figure(asked("ME-0001", "x", null), "4000"))).isEmpty();
    }

    @Test
    void a_figure_and_a_reason_why_there_is_none_contradict_each_other() {
        var both = new Figure(referrals(), BigDecimal.TEN, "The system was down", "", false);

        assertThat(refused(aNewReturn().save(new ReturnPart.Figures(1, List.of(both)))))
                .containsExactly(new Problem(
                        "because-ME-0001",
                        "“People referred”: Give a figure or say why it is not available, not both"));
    }

    @Test
    void texts_over_their_limit_are_refused_with_their_length() {
        var long1 = new ReturnPart.Narrative(1, "x".repeat(4001), "y".repeat(1_048_576), List.of("z".repeat(501)));

        assertThat(refused(aNewReturn().save(long1)))
                .extracting(Problem::message)
                .containsExactly(
                        "Achievements must be 4,000 characters or fewer; you typed 4,001",
                        "Challenges must be 4,000 characters or fewer; you typed 1,048,576",
                        "Request 1 must be 500 characters or fewer; you typed 501");
        refused(aNewReturn().save(new ReturnPart.Narrative(1, "", "", List.of("1", "2", "3", "4", "5", "6"))));
        refused(aNewReturn()
                .save(new ReturnPart.Actions(1, List.of(actions().getFirst().with("x".repeat(2001))))));
        refused(aNewReturn()
                .save(new ReturnPart.Figures(
                        1, List.of(new Figure(referrals(), null, "x".repeat(501), "y".repeat(501), false)))));
    }

    @Test
    void a_count_of_people_is_a_whole_number() {
        var half = figure(referrals(), "11.5");
        assertThat(half.problems())
                .extracting(problem -> problem.message())
                .containsExactly("“People referred”: Enter a whole number: each one counted is a person");
        assertThat(figure(referrals(), "12.0").problems()).isEmpty();
        assertThat(figure(asked().get(1), "5.5").problems()).isEmpty();
    }
}
