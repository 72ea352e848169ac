package waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.concerns.PublicReportsApi;
import waymark.kernel.CurrentActor;
import waymark.web.Clocks;

/// What the public reported to the demonstration, all of it invented and marked so: two reports that wait,
/// and a pattern of the months before.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@ConditionalOnBooleanProperty(name = "waymark.world", matchIfMissing = true)
@Order(21) // after the people
class DemoReports implements ApplicationRunner {

    /// @param place number in the gazetteer
    private record Seen(String survey, String area, String place, int monthsAgo, int sheets, String... answers) {}

    /// @param outcome empty where it is still being worked
    private record PastCases(String area, int monthsAgo, String outcome, int reports) {}

    private static final String WHAT =
            "Demonstration, invented. The same four people wash cars from early to late, and sleep in the back.";

    private static final List<Seen> SEEN = List.of(
            new Seen("car-wash", "EAST_RIDING", "2648319", 1, 7, "SLEEP:YES", "GEAR:YES", "HELP:NO"),
            new Seen("car-wash", "EAST_RIDING", "2648319", 2, 5, "GEAR:YES", "PRICE:YES"),
            new Seen("car-wash", "HULL", "2645425", 1, 9, "GEAR:YES", "FEAR:NO"),
            new Seen("car-wash", "NORTH_LINCOLNSHIRE", "2638324", 2, 2, "PRICE:YES"),
            new Seen("nail-bar", "HULL", "2645425", 1, 6, "BOSS:YES", "PRICE:YES", "CHILD:UNSURE"),
            new Seen("farm-food", "NORTH_LINCOLNSHIRE", "2638324", 3, 8, "VAN:YES", "CROWD:YES"),
            new Seen("short-let", "NORTH_EAST_LINCOLNSHIRE", "2647878", 2, 3, "VISITS:YES"));

    private static final List<PastCases> PAST_CASES = List.of(
            new PastCases("HULL", 1, "POLICE", 6),
            new PastCases("HULL", 2, "KEPT", 5),
            new PastCases("EAST_RIDING", 1, "LABOUR_ABUSE", 5),
            new PastCases("EAST_RIDING", 3, "POLICE", 2),
            new PastCases("NORTH_LINCOLNSHIRE", 2, "SAFEGUARDING", 3),
            new PastCases("NORTH_EAST_LINCOLNSHIRE", 1, "NOT_OURS", 1));

    private final PublicReportsApi reports;
    private final Clock clock;

    DemoReports(PublicReportsApi reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (CurrentActor.as(DemoPeople.SYSTEM, () -> reports.silent(DemoPeople.SYSTEM))) {
            addTo(LocalDate.now(clock.withZone(Clocks.LONDON)).withDayOfMonth(1));
        }
    }

    /// @param month the first day of this one
    private void addTo(LocalDate month) {
        SEEN.forEach(seen -> reports.survey(
                seen.survey(),
                seen.area(),
                seen.place(),
                month.minusMonths(seen.monthsAgo()),
                List.of(seen.answers()),
                seen.sheets()));
        reports.report(
                true, WHAT, "Demonstration: a car wash by the main road", "HULL", "2645425", "Kingston upon Hull");
        reports.report(false, WHAT, "Demonstration: behind the station", "EAST_RIDING", "2648319", "Goole");
        CurrentActor.run(DemoPeople.SYSTEM, () -> {
            PAST_CASES.forEach(cases -> reports.remember(
                    DemoPeople.SYSTEM,
                    cases.area(),
                    month.minusMonths(cases.monthsAgo()),
                    cases.outcome(),
                    cases.reports()));
            reports.count(DemoPeople.SYSTEM);
        });
    }
}
