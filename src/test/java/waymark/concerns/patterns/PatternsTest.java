package waymark.concerns.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What came in is counted at night, and read in numbers that identify nobody. In a year of its own.
@WaymarkTest
class PatternsTest {

    private static final Actor SYSTEM = Actor.system("Test");
    private static final String PAGE = "/reports/patterns?year=2021";
    private static final String GOOLE = "2648319";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    PatternTally tally;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void away() {
        owner.sql("delete from concerns.survey_tally where month < date '2022-01-01'")
                .update();
        owner.sql("delete from concerns.report_pattern where month < date '2022-01-01'")
                .update();
        owner.sql("delete from concerns.survey_sheet where month < date '2022-01-01'")
                .update();
    }

    private void sheets(int number, String area, String place, int month, String... answers) {
        for (int one = 0; one < number; one++) {
            owner.sql("""
                    insert into concerns.survey_sheet (id, survey, area, place, month, answers)
                    values (:id, 'car-wash', :area, :place, :month, :answers)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("area", area)
                    .param("place", place)
                    .param("month", LocalDate.of(2021, month, 1))
                    .param("answers", answers)
                    .update();
        }
    }

    private void reports(int number, String area, int month, String outcome) {
        for (int one = 0; one < number; one++) {
            owner.sql(
                            "insert into concerns.report_pattern (report, area, month, outcome) values (:id, :area, :month, :outcome)")
                    .param("id", UUID.randomUUID())
                    .param("area", area)
                    .param("month", LocalDate.of(2021, month, 1))
                    .param("outcome", outcome)
                    .update();
        }
    }

    private void counted() {
        CurrentActor.run(SYSTEM, () -> tally.count(SYSTEM));
    }

    private static String row(Visit.Answer page, String caption, String month) {
        return page.html().select("table").stream()
                .filter(table -> table.select("caption").text().equals(caption))
                .flatMap(table -> table.select("tr").stream())
                .filter(row -> row.select("th").text().equals(month))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void sheets_are_added_up_in_the_night_and_gone() {
        sheets(7, "EAST_RIDING", GOOLE, 3, "SLEEP:YES", "GEAR:NO");
        sheets(3, "HULL", "", 3, "SLEEP:NO");
        counted();
        sheets(2, "HULL", "", 3, "SLEEP:NO");
        counted();
        assertThat(owner.sql("select count(*) from concerns.survey_sheet where month < date '2022-01-01'")
                        .query(Long.class)
                        .single())
                .isZero();
        var page = visit.as(someone.coordinator()).get(PAGE);
        assertThat(row(page, "Surveys by month and sector", "March")).contains("12");
        assertThat(page.words())
                .contains("Goole, East Riding", "Does it look as if workers sleep there?", "at least 5");
    }

    @Test
    void a_small_number_is_not_printed_and_no_total_or_list_gives_it_away() {
        reports(3, "HULL", 1, "POLICE");
        reports(7, "HULL", 2, "POLICE");
        var page = visit.as(someone.coordinator()).get(PAGE + "&area=HULL");
        assertThat(row(page, "Reports by month and area", "January")).isEqualTo("January fewer than 5");
        assertThat(row(page, "Reports by month and area", "February")).isEqualTo("February 7");
        assertThat(row(page, "Reports by month and area", "All months")).isEqualTo("All months 8 to 11");
        assertThat(row(page, "Outcomes", "Given to the police")).contains("at least 5");
    }

    @Test
    void a_desk_of_one_area_counts_that_area_and_what_was_not_placed() {
        reports(6, "HULL", 4, "");
        reports(9, "EAST_RIDING", 4, "");
        reports(5, "", 4, "");
        var page = visit.as(someone.with("HCC", "concerns_desk@area:HULL")).get(PAGE);
        assertThat(row(page, "Reports by month and area", "April")).isEqualTo("April 0 6 0 0 5 11");
    }

    @Test
    void a_report_stays_in_the_pattern_with_what_became_of_it_and_is_counted_once() {
        counted();
        counted();
        assertThat(owner.sql("""
                        select count(*) from concerns.report r
                         where not exists (select from concerns.report_pattern p where p.report = r.id)""").query(Long.class).single()).isZero();
        assertThat(owner.sql("""
                        select count(*) from concerns.report r join concerns.report_pattern p on p.report = r.id
                         where p.outcome <> coalesce(r.outcome, '') or p.area <> r.area""").query(Long.class).single()).isZero();
    }

    @Test
    void the_numbers_can_be_taken_away_as_they_are_printed() {
        reports(3, "HULL", 1, "POLICE");
        var file = visit.as(someone.coordinator()).get("/reports/patterns.csv?year=2021");
        assertThat(file.text()).contains("Reports,2021,January,Hull,,fewer than 5");
    }

    @Test
    void a_member_sees_no_pattern() {
        assertThat(visit.as(someone.member("HCC")).get(PAGE).status()).isEqualTo(403);
    }
}
