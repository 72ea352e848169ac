package waymark.system.lines;

import java.time.Duration;

/// Times and sizes as people say them.
public final class Spans {

    private static final long KILO = 1_000;
    private static final double STEP = 1_000.0;
    private static final int TEN = 10;
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private Spans() {}

    /// `3 minutes`, `2 hours`, `5 days`.
    public static String words(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 1) {
            return "less than a minute";
        }
        if (minutes < 2 * 60) {
            return count(minutes, "minute");
        }
        return minutes < 2 * 24 * 60 ? count(minutes / 60, "hour") : count(minutes / (24 * 60), "day");
    }

    /// `350 ms`, `2.5 s`, `3 minutes`.
    public static String took(long milliseconds) {
        if (milliseconds < KILO) {
            return milliseconds + " ms";
        }
        return milliseconds < 2 * 60 * KILO
                ? "%.1f s".formatted(milliseconds / STEP)
                : count(milliseconds / (60 * KILO), "minute");
    }

    /// `1.4 GB`.
    public static String bytes(long bytes) {
        double left = bytes;
        int unit = 0;
        while (left >= STEP && unit < UNITS.length - 1) {
            left /= STEP;
            unit++;
        }
        return (left < TEN && unit > 0 ? "%.1f %s" : "%.0f %s").formatted(left, UNITS[unit]);
    }

    /// `1 letter`, `2 letters`.
    public static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
