package waymark.cases.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The versions of all clocks.
public record ClockRules(List<ClockRule> all) {

    /// The clocks that a rule of the machine asks for by their code.
    public static final String RECOVERY_MINIMUM = "RECOVERY_MINIMUM";

    public static final String RECONSIDERATION_WINDOW = "RECONSIDERATION_WINDOW";
    public static final String PILOT_AGE_GATE = "PILOT_AGE_GATE";
    public static final String MOVE_ON_MINIMUM = "MOVE_ON_MINIMUM";

    /// The worst first: late, then what ends first, last what has no end.
    private static final Comparator<RunningClock> BY_END =
            Comparator.comparing(RunningClock::endsOn, Comparator.nullsLast(Comparator.naturalOrder()));

    public ClockRules {
        all = List.copyOf(all);
    }

    /// The rule of a clock that begins on that day.
    public Optional<ClockRule> on(String code, LocalDate start) {
        return all.stream()
                .filter(rule -> rule.code().equals(code) && rule.holdsOn(start))
                .findFirst();
    }

    /// Every clock that has begun for somebody, stopped or not, by their end.
    ///
    /// @param turns18On null where it is not known or does not matter
    public List<RunningClock> of(NrmProcess process, @Nullable LocalDate turns18On, LocalDate today) {
        return all.stream()
                .filter(rule ->
                        rule.kind() != ClockKind.CONDITION && rule.appliesTo().includes(process))
                .map(rule -> rule.starts().contains(NrmPoint.BIRTHDAY_18)
                        ? birthday(rule, process, turns18On, today)
                        : clock(rule, process))
                .filter(Objects::nonNull)
                .sorted(BY_END)
                .toList();
    }

    /// Those that wait for somebody, the late ones first.
    public List<RunningClock> live(NrmProcess process, @Nullable LocalDate turns18On, LocalDate today) {
        return of(process, turns18On, today).stream()
                .filter(clock -> clock.live(today))
                .sorted(Comparator.comparing(clock -> !clock.standing(today).late()))
                .toList();
    }

    /// The last day of a clock by its code, where it has begun.
    public Optional<LocalDate> end(String code, NrmProcess process) {
        return all.stream()
                .filter(rule -> rule.code().equals(code) && rule.appliesTo().includes(process))
                .map(rule -> clock(rule, process))
                .filter(Objects::nonNull)
                .findFirst()
                .map(RunningClock::endsOn);
    }

    private static @Nullable RunningClock clock(ClockRule rule, NrmProcess process) {
        var start = rule.starts().stream()
                .map(process.points()::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Reached::number))
                .orElse(null);
        if (start == null || !rule.holdsOn(start.day())) {
            return null;
        }
        var stopped = rule.stops().stream()
                .map(process.points()::get)
                .filter(Objects::nonNull)
                .filter(stop -> stop.number() >= start.number())
                .min(Comparator.comparingInt(Reached::number))
                .map(Reached::day)
                .orElse(null);
        var end = rule.end(start.day());
        var extended = process.supportUntil();
        if (end != null && extended != null && rule.code().equals(MOVE_ON_MINIMUM) && extended.isAfter(end)) {
            end = extended;
        }
        return new RunningClock(rule, start.day(), end, end == null || rule.known(start.day(), end), stopped);
    }

    private static @Nullable RunningClock birthday(
            ClockRule rule, NrmProcess process, @Nullable LocalDate turns18On, LocalDate today) {
        if (turns18On == null || !rule.holdsOn(turns18On)) {
            return null;
        }
        var start = turns18On.minusDays(rule.days());
        var stopped = rule.stops().stream()
                .map(process.points()::get)
                .filter(Objects::nonNull)
                .map(Reached::day)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return today.isBefore(start) ? null : new RunningClock(rule, start, turns18On, true, stopped);
    }
}
