package waymark.web.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// The body of a request, which has to come at sixteen thousand bytes a second once its first time is over:
/// less than a telephone sends at the edge of a village, more than somebody who only wants to hold the
/// line.
final class MinimumUploadRate implements InputBuffer {

    static final Duration FIRST = Duration.ofSeconds(15);
    static final long A_SECOND = 16_000;

    private final InputBuffer sent;
    private final LongSupplier nanos;
    private final long began;
    private long read;

    MinimumUploadRate(InputBuffer sent, LongSupplier nanos) {
        this.sent = sent;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        var took = Duration.ofNanos(nanos.getAsLong() - began);
        if (took.compareTo(FIRST.plusSeconds(read / A_SECOND)) > 0) {
            throw new IOException("sent too slowly");
        }
        int more = sent.doRead(into);
        read += Math.max(0, more);
        return more;
    }

    @Override
    public int available() {
        return sent.available();
    }
}
