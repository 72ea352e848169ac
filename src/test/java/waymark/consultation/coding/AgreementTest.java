package waymark.consultation.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How far two readers agree.
class AgreementTest {

    /// The example of textbooks: 20 and 15 the same, 5 and 10 not; 0.7 observed, 0.5 by chance.
    @Test
    void it_is_kappa_as_it_was_published() {
        var pairs = new ArrayList<Agreement.Pair>();
        add(pairs, 20, 1, 1);
        add(pairs, 5, 1, 2);
        add(pairs, 10, 2, 1);
        add(pairs, 15, 2, 2);
        var agreement = Agreement.of(pairs);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(agreement.words()).isEqualTo("The same theme for 35 of 50 texts (70%). Cohen’s kappa: 0.40.");
    }

    @Test
    void where_all_is_under_one_theme_it_says_that_nothing_can_be_worked_out() {
        var pairs = new ArrayList<Agreement.Pair>();
        add(pairs, 12, 1, 1);
        assertThat(Agreement.of(pairs).words()).contains("12 of 12", "cannot be worked out");
        assertThat(Agreement.of(List.of()).words()).isEqualTo("Nothing was read by both");
    }

    private static void add(List<Agreement.Pair> pairs, int many, int first, int second) {
        for (int number = 0; number < many; number++) {
            pairs.add(new Agreement.Pair(first, second));
        }
    }
}
