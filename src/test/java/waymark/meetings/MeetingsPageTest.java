package waymark.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class MeetingsPageTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    MeetingFixtures fixtures;

    @Test
    void a_year_of_dates_is_shown_for_correction_and_one_notice_tells_of_all() {
        var day = LocalDate.of(2011, 1, 11);
        var council = fixtures.seated("HCC", "COUNCIL", false, day);
        var lead = visit.as(someone.areaLead("HULL"));
        var dates =
                lead.get("/meetings/new?group=LOG_HULL&date-day=11&date-month=1&date-year=2011&time=14:00&minutes=90"
                        + "&place=Guildhall&rhythm=quarterly");
        assertThat(dates.html().select("input[name=date2-day]").attr("value")).isEqualTo("12");
        assertThat(dates.html().select("input[name=date4-month]").attr("value")).isEqualTo("10");
        var saved = lead.post(
                "/meetings/new", changed(fields(dates), "date2-day", "", "date2-month", "", "date2-year", ""));
        assertThat(saved.status()).isEqualTo(303);

        assertThat(fixtures.owner().sql("""
                        select to_char(starts_at at time zone 'Europe/London', 'DD MM') from meetings.meeting
                         where group_code = 'LOG_HULL' and starts_at >= '2011-01-11' and starts_at < '2011-12-31'
                         order by starts_at
                        """).query(String.class).list())
                .contains("11 01", "11 10")
                .doesNotContain("12 04");
        assertThat(fixtures.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", council.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Hull Local Operational Group: 3 dates are planned, the first on 11 January 2011 at 14:00");
        assertThat(lead.post("/meetings/new", fields(dates)).errors()).contains("The group already meets on this day");
    }

    @Test
    void a_meeting_is_moved_or_cancelled_with_a_reason_by_who_runs_it() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var meeting = fixtures.planned(lead, day);
        var form = fields(visit.as(lead).get(meeting + "/date"));
        assertThat(visit.as(lead)
                        .post(meeting + "/date", changed(form, "time", "15:30"))
                        .errors())
                .containsExactly("Enter the reason; everybody who is expected reads it");
        assertThat(visit.as(lead)
                        .post(meeting + "/date", changed(form, "time", "15:30", "reason", "The room is taken"))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(someone.member("SAB")).get(meeting).words())
                .contains("15:30 to 17:00", "The room is taken");
        assertThat(visit.as(lead)
                        .post(meeting + "/date", changed(form, "place", "Library", "reason", "Late"))
                        .status())
                .isEqualTo(409);
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .get(meeting + "/date")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(lead)
                        .post(meeting + "/cancellation", "version", "2", "reason", "Too few can come")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(lead).get(meeting).words()).contains("Cancelled", "Too few can come");
    }

    @Test
    void a_meeting_goes_from_its_agenda_to_approved_minutes_that_nobody_changes() throws Exception {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var chair = fixtures.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var deputy = fixtures.seated("HCC", "COUNCIL", true, day);
        var meeting = fixtures.planned(lead, day);
        var item = fixtures.item(lead, meeting, "Car washes");
        fixtures.opened(lead, meeting);
        var running = visit.as(lead);
        tick(running, meeting, chair.name(), "HOLDER", deputy.name(), "DEPUTY");
        assertThat(running.get(meeting + "/live").words()).contains("2 present who have a seat");
        running.post(meeting + "/guests", "guest", "Ana Visitor", "from", "University");
        running.post(meeting + "/guests", "guest", "Bo Visitor", "from", "");

        assertThat(running.post(item + "/note", "version", "1", "open", "Visits are planned", "restricted", "Secretum")
                        .status())
                .isEqualTo(303);
        assertThat(running.post(item + "/decision", "words", "").errors()).containsExactly("Enter what was decided");
        running.post(item + "/decision", "words", "To visit all of them");
        running.post(
                item + "/action",
                "what",
                "Make a list",
                "owner",
                "HCC",
                "due-day",
                "1",
                "due-month",
                "2",
                "due-year",
                "2090");
        challenge(running, meeting);
        assertThat(running.get(meeting + "/live").words())
                .contains("1. Car washes", "to Hull City Council, to be answered");
        running.post(meeting + "/ending", "version", "2");

        assertThat(visit.as(someone.member("SAB")).get(meeting + "/minutes").status())
                .isEqualTo(404);
        assertThat(visit.as(chair).get("/").words()).contains("Check the minutes: Hull Local Operational Group");
        assertThat(visit.as(deputy).get(meeting + "/minutes").words())
                .contains("Secretum", "Ana Visitor", "To visit all");
        assertThat(running.post(meeting + "/minutes", "version", "3").status()).isEqualTo(422);
        assertThat(visit.as(chair).post(meeting + "/minutes", "version", "3").status())
                .isEqualTo(303);
        var later = fixtures.planned(lead, day.plusDays(1));
        fixtures.opened(lead, later);
        assertThat(running.post(meeting + "/minutes/approval", "version", "4", "meeting", "")
                        .status())
                .isEqualTo(422);
        assertThat(running.post(
                                meeting + "/minutes/approval",
                                "version",
                                "4",
                                "meeting",
                                later.replace("/meetings/", ""))
                        .status())
                .isEqualTo(303);

        var everybody = visit.as(someone.member("SAB"));
        assertThat(everybody.get(meeting + "/minutes").words())
                .contains(
                        "Visits are planned",
                        "2 present",
                        "Make a list",
                        "Bo Visitor, guest",
                        "Two meetings were missed")
                .doesNotContain("Secretum");
        var pdf = running.get(meeting + "/minutes.pdf").response().getContentAsByteArray();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Secretum");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Visits are planned", "Approved by", "Name somebody who comes")
                    .doesNotContain("Secretum");
        }
        var ref = meeting.replace("/meetings/", "");
        for (var change : List.of(
                "update meetings.meeting set reason = 'Other' where ref = :ref",
                "update meetings.note set words = 'Other' where meeting = :ref",
                "update meetings.attendance set answer = 'absent' where meeting = :ref and seat is not null",
                "update meetings.agenda_item set title = 'Other' where meeting = :ref")) {
            assertThatThrownBy(
                            () -> fixtures.owner().sql(change).param("ref", ref).update())
                    .rootCause()
                    .hasMessageContaining("approved minutes are fixed");
        }
    }

    private static void challenge(Visit.Browser running, String meeting) {
        running.post(
                "/challenges/new",
                "challenger",
                "group:LOG_HULL",
                "challenged",
                "organisation:HCC",
                "about",
                "Two meetings were missed",
                "asked",
                "Name somebody who comes",
                "due-day",
                "1",
                "due-month",
                "2",
                "due-year",
                "2090",
                "meeting",
                meeting.replace("/meetings/", ""));
    }

    @Test
    void of_two_who_note_the_same_item_the_second_sees_both_texts() {
        var lead = someone.areaLead("HULL");
        var meeting = fixtures.planned(lead, fixtures.day());
        var item = fixtures.item(lead, meeting, "Training");
        fixtures.opened(lead, meeting);
        var seen = fields(visit.as(lead).get(item + "/note"));
        var coordinator = visit.as(someone.coordinator());
        assertThat(coordinator
                        .post(item + "/note", changed(seen, "open", "What the first wrote"))
                        .status())
                .isEqualTo(303);
        var second = visit.as(lead).post(item + "/note", changed(seen, "open", "What the second wrote"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words()).contains("What the first wrote", "What the second wrote");
    }

    @Test
    void two_who_tick_agree_and_neither_takes_back_what_the_other_ticked() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var police = fixtures.seated("HUMBERSIDE_POLICE", "POLICE", false, day);
        var council = fixtures.seated("HCC", "COUNCIL", false, day);
        var meeting = fixtures.planned(lead, day);
        fixtures.opened(lead, meeting);
        var seen = fields(visit.as(lead).get(meeting + "/live"), meeting + "/attendance");
        var page = visit.as(lead).get(meeting + "/live");
        visit.as(lead).post(meeting + "/attendance", changed(seen, seat(page, police.name()), "HOLDER"));
        visit.as(someone.coordinator())
                .post(meeting + "/attendance", changed(seen, seat(page, council.name()), "APOLOGY"));
        assertThat(fixtures.owner()
                        .sql(
                                "select answer from meetings.attendance where meeting = :ref and holder is not null order by answer")
                        .param("ref", meeting.replace("/meetings/", ""))
                        .query(String.class)
                        .list())
                .containsExactly("apology", "holder");
    }

    @Test
    void attendance_counts_nothing_against_a_vacant_seat_or_who_was_not_invited() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var police = fixtures.seated("HUMBERSIDE_POLICE", "POLICE", false, day);
        var meeting = fixtures.planned(lead, day);
        fixtures.opened(lead, meeting);
        tick(visit.as(lead), meeting, police.name(), "ABSENT");
        var span = "?group=LOG_HULL&from-day=%d&from-month=%d&from-year=%d&to-day=%d&to-month=%d&to-year=%d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear(),
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear());
        var grid = visit.as(someone.member("SAB"))
                .get("/meetings/attendance" + span)
                .html();
        assertThat(row(grid, "Humberside Police")).contains("Absent", "0 of 1");
        assertThat(row(grid, "Hull City Council")).contains("Seat vacant", "Does not count");
        assertThat(visit.as(someone.member("SAB"))
                        .get("/meetings/attendance.csv" + span)
                        .words())
                .contains("Humberside Police", "Absent");
    }

    private static String row(org.jsoup.nodes.Document page, String name) {
        return page.select("tr:has(th:contains(" + name + "))").text();
    }

    private static void tick(Visit.Browser browser, String meeting, String... namesAndAnswers) {
        var page = browser.get(meeting + "/live");
        var fields = fields(page, meeting + "/attendance");
        var changes = new ArrayList<String>();
        for (int place = 0; place < namesAndAnswers.length; place += 2) {
            changes.add(seat(page, namesAndAnswers[place]));
            changes.add(namesAndAnswers[place + 1]);
        }
        assertThat(browser.post(meeting + "/attendance", changed(fields, changes.toArray(String[]::new)))
                        .status())
                .isEqualTo(303);
    }

    private static String seat(Visit.Answer page, String name) {
        return page.html()
                .select(".govuk-radios__item:has(label:containsOwn(" + name + ")) input")
                .attr("name");
    }

    private static String[] fields(Visit.Answer page) {
        return fields(page, "");
    }

    private static String[] fields(Visit.Answer page, String action) {
        var fields = new ArrayList<String>();
        var forms = page.html().select("main form[method=post]");
        forms.stream()
                .filter(form -> action.isEmpty() || form.attr("action").equals(action))
                .findFirst()
                .orElseThrow()
                .select("input[name]:not([type=radio]):not([type=checkbox]), textarea[name]")
                .forEach(field -> {
                    if (!field.attr("name").startsWith("_")
                            || field.attr("name").equals("_original")) {
                        fields.add(field.attr("name"));
                        fields.add(field.val());
                    }
                });
        return fields.toArray(String[]::new);
    }

    private static String[] changed(String[] fields, String... changes) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (var list : List.of(Arrays.asList(fields), Arrays.asList(changes))) {
            for (int place = 0; place < list.size(); place += 2) {
                all.put(list.get(place), list.get(place + 1));
            }
        }
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}
