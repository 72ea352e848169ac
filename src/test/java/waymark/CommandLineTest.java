package waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.database.StartupFailure;

class CommandLineTest {

    @Test
    void nothing_said_means_this_machine_only_with_the_demonstration() {
        CommandLine asked = parse();
        assertThat(asked.port()).isEqualTo(8080);
        assertThat(asked.address()).isEqualTo("127.0.0.1");
        assertThat(asked.demonstration()).isTrue();
        assertThat(asked.keys()).isEqualTo(asked.data().resolve("keys"));
    }

    @Test
    void everything_can_be_said() {
        CommandLine asked = parse("--port", "9000", "--data", "/srv/waymark", "--no-demonstration");
        assertThat(asked.port()).isEqualTo(9000);
        assertThat(asked.keys()).isEqualTo(Path.of("/srv/waymark/keys"));
        assertThat(asked.demonstration()).isFalse();
    }

    @Test
    void a_partnership_file_can_be_taken_in_first() {
        assertThat(parse().partnership()).isEmpty();
        assertThat(parse("--import", "/srv/partnership.json").partnership()).contains(Path.of("/srv/partnership.json"));
    }

    @Test
    void a_database_of_ones_own_never_has_the_demonstration() {
        assertThat(parse("--database", "postgresql://db/waymark").demonstration())
                .isFalse();
        assertThat(CommandLine.parse(new String[0], Map.of("WAYMARK_DATABASE_URL", "postgresql://db/waymark"))
                        .demonstration())
                .isFalse();
    }

    /// Java does not start with the cache of a folder that was moved.
    @Test
    void a_start_up_cache_counts_only_in_the_folder_that_it_was_made_in(@TempDir Path app) throws Exception {
        Files.createFile(app.resolve("waymark.aot"));
        assertThat(hasCache(app)).as("of before, without a word of its folder").isFalse();
        Files.writeString(app.resolve("waymark.aot.place"), app + "\n");
        assertThat(hasCache(app)).isTrue();
        Files.writeString(app.resolve("waymark.aot.place"), "/srv/elsewhere\n");
        assertThat(hasCache(app)).isFalse();
    }

    private static boolean hasCache(Path app) throws Exception {
        return new ProcessBuilder(
                                "bash",
                                "-c",
                                ". bin/lib.sh; . bin/program.sh; app=$0; cache=$app/waymark.aot; has_cache",
                                app.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void the_keys_may_be_elsewhere() {
        assertThat(CommandLine.parse(new String[0], Map.of("WAYMARK_KEYS", "/etc/waymark/keys"))
                        .keys())
                .isEqualTo(Path.of("/etc/waymark/keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port many", "--port 65536", "--port --data", "--colour blue", "run"})
    void what_cannot_be_understood_is_refused_with_the_usage(String line) {
        assertThatThrownBy(() -> parse(line.split(" ", -1)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("bin/run [--port N]");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(arguments, Map.of());
    }
}
