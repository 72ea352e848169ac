package waymark.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import waymark.Deep;
import waymark.FreshDatabase;
import waymark.WaymarkTest;
import waymark.directory.PeopleApi;
import waymark.web.Clocks;

/// The demonstration world on the days on which it is easiest to get wrong: [DemonstrationWorldTest] makes
/// it on one day. The days are past: rules of the database compare with its own clock, and refuse what is to come.
@Deep
@WaymarkTest
@FreshDatabase
class DemonstrationDaysTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PeopleApi people;

    private DemonstrationFixtures world;

    @BeforeEach
    void world() {
        world = new DemonstrationFixtures(context);
    }

    @ParameterizedTest
    @MethodSource("today")
    @ValueSource(strings = {"2026-01-01", "2026-04-01", "2024-02-29"})
    void the_demonstration_can_be_made_on_any_day(LocalDate day) {
        world.lookAndForget(
                day, () -> assertThat(people.current(DemoPeople.SYSTEM)).hasSizeGreaterThanOrEqualTo(30));
    }

    static LocalDate[] today() {
        return new LocalDate[] {LocalDate.now(Clocks.LONDON)};
    }
}
