package waymark.meetings.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.FreshDatabase;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
@FreshDatabase
class AccountabilityPageTest {

    private static final Actor CLOCK = Actor.system("Absences followed up");

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    AbsencesJob absences;

    @Autowired
    Clock clock;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void an_organisation_marks_a_mistake_and_the_figures_follow_the_correction_though_the_minutes_are_fixed() {
        var meeting = held("LOG_HULL", "HULL", "SAB", 20, "absent");
        var organisation = visit.as(someone.organisationLead("SAB"));
        var path = "/accountability/organisations/SAB";
        assertThat(organisation.get(path).words()).contains("0 of 1", "Absent");
        assertThat(visit.as(someone.organisationLead("HCC"))
                        .post(path + "/remarks", "meeting", meeting, "words", "We were there")
                        .status())
                .isEqualTo(404);
        assertThat(organisation
                        .post(path + "/remarks", "meeting", meeting, "words", "")
                        .errors())
                .containsExactly("Enter what is wrong, and how it was");
        organisation.post(path + "/remarks", "meeting", meeting, "words", "Our deputy was there");

        var lead = visit.as(someone.areaLead("HULL"));
        var reply = lead.get(path)
                .html()
                .select("a[href^=/accountability/remarks/]")
                .attr("href");
        assertThat(lead.get("/").words()).contains("attendance disputed");
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .post(reply, "version", "1", "to", "deputy", "reply", "Yes")
                        .status())
                .isEqualTo(404);
        assertThat(lead.post(reply, "version", "1", "to", "deputy", "reply", "").errors())
                .containsExactly("Enter the reason; the organisation reads it");
        assertThat(lead.post(reply, "version", "1", "to", "deputy", "reply", "The list on paper says so")
                        .status())
                .isEqualTo(303);

        assertThat(organisation.get(path).words())
                .contains("1 of 1", "Deputy present", "corrected", "The list on paper says so");
        assertThat(organisation.get("/accountability.csv").words()).contains("Meetings: of");
    }

    @Test
    void two_absences_in_a_row_draft_a_letter_for_the_chair_of_the_group_and_the_third_one_for_the_board() {
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 90, "holder");
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 80, "apology");
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 70, "absent");
        round();
        assertThat(letters("SCB")).isEmpty();
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 60, "vacant");
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 50, "absent");
        round();
        round();
        assertThat(letters("SCB")).containsExactly("group drafted");
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 40, "absent");
        round();
        held("LOG_NORTH_LINCOLNSHIRE", "NORTH_LINCOLNSHIRE", "SCB", 30, "absent");
        round();
        assertThat(letters("SCB")).containsExactly("group drafted", "board drafted");

        var board = visit.as(someone.boardMember());
        var organisation = visit.as(someone.organisationLead("SCB"));
        var letter =
                board.get("/accountability/letters").html().select("main td a, main th a").eachAttr("href").stream()
                        .filter(href -> href.contains("AL-"))
                        .findFirst()
                        .orElseThrow();
        assertThat(organisation.get(letter).status()).isEqualTo(404);
        var today = LocalDate.now(clock);
        assertThat(board.post(letter + "/sending", "version", "1").errors()).isNotEmpty();
        assertThat(board.post(letter, "version", "1", "words", "To the board of children")
                        .status())
                .isEqualTo(303);
        assertThat(board.post(
                                letter + "/sending",
                                "version",
                                "2",
                                "sent-day",
                                String.valueOf(today.getDayOfMonth()),
                                "sent-month",
                                String.valueOf(today.getMonthValue()),
                                "sent-year",
                                String.valueOf(today.getYear()))
                        .status())
                .isEqualTo(303);
        assertThat(organisation.get(letter).words()).contains("To the board of children");
        assertThat(organisation.get(letter + "/pdf").status()).isEqualTo(200);
        assertThat(organisation
                        .post(letter + "/followed", "followed", "Nothing")
                        .status())
                .isEqualTo(404);
        board.post(letter + "/followed", "followed", "They named a deputy");
        assertThat(board.get(letter).words()).contains("They named a deputy", "What followed");
    }

    @Test
    void many_meetings_are_added_up_by_month_with_the_trend_and_counted_by_group_and_person() {
        for (int back = 1; back <= 14; back++) {
            held("LOG_EAST_RIDING", "EAST_RIDING", "ERYC", back * 25, back % 3 == 0 ? "absent" : "holder");
        }
        var member = visit.as(someone.member("SAB"));
        var page = member.get("/meetings/attendance?group=LOG_EAST_RIDING");
        assertThat(page.html()
                        .select("tr:has(a:containsOwn(East Riding of Yorkshire Council))")
                        .text())
                .contains("10 of 14", "0/1");
        assertThat(page.html().select("svg")).isNotEmpty();
        assertThat(member.get("/accountability/attendance?by=group").words()).contains("East Riding");
        assertThat(member.get("/accountability/attendance?by=person").words()).contains("Vera Seated");
        assertThat(member.get("/accountability/attendance.csv?by=person").words())
                .contains("Vera Seated");
        assertThat(member.get("/accountability").words())
                .contains("10 of 14", "What is counted")
                .doesNotContain("Problem");
    }

    @Test
    void the_numbers_of_absences_are_settings_and_the_board_comes_after_the_group() {
        var coordinator = visit.as(someone.coordinator());
        assertThat(coordinator
                        .post("/accountability/settings", "group", "3", "board", "3")
                        .errors())
                .containsExactly("The board is told after more absences than the group");
        assertThat(coordinator
                        .post("/accountability/settings", "group", "2", "board", "4")
                        .status())
                .isEqualTo(303);
        coordinator.post("/accountability/settings", "group", "2", "board", "3");
    }

    private void round() {
        CurrentActor.run(CLOCK, () -> absences.round(CLOCK));
    }

    private List<String> letters(String organisation) {
        return owner.sql("""
                        select step || ' ' || state from meetings.absence_letter where organisation = :organisation order by ref
                        """)
                .param("organisation", organisation)
                .query(String.class)
                .list();
    }

    /// A meeting so many days ago with approved minutes, at which the organisation had a seat.
    private String held(String group, String area, String organisation, int daysAgo, String answer) {
        return owner.sql("""
                        with meeting as (
                          insert into meetings.meeting (ref, group_code, area, starts_at, minutes, place, state)
                          select 'MT-' || lpad(cast(nextval('meetings.meeting_number') as text), 4, '0'), :group, :area,
                                 cast(:day as date) + time '14:00', 60, 'Guildhall', 'drafted'
                          returning ref),
                        seat as (
                          insert into meetings.attendance (id, meeting, area, position, seat, title, organisation, organisation_name,
                                                           holder, holder_name, deputy, deputy_name, answer)
                          select gen_random_uuid(), ref, :area, 1, 'S', 'Seat', :organisation, :organisation, :holder, 'Vera Seated',
                                 :holder, 'Dan Deputy', :answer
                            from meeting)
                        select ref from meeting
                        """)
                .param("group", group)
                .param("area", area)
                .param("organisation", organisation)
                .param("day", LocalDate.now(clock).minusDays(daysAgo))
                .param("holder", UUID.nameUUIDFromBytes(organisation.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("answer", answer)
                .query(String.class)
                .single();
    }
}
