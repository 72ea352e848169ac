package waymark.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private static final SigningKey KEY = AuditLogFixtures.key(AuditLogFixtures.ORIGIN);

    /// Quotes, lines, control characters, and letters that take two characters in Java.
    private static final int[] LETTERS =
            "\"\\/\n\r\t\u0001{}:,\u2028é=+\ud83d\ude00a".codePoints().toArray();

    private static Entry entry(String act, String object, @Nullable String organisation) {
        return new Entry("id", "at", "actor", "kind", organisation, "roles", "", act, object, "0", "", "agreed");
    }

    /// Changing the form changes the hash of every entry that was ever sealed: give it a new first byte
    /// instead.
    @Test
    void the_form_is_the_one_that_is_written_down() {
        assertThat(HexFormat.of().formatHex(entry("look", "é", null).form()))
                .isEqualTo("01"
                        + "00000002" + "6964"
                        + "00000002" + "6174"
                        + "00000005" + "6163746f72"
                        + "00000004" + "6b696e64"
                        + "ffffffff"
                        + "00000005" + "726f6c6573"
                        + "00000000"
                        + "00000004" + "6c6f6f6b"
                        + "00000002" + "c3a9"
                        + "00000001" + "30"
                        + "00000000"
                        + "00000006" + "616772656564");
    }

    @Test
    void nothing_can_be_moved_from_one_text_to_the_next_and_absent_is_not_empty() {
        assertThat(entry("ab", "c", null).hash())
                .isNotEqualTo(entry("a", "bc", null).hash());
        assertThat(entry("a", "b", "").hash())
                .isNotEqualTo(entry("a", "b", null).hash());
    }

    @Test
    void whatever_an_entry_says_a_file_gives_it_back() throws IOException {
        var random = new Random(3);
        for (int time = 0; time < 500; time++) {
            var line = new EntryFile.Line(time + 1, Hash.ofNothing(), entry(text(random), text(random), text(random)));
            var first = EntryFile.first(
                    SignedNote.sign("origin\n0\n" + Hash.ofNothing().base64() + "\n", List.of(KEY)));
            var file = new EntryFile(new BufferedReader(new StringReader(first + "\n" + line + "\n")));

            assertThat(file.next()).contains(line);
            assertThat(file.next()).isEmpty();
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"entry\":1",
                "{\"entry\":1}x",
                "{\"entry\":01}",
                "{\"entry\":1,\"entry\":2}",
                "{\"entry\":[1]}",
                "{\"entry\":\"\\x\"}",
                "{\"entry\":\"\\ud800\"}",
                "{\"entry\":\"\\u12\"}",
                "{\"entry\":\"1}"
            })
    void a_line_that_is_none_is_refused_with_its_number(String line) throws IOException {
        var first =
                EntryFile.first(SignedNote.sign("origin\n0\n" + Hash.ofNothing().base64() + "\n", List.of(KEY)));
        var file = new EntryFile(new BufferedReader(new StringReader(first + "\n" + line + "\n")));

        assertThatThrownBy(file::next)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Line 2: ");
    }
}
