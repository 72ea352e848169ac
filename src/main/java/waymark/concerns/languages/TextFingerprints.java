package waymark.concerns.languages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import waymark.kernel.InvariantViolation;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// Fingerprints of the texts of a language at one time, each together with its English.
///
/// @param prints fingerprint of each text, by its key
public record TextFingerprints(SortedMap<String, String> prints) {

    private static final int PRINT = 16;

    /// Of the texts as they are now.
    public static TextFingerprints of(Language language) {
        return of(PublicTexts.of(language), PublicTexts.of(Language.ENGLISH));
    }

    static TextFingerprints of(SortedMap<String, String> texts, SortedMap<String, String> english) {
        var prints = new TreeMap<String, String>();
        texts.forEach((key, text) -> prints.put(
                key, hash(text + "\n" + english.getOrDefault(key, "")).substring(0, PRINT)));
        return new TextFingerprints(prints);
    }

    /// From its stored form.
    static TextFingerprints parse(String lines) {
        var prints = new TreeMap<String, String>();
        lines.lines().forEach(line -> prints.put(line.substring(PRINT + 1), line.substring(0, PRINT)));
        return new TextFingerprints(prints);
    }

    /// The stored form, a line for each text.
    String lines() {
        return prints.entrySet().stream()
                .map(print -> print.getValue() + " " + print.getKey())
                .collect(Collectors.joining("\n"));
    }

    /// One fingerprint of them all.
    public String hash() {
        return hash(lines());
    }

    /// Keys of the texts that changed since the earlier one, or are new.
    List<String> changedSince(TextFingerprints earlier) {
        return prints.entrySet().stream()
                .filter(print -> !print.getValue().equals(earlier.prints.get(print.getKey())))
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }
}
