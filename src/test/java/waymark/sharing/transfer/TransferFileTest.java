package waymark.sharing.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.sharing.transfer.TransferFile.Fault;
import waymark.sharing.transfer.TransferFile.Kind;
import waymark.web.security.KeyFiles;

class TransferFileTest {

    private static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final String WORDS = "{\"name\":\"Sample Person\"}";

    private static OwnKeys sender;
    private static OwnKeys receiver;
    private static OwnKeys third;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        HybridConfig.register();
        SignatureConfig.register();
        sender = fresh();
        receiver = fresh();
        third = fresh();
    }

    private static OwnKeys fresh() throws GeneralSecurityException {
        return new OwnKeys(
                KeysetHandle.generateNew(KeyFiles.PAIR, RegistryConfiguration.get()),
                KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519, RegistryConfiguration.get()));
    }

    private static Function<String, Optional<PublicKeys>> knows(OwnKeys... others) {
        return wanted -> Arrays.stream(others)
                .map(TransferFileTest::shown)
                .filter(keys -> keys.fingerprint().equals(wanted))
                .findFirst();
    }

    private static PublicKeys shown(OwnKeys keys) {
        try {
            return keys.shown();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] sealed() {
        return TransferFile.seal(sender, shown(receiver), Kind.CASE, ID, WORDS);
    }

    private static void refused(TransferFile.Opening opening, Fault fault) {
        assertThat(opening).isEqualTo(new TransferFile.Refused(fault));
    }

    @Test
    void what_was_sealed_opens_at_the_receiver_with_who_sent_it() {
        assertThat(TransferFile.open(receiver, knows(sender, third), sealed()))
                .isEqualTo(new TransferFile.Opened(
                        new TransferFile.Parcel(Kind.CASE, ID, shown(sender).fingerprint(), WORDS), shown(sender)));
    }

    @Test
    void nobody_else_opens_it() {
        refused(TransferFile.open(third, knows(sender), sealed()), Fault.NOT_FOR_US);
        refused(TransferFile.open(sender, knows(sender), sealed()), Fault.NOT_FOR_US);
    }

    @Test
    void a_sender_whose_keys_are_not_confirmed_is_refused() {
        refused(TransferFile.open(receiver, knows(third), sealed()), Fault.UNKNOWN_SENDER);
    }

    @Test
    void a_file_in_which_any_byte_was_changed_is_refused() {
        var file = sealed();
        for (int place = 0; place < file.length; place++) {
            var changed = file.clone();
            changed[place] ^= 1;
            assertThat(TransferFile.open(receiver, knows(sender), changed))
                    .as("byte %d", place)
                    .isInstanceOf(TransferFile.Refused.class);
        }
    }

    @Test
    void a_file_that_is_cut_off_or_goes_on_is_refused() {
        var file = sealed();
        refused(TransferFile.open(receiver, knows(sender), Arrays.copyOf(file, file.length - 1)), Fault.ALTERED);
        refused(TransferFile.open(receiver, knows(sender), Arrays.copyOf(file, file.length + 1)), Fault.ALTERED);
        refused(TransferFile.open(receiver, knows(sender), new byte[0]), Fault.NO_FILE);
        refused(TransferFile.open(receiver, knows(sender), Arrays.copyOf(file, 16)), Fault.NO_FILE);
        refused(TransferFile.open(receiver, knows(sender), new byte[TransferFile.MOST + 1]), Fault.TOO_LARGE);
    }

    @Test
    void its_length_does_not_say_how_much_was_written_nor_who_wrote_it() {
        assertThat(TransferFile.seal(sender, shown(receiver), Kind.CASE, ID, "x".repeat(2_000)))
                .hasSize(sealed().length);
        assertThat(new String(sealed(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Sample")
                .doesNotContain(shown(sender).fingerprint());
    }

    @Test
    void more_than_a_file_may_hold_is_not_sealed() {
        var much = "x".repeat(TransferFile.MOST);
        assertThatThrownBy(() -> TransferFile.seal(sender, shown(receiver), Kind.CASE, ID, much))
                .isInstanceOf(TransferFile.ContentTooLarge.class);
    }

    @Test
    void the_fingerprint_is_sixty_digits_and_differs_between_installations() {
        assertThat(shown(sender).fingerprint())
                .hasSize(71)
                .isNotEqualTo(shown(receiver).fingerprint());
    }

    @Test
    void a_file_of_public_keys_is_read_back_and_anything_else_is_none() throws GeneralSecurityException {
        assertThat(PublicKeys.of(shown(sender).card())).isEqualTo(shown(sender));
        assertThatThrownBy(() -> PublicKeys.of(new PublicKeys.Card("other", "", "")))
                .isInstanceOf(GeneralSecurityException.class);
        var card = shown(sender).card();
        assertThatThrownBy(() -> PublicKeys.of(new PublicKeys.Card(card.format(), card.signing(), card.sealing())))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
