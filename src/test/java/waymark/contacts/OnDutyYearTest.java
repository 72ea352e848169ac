package waymark.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.CurrentActor;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;

/// A whole year, bank holidays and both clock changes included: the database against a plain reading of the
/// same hours.
@WaymarkTest
class OnDutyYearTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired
    ContactsApi contactsApi;

    @Autowired
    TestUsers someone;

    private final ContactsFixtures contacts = new ContactsFixtures();

    @Test
    void day_and_night_together_leave_no_moment_of_the_year_without_somebody() {
        var day = contacts.subject();
        var night = contacts.subject();
        held(day, ContactsFixtures.officeHours());
        var spans = new ArrayList<WeekdayHours>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            spans.add(new WeekdayHours(weekday, 17 * 60, 33 * 60));
        }
        spans.add(new WeekdayHours(6, 0, WeekdayHours.WHOLE_DAY));
        spans.add(new WeekdayHours(7, 0, 17 * 60));
        spans.add(new WeekdayHours(7, 17 * 60, 33 * 60)); // without it nobody answers early on Monday
        held(night, new WeeklyHours(spans, BankHolidays.AS_SUNDAY));

        assertThat(throughout(day, night)).isTrue();
        assertThat(throughout(day)).isFalse();
        assertThat(throughout(night)).isFalse();
        contacts.over(day);
        contacts.over(night);
    }

    @Test
    void the_database_and_a_plain_reading_agree_at_every_half_hour_that_is_tried() {
        var random = new Random(1124);
        var actor = someone.member("HCC");
        for (int round = 0; round < 6; round++) {
            var subject = contacts.subject();
            var hours = hours(random);
            held(subject, hours);
            for (int trial = 0; trial < 40; trial++) {
                var at = moment(random, trial);
                boolean found = CurrentActor.as(actor, () -> contactsApi.answering(actor, "HULL", at)).stream()
                        .anyMatch(contact -> contact.subject().equals(subject));
                assertThat(found).as("%s at %s", hours.words(), at).isEqualTo(onDuty(hours, at));
            }
            contacts.over(subject);
        }
    }

    /// Every third falls round a clock change or Christmas.
    private static Instant moment(Random random, int trial) {
        var near = List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 24), LocalDate.of(2026, 12, 24));
        var day = trial % 3 == 0 ? near.get(random.nextInt(3)) : FIRST.plusDays(random.nextInt(365));
        return day.atStartOfDay(Clocks.LONDON).toInstant().plusSeconds(1800L * random.nextInt(96) + 60);
    }

    /// On duty where the wall clock stands within hours of the day, or of the evening before.
    private static boolean onDuty(WeeklyHours hours, Instant at) {
        var wall = at.atZone(Clocks.LONDON);
        int minute = wall.getHour() * 60 + wall.getMinute();
        return of(hours, wall.toLocalDate()).stream().anyMatch(span -> span.opens() <= minute && minute < span.closes())
                || of(hours, wall.toLocalDate().minusDays(1)).stream()
                        .anyMatch(span -> minute + WeekdayHours.WHOLE_DAY < span.closes());
    }

    private static List<WeekdayHours> of(WeeklyHours hours, LocalDate day) {
        if (WorkingDays.bankHoliday(day).isEmpty() || hours.bankHolidays() == BankHolidays.AS_USUAL) {
            return hours.on(day.getDayOfWeek().getValue());
        }
        return hours.bankHolidays() == BankHolidays.AS_SUNDAY ? hours.on(7) : List.of();
    }

    /// Beginning and end on the hour outside the hour that the clocks change, where a time of the wall is
    /// two moments.
    private static WeeklyHours hours(Random random) {
        var spans = new ArrayList<WeekdayHours>();
        for (int day = 1; day <= 7; day++) {
            int opens = 3 + random.nextInt(20);
            int length = 1 + random.nextInt(24);
            int closes = opens + length;
            spans.add(new WeekdayHours(
                    day,
                    opens * 60,
                    (closes % 24 == 1 || closes % 24 == 2 ? closes - 3 < opens ? opens + 1 : closes - 3 : closes)
                            * 60));
        }
        return new WeeklyHours(spans, BankHolidays.values()[random.nextInt(3)]);
    }

    private void held(String subject, WeeklyHours hours) {
        contacts.cover(contacts.post(subject, hours), "holder", contacts.person(), LocalDate.of(2020, 1, 1), null);
    }

    private boolean throughout(String... subjects) {
        var actor = someone.member("HCC");
        return CurrentActor.as(
                actor,
                () -> contactsApi.throughout(
                        actor,
                        "HULL",
                        List.of(subjects),
                        FIRST.atStartOfDay(Clocks.LONDON).toInstant(),
                        FIRST.plusYears(1).atStartOfDay(Clocks.LONDON).toInstant()));
    }
}
