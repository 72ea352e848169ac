package waymark.exchange.exports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.health.Outage;
import waymark.web.security.RedactedThrowable;

/// Writes the exports that were approved. All of one is of the same moment; only the encrypted archive touches
/// the disk.
@Component
class ExportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);
    private static final int PIECE = 1 << 20;

    private final ExportRuns runs;
    private final ExportContents contents;
    private final TransactionTemplate oneMoment;

    ExportJob(ExportRuns runs, ExportContents contents, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.contents = contents;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void run(Actor system) {
        runs.deleteOld(system);
        runs.approved().forEach(run -> write(system, run));
    }

    private void write(Actor system, ExportRun run) {
        try {
            var file = Files.createTempFile("waymark-export", ".age");
            try {
                runs.startAgain(system, run.ref());
                keep(system, run, file, archive(system, run, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException unwritten) {
            failed(system, run, unwritten);
        } catch (RuntimeException broken) {
            if (Outage.of(broken).filter(Outage.AWAY::equals).isPresent()) {
                throw broken; // it is written once the database is back
            }
            failed(system, run, RedactedThrowable.of(broken));
        }
    }

    /// Whoever asked sees it, and it keeps no other from being written.
    private void failed(Actor system, ExportRun run, Throwable why) {
        LOG.error("The export {} cannot be written", run.ref(), why);
        runs.failed(system, run.ref());
    }

    private ExportContents.Written archive(Actor system, ExportRun run, Path file) {
        var key = AgeKey.of(run.recipient())
                .orElseThrow(() -> new UncheckedIOException(new IOException("the key cannot be used")));
        return Objects.requireNonNull(oneMoment.execute(_ -> {
            try (var out = new AgeStream(Files.newOutputStream(file), key)) {
                return contents.write(system, out);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }));
    }

    private void keep(Actor system, ExportRun run, Path file, ExportContents.Written what) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                runs.piece(system, run.ref(), number, piece);
                number++;
            }
        }
        runs.written(system, run.ref(), what, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("every platform has it", missing);
        }
    }
}
