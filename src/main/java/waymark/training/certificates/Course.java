package waymark.training.certificates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A course, ours or one of others, on one of three levels.
///
/// @param provider who gives it; empty where the partnership does
/// @param understand what people should understand after it
/// @param able what they should be able to do
/// @param success how it is told that somebody has learned it
/// @param validMonths how long a certificate holds; null where it does not end
/// @param clearance whether it may be offered as the training that a role asks for
record Course(
        String code,
        int version,
        String name,
        int level,
        String provider,
        String audience,
        String method,
        String duration,
        String understand,
        String able,
        String success,
        @Nullable Integer validMonths,
        boolean clearance,
        @Nullable LocalDate retiredOn) {

    static final int[] LEVELS = {1, 2, 3};

    /// What a level is for.
    static String level(int level) {
        return switch (level) {
            case 1 -> "Level 1, awareness for everybody";
            case 2 -> "Level 2, for people who meet the public";
            default -> "Level 3, advanced";
        };
    }

    boolean ours() {
        return provider.isEmpty();
    }

    boolean offered(LocalDate today) {
        return retiredOn == null || retiredOn.isAfter(today);
    }

    /// The last day of a certificate for a course that ended on a day; null where it does not end.
    @Nullable
    LocalDate validUntil(LocalDate taken) {
        return validMonths == null ? null : taken.plusMonths(validMonths);
    }
}
