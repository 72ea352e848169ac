package waymark.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.FreshDatabase;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.access.accounts.RecoveryCodes;
import waymark.access.administration.LostKeyMessage;
import waymark.access.providers.ProviderFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.security.RotatingKeys;

/// `sealing.json` and `tokens.json` turned while people sign in and fill forms: nothing is lost. And where
/// the key is really gone, people are told in plain words how they come in, and administrators once.
@WaymarkTest
@FreshDatabase // no secret that another test made up
class KeyRotationTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    @Autowired
    ProviderFixtures providers;

    @Autowired
    RecoveryCodes recoveryCodes;

    @Autowired
    LostKeyMessage lost;

    @Value("${waymark.keys}")
    Path keys;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person person;
    private UUID provider = new UUID(0, 0);

    @BeforeEach
    void somebody_with_a_password_and_an_authenticator() {
        person = accounts.withPasswordAndCode(someone.member("HCC"));
        provider = providers.open("HCC", "http://127.0.0.1:1", "waymark-here", "keys-turned.example");
    }

    @AfterEach
    void away() {
        providers.remove(provider);
        owner.sql("update access.account set code_secret = null, enrolled_at = null where id = :id")
                .param("id", person.id())
                .update();
    }

    @Test
    void a_turned_key_takes_codes_forms_and_links_of_before() throws Exception {
        var pending = withPassword();
        assertThat(pending.get("/sign-in/code").words()).contains("six digits"); // its form carries a token of before
        var other = visit.asNobody();
        other.post("/sign-in/organisation", "email", "nobody@nowhere.example");

        for (var each : RotatingKeys.values()) {
            each.add(keys);
            each.use(keys);
        }

        assertThat(pending.post("/sign-in/code", "code", accounts.code(person)).location())
                .as("a form of before, and a code of before")
                .startsWith("/landing");
        assertThat(other.post("/sign-in/organisation", "email", "nobody@nowhere.example")
                        .status())
                .as("its browser keeps the token of before")
                .isEqualTo(422);
        assertThat(lost.lines()).isEmpty();
    }

    @Test
    void whoever_meets_a_lost_key_is_told_the_ways_that_are_left() {
        var code = CurrentActor.as(Actor.AUTHENTICATION, () -> recoveryCodes.renew(Actor.AUTHENTICATION, person.id()))
                .getFirst();
        lose();

        var pending = withPassword();
        var page = pending.get("/sign-in/code");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("The codes on your phone do not work any more", "It is no fault of yours", "recovery codes");
        assertThat(page.html().select("main a[href=/sign-in/recovery]")).hasSize(1);
        var refused = pending.post("/sign-in/code", "code", "123456");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "That is not one of your recovery codes, or it was used already. Codes from your phone no longer work");

        var in = visit.browser(pending.post("/sign-in/code", "code", code));
        var fresh = in.get("/account/authenticator");
        assertThat(fresh.status()).as("sets it up anew").isEqualTo(200);
    }

    @Test
    void a_lost_key_is_named_at_the_start_and_administrators_are_told_once() {
        var administrator = someone.administrator();
        lose();
        owner.sql("update access.provider set secret = '\\x00' where id = :id")
                .param("id", provider)
                .update();

        var lines = lost.lines();
        lost.lines();

        assertThat(lines.getFirst()).startsWith("A key is lost: " + keys.resolve("sealing.json"));
        assertThat(lines.get(1)).matches(".*no longer work: [1-9].*missing: [1-9].*");
        assertThat(told(administrator)).hasSize(1);
        assertThat(visit.asNobody()
                        .post("/sign-in/organisation", "email", "a@keys-turned.example")
                        .location())
                .endsWith("why=secret");
    }

    private List<String> told(Actor.Person administrator) {
        return owner.sql("select text from notices.notice where person = :id and text like 'The key that sealed%'")
                .param("id", administrator.id())
                .query(String.class)
                .list();
    }

    private void lose() {
        owner.sql("update access.account set code_secret = '\\x0001' where id = :id")
                .param("id", person.id())
                .update();
    }

    private Visit.Browser withPassword() {
        return visit.browser(visit.asNobody()
                .post("/sign-in", "email", accounts.email(person), "password", AccountFixtures.PASSWORD));
    }
}
