package waymark.access.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Sessions;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What becomes of an account that nobody signs in to.
@WaymarkTest
class UnusedAccountsJobTest {

    private static final Actor CLOCK = Actor.system("Test");

    @Autowired
    UnusedAccountsJob unused;

    @Autowired
    Sessions sessions;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void after_four_weeks_its_person_is_told_once_and_after_five_it_is_closed_and_administrators_are_told() {
        var person = someone.member("HCC");
        var administrator = someone.administrator();
        lastUsed(person, 28);
        round();
        assertThat(told(person, "Your account has not been used")).isZero();

        lastUsed(person, 29);
        round();
        round();
        assertThat(told(person, "Your account has not been used")).isEqualTo(1);
        assertThat(open(person)).isTrue();

        lastUsed(person, 36);
        round();
        assertThat(open(person)).as("told today").isTrue();
        toldDaysAgo(person, 6);
        round();
        assertThat(open(person)).isTrue();
        toldDaysAgo(person, 7);
        round();
        assertThat(open(person)).isFalse();
        assertThat(told(administrator, "An account that was not used")).isEqualTo(1);
    }

    @Test
    void after_weeks_without_a_machine_or_a_clock_that_jumped_people_are_told_and_have_their_week() {
        var person = someone.member("HCC");
        lastUsed(person, 400);
        round();
        round();
        assertThat(open(person)).isTrue();
        assertThat(told(person, "Your account has not been used")).isEqualTo(1);

        toldDaysAgo(person, 7);
        round();
        assertThat(open(person)).isFalse();
    }

    @Test
    void a_telling_from_a_clock_that_was_ahead_does_not_count() {
        var person = someone.member("HCC");
        lastUsed(person, 40);
        toldDaysAgo(person, -300);

        round();

        assertThat(told(person, "Your account has not been used")).isEqualTo(1);
        assertThat(open(person)).isTrue();
    }

    @Test
    void signing_in_starts_the_days_anew() {
        var person = someone.member("HCC");
        lastUsed(person, 40);
        CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.begin(person.id(), Proofs.PASSKEY));

        round();

        assertThat(open(person)).isTrue();
        assertThat(told(person, "Your account has not been used")).isZero();
    }

    @Test
    void a_password_without_the_second_factor_is_no_use() {
        var person = someone.member("HCC");
        lastUsed(person, 40);
        toldDaysAgo(person, 8);
        CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.begin(person.id(), Proofs.PASSWORD));

        round();

        assertThat(open(person)).isFalse();
    }

    @Test
    void opened_again_by_an_administrator_it_stays_open() {
        var person = someone.member("HCC");
        lastUsed(person, 40);
        toldDaysAgo(person, 8);
        round();
        assertThat(open(person)).isFalse();

        visit.as(someone.administrator()).post("/accounts/" + person.id() + "/enabling");
        round();

        assertThat(open(person)).isTrue();
    }

    @Test
    void the_invented_people_of_the_demonstration_stay() {
        var person = someone.member("HCC");
        owner.sql("update access.account set persona = '99 Sample' where id = :id")
                .param("id", person.id())
                .update();
        lastUsed(person, 40);
        toldDaysAgo(person, 8);

        round();

        assertThat(open(person)).isTrue();
        owner.sql("update access.account set persona = null, used_at = now() where id = :id")
                .param("id", person.id())
                .update();
    }

    private void round() {
        CurrentActor.run(CLOCK, () -> unused.run(CLOCK));
    }

    private void lastUsed(Actor.Person person, int days) {
        owner.sql("""
                update access.account
                   set counted_from = now() - interval '90 days', used_at = now() - make_interval(days => :days) + interval '1 hour'
                 where id = :id
                """).param("days", days).param("id", person.id()).update();
    }

    private void toldDaysAgo(Actor.Person person, int days) {
        owner.sql("update access.account set unused_told_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", person.id())
                .update();
    }

    private boolean open(Actor.Person person) {
        return owner.sql("select disabled_at is null from access.account where id = :id")
                .param("id", person.id())
                .query(Boolean.class)
                .single();
    }

    private int told(Actor.Person who, String text) {
        return owner.sql("select count(*) from notices.notice where person = :id and text like :text || '%'")
                .param("id", who.id())
                .param("text", text)
                .query(Integer.class)
                .single();
    }
}
