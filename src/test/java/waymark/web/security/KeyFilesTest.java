package waymark.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.concerns.intake.IntakeSeals;

/// A private half that does not fit its public one would make every report unreadable: it is never made,
/// and never used.
class KeyFilesTest {

    @TempDir
    Path folder;

    private Path secret = Path.of("");
    private Path shown = Path.of("");

    @BeforeEach
    void a_pair() throws Exception {
        HybridConfig.register();
        secret = folder.resolve("desk.json");
        shown = folder.resolve("desk.public.json");
        KeyFiles.shown(secret, shown, IntakeSeals.PAIR);
    }

    @Test
    void both_halves_are_made_together_and_the_public_one_holds_no_secret() throws Exception {
        assertThat(KeyFiles.opening(secret, shown)
                        .getPublicKeysetHandle()
                        .equalsKeyset(KeyFiles.shown(secret, shown, IntakeSeals.PAIR)))
                .isTrue();
        assertThat(Files.readString(shown)).doesNotContain("ASYMMETRIC_PRIVATE");
    }

    @Test
    void a_private_half_that_is_gone_is_not_made_anew() throws Exception {
        Files.delete(secret);
        assertThatThrownBy(() -> KeyFiles.opening(secret, shown)).isInstanceOf(java.io.IOException.class);
        assertThat(secret).doesNotExist();
        KeyFiles.shown(secret, shown, IntakeSeals.PAIR);
        assertThat(secret).as("whoever only seals does not miss it").doesNotExist();
    }

    @Test
    void one_of_another_pair_is_refused() throws Exception {
        KeyFiles.shown(folder.resolve("other.json"), folder.resolve("other.public.json"), IntakeSeals.PAIR);
        assertThatThrownBy(() -> KeyFiles.opening(folder.resolve("other.json"), shown))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
