package waymark.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// What happens while a meeting takes place: who comes and goes, who withdraws, what is noted by two people.
@WaymarkTest
class InTheMeetingTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    Clock clock;

    @Test
    void a_decision_keeps_who_was_there_at_that_moment_without_those_who_withdrew() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var chair = fixtures.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var council = fixtures.seated("HCC", "COUNCIL", false, day);
        var meeting = fixtures.planned(lead, day);
        var item = fixtures.item(lead, meeting, "Grants");
        var other = fixtures.item(lead, meeting, "Dates");
        fixtures.opened(lead, meeting);
        var running = visit.as(lead);
        tick(running, meeting, chair, "HOLDER");
        tick(running, meeting, council, "HOLDER");
        var seat = meeting + "/attendance/" + seat(meeting, council);
        assertThat(running.get(seat).html().select("#from1").attr("value")).isEqualTo("14:00");
        var version = running.get(seat).html().select("input[name=version]").attr("value");
        assertThat(running.post(seat, "version", version, "from1", "14:30", "until1", "14:10")
                        .errors())
                .containsExactly("They cannot leave before they came");
        assertThat(running.post(
                                seat, "version", version, "from1", "14:10", "until1", "", "from2", "14:30", "until2",
                                "")
                        .errors())
                .containsExactly("These times overlap with others of the same person");
        assertThat(running.post(seat, "version", version, "from1", "14:10", "until1", "14:40", "from2", "15:00")
                        .status())
                .isEqualTo(303);
        assertThat(running.get(meeting + "/live").words()).contains("14:10 to 14:40", "15:00 to the end", "2 present");

        assertThat(running.post(item + "/withdrawal", "person", "", "what", "").errors())
                .containsExactly("Choose who withdraws", "Choose an interest that was declared, or enter what it is");
        running.post(
                item + "/withdrawal",
                "person",
                seat(meeting, council) + "/HOLDER",
                "what",
                "Trustee of the charity that asks for it");
        running.post(item + "/decision", "words", "To give the grant");
        running.post(other + "/decision", "words", "To meet in May");
        assertThat(decided(meeting, "To give the grant")).isEqualTo(1);
        assertThat(decided(meeting, "To meet in May")).isEqualTo(2);
        running.post(meeting + "/ending", "version", "2");
        assertThat(visit.as(chair).get(meeting + "/minutes").words())
                .contains(
                        council.name() + ", " + title(meeting, council)
                                + ", withdrew, interest declared: Trustee of the charity that asks for it",
                        "14:10 to 14:40; 15:00 to the end",
                        "Presided: " + chair.name());
    }

    @Test
    void one_press_says_that_somebody_left_and_one_that_they_came_back() {
        var today = LocalDate.now(clock);
        var lead = someone.areaLead("HULL");
        var council = fixtures.seated("HCC", "COUNCIL", false, today);
        var meeting = fixtures.planned(lead, today);
        fixtures.opened(lead, meeting);
        var running = visit.as(lead);
        tick(running, meeting, council, "HOLDER");
        tick(running, meeting, council, "HOLDER"); // another says so too
        assertThat(running.get(meeting + "/live").words()).contains("1 present");
        var id = seat(meeting, council);
        running.post(meeting + "/attendance", "left", id);
        running.post(meeting + "/attendance", "left", id);
        assertThat(running.get(meeting + "/live").words()).contains("0 present", "Came back");
        running.post(meeting + "/attendance", "back", id);
        running.post(meeting + "/attendance", "back", id);
        assertThat(running.get(meeting + "/live").words()).contains("1 present", "Left");
        assertThat(fixtures.owner()
                        .sql(
                                "select count(*) from meetings.presence_interval where attendance = cast(:id as uuid) and not dropped")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void every_text_of_a_note_is_kept_and_any_two_are_compared_by_those_who_may_read_drafts() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var chair = fixtures.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var meeting = fixtures.planned(lead, day);
        var item = fixtures.item(lead, meeting, "Car washes");
        fixtures.opened(lead, meeting);
        var running = visit.as(lead);
        running.post(item + "/note", "version", "1", "open", "Visits begin\nin May", "restricted", "Occultum");
        running.post(item + "/note", "version", "2", "open", "Visits begin\nin June", "restricted", "Occultum");
        var second = visit.as(someone.coordinator())
                .post(item + "/note", "version", "2", "open", "Visits begin\nin July", "restricted", "Occultum");
        assertThat(second.status()).isEqualTo(409);

        var page = visit.as(chair).get(item + "/revisions");
        assertThat(page.html().select("main h2").eachText())
                .containsExactly("Note 2, kept beside", "Note 3", "Note 2", "Restricted note 2");
        assertThat(page.words()).contains("in July", "in June", "in May", "Occultum");
        var choices = page.html().select("#from option").eachAttr("value");
        var compared = visit.as(chair)
                .get(item + "/revisions?from=" + choices.get(3) + "&to=" + choices.get(2))
                .html();
        assertThat(compared.select("tbody tr").eachText())
                .containsExactly("Line 1 Visits begin Visits begin", "Line 2, differs in May in June");
        assertThat(visit.as(someone.member("SAB")).get(item + "/revisions").status())
                .isEqualTo(404);

        running.post(meeting + "/ending", "version", "2");
        visit.as(chair).post(meeting + "/minutes", "version", "3");
        var later = fixtures.planned(lead, day.plusDays(1));
        fixtures.opened(lead, later);
        running.post(meeting + "/minutes/approval", "version", "4", "meeting", later.replace("/meetings/", ""));
        assertThat(visit.as(someone.member("SAB")).get(meeting + "/minutes").words())
                .contains("in June");
        assertThat(visit.as(someone.member("SAB")).get(item + "/revisions").status())
                .isEqualTo(404);
        assertThat(visit.as(chair).get(item + "/revisions").words()).contains("in July", "Occultum");
    }

    @Test
    void an_extraordinary_meeting_approves_no_minutes_and_those_of_a_dissolved_group_go_to_its_parent() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var meeting = fixtures.planned(lead, day);
        var running = visit.as(lead);
        fixtures.opened(lead, meeting);
        running.post(meeting + "/ending", "version", "2");
        running.post(meeting + "/minutes", "version", "3");
        assertThat(running.get(meeting + "/live").words()).contains("Correct only what is not accurate");
        running.post(
                "/meetings/new",
                "group",
                "LOG_HULL",
                "extraordinary",
                "yes",
                "count",
                "1",
                "date1-day",
                String.valueOf(day.plusDays(1).getDayOfMonth()),
                "date1-month",
                String.valueOf(day.plusDays(1).getMonthValue()),
                "date1-year",
                String.valueOf(day.plusDays(1).getYear()),
                "time1",
                "09:00",
                "minutes",
                "60",
                "place",
                "Guildhall");
        var extraordinary = fixtures.path(day.plusDays(1));
        assertThat(running.get(extraordinary).words())
                .contains("Extraordinary meeting")
                .doesNotContain("Minutes to approve");
        fixtures.opened(lead, extraordinary);
        var next = fixtures.planned(lead, day.plusDays(2));
        assertThat(running.get(next).words()).contains("Minutes to approve");
        fixtures.opened(lead, next);
        var offered = running.get(meeting + "/minutes/approval").html().select("input[name=meeting]");
        assertThat(offered.eachAttr("value"))
                .doesNotContain(extraordinary.replace("/meetings/", ""))
                .startsWith(next.replace("/meetings/", ""));
        assertThat(offered.first().hasAttr("checked")).isTrue();

        var board = fixtures.held("HMSP_STRATEGIC_BOARD", day.plusDays(3));
        assertThat(offered.eachAttr("value")).doesNotContain(board);
        fixtures.dissolved(
                "LOG_HULL",
                "HMSP_STRATEGIC_BOARD",
                day.plusDays(2),
                () -> assertThat(running.get(meeting + "/minutes/approval")
                                .html()
                                .select("input[name=meeting]")
                                .eachAttr("value"))
                        .contains(board));
    }

    @Test
    void interests_are_read_by_the_groups_they_concern_and_by_who_runs_their_meetings() {
        var today = LocalDate.now(clock);
        var lead = someone.areaLead("HULL");
        var member = fixtures.seated("HCC", "COUNCIL", true, today.minusDays(1), today.plusDays(1));
        var colleague = fixtures.seated("HUMBERSIDE_POLICE", "POLICE", true, today.minusDays(1), today.plusDays(1));
        var own = visit.as(member);
        assertThat(own.get("/meetings/interests/new").html().select("select[name=person] option[value~=.+]"))
                .hasSize(1);
        assertThat(own.post(
                                "/meetings/interests/new",
                                "group",
                                "LOG_HULL",
                                "person",
                                member.id().toString())
                        .errors())
                .containsExactly("Enter what the interest is", "Enter the first day");
        assertThat(own.post("/meetings/interests/new", interest(member, "LOG_HULL", "Trustee of a night shelter"))
                        .status())
                .isEqualTo(303);
        for (var reader : List.of(member, colleague, lead, someone.coordinator())) {
            assertThat(visit.as(reader)
                            .get("/meetings/interests?group=LOG_HULL")
                            .words())
                    .as(reader.name())
                    .contains("Trustee of a night shelter");
            assertThat(visit.as(reader).get("/meetings/interests.csv").words()).contains("Trustee of a night shelter");
        }
        for (var stranger : List.of(someone.member("SAB"), someone.areaLead("EAST_RIDING"), someone.administrator())) {
            assertThat(visit.as(stranger).get("/meetings/interests").words())
                    .doesNotContain("Trustee of a night shelter");
        }
        assertThat(visit.as(colleague)
                        .post("/meetings/interests/new", interest(member, "LOG_HULL", "In another's name"))
                        .errors())
                .contains("Choose whose interest it is");
        var id = fixtures.owner()
                .sql("select id from meetings.declaration where person = :person")
                .param("person", member.id())
                .query(String.class)
                .single();
        assertThat(visit.as(colleague)
                        .get("/meetings/interests/" + id + "/ending")
                        .status())
                .isEqualTo(404);
        assertThat(own.post(
                                "/meetings/interests/" + id + "/ending",
                                "version",
                                "1",
                                "until-day",
                                "1",
                                "until-month",
                                "2",
                                "until-year",
                                "2090")
                        .status())
                .isEqualTo(303);
        assertThat(own.get("/meetings/interests").words()).contains("1 February 2090");
    }

    @Test
    void a_seat_that_comes_when_asked_is_not_absent_and_the_review_of_the_terms_is_a_task() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        fixtures.seated("HCC", "COUNCIL", false, day);
        var running = visit.as(lead);
        var terms = "/meetings/groups/LOG_HULL/terms";
        assertThat(running.post(terms + "/text", "version", "0", "words", "What it is for", "document", "none")
                        .errors())
                .containsExactly(
                        "Enter the number of a document, for example DO-0012",
                        "Enter the day on which they are reviewed");
        var version = running.get(terms + "/text")
                .html()
                .select("input[name=version]")
                .attr("value");
        running.post(
                terms + "/text",
                "version",
                version,
                "words",
                "What it is for",
                "review-day",
                "1",
                "review-month",
                "2",
                "review-year",
                "2026",
                "seats",
                "COUNCIL");
        assertThat(visit.as(someone.member("SAB")).get(terms).words())
                .contains("What it is for", "these come when they are asked: Hull City Council", "1 February 2026");
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .get(terms + "/text")
                        .status())
                .isEqualTo(404);
        assertThat(running.get("/").words()).contains("Review the terms of reference: Hull Local Operational Group");
        var meeting = fixtures.planned(lead, day);
        fixtures.opened(lead, meeting);
        assertThat(running.get(meeting).words()).contains("Not asked to come");
        running.post(terms + "/text", "version", String.valueOf(Integer.parseInt(version) + 1), "words", "");
    }

    private static String[] interest(Actor.Person person, String group, String what) {
        return new String[] {
            "group",
            group,
            "person",
            person.id().toString(),
            "what",
            what,
            "from-day",
            "1",
            "from-month",
            "2",
            "from-year",
            "2026"
        };
    }

    private void tick(Visit.Browser browser, String meeting, Actor.Person person, String answer) {
        browser.post(meeting + "/attendance", "seat-" + seat(meeting, person), answer);
    }

    private String seat(String meeting, Actor.Person person) {
        return attendance("id", meeting, person);
    }

    private String title(String meeting, Actor.Person person) {
        return attendance("title", meeting, person);
    }

    private String attendance(String column, String meeting, Actor.Person person) {
        return fixtures.owner()
                .sql("select %s from meetings.attendance where meeting = :ref and :person in (holder, deputy)"
                        .formatted(column))
                .param("ref", meeting.replace("/meetings/", ""))
                .param("person", person.id())
                .query(String.class)
                .single();
    }

    private int decided(String meeting, String words) {
        return fixtures.owner()
                .sql("select present from meetings.decision where meeting = :ref and words = :words")
                .param("ref", meeting.replace("/meetings/", ""))
                .param("words", words)
                .query(Integer.class)
                .single();
    }
}
