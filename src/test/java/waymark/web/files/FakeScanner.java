package waymark.web.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A clamd that gives one answer after the other, a connection for each.
public final class FakeScanner implements AutoCloseable {

    private final ServerSocket socket;
    private final List<ByteArrayOutputStream> received;
    private final Thread answering;

    private FakeScanner(List<String> answers) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        received = answers.stream().map(_ -> new ByteArrayOutputStream()).toList();
        answering = Thread.ofVirtual().start(() -> {
            for (int place = 0; place < answers.size(); place++) {
                answer(received.get(place), answers.get(place));
            }
        });
    }

    /// @param answers such as `OK` or `Sample FOUND`
    public static FakeScanner answering(String... answers) throws IOException {
        return new FakeScanner(List.of(answers));
    }

    /// As `waymark.scanner` says it.
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /// What it was given to scan.
    ///
    /// @param place from 0
    public String received(int place) {
        return received.get(place).toString(StandardCharsets.US_ASCII);
    }

    private void answer(ByteArrayOutputStream scanned, String words) {
        try (var line = socket.accept()) {
            var in = new DataInputStream(line.getInputStream());
            var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new AssertionError("not what clamd expects: " + command);
            }
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                scanned.write(in.readNBytes(length));
            }
            line.getOutputStream().write(("stream: " + words + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            answering.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
