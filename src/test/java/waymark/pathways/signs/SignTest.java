package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

class SignTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Sign sign(LocalDate endedOn) {
        return new Sign(
                "LAB03",
                4,
                Exploitation.LABOUR,
                SignKind.WORK,
                true,
                AtPremises.NEXT,
                AppliesTo.BOTH,
                "A report",
                List.of(new SignWording(1, "No gloves", "Write it down.", null)),
                endedOn);
    }

    private static Sign agreed(Ruling<SignChanged> ruling) {
        return ruling instanceof Ruling.Agreed<SignChanged>(SignChanged event)
                ? event.now()
                : Assertions.fail("refused: " + ruling);
    }

    private static List<String> refused(Ruling<SignChanged> ruling) {
        return ruling instanceof Ruling.Refused<SignChanged>(List<Problem> problems)
                ? problems.stream().map(Problem::message).toList()
                : Assertions.fail("agreed: " + ruling);
    }

    @Test
    void a_new_wording_applies_from_its_first_day_and_the_old_one_to_the_days_before() {
        var reworded = agreed(sign(null).reword("No gloves or boots", "Write it down.", TODAY.plusDays(7), TODAY));

        assertThat(reworded.on(TODAY.plusDays(6)).words()).isEqualTo("No gloves");
        assertThat(reworded.on(TODAY.plusDays(7)).words()).isEqualTo("No gloves or boots");
        assertThat(reworded.until(reworded.wordings().getFirst())).isEqualTo(TODAY.plusDays(6));
        assertThat(reworded.until(reworded.wordings().getLast())).isNull();
    }

    @Test
    void what_was_shown_in_the_past_is_not_reworded() {
        assertThat(refused(sign(null).reword("No boots", "Write it down.", TODAY.minusDays(1), TODAY)))
                .containsExactly("The first day must be today or later");
    }

    @Test
    void a_wording_begins_after_the_one_before_it() {
        var once = agreed(sign(null).reword("No boots", "Write it down.", TODAY.plusDays(7), TODAY));

        assertThat(refused(once.reword("No masks", "Write it down.", TODAY.plusDays(7), TODAY)))
                .containsExactly("The first day must be after the day the last wording began");
    }

    @Test
    void the_same_words_are_no_new_wording() {
        assertThat(refused(sign(null).reword("No gloves", "Write it down.", TODAY, TODAY)))
                .containsExactly("It is worded so already; change it");
    }

    @Test
    void everything_wrong_with_the_words_is_said_at_once() {
        assertThat(refused(sign(null).reword("", "x".repeat(301), TODAY, TODAY)))
                .containsExactly(
                        "Enter what somebody may notice",
                        "What to do next must be 300 characters or fewer; you typed 301");
    }

    @Test
    void a_sign_is_in_use_on_its_last_day_and_not_after_it() {
        var ended = agreed(sign(null).end(TODAY.plusDays(1), TODAY));

        assertThat(ended.inUse(TODAY.plusDays(1))).isTrue();
        assertThat(ended.inUse(TODAY.plusDays(2))).isFalse();
    }

    @Test
    void a_sign_that_has_ended_is_neither_reworded_nor_ended_again() {
        var ended = sign(TODAY.minusDays(1));

        assertThat(refused(ended.reword("No boots", "Write it down.", TODAY, TODAY)))
                .containsExactly("This sign has ended; add a new sign instead");
        assertThat(refused(ended.end(TODAY, TODAY))).containsExactly("This sign has ended already");
    }

    @Test
    void a_sign_does_not_end_before_today_or_before_its_last_words_begin() {
        assertThat(refused(sign(null).end(TODAY.minusDays(1), TODAY)))
                .containsExactly("The last day must be today or later");
        var later = agreed(sign(null).reword("No boots", "Write it down.", TODAY.plusDays(7), TODAY));
        assertThat(refused(later.end(TODAY.plusDays(3), TODAY)))
                .containsExactly("The last day must not be before its last wording begins");
    }
}
