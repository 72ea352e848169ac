package waymark.reminders.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import waymark.web.Clocks;

/// When reminders are sent, as it holds on a day.
///
/// @param before so many days before the last day; 0 for none before it
/// @param repeat so many days between reminders after it; 0 for one alone
/// @param quietFrom the hour from which no e-mail reminds anybody
/// @param quietTo the hour from which e-mails are sent again; the same as `quietFrom` for no quiet hours
public record ReminderSettings(int before, int repeat, int quietFrom, int quietTo) {

    /// Before the last day.
    public static final int BEFORE = -1;

    /// On the last day.
    public static final int ON_THE_DAY = 0;

    /// Which reminder belongs to a day: [#BEFORE], [#ON_THE_DAY], 1 after it and then a higher number for each
    /// repetition. Nothing where none is due yet.
    public OptionalInt stage(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        if (days < 0) {
            return -days <= before ? OptionalInt.of(BEFORE) : OptionalInt.empty();
        }
        if (days == 0) {
            return OptionalInt.of(ON_THE_DAY);
        }
        return OptionalInt.of(repeat == 0 ? 1 : (int) Math.min(10_000, 1 + (days - 1) / repeat));
    }

    /// True in the quiet hours.
    public boolean quiet(Instant now) {
        int hour = now.atZone(Clocks.LONDON).getHour();
        return quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
    }

    /// When an e-mail may be sent: the end of the quiet hours, or null for at once.
    public @Nullable Instant mailFrom(Instant now) {
        if (!quiet(now)) {
            return null;
        }
        var here = now.atZone(Clocks.LONDON);
        var day = here.getHour() < quietTo
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(quietTo, 0)).atZone(Clocks.LONDON).toInstant();
    }
}
