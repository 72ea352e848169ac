package waymark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// People read every page and write, at a steady pace, for as long as is asked: do memory and connections
/// stay as they are? The last quarter is compared with the second; the first is warming up.
final class Soak implements Bench.Measurement {

    /// The contract: this much memory after an hour.
    private static final long MOST_MEGABYTES = 700;

    /// More than this beside the second quarter is no longer flat.
    private static final double FLAT = 1.15;

    /// @param megabytes   resident memory, PostgreSQL apart
    /// @param threads     of the program
    /// @param files       that the program holds open
    /// @param connections to the database
    private record Look(long megabytes, long threads, long files, long connections) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        int minutes = options.number("minutes", 60);
        int pace = options.number("rate", 5);
        var build = Build.of(app, Cache.of(app));
        try (var scratch = Scratch.make()) {
            scratch.fill(build, options.text("data", ""));
            try (var program = Program.start(build, scratch.data(), 0);
                    var visitor = Visitor.coordinator(program.address(), scratch)) {
                soak(program, scratch, visitor, minutes, pace);
            }
        }
    }

    private static void soak(Program program, Scratch scratch, Visitor visitor, int minutes, int pace)
            throws Exception {
        var paths = List.copyOf(Tour.pages(visitor).values());
        var cookies = new ArrayList<String>();
        var actions = new ArrayList<String>();
        try (var connection = scratch.superuser()) {
            cookies.addAll(Writers.signedIn(1, connection));
            actions.addAll(Writers.openActions(1, connection));
        }
        var looks = new ArrayList<Look>();
        int asked = 0;
        int failed = 0;
        try (var writers = new Writers(program.address(), cookies, actions)) {
            writers.pause(1_000);
            long began = System.nanoTime();
            long end = began + Duration.ofMinutes(minutes).toNanos();
            long each = 1_000_000_000L / pace;
            long nextLook = began;
            while (System.nanoTime() < end) {
                if (System.nanoTime() >= nextLook) {
                    looks.add(look(program, scratch));
                    nextLook += Duration.ofSeconds(30).toNanos();
                }
                long due = began + asked * each;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                failed += visitor.get(paths.get(asked % paths.size())).statusCode() >= 500 ? 1 : 0;
                asked++;
            }
            System.out.printf(
                    "  %d minutes: %,d pages read (%d failed), %,d notes written (%d sendings failed)%n",
                    minutes, asked, failed, writers.count(), writers.unanswered());
        }
        told(looks, failed);
    }

    private static void told(List<Look> looks, int failed) {
        int quarter = Math.max(1, looks.size() / 4);
        for (int number = 0; number < looks.size(); number += Math.max(1, looks.size() / 12)) {
            var look = looks.get(number);
            System.out.printf(
                    "    after %4.1f min: %4d MB, %3d threads, %3d files, %2d connections%n",
                    number / 2.0, look.megabytes(), look.threads(), look.files(), look.connections());
        }
        var before = looks.subList(Math.min(quarter, looks.size() - 1), Math.min(2 * quarter, looks.size()));
        var last = looks.subList(looks.size() - quarter, looks.size());
        double memory = highest(last) / (double) Math.max(1, highest(before));
        long connections = last.stream().mapToLong(Look::connections).max().orElse(0)
                - before.stream().mapToLong(Look::connections).max().orElse(0);
        System.out.printf(
                "  the last quarter beside the second: memory %.2f times, %+d connections; highest %d MB%n",
                memory, connections, highest(looks));
        if (memory > FLAT || connections > 2 || highest(looks) > MOST_MEGABYTES || failed > 0) {
            throw new IllegalStateException("it does not stay as it is");
        }
    }

    private static long highest(List<Look> looks) {
        return looks.stream().mapToLong(Look::megabytes).max().orElse(0);
    }

    private static Look look(Program program, Scratch scratch) throws IOException, SQLException {
        var process = "/proc/" + program.pid();
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where usename = 'waymark_login'");
                var files = java.nio.file.Files.list(Path.of(process + "/fd"))) {
            row.next();
            return new Look(
                    program.residentMegabytes(),
                    Machine.kilobytes(process + "/status", "Threads"),
                    files.count(),
                    row.getLong(1));
        }
    }
}
