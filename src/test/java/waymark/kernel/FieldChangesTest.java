package waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldChangesTest {

    private record Meeting(String title, @Nullable String place, List<String> guests, int seats) {}

    @Test
    void the_fields_that_differ_are_named_in_the_order_of_the_record() {
        var before = new Meeting("Board", null, List.of("HCC"), 12);
        assertThat(FieldChanges.between(before, new Meeting("Board", "Quay Hall", List.of("HCC"), 40)))
                .containsExactly("place", "seats");
        assertThat(FieldChanges.between(before, new Meeting("Board", null, List.of("HCC"), 12)))
                .isEmpty();
    }

    @Test
    void what_changed_is_named_as_its_column_is() {
        record Person(String name, String jobTitle) {}
        assertThat(FieldChanges.columns(new Person("Ann", "Lead"), new Person("Ann", "Head")))
                .containsExactly("job_title");
    }
}
