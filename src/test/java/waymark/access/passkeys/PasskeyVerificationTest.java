package waymark.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.access.accounts.Token;

/// What a device may answer and what it may not. Each forgery is tried beside the same answer without it.
class PasskeyVerificationTest {

    private static final String ORIGIN = "https://waymark.example";

    private final PasskeyVerification answers = new PasskeyVerification(new RelyingParty(ORIGIN + "/", ""));
    private final SoftwareAuthenticator device = new SoftwareAuthenticator();
    private final byte[] challenge = Token.bytes(32);

    @Test
    void a_device_that_checked_its_owner_makes_a_key_and_shows_it() {
        var made = answers.made(device.makes(challenge), challenge, ORIGIN).orElseThrow();

        assertThat(made.credential()).isEqualTo(device.credential);
        assertThat(made.transports()).isEqualTo("internal");
        assertThat(shown()).isTrue();
    }

    @Test
    void a_device_that_did_not_check_its_owner_neither_makes_nor_shows() {
        device.flags = SoftwareAuthenticator.PRESENT;

        assertThat(answers.made(device.makes(challenge), challenge, ORIGIN)).isEmpty();
        assertThat(shown()).isFalse();
    }

    @Test
    void a_device_nobody_touched_shows_nothing() {
        device.flags = SoftwareAuthenticator.CHECKED;

        assertThat(shown()).isFalse();
    }

    @Test
    void another_origin_another_host_and_a_frame_in_another_site_are_refused() {
        device.origin = "https://waymark.example.evil.example";
        assertThat(answers.made(device.makes(challenge), challenge, ORIGIN)).isEmpty();
        assertThat(shown()).isFalse();
        device.origin = "http://waymark.example";
        assertThat(shown()).as("without TLS").isFalse();
        device.origin = ORIGIN;
        device.host = "evil.example";
        assertThat(shown()).isFalse();
        device.host = "waymark.example";
        device.inAFrame = true;
        assertThat(answers.made(device.makes(challenge), challenge, ORIGIN)).isEmpty();
        assertThat(shown()).isFalse();
        device.inAFrame = false;
        assertThat(shown()).isTrue();
    }

    @Test
    void an_answer_to_another_question_is_refused() {
        var key = key();
        var answer = device.shows(Token.bytes(32));

        assertThat(answers.used(answer, key, challenge, ORIGIN)).isEmpty();
        assertThat(answers.used(device.shows("webauthn.create", challenge), key, challenge, ORIGIN))
                .as("what was said when a key is made")
                .isEmpty();
    }

    @Test
    void another_key_does_not_sign_for_this_one() {
        var key = key();
        var thief = new SoftwareAuthenticator();
        thief.handle = device.handle;

        assertThat(answers.used(thief.shows(challenge), key, challenge, ORIGIN)).isEmpty();
    }

    @Test
    void the_owner_is_the_one_we_named() {
        var key = key();
        device.handle = Token.bytes(64);

        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .isEmpty();
    }

    @Test
    void a_counter_goes_up_or_stays_at_nothing() {
        device.count = 7;
        var key = key();

        device.count = 7;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .as("the same")
                .isEmpty();
        device.count = 3;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .as("back")
                .isEmpty();
        device.count = 0;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .as("begun anew")
                .isEmpty();
        device.count = 8;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .hasValueSatisfying(used -> assertThat(used.signCount()).isEqualTo(8));
    }

    @Test
    void whether_a_key_may_be_copied_never_changes_and_whether_it_was_may() {
        device.flags =
                SoftwareAuthenticator.PRESENT | SoftwareAuthenticator.CHECKED | SoftwareAuthenticator.MAY_BE_COPIED;
        var key = key();
        assertThat(key.backupEligible()).isTrue();
        assertThat(key.backedUp()).isFalse();

        device.flags |= SoftwareAuthenticator.COPIED;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .hasValueSatisfying(used -> assertThat(used.backedUp()).isTrue());
        device.flags = SoftwareAuthenticator.PRESENT | SoftwareAuthenticator.CHECKED;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .isEmpty();
        device.flags |= SoftwareAuthenticator.COPIED;
        assertThat(answers.used(device.shows(challenge), key, challenge, ORIGIN))
                .isEmpty();
    }

    @Test
    void nonsense_is_no_answer_and_no_fault() {
        var key = key();
        var answer = device.shows(challenge);
        var made = device.makes(challenge);
        var random = new Random(4);
        for (int time = 0; time < 2_000; time++) {
            var altered = altered(time % 2 == 0 ? answer : made, random);
            answers.credential(altered);
            answers.made(altered, challenge, ORIGIN);
            answers.used(altered, key, challenge, ORIGIN);
        }
        for (var text : new String[] {"", "{}", "null", "[]", "{\"response\":null}", "x".repeat(100_000)}) {
            assertThat(answers.credential(text)).as(text).isEmpty();
            assertThat(answers.made(text, challenge, ORIGIN)).isEmpty();
            assertThat(answers.used(text, key, challenge, ORIGIN)).isEmpty();
        }
    }

    /// One letter changed, cut out or doubled.
    private static String altered(String text, Random random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + (char) (33 + random.nextInt(90)) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + text.substring(at / 2);
        };
    }

    private boolean shown() {
        var flags = device.flags;
        var origin = device.origin;
        var host = device.host;
        var frame = device.inAFrame;
        device.flags = SoftwareAuthenticator.PRESENT | SoftwareAuthenticator.CHECKED;
        device.origin = ORIGIN;
        device.host = "waymark.example";
        device.inAFrame = false;
        var key = key();
        device.flags = flags;
        device.origin = origin;
        device.host = host;
        device.inAFrame = frame;
        return answers.used(device.shows(challenge), key, challenge, ORIGIN).isPresent();
    }

    /// The device's key as we keep it.
    private Passkey key() {
        var made = answers.made(device.makes(challenge), challenge, ORIGIN).orElseThrow();
        return new Passkey(
                UUID.randomUUID(),
                UUID.randomUUID(),
                made.credential(),
                device.handle,
                made.publicKey(),
                made.signCount(),
                made.backupEligible(),
                made.backedUp(),
                made.transports(),
                "Sample",
                Instant.EPOCH,
                null,
                1);
    }
}
