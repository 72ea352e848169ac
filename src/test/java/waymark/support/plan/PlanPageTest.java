package waymark.support.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

@WaymarkTest
class PlanPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPlans plans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visit visit;

    private SupportPlan plan(Actor.Person reader, Ref ref) {
        var it = cases.read(reader, ref);
        return CurrentActor.as(reader, () -> transaction.execute(_ -> plans.of(it)));
    }

    private static String[] with(LocalDate day, String name, String... more) {
        var fields = new ArrayList<>(List.of(
                name + "-day",
                String.valueOf(day.getDayOfMonth()),
                name + "-month",
                String.valueOf(day.getMonthValue()),
                name + "-year",
                String.valueOf(day.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private static String[] need(int version, String answer, String wish) {
        return new String[] {"version", String.valueOf(version), "answer", answer, "wish", wish, "risk", "2"};
    }

    @Test
    void a_need_its_actions_and_what_came_of_them_are_one_plan() {
        var owner = cases.caseworker("HUMBERCARE");
        var worker = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, worker, "worker");
        var path = "/cases/%s/plan".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.get("/cases/" + ref).words()).contains("Plan of support", "No need recorded yet");
        assertThat(browser.get(path).words()).contains("Accommodation", "Faith and culture", "Not asked yet");
        assertThat(browser.post(path + "/needs/accommodation", "version", "0").errors())
                .containsExactly("Choose what the person says");
        assertThat(browser.post(path + "/needs/accommodation", need(0, "NEEDED", "A room with a lock, Canaryhouse"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(path + "/needs/money", need(0, "PREFERS_NOT_TO_SAY", ""))
                        .status())
                .isEqualTo(303);
        var tomorrow = LocalDate.now().plusDays(1);
        var actions = path + "/needs/accommodation/actions";
        assertThat(browser.post(actions, with(tomorrow, "due", "version", "1", "owner", "other"))
                        .errors())
                .containsExactlyInAnyOrder("Enter what is to be done", "Enter who does it");
        assertThat(browser.post(
                                actions,
                                with(tomorrow.minusDays(2), "due", "version", "1", "owner", "person", "words", "x"))
                        .errors())
                .containsExactly("The day must be today or later");
        assertThat(browser.post(
                                actions,
                                with(
                                        tomorrow,
                                        "due",
                                        "version",
                                        "1",
                                        "owner",
                                        worker.id().toString(),
                                        "words",
                                        "Ring the Canaryhouse"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(
                                actions,
                                "version",
                                "1",
                                "owner",
                                "other",
                                "ownerName",
                                "Canarylandlord",
                                "words",
                                "Give a key")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains("A room with a lock", "Ring the Canaryhouse", worker.name(), "Canarylandlord", "Risk 2 of 3")
                .contains("Prefers not to say");
        assertThat(visit.as(worker).get("/notices").words())
                .contains("An action in the plan of %s is yours".formatted(ref))
                .doesNotContain("Canary");
        var action = plan(owner, ref).openActions().getFirst();
        assertThat(action.words()).isEqualTo("Ring the Canaryhouse");
        assertThat(browser.post(path + "/needs/accommodation", need(1, "NOT_NEEDED", ""))
                        .errors())
                .containsExactly("Say first what came of the actions that are still to do");
        var result = path + "/actions/" + action.id() + "/result";
        assertThat(browser.post(result, with(LocalDate.now(), "doneOn", "version", "1", "state", "NOT_DONE"))
                        .errors())
                .containsExactly("Enter why it was not done and what happens instead");
        assertThat(visit.as(worker)
                        .post(
                                result,
                                with(
                                        LocalDate.now(),
                                        "doneOn",
                                        "version",
                                        "1",
                                        "state",
                                        "DONE",
                                        "outcome",
                                        "They keep a room"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("They keep a room", "done,");
        assertThat(browser.get("/cases/" + ref).words()).contains("1 need", "1 action to do");
        assertThat(cases.owner()
                        .sql("""
                        select (select string_agg(n::text, ' ') from support.need n where n.case_id = :id)
                            || (select string_agg(a::text, ' ') from support.plan_action a where a.case_id = :id)
                        """)
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .contains("ACCOMMODATION", worker.name())
                .doesNotContain("Canary", "room");
    }

    @Test
    void the_whole_plan_is_reviewed_and_what_is_late_is_said_first() {
        var owner = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/plan".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.post(path + "/review", with(LocalDate.now(), "next", "version", "0"))
                        .errors())
                .containsExactly("The next review must be after today");
        assertThat(browser.post(path + "/review", with(LocalDate.now().plusDays(9), "next", "version", "0"))
                        .status())
                .isEqualTo(303);
        browser.post(path + "/needs/goals", need(0, "NEEDED", "To drive a lorry"));
        browser.post(path + "/needs/goals/actions", "version", "1", "owner", "person", "words", "Ask about lessons");
        cases.owner()
                .sql("update support.plan_action set due = current_date - 3 where case_id = :id")
                .param("id", cases.ids(ref).getFirst())
                .update();
        assertThat(browser.get(path).words()).contains("1 action is late", "The person", "To drive a lorry");
        assertThat(browser.get("/cases/" + ref).words()).contains("1 action is late", "Do what the plan says");
        assertThat(plan(owner, ref).version()).isEqualTo(3);
        assertThat(browser.post(path + "/review", with(LocalDate.now().plusDays(9), "next", "version", "1"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void two_editors_of_a_need_get_each_others_words_to_choose() {
        var owner = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/plan/needs/language".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.post(path, need(0, "NEEDED", "A first wish")).status())
                .isEqualTo(303);
        var late = browser.post(path, need(0, "NEEDED", "A second wish"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("A first wish", "A second wish");
        assertThat(plan(owner, ref).need(Domain.LANGUAGE).wish()).isEqualTo("A first wish");
    }

    @Test
    void a_reader_reads_and_a_stranger_finds_nothing() {
        var owner = cases.caseworker("HUMBERCARE");
        var reader = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        cases.member(ref, reader, "reader");
        var path = "/cases/%s/plan".formatted(ref);
        visit.as(owner).post(path + "/needs/goals", need(0, "NEEDED", "To drive a lorry"));
        assertThat(visit.as(reader).get(path).words())
                .contains("To drive a lorry")
                .doesNotContain("Add an action");
        assertThat(visit.as(reader)
                        .post(path + "/needs/goals", need(1, "NEEDED", "Other"))
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(reader).get(path + "/needs/goals/actions").status()).isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HUMBERCARE")).get(path).status()).isEqualTo(404);
    }
}
