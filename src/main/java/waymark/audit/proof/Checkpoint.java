package waymark.audit.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What was sealed at a moment: how many entries, and the one hash over all of them. Written as in
/// c2sp.org/tlog-checkpoint, with one line more for the time and, where a key hands over to the next, one
/// for that.
///
/// @param origin which log this is; the name of its keys too
/// @param size how many entries it covers: all from 1 to this one
/// @param root over all of them
/// @param at when it was signed, to the second; null in a checkpoint that other software wrote
/// @param next the key that signs from now on, where this one hands over to it
public record Checkpoint(
        String origin,
        long size,
        Hash root,
        @Nullable Instant at,
        @Nullable VerifierKey next) {

    private static final String TIME = "time ";
    private static final String NEXT = "next-key ";

    /// @param frontier over the entries that are covered
    public static Checkpoint of(String origin, Frontier frontier, Instant at) {
        return new Checkpoint(origin, frontier.size(), frontier.root(), at.truncatedTo(ChronoUnit.SECONDS), null);
    }

    /// The same, naming the key that signs from now on.
    public Checkpoint handingOver(VerifierKey successor) {
        return new Checkpoint(origin, size, root, at, successor);
    }

    /// The text that is signed.
    public String text() {
        return origin
                + "\n" + size
                + "\n" + root.base64()
                + "\n"
                + (at == null ? "" : TIME + at + "\n")
                + (next == null ? "" : NEXT + next + "\n");
    }

    /// @throws IllegalArgumentException where it is not the text of a checkpoint
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint: it has an origin, a number of entries and a hash");
        }
        Instant at = null;
        VerifierKey next = null;
        for (int line = 3; line < lines.length; line++) {
            if (lines[line].startsWith(TIME)) {
                at = instant(lines[line].substring(TIME.length()));
            } else if (lines[line].startsWith(NEXT)) {
                next = VerifierKey.parse(lines[line].substring(NEXT.length()));
            }
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.base64(lines[2]), at, next);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a time: " + text, unreadable);
        }
    }
}
