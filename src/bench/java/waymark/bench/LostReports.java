package waymark.bench;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import waymark.concerns.intake.IntakeSeals;
import waymark.web.security.KeyFiles;

/// Is a report that somebody got a receipt for ever lost, or there twice? They are sent without a pause while
/// the program is killed (SIGKILL), and while its database is, after which the spool alone takes them until
/// both are back. Then every report is opened with the desk's key and counted. Where the spool is taken away
/// with each kill, the same must lose some: else it would prove nothing.
final class LostReports implements Bench.Measurement {

    private static final Pattern CODE = Pattern.compile("\\d{7} \\d{7} \\d{7}");
    private static final Pattern MARK = Pattern.compile("mark-[0-9a-f-]{36}");
    private static final int SENDERS = 4;

    private final Random random = new Random(1);

    /// Nothing here waits longer than this for the next report to be acknowledged.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public void run(Path app, Options options) throws Exception {
        try (var scratch = Scratch.make()) {
            measured(
                    Build.of(app, Cache.of(app)),
                    scratch,
                    options.number("reports", 500),
                    options.number("app-kills", 10),
                    options.number("database-kills", 5));
        }
    }

    /// @throws IllegalStateException where one is lost or doubled, or where the control loses none
    void measured(Build build, Scratch scratch, int reports, int apps, int databases) throws Exception {
        keeps(build, scratch, reports, apps, databases);
        var control = trial(build, scratch, Math.min(reports, 100), 0, 1, true);
        System.out.printf(
                "  control, the spool taken away with each kill: %,d acknowledged, %,d lost%n",
                control.acknowledged(), control.lost());
        if (control.lost() == 0) {
            throw new IllegalStateException("the control lost none");
        }
    }

    /// Without the control.
    ///
    /// @throws IllegalStateException where one is lost or doubled
    void keeps(Build build, Scratch scratch, int reports, int apps, int databases) throws Exception {
        var kept = trial(build, scratch, reports, apps, databases, false);
        System.out.printf(
                "  %,d acknowledged over %d kills of the program and %d of the database: %,d lost, %,d doubled%n",
                kept.acknowledged(), apps, databases, kept.lost(), kept.doubled());
        if (kept.acknowledged() < reports || kept.lost() + kept.doubled() > 0) {
            throw new IllegalStateException("reports were lost or doubled");
        }
    }

    private record Count(int acknowledged, int lost, int doubled) {}

    private Count trial(Build build, Scratch scratch, int reports, int apps, int databases, boolean control)
            throws Exception {
        int port = free();
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        var sending = new AtomicBoolean(true);
        var program = Program.start(build, scratch.data(), port);
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            try {
                for (int each = 0; each < SENDERS; each++) {
                    threads.submit(
                            () -> send(URI.create("http://localhost:" + port + "/report/sent"), acknowledged, sending));
                }
                int kills = apps + databases;
                for (int kill = 0; kill < kills; kill++) {
                    reach(acknowledged, reports * (kill + 1) / (kills + 1));
                    if (kill % 3 == 2 && databases > 0 || apps <= 0) {
                        databases--;
                        killDatabase(scratch);
                        reach(acknowledged, acknowledged.size() + 5);
                    } else {
                        apps--;
                    }
                    program.kill();
                    if (control) {
                        FileSystemUtils.deleteRecursively(scratch.data().resolve("spool"));
                    }
                    program = Program.start(build, scratch.data(), port);
                }
                reach(acknowledged, reports);
            } finally {
                sending.set(false);
            }
        } catch (Exception | Error broken) {
            program.kill();
            killDatabase(scratch);
            throw broken;
        }
        try (var last = program) {
            settled(scratch);
            return counted(scratch, acknowledged);
        }
    }

    /// Until so many are acknowledged, and some moments more.
    private void reach(java.util.Set<String> acknowledged, int wanted) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("no further report was acknowledged: " + acknowledged.size());
            }
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(200));
    }

    /// One after another; what was not answered is not sent again.
    private static void send(URI address, java.util.Set<String> acknowledged, AtomicBoolean sending) {
        try (var client = HttpClient.newHttpClient()) {
            while (sending.get()) {
                var mark = "mark-" + UUID.randomUUID();
                var request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "what=" + mark + "&place=somewhere&once=" + UUID.randomUUID()))
                        .build();
                try {
                    var answer = client.send(request, BodyHandlers.ofString());
                    if (answer.statusCode() == 200
                            && CODE.matcher(answer.body()).find()) {
                        acknowledged.add(mark);
                    }
                } catch (IOException gone) {
                    Thread.sleep(20);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killDatabase(Scratch scratch) throws IOException, InterruptedException {
        var postmaster = Long.parseLong(Files.readAllLines(scratch.data().resolve("postgresql/postmaster.pid"))
                .getFirst());
        new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start().waitFor();
    }

    /// Until the spool is empty.
    private static void settled(Scratch scratch) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try (var files = Files.list(scratch.data().resolve("spool"))) {
                if (files.noneMatch(file -> file.toString().endsWith(".report"))) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the spool is not empty after a minute");
    }

    private static Count counted(Scratch scratch, java.util.Set<String> acknowledged) throws Exception {
        HybridConfig.register();
        var desk = KeyFiles.kept(scratch.data().resolve("keys/desk.json"), IntakeSeals.PAIR)
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        Map<String, AtomicInteger> there = new HashMap<>();
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, report from concerns.report")) {
            while (rows.next()) {
                var opened = ByteBuffer.wrap(desk.decrypt(
                        rows.getBytes("report"), IntakeSeals.purpose("report", rows.getObject("id", UUID.class))));
                var text = new byte[opened.getInt()];
                opened.get(text);
                var mark = MARK.matcher(new String(text, StandardCharsets.UTF_8));
                if (mark.find()) {
                    there.computeIfAbsent(mark.group(), _ -> new AtomicInteger())
                            .incrementAndGet();
                }
            }
        }
        int lost = (int)
                acknowledged.stream().filter(mark -> !there.containsKey(mark)).count();
        int doubled =
                (int) there.values().stream().filter(times -> times.get() > 1).count();
        return new Count(acknowledged.size(), lost, doubled);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
