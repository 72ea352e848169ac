package waymark.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverdueKindsTest {

    @Test
    void several_of_a_kind_are_counted_in_the_plural_of_their_noun() {
        assertThat(FollowUpTasks.kinds(Stream.of(
                        "Return", "Action of a meeting", "Action of a meeting", "Date in the NRM", "Date in the NRM")))
                .isEqualTo("2 actions of a meeting, 2 dates in the NRM, 1 return");
    }
}
