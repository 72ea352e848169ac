package waymark.pathways.guidance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;

/// When offices answer, as far as a public page can say: Monday to Friday, nine to five, but not on bank
/// holidays. Who answers at this moment is the directory's to say, to somebody signed in.
final class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    private OfficeHours() {}

    /// A moment soon, in office hours where it is out of hours at this one, and the other way round: two
    /// hours after they change.
    static Instant change(Instant at) {
        var next = at.truncatedTo(ChronoUnit.HOURS);
        while (closed(next) == closed(at)) {
            next = next.plus(1, ChronoUnit.HOURS);
        }
        return next.plus(2, ChronoUnit.HOURS);
    }

    static boolean closed(Instant at) {
        var here = at.atZone(Clocks.LONDON);
        var kind = WorkingDays.kind(here.toLocalDate());
        var time = here.toLocalTime();
        return kind == WorkingDays.Kind.WEEKEND
                || kind == WorkingDays.Kind.BANK_HOLIDAY
                || time.isBefore(OPEN)
                || !time.isBefore(CLOSE);
    }
}
