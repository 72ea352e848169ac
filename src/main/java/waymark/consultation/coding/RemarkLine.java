package waymark.consultation.coding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that somebody wrote, after what may identify them was taken out.
///
/// @param asked the question
/// @param part of a SWOT: S, W, O or T
/// @param hidden how many passages were taken out
/// @param mine the theme that the reader chose
/// @param other the theme that the other reader chose; null before both are done
/// @param theme agreed on or settled
public record RemarkLine(
        UUID id,
        int version,
        String asked,
        String part,
        String words,
        int hidden,
        @Nullable Integer mine,
        @Nullable Integer other,
        @Nullable Integer theme,
        boolean quoted) {

    /// The box of a SWOT in a word.
    public String box() {
        return switch (part) {
            case "S" -> "Strength";
            case "W" -> "Weakness";
            case "O" -> "Opportunity";
            case "T" -> "Threat";
            default -> "";
        };
    }

    boolean differs() {
        return mine != null && other != null && !mine.equals(other);
    }
}
