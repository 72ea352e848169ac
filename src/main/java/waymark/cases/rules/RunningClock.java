package waymark.cases.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.kernel.WorkingDays;
import waymark.web.Dates;
import waymark.web.Tone;

/// A clock of one person that has begun.
///
/// @param endsOn the last day; null where nothing says how long
/// @param known false where bank holidays that nobody knows yet may move the last day
/// @param stoppedOn when it was stopped, or null
public record RunningClock(
        ClockRule rule,
        LocalDate startedOn,
        @Nullable LocalDate endsOn,
        boolean known,
        @Nullable LocalDate stoppedOn) {

    /// Days before its end from which a clock without warnings of its own ends soon.
    private static final int SOON = 3;

    /// How it is today.
    public enum Standing {
        STOPPED("Stopped", Tone.GREY),
        RUNNING("Running", Tone.BLUE),
        SOON("Ends soon", Tone.YELLOW),
        ASK("To be asked", Tone.YELLOW),
        AFTER_TARGET("After the target", Tone.ORANGE),
        REACHED("Minimum passed", Tone.GREEN),
        ENDED("Ended", Tone.GREY),
        UNANSWERED("Not answered", Tone.ORANGE);

        private final String words;
        private final Tone tone;

        Standing(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        public String words() {
            return words;
        }

        public Tone tone() {
            return tone;
        }

        /// Somebody has to act, and the day is past.
        public boolean late() {
            return this == AFTER_TARGET || this == UNANSWERED;
        }
    }

    public Standing standing(LocalDate today) {
        if (stoppedOn != null) {
            return Standing.STOPPED;
        }
        if (endsOn == null) {
            return Standing.RUNNING;
        }
        if (today.isAfter(endsOn) || rule.kind() == ClockKind.PROMPT && today.equals(endsOn)) {
            return switch (rule.kind()) {
                case TARGET -> Standing.AFTER_TARGET;
                case MINIMUM -> Standing.REACHED;
                case PROMPT -> Standing.UNANSWERED;
                case DEADLINE, SUPPORT_END, CONDITION -> Standing.ENDED;
            };
        }
        if (rule.kind() == ClockKind.PROMPT) {
            return Standing.ASK;
        }
        return today.isBefore(soonFrom()) ? Standing.RUNNING : Standing.SOON;
    }

    /// True while it waits for somebody or something.
    public boolean live(LocalDate today) {
        return switch (standing(today)) {
            case RUNNING, SOON, ASK, AFTER_TARGET, UNANSWERED -> true;
            case STOPPED, REACHED, ENDED -> false;
        };
    }

    private LocalDate soonFrom() {
        var last = endsOn == null ? LocalDate.MAX : endsOn;
        return rule.warnings().isEmpty()
                ? last.minusDays(SOON)
                : startedOn.plusDays(rule.warnings().getFirst());
    }

    /// The days on which people are warned of its end, before it.
    public List<LocalDate> warnsOn() {
        return rule.warnings().stream().map(startedOn::plusDays).toList();
    }

    /// `Ends on 13 April 2026, in 4 days`.
    public String words(LocalDate today) {
        if (endsOn == null) {
            long waited = ChronoUnit.DAYS.between(startedOn, stoppedOn == null ? today : stoppedOn);
            return "There is no target. Waiting since %s, %s".formatted(Dates.day(startedOn, Locale.UK), days(waited));
        }
        var day = Dates.day(endsOn, Locale.UK) + (known ? "" : ", if no bank holiday is added");
        return switch (standing(today)) {
            case STOPPED -> "Stopped on " + Dates.day(stoppedOn == null ? today : stoppedOn, Locale.UK);
            case RUNNING, SOON, ASK -> "%s %s, %s".formatted(verb(), day, in(today, endsOn)) + weekday();
            case AFTER_TARGET ->
                "The target was %s, %s ago".formatted(day, days(ChronoUnit.DAYS.between(endsOn, today)));
            case REACHED -> "The minimum ended on " + day;
            case ENDED -> "Ended on " + day;
            case UNANSWERED -> "The day was %s. Ask until it is answered".formatted(day);
        };
    }

    private String verb() {
        return switch (rule.kind()) {
            case TARGET -> "Aim:";
            case MINIMUM -> "At least until";
            case DEADLINE -> "Last day:";
            case SUPPORT_END -> "Support ends on";
            case PROMPT -> "To be answered by";
            case CONDITION -> "Until";
        };
    }

    private String weekday() {
        if (endsOn == null || rule.unit() == ClockUnit.WORKING_DAYS) {
            return "";
        }
        return switch (WorkingDays.kind(endsOn)) {
            case WEEKEND -> ". This is not a working day";
            case BANK_HOLIDAY -> ". This is a bank holiday";
            case WORKING, NOT_KNOWN -> "";
        };
    }

    private static String in(LocalDate today, LocalDate day) {
        long left = ChronoUnit.DAYS.between(today, day);
        return left == 0 ? "today" : "in " + days(left);
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }
}
