package waymark.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobThreadsTest {

    @Test
    void a_job_that_cannot_be_picked_costs_no_thread() throws Exception {
        var first = new CompletableFuture<Thread>();
        var second = new CompletableFuture<Thread>();
        try (var threads = new JobThreads(Executors.newFixedThreadPool(1), Duration.ZERO)) {
            threads.execute(() -> {
                first.complete(Thread.currentThread());
                throw new IllegalStateException("read only");
            });
            threads.execute(() -> second.complete(Thread.currentThread()));

            assertThat(second.get(1, TimeUnit.MINUTES)).isSameAs(first.get(1, TimeUnit.MINUTES));
        }
    }
}
