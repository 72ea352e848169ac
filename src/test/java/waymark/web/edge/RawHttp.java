package waymark.web.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Speaks to the real server in bytes, as no browser would.
final class RawHttp {

    private static final int PATIENCE = 5_000;

    private final int port;
    private boolean closed;

    RawHttp(int port) {
        this.port = port;
    }

    /// True where the server closed the line of the last request, and did not only fall silent.
    boolean closed() {
        return closed;
    }

    /// What came back until the server closed the line or said nothing more.
    record Reply(int status, List<String> lines, String body, String everything) {

        @Nullable
        String header(String name) {
            var begin = name.toLowerCase(Locale.ROOT) + ":";
            return lines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A request without a body: the request line, then headers, `Host` and `Connection: close` beside them.
    Reply ask(String requestLine, String... headers) {
        var text = new StringBuilder(requestLine).append("\r\nHost: localhost:").append(port);
        for (var header : headers) {
            text.append("\r\n").append(header);
        }
        return send(text.append("\r\nConnection: close\r\n\r\n").toString());
    }

    /// A form.
    Reply post(String path, String type, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: " + type);
        all.add("Content-Length: " + body.length());
        var text = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port);
        all.forEach(header -> text.append("\r\n").append(header));
        return send(text.append("\r\nConnection: close\r\n\r\n").append(body).toString());
    }

    /// Begins a request and leaves it there.
    Socket begin(String bytes) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /// Waits for one whole answer.
    Reply send(String bytes) {
        return send(bytes, true);
    }

    /// Waits for whatever comes until the line is closed.
    Reply sendToTheEnd(String bytes) {
        return send(bytes, false);
    }

    private Reply send(String bytes, boolean one) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            var out = socket.getOutputStream();
            try {
                out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (SocketException refusedWhileSending) {
                // what it said first is read below
            }
            return reply(read(socket, one));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String read(Socket socket, boolean one) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (one && whole(reply(text.toString()))) {
                    break;
                }
            }
            closed = true;
        } catch (SocketTimeoutException silent) {
            closed = false;
        } catch (SocketException reset) {
            closed = true;
        }
        return text.toString();
    }

    private static boolean whole(Reply reply) {
        var length = reply.header("Content-Length");
        return reply.status() > 0 && length != null && reply.body().length() >= Integer.parseInt(length);
    }

    private static Reply reply(String everything) {
        int end = everything.indexOf("\r\n\r\n");
        if (!everything.startsWith("HTTP/1.1 ") || end < 0) {
            return new Reply(0, List.of(), "", everything);
        }
        var lines = everything.substring(0, end).lines().skip(1).toList();
        return new Reply(
                Integer.parseInt(everything.substring(9, 12)), lines, everything.substring(end + 4), everything);
    }
}
