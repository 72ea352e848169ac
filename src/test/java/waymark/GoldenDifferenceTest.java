package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenDifferenceTest {

    @Test
    void a_difference_names_the_lines_that_came_and_went_and_no_other() {
        assertThat(Golden.difference("# A\n- x\n# B\n- y\n# D\n", "# A\n- x\n# B\n- z\n# C\n- x\n# D\n"))
                .isEqualTo("- - y\n+ - z\n+ # C\n+ - x");
        assertThat(Golden.difference("a\nb\n", "b\na\n")).startsWith("only the order");
    }
}
