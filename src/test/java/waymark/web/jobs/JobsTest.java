package waymark.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.kernel.CurrentActor;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.FakeMailServer.Mood;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mvc.Templates;

@WaymarkTest
class JobsTest {

    @Autowired
    ObjectProvider<Job> declared;

    @Autowired
    Environment settings;

    @Autowired
    Clock clock;

    @Autowired
    Templates templates;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void nothing_stays_behind() {
        owner.sql("delete from jobs.scheduled where task_name like '% in a test'")
                .update();
    }

    @Test
    void the_work_runs_as_the_clock_under_the_name_of_the_job() {
        var actors = new java.util.ArrayList<String>();

        Jobs.run(Job.every(Duration.ofDays(1), "Looking round", clock -> {
            actors.add(clock.name());
            actors.add(CurrentActor.now().databaseRole());
        }));

        assertThat(actors).containsExactly("Looking round", "waymark_clock");
    }

    @Test
    void a_job_is_run_from_the_table_that_all_nodes_share() throws InterruptedException {
        var ran = new CountDownLatch(1);
        var jobs = jobs(once(ran));

        jobs.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            jobs.destroy();
        }
    }

    @Test
    void a_mail_server_that_hangs_keeps_no_other_job_and_a_stop_leaves_nothing_behind() throws InterruptedException {
        try (var server = new FakeMailServer()) {
            server.mood = Mood.HANGS;
            var mail = new Mail(server.sender(0), "", "", "http://localhost", templates); // waits for ever
            var ran = new CountDownLatch(1);
            var jobs = jobs(
                    sending("One that hangs in a test", mail),
                    sending("Two that hangs in a test", mail),
                    Job.every(Duration.ofDays(1), "Three in a test", _ -> await(server.reached, ran)));

            jobs.start();
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
            jobs.destroy();

            assertThat(owner.sql("select task_name from jobs.scheduled where picked and task_name like '% in a test'")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(owner.sql(
                                    "select count(*) from jobs.scheduled where task_name like '%hangs in a test' and execution_time <= now()")
                            .query(Integer.class)
                            .single())
                    .as("due at once, wherever")
                    .isEqualTo(2);
        }
    }

    @Test
    void what_a_killed_node_had_taken_runs_again_once_it_gave_no_sign_of_life_for_a_minute()
            throws InterruptedException {
        row("now()", "true", "now() - interval '61 seconds'");
        var ran = new CountDownLatch(1);
        var jobs = jobs(once(ran));

        jobs.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            jobs.destroy();
        }
    }

    @Test
    void a_clock_that_was_ahead_and_is_put_right_leaves_no_job_waiting_for_it() throws InterruptedException {
        row("now() + interval '400 days'", "false", "null");
        var ran = new CountDownLatch(1);
        var again = new CountDownLatch(2);
        var jobs = jobs(Job.every(Duration.ofDays(1), "Once in a test", _ -> {
            ran.countDown();
            again.countDown();
        }));

        jobs.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
            while (owner.sql("""
                    update jobs.scheduled set execution_time = now() + interval '400 days'
                     where task_name = 'Once in a test' and not picked and execution_time > now()
                    """).update() == 0) {
                Thread.onSpinWait(); // until the first time is written down
            }
            assertThat(again.await(30, TimeUnit.SECONDS))
                    .as("while it runs, too")
                    .isTrue();
        } finally {
            jobs.destroy();
        }
    }

    @Test
    void what_waits_for_another_machine_or_lasts_long_takes_no_turn_from_the_rest() {
        assertThat(declared.stream().filter(Job::outside).map(Job::name))
                .containsExactlyInAnyOrder(
                        "E-mail",
                        "Audit witness letters",
                        "Audit witness folder",
                        "Work e-mail links",
                        "Write exports",
                        "Send webhooks",
                        "Recoveries",
                        "Contacts fresh",
                        "Meeting invitations",
                        "Newsletters",
                        "Letters to champions",
                        "Letters three months after a session",
                        "Workshop messages",
                        "Documents not scanned yet",
                        "Letters that came back",
                        "Estimates");
    }

    @Test
    void what_has_to_be_forgotten_is_forgotten_by_a_job() {
        assertThat(declared.stream().map(Job::name)).contains("Kept forms", "Ended sessions", "Old notices");
    }

    @Test
    void every_job_that_is_declared_can_do_its_work() {
        declared.stream().forEach(Jobs::run);
    }

    private Jobs jobs(Job... wanted) {
        var jobs = new Jobs(List.of(wanted), settings, clock);
        jobs.looks = Duration.ofMillis(100);
        jobs.lastWait = Duration.ofMillis(200);
        jobs.clockLooks = Duration.ofMillis(100);
        return jobs;
    }

    private static Job once(CountDownLatch ran) {
        return Job.every(Duration.ofDays(1), "Once in a test", _ -> ran.countDown());
    }

    private static Job sending(String name, Mail mail) {
        return Job.every(
                        Duration.ofDays(1),
                        name,
                        _ -> mail.send(MailLetter.of("hangs", "amy@example.org", "Hello", "Hello")))
                .waitingOutside();
    }

    private static void await(CountDownLatch first, CountDownLatch then) {
        try {
            if (first.await(30, TimeUnit.SECONDS)) {
                then.countDown();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void row(String due, String picked, String sign) {
        owner.sql("""
                insert into jobs.scheduled (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('Once in a test', 'recurring', %s, %s, case when %s then 'waymark-killed' end, %s, 1)
                """.formatted(due, picked, picked, sign)).update();
    }
}
