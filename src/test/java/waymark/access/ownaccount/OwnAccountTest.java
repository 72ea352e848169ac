package waymark.access.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.access.accounts.Passwords;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;

/// People are told what happens to their own ways of signing in, and cannot choose a password that
/// everybody tries first.
@WaymarkTest
class OwnAccountTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    @Autowired
    List<Job> jobs;

    private List<String> told(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select text from notices.notice where person = :person order by text")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private void theMinutePasses() {
        var clock = Actor.system("Test");
        CurrentActor.run(
                clock,
                () -> jobs.stream()
                        .filter(job -> job.name().equals("Accounts that rest"))
                        .forEach(job -> job.work().accept(clock)));
    }

    @Test
    void five_wrong_passwords_are_told_to_the_person_once_and_four_are_not() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        for (int tries = 0; tries < 5; tries++) {
            theMinutePasses();
            assertThat(told(person)).as("after %d", tries).isEmpty();
            visit.asNobody().post("/sign-in", "email", accounts.email(person), "password", "wrong");
        }

        theMinutePasses();
        theMinutePasses();

        assertThat(told(person))
                .singleElement()
                .asString()
                .contains("5 wrong passwords or codes in a row", "locked for 15 minutes", "If it was not you");
    }

    @Test
    void a_changed_password_is_told() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));

        visit.as(person)
                .post(
                        "/account/password",
                        "current",
                        AccountFixtures.PASSWORD,
                        "password",
                        "violet harbour monday",
                        "again",
                        "violet harbour monday");

        assertThat(told(person)).singleElement().asString().startsWith("The password of your account was changed.");
    }

    @Test
    void a_password_of_today_that_is_wrong_changes_nothing() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));

        var answer =
                visit.as(person).post("/account/password", "current", "not it", "password", "violet harbour monday");

        assertThat(answer.errors()).singleElement().asString().startsWith("That is not your current password");
        assertThat(told(person)).isEmpty();
    }

    @Test
    void what_is_typed_beyond_the_longest_password_is_not_cut_off() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var longest = "copper lantern tuesday ".repeat(6).substring(0, Passwords.LONGEST - 1) + "x";
        var answer =
                visit.as(person).post("/account/password", "current", AccountFixtures.PASSWORD, "password", longest);
        assertThat(answer.status()).isEqualTo(303);

        assertThat(visit.asNobody()
                        .post("/sign-in", "email", accounts.email(person), "password", longest + "x")
                        .status())
                .isEqualTo(422);
        assertThat(visit.asNobody()
                        .post("/sign-in", "email", accounts.email(person), "password", longest)
                        .location())
                .startsWith("/sign-in/code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwerty123456",
                "1qaz2wsx3edc",
                "motherfucker",
                "Dragon2026!!!",
                "dragondragon",
                "!!Monkey12345",
                "PASSWORD2026!"
            })
    void a_password_from_a_list_of_stolen_ones_is_refused(String password) {
        assertThat(Passwords.problems("password", password, "a@example.org").list())
                .as(password)
                .anySatisfy(problem -> assertThat(problem.message()).contains("stolen passwords"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copper lantern tuesday",
                "violet harbour monday",
                "dragon kettle wednesday",
                "naïve zebra 4 lunch"
            })
    void three_words_are_not(String password) {
        assertThat(Passwords.problems("password", password, "a@example.org").list())
                .isEmpty();
    }
}
