package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/// From the command to the first page, on data that exist already, the database's own start included: with
/// the JDK's ahead-of-time cache and without, in turn.
final class Starts implements Bench.Measurement {

    private static final int PORT = 18_080;

    /// @param seconds from the command to the first page
    /// @param processor seconds of processor used until then
    private record Start(double seconds, double processor) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        Path cache = app.resolve("waymark.aot");
        boolean cached = Files.exists(cache);
        try (Scratch scratch = Scratch.make()) {
            scratch.fill(Build.of(app), options.text("data", ""));
            var with = new ArrayList<Start>();
            var without = new ArrayList<Start>();
            for (int round = 0; round < options.number("rounds", 5); round++) {
                without.add(start(app, scratch.data()));
                if (cached) {
                    with.add(start(app, scratch.data(), "-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off"));
                }
            }
            print("without the cache", without);
            print("with the cache", with);
        }
    }

    private static Start start(Path app, Path data, String... options) throws Exception {
        long began = System.nanoTime();
        try (var executor = Executors.newSingleThreadExecutor()) {
            var firstPage = executor.submit(() -> firstPage(began));
            try (Program program = Program.start(app, data, PORT, options)) {
                return new Start(firstPage.get(), program.processorSeconds());
            }
        }
    }

    private static double firstPage(long began) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/sign-in"))
                .build();
        while (true) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
    }

    private static void print(String name, List<Start> starts) {
        if (starts.isEmpty()) {
            System.out.println("  " + name + ": there is no cache; bin/run makes one after its first start");
            return;
        }
        var seconds = new ArrayList<>(starts.stream().map(Start::seconds).toList());
        Collections.sort(seconds);
        double processor = starts.stream().mapToDouble(Start::processor).min().orElseThrow();
        System.out.printf(
                "  start to first page, %-18s best %.1f s, median %.1f s, worst %.1f s; processor %.1f s (%d starts)%n",
                name + ":",
                seconds.getFirst(),
                seconds.get(seconds.size() / 2),
                seconds.getLast(),
                processor,
                seconds.size());
    }
}
