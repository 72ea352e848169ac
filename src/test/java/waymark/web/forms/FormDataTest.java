package waymark.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// A form is read in one way, everything wrong with it is said at once, and what was agreed is saved.
class FormDataTest {

    private enum Urgency {
        NOW,
        SOON
    }

    private record Plan(String title, int people, Optional<BigDecimal> cost, LocalDate due, Urgency urgency) {

        static Plan of(FormReader form) {
            return new Plan(
                    form.requiredLine("title", "Title", 10, "Enter a title"),
                    form.number("people", "People", 1, 50),
                    form.money("cost", "Cost"),
                    form.requiredDate("due", "Due date", LocalDate.of(2026, 12, 1)),
                    form.choice("urgency", Urgency.class, "Choose how urgent it is"));
        }
    }

    private static FormData good() {
        return FormData.version(3)
                .with("title", " Train \n all ")
                .with("people", "12")
                .with("cost", "£1,250")
                .with("due", LocalDate.of(2026, 11, 3))
                .with("urgency", "soon");
    }

    @Test
    void what_was_typed_becomes_values() {
        assertThat(good().read(Plan::of))
                .isEqualTo(Ruling.agreed(new Plan(
                        "Train all",
                        12,
                        Optional.of(new BigDecimal("1250.00")),
                        LocalDate.of(2026, 11, 3),
                        Urgency.SOON)));
        assertThat(good().version()).isEqualTo(3);
    }

    @Test
    void what_stands_between_commas_is_read_once_each() {
        assertThat(FormData.empty()
                        .with("languages", " Polish, ,Romanian,Polish ")
                        .listed("languages"))
                .containsExactly("Polish", "Romanian");
    }

    @Test
    void a_form_filled_from_values_is_read_into_the_same_values() {
        var plan = new Plan(
                "Train all", 12, Optional.of(new BigDecimal("1250.00")), LocalDate.of(2026, 11, 3), Urgency.SOON);
        assertThat(FormData.version(3).with(plan).read(Plan::of)).isEqualTo(Ruling.agreed(plan));
        var empty = FormData.empty().with(new Empty(null, null, Optional.empty(), List.of("a", "b")));
        assertThat(empty.text("title")).isEmpty();
        assertThat(empty.date("due")).isEqualTo(DateField.of(null));
        assertThat(empty.text("cost")).isEmpty();
        assertThat(empty.all("areas")).containsExactly("a", "b");
    }

    private record Empty(
            @Nullable String title, @Nullable LocalDate due, Optional<BigDecimal> cost, List<String> areas) {}

    @Test
    void everything_wrong_is_said_at_once_at_its_field() {
        var wrong = good().with("title", "12345678901")
                .with("people", "51")
                .with("cost", "1.5")
                .with("due-month", "")
                .with("urgency", "later");
        assertThat(wrong.read(Plan::of))
                .isEqualTo(new Ruling.Refused<>(List.of(
                        new Problem("title", "Title must be 10 characters or fewer; you typed 11"),
                        new Problem("people", "People must be a whole number from 1 to 50"),
                        new Problem("cost", "Cost must be an amount in pounds, like 1250 or 1250.50"),
                        new Problem("due-month", "Due date must include a month"),
                        new Problem("urgency", "Choose how urgent it is"))));
    }

    @Test
    void letters_are_counted_as_people_count_them() {
        var ten = "😀".repeat(10);
        assertThat(good().with("title", ten).read(Plan::of)).isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void an_empty_form_asks_for_what_must_be_there_and_has_no_version() {
        assertThat(FormData.empty().read(Plan::of))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
        assertThat(FormData.empty().version()).isZero();
        assertThat(FormData.empty().with("version", "9999999999").version()).isZero();
    }

    @Test
    void only_what_was_agreed_is_saved() {
        Outcome<Plan> saved = good().read(Plan::of).save(plan -> Saved.done());
        Outcome<Plan> refused = FormData.empty().read(Plan::of).save(plan -> {
            throw new AssertionError("saved what was refused");
        });
        assertThat(saved).isEqualTo(Saved.done());
        assertThat(refused).isInstanceOf(Ruling.Refused.class);
    }
}
