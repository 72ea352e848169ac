package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Many who report at once: so many a second for so many minutes, each at its own moment whether or not those
/// before were answered, and their times counted from that moment. Beside it somebody at work opens pages one
/// after another, with and without the reports.
final class Reports implements Bench.Measurement {

    private static final List<String> STAFF = List.of("/", "/actions", "/directory", "/reports");
    private static final int SENDERS = 64;

    /// Milliseconds, in order.
    private record Times(double[] sorted) {

        static Times of(ConcurrentLinkedQueue<Long> nanos) {
            return new Times(
                    nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray());
        }

        double at(double share) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }

        double mean() {
            return Arrays.stream(sorted).average().orElse(Double.NaN);
        }
    }

    private record Sent(Times times, int refused) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        int rate = options.number("rate", 150);
        int seconds = options.number("seconds", 600);
        int alone = Math.min(60, Math.max(10, seconds / 4));
        try (var scratch = Scratch.make();
                var program = Program.start(app, scratch.data(), 0, Cache.of(app))) {
            var address = program.address();
            load(address, rate, 15);
            try (var staff = Visitor.coordinator(address, scratch)) {
                staff(staff, 15);
                var quiet = staff(staff, alone);
                Sent sent;
                Times busy;
                try (var threads = Executors.newSingleThreadExecutor()) {
                    double used = program.processorSeconds();
                    var loading = threads.submit(() -> load(address, rate, seconds));
                    busy = staff(staff, seconds);
                    sent = loading.get();
                    System.out.printf(
                            "  the program used %.0f %% of a processor%n",
                            100 * (program.processorSeconds() - used) / seconds);
                }
                print(rate, seconds, sent, quiet, busy);
            }
        }
    }

    private static void print(int rate, int seconds, Sent sent, Times quiet, Times busy) {
        System.out.printf(
                "  %,d reports acknowledged at %d a second for %d s, %,d not: p50 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
                sent.times().sorted().length,
                rate,
                seconds,
                sent.refused(),
                sent.times().at(0.5),
                sent.times().at(0.99),
                sent.times().at(1));
        System.out.printf(
                "  staff pages: alone p50 %.1f ms, p99 %.1f ms, mean %.1f ms; beside the reports p50 %.1f ms, p99 %.1f ms,"
                        + " mean %.1f ms: slowed by %.0f %%%n",
                quiet.at(0.5),
                quiet.at(0.99),
                quiet.mean(),
                busy.at(0.5),
                busy.at(0.99),
                busy.mean(),
                100 * (busy.mean() / quiet.mean() - 1));
    }

    private static Times staff(Visitor visitor, int seconds) throws IOException, InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int page = 0; System.nanoTime() < until; page++) {
            long began = System.nanoTime();
            var answer = visitor.get(STAFF.get(page % STAFF.size()));
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            times.add(System.nanoTime() - began);
            Thread.sleep(50); // somebody reads
        }
        return Times.of(times);
    }

    /// One falls due after the other, evenly; whoever waits for a free sender waits within the time that is
    /// told.
    private static Sent load(URI address, int rate, int seconds) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var refused = new AtomicInteger();
        int all = rate * seconds;
        var done = new CountDownLatch(all);
        long began = System.nanoTime();
        try (var client = HttpClient.newHttpClient();
                var senders = Executors.newScheduledThreadPool(SENDERS)) {
            for (int number = 0; number < all; number++) {
                long due = TimeUnit.SECONDS.toNanos(number) / rate;
                senders.schedule(
                        () -> {
                            if (acknowledged(client, address)) {
                                times.add(System.nanoTime() - began - due);
                            } else {
                                refused.incrementAndGet();
                            }
                            done.countDown();
                        },
                        due - (System.nanoTime() - began),
                        TimeUnit.NANOSECONDS);
            }
            if (!done.await(seconds + 60L, TimeUnit.SECONDS)) {
                refused.addAndGet((int) done.getCount());
            }
            senders.shutdownNow();
        }
        return new Sent(Times.of(times), refused.get());
    }

    private static boolean acknowledged(HttpClient client, URI address) {
        var request = HttpRequest.newBuilder(address.resolve("/report/sent"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("what=Four+men+sleep+in+the+back&place=the+car+wash&danger=NO"
                        + "&vehicles=A+white+van&once=" + UUID.randomUUID()))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("id=\"code\"");
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
