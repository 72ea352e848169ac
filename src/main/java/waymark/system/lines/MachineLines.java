package waymark.system.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.edge.RateLimitRefusals;
import waymark.web.health.Health;
import waymark.web.health.SystemLine;
import waymark.web.health.SystemLine.Reading;

/// What each machine answers for itself: its faults, its disks, the reports in its spool, its keys and what its
/// limits refused.
@Configuration(proxyBeanMethods = false)
class MachineLines {

    private static final long GIGABYTE = 1_000_000_000L;
    private static final int HUNDRED = 100;

    /// Per cent of a disk.
    private static final int FEW = 10;

    /// Minutes that a report may lie in the spool before somebody looks, and before it is bad.
    private static final int A_WHILE = 5;

    private static final int LONG = 30;
    private static final int TWO_YEARS = 730;

    @Bean
    SystemLine faultsLine(Health health) {
        return PlainLine.ofMachine("faults", "Faults", 10, _ -> {
            var faults = health.look();
            return faults.isEmpty()
                    ? Reading.well("None")
                    : Reading.bad(
                            String.join(", ", faults), "The log says what to do, and docs/operations/trouble.md does");
        });
    }

    @Bean
    SystemLine disksLine(@Value("${waymark.spool}") Path spool, @Value("${waymark.data:}") String data) {
        var places = new ArrayList<Path>();
        places.add(spool.toAbsolutePath());
        if (!data.isBlank()) {
            places.add(Path.of(data).toAbsolutePath());
        }
        places.add(Path.of(System.getProperty("java.io.tmpdir")));
        return PlainLine.ofMachine("disks", "Disks", 20, _ -> disks(places));
    }

    private static Reading disks(List<Path> places) {
        var fullest = places.stream()
                .filter(Files::exists)
                .map(MachineLines::free)
                .min(Comparator.comparingInt(Free::percent));
        if (fullest.isEmpty()) {
            return Reading.attention("No folder was found", "Look whether the disks are mounted");
        }
        var free = fullest.get();
        var words = "%s of %s free (%d%%) where it is fullest"
                .formatted(Spans.bytes(free.usable()), Spans.bytes(free.total()), free.percent());
        var remedy = "Make room as docs/operations/trouble.md says, or give it a larger disk";
        if (free.usable() < GIGABYTE) {
            return Reading.bad(words, remedy);
        }
        return free.percent() < FEW ? Reading.attention(words, remedy) : Reading.well(words);
    }

    private record Free(long usable, long total) {
        int percent() {
            return total == 0 ? HUNDRED : (int) (usable * HUNDRED / total);
        }
    }

    private static Free free(Path folder) {
        try {
            var store = Files.getFileStore(folder);
            return new Free(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Bean
    SystemLine spoolLine(@Value("${waymark.spool}") Path spool, Clock clock) {
        return PlainLine.ofMachine("spool", "Reports in the spool", 30, _ -> {
            var ages = ages(spool, ".report", clock.instant());
            if (ages.isEmpty()) {
                return Reading.well("None waits");
            }
            var oldest = ages.getLast();
            var words = "%s, the oldest for %s"
                    .formatted(
                            ages.size() == 1 ? "One report waits" : "%,d reports wait".formatted(ages.size()),
                            Spans.words(oldest));
            var remedy =
                    "They go into the database by themselves. Where they do not, look for faults above and into the log";
            if (oldest.toMinutes() >= LONG) {
                return Reading.bad(words, remedy);
            }
            return oldest.toMinutes() >= A_WHILE ? Reading.attention(words, remedy) : Reading.well(words);
        });
    }

    /// The ages of the files, the youngest first.
    private static List<Duration> ages(Path folder, String ending, Instant now) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .flatMap(file -> changed(file).stream())
                    .map(at -> Duration.between(at, now))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            return List.of();
        }
    }

    private static Optional<Instant> changed(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /// A key that nobody turned for two years has been in reach of everybody who worked here since.
    @Bean
    SystemLine keysLine(@Value("${waymark.keys}") Path folder, Clock clock) {
        return PlainLine.ofMachine("keys", "Keys", 40, _ -> {
            var ages = ages(folder, ".json", clock.instant());
            if (ages.isEmpty()) {
                return Reading.bad(
                        "The folder of keys is empty or cannot be read",
                        "Put the keys back before anything else: docs/operations/keys.md");
            }
            var words = "%s, the oldest unchanged for %s"
                    .formatted(Spans.count(ages.size(), "file"), Spans.words(ages.getLast()));
            return ages.getLast().toDays() > TWO_YEARS
                    ? Reading.attention(words, "Turn them as docs/operations/keys.md says")
                    : Reading.well(words);
        });
    }

    @Bean
    SystemLine limitsLine(RateLimitRefusals refusals) {
        return PlainLine.ofMachine("limits", "Rate limits", 90, _ -> {
            var all = refusals.sinceStart();
            long times = all.values().stream().mapToLong(Long::longValue).sum();
            if (times == 0) {
                return Reading.well("None refused anybody since the start");
            }
            var most = all.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            return Reading.well("%s since the start, most by “%s” (%,d)"
                    .formatted(Spans.count(times, "refusal"), most.getKey(), most.getValue()));
        });
    }
}
