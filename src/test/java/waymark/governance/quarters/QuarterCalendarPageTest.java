package waymark.governance.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Quarter;

@WaymarkTest
class QuarterCalendarPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    private static String[] fields(QuarterDates dates, String... more) {
        var fields = new ArrayList<>(List.of(more));
        add(fields, "opens", dates.opens());
        add(fields, "due", dates.due());
        add(fields, "acceptBy", dates.acceptBy());
        add(fields, "boardMeets", dates.boardMeets());
        return fields.toArray(String[]::new);
    }

    private static void add(List<String> fields, String name, java.time.LocalDate date) {
        fields.addAll(List.of(
                name + "-day", "" + date.getDayOfMonth(),
                name + "-month", "" + date.getMonthValue(),
                name + "-year", "" + date.getYear()));
    }

    @Test
    void a_quarter_is_planned_and_opened_and_everybody_sees_where_each_area_stands() {
        var quarter = QuarterFixtures.unused();
        var browser = visit.as(someone.coordinator());

        var planned = browser.post("/quarters/new", fields(QuarterFixtures.dates(quarter), "quarter", quarter.key()));
        assertThat(planned.location()).isEqualTo("/quarters/" + quarter.key());
        var opened = browser.post("/quarters/" + quarter.key() + "/opening");
        assertThat(opened.location()).isEqualTo("/quarters/" + quarter.key());

        var page = visit.as(someone.member("HCC")).get("/quarters/" + quarter.key());
        assertThat(page.heading()).isEqualTo(quarter.title(4));
        assertThat(page.html().select("tbody tr th").eachText())
                .containsExactly("East Riding", "Hull", "North Lincolnshire", "North East Lincolnshire");
        assertThat(page.html().select("tbody tr").first().text()).contains("Not started", "Missing");
    }

    @Test
    void a_quarter_opened_twice_is_opened_once() {
        var quarter = made.planned();
        var first = visit.as(someone.coordinator());
        var second = visit.as(someone.coordinator());

        first.post("/quarters/" + quarter.key() + "/opening");
        var again = second.post("/quarters/" + quarter.key() + "/opening");

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo("/quarters/" + quarter.key());
        assertThat(returns(quarter)).isEqualTo(4);
    }

    private static int returns(Quarter quarter) {
        return TestDatabase.owner()
                .sql("select count(*) from governance.area_return where quarter = ?")
                .param(quarter.key())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_quarter_planned_twice_stays_as_it_was_planned_first() {
        var quarter = made.planned();
        var later = QuarterFixtures.dates(quarter);
        var moved = new QuarterDates(later.opens(), later.due().plusDays(1), later.acceptBy(), later.boardMeets());

        var again = visit.as(someone.coordinator()).post("/quarters/new", fields(moved, "quarter", quarter.key()));

        assertThat(again.location()).isEqualTo("/quarters/" + quarter.key());
        assertThat(visit.as(someone.coordinator())
                        .get("/quarters/" + quarter.key())
                        .words())
                .contains("Returns due " + QuarterDates.say(later.due()));
    }

    @Test
    void impossible_dates_are_refused_at_their_fields_and_what_was_typed_stays() {
        var quarter = QuarterFixtures.unused();
        var answer = visit.as(someone.coordinator())
                .post(
                        "/quarters/new",
                        "quarter",
                        quarter.key(),
                        "opens-day",
                        "31",
                        "opens-month",
                        "February",
                        "opens-year",
                        "2026",
                        "due-day",
                        "",
                        "acceptBy-day",
                        "😀",
                        "acceptBy-month",
                        "1",
                        "acceptBy-year",
                        "2026");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .anyMatch(message -> message.contains("that month has days 1 to 28"))
                .anyMatch(message -> message.startsWith("Enter the due date"));
        assertThat(answer.html().select("[name=opens-month]").val()).isEqualTo("February");
        assertThat(answer.html().select("[name=acceptBy-day]").val()).isEqualTo("😀");
    }

    @Test
    void the_end_before_the_start_is_refused() {
        var quarter = QuarterFixtures.unused();
        var right = QuarterFixtures.dates(quarter);
        var wrong = new QuarterDates(right.opens(), right.due(), right.acceptBy(), right.opens());

        var answer = visit.as(someone.coordinator()).post("/quarters/new", fields(wrong, "quarter", quarter.key()));

        assertThat(answer.errors())
                .containsExactly("The board must meet on or after the day by which it decides on returns");
    }

    @Test
    void the_second_of_two_who_move_the_dates_sees_theirs_beside_their_own() {
        var quarter = made.planned();
        var dates = QuarterFixtures.dates(quarter);
        var mine = new QuarterDates(dates.opens(), dates.due().plusDays(2), dates.acceptBy(), dates.boardMeets());
        var theirs = new QuarterDates(dates.opens(), dates.due().plusDays(1), dates.acceptBy(), dates.boardMeets());
        visit.as(someone.coordinator()).post("/quarters/" + quarter.key() + "/dates", fields(theirs, "version", "1"));

        var second = visit.as(someone.coordinator())
                .post("/quarters/" + quarter.key() + "/dates", fields(mine, "version", "1"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html().select(".waymark-conflict").text())
                .contains(QuarterDates.say(theirs.due()), QuarterDates.say(mine.due()));
        assertThat(second.html().select("[name=version]").val()).isEqualTo("2");
    }

    @Test
    void two_who_move_different_dates_are_merged_and_no_date_is_moved_back() {
        var quarter = made.planned();
        var path = "/quarters/" + quarter.key() + "/dates";
        var dates = QuarterFixtures.dates(quarter);
        var other = visit.as(someone.coordinator());
        var seen = StandingForm.on(other.get(path).html(), path).orElseThrow();
        var due = dates.due().plusDays(1);
        visit.as(someone.coordinator())
                .post(
                        path,
                        fields(
                                new QuarterDates(dates.opens(), due, dates.acceptBy(), dates.boardMeets()),
                                "version",
                                "1"));

        var second = other.post(
                path,
                seen.with("boardMeets-year", Integer.toString(dates.boardMeets().getYear() + 1))
                        .sent());

        assertThat(second.status()).isEqualTo(409);
        var merged = StandingForm.on(second.html(), path).orElseThrow();
        assertThat(merged.get("due-day")).containsExactly(Integer.toString(due.getDayOfMonth()));
        assertThat(merged.get("boardMeets-year"))
                .containsExactly(Integer.toString(dates.boardMeets().getYear() + 1));
    }

    @Test
    void only_the_coordinator_plans_and_opens() {
        var quarter = made.planned();

        assertThat(visit.as(someone.areaLead("HULL"))
                        .post("/quarters/" + quarter.key() + "/opening")
                        .status())
                .isIn(403, 404);
        assertThat(returns(quarter)).isZero();
    }

    @Test
    void a_quarter_that_is_not_on_the_calendar_is_not_there() {
        assertThat(visit.as(someone.member("HCC")).get("/quarters/1066-Q1").status())
                .isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get("/quarters/2199-Q1").status())
                .isEqualTo(404);
    }

    @Test
    void the_calendar_lists_every_quarter() {
        var quarter = made.planned();

        assertThat(visit.as(someone.member("HCC")).get("/quarters").words()).contains(quarter.title(4));
    }
}
