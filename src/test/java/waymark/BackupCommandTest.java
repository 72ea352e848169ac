package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody in a hurry gets wrong with `bin/backup` and `bin/restore`: each answer names it, and nothing is
/// written to any of the folders.
@WhenChanged({"bin/backup", "bin/restore", "bin/copies.sh", "bin/lib.sh"})
class BackupCommandTest {

    @TempDir
    Path folder;

    @Test
    void each_mistake_has_its_sentence() throws Exception {
        var copies = Files.createDirectory(folder.resolve("copies"));
        var keys = Files.createDirectory(folder.resolve("keys"));
        var one = Copies.pair(folder, "one");
        var other = Copies.pair(folder, "other");
        var complete = Map.of(
                "--to", copies.toString(),
                "--keys-to", keys.toString(),
                "--recipients", one + ".pub",
                "--keys-recipients", other + ".pub",
                "--data", folder.resolve("nothing").toString());

        refused(complete, "--data", "", 2, "Say what after --data");
        refused(complete, "--keep", "never", 2, "a number of days");
        refused(complete, "--database", "postgresql://me:secret@db/waymark", 2, "never into the address");
        refused(complete, "--recipients", one + ".key", 1, "holds a private key. It belongs on another machine");
        refused(complete, "--recipients", folder.resolve("absent").toString(), 1, "cannot be read. Make a pair");
        refused(complete, "--keys-recipients", one + ".pub", 1, "The same key opens both copies");
        refused(complete, "--keys-to", copies.toString(), 1, "must not lie where the copies of the database do");
        refused(complete, "--to", folder.resolve("unmounted").toString(), 1, "Is its disk mounted?");
        refused(complete, "--keep", "30", 1, "There is no Waymark in");
        assertThat(Files.list(copies)).isEmpty();
        assertThat(Files.list(keys)).isEmpty();

        assertThat(Copies.run("bin/restore").toString()).startsWith("2").contains("Say which copy");
        assertThat(Copies.run("bin/restore", "absent", "--identity", one + ".key", "--data", "x")
                        .toString())
                .startsWith("2")
                .contains("Without the keys nobody signs in");
        assertThat(Copies.run("bin/restore", "--check", "absent", "--identity", one + ".key")
                        .toString())
                .startsWith("1")
                .contains("There is no copy absent");
    }

    private static void refused(Map<String, String> complete, String option, String value, int code, String sentence)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("bin/backup"));
        complete.forEach((name, said) -> {
            if (!name.equals(option)) {
                words.addAll(List.of(name, said));
            }
        });
        words.add(option);
        if (!value.isEmpty()) {
            words.add(value);
        }
        assertThat(Copies.run(words.toArray(String[]::new)).toString())
                .as(option + " " + value)
                .startsWith(code + " ")
                .contains(sentence);
    }
}
