package waymark.strategy.rag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The RAG status of an action or a result: the derived colour and the override in force,
/// if there is one. A page shows both.
///
/// @param override one that has not lapsed, or null
public record RagStatus(Rag derived, @Nullable ColourOverride override) {

    /// The status on a day: an override that has lapsed is left out.
    public static RagStatus of(Rag derived, @Nullable ColourOverride override, LocalDate today) {
        return new RagStatus(derived, override != null && override.appliesOn(today) ? override : null);
    }

    /// The colour to count and to sort by.
    public Colour colour() {
        return override == null ? derived.colour() : override.colour();
    }

    /// The evidence of the derived colour or the reason of the override.
    public String because() {
        return override == null ? derived.because() : override.reason();
    }

    /// The same for a list that shows the due date beside it.
    public String brief() {
        return override == null ? derived.brief() : override.reason();
    }
}
