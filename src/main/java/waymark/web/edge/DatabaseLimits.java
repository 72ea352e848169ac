package waymark.web.edge;

import java.time.Duration;
import java.util.Map;

/// How long one statement may take, by the database's role: a page is given up before its reader gives up,
/// and a job of the clock has time. Set in the begin of each transaction; the times to wait for a lock, and
/// to sit in a transaction doing nothing, are the connection's (`application.yaml`).
public final class DatabaseLimits {

    private static final Map<String, Duration> STATEMENT = Map.of(
            "waymark_visitor", Duration.ofSeconds(5),
            "waymark_intake", Duration.ofSeconds(5),
            "waymark_receipt", Duration.ofSeconds(5),
            "waymark_door", Duration.ofSeconds(5),
            "waymark_app", Duration.ofSeconds(15),
            "waymark_clock", Duration.ofMinutes(10));

    private DatabaseLimits() {}

    /// How much longer than its statement somebody waits for the database's word.
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    /// As PostgreSQL reads it, in milliseconds.
    public static String statement(String role) {
        return Long.toString(of(role).toMillis());
    }

    /// How long the program waits for an answer, in milliseconds: the statement's time and the way back.
    public static int answer(String role) {
        return Math.toIntExact(of(role).plus(ON_ITS_WAY).toMillis());
    }

    private static Duration of(String role) {
        return STATEMENT.getOrDefault(role, Duration.ofSeconds(5));
    }

    static Map<String, Duration> statements() {
        return STATEMENT;
    }
}
