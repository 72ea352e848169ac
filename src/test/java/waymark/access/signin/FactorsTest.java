package waymark.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.AccessApi;
import waymark.access.accounts.AccountFixtures;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.accounts.Passwords;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Password and code: each alone opens nothing, each code opens once.
@WaymarkTest
class FactorsTest {

    private static final String PASSWORD = "copper lantern tuesday";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures fixture;

    @Autowired
    AccessApi access;

    @Autowired
    AuthenticatorCodes codes;

    @Autowired
    Clock clock;

    private final JdbcClient owner = TestDatabase.owner();
    private final UUID id = UUID.randomUUID();
    private final String email = "factor-" + id + "@example.org";
    private Visit.Browser browser;

    @BeforeEach
    void somebody_invited_who_has_chosen_a_password() {
        browser = visit.asNobody();
        var clockwork = Actor.system("Test");
        var link = CurrentActor.as(clockwork, () -> {
            access.open(clockwork, id, email, "Factor Person", "HCC", "Hull City Council", null);
            return access.invite(clockwork, id);
        });
        var chosen = browser.post(link, "password", PASSWORD, "again", PASSWORD);
        assertThat(chosen.location())
                .as("the password counts as the first factor")
                .isEqualTo("/sign-in/code");
        assertThat(browser.get(link).status()).as("the link works once").isEqualTo(404);
    }

    @Test
    void the_first_sign_in_sets_up_an_authenticator_and_hands_over_ten_recovery_codes() {
        var pending = signInWithPassword();
        assertThat(pending.get("/").location()).as("one factor opens nothing").startsWith("/sign-in");
        assertThat(pending.get("/sign-in/code").location()).startsWith("/sign-in/enrolment");

        var page = pending.get("/sign-in/enrolment").html();
        assertThat(page.select("svg path").attr("d")).isNotEmpty();
        var done = pending.post("/sign-in/enrolment", "code", codeOf(page));

        assertThat(done.html().select("code")).hasSize(10);
        assertThat(visit.browser(done).get("/").status()).isEqualTo(200);
        assertThat(pending.get("/").location())
                .as("the pending session is over")
                .startsWith("/sign-in");
    }

    @Test
    void a_code_opens_once_and_a_recovery_code_stands_in_for_it_once() {
        var first = signInWithPassword();
        var page = first.get("/sign-in/enrolment").html();
        var code = codeOf(page);
        var recovery = first.post("/sign-in/enrolment", "code", code)
                .html()
                .select("code")
                .first()
                .text();

        assertThat(signInWithPassword().post("/sign-in/code", "code", code).errors())
                .as("the same code again")
                .hasSize(1);
        var byRecovery =
                signInWithPassword().post("/sign-in/code", "code", recovery.toLowerCase(java.util.Locale.ROOT));
        assertThat(byRecovery.location()).startsWith("/landing");
        assertThat(visit.browser(byRecovery).get("/account").words()).contains("Recovery codes left 9");
        assertThat(signInWithPassword().post("/sign-in/code", "code", recovery).status())
                .isEqualTo(422);
    }

    @Test
    void a_password_kept_with_weaker_parameters_is_hashed_anew_when_it_is_typed() {
        owner.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD))
                .param("id", id)
                .update();

        signInWithPassword();

        assertThat(owner.sql("select password_hash from access.account where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        signInWithPassword();
    }

    @Test
    void five_wrong_passwords_rest_the_account_even_for_the_right_one() {
        for (int tries = 0; tries < 5; tries++) {
            assertThat(browser.post("/sign-in", "email", email, "password", "wrong")
                            .status())
                    .isEqualTo(422);
        }

        var right = browser.post("/sign-in", "email", email, "password", PASSWORD);

        assertThat(right.status()).isEqualTo(422);
        assertThat(right.errors())
                .containsExactly(
                        "The e-mail address or the password is not right. After five wrong attempts in a row your account is locked for 15 minutes");
    }

    @Test
    void unknown_and_wrong_are_told_the_same() {
        var unknown = browser.post("/sign-in", "email", "nobody@example.org", "password", "x");
        var wrong = browser.post("/sign-in", "email", email, "password", "x");

        assertThat(unknown.errors()).isEqualTo(wrong.errors());
        assertThat(unknown.html().select("input[name=email]").attr("value")).isEqualTo("nobody@example.org");
    }

    @Test
    void unknown_and_wrong_cost_the_same_statements() {
        browser.post("/sign-in", "email", email, "password", "warm");
        var costs = new java.util.HashSet<Long>();
        for (var address : java.util.List.of(email, "nobody@example.org", "nobody-else@example.org")) {
            var before = waymark.bench.CountingStatements.sent();
            browser.post("/sign-in", "email", address, "password", "not it");
            costs.add(waymark.bench.CountingStatements.sent() - before);
        }

        assertThat(costs).hasSize(1);
    }

    @Test
    void a_right_code_completes_a_password_and_nothing_else() {
        var person = fixture.withPasswordAndCode(someone.member("HCC"));
        for (var proofs : java.util.List.of("link", "code", "passkey", "oidc", "")) {
            var answer = visit.with(person, proofs).post("/sign-in/code", "code", fixture.code(person));
            assertThat(answer.location()).as(proofs).isEqualTo("/sign-in");
        }

        assertThat(visit.with(person, "password")
                        .post("/sign-in/code", "code", fixture.code(person))
                        .location())
                .startsWith("/landing");
    }

    @Test
    void the_code_of_somebody_else_completes_nothing() {
        var person = fixture.withPasswordAndCode(someone.member("HCC"));
        var other = fixture.withPasswordAndCode(someone.member("HCC"));

        assertThat(visit.with(person, "password")
                        .post("/sign-in/code", "code", fixture.code(other))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_password_that_was_never_followed_by_an_authenticator_opens_nothing_a_day_later() {
        var pending = signInWithPassword();
        assertThat(pending.get("/sign-in/enrolment").status()).isEqualTo(200);
        TestDatabase.owner()
                .sql("update access.account set enrol_until = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();

        assertThat(pending.get("/sign-in/enrolment").location()).isEqualTo("/sign-in");
        assertThat(pending.post("/sign-in/enrolment", "code", "000000").location())
                .isEqualTo("/sign-in");
        assertThat(browser.post("/sign-in", "email", email, "password", PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        assertThat(SignInRedirect.ours("//evil.example")).isEmpty();
        assertThat(SignInRedirect.ours("https://evil.example")).isEmpty();
        assertThat(SignInRedirect.ours("/\\evil.example")).isEmpty();
        assertThat(SignInRedirect.ours("/actions?sort=due")).isEqualTo("/actions?sort=due");
    }

    @Test
    void a_weak_password_is_refused_at_its_field() {
        assertThat(Passwords.problems("password", "short", email).list()).hasSize(1);
        assertThat(Passwords.problems("password", "aaaaaaaaaaaaaaa", email).list())
                .hasSize(1);
        assertThat(Passwords.problems("password", "waymark waymark", email).list())
                .isNotEmpty();
        assertThat(Passwords.problems("password", PASSWORD, email).list()).isEmpty();
    }

    private Visit.Browser signInWithPassword() {
        var answer = browser.post("/sign-in", "email", email, "password", PASSWORD);
        assertThat(answer.location()).startsWith("/sign-in/code");
        return visit.browser(answer);
    }

    private String codeOf(Document enrolment) {
        var spelled = enrolment.select(".waymark-key").text().replace(" ", "");
        return codes.code(new org.apache.commons.codec.binary.Base32().decode(spelled), clock.instant());
    }
}
