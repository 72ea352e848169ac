package waymark.web.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Gives a connection so much time, all together, for its TLS handshake and the headers of a request. The
/// server by itself only limits the wait for each further byte, so that one byte now and then holds a
/// connection for ever.
///
/// A connection between two requests is not counted, nor one whose request is being worked on or whose body
/// is being read: [EdgeValve] sees to that.
public class TimedHeadersProtocol extends Http11NioProtocol {

    /// Since when each connection has been at its handshake or at headers that are not whole.
    private final Map<SocketWrapperBase<?>, Long> unfinished = new ConcurrentHashMap<>();

    private Duration within = Duration.ofSeconds(20);
    private @Nullable Future<?> sweep;

    void headersWithin(Duration longest) {
        within = longest;
    }

    Duration headersWithin() {
        return within;
    }

    @Override
    public void start() throws Exception {
        super.start();
        long often = Math.min(1_000, within.toMillis());
        sweep = getUtilityExecutor().scheduleWithFixedDelay(this::sweep, often, often, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (sweep != null) {
            sweep.cancel(false);
        }
        super.stop();
    }

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor();
    }

    private void sweep() {
        long now = System.nanoTime();
        for (var connection : getEndpoint().getConnections()) {
            if (connection.getSocket() instanceof NioChannel channel && !channel.isHandshakeComplete()) {
                unfinished.putIfAbsent(connection, now);
            }
        }
        unfinished.forEach((connection, since) -> {
            boolean late = now - since > within.toNanos();
            // the thread that takes it out of the map may act on it: here, or the thread that goes on reading
            if ((late || connection.isClosed()) && unfinished.remove(connection, since) && late) {
                connection.processSocket(SocketEvent.ERROR, true);
            }
        });
    }

    private final class TimedProcessor extends Http11Processor {

        TimedProcessor() {
            super(TimedHeadersProtocol.this, TimedHeadersProtocol.this.getAdapter());
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            var since = unfinished.remove(connection);
            long now = System.nanoTime();
            int answered = answered();
            var state = super.service(connection);
            boolean whole = answered() != answered;
            // open without an answer: nothing came but blank lines
            if (!isAsync() && (state == SocketState.LONG || (state == SocketState.OPEN && !whole))) {
                unfinished.put(connection, since == null || whole ? now : since);
            }
            return state;
        }

        private int answered() {
            return getRequest().getRequestProcessor().getRequestCount();
        }
    }
}
