package waymark.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;

@WaymarkTest
class AgendaPageTest {

    private static final String BOARD = "HMSP_STRATEGIC_BOARD";

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    QuarterFixtures made;

    /// A request of Hull that the board has not decided on.
    private String request(Actor.Person lead) {
        var quarter = made.opened();
        var ref = made.ofHull(quarter);
        made.accepted(
                lead,
                ref,
                made.aMeasure("People referred", true, quarter, 10),
                made.aMeasure("Joint visits", false, quarter, 10));
        return fixtures.owner()
                .sql("select ref from governance.board_request where quarter = ? and kind = 'request'")
                .param(quarter.key())
                .query(String.class)
                .single();
    }

    private static List<String> offered(Visit.Answer page) {
        return page.html().select("[name=subject]").eachAttr("value");
    }

    private static String itemOf(Visit.Answer page, String words) {
        return page.html()
                .select("li[id^=item-]:contains(" + words + ")")
                .attr("id")
                .replace("item-", "/agenda/");
    }

    @Test
    void a_request_is_offered_to_the_board_added_once_and_answered_by_what_the_meeting_decides() {
        var lead = someone.areaLead("HULL");
        var request = request(lead);
        var runner = someone.coordinator();
        var coordinator = visit.as(runner);
        var board = fixtures.planned(runner, BOARD, fixtures.day());
        var hull = fixtures.planned(lead, fixtures.day());
        assertThat(offered(coordinator.get(board))).contains(request);
        assertThat(offered(visit.as(lead).get(hull))).doesNotContain(request);
        assertThat(offered(visit.as(someone.member("SAB")).get(board))).isEmpty();

        coordinator.post(board + "/agenda/candidates", "subject", request);
        coordinator.post(board + "/agenda/candidates", "subject", request);
        var page = coordinator.get(board);
        assertThat(offered(page)).doesNotContain(request);
        assertThat(page.html().select("ol a[href=/decisions/" + request + "]").eachText())
                .hasSize(1);

        fixtures.opened(runner, board);
        var decision = board + itemOf(page, "Not decided yet") + "/decision";
        assertThat(coordinator.get(decision).words()).contains("What did the board decide?", request);
        assertThat(coordinator
                        .post(decision, "answer", "conditions", "words", "")
                        .errors())
                .containsExactly("Enter the conditions");
        assertThat(coordinator
                        .post(decision, "answer", "conditions", "words", "Until March only")
                        .status())
                .isEqualTo(303);

        assertThat(visit.as(lead).get("/decisions/" + request).words())
                .contains("Agreed with conditions", "Until March only", "Meeting " + board.replace("/meetings/", ""));
        assertThat(visit.as(lead).get("/notices").words()).contains(request + " of Hull: agreed with conditions");
        assertThat(coordinator.get(board).words()).contains("Decision " + request);
        assertThat(coordinator.get("/decisions/" + request + "/recording").status())
                .isIn(403, 404);
    }

    @Test
    void what_is_taken_off_an_agenda_is_not_offered_again_for_that_meeting() {
        var request = request(someone.areaLead("HULL"));
        var runner = someone.coordinator();
        var coordinator = visit.as(runner);
        var first = fixtures.planned(runner, BOARD, fixtures.day());
        var second = fixtures.planned(runner, BOARD, fixtures.day());
        coordinator.post(first + "/agenda/candidates", "every", "all");
        var page = coordinator.get(first);
        assertThat(offered(page)).isEmpty();
        var item = first
                + page.html()
                        .select("li[id^=item-]:has(a[href=/decisions/" + request + "])")
                        .attr("id")
                        .replace("item-", "/agenda/");
        var form = coordinator.get(item).html();
        coordinator.post(
                item,
                "version",
                form.select("[name=version]").val(),
                "title",
                form.select("[name=title]").val(),
                "position",
                "3",
                "dropped",
                "yes");
        assertThat(coordinator.get(first).html().select("ol a[href=/decisions/" + request + "]"))
                .isEmpty();
        assertThat(offered(coordinator.get(first))).doesNotContain(request);
        assertThat(offered(coordinator.get(second))).contains(request);
    }

