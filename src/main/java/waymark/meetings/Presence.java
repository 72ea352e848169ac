package waymark.meetings;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who was in a meeting when, and who withdrew for an item.
record Presence(List<Attendance> seats, List<PresenceInterval> intervals, List<Withdrawal> withdrawals) {

    Presence {
        seats = List.copyOf(seats);
        intervals = List.copyOf(intervals);
        withdrawals = List.copyOf(withdrawals);
    }

    /// When somebody of that seat was there.
    List<PresenceInterval> of(Attendance seat) {
        return intervals.stream()
                .filter(interval -> interval.attendance().equals(seat.id()))
                .toList();
    }

    /// Who of a seat is there, the holder first.
    Optional<PresenceInterval> there(Attendance seat, Instant moment) {
        return of(seat).stream()
                .filter(interval -> interval.covers(moment))
                .min((one, other) -> one.who().compareTo(other.who()));
    }

    /// Those who withdrew for the item.
    List<Withdrawal> withdrew(UUID item) {
        return withdrawals.stream().filter(one -> one.item().equals(item)).toList();
    }

    Optional<Attendance> seat(UUID attendance) {
        return seats.stream().filter(seat -> seat.id().equals(attendance)).findFirst();
    }

    /// `Ana Sample, Housing`; the seat alone once names are removed.
    String name(Withdrawal one) {
        return seat(one.attendance())
                .map(seat -> Stream.of(seat.name(one.who()), seat.title())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /// How many are there who count. Each person counts once, also one with two seats. A deputy
    /// counts while the holder is not there, where deputies count at all. Guests never count,
    /// and neither does who withdrew.
    ///
    /// @param item for which some may have withdrawn; null for the meeting as such
    /// @param needed 0 where the group has no quorum
    Quorum quorum(Instant moment, @Nullable UUID item, int needed, boolean deputiesCount) {
        var away = item == null ? Set.<UUID>of() : away(item);
        var present = new HashSet<UUID>();
        for (var seat : seats) {
            Stream.of(Attendance.Who.HOLDER, Attendance.Who.DEPUTY)
                    .filter(who -> who == Attendance.Who.HOLDER || deputiesCount)
                    .filter(who ->
                            of(seat).stream().anyMatch(interval -> interval.who() == who && interval.covers(moment)))
                    .map(seat::counted)
                    .filter(Objects::nonNull)
                    .filter(person -> !away.contains(person))
                    .findFirst()
                    .ifPresent(present::add);
        }
        return new Quorum(present.size(), needed);
    }

    private Set<UUID> away(UUID item) {
        return withdrew(item).stream()
                .flatMap(one -> seat(one.attendance()).map(seat -> seat.counted(one.who())).stream())
                .collect(Collectors.toSet());
    }
}
