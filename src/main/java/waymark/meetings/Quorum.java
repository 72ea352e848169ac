package waymark.meetings;

import java.util.List;
import java.util.Objects;

/// How many are present who count, and how many are needed. Each person counts once, also one who has two
/// seats; guests never count.
///
/// @param needed 0 where the group has no quorum
record Quorum(int present, int needed) {

    static Quorum of(List<Attendance> seats, int needed, boolean deputiesCount) {
        long present = seats.stream()
                .filter(seat -> deputiesCount || seat.answer() == Attendance.Answer.HOLDER)
                .map(Attendance::counted)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Quorum((int) present, needed);
    }

    boolean quorate() {
        return present >= needed;
    }

    /// `Quorate: 5 present, 4 needed`.
    String words() {
        return needed == 0
                ? "%d present who have a seat. No quorum is set".formatted(present)
                : "%s: %d present, %d needed".formatted(quorate() ? "Quorate" : "Not quorate", present, needed);
    }
}
