package waymark.strategy.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.StrategyFixtures;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.measures.AcceptedValue;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;
import waymark.strategy.rag.Colour;

/// The pages of the strategy in a real browser, on a large screen and on a phone; and an action taken from
/// a gap in the coverage to completion without a script. The lists hold what was made here, not what all
/// others left.
@WaymarkTest
@FreshDatabase
class PlansJourney {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor CLOCK = StrategyFixtures.CLOCK;

    @LocalServerPort
    private int port;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    StrategyApi strategy;

    @Test
    void every_page_can_be_used_by_everyone() {
        var lead = someone.with("HCC", "area_lead@area:HULL", "coordinator@partnership");
        var ref = aBusyAction(lead);
        var measure = aMeasure();
        var pages = new LinkedHashMap<String, String>();
        pages.put("strategy", "/strategy");
        pages.put("objective", "/objectives/SP2.1");
        pages.put("objective-form", "/objectives/SP2.1/edit");
        pages.put("coverage", "/coverage");
        pages.put("plan", "/plans/HULL");
        pages.put("actions", "/actions?area=HULL&show=all");
        pages.put("action", "/actions/" + ref);
        pages.put("action-form", "/actions/" + ref + "/edit");
        pages.put("action-new", "/actions/new?objective=SP3.1");
        pages.put("progress", "/actions/" + ref + "/progress");
        pages.put("blockers", "/actions/" + ref + "/blockers");
        pages.put("evidence", "/actions/" + ref + "/evidence");
        pages.put("completion", "/actions/" + ref + "/completion");
        pages.put("withdrawal", "/actions/" + ref + "/withdrawal");
        pages.put("override", "/actions/" + ref + "/override");
        pages.put("my-actions", "/my-actions");
        pages.put("measures", "/measures?quarter=2026-Q2");
        pages.put("measure", "/measures/" + measure);
        pages.put("measure-form", "/measures/" + measure + "/edit");
        pages.put("targets", "/measures/" + measure + "/targets");
        pages.put("measure-override", "/measures/" + measure + "/override?area=HULL&quarter=2026-Q2");
        pages.put("settingsHistory", "/strategy/settings");
        try (var reader = Browsers.window(port, 1280, true)
                .andAt(320)
                .signedIn(visit.as(lead).cookie())) {
            pages.forEach((name, path) -> reader.opens(path).looks("strategy-" + name));
        }
    }

    @Test
    void a_hole_becomes_an_action_and_the_action_is_completed_without_a_script() {
        var lead = someone.areaLead("NORTH_EAST_LINCOLNSHIRE");
        try (var reader = Browsers.withoutScripts(port).signedIn(visit.as(lead).cookie())) {
            var page = reader.opens("/coverage").page();
            page.locator("a[href*='area=NORTH_EAST_LINCOLNSHIRE&objective=']")
                    .first()
                    .click();
            page.locator("#title").waitFor();
            page.locator("#title").fill("Agree a picture library with survivors");
            page.locator("#owner").selectOption("NELC");
            fill(page, "start", TODAY);
            fill(page, "due", TODAY.plusYears(30));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Agree a picture library with survivors");
            page.locator("a:text('Record progress')").click();
            page.locator("#note").fill("First talk held");
            page.locator("input[value=IN_PROGRESS]").check();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".moj-timeline").textContent()).contains("First talk held");
            page.locator("a:text-is('Complete')").click();
            page.locator("#reason").fill("Twelve pictures, all with consent");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("#what-now").textContent()).startsWith("Nothing more is expected");
            reader.looks("strategy-completed");
        }
    }

    private static void fill(com.microsoft.playwright.Page page, String name, LocalDate date) {
        page.locator("#" + name).fill(String.valueOf(date.getDayOfMonth()));
        page.locator("#" + name + "-month").fill(String.valueOf(date.getMonthValue()));
        page.locator("#" + name + "-year").fill(String.valueOf(date.getYear()));
    }

    private Ref aBusyAction(Actor.Person lead) {
        var ref = fixtures.anAction(
                "Visit every hand car wash in the city with fire and police, and leave the leaflet in nine languages",
                "HULL",
                "SP2.1",
                "HCC",
                lead.id(),
                TODAY.minusMonths(4),
                TODAY.plusYears(30));
        return fixtures.as(CLOCK, () -> {
            strategy.recordProgress(
                    CLOCK, ref, "Twelve of forty visited.", ActionStatus.IN_PROGRESS, TODAY.minusDays(40));
            strategy.openBlocker(CLOCK, ref, "No interpreter for two of the languages", TODAY.minusDays(10));
            strategy.addEvidence(CLOCK, ref, "Minutes of the joint visits", "https://example.org/minutes", TODAY);
            strategy.overrideColour(CLOCK, ref, Colour.RED, "The interpreter is the heart of it", TODAY);
            return ref;
        });
    }

    private Ref aMeasure() {
        var measure = new NewMeasure(
                "SP2.1",
                "Joint visits made",
                Unit.COUNT,
                Direction.UP,
                BigDecimal.TEN,
                TODAY.minusYears(1),
                "Records of the taskforce",
                List.of("HULL", "EAST_RIDING"),
                false);
        return fixtures.as(CLOCK, () -> {
            var ref = strategy.add(CLOCK, measure, Map.of(new Quarter(2026, 2), new BigDecimal("12")), TODAY);
            strategy.record(
                    CLOCK, "HULL", new Quarter(2026, 2), List.of(new AcceptedValue(ref, new BigDecimal("11"), null)));
            return ref;
        });
    }
}
