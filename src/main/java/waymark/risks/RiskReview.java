package waymark.risks;

import java.time.LocalDate;
import waymark.web.forms.FormReader;

/// What somebody found when they looked at a risk again.
///
/// @param reason for the scores, changed or not
/// @param next the day by which it is looked at again
record RiskReview(Scores scores, String reason, LocalDate next) {

    static RiskReview read(FormReader reader, RiskScale scale, LocalDate today) {
        return new RiskReview(
                Scores.read(reader, scale),
                reader.required("reason", "Reason", FormReader.REASON, "Enter the reason for the scores"),
                reader.requiredDate("next", "Day of the next review", today.plusMonths(3)));
    }
}
