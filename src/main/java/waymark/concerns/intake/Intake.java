package waymark.concerns.intake;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import waymark.directory.RefGenerator;
import waymark.web.Clocks;

/// Takes in a report so that it cannot be lost: it is sealed, written to this machine's disk, then to the
/// database, and only then acknowledged with the receipt. While the database is unavailable the spool is
/// enough, and [SpoolDrain] uploads it later; while the disk is full the database is enough. If neither works
/// nothing is acknowledged.
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// For so long after the database did not answer, nobody else waits for it.
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final IntakeSeals seals;
    private final Spool spool;
    private final SpoolUploader bringing;
    private final PublicFacts facts;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.EPOCH;

    Intake(IntakeSeals seals, Spool spool, SpoolUploader bringing, PublicFacts facts, Clock clock) {
        this.seals = seals;
        this.spool = spool;
        this.bringing = bringing;
        this.facts = facts;
        this.clock = clock;
    }

    /// @param once random idempotency key of the form
    /// @param contact how to reach the reporter, or empty
    /// @return the receipt, or empty if the report could not be stored anywhere
    public Optional<Receipt> take(String once, Report report, String contact) {
        var drawn = seals.drawn(once, report, contact);
        boolean danger = report.danger() == Report.Danger.YES;
        var parts = seals.seal(drawn.id(), report, contact, drawn.receipt());
        return kept(drawn.receipt(), sealed(drawn, parts, report.area(), danger, SealedReport.NONE));
    }

    /// Takes in a report that a telephone sealed: sent again it is the same report, with the same receipt.
    Optional<Receipt> take(SealedOnDevice report) {
        var drawn = seals.drawn(report);
        var parts = seals.seal(report, drawn.receipt());
        return kept(drawn.receipt(), sealed(drawn, parts, report.area(), report.urgent(), report.key()));
    }

    private Optional<Receipt> kept(Receipt receipt, SealedReport sealed) {
        boolean spooled = spooled(sealed);
        boolean stored = (!spooled || clock.instant().isAfter(awayUntil)) && stored(sealed);
        if (stored && spooled) {
            spool.done(sealed.id());
        }
        if (!spooled && !stored) {
            LOG.error("A report could not be kept anywhere: the sender was told so, and whom to call");
            return Optional.empty();
        }
        return Optional.of(receipt);
    }

    /// The hash of a code; the code cannot be derived from it.
    String mark(Receipt receipt) {
        return HexFormat.of().formatHex(seals.lookup(receipt));
    }

    /// False while this machine's spool holds something that the database may not have.
    public boolean settled() {
        return spool.waiting().isEmpty();
    }

    private SealedReport sealed(
            IntakeSeals.Drawn drawn, IntakeSeals.Sealed parts, String area, boolean danger, byte[] deviceKey) {
        var now = clock.instant();
        var openBy = now.plus(facts.settings().openWithin(danger));
        return new SealedReport(
                drawn.id(),
                RefGenerator.next("RP", RANDOM).value(),
                LocalDate.ofInstant(now, Clocks.LONDON),
                danger,
                rounded(openBy, danger ? 5 : 60),
                area,
                seals.lookup(drawn.receipt()),
                parts.report(),
                parts.contact(),
                parts.replies(),
                parts.reader(),
                deviceKey);
    }

    /// Times are rounded down to so many minutes, so that the time limit of an unopened report tells little
    /// about when it came.
    private static Instant rounded(Instant moment, int minutes) {
        long step = minutes * 60L;
        return Instant.ofEpochSecond(
                Math.floorDiv(moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond(), step) * step);
    }

    private boolean spooled(SealedReport sealed) {
        try {
            spool.keep(sealed);
            return true;
        } catch (IOException full) {
            LOG.error(
                    "A report could not be put into the spool, so the database alone has to take it: is the disk full?");
            return false;
        }
    }

    private boolean stored(SealedReport sealed) {
        boolean there = bringing.brought(sealed) == SpoolUploader.Outcome.THERE;
        if (!there) {
            awayUntil = clock.instant().plus(LEFT_ALONE);
        }
        return there;
    }
}
