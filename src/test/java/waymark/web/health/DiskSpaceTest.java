package waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskSpaceTest {

    @TempDir
    Path spool;

    @Test
    void a_disk_with_too_little_room_is_a_fault_before_it_is_full() {
        assertThat(new DiskSpace(spool, "", DataSize.ofBytes(1)).fault()).isEmpty();
        assertThat(new DiskSpace(spool, "", DataSize.ofTerabytes(1_000_000)).fault())
                .get()
                .extracting(Fault::cause)
                .isEqualTo("disk full");
    }

    @Test
    void that_a_database_elsewhere_has_no_room_is_a_fault_once_it_refused_a_row() {
        var disk = new DiskSpace(spool, "", DataSize.ofBytes(1));

        disk.full();

        assertThat(disk.fault()).get().extracting(Fault::cause).isEqualTo("disk full");
    }

    /// As the service of systemd sees its machine.
    @Test
    void a_folder_that_takes_what_is_written_is_no_fault_though_the_disk_around_it_does_not() throws Exception {
        var around = Files.createDirectory(spool.resolve("around"));
        var own = Files.createDirectory(around.resolve("own"));
        assumeThat(mount("--bind", around.toString(), around.toString())).isTrue();
        try {
            assertThat(mount("--bind", own.toString(), own.toString())).isTrue();
            assertThat(mount("-o", "remount,bind,ro", around.toString())).isTrue();
            assertThat(new DiskSpace(own, "", DataSize.ofBytes(1)).fault()).isEmpty();
            assertThat(new DiskSpace(around, "", DataSize.ofBytes(1)).fault())
                    .get()
                    .extracting(Fault::cause)
                    .isEqualTo("disk read only");
        } finally {
            run("umount", "--lazy", "--recursive", around.toString());
        }
    }

    private static boolean mount(String... what) throws Exception {
        return run(Stream.concat(Stream.of("mount"), Stream.of(what)).toArray(String[]::new));
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void a_folder_that_is_not_there_is_no_fault_of_the_disk() {
        assertThat(new DiskSpace(spool, "/proc/no/such/folder", DataSize.ofBytes(1)).fault())
                .isEmpty();
    }
}
