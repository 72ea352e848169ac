package waymark.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is there as a whole or not at all, whoever else writes it.
class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void two_who_write_one_file_at_once_do_not_mix_and_leave_no_parts() throws IOException {
        var file = folder.resolve("a.report");
        IntStream.range(0, 40).parallel().forEach(turn -> {
            var bytes = new byte[300_000];
            Arrays.fill(bytes, (byte) turn);
            try {
                AtomicFile.write(file, bytes);
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        });
        var written = Files.readAllBytes(file);
        assertThat(written).hasSize(300_000).containsOnly(written[0]);
        try (var names = Files.list(folder)) {
            assertThat(names).containsExactly(file);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void where_it_cannot_be_written_what_stood_there_stands_still() throws IOException {
        var inTheWay = Files.createDirectories(folder.resolve("a.report/full"));
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("a.report"), new byte[1]))
                .isInstanceOf(IOException.class);
        assertThat(inTheWay).exists();
        try (var names = Files.list(folder)) {
            assertThat(names).hasSize(1);
        }
    }
}
