package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.web.security.SealingFixtures;

/// `bin/keys`: whatever was sealed or signed with a key of before opens and fits after any number of turns,
/// in a Waymark that runs and in one that is started then.
class KeysCommandTest {

    @TempDir
    Path folder;

    @Test
    void turning_the_sealing_key_loses_nothing() throws Exception {
        var running = SealingFixtures.in(folder);
        var before = running.seal(new byte[] {1, 2, 3}, "for this");

        assertThat(KeysCommand.answer("turn", "sealing", folder.toString()).lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("still good");

        var after = running.seal(new byte[] {4}, "for that");
        assertThat(java.util.Arrays.copyOf(after, 5))
                .as("the newest seals")
                .isNotEqualTo(java.util.Arrays.copyOf(before, 5));
        for (var each : new waymark.web.security.Sealing[] {running, SealingFixtures.in(folder)}) {
            assertThat(each.open(before, "for this")).hasValue(new byte[] {1, 2, 3});
            assertThat(each.open(after, "for that")).hasValue(new byte[] {4});
        }
    }

    @Test
    void turning_the_key_of_tokens_leaves_the_tags_of_before_good() throws Exception {
        var running = SealingFixtures.in(folder);
        var before = running.tag("a form");
        var lasting = running.lastingTag("a letter");

        KeysCommand.answer("turn", "tokens", folder.toString());

        assertThat(running.tag("a form")).isNotEqualTo(before);
        assertThat(running.fits("a form", before)).isTrue();
        assertThat(running.fits("another form", before)).isFalse();
        assertThat(running.lastingTag("a letter")).isEqualTo(lasting);
    }

    @Test
    void on_two_machines_a_key_is_added_everywhere_before_it_is_used() throws Exception {
        var other = Files.createDirectory(folder.resolve("other"));
        var one = SealingFixtures.in(folder);
        copy(other);
        var two = SealingFixtures.in(other);

        KeysCommand.answer("add", "tokens", folder.toString());
        copy(other);
        KeysCommand.answer("use", "tokens", folder.toString());

        assertThat(two.fits("a form", one.tag("a form"))).isTrue();
        assertThat(one.fits("a form", two.tag("a form"))).isTrue();
    }

    @Test
    void what_is_not_understood_changes_nothing() throws Exception {
        assertThat(KeysCommand.answer("turn", "desk", folder.toString())).startsWith("bin/keys COMMAND WHICH");
        assertThat(KeysCommand.answer("turn", "sealing", folder.toString()))
                .startsWith("There is no sealing.json in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    private void copy(Path other) throws Exception {
        for (var name : new String[] {"sealing.json", "tokens.json"}) {
            Files.copy(folder.resolve(name), other.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
