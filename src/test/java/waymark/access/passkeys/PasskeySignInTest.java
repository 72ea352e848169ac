package waymark.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// A passkey that is shown rightly opens its own account, while that is open, and nothing else. What was refused is
/// in the audit log.
@WaymarkTest
class PasskeySignInTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Challenges challenges;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyVerification answers;

    @Autowired
    PasskeySignIn entry;

    @Autowired
    RelyingParty party;

    private final JdbcClient owner = TestDatabase.owner();
    private final String browser = UUID.randomUUID().toString();
    private final SoftwareAuthenticator device = new SoftwareAuthenticator();

    @Test
    void the_key_of_an_account_that_is_closed_opens_nothing_and_that_is_on_record() {
        var person = withPasskey();
        assertThat(signsIn()).isTrue();
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", person.id())
                .update();

        assertThat(signsIn()).isFalse();

        assertThat(refusals("sign_in", person)).isEqualTo(1);
    }

    @Test
    void the_key_of_somebody_else_proves_nothing_and_that_is_on_record() {
        var person = withPasskey();
        var other = someone.member("HCC");

        assertThat(proves(person)).isTrue();
        assertThat(proves(other)).isFalse();

        assertThat(refusals("step_up", other)).isEqualTo(1);
        assertThat(refusals("step_up", person)).isZero();
    }

    private Actor.Person withPasskey() {
        var person = someone.member("HCC");
        device.host = party.id();
        device.origin = origin();
        device.count = 1;
        CurrentActor.run(Actor.AUTHENTICATION, () -> {
            var made = answers.made(device.makes(new byte[32]), new byte[32], origin())
                    .orElseThrow();
            passkeys.add(Actor.AUTHENTICATION, person.id(), made, "Test");
        });
        device.handle = owner.sql("select handle from access.account where id = :id")
                .param("id", person.id())
                .query(byte[].class)
                .single();
        return person;
    }

    private String origin() {
        return "https://" + party.id();
    }

    private boolean signsIn() {
        device.count++;
        return CurrentActor.as(Actor.AUTHENTICATION, () -> {
            var answer = device.shows(challenges.ask(browser, ChallengePurpose.SIGN_IN));
            return entry.signIn(Actor.AUTHENTICATION, browser, answer, origin()).isPresent();
        });
    }

    private boolean proves(Actor.Person account) {
        device.count++;
        return CurrentActor.as(Actor.AUTHENTICATION, () -> {
            var answer = device.shows(challenges.ask(browser, ChallengePurpose.STEP_UP));
            return entry.proves(Actor.AUTHENTICATION, account.id(), browser, answer, origin());
        });
    }

    private long refusals(String act, Actor.Person account) {
        return owner.sql("select count(*) from audit.leaf where act = :act and object = :id and decision = 'refused'")
                .param("act", act)
                .param("id", account.id().toString())
                .query(Long.class)
                .single();
    }
}
