package waymark.access.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state of an account in the access review: asked for, answered, suspended. The whole rule is here;
/// the database only keeps the answers.
///
/// @param never true where nobody is asked: links to work addresses, the demonstration's people, and
///     those who can restore others, coordinators and administrators
/// @param after asked for in quarters that begin after this day only
/// @param quarter of the latest answer, its first day, or null
/// @param answer the latest, or null
/// @param begun the first day of its last asked quarter on which somebody was in fact asked about it, or
///     null
public record AccessReviewState(
        boolean never,
        LocalDate after,
        @Nullable LocalDate quarter,
        @Nullable Answer answer,
        @Nullable LocalDate begun) {

    /// What somebody answered of an account.
    public enum Answer {
        KEEP,
        LEAVER;

        /// As the database and the paths say it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// So many days of a quarter there are to answer in, the first one counted.
    static final int DAYS = 28;

    /// So many days at least are between asking and suspending.
    private static final int NOTICE = 7;

    private static final Set<String> NEVER = Set.of("coordinator", "administrator");

    /// As it is read: the roles held today, the latest answer.
    public static AccessReviewState of(
            boolean never,
            Collection<String> roles,
            LocalDate after,
            @Nullable LocalDate quarter,
            @Nullable String answer,
            @Nullable LocalDate begun) {
        return new AccessReviewState(
                never || roles.stream().anyMatch(NEVER::contains),
                after,
                quarter,
                answer == null ? null : Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                begun);
    }

    /// The first day of the quarter.
    static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /// The last day on which it can be answered before accounts are suspended.
    static LocalDate lastDay(LocalDate day) {
        return quarterOf(day).plusDays(DAYS - 1L);
    }

    /// How often those who certify were to be told by now: at the start, two weeks and one week before the
    /// last day.
    static int step(LocalDate day) {
        var last = lastDay(day);
        return day.isBefore(last.minusWeeks(2)) ? 1 : day.isBefore(last.minusWeeks(1)) ? 2 : 3;
    }

    /// The day on which that time's telling began.
    static LocalDate stepBegan(LocalDate day) {
        return switch (step(day)) {
            case 1 -> quarterOf(day);
            case 2 -> lastDay(day).minusWeeks(2);
            default -> lastDay(day).minusWeeks(1);
        };
    }

    /// True where this quarter asks for it, answered or not.
    boolean asked(LocalDate today) {
        return !never && after.isBefore(quarterOf(today));
    }

    boolean answered(LocalDate today) {
        return quarterOf(today).equals(quarter);
    }

    boolean waiting(LocalDate today) {
        return asked(today) && !answered(today) && answer != Answer.LEAVER;
    }

    /// True where somebody was asked about it this quarter: a machine that was off, or a clock that
    /// jumped, may have left that out.
    boolean begun(LocalDate today) {
        return begun != null && !begun.isBefore(quarterOf(today));
    }

    /// The last day on which this account can be answered before it is suspended: never before a week has
    /// passed since somebody was asked.
    LocalDate until(LocalDate today) {
        return untilAskedOn(begun != null && begun(today) ? begun : today);
    }

    private static LocalDate untilAskedOn(LocalDate day) {
        var last = lastDay(day);
        var week = day.plusDays(NOTICE);
        return week.isAfter(last) ? week : last;
    }

    /// True where it is suspended: the last answer said so, or nobody answered in time after being asked.
    public boolean suspended(LocalDate today) {
        return !never
                && (answer == Answer.LEAVER
                        || (waiting(today) && begun(today) && today.isAfter(until(today)))
                        || suspendedBefore(today));
    }

    /// True where it was suspended when an earlier quarter ended and nobody has answered since: a new quarter
    /// lets nobody in.
    private boolean suspendedBefore(LocalDate today) {
        if (begun == null || begun(today) || !after.isBefore(quarterOf(begun))) {
            return false;
        }
        var asked = quarterOf(begun);
        boolean answered = quarter != null && !quarter.isBefore(asked);
        return !answered && untilAskedOn(begun).isBefore(asked.plusMonths(3).minusDays(1));
    }
}