    @Test
    void a_decision_of_a_group_is_in_the_register_and_the_next_agenda_has_matters_arising() {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var running = visit.as(lead);
        var meeting = fixtures.planned(lead, day);
        var next = fixtures.planned(lead, day.plusDays(1));
        var item = fixtures.item(lead, meeting, "Car washes");
        var other = fixtures.item(lead, meeting, "Any other business");
        fixtures.opened(lead, meeting);
        running.post(item + "/decision", "words", "To visit all car washes in May", "owner", "organisation:HCC");
        running.post(
                other + "/action",
                "what",
                "Make a list of car washes",
                "owner",
                "HCC",
                "due-day",
                "1",
                "due-month",
                "2",
                "due-year",
                "2013",
                "objective",
                "SP1.1");
        running.post(item + "/carrying", "carried", "yes");
        assertThat(running.get(next).words()).doesNotContain("Matters arising");
        running.post(meeting + "/ending", "version", "2");

        var register = visit.as(someone.member("SAB"))
                .get("/decisions?kind=meeting&area=HULL&state=open")
                .words();
        assertThat(register).contains("Car washes", "To visit all car washes in May", "Hull City Council");
        var page = running.get(next);
        assertThat(page.words())
                .contains(
                        "Matters arising",
                        "Make a list of car washes, Hull City Council, due 1 February 2013",
                        "Carried forward from");
        var carried = next + itemOf(page, "Carried forward from");
        assertThat(running.get(carried)
                        .html()
                        .select("a[href=" + meeting + "#" + item.replace(meeting + "/agenda/", "item-") + "]"))
                .hasSize(1);

        var actions = visit.as(someone.member("SAB")).get("/actions/from-meetings?group=LOG_HULL&owner=HCC");
        assertThat(actions.html()
                        .select("tr:contains(Make a list of car washes)")
                        .text())
                .contains("Red", "SP1.1");
        assertThat(visit.as(someone.member("SAB"))
                        .get("/partner-plans/bodies/HCC")
                        .words())
                .contains("Asked of you: actions of meetings", "Asked of you: decisions to carry out", "Car washes");
        assertThat(visit.as(someone.member("SAB"))
                        .get("/partner-plans/areas/HULL")
                        .words())
                .contains("What concerns your area", "Make a list of car washes");

        var third = fixtures.planned(lead, day.plusDays(2));
        assertThat(running.get(third).words()).doesNotContain("Carried forward from");
        var later = day.plusDays(3);
        running.post(
                next + "/date",
                "version",
                "1",
                "date-day",
                String.valueOf(later.getDayOfMonth()),
                "date-month",
                String.valueOf(later.getMonthValue()),
                "date-year",
                String.valueOf(later.getYear()),
                "time",
                "14:00",
                "minutes",
                "90",
                "place",
                "Guildhall",
                "reason",
                "The room is taken");
        assertThat(running.get(third).words()).contains("Carried forward from", "Make a list of car washes");
    }

    @Test
    void the_papers_list_what_each_item_is_about_and_sending_tells_those_with_a_seat() throws Exception {
        var day = fixtures.day();
        var lead = someone.areaLead("HULL");
        var council = fixtures.seated("HCC", "COUNCIL", false, day);
        var running = visit.as(lead);
        var meeting = fixtures.planned(lead, day);
        fixtures.item(lead, meeting, "Car washes");
        fixtures.owner()
                .sql(
                        "update meetings.agenda_item set reason = 'Not decided yet', path = '/decisions' where meeting = :ref")
                .param("ref", meeting.replace("/meetings/", ""))
                .update();
        assertThat(visit.as(council).get(meeting + "/papers").words()).contains("Car washes", "Not decided yet");
        assertThat(visit.as(council).post(meeting + "/papers").status()).isIn(403, 404);
        assertThat(running.post(meeting + "/papers/days", "days", "100").errors())
                .containsExactly("Days must be a whole number from 0 to 60");
        assertThat(running.post(meeting + "/papers/days", "days", "5").status()).isEqualTo(303);
        assertThat(running.get(meeting + "/papers").words()).contains("5 days before the meeting");
        assertThat(running.post(meeting + "/papers").status()).isEqualTo(303);
        assertThat(fixtures.owner()
                        .sql("select text from notices.notice where person = :person and path = :path")
                        .param("person", council.id())
                        .param("path", meeting + "/papers")
                        .query(String.class)
                        .single())
                .startsWith("The papers of the meeting of Hull Local Operational Group")
                .endsWith("are ready");
        assertThat(running.get(meeting + "/papers").words()).contains("Sent on");

        var pdf = visit.as(council).get(meeting + "/papers.pdf").response().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Car washes", "Not decided yet", "invented");
            var links = document.getPage(0).getAnnotations().stream()
                    .filter(PDAnnotationLink.class::isInstance)
                    .toList();
            assertThat(links)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.getContents()).isNotEmpty());
        }
    }
}
