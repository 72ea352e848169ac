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

/// Exactly the texts of a language as they are at one time, each with the English it stands for.
///
/// @param prints of each text, by its key
public record TextFingerprints(SortedMap<String, String> prints) {

    private static final int PRINT = 16;

    /// As it is now.
    public static TextFingerprints of(Language language) {
        return of(PublicTexts.of(language), PublicTexts.of(Language.ENGLISH));
    }

    static TextFingerprints of(SortedMap<String, String> texts, SortedMap<String, String> english) {
        var prints = new TreeMap<String, String>();
        texts.forEach((key, text) -> prints.put(
                key, hash(text + "\n" + english.getOrDefault(key, "")).substring(0, PRINT)));
        return new TextFingerprints(prints);
    }

    /// As it was kept.
    static TextFingerprints parse(String lines) {
        var prints = new TreeMap<String, String>();
        lines.lines().forEach(line -> prints.put(line.substring(PRINT + 1), line.substring(0, PRINT)));
        return new TextFingerprints(prints);
    }

    /// A line for each text, to be kept.
    String lines() {
        return prints.entrySet().stream()
                .map(print -> print.getValue() + " " + print.getKey())
                .collect(Collectors.joining("\n"));
    }

    /// What it is known by.
    public String hash() {
        return hash(lines());
    }

    /// Keys of the texts that are other than in the earlier one, or new.
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
