package waymark.launch.look;

import java.util.Locale;
import java.util.regex.Pattern;

/// How well two colours can be told apart, as WCAG 2.2 measures it (relative luminance, success criterion
/// 1.4.3).
final class ColourContrast {

    /// What text needs at least.
    static final double TEXT = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SHORT = Pattern.compile("#[0-9a-f]{3}");
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};
    private static final int DARKER = 95; // per cent of each step

    private ColourContrast() {}

    /// `#10393F`, `10393f` and `#fff` as `#10393f` and `#ffffff`; empty where it is no such colour.
    static String tidy(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var hashed = text.startsWith("#") || text.isEmpty() ? text : "#" + text;
        if (SHORT.matcher(hashed).matches()) {
            var long6 = new StringBuilder("#");
            hashed.substring(1)
                    .chars()
                    .forEach(letter -> long6.append((char) letter).append((char) letter));
            return long6.toString();
        }
        return COLOUR.matcher(hashed).matches() ? hashed : "";
    }

    /// From 1 (the same) to 21 (black and white).
    static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// The same colour, made darker until it can be read on all of these.
    static String readable(String colour, String... on) {
        var now = colour;
        for (int tries = 0; tries < 100 && !enough(now, on); tries++) {
            now = darker(now);
        }
        return now;
    }

    static boolean enough(String colour, String... on) {
        for (var other : on) {
            if (ratio(colour, other) < TEXT) {
                return false;
            }
        }
        return true;
    }

    static String darker(String colour) {
        var text = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            text.append("%02x".formatted(part(colour, i) * DARKER / 100));
        }
        return text.toString();
    }

    private static double luminance(String colour) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = part(colour, i) / 255.0;
            sum += WEIGHTS[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static int part(String colour, int which) {
        return Integer.parseInt(colour, 1 + 2 * which, 3 + 2 * which, 16);
    }
}
