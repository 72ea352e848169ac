package waymark.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import waymark.contacts.MomentText;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;

/// When a service is there: by the hours of a week where they are known, and in words.
///
/// @param hours without a span where nobody has said
/// @param words beside the hours, or instead of them; may be empty
public record Opening(WeeklyHours hours, String words) {

    /// Nobody is told to come back later than this.
    private static final int DAYS_AHEAD = 14;

    boolean known() {
        return !hours.spans().isEmpty();
    }

    /// True where it is open at the moment, false where it is closed, nothing where nobody has said.
    public Optional<Boolean> open(Instant at) {
        return known() ? Optional.of(within(at.atZone(Clocks.LONDON).toLocalDateTime())) : Optional.empty();
    }

    /// What began on the evening before goes on into the morning.
    private boolean within(LocalDateTime wall) {
        int minute = wall.getHour() * 60 + wall.getMinute();
        var day = wall.toLocalDate();
        return within(day, minute) || within(day.minusDays(1), minute + WeekdayHours.WHOLE_DAY);
    }

    private boolean within(LocalDate day, int minute) {
        return hours.on(weekday(day)).stream().anyMatch(span -> span.opens() <= minute && minute < span.closes());
    }

    /// The weekday whose hours hold on the day, 0 where it is closed: on a bank holiday another, or none.
    private int weekday(LocalDate day) {
        if (WorkingDays.bankHoliday(day).isEmpty() || hours.bankHolidays() == BankHolidays.AS_USUAL) {
            return day.getDayOfWeek().getValue();
        }
        return hours.bankHolidays() == BankHolidays.AS_SUNDAY ? 7 : 0;
    }

    /// The first moment after this one at which it opens, within a fortnight.
    private Optional<Instant> next(Instant after) {
        var first = LocalDate.ofInstant(after, Clocks.LONDON);
        return first.datesUntil(first.plusDays(DAYS_AHEAD))
                .flatMap(day -> hours.on(weekday(day)).stream()
                        .map(span -> day.atStartOfDay()
                                .plusMinutes(span.opens())
                                .atZone(Clocks.LONDON)
                                .toInstant()))
                .filter(opens -> opens.isAfter(after))
                .findFirst();
    }

    /// `Open now`, `Closed now, opens tomorrow at 9am`, or nothing where nobody has said.
    String state(Instant at) {
        var open = open(at);
        if (open.isEmpty()) {
            return "";
        }
        return open.get()
                ? "Open now"
                : next(at).map(opens -> "Closed now, opens " + MomentText.from(opens, at))
                        .orElse("Closed now");
    }

    /// Both, in one line without a full stop.
    public String line() {
        var words = this.words.replaceAll("\\.+$", "");
        if (!known()) {
            return words.isEmpty() ? "Hours not recorded: ring first" : words;
        }
        return words.isEmpty() ? hours.words() : hours.words() + ". " + words;
    }
}
