package waymark.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.kernel.Problem;

class FieldTest {

    @Test
    void a_screen_reader_hears_the_hint_and_then_what_is_wrong() {
        var field = Field.of("title", "As the board knows it", List.of(new Problem("title", "Enter a title")));
        assertThat(field.describedBy()).isEqualTo("title-hint title-error");
        assertThat(field.describedBy("title-info")).isEqualTo("title-info title-hint title-error");
        assertThat(field.group()).contains("govuk-form-group--error");
    }

    @Test
    void a_field_without_either_is_described_by_nothing() {
        var field = Field.of("title", "", List.of(new Problem("owner", "Choose an owner")));
        assertThat(field.describedBy()).isNull();
        assertThat(field.wrong()).isFalse();
    }
}
