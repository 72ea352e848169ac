package waymark.audit.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;

/// The daily budget of different people at whose details somebody may look, and who is told.
@WaymarkTest
class AccessQuotaTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccessQuota budget;

    @Autowired
    AccessQuotaSettings settings;

    @Autowired
    java.util.List<Job> jobs;

    private static final java.util.concurrent.atomic.AtomicInteger COUNT =
            new java.util.concurrent.atomic.AtomicInteger();

    private final JdbcClient owner = TestDatabase.owner();

    /// Somebody in the directory.
    private String listed() {
        var ref = "PE-LK%05d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (gen_random_uuid(), :ref, 'Looked At', 'HCC', '', '', '', date '2020-01-01')
                """).param("ref", ref).update();
        return ref;
    }

    private void looked(Actor.Person reader, int times) {
        owner.sql("""
                insert into audit.look (person, day, object, organisation)
                select :person, :day, 'P-9' || n, :organisation from generate_series(1, :times) n
                """)
                .param("person", reader.id())
                .param("day", java.sql.Date.valueOf(settings.today()))
                .param("organisation", reader.organisation())
                .param("times", times)
                .update();
    }

    private int count(String what, Actor.Person reader) {
        return owner.sql("select count(*) from audit." + what + " where person = :person")
                .param("person", reader.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_same_person_again_costs_nothing() {
        var reader = someone.member("HCC");
        var path = "/directory/people/" + listed();
        for (int time = 0; time < 3; time++) {
            assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        }
        visit.as(reader).get(path.replace("PE-LK", "pe-lk"));
        assertThat(count("look", reader)).isEqualTo(1);
    }

    @Test
    void whoever_opened_as_many_as_a_day_allows_is_stopped_and_shown_nothing() {
        var reader = someone.member("HCC");
        looked(reader, settings.usual());

        var answer = visit.as(reader).get("/directory/people/" + listed());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.heading()).isEqualTo("That is as many people as you can open today");
        assertThat(answer.words()).contains("Nothing was shown", "information governance");
        assertThat(count("look", reader)).isEqualTo(settings.usual());
        assertThat(owner.sql("select count(*) from audit.leaf where actor = :me and act = 'look_over_budget'"
                                + " and decision = 'refused'")
                        .param("me", reader.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.sql("select count(*) from audit.leaf where actor = :me and act = 'view_person'")
                        .param("me", reader.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_page_about_nobody_in_particular_still_opens() {
        var reader = someone.member("HCC");
        looked(reader, settings.usual());
        assertThat(visit.as(reader).get("/actions").status()).isEqualTo(200);
        assertThat(visit.as(reader).get("/directory/people").status()).isEqualTo(200);
    }

    @Test
    void a_reference_that_does_not_exist_costs_as_much_as_one_that_does() {
        var reader = someone.member("HCC");
        assertThat(visit.as(reader).get("/directory/people/PE-ZZZZZZ9").status())
                .isEqualTo(404);
        assertThat(visit.as(reader).get("/directory/people/PE-ZZZZZZ8").status())
                .isEqualTo(404);
        assertThat(count("look", reader)).isEqualTo(2);
        looked(reader, settings.usual() - 2);
        assertThat(visit.as(reader).get("/directory/people/PE-ZZZZZZ7").status())
                .isEqualTo(429);
    }

    @Test
    void information_governance_is_told_once_a_day_by_reference_alone() {
        var guardian = someone.informationGovernance();
        var reader = someone.member("HCC");
        looked(reader, settings.usual());

        visit.as(reader).get("/directory/people/" + listed());
        visit.as(reader).get("/directory/people/PE-ZZZZZZ9");

        var told = owner.sql("select text from notices.notice where person = :guardian and path = '/audit/looks'"
                        + " and text like '%' || :brief || '%'")
                .param("guardian", guardian.id())
                .param("brief", reader.id().toString().substring(0, 8))
                .query(String.class)
                .list();
        assertThat(told)
                .singleElement()
                .asString()
                .doesNotContain(reader.name())
                .contains("HCC", settings.usual() + " people");
    }

    /// All eight have begun before the first may write: nobody can be counted after somebody else has
    /// finished.
    @Test
    void the_last_place_goes_to_one_of_eight_who_ask_at_the_same_moment() throws Exception {
        var reader = someone.member("HCC");
        looked(reader, settings.usual() - 1);
        var server = TestDatabase.server();
        try (var threads = Executors.newFixedThreadPool(8);
                var gate = DriverManager.getConnection(
                        server.url(),
                        server.superuser().user(),
                        server.superuser().password())) {
            gate.setAutoCommit(false);
            gate.createStatement().execute("lock table audit.look in share mode");
            var within = new ArrayList<Future<Boolean>>();
            for (int each = 0; each < 8; each++) {
                var object = "P-8" + each;
                within.add(threads.submit(() -> CurrentActor.as(reader, () -> budget.take(reader, object))
                        instanceof AccessQuota.Outcome.Within));
            }
            while (waiting() < 8) {
                Thread.onSpinWait();
            }
            gate.rollback();
            int passed = 0;
            for (var each : within) {
                passed += each.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(1);
        }
    }

    private int waiting() {
        return owner.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    @Test
    void more_can_be_allowed_for_the_day_with_a_reason_and_never_for_oneself() {
        var guardian = someone.informationGovernance();
        var reader = someone.member("HCC");
        looked(reader, settings.usual());
        var path = "/directory/people/" + listed();
        assertThat(visit.as(reader).get(path).status()).isEqualTo(429);
        var form = "/audit/looks/" + reader.id() + "/allowance";

        assertThat(visit.as(guardian).post(form, "more", "0", "reason", " ").errors())
                .contains("Enter a number from 1 to 500", "Say which work needs it");
        assertThat(visit.as(guardian)
                        .post(form, "more", "1", "reason", "Yearly check")
                        .location())
                .isEqualTo("/audit/looks");

        assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        assertThat(visit.as(reader).get("/directory/people/PE-ZZZZZZ9").status())
                .isEqualTo(429);
        assertThat(visit.as(guardian).get(form).words()).contains("Yearly check");
        looked(guardian, 3);
        assertThat(visit.as(guardian)
                        .post("/audit/looks/" + guardian.id() + "/allowance", "more", "5", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(reader).get(form).status()).isEqualTo(404);
    }

    @Test
    void the_day_shows_who_opened_most_by_id_and_never_by_name() {
        var guardian = someone.informationGovernance();
        var reader = someone.member("HCC");
        looked(reader, 41);
        var page = visit.as(guardian).get("/audit/looks");
        assertThat(page.words())
                .contains(reader.id().toString().substring(0, 8), "41")
                .doesNotContain(reader.name());
        assertThat(visit.as(guardian).get("/audit/looks?day=1999-01-01").words())
                .contains("Nobody viewed");
        assertThat(visit.as(guardian).get("/audit/looks?day=nonsense").status()).isEqualTo(200);
    }

    @Test
    void days_go_after_thirty_days() {
        var person = UUID.randomUUID();
        for (var ago : java.util.List.of(29, 31)) {
            owner.sql("insert into audit.look (person, day, object, organisation)"
                            + " values (:person, current_date - :ago, 'P-0001', 'HCC')")
                    .param("person", person)
                    .param("ago", ago)
                    .update();
        }
        var clock = Actor.system("Test");
        CurrentActor.run(
                clock,
                () -> jobs.stream()
                        .filter(job -> job.name().equals("Looks that are over"))
                        .forEach(job -> job.work().accept(clock)));
        assertThat(owner.sql("select current_date - day from audit.look where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .list())
                .containsExactly(29);
    }
}
