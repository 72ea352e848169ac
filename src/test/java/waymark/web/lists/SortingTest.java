package waymark.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortingTest {

    private static final List<String> COLUMNS = List.of("due", "owner");

    @Test
    void the_order_asked_for_is_given() {
        assertThat(Sorting.of("-owner", "due", COLUMNS)).isEqualTo(new Sorting("owner", true));
    }

    @Test
    void a_column_the_list_does_not_have_gives_the_standing_order() {
        assertThat(Sorting.of("password", "-due", COLUMNS)).isEqualTo(new Sorting("due", true));
        assertThat(Sorting.of("", "due", COLUMNS)).isEqualTo(new Sorting("due", false));
        assertThat(Sorting.of("--due", "due", COLUMNS)).isEqualTo(new Sorting("due", false));
        assertThat(Sorting.of(null, "due", COLUMNS)).isEqualTo(new Sorting("due", false));
    }

    @Test
    void a_second_click_turns_the_order_round() {
        var byDue = new Sorting("due", false);
        assertThat(byDue.onClick("due")).hasToString("-due");
        assertThat(byDue.onClick("due").onClick("due")).hasToString("due");
        assertThat(byDue.onClick("owner")).hasToString("owner");
    }

    @Test
    void the_heading_says_how_the_list_is_sorted() {
        assertThat(new Sorting("due", true).aria("due")).isEqualTo("descending");
        assertThat(new Sorting("due", false).aria("due")).isEqualTo("ascending");
        assertThat(new Sorting("due", false).aria("owner")).isEqualTo("none");
    }
}
