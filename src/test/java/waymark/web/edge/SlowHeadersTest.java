package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some tens of senders who never come to the end of their headers, against a server of its own with a
/// second for them; each sends its next piece well within what the server waits for one.
class SlowHeadersTest {

    private static final int SENDERS = 10;

    @TempDir
    Path folder;

    private final Tomcat server;
    private final List<Line> lines = new ArrayList<>();
    private RawHttp http = new RawHttp(0);

    /// A connection that sends the same piece again and again.
    private record Line(Socket socket, byte[] piece) {

        /// True where the server has closed it: what was sent is refused, or nothing more is to be read.
        boolean isClosed() {
            try {
                socket.getOutputStream().write(piece);
                return socket.getInputStream().available() == 0 && ended();
            } catch (IOException closed) {
                return true;
            }
        }

        private boolean ended() throws IOException {
            try {
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException open) {
                return false;
            }
        }
    }

    SlowHeadersTest() {
        Registry.disableRegistry(); // as the program's own server has it
        server = new Tomcat();
    }

    @BeforeEach
    void start() throws LifecycleException {
        var protocol = new TimedHeadersProtocol();
        protocol.headersWithin(Duration.ofSeconds(1));
        var connector = new Connector(protocol);
        connector.setPort(0);
        server.setBaseDir(folder.toString());
        server.setConnector(connector);
        if (server.addContext("", null) instanceof StandardContext context) {
            context.setClearReferencesRmiTargets(false); // what it warns that it may not look at
            context.setClearReferencesThreadLocals(false);
        }
        server.start();
        http = new RawHttp(connector.getLocalPort());
    }

    @AfterEach
    void stop() throws Exception {
        for (var line : lines) {
            line.socket.close();
        }
        server.stop();
        server.destroy();
    }

    private void send(String begin, String piece) throws IOException {
        var socket = http.begin(begin);
        socket.setSoTimeout(10);
        lines.add(new Line(socket, piece.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void allAreClosed() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(lines.stream().filter(line -> !line.isClosed()))
                        .isEmpty());
    }

    @Test
    void headers_that_never_end_are_hung_up_on_however_often_a_piece_comes() throws IOException {
        for (int sender = 0; sender < SENDERS; sender++) {
            send("GET / HTTP/1.1\r\nHost: localhost\r\n", "X-More: x\r\n");
            send("GET /", "a");
            send("", "\r\n");
        }
        allAreClosed();
        assertThat(http.ask("GET / HTTP/1.1").status()).as("a reader").isEqualTo(404);
    }

    @Test
    void a_line_that_is_kept_for_the_next_page_stays_and_begins_its_time_anew() throws IOException {
        try (var kept = http.begin("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            kept.setSoTimeout(60_000);
            assertThat(status(kept)).isEqualTo("HTTP/1.1 404");
            send("GET /", "a");
            allAreClosed(); // as long as a slow one may take
            kept.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            kept.getOutputStream()
                    .write("TP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(kept.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 404");
        }
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
}
