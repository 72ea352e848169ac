package waymark.access.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.access.recovery.Recovery.Colleague;
import waymark.access.recovery.Recovery.Facts;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

/// Who may let somebody in again.
class RecoveryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Facts facts = new Facts(UUID.randomUUID(), UUID.randomUUID(), "Sam Sample", "HCC", NOW, 0, 1);
    private final Colleague near = new Colleague(UUID.randomUUID(), "Nora Near", true);
    private final Colleague far = new Colleague(UUID.randomUUID(), "Fred Far", false);
    private final Colleague further = new Colleague(UUID.randomUUID(), "Fay Further", false);

    @Test
    void two_colleagues_one_of_them_near_let_somebody_in_after_a_day() {
        assertThat(event(new Recovery.Asked(facts).confirm(far, true, true, NOW))
                        .second())
                .isFalse();

        var second = event(new Recovery.Once(facts, far).confirm(near, true, true, NOW));

        assertThat(second.second()).isTrue();
        assertThat(Duration.between(NOW, second.opensAt())).isEqualTo(Duration.ofDays(1));
        assertThat(event(new Recovery.Once(facts, near).confirm(far, true, true, NOW))
                        .second())
                .isTrue();
    }

    @Test
    void nobody_confirms_their_own() {
        var self = new Colleague(facts.account(), "Sam Sample", true);

        assertThat(problems(new Recovery.Asked(facts).confirm(self, true, true, NOW)))
                .containsExactly("You cannot confirm your own recovery");
        assertThat(problems(new Recovery.Once(facts, near).confirm(self, true, true, NOW)))
                .containsExactly("You cannot confirm your own recovery");
    }

    @Test
    void nobody_confirms_twice() {
        assertThat(problems(new Recovery.Once(facts, near).confirm(near, true, true, NOW)))
                .containsExactly("You have confirmed it already. The second has to be another person");
    }

    @Test
    void two_from_elsewhere_are_not_enough() {
        assertThat(problems(new Recovery.Once(facts, far).confirm(further, true, true, NOW)))
                .containsExactly(
                        "One of the two has to be from the person's own organisation: ask its lead to confirm it");
    }

    @Test
    void a_wrong_number_and_a_call_that_was_not_made_are_told_together() {
        assertThat(problems(new Recovery.Asked(facts).confirm(near, false, false, NOW)))
                .hasSize(2);
    }

    private static RecoveryConfirmed event(Ruling<RecoveryConfirmed> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<RecoveryConfirmed>(var event) -> event;
            case Ruling.Refused<RecoveryConfirmed>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> problems(Ruling<RecoveryConfirmed> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<RecoveryConfirmed>(var event) -> throw new AssertionError(event);
            case Ruling.Refused<RecoveryConfirmed>(var problems) ->
                problems.stream().map(Problem::message).toList();
        };
    }
}
