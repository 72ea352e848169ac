package waymark.strategy.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.FreshDatabase;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.strategy.StrategyApi;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;

@WaymarkTest
@FreshDatabase
class PlanVersionsPageTest {

    private static final Actor SYSTEM = Actor.system("Test");

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    StrategyApi strategy;

    @Autowired
    PlanEffect effect;

    private Visit.Browser coordinator;

    @AfterEach
    void nothing_under_way() {
        TestDatabase.owner()
                .sql("update strategy.plan_version set state = 'withdrawn' where state in ('draft', 'agreed')")
                .update();
    }

    @Test
    void a_version_is_drafted_agreed_by_the_board_and_takes_effect_and_what_was_before_can_be_read() {
        var draft = draft("Plan for the next years", LocalDate.now());
        var measure = measure("SP2.1");
        var quarter = Quarter.holding(LocalDate.now(), 4).key();
        change(draft, "kind", "wording", "objective", "SP1.1", "wording", "Support each person in every area");
        change(draft, "kind", "end_objective", "objective", "SP2.1");
        change(
                draft,
                "kind",
                "new_objective",
                "priority",
                "SP3",
                "wording",
                "Reach seasonal workers",
                "owner",
                "HCC",
                "fourPs",
                "PREVENT");
        change(draft, "kind", "target", "measure", measure, "quarter", quarter, "target", "40");

        var board = visit.as(someone.boardMember());
        assertThat(board.get(draft).words())
                .contains("Support each person in every area", "Ends, and its measures are retired")
                .contains(Quarter.holding(LocalDate.now(), 4).title(4));
        assertThat(coordinator.get("/strategy").words()).doesNotContain("Reach seasonal workers");
        assertThat(agree(board, draft).status()).isEqualTo(303);

        assertThat(board.get(draft).words()).contains("Version 2, in force", "Agreed by the board", "Item 4");
        var strategy = board.get("/strategy").words();
        assertThat(strategy)
                .contains("Support each person in every area", "Reach seasonal workers")
                .doesNotContain("SP2.1 ");
        assertThat(board.get("/objectives/SP2.1").words()).contains("This objective ended on");
        assertThat(board.get("/objectives/SP1.1").words()).contains("Wording changed", "Until then:");
        assertThat(board.get("/measures/" + measure).words()).contains("retired");
        var before = board.get(draft + "/before").words();
        assertThat(before)
                .contains("SP2.1")
                .doesNotContain("Reach seasonal workers", "Support each person in every area");
    }

    @Test
    void until_its_day_an_agreed_version_changes_nothing() {
        var draft = draft("Later", LocalDate.now().plusDays(20));
        change(draft, "kind", "wording", "objective", "SP4.1", "wording", "Worded for later");
        assertThat(agree(visit.as(someone.boardMember()), draft).status()).isEqualTo(303);
        CurrentActor.run(SYSTEM, () -> effect.takeEffect(SYSTEM));
        assertThat(coordinator.get("/objectives/SP4.1").words()).doesNotContain("Worded for later");
        assertThat(coordinator.get(draft).words()).contains("Agreed");
        var version = version(draft + "/withdrawal");
        assertThat(coordinator
                        .post(draft + "/withdrawal", "version", version, "reason", "")
                        .errors())
                .containsExactly("Enter why it is withdrawn");
        assertThat(coordinator
                        .post(draft + "/withdrawal", "version", version, "reason", "Not now")
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get(draft).words()).contains("Withdrawn", "Not now");
    }

    @Test
    void who_drafted_it_does_not_agree_to_it() {
        var both = someone.with("WILBERFORCE", "coordinator@partnership", "board_member@partnership");
        coordinator = visit.as(both);
        var draft = begin("By one person", LocalDate.now());
        change(draft, "kind", "wording", "objective", "SP4.1", "wording", "By one person");
        var page = coordinator.post(
                draft + "/agreement",
                "version",
                "2",
                "agreedOn-day",
                "1",
                "agreedOn-month",
                "1",
                "agreedOn-year",
                "2026",
                "how",
                "I did");
        assertThat(page.errors()).containsExactly("You drafted this version: somebody else agrees to it for the board");
    }

