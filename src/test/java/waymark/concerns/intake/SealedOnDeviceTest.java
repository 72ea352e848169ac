package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes from a telephone is known by its shape alone, since nobody can read it.
class SealedOnDeviceTest {

    private static final int SEAL = 53;
    private static final String ID = UUID.randomUUID().toString();

    private static String bytes(int length) {
        return Base64.getUrlEncoder().encodeToString(new byte[length]);
    }

    @Test
    void a_report_and_how_to_reach_its_writer_come_sealed_apart() {
        var read = SealedOnDevice.read(ID, "HULL", true, bytes(16_384 + SEAL), bytes(4_096 + SEAL))
                .orElseThrow();
        assertThat(read.report()).hasSize(16_384 + SEAL);
        assertThat(read.contact()).hasSize(4_096 + SEAL);
        assertThat(read.toString()).doesNotContain(ID, "HULL");
    }

    @Test
    void a_page_that_was_kept_before_it_asked_how_to_reach_them_is_taken_too() {
        assertThat(SealedOnDevice.read(ID, "", false, bytes(4_096 + SEAL), ""))
                .hasValueSatisfying(read -> assertThat(read.contact()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_096, 4_096 + SEAL - 1, 4_096 + SEAL + 1, 16_384 + SEAL})
    void how_to_reach_them_has_one_size_and_no_other(int length) {
        assertThat(SealedOnDevice.read(ID, "", false, bytes(4_096 + SEAL), bytes(length)))
                .isEmpty();
    }

    @Test
    void what_is_garbled_is_none() {
        assertThat(SealedOnDevice.read(ID, "", false, bytes(4_096 + SEAL), "!!!"))
                .isEmpty();
        assertThat(SealedOnDevice.read("no id", "", false, bytes(4_096 + SEAL), ""))
                .isEmpty();
    }
}
