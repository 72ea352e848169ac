package waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    @Test
    void a_folder_that_is_not_there_is_no_fault_of_the_disk() {
        assertThat(new DiskSpace(spool, "/proc/no/such/folder", DataSize.ofBytes(1)).fault())
                .isEmpty();
    }
}
