package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void whoever_sends_a_byte_now_and_then_is_cut_off() throws IOException {
        var pace = pace(1);
        for (int byteNumber = 0; byteNumber < 3; byteNumber++) {
            pace.doRead(null);
            now.addAndGet(Duration.ofSeconds(5).toNanos());
        }
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThatThrownBy(() -> pace.doRead(null)).isInstanceOf(IOException.class);
    }

    @Test
    void a_large_file_over_a_slow_line_comes_whole() throws IOException {
        var pace = pace(8_000);
        for (int part = 0; part < 1_500; part++) {
            assertThat(pace.doRead(null)).isEqualTo(8_000);
            now.addAndGet(Duration.ofMillis(450).toNanos());
        }
    }

    private MinimumUploadRate pace(int bytes) {
        return new MinimumUploadRate(
                new InputBuffer() {
                    @Override
                    public int doRead(ApplicationBufferHandler into) {
                        return bytes;
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                now::get);
    }
}
