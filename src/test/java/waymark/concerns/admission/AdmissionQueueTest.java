package waymark.concerns.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Under load, a report whose browser solved a proof of work goes first, and everybody's is taken.
class AdmissionQueueTest {

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    private final AdmissionQueue queue = new AdmissionQueue(
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            },
            1);

    private final List<String> came = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> people = new ArrayList<>();

    private void comes(String name, boolean proven) {
        int before = queue.waiting();
        people.add(Thread.ofVirtual().start(() -> queue.admit(proven, () -> came.add(name))));
        while (queue.waiting() == before) {
            Thread.onSpinWait();
        }
    }

    private void inside(Runnable meanwhile) throws InterruptedException {
        var in = new CountDownLatch(1);
        var goes = new CountDownLatch(1);
        var holds = Thread.ofVirtual()
                .start(() -> queue.admit(false, () -> {
                    in.countDown();
                    return waited(goes);
                }));
        in.await();
        meanwhile.run();
        goes.countDown();
        holds.join();
        for (var each : people) {
            each.join();
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void whoever_worked_for_it_goes_first_and_every_fifth_turn_is_for_those_who_did_not() throws InterruptedException {
        inside(() -> {
            comes("plain 1", false);
            comes("plain 2", false);
            for (int each = 1; each <= 6; each++) {
                comes("worked " + each, true);
            }
        });
        assertThat(came)
                .containsExactly(
                        "worked 1", "worked 2", "worked 3", "worked 4", "plain 1", "worked 5", "worked 6", "plain 2");
    }

    @Test
    void it_is_crowded_for_a_minute_after_somebody_had_to_wait_and_not_before() throws InterruptedException {
        queue.admit(false, () -> true);
        assertThat(queue.isBusy()).isFalse();
        inside(() -> comes("somebody", false));
        assertThat(queue.isBusy()).isTrue();
        now = now.plus(Duration.ofSeconds(61));
        assertThat(queue.isBusy()).isFalse();
    }

    @Test
    void whoever_fails_gives_their_turn_on() throws InterruptedException {
        inside(() -> comes("next", false));
        try {
            queue.admit(true, () -> {
                throw new IllegalStateException("sample");
            });
        } catch (IllegalStateException sample) {
            came.add("failed");
        }
        queue.admit(false, () -> came.add("after"));
        assertThat(came).containsExactly("next", "failed", "after");
    }
}
