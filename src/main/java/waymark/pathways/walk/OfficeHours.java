package waymark.pathways.walk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When offices answer, as far as a public page can say: Monday to Friday, nine to five. Who answers at this moment is the
/// directory's to say, to somebody signed in.
final class OfficeHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    private OfficeHours() {}

    static boolean closed(Instant at) {
        var here = at.atZone(LONDON);
        boolean weekend = here.getDayOfWeek() == DayOfWeek.SATURDAY || here.getDayOfWeek() == DayOfWeek.SUNDAY;
        var time = here.toLocalTime();
        return weekend || time.isBefore(OPEN) || !time.isBefore(CLOSE);
    }
}
