package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {

    @TempDir
    Path folder;

    @Test
    void prints_an_object_a_line_with_what_was_found() throws IOException {
        var out = new StringWriter();
        int code = ScreenCommand.run(new String[] {file("""
                {"id": "a", "text": "Her sister Mai rang."}

                {"id": 7, "text": "She said no."}
                """)}, out);
        assertThat(code).isZero();
        assertThat(out.toString()).isEqualTo("""
                {"id":"a","identifying":true,"findings":[{"start":11,"end":14,"kind":"NAME","direct":true}]}
                {"id":7,"identifying":false,"findings":[]}
                """);
    }

    @Test
    void counts_characters_and_not_halves_of_them() throws IOException {
        var out = new StringWriter();
        ScreenCommand.run(new String[] {file("{\"id\": \"a\", \"text\": \"😢 Her sister Mai rang.\"}\n")}, out);
        assertThat(out.toString()).contains("{\"start\":13,\"end\":16,");
    }

    @Test
    void says_which_line_it_cannot_read() throws IOException {
        var out = new StringWriter();
        assertThat(ScreenCommand.run(new String[] {file("{\"id\": 1, \"text\": \"a\"}\nno object\n")}, out))
                .isEqualTo(2);
        assertThat(ScreenCommand.run(new String[] {file("{\"id\": 1}\n")}, out)).isEqualTo(2);
        assertThat(ScreenCommand.run(new String[] {folder.resolve("absent").toString()}, out))
                .isEqualTo(2);
    }

    private String file(String lines) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), lines).toString();
    }
}
