package waymark.handovers.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.kernel.Ref;

/// How far a hand-over is escalated by now.
class OverdueHandoverTest {

    private static final Instant SENT = Instant.parse("2026-11-24T10:00:00Z");
    private static final List<UUID> SOMEBODY = List.of(UUID.randomUUID());

    private static OverdueHandover row(
            String state, boolean mayRefer, int stage, Duration span, @Nullable UUID holder) {
        return new OverdueHandover(
                UUID.randomUUID(),
                new Ref("HO-0000000"),
                state,
                UUID.randomUUID(),
                "CHCP",
                "HCC",
                mayRefer,
                SENT,
                SENT.plus(span),
                stage,
                holder,
                1);
    }

    private static int after(Duration passed, OverdueHandover row) {
        return row.due(SENT.plus(passed), SOMEBODY);
    }

    @Test
    void half_way_at_the_time_and_half_as_much_again() {
        var row = row("sent", true, 0, Duration.ofHours(4), null);
        assertThat(after(Duration.ofMinutes(119), row)).isZero();
        assertThat(after(Duration.ofHours(2), row)).isEqualTo(OverdueHandover.REMINDED);
        assertThat(after(Duration.ofMinutes(239), row)).isEqualTo(OverdueHandover.REMINDED);
        assertThat(after(Duration.ofHours(4), row)).isEqualTo(OverdueHandover.ESCALATED);
        assertThat(after(Duration.ofMinutes(359), row)).isEqualTo(OverdueHandover.ESCALATED);
        assertThat(after(Duration.ofHours(6), row)).isEqualTo(OverdueHandover.REPORTED);
    }

    @Test
    void what_nobody_can_answer_is_escalated_at_once() {
        assertThat(after(Duration.ZERO, row("sent", false, 0, Duration.ofHours(4), null)))
                .isEqualTo(OverdueHandover.ESCALATED);
        assertThat(row("sent", true, 0, Duration.ofHours(4), null).due(SENT, List.of()))
                .isEqualTo(OverdueHandover.ESCALATED);
    }

    @Test
    void an_accepted_one_is_escalated_only_when_it_loses_its_holder() {
        var held = row("accepted", true, 0, Duration.ofHours(4), SOMEBODY.getFirst());
        assertThat(after(Duration.ofDays(9), held)).isZero();
        assertThat(held.due(SENT, List.of(UUID.randomUUID()))).isEqualTo(OverdueHandover.REMINDED);
    }

    @Test
    void whatever_the_time_it_never_falls_and_never_closes() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var span = Duration.ofMinutes(1 + random.nextInt(10_000));
            int stage = random.nextInt(4);
            var row = row(random.nextBoolean() ? "sent" : "declined", random.nextBoolean(), stage, span, null);
            int before = stage;
            for (int minutes = 0; minutes < 20_000; minutes += 1 + random.nextInt(3_000)) {
                int now = after(Duration.ofMinutes(minutes), row);
                assertThat(now).isBetween(before, OverdueHandover.REPORTED);
                before = now;
            }
        }
    }
}
