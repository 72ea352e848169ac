package waymark.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import waymark.audit.proof.AuditLogFixtures;
import waymark.audit.proof.Entry;
import waymark.audit.proof.EntryFile;
import waymark.audit.proof.TamperTrials;

/// Whether the account proves what it promises: a million entries, written by the program's own tables,
/// sealed by its own job and given to a witness, raise no alarm; and seven ways of tampering, each at a
/// hundred random places of what it exported, are found.
final class Tampers implements Bench.Measurement {

    private static final String MORE = """
            insert into audit.leaf (actor, actor_kind, organisation, roles, act, object, version, fields, decision)
            select ('00000000-0000-4000-8000-' || lpad((n %% 200)::text, 12, '0'))::uuid, 'waymark_app',
                   (array['HCC', 'ERYC', 'NLC', 'NELC', 'HUMBERSIDE_POLICE'])[1 + n %% 5],
                   (array['member@partnership', 'area_lead@area:HULL,member@partnership'])[1 + n %% 2],
                   (array['view_person', 'record_progress', 'view_handover', 'export_people'])[1 + n %% 4],
                   'AC-' || lpad((n %% 5000)::text, 4, '0'), n %% 40, case when n %% 3 = 0 then 'note,status' else '' end,
                   case when n %% 97 = 0 then 'refused' else 'agreed' end
              from generate_series(1, %d) as n
            """;

    @Override
    public void run(Path app, Options options) throws Exception {
        int entries = options.number("entries", 1_000_000);
        int tree = options.number("tree", 10_000);
        int times = options.number("times", 100);
        try (Scratch scratch = Scratch.make()) {
            Path witness = Files.createDirectory(scratch.folder().resolve("witness"));
            Path file = scratch.folder().resolve("entries.jsonl");
            export(app, scratch, witness, entries, file);
            verify(app, witness, file);
            tamper(file, tree, times);
        }
    }

    private static void export(Path app, Scratch scratch, Path witness, int entries, Path file) throws Exception {
        try (Program program = Program.start(
                app,
                scratch.data(),
                0,
                "-Dwaymark.audit.witness.folder=" + witness,
                "-Dwaymark.audit.witness.every=5s")) {
            wait(
                    scratch,
                    "select count(*) from audit.leaf l where not exists (select from audit.sealed s where s.leaf = l.id)");
            long before = number(scratch, "select max(size) from audit.checkpoint");
            long began = System.nanoTime();
            try (var connection = scratch.superuser();
                    var statement = connection.createStatement()) {
                statement.execute(MORE.formatted(entries));
                statement.execute("vacuum analyze audit.leaf");
            }
            System.out.printf("  %,d entries written in %.0f s%n", entries, seconds(began));
            wait(scratch, "select %d - max(size) from audit.checkpoint".formatted(before + entries));
            System.out.printf(
                    "  sealed at %,.0f entries a second, in batches, each with its signed checkpoint; resident memory %d MB%n",
                    entries / sealing(scratch, before), program.residentMegabytes());
            wait(
                    scratch,
                    "select (select max(number) from audit.checkpoint) - coalesce(max(checkpoint), 0) from audit.export");
            download(program, scratch, file);
        }
    }

    private static double sealing(Scratch scratch, long before) throws IOException, SQLException {
        return Math.max(
                1,
                number(
                        scratch,
                        "select extract(epoch from max(at) - min(at))::bigint from audit.checkpoint where size > "
                                + before));
    }

    private static void download(Program program, Scratch scratch, Path file) throws Exception {
        try (Visitor reader = Visitor.of("information_governance", program.address(), scratch)) {
            long began = System.nanoTime();
            var request = HttpRequest.newBuilder(program.address().resolve("/audit/entries"))
                    .header("Cookie", reader.cookie());
            var answer = reader.client().send(request.build(), BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the page of entries answered " + answer.statusCode());
            }
            System.out.printf(
                    "  exported through the page: %,d MB in %.0f s; resident memory %d MB%n",
                    Files.size(file) / 1_000_000, seconds(began), program.residentMegabytes());
        }
    }

    private static void verify(Path app, Path witness, Path file) throws Exception {
        long began = System.nanoTime();
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        app.resolve("waymark.jar").toString(),
                        "waymark.audit.proof.VerifyAudit",
                        "--leaves",
                        file.toString(),
                        "--checkpoints",
                        witness.toString(),
                        "--hashes",
                        witness.toString(),
                        "--key",
                        witness.resolve("keys-1.txt").toString())
                .redirectErrorStream(true)
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(50);
        }
        System.out.printf(
                "  bin/verify-audit ended with %d in %.1f s, at most %d MB:%n",
                process.exitValue(), seconds(began), peak);
        process.inputReader().lines().forEach(line -> System.out.println("    " + line));
    }

    private static long peak(long pid) {
        try {
            return Machine.kilobytes("/proc/" + pid + "/status", "VmHWM") / 1024;
        } catch (IOException | NumberFormatException ended) {
            return 0;
        }
    }

    private static void tamper(Path file, int size, int times) throws IOException {
        var entries = new ArrayList<Entry>(size);
        try (var lines = new EntryFile(Files.newBufferedReader(file))) {
            for (var line = lines.next(); line.isPresent() && entries.size() < size; line = lines.next()) {
                entries.add(line.get().entry());
            }
        }
        var key = AuditLogFixtures.key(AuditLogFixtures.ORIGIN);
        long seed = Instant.now().getEpochSecond(); // other places each time
        var trials = new TamperTrials(entries, key, Math.max(1, size / 40), seed);
        System.out.printf(
                "  tampered with %,d of these entries, each way at %d random places (seed %d):%n",
                entries.size(), times, seed);
        print("with the hashes that a witness kept", trials, times, trials.witness(true));
        print("with checkpoints alone", trials, times, trials.witness(false));
        print(
                "control, nothing kept elsewhere: the last two must be missed",
                trials,
                times,
                new TamperTrials.Witness(List.of(key.verifier()), List.of(), List.of()));
    }

    private static void print(String what, TamperTrials trials, int times, TamperTrials.Witness witness) {
        System.out.printf(
                "  %s%n  %-12s %6s %6s %6s %15s %20s%n",
                what, "", "tried", "found", "missed", "called rightly", "first entry exact");
        trials.run(times, TamperTrials::shipped, witness)
                .forEach((kind, score) -> System.out.printf(
                        "  %-12s %6d %6d %6d %15d %20d%n",
                        kind.name().toLowerCase(java.util.Locale.ROOT),
                        score.tried(),
                        score.found(),
                        score.missed(),
                        score.named(),
                        score.exact()));
    }

    /// Until the number is 0.
    private static void wait(Scratch scratch, String sql) throws IOException, SQLException, InterruptedException {
        var until = Instant.now().plus(Duration.ofMinutes(20));
        while (number(scratch, sql) > 0) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("still not 0 after 20 minutes: " + sql);
            }
            Thread.sleep(1000);
        }
    }

    private static long number(Scratch scratch, String sql) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
