package waymark.strategy.rag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How something stands: what follows from its dates or figures, and what a person judged instead, if anyone
/// did. A page shows both.
///
/// @param judgement one that still holds, or null
public record RagStatus(Rag derived, @Nullable ColourOverride judgement) {

    public static RagStatus of(Rag derived, @Nullable ColourOverride judgement, LocalDate today) {
        return new RagStatus(derived, judgement != null && judgement.holds(today) ? judgement : null);
    }

    /// The colour to count and to sort by.
    public Colour colour() {
        return judgement == null ? derived.colour() : judgement.colour();
    }

    /// The evidence or, where a person judged, their reason.
    public String because() {
        return judgement == null ? derived.because() : judgement.reason();
    }

    /// The same for a list that shows the due date beside it.
    public String brief() {
        return judgement == null ? derived.brief() : judgement.reason();
    }
}
