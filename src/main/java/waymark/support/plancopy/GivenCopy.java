package waymark.support.plancopy;

import java.time.LocalDate;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// How a copy is given.
///
/// @param until the last day on which the code opens it
/// @param field where that day was typed
record GivenCopy(boolean onPaper, boolean onPhone, LocalDate until, String field) {

    private static final String FIRST = "until";
    private static final String AGAIN = "newUntil";

    static GivenCopy read(FormReader reader, LocalDate today) {
        var how = reader.form().all("how");
        var onPhone = how.contains("phone");
        return new GivenCopy(how.contains("paper"), onPhone, onPhone ? until(reader, FIRST, today) : today, FIRST);
    }

    /// For a copy that was given already.
    static GivenCopy onPhone(FormReader reader, LocalDate today) {
        return new GivenCopy(false, true, until(reader, AGAIN, today), AGAIN);
    }

    private static LocalDate until(FormReader reader, String field, LocalDate today) {
        return reader.requiredDate(field, "The last day of the code", today.plusDays(30));
    }

    /// Whether it may be given so.
    Ruling<GivenCopy> rule(LocalDate today) {
        return new Problems()
                .when(!onPaper && !onPhone, "how", "Choose how the person gets it")
                .when(onPhone && until.isBefore(today), field, "The last day of the code must be today or later")
                .when(
                        until.isAfter(today.plusDays(PlanCopy.LONGEST)),
                        field,
                        "The last day of the code must be within %d days".formatted(PlanCopy.LONGEST))
                .or(() -> this);
    }
}
