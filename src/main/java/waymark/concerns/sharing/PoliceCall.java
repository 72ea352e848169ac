package waymark.concerns.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.intake.TeamHours;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Clocks;
import waymark.web.forms.Choice;

/// A 999 call about a report, as typed when it is recorded after the call.
///
/// @param number police log number; may be empty
/// @param time of the call, as in `14:05`
/// @param agreed what was agreed with the police
/// @param basis code of the lawful basis
/// @param close whether the report is closed with it
/// @param closing what the reporter reads then
record PoliceCall(String number, String time, String agreed, String basis, boolean close, String closing) {

    /// The police in the list of recipients.
    static final String RECEIVER = "POLICE_NOW";

    /// The default: an emergency.
    private static final String USUAL_BASIS = "LIFE_AT_RISK";

    /// A call can be recorded for so long.
    private static final Duration LONGEST_AGO = Duration.ofHours(12);

    static PoliceCall now(Instant now) {
        var wall = now.atZone(Clocks.LONDON);
        return new PoliceCall(
                "",
                "%02d:%02d".formatted(wall.getHour(), wall.getMinute()),
                "",
                USUAL_BASIS,
                false,
                ClosingMessage.NOTHING.name());
    }

    List<Problem> problems(List<Choice> bases, Instant now) {
        return new Problems()
                .when(number.length() > 100, "number", "Shorten this to 100 characters or fewer")
                .when(at(now).isEmpty(), "time", "Enter a time within the last 12 hours, like 14:05")
                .when(agreed.isEmpty(), "agreed", "Write what was agreed")
                .when(agreed.length() > 1_000, "agreed", "Shorten this to 1,000 characters or fewer")
                .when(bases.stream().noneMatch(one -> one.value().equals(basis)), "basis", "Choose the lawful basis")
                .when(
                        close && ClosingMessage.parse(closing).isEmpty(),
                        "closing",
                        "Choose what the person who reported reads")
                .list();
    }

    /// The time of the call: today, or yesterday if that time is still to come today.
    Optional<Instant> at(Instant now) {
        int minutes = TeamHours.minutes(clock(time));
        if (minutes < 0 || minutes >= TeamHours.DAY) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(now, Clocks.LONDON);
        var clock = LocalTime.of(minutes / 60, minutes % 60);
        var called = ZonedDateTime.of(today, clock, Clocks.LONDON).toInstant();
        var at = called.isAfter(now)
                ? ZonedDateTime.of(today.minusDays(1), clock, Clocks.LONDON).toInstant()
                : called;
        return Optional.of(at).filter(moment -> !moment.isBefore(now.minus(LONGEST_AGO)));
    }

    /// In a hurry people type `20.10`, `2010` or `905` as well as `20:10`.
    private static String clock(String typed) {
        var time = typed.replace('.', ':');
        return time.indexOf(':') < 0 && (time.length() == 3 || time.length() == 4)
                ? time.substring(0, time.length() - 2) + ":" + time.substring(time.length() - 2)
                : time;
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a call to 999";
    }
}
