package waymark.governance.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.Visit.Browser;
import waymark.WaymarkTest;
import waymark.directory.RefGenerator;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

@WaymarkTest
public class DecisionsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    Clock clock;

    private Actor.Person lead;
    private Quarter quarter;
    private Ref ref;
    private String request;
    private String path;

    /// Hull is accepted and asks the board to fund the post; East Riding never sent anything.
    @BeforeEach
    void aRequest() {
        lead = someone.areaLead("HULL");
        quarter = made.opened();
        ref = made.ofHull(quarter);
        made.accepted(
                lead,
                ref,
                made.aMeasure("People referred", true, quarter, 10),
                made.aMeasure("Joint visits", false, quarter, 10));
        request = TestDatabase.owner()
                .sql("select ref from governance.board_request where quarter = ? and kind = 'request'")
                .param(quarter.key())
                .query(String.class)
                .single();
        path = "/decisions/" + request;
    }

    /// Records a decision through its form.
    public static Answer record(Browser browser, String request, String answer, String words, String... more) {
        var path = "/decisions/" + request + "/recording";
        var form = browser.get(path).html();
        var fields = new ArrayList<>(List.of("answer", answer, "words", words));
        for (var field : List.of("version", "decidedOn-day", "decidedOn-month", "decidedOn-year")) {
            fields.addAll(List.of(field, form.select("[name=" + field + "]").val()));
        }
        fields.addAll(List.of("decidedBy", "meeting"));
        fields.addAll(List.of(more));
        return browser.post(path, fields.toArray(String[]::new));
    }

    private void issued() {
        var coordinator = visit.as(someone.coordinator());
        var pack = "/packs/" + quarter;
        var version = coordinator
                .get(pack + "/summary")
                .html()
                .select("[name=version]")
                .val();
        coordinator.post(pack + "/summary", "version", version, "summary", "A steady quarter");
        var board = visit.as(someone.boardMember());
        var form = board.get(pack + "/approval").html();
        var missing = form.select("input[name^=missing-]").attr("name");
        assertThat(board.post(
                                pack + "/approval",
                                "sha256",
                                form.select("[name=sha256]").val(),
                                missing,
                                "waived",
                                missing.replace("missing-", "reason-"),
                                "The lead was ill")
                        .location())
                .isEqualTo(pack);
    }

    private List<String> told(Actor.Person who) {
        return visit.as(who).get("/notices").html().select("main a").eachText();
    }

    @Test
    void a_decision_recorded_after_the_pack_was_issued_reaches_the_area_at_once_and_leaves_the_pack_as_it_is() {
        issued();
        var pack = visit.as(lead).get("/packs/" + quarter + "/json").text();
        var board = visit.as(someone.boardMember());
        assertThat(board.get("/").words()).contains("Decide on the request of Hull (" + request + ")");

        assertThat(record(board, request, "conditions", "Until March only").location())
                .isEqualTo(path);

        assertThat(board.get(path).words())
                .contains("Agreed with conditions", "Until March only", "The lead of Hull does what was decided")
                .doesNotContain("Not decided");
        assertThat(board.get("/").words()).doesNotContain("(" + request + ")");
        assertThat(board.get("/packs/" + quarter).words())
                .contains("Recorded since: Agreed with conditions", "decisions register")
                .doesNotContain("Decide on the request of Hull " + request);
        assertThat(visit.as(lead).get("/packs/" + quarter + "/json").text()).isEqualTo(pack);
        assertThat(visit.as(lead).get("/returns/" + ref).words())
                .contains("Fund the post", "Agreed with conditions", "Until March only");
        assertThat(told(lead)).anyMatch(text -> text.contains(request + " of Hull: agreed with conditions"));
        assertThat(visit.as(lead).get("/").words()).contains("Do what the board decided (" + request + ")");
        assertThat(visit.as(someone.member("HCC")).get(path).words()).contains("Agreed with conditions");
    }

    @Test
    void what_the_board_has_not_decided_is_asked_again_in_the_pack_of_a_later_quarter() throws IOException {
        var later = made.opened();
        var board = visit.as(someone.boardMember());
        var asked = "Not decided yet; asked in " + quarter.title(4);

        assertThat(later).isGreaterThan(quarter);
        assertThat(board.get("/packs/" + later)
                        .html()
                        .select("li:contains(" + request + ")")
                        .text())
                .contains("Fund the post", asked);
        assertThat(board.get("/packs/" + later).words()).contains("It is not known what is asked by");
        assertThat(board.get("/packs/" + later + "/presentation").words()).contains(asked);
        var pdf = board.get("/packs/" + later + "/pdf").response().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(asked);
        }

        record(board, request, "refused", "There is no money");
        assertThat(board.get("/packs/" + later).html().select("li:contains(" + request + ")"))
                .isEmpty();
    }

    @Test
    void a_request_that_the_board_did_not_decide_at_its_meeting_is_late_on_the_board_s_home() {
        assertThat(visit.as(someone.boardMember())
                        .get("/")
                        .html()
                        .select("li:contains(" + request + ")")
                        .text())
                .contains("Overdue since");
    }

    @Test
    void what_was_recorded_stays_with_who_recorded_it_and_the_second_of_two_sees_the_first() {
        var board = visit.as(someone.boardMember());
        var other = visit.as(someone.boardMember());
        var stale = other.get(path + "/recording").html();
        record(board, request, "deferred", "After the budget");

        assertThat(other.post(
                                path + "/recording",
                                "version",
                                stale.select("[name=version]").val(),
                                "answer",
                                "agreed",
                                "decidedBy",
                                "chair",
                                "decidedOn-day",
                                "1",
                                "decidedOn-month",
                                "2",
                                "decidedOn-year",
                                "2026")
                        .status())
                .isEqualTo(409);
        assertThat(record(board, request, "refused", "").errors()).containsExactly("Enter why the board did not agree");
        record(board, request, "refused", "There is no money");

        var page = board.get(path);
        assertThat(page.html().select(".moj-timeline__title").eachText()).containsExactly("Not agreed", "Deferred");
        assertThat(page.words()).contains("After the budget", "There is no money", "Nothing to do");
        assertThat(visit.as(lead).get("/").words()).doesNotContain("(" + request + ")");
        assertThat(visit.as(lead).get(path + "/recording").status()).isIn(403, 404);
    }

    @Test
    void what_somebody_is_to_do_is_their_task_until_it_is_done() {
        var doing = inTheDirectory(someone.member("HCC"));
        var due = LocalDate.now(clock).minusDays(1);
        var recorded = record(
                visit.as(someone.boardMember()),
                request,
                "agreed",
                "",
                "owner",
                "person:" + doing.id(),
                "due-day",
                String.valueOf(due.getDayOfMonth()),
                "due-month",
                String.valueOf(due.getMonthValue()),
                "due-year",
                String.valueOf(due.getYear()));
        assertThat(recorded.location()).isEqualTo(path);

        assertThat(visit.as(doing).get("/").words()).contains("Do what the board decided (" + request + ")");
        assertThat(told(doing)).anyMatch(text -> text.contains(request));
        assertThat(visit.as(lead).get("/").words()).doesNotContain("(" + request + ")");
        assertThat(visit.as(lead)
                        .get("/decisions?state=overdue&area=HULL&quarter=" + quarter)
                        .words())
                .contains(request, "Overdue");
        assertThat(visit.as(someone.member("HCC")).get(path + "/completion").status())
                .isEqualTo(404);
        assertThat(visit.as(doing).get(path + "/assignment").status()).isEqualTo(404);

        assertThat(visit.as(doing)
                        .post(path + "/completion", "version", "1", "words", "The post is funded")
                        .location())
                .isEqualTo(path);

        assertThat(visit.as(doing).get("/").words()).doesNotContain("(" + request + ")");
        assertThat(visit.as(lead).get(path).words()).contains("Done", "The post is funded");
        assertThat(visit.as(lead)
                        .get("/decisions?state=done&quarter=" + quarter)
                        .words())
                .contains(request);
    }

    private static Actor.Person inTheDirectory(Actor.Person person) {
        TestDatabase.owner()
                .sql("""
                        insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                        values (:id, :ref, :name, :organisation, 'Analyst', '', '', date '2026-01-01')
                        """)
                .param("id", person.id())
                .param("ref", RefGenerator.next(new Random()).value())
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    @Test
    void an_agreed_request_becomes_an_action_in_the_area_s_plan_in_one_step() {
        record(visit.as(someone.boardMember()), request, "agreed", "");
        var browser = visit.as(lead);
        var form = browser.get(path + "/action").html();
        assertThat(form.select("[name=title]").val()).isEqualTo("Fund the post");

        var refused = browser.post(path + "/action", "version", "1", "title", "Fund the post");
        assertThat(refused.status()).isEqualTo(422);
        var added = browser.post(
                path + "/action",
                "version",
                "1",
                "title",
                "Fund the post",
                "objective",
                "SP1.1",
                "owner",
                "HCC",
                "start-day",
                "1",
                "start-month",
                "1",
                "start-year",
                "2026",
                "due-day",
                "1",
                "due-month",
                "1",
                "due-year",
                "2099");

        assertThat(added.location()).isEqualTo(path);
        var action = browser.get(path).html().select("a[href^=/actions/AC-]").attr("href");
        assertThat(browser.get(action).words()).contains("Fund the post");
        assertThat(browser.get("/").words()).doesNotContain("(" + request + ")");
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .get(path + "/action")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_decision_that_came_up_otherwise_is_recorded_and_a_later_one_replaces_it() {
        var board = visit.as(someone.boardMember());
        var first = other(board, "Meet every month");
        var second = other(board, "Meet every six weeks");

        assertThat(board.post(first + "/succession", "version", "1", "later", "RQ-99999999")
                        .errors())
                .containsExactly("Enter the reference of the later decision, like RQ-0012");
        assertThat(board.post(first + "/succession", "version", "1", "later", second.substring("/decisions/".length()))
                        .location())
                .isEqualTo(first);

        assertThat(board.get(first).words()).contains("Superseded", second.substring("/decisions/".length()));
        var file = board.get("/decisions.csv?kind=other&quarter=" + quarter).text();
        assertThat(file.lines().toList()).hasSize(3);
        assertThat(file).contains("Meet every month", "Superseded", "Meet every six weeks");
        assertThat(told(lead)).anyMatch(text -> text.contains("The board decided on RQ-"));
    }

    @Test
    void what_is_red_in_an_accepted_return_is_escalated_and_noted_at_once_for_a_quarter() {
        TestDatabase.owner().sql("""
                        insert into governance.board_request (ref, area_return, quarter, area, kind, position, wording)
                        select 'RQ-8' || substr(r.ref, 4), r.id, r.quarter, r.area, 'escalation', 9, 'A red action: overdue'
                          from governance.area_return r where r.ref = ?
                        """).param(ref.value()).update();
        var board = visit.as(someone.boardMember());
        var list = "/decisions?kind=escalation&quarter=" + quarter;
        assertThat(board.get(list).words()).contains("A red action: overdue", "Not decided", "Note the other");
        assertThat(visit.as(lead).get(list).words()).doesNotContain("Note the other");

        assertThat(board.post("/quarters/" + quarter + "/noting", "words", "Watched")
                        .location())
                .isEqualTo(list);

        assertThat(board.get(list).words()).contains("Noted", "Nothing to do").doesNotContain("Not decided –");
        assertThat(visit.as(lead).get("/returns/" + ref).words()).contains("Escalations to the board", "Watched");
    }

    private String other(Browser board, String subject) {
        var today = LocalDate.now(clock);
        return board.post(
                        "/decisions/new",
                        "subject",
                        subject,
                        "quarter",
                        quarter.key(),
                        "area",
                        "all",
                        "answer",
                        "agreed",
                        "decidedBy",
                        "between",
                        "decidedOn-day",
                        String.valueOf(today.getDayOfMonth()),
                        "decidedOn-month",
                        String.valueOf(today.getMonthValue()),
                        "decidedOn-year",
                        String.valueOf(today.getYear()))
                .location();
    }
}
