package waymark.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Many browsers that ask for pages again and again over kept connections, each as soon as it has its
/// answer.
///
/// Written on sockets, so that the measuring takes little of the processors it shares with what is measured.
/// @param requests each connection sends them in turn, the first one another than the others'
record Load(URI address, List<Request> requests) {

    /// @param form what is sent with a POST, made for each; null for a GET
    record Request(String path, String cookie, @Nullable Supplier<String> form) {

        Request(String path, String cookie) {
            this(path, cookie, null);
        }

        private byte[] bytes(int port) {
            var body = form == null ? "" : form.get();
            var head = "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nAccept: text/html\r\n"
                    .formatted(form == null ? "GET" : "POST", path, port, cookie);
            var length = form == null
                    ? ""
                    : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
                            .formatted(body.length());
            return (head + length + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    Load(URI address, String path, String cookie) {
        this(address, List.of(new Request(path, cookie)));
    }

    /// @param good  answers that were the page, each with its microseconds, in order
    /// @param other answers that were something else
    record Result(long[] good, long other, double seconds) {

        double perSecond() {
            return good.length / seconds;
        }

        double milliseconds(double share) {
            return good.length == 0 ? Double.NaN : good[(int) Math.min(good.length - 1, share * good.length)] / 1000.0;
        }
    }

    Result run(int connections, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var executor = Executors.newFixedThreadPool(connections)) {
            var first = new AtomicInteger();
            Callable<long[]> browser = () -> browse(until, first.getAndIncrement());
            var times = new LongStream.Builder[1];
            times[0] = LongStream.builder();
            for (var browsed : executor.invokeAll(java.util.Collections.nCopies(connections, browser))) {
                Arrays.stream(browsed.get()).forEach(times[0]);
            }
            long[] all = times[0].build().sorted().toArray();
            long[] good = Arrays.stream(all).filter(time -> time >= 0).toArray();
            return new Result(good, all.length - good.length, seconds);
        }
    }

    /// The microseconds of each answer; -1 where it was not the page.
    private long[] browse(long until, int first) throws IOException {
        int number = first;
        var times = LongStream.builder();
        while (System.nanoTime() < until) {
            try (var socket = new Socket("127.0.0.1", address.getPort())) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                var in = new BufferedInputStream(socket.getInputStream(), 65_536);
                for (boolean open = true; open && System.nanoTime() < until; ) {
                    byte[] request = requests.get(number++ % requests.size()).bytes(address.getPort());
                    long began = System.nanoTime();
                    out.write(request);
                    String head = head(in);
                    body(in, head);
                    times.add(head.startsWith("HTTP/1.1 200") ? (System.nanoTime() - began) / 1000 : -1);
                    open = !head.contains("connection: close");
                }
            }
        }
        return times.build().toArray();
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.append((char) next);
        }
        return head.substring(0, 12) + head.substring(12).toLowerCase(java.util.Locale.ROOT);
    }

    private static void body(InputStream in, String head) throws IOException {
        int length = head.indexOf("content-length: ");
        if (length >= 0) {
            in.skipNBytes(Long.parseLong(head.substring(length + 16, head.indexOf('\r', length))));
        } else if (head.contains("transfer-encoding: chunked")) {
            chunks(in);
        }
    }

    private static void chunks(InputStream in) throws IOException {
        for (int size = -1; size != 0; ) {
            size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size + 2L);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
