package waymark.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.audit.proof.SignedNote.Says;

class SignedNoteTest {

    /// The example of Go's sumdb/note, which other implementations test themselves with.
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = AuditLogFixtures.key("audit.example.org");

    @Test
    void a_note_that_other_software_signed_is_read_and_its_signature_found_good() {
        var note = SignedNote.parse(NOTE);

        assertThat(note.said(VerifierKey.parse(KEY))).isEqualTo(Says.YES);
        assertThat(note).hasToString(NOTE);
        assertThat(VerifierKey.parse(KEY)).hasToString(KEY);
    }

    @Test
    void a_note_of_which_one_letter_was_changed_is_refused() {
        assertThat(SignedNote.parse(NOTE.replace("answer", "Answer")).said(VerifierKey.parse(KEY)))
                .isEqualTo(Says.NO);
    }

    @Test
    void a_key_that_did_not_sign_says_nothing() {
        assertThat(SignedNote.parse(NOTE).said(key.verifier())).isEqualTo(Says.NOTHING);
    }

    @Test
    void what_we_sign_is_read_again_and_good() {
        var checkpoint = Checkpoint.of("audit.example.org", new Frontier(), Instant.parse("2026-11-24T09:00:00.7Z"));
        var note = SignedNote.parse(
                SignedNote.sign(checkpoint.text(), List.of(key)).toString());

        assertThat(note.said(key.verifier())).isEqualTo(Says.YES);
        assertThat(Checkpoint.parse(note.text()))
                .isEqualTo(checkpoint)
                .extracting(Checkpoint::at)
                .isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
    }

    @Test
    void a_checkpoint_that_hands_over_names_the_next_key() {
        var next = AuditLogFixtures.key("audit.example.org").verifier();
        var checkpoint = Checkpoint.of("audit.example.org", new Frontier(), Instant.EPOCH)
                .handingOver(next);

        assertThat(Checkpoint.parse(checkpoint.text()).next()).isEqualTo(next);
    }

    @Test
    void a_checkpoint_of_other_software_is_read_too() {
        var read = Checkpoint.parse(
                "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n");

        assertThat(read.size()).isEqualTo(20_852_163);
        assertThat(read.at()).isNull();
    }

    @Test
    void notes_in_one_file_are_told_apart() throws IOException {
        var lines = new BufferedReader(new StringReader(NOTE + NOTE + "\n\n" + NOTE));

        for (int note = 0; note < 3; note++) {
            assertThat(SignedNote.next(lines).orElseThrow()).hasToString(NOTE);
        }
        assertThat(SignedNote.next(lines)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nname c2ln\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name !!!\n",
                "text\n\n\u2014 name c2ln\n",
                "te\u0007xt\n\n\u2014 name c2lnbmF0dXJl\n",
                "text\n\n\u2014 name c2lnbmF0dXJl",
                "text\n\n\u2014 name c2lnbmF0dXJl\nmore\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n1\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\ntime yesterday\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