    @Test
    void one_version_at_a_time_and_one_change_of_a_thing() {
        var draft = draft("First", LocalDate.now());
        var second = coordinator.post("/strategy/versions/new", description("Second", LocalDate.now()));
        assertThat(second.errors()).containsExactly("Another version is under way. Finish or withdraw it first");
        change(draft, "kind", "wording", "objective", "SP4.1", "wording", "Once");
        var twice = coordinator.post(draft + "/changes/new", "kind", "end_objective", "objective", "SP4.1");
        assertThat(twice.errors()).containsExactly("This version changes that already: remove the other change first");
        var removal =
                coordinator.get(draft).html().select("form[action$=removal]").attr("action");
        assertThat(coordinator.post(removal).status()).isEqualTo(303);
        assertThat(coordinator.get(draft).words()).contains("Nothing yet");
    }

    @Test
    void a_past_day_is_refused_and_so_is_what_is_missing() {
        coordinator = visit.as(someone.coordinator());
        var past = coordinator.post(
                "/strategy/versions/new",
                description("Too late", LocalDate.now().minusDays(1)));
        assertThat(past.errors())
                .containsExactly("The day must be today or later: what was measured until now stays as it is");
        var draft = begin("Faults", LocalDate.now());
        assertThat(coordinator
                        .post(draft + "/changes/new", "kind", "new_objective")
                        .errors())
                .containsExactly(
                        "Choose a priority",
                        "Enter what the objective says from then on",
                        "Choose the accountable organisation",
                        "Choose at least one of the four Ps");
        measure("SP1.1");
        assertThat(coordinator.post(draft + "/changes/new", "kind", "target").errors())
                .contains("Choose a quarter");
        assertThat(visit.as(someone.areaLead("HULL"))
                        .get("/strategy/versions/new")
                        .status())
                .isEqualTo(403);
    }

    private String draft(String title, LocalDate on) {
        coordinator = visit.as(someone.coordinator());
        return begin(title, on);
    }

    private String begin(String title, LocalDate on) {
        var begun = coordinator.post("/strategy/versions/new", description(title, on));
        assertThat(begun.status()).isEqualTo(303);
        return begun.location();
    }

    private static String[] description(String title, LocalDate on) {
        return new String[] {
            "title", title,
            "reason", "The strategy ends",
            "effectiveOn-day", String.valueOf(on.getDayOfMonth()),
            "effectiveOn-month", String.valueOf(on.getMonthValue()),
            "effectiveOn-year", String.valueOf(on.getYear())
        };
    }

    private void change(String draft, String... fields) {
        assertThat(coordinator.post(draft + "/changes/new", fields).status()).isEqualTo(303);
    }

    private Visit.Answer agree(Visit.Browser board, String draft) {
        var day = LocalDate.now();
        return board.post(
                draft + "/agreement",
                "version",
                board.get(draft + "/agreement")
                        .html()
                        .select("input[name=version]")
                        .attr("value"),
                "agreedOn-day",
                String.valueOf(day.getDayOfMonth()),
                "agreedOn-month",
                String.valueOf(day.getMonthValue()),
                "agreedOn-year",
                String.valueOf(day.getYear()),
                "how",
                "Item 4 of the minutes");
    }

    private String version(String path) {
        return coordinator.get(path).html().select("input[name=version]").attr("value");
    }

    private String measure(String objective) {
        return CurrentActor.as(
                SYSTEM,
                () -> strategy.add(
                                SYSTEM,
                                new NewMeasure(
                                        objective,
                                        "Visits made",
                                        Unit.COUNT,
                                        Direction.UP,
                                        null,
                                        null,
                                        "Invented for a test",
                                        List.of("HULL"),
                                        false),
                                Map.of(),
                                LocalDate.of(2026, 4, 1))
                        .value());
    }
}
