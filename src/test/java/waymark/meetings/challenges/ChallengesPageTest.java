package waymark.meetings.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.AgendaProvider;

@WaymarkTest
class ChallengesPageTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    ChallengesAgenda agenda;

    @Test
    void the_board_challenges_an_organisation_which_answers_and_the_board_accepts() {
        var board = visit.as(someone.boardMember());
        var organisation = visit.as(someone.organisationLead("HCC"));
        var challenge = raised(board, "group:HMSP_STRATEGIC_BOARD", "organisation:HCC");

        assertThat(organisation.get("/").words()).contains("Answer the challenge of HMSP Strategic Board");
        assertThat(visit.as(someone.organisationLead("ERYC"))
                        .get(challenge + "/answer")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(someone.organisationLead("ERYC"))
                        .post(challenge + "/answer", "version", "1", "answer", "No")
                        .status())
                .isEqualTo(404);
        assertThat(board.post(challenge + "/closing", "version", "1", "outcome", "ACCEPTED", "closing", "Good")
                        .errors())
                .contains("It is not answered yet; take it to another group or withdraw it");
        assertThat(organisation
                        .post(challenge + "/answer", "version", "1", "answer", "")
                        .errors())
                .containsExactly("Enter the answer");
        assertThat(organisation
                        .post(challenge + "/answer", "version", "1", "answer", "Ana Lead comes from May")
                        .status())
                .isEqualTo(303);
        assertThat(board.post(challenge + "/closing", "version", "1", "outcome", "ACCEPTED", "closing", "Good")
                        .status())
                .isEqualTo(409);
        assertThat(board.post(challenge + "/closing", "version", "2", "outcome", "ACCEPTED", "closing", "Good")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(someone.member("SAB")).get(challenge).words())
                .contains("Ana Lead comes from May", "Accepted", "Good", "Raised");
    }

    @Test
    void a_challenge_that_is_not_answered_goes_to_another_group_which_challenges_in_its_own_name() {
        var lead = visit.as(someone.areaLead("HULL"));
        var challenge = raised(lead, "group:LOG_HULL", "organisation:HCC");
        assertThat(lead.post(challenge + "/closing", "version", "1", "outcome", "ESCALATED", "closing", "Nothing came")
                        .errors())
                .containsExactly("Choose the other group");
        lead.post(
                challenge + "/closing",
                "version",
                "1",
                "outcome",
                "ESCALATED",
                "to",
                "HMSP_STRATEGIC_BOARD",
                "closing",
                "Nothing came");
        var board = visit.as(someone.boardMember());
        var page = board.get(challenge);
        assertThat(page.words()).contains("Escalated", "Nothing came");
        var again = page.html().select("a[href^=/challenges/new]").attr("href");
        assertThat(board.get(again)
                        .html()
                        .select("#challenger option[selected]")
                        .val())
                .isEqualTo("group:HMSP_STRATEGIC_BOARD");
        assertThat(board.get("/challenges?state=escalated&group=HMSP_STRATEGIC_BOARD")
                        .words())
                .contains(ref(challenge));
        assertThat(board.get("/challenges.csv?state=escalated&group=HMSP_STRATEGIC_BOARD")
                        .words())
                .contains(ref(challenge), "Nothing came");
    }

    @Test
    void nobody_challenges_in_the_name_of_a_group_that_they_do_not_speak_for_and_nobody_closes_their_own_answer() {
        var member = visit.as(someone.member("HCC"));
        assertThat(member.get("/challenges/new").words()).contains("Ask the chair of your group");
        assertThat(member.post("/challenges/new", "challenger", "group:LOG_HULL")
                        .status())
                .isEqualTo(422);
        var lead = visit.as(someone.areaLead("HULL"));
        assertThat(lead.get("/challenges/new")
                        .html()
                        .select("#challenger option")
                        .eachAttr("value"))
                .contains("group:LOG_HULL")
                .doesNotContain("group:LOG_EAST_RIDING", "organisation:HCC");
        var both = someone.with("HCC", "organisation_lead@organisation:HCC", "board_member@partnership");
        var challenge = raised(visit.as(both), "group:HMSP_STRATEGIC_BOARD", "organisation:HCC");
        visit.as(both).post(challenge + "/answer", "version", "1", "answer", "We come");
        assertThat(visit.as(both)
                        .post(challenge + "/closing", "version", "2", "outcome", "ACCEPTED", "closing", "Good")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_agenda_offers_challenges_that_wait_for_the_group_and_an_extract_those_to_answer() {
        var chair = someone.boardMember();
        var board = visit.as(chair);
        var challenge = raised(board, "group:HMSP_STRATEGIC_BOARD", "organisation:NLC");
        var ref = ref(challenge);
        assertThat(visit.as(someone.member("SAB"))
                        .get("/partner-plans/bodies/NLC")
                        .words())
                .contains("Asked of you: challenges to answer", ref);
        assertThat(offered(chair, "HMSP_STRATEGIC_BOARD", LocalDate.of(2090, 5, 1)))
                .doesNotContain(ref);
        assertThat(offered(chair, "HMSP_STRATEGIC_BOARD", LocalDate.of(2090, 5, 2)))
                .contains(ref);
        visit.as(someone.organisationLead("NLC")).post(challenge + "/answer", "version", "1", "answer", "We come");
        assertThat(offered(chair, "HMSP_STRATEGIC_BOARD", LocalDate.of(2090, 5, 1)))
                .contains(ref);
        assertThat(offered(chair, "LOG_HULL", LocalDate.of(2090, 5, 1))).doesNotContain(ref);
        board.post(
                challenge + "/closing",
                "version",
                "2",
                "outcome",
                "ESCALATED",
                "to",
                "LOG_HULL",
                "closing",
                "They know more");
        assertThat(offered(chair, "LOG_HULL", LocalDate.of(2090, 5, 1))).contains(ref);
        assertThat(visit.as(someone.member("SAB"))
                        .get("/partner-plans/bodies/NLC")
                        .words())
                .doesNotContain(ref);
    }

    private List<String> offered(Actor.Person reader, String group, LocalDate day) {
        var meeting =
                new AgendaProvider.Meeting(new Ref("MT-0001"), group, group.equals("HMSP_STRATEGIC_BOARD"), null, day);
        var found = new ArrayList<String>();
        CurrentActor.run(
                reader, () -> agenda.candidates(reader, meeting).forEach(candidate -> found.add(candidate.subject())));
        return found;
    }

    private static String raised(Visit.Browser browser, String challenger, String challenged) {
        var due = LocalDate.of(2090, 5, 1);
        var answer = browser.post(
                "/challenges/new",
                "challenger",
                challenger,
                "challenged",
                challenged,
                "about",
                "Absent twice " + UUID.randomUUID(),
                "asked",
                "To name somebody for the seat",
                "due-day",
                String.valueOf(due.getDayOfMonth()),
                "due-month",
                String.valueOf(due.getMonthValue()),
                "due-year",
                String.valueOf(due.getYear()));
        assertThat(answer.status()).as(String.join(", ", answer.errors())).isEqualTo(303);
        return answer.location();
    }

    private static String ref(String challenge) {
        return challenge.replace("/challenges/", "");
    }
}
