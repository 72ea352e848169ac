package waymark.strategy.rag;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A derived colour with the dates or figures it follows from.
///
/// @param because the evidence, as one sentence
public record Rag(Colour colour, String because) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// The colour as a word, for where a colour cannot be seen.
    public String word() {
        return colour.word();
    }

    /// The evidence for a list that shows the due date beside it.
    public String brief() {
        int due = because.indexOf(", due on ");
        return due < 0 ? because : because.substring(0, due);
    }

    /// `9 October 2026`.
    public static String day(@Nullable LocalDate day) {
        return day == null ? "an unknown day" : DAY.format(day);
    }
}
