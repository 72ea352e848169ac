package waymark.support.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.CurrentActor;
import waymark.support.outcomes.CoreOutcomesApi;
import waymark.support.outcomes.OutcomeAnswer;
import waymark.support.outcomes.OutcomePoint;

@WaymarkTest
class LeavingPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    CoreOutcomesApi outcomes;

    @Autowired
    Visit visit;

    @Test
    void a_case_is_closed_when_each_thing_is_done_or_has_a_reason() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/" + ref;
        var browser = visit.as(owner);
        cases.assessed(owner, ref);
        cases.sealedMember(ref, owner);
        assertThat(browser.get(path + "/closure").words())
                .contains("How they are at the end", "1 person can open them")
                .contains("Before it is closed", "A safety plan for afterwards", "Not asked for");
        assertThat(browser.post(path + "/closure", "version", "1", "reason", "SUPPORTED")
                        .errors())
                .contains(
                        "Do this first, or enter why it is not done: A safety plan for afterwards",
                        "Do this first, or enter why it is not done: A second person approves it");
        var sent = browser.post(
                path + "/leaving/edit",
                "version",
                "1",
                "outcome",
                "PREFERS_NOT_TO_SAY",
                "contact",
                "YES",
                "safetyPlan",
                "Go to Canaryfriend");
        assertThat(sent.errors()).containsExactly("Enter how and when they want to be asked");
        assertThat(browser.post(
                                path + "/leaving/edit",
                                "version",
                                "1",
                                "outcome",
                                "PREFERS_NOT_TO_SAY",
                                "contact",
                                "YES",
                                "way",
                                "A text in May",
                                "safetyPlan",
                                "Go to Canaryfriend",
                                "call",
                                "The helpline")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path + "/leaving/sheet").words())
                .contains("Go to Canaryfriend", "The helpline", "A text in May", ref.value(), "You can come back")
                .doesNotContain("Sample");
        assertThat(browser.post(path + "/closure", "version", "1", "reason", "SUPPORTED")
                        .errors())
                .contains("Do this first, or enter why it is not done: A second person approves it")
                .doesNotContain("Do this first, or enter why it is not done: A safety plan for afterwards");
        assertThat(browser.post(
                                path + "/closure",
                                "version",
                                "1",
                                "reason",
                                "SUPPORTED",
                                "why-signoff",
                                "The manager is away until May",
                                "why-risks",
                                "Nobody looks for her any more",
                                "why-exit",
                                "They moved away to Leeds",
                                "why-sealed",
                                "The next worker takes her there")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains(
                        "Closed: The person is safe",
                        "Not done: A second person approves it (Not asked for). The manager is away until May");
    }

    @Test
    void safety_is_asked_again_in_a_case_that_was_opened_again() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/" + ref;
        var browser = visit.as(owner);
        cases.assessed(owner, ref);
        browser.post(path + "/closure", "version", "1", "reason", "MISTAKE", "words", "She has another case here");
        assertThat(browser.get(path + "/closure").words()).contains("Ask again, as at the start: how safe they are");
        browser.post(path + "/closure", "version", "2", "words", "Came back");
        assertThat(browser.get(path).words()).contains("Review safety");
    }

    @Test
    void a_reader_changes_nothing_and_a_stranger_finds_nothing() {
        var owner = cases.caseworker("HCC");
        var reader = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, reader, "reader");
        var path = "/cases/%s/leaving".formatted(ref);
        assertThat(visit.as(reader).get(path).words()).contains("Nothing is prepared yet");
        assertThat(visit.as(reader).get(path + "/edit").status()).isEqualTo(404);
        assertThat(visit.as(reader).get(path + "/sheet").words()).contains("You can come back");
        assertThat(visit.as(reader).post(path + "/edit", "version", "1").status())
                .isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_asked_when_support_ends_is_done_once_the_outcomes_are_asked_or_left_out() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var closure = "/cases/%s/closure".formatted(ref);
        CurrentActor.run(
                owner,
                () -> outcomes.record(
                        owner,
                        ref,
                        OutcomePoint.EXIT,
                        LocalDate.now(),
                        Map.of("MSCOS1", new CoreOutcomesApi.Said(OutcomeAnswer.NOT_SAID, "")),
                        Map.of()));
        assertThat(visit.as(owner)
                        .post(closure, "version", "1", "reason", "SUPPORTED")
                        .errors())
                .contains("Do this first, or enter why it is not done: How the person says things are now")
                .noneMatch(error -> error.contains("How they are at the end"));
    }
}
