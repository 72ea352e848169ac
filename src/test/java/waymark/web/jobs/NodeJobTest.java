package waymark.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What each node does for itself goes on, whatever goes wrong once.
class NodeJobTest {

    @Test
    void a_round_that_fails_keeps_no_later_one() throws InterruptedException {
        var rounds = new CountDownLatch(3);
        var work = new NodeJob("sample", Duration.ZERO, Duration.ofMillis(1), true, () -> {
            rounds.countDown();
            throw new IllegalStateException("once");
        });
        work.start();
        try {
            assertThat(rounds.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            work.stop();
        }
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void where_nothing_is_done_by_itself_no_round_is_made() throws InterruptedException {
        var none = new AtomicInteger();
        var others = new CountDownLatch(3);
        var still = new NodeJob("still", Duration.ZERO, Duration.ofMillis(1), false, none::incrementAndGet);
        var beside = new NodeJob("beside", Duration.ZERO, Duration.ofMillis(1), true, others::countDown);
        still.start();
        beside.start();
        try {
            assertThat(others.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(none).hasValue(0);
        } finally {
            still.stop();
            beside.stop();
        }
    }
}
