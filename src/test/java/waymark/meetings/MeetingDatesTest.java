package waymark.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.directory.groups.Group;

class MeetingDatesTest {

    @Test
    void a_group_that_meets_on_a_second_tuesday_does_so_all_year() {
        assertThat(MeetingDates.of(LocalDate.of(2026, 1, 13), Group.Cadence.QUARTERLY))
                .containsExactly(
                        LocalDate.of(2026, 1, 13),
                        LocalDate.of(2026, 4, 14),
                        LocalDate.of(2026, 7, 14),
                        LocalDate.of(2026, 10, 13));
    }

    @Test
    void a_fifth_weekday_is_the_last_of_the_month() {
        assertThat(MeetingDates.of(LocalDate.of(2026, 1, 30), Group.Cadence.MONTHLY))
                .hasSize(12)
                .contains(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 10, 30));
    }

    @Test
    void the_clock_in_london_says_when_a_meeting_is_in_winter_and_in_summer() {
        assertThat(Slot.at(LocalDate.of(2026, 1, 13), LocalTime.of(14, 0))).hasToString("2026-01-13T14:00:00Z");
        assertThat(Slot.at(LocalDate.of(2026, 7, 14), LocalTime.of(14, 0))).hasToString("2026-07-14T13:00:00Z");
    }

    @Test
    void each_person_counts_once_and_guests_never() {
        var chair = UUID.randomUUID();
        var deputy = UUID.randomUUID();
        var seats = List.of(
                seat(Attendance.Answer.HOLDER, chair, null),
                seat(Attendance.Answer.HOLDER, chair, null),
                seat(Attendance.Answer.DEPUTY, UUID.randomUUID(), deputy),
                seat(Attendance.Answer.APOLOGY, UUID.randomUUID(), null),
                seat(Attendance.Answer.GUEST, null, null));
        assertThat(Quorum.of(seats, 2, true)).isEqualTo(new Quorum(2, 2));
        assertThat(Quorum.of(seats, 2, false).quorate()).isFalse();
    }

    private static Attendance seat(Attendance.Answer answer, UUID holder, UUID deputy) {
        return new Attendance(
                UUID.randomUUID(),
                "S",
                "Seat",
                null,
                "",
                holder,
                "",
                deputy,
                deputy == null ? "" : "Deputy",
                answer,
                false,
                1,
                true,
                "",
                null);
    }
}
