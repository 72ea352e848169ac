package waymark.system;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.system.lines.MachineLook;
import waymark.web.jobs.Job;

/// What the watch of the system finds, for tests.
@Component
public class SystemFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger(1_000_000);

    private final List<Job> jobs;
    private final MachineLook machine;
    private final JdbcClient owner = TestDatabase.owner();

    SystemFixtures(List<Job> jobs, MachineLook machine) {
        this.jobs = List.copyOf(jobs);
        this.machine = machine;
    }

    /// As the job and each machine do each minute.
    public void looksAtEverything() {
        var system = Actor.system("System page");
        var watch = jobs.stream()
                .filter(job -> job.name().equals("System page"))
                .findFirst()
                .orElseThrow();
        machine.look();
        CurrentActor.run(system, () -> watch.work().accept(system));
    }

    /// A line as somebody's module would have it.
    public void finds(String key, String state, String words, String remedy, String since) {
        owner.sql("""
                insert into system.line (key, node, label, place, state, words, remedy, since, looked_at)
                values (:key, '', 'Sample line', 99, :state, :words, :remedy, now() - cast(:since as interval), now())
                on conflict (key, node) do update set state = excluded.state, since = excluded.since, words = excluded.words
                """)
                .param("key", key)
                .param("state", state)
                .param("words", words)
                .param("remedy", remedy)
                .param("since", since)
                .update();
    }

    /// A check of the year that the person sees to. Answers its reference.
    public String check(UUID person) {
        var ref = "YC-" + "%07d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into system.yearly_check (ref, title, every_months, owner, next_on)
                values (:ref, 'A check', 12, :person, current_date + 30)
                """).param("ref", ref).param("person", person).update();
        return ref;
    }

    /// The last day of a line: well, then to look at, then bad.
    public void wasBefore(String key) {
        owner.sql("""
                insert into system.line_hour (key, node, hour, worst)
                select :key, '', date_trunc('hour', now()) - make_interval(hours => h),
                       case when h < 3 then 'BAD' when h < 7 then 'ATTENTION' else 'WELL' end
                  from generate_series(0, 20) as h on conflict do nothing
                """).param("key", key).update();
    }

    /// How often the audit log has the act.
    public int acts(String act) {
        return owner.sql("select count(*) from audit.leaf where act = :act")
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    /// How many notices like that the person has.
    public int told(UUID person, String text) {
        return owner.sql("select count(*) from notices.notice where person = :person and text like :text")
                .param("person", person)
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    public void forgets(String key) {
        owner.sql("delete from system.line where key = :key").param("key", key).update();
    }

    /// As the scheduler does at its start; nothing runs by the clock in tests.
    public void schedules(String job) {
        owner.sql("""
                insert into jobs.scheduled (task_name, task_instance, execution_time, picked, version)
                values (:job, 'recurring', now() + interval '1 day', false, 1) on conflict do nothing
                """).param("job", job).update();
    }

    public void unschedules(String job) {
        owner.sql("delete from jobs.scheduled where task_name = :job")
                .param("job", job)
                .update();
    }
}
