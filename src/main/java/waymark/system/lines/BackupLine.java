package waymark.system.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.web.health.SystemLine;

/// The last good back-up, as `bin/backup` notes it in `backup-status.json` once it has tried to restore it.
@Component
class BackupLine implements SystemLine {

    private static final String REMEDY = "Run bin/backup and read what it says: docs/operations/back-up-and-restore.md";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Path file;
    private final Duration every;
    private final boolean demonstration;
    private final Clock clock;

    BackupLine(
            @Value("${waymark.backup-status:}") String file,
            @Value("${waymark.backup-every:1d}") Duration every,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.file = file.isBlank() ? null : Path.of(file);
        this.every = every;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "backup";
    }

    @Override
    public String label() {
        return "Last good back-up";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean ofMachine() {
        return true;
    }

    /// A partnership that began this morning has a day to see to it.
    @Override
    public Duration patience() {
        return Duration.ofDays(1);
    }

    @Override
    public Reading look(Actor system) {
        if (file == null || !Files.exists(file)) {
            return demonstration
                    ? Reading.off("The demonstration is not backed up: it is made anew at any time")
                    : Reading.bad("None was made on this machine", REMEDY);
        }
        try {
            return read(JSON.readTree(Files.readString(file)), clock.instant(), every);
        } catch (IOException | JacksonException | DateTimeException unreadable) {
            return Reading.bad("What the last back-up noted cannot be read", REMEDY);
        }
    }

    /// @param every how often one is made; after twice as long the last one is too old
    static Reading read(JsonNode noted, Instant now, Duration every) {
        var finished = Instant.parse(noted.path("finished").asString());
        boolean verified = noted.path("verified").isString();
        var age = Duration.between(finished, now);
        var words = "%s ago, %s, %s"
                .formatted(
                        Spans.words(age),
                        Spans.bytes(noted.path("bytes").asLong()),
                        verified ? "restored to try it" : "not tried by restoring it");
        if (age.compareTo(every.multipliedBy(2)) > 0) {
            return Reading.bad(words, REMEDY);
        }
        return verified
                ? Reading.well(words)
                : Reading.attention(words, "Let bin/backup restore what it made: a copy that nobody tried is a hope");
    }
}
