package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.web.security.SizeClass;

/// A report as it lies in the spool, and how long what is sealed looks.
class SealedReportTest {

    static SealedReport made(UUID id) {
        return new SealedReport(
                id,
                "RP-0000000",
                LocalDate.of(2026, 11, 25),
                true,
                Instant.parse("2026-11-25T10:00:00Z"),
                "HULL",
                new byte[37],
                new byte[4_200],
                new byte[4_200],
                new byte[100],
                new byte[200],
                new byte[5]);
    }

    @Test
    void what_was_put_down_is_read_again() throws IOException {
        var report = made(UUID.randomUUID());
        assertThat(SealedReport.of(report.bytes()).bytes()).isEqualTo(report.bytes());
    }

    @Test
    void one_that_lay_there_before_telephones_sealed_any_is_read_too() throws IOException {
        var report = made(UUID.randomUUID());
        var first = Arrays.copyOf(report.bytes(), report.bytes().length - Integer.BYTES - 5);
        first[0] = 1;
        assertThat(SealedReport.of(first).ref()).isEqualTo(report.ref());
        assertThat(SealedReport.of(first).deviceKey()).isEmpty();
    }

    @Test
    void a_file_that_broke_off_anywhere_is_no_report() {
        var bytes = made(UUID.randomUUID()).bytes();
        for (int length = 0; length < bytes.length; length++) {
            var part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SealedReport.of(part)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void three_words_and_half_a_page_are_as_long() {
        assertThat(SizeClass.filled(new byte[12])).hasSameSizeAs(SizeClass.filled(new byte[4_000]));
        for (int length : new int[] {0, 1, 4_092, 4_093, 16_000, 65_000, SizeClass.MOST}) {
            var text = new byte[length];
            Arrays.fill(text, (byte) 7);
            assertThat(SizeClass.emptied(SizeClass.filled(text))).isEqualTo(text);
            assertThat(SizeClass.filled(text).length % 4_096).isZero();
        }
        assertThatThrownBy(() -> SizeClass.filled(new byte[SizeClass.MOST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A malicious client may claim that two gigabytes follow.
    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 4_093, Integer.MAX_VALUE})
    void what_says_that_it_is_longer_than_it_is_takes_no_room(int said) {
        var filled = ByteBuffer.allocate(4_096).putInt(said).array();
        assertThatThrownBy(() -> SizeClass.emptied(filled)).isInstanceOf(BufferUnderflowException.class);
    }
}
