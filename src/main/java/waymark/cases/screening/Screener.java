package waymark.cases.screening;

import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Screens a narrative for what may identify the person it is about. It never answers that nothing was found
/// where it did not come to its end: too long a text, too much time and any fault give a [Screening] that is
/// identifying, over the whole text. One instance serves any number of threads.
public final class Screener {

    /// The longest text that is screened, in characters of a `String`; a line end sent as two counts as one.
    public static final int LONGEST = 15_000;

    private static final System.Logger LOG = System.getLogger(Screener.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final KnownNames known;
    private final Duration limit;

    /// A screener that knows no name of the person.
    public Screener() {
        this(List.of(), LIMIT);
    }

    Screener(List<String> names, Duration limit) {
        this.known = new KnownNames(names);
        this.limit = limit;
    }

    /// A screener that also finds these names, in whatever accents, capitals or letters they are written.
    public static Screener withKnown(List<String> names) {
        return new Screener(names, LIMIT);
    }

    /// What may identify somebody in this text, in its order. Never throws for what is in the text.
    public Screening screen(String text) {
        try {
            return screened(Objects.requireNonNull(text));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError fault) {
            LOG.log(System.Logger.Level.ERROR, "A text was not screened: {0}", where(fault));
            return Screening.unscreened(text == null ? 0 : text.length());
        }
    }

    private Screening screened(String text) {
        if (text.length() > 2 * LONGEST || text.length() - lineEndsOfTwo(text) > LONGEST) {
            return Screening.unscreened(text.length());
        }
        var budget = new Budget(limit);
        var reading = new Reading(Folded.of(text), WordLists.shipped(), budget);
        var numbers = new Numbers(reading);
        var places = new Places(reading);
        var combinations = new Combinations(reading);
        new Online(reading).find();
        numbers.beforeDates();
        new Dates(reading, Year.now(HERE).getValue()).find();
        numbers.find();
        var names = new Names(reading);
        names.allow();
        known.find(reading);
        var addresses = new Addresses(reading);
        addresses.labels();
        places.sites();
        addresses.find();
        names.find();
        places.find();
        combinations.exactDates();
        combinations.find();
        return new Screening(ordered(reading.findings()));
    }

    /// What failed and where; never its message, which may quote the text.
    private static String where(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var frames = cause.getStackTrace();
        return cause.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private static int lineEndsOfTwo(String text) {
        int count = 0;
        for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
            count++;
        }
        return count;
    }

    private static List<Finding> ordered(List<Finding> findings) {
        var ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return ordered;
    }
}
