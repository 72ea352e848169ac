package waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import waymark.WaymarkTest;
import waymark.kernel.Acting;

@WaymarkTest
class JobsTest {

    @Autowired
    ObjectProvider<Job> declared;

    @Autowired
    Environment settings;

    @Autowired
    Clock clock;

    @Test
    void the_work_runs_as_the_clock_under_the_name_of_the_job() {
        var actors = new java.util.ArrayList<String>();

        Jobs.run(Job.every(Duration.ofDays(1), "Looking round", clock -> {
            actors.add(clock.name());
            actors.add(Acting.now().databaseRole());
        }));

        assertThat(actors).containsExactly("Looking round", "waymark_clock");
    }

    @Test
    void a_job_is_run_from_the_table_that_all_nodes_share() throws InterruptedException {
        var ran = new CountDownLatch(1);
        var job = Job.every(Duration.ofDays(1), "Once in a test", clock -> ran.countDown());
        var jobs = new Jobs(List.of(job), settings, clock);

        jobs.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            jobs.destroy();
        }
    }

    @Test
    void what_has_to_be_forgotten_is_forgotten_by_a_job() {
        assertThat(declared.stream().map(Job::name)).contains("Kept forms", "Ended sessions", "Old notices");
    }

    @Test
    void every_job_that_is_declared_can_do_its_work() {
        declared.stream().forEach(Jobs::run);
    }
}
