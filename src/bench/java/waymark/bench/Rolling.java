package waymark.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// One node after the other is taken out of the proxy, stopped and started again, as an upgrade does, while
/// people read and write through the other: does any request fail?
final class Rolling implements Bench.Measurement {

    private static final int PEOPLE = 3;
    private static final List<String> PAGES = List.of("/", "/actions", "/account", "/directory/organisations");
    private static final List<String> PUBLIC = List.of("/walk", "/signs", "/report");

    @Override
    public void run(Path app, Options options) throws Exception {
        var build = Build.of(app, Cache.of(app));
        try (var scratch = Scratch.make()) {
            scratch.fill(build, options.text("data", ""));
            try (var first = Program.start(build, scratch.data(), 0);
                    var nodes = Nodes.start(build, scratch.besides(), scratch.folder())) {
                System.out.println("  the database belongs to a program of its own at " + first.address());
                measured(nodes, scratch, options.number("rounds", 1));
            }
        }
    }

    private static void measured(Nodes nodes, Scratch scratch, int rounds) throws Exception {
        var cookies = new ArrayList<String>();
        var actions = new ArrayList<String>();
        try (var connection = scratch.superuser()) {
            cookies.addAll(Writers.signedIn(PEOPLE, connection));
            actions.addAll(Writers.openActions(PEOPLE, connection));
        }
        var readers = new Readers(nodes, cookies);
        try (readers;
                var writers = new Writers(nodes.address(), cookies, actions)) {
            writers.reach(20);
            for (int round = 0; round < rounds; round++) {
                for (var name : Nodes.NAMES) {
                    nodes.drain(name);
                    nodes.stop(name);
                    nodes.start(name);
                    nodes.back(name);
                    writers.reach(20);
                }
            }
            System.out.printf(
                    "  each node stopped and started %d times: %,d pages read, %d failed %s; %,d notes written, %d sendings failed %s%n",
                    rounds,
                    readers.read.get(),
                    readers.failed.size(),
                    readers.met(),
                    writers.count(),
                    writers.unanswered(),
                    writers.met());
            if (!readers.failed.isEmpty() || writers.unanswered() > 0) {
                throw new IllegalStateException("requests failed while one node was out");
            }
        }
    }

    private static final class Readers implements AutoCloseable {

        private final AtomicBoolean reading = new AtomicBoolean(true);
        private final AtomicInteger read = new AtomicInteger();
        private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1);

        Readers(Nodes nodes, List<String> cookies) {
            cookies.forEach(cookie -> threads.submit(() -> read(nodes, cookie, PAGES)));
            threads.submit(() -> read(nodes, "", PUBLIC));
        }

        private void read(Nodes nodes, String cookie, List<String> pages) {
            try (var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                for (int number = 0; reading.get(); number++) {
                    var path = pages.get(number % pages.size());
                    var request = HttpRequest.newBuilder(nodes.address().resolve(path))
                            .timeout(Duration.ofSeconds(60));
                    if (!cookie.isEmpty()) {
                        request.header("Cookie", cookie);
                    }
                    try {
                        int status = client.send(request.build(), BodyHandlers.discarding())
                                .statusCode();
                        read.incrementAndGet();
                        if (status != 200) {
                            failed.add(status + " " + path);
                        }
                    } catch (IOException gone) {
                        failed.add(gone.getClass().getSimpleName() + " " + path);
                    }
                    Thread.sleep(20); // somebody reads
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        String met() {
            var counted = new TreeMap<String, Integer>();
            failed.forEach(what -> counted.merge(what, 1, Integer::sum));
            return counted.toString();
        }

        @Override
        public void close() throws InterruptedException {
            reading.set(false);
            threads.shutdown();
            threads.awaitTermination(60, TimeUnit.SECONDS);
        }
    }
}
