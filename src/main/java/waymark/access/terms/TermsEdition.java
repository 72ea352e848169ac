package waymark.access.terms;

import java.time.LocalDate;
import java.util.List;

/// What was to be accepted from a day on, in our words.
///
/// @param kind `terms`, which each person accepts, or `sharing`, which an organisation's lead accepts for it
/// @param edition counted from 1; the latest whose first day has come is asked for
public record TermsEdition(String kind, int edition, LocalDate from, String title, List<String> points) {

    static final String TERMS = "terms";
    static final String SHARING = "sharing";

    public TermsEdition {
        points = List.copyOf(points);
    }
}
