package waymark.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The people: A holds the chair and B deputises for it; C holds a second seat and A a third; D is a guest.
class QuorumTest {

    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final Instant TWO = Instant.parse("2026-03-10T14:00:00Z");

    private final Attendance chair = seat("Chair", A, B);
    private final Attendance second = seat("Second", C, null);
    private final Attendance third = seat("Third", A, null);
    private final Attendance guest = seat("D", null, null);

    /// @param intervals as `seat who from-until`, minutes after two; no last minute where they stayed
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody came                                       |                                              | 10 | true  |       | 0
            the holder is there                               | chair HOLDER 0-                              | 10 | true  |       | 1
            two seats of one person count once                | chair HOLDER 0-, third HOLDER 0-             | 10 | true  |       | 1
            a guest never counts                              | chair HOLDER 0-, guest GUEST 0-              | 10 | true  |       | 1
            who joins late does not count before              | chair HOLDER 0-, second HOLDER 20-           | 10 | true  |       | 1
            who joins late counts from then on                | chair HOLDER 0-, second HOLDER 20-           | 20 | true  |       | 2
            who has left does not count                       | chair HOLDER 0-, second HOLDER 0-10          | 10 | true  |       | 1
            who left and is not back does not count           | chair HOLDER 0-, second HOLDER 0-10 30-      | 20 | true  |       | 1
            who came back counts again                        | chair HOLDER 0-, second HOLDER 0-10 30-      | 30 | true  |       | 2
            a deputy counts where deputies count              | chair DEPUTY 0-                              | 10 | true  |       | 1
            a deputy does not where they do not               | chair DEPUTY 0-                              | 10 | false |       | 0
            holder and deputy of one seat are one             | chair HOLDER 0-, chair DEPUTY 0-             | 10 | true  |       | 1
            a deputy takes over from a holder who left        | chair HOLDER 0-10, chair DEPUTY 10-          | 20 | true  |       | 1
            nobody takes over where deputies do not count     | chair HOLDER 0-10, chair DEPUTY 10-          | 20 | false |       | 0
            who withdrew does not count                       | chair HOLDER 0-, second HOLDER 0-            | 10 | true  | second HOLDER | 1
            who withdrew counts for no other seat of theirs   | chair HOLDER 0-, third HOLDER 0-             | 10 | true  | third HOLDER  | 0
            the deputy counts for a holder who withdrew       | chair HOLDER 0-, chair DEPUTY 0-             | 10 | true  | chair HOLDER  | 1
            a deputy who withdrew does not count              | chair DEPUTY 0-, second HOLDER 0-            | 10 | true  | chair DEPUTY  | 1
            """)
    void it_counts_each_person_who_is_there_at_that_moment(
            String rule,
            @Nullable String intervals,
            int minute,
            boolean deputiesCount,
            @Nullable String withdrew,
            int present) {
        var presence = new Presence(List.of(chair, second, third, guest), intervals(intervals), withdrawals(withdrew));
        assertThat(presence.quorum(at(minute), ITEM, 2, deputiesCount)).isEqualTo(new Quorum(present, 2));
        if (withdrew == null) {
            assertThat(presence.quorum(at(minute), null, 2, deputiesCount)).isEqualTo(new Quorum(present, 2));
        }
    }

    private static Instant at(int minute) {
        return TWO.plusSeconds(60L * minute);
    }

    private Attendance named(String name) {
        return switch (name) {
            case "chair" -> chair;
            case "second" -> second;
            case "third" -> third;
            default -> guest;
        };
    }

    private List<PresenceInterval> intervals(@Nullable String said) {
        var intervals = new ArrayList<PresenceInterval>();
        for (var one : said == null ? new String[0] : said.split(", ", -1)) {
            var words = one.split(" ", -1);
            for (int place = 2; place < words.length; place++) {
                var times = words[place].split("-", -1);
                intervals.add(new PresenceInterval(
                        UUID.randomUUID(),
                        named(words[0]).id(),
                        Attendance.Who.valueOf(words[1]),
                        false,
                        at(Integer.parseInt(times[0])),
                        times[1].isEmpty() ? null : at(Integer.parseInt(times[1]))));
            }
        }
        return intervals;
    }

    private List<Withdrawal> withdrawals(@Nullable String said) {
        if (said == null) {
            return List.of();
        }
        var words = said.split(" ", -1);
        return List.of(new Withdrawal(
                UUID.randomUUID(), ITEM, named(words[0]).id(), Attendance.Who.valueOf(words[1]), "An interest"));
    }

    private static Attendance seat(String title, @Nullable UUID holder, @Nullable UUID deputy) {
        boolean guest = holder == null;
        return new Attendance(
                UUID.randomUUID(),
                guest ? null : title,
                title,
                null,
                "",
                holder,
                "",
                deputy,
                "",
                guest ? Attendance.Answer.GUEST : Attendance.Answer.WAITING,
                false,
                1,
                true,
                "",
                null);
    }
}
