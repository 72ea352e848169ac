package waymark.pathways.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.contacts.ContactsFixtures;

class OfficeHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T11:20, 2026-01-14T19:00",
        "2026-01-14T08:59, 2026-01-14T11:00",
        "2026-01-16T17:00, 2026-01-19T11:00",
        "2025-12-25T03:00, 2025-12-29T11:00",
        "2026-03-27T23:30, 2026-03-30T11:00"
    })
    void office_hours_begin_or_end_at_the_next_working_day_s_hours(String now, String then) {
        assertThat(OfficeHours.change(ContactsFixtures.london(now))).isEqualTo(ContactsFixtures.london(then));
    }
}
