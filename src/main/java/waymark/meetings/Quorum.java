package waymark.meetings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many are present who count, and how many are needed. Each person counts once, also one who has two
/// seats; guests never count.
///
/// @param needed 0 where the group has no quorum
record Quorum(int present, int needed) {

    /// Over a whole meeting: who came at any time.
    static Quorum of(List<Attendance> seats, int needed, boolean deputiesCount) {
        long present = seats.stream()
                .filter(seat -> deputiesCount || seat.answer() == Attendance.Answer.HOLDER)
                .map(Quorum::counted)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Quorum((int) present, needed);
    }

    private static @Nullable UUID counted(Attendance seat) {
        return switch (seat.answer()) {
            case HOLDER -> seat.counted(Attendance.Who.HOLDER);
            case DEPUTY -> seat.counted(Attendance.Who.DEPUTY);
            default -> null;
        };
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
