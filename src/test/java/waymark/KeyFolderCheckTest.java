package waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.database.StartupFailure;
import waymark.web.security.SealingFixtures;

/// A file of keys that cannot be used is named before anything is started, with what to do.
class KeyFolderCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void keys() {
        SealingFixtures.in(folder);
    }

    /// Every file that the document lists.
    static Stream<String> names() throws IOException {
        return Files.readString(Path.of("docs/operations/keys.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([a-z_.-]+(?:\\d\\.pem|\\.json|\\.secret|\\.checkpoint))`")
                        .matcher(line.substring(0, line.indexOf(" | ", 2)))
                        .results()
                        .map(found -> found.group(1)))
                .distinct();
    }

    @Test
    void the_document_lists_them_all() throws IOException {
        assertThat(names())
                .contains("sealing.json", "desk.public.json", "audit-2.pem", "postgres.secret")
                .hasSize(19);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_broken_file_is_named_with_what_to_do(String name) throws IOException {
        var file = folder.resolve(name);
        var whole = Files.exists(file) ? Files.readString(file) : "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{";
        Files.writeString(file, "  \n");
        refused(file, "it is empty");
        Files.delete(file);
        Files.createDirectory(file);
        refused(file, "it is a folder, and should be a file");
        Files.delete(file);
        if (name.endsWith(".secret") || name.endsWith(".checkpoint")) {
            Files.writeString(file, "anything");
            assertThatCode(() -> KeyFolderCheck.check(folder)).doesNotThrowAnyException();
            return;
        }
        for (var broken : List.of(whole.substring(0, whole.length() / 2), "\u0001\u0002garbage", "{}")) {
            Files.writeString(file, broken);
            refused(file, "it is broken off, or something else was written into it");
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused(file, "it is broken off, or something else was written into it");
    }

    @Test
    void the_secrets_of_cases_have_to_be_a_folder() throws IOException {
        var secrets = folder.resolve("cases");
        Files.createDirectory(secrets);
        assertThatCode(() -> KeyFolderCheck.check(folder)).doesNotThrowAnyException();
        Files.delete(secrets);
        Files.writeString(secrets, "");
        assertThatThrownBy(() -> KeyFolderCheck.check(folder))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContainingAll(secrets + " has to be a folder", "A case does not open");
    }

    @Test
    void a_folder_that_is_whole_not_there_or_holds_other_files_is_no_fault() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "");
        KeyFolderCheck.check(folder);
        KeyFolderCheck.check(folder.resolve("not-there"));
        var file = folder.resolve("notes.txt");
        assertThatThrownBy(() -> KeyFolderCheck.check(file))
                .hasMessage(file + " has to be the folder of keys, and is a file.");
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> KeyFolderCheck.check(folder))
                .asInstanceOf(type(StartupFailure.class))
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(1);
                    assertThat(reason.getMessage().lines())
                            .hasSizeLessThan(7)
                            .first()
                            .isEqualTo(file + " cannot be used: " + why + ".");
                    assertThat(reason.getMessage()).contains("Put it back from your copy", "Is there no copy? ");
                });
    }
}
