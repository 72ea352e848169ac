package waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Addresses of style sheet, scripts and pictures that change with what is in them, so that a browser may keep them for
/// good and still never shows last month's.
public final class Assets {

    private static final int ENOUGH = 12;
    private static final String VERSION = version();

    private Assets() {}

    /// `/assets/app.css?v=…`
    public static String path(String file) {
        return "/assets/" + file + VERSION;
    }

    private static String version() {
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
