package waymark.documents;

import java.util.Locale;

/// The size of a file in words.
final class FileSize {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private FileSize() {}

    static String words(long bytes) {
        return bytes < MEGA
                ? "%,d KB".formatted(Math.max(1, (bytes + KILO / 2) / KILO))
                : String.format(Locale.UK, "%,.1f MB", bytes / (double) MEGA).replace(".0 MB", " MB");
    }
}
