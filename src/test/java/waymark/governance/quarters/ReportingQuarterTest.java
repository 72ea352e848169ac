package waymark.governance.quarters;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.BEN;
import static waymark.governance.GovernanceFixtures.DATES;
import static waymark.governance.GovernanceFixtures.HULL;
import static waymark.governance.GovernanceFixtures.QUARTER;
import static waymark.governance.returns.AreaReturnTest.agreed;
import static waymark.governance.returns.AreaReturnTest.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.governance.quarters.ReportingQuarter.Issued;
import waymark.governance.quarters.ReportingQuarter.Plan;
import waymark.governance.quarters.ReportingQuarter.Planned;
import waymark.kernel.Problem;

class ReportingQuarterTest {

    private final Planned planned = new Planned(new Plan(QUARTER, 1, 4, DATES));

    private static QuarterDates dates(String opens, String due, String acceptBy, String boardMeets) {
        return new QuarterDates(
                LocalDate.parse(opens), LocalDate.parse(due), LocalDate.parse(acceptBy), LocalDate.parse(boardMeets));
    }

    @Test
    void a_quarter_is_planned_with_its_four_days_in_order() {
        var planned = agreed(ReportingQuarter.plan(QUARTER, 4, DATES));

        assertThat(planned.dates()).isEqualTo(DATES);
    }

    @Test
    void days_out_of_order_are_all_named_at_once() {
        assertThat(refused(ReportingQuarter.plan(
                        QUARTER, 4, dates("2026-07-20", "2026-07-20", "2026-07-01", "2026-06-30"))))
                .extracting(Problem::field)
                .containsExactly("due", "acceptBy", "boardMeets");
    }

    @Test
    void a_quarter_cannot_open_before_it_begins_or_be_due_before_it_ends() {
        assertThat(refused(ReportingQuarter.plan(
                        QUARTER, 4, dates("2026-03-31", "2026-06-29", "2026-07-10", "2026-07-10"))))
                .extracting(Problem::message)
                .containsExactly(
                        "The quarter cannot open before it begins, on 1 April 2026",
                        "Returns cannot be due before the quarter ends, on 30 June 2026");
    }

    @Test
    void opening_makes_a_return_for_each_area() {
        var opened = agreed(planned.open(DATES.opens(), List.of(HULL)));

        assertThat(opened.areas()).containsExactly("HULL");
        assertThat(opened.due()).isEqualTo(DATES.due());
    }

    @Test
    void a_quarter_does_not_open_before_its_day() {
        assertThat(refused(planned.open(DATES.opens().minusDays(1), List.of(HULL))))
                .extracting(Problem::message)
                .containsExactly("This quarter opens on 15 June 2026. Change its dates to open it sooner");
    }

    @Test
    void a_quarter_without_areas_does_not_open() {
        refused(planned.open(DATES.opens(), List.of()));
    }

    @Test
    void the_dates_of_an_issued_quarter_stand() {
        var issued = new Issued(planned.plan(), DATES.boardMeets(), BEN);

        assertThat(refused(issued.move(DATES)))
                .extracting(Problem::message)
                .containsExactly("The board pack of this quarter has been issued, so its dates can no longer change");
    }

    @Test
    void dates_are_moved_by_the_same_rule() {
        assertThat(agreed(planned.move(DATES)).version()).isEqualTo(1);
        refused(planned.move(dates("2026-06-15", "2026-07-20", "2026-07-19", "2026-08-06")));
    }

    @Test
    void late_and_missing_follow_from_the_dates() {
        assertThat(Timeliness.of(DATES, null, DATES.due())).isEqualTo(Timeliness.AHEAD);
        assertThat(Timeliness.of(DATES, null, DATES.due().plusDays(1))).isEqualTo(Timeliness.OVERDUE);
        assertThat(Timeliness.of(DATES, null, DATES.acceptBy())).isEqualTo(Timeliness.OVERDUE);
        assertThat(Timeliness.of(DATES, null, DATES.acceptBy().plusDays(1))).isEqualTo(Timeliness.MISSING);
        assertThat(Timeliness.of(DATES, DATES.due(), DATES.boardMeets())).isEqualTo(Timeliness.ON_TIME);
        assertThat(Timeliness.of(DATES, DATES.due().plusDays(1), DATES.boardMeets()))
                .isEqualTo(Timeliness.LATE);
    }
}
