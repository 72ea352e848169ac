package waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Addresses of style sheet, scripts and pictures that change with what is in them, so that a browser may
/// keep them for good and still never shows last month's.
public final class Assets {

    private static final int ENOUGH = 12;
    private static final String VERSION = read();

    private Assets() {}

    /// What comes after the path: `/assets/app.css${Assets.version()}`.
    public static String version() {
        return VERSION;
    }

    private static String read() {
        try (var built = Assets.class.getResourceAsStream("/static/assets/built.txt")) {
            if (built == null) {
                return ""; // the front end was left out of this build
            }
            var sum = new String(built.readAllBytes(), StandardCharsets.US_ASCII).strip();
            return "?v=" + sum.substring(sum.length() - ENOUGH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
