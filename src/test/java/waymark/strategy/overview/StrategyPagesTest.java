package waymark.strategy.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.StrategyFixtures;
import waymark.strategy.measures.AcceptedValue;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;
import waymark.strategy.rag.StrategySettings;
import waymark.web.Dates;

@WaymarkTest
class StrategyPagesTest {

    private static final LocalDate PAST = LocalDate.of(2026, 1, 1);
    private static final LocalDate FAR = LocalDate.of(2090, 12, 31);

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    StrategyApi strategy;

    @Test
    void the_strategy_shows_six_priorities_and_twenty_objectives_each_with_an_owner() {
        var page = visit.as(someone.member("GLAA")).get("/strategy");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".waymark-chapter > [id^=SP]")).hasSize(6);
        assertThat(page.html().select("tbody tr")).hasSize(20);
        assertThat(page.html().select("tbody tr td:nth-child(2)").eachText()).noneMatch(String::isBlank);
    }

    @Test
    void the_coordinator_names_an_owner_and_nobody_else_may() {
        var coordinator = visit.as(someone.coordinator());
        var path = "/objectives/SP5.1/edit";
        assertThat(visit.as(someone.areaLead("HULL")).get(path).status()).isEqualTo(404);
        var version = coordinator.get(path).html().select("input[name=version]").attr("value");
        var refused = coordinator.post(path, "owner", "", "fourPs", "PREPARE", "outcomes", "", "version", version);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Choose the accountable organisation");
        var saved = coordinator.post(
                path, "owner", "HCC", "fourPs", "PREPARE", "outcomes", "One\r\n\r\nTwo", "version", version);
        assertThat(saved.status()).isEqualTo(303);
        var page = coordinator.get("/objectives/SP5.1");
        assertThat(page.words()).contains("Hull City Council", "Prepare");
        assertThat(page.html().select("dd li").eachText()).containsExactly("One", "Two");
        assertThat(page.html().select(".moj-timeline__item").first().text()).contains("Objective changed", "outcomes");
        var late = coordinator.post(path, "owner", "ERYC", "fourPs", "PURSUE", "outcomes", "", "version", version);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".waymark-conflict").text()).contains("Hull City Council", "East Riding");
    }

    @Test
    void an_objective_that_is_not_there_is_not_found() {
        assertThat(visit.as(someone.member("HCC")).get("/objectives/SP9.9").status())
                .isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get("/plans/ATLANTIS").status())
                .isEqualTo(404);
    }

    @Test
    void a_hole_in_the_coverage_is_seen_and_filled_from_there() {
        var lead = visit.as(someone.areaLead("NORTH_LINCOLNSHIRE"));
        var page = lead.get("/coverage");
        var link = page.html().select("a[href*=area=NORTH_LINCOLNSHIRE&objective=SP6.3]");
        assertThat(link.text()).startsWith("Add");
        assertThat(page.html().select("a[href*=new][href*=EAST_RIDING]")).isEmpty();
        var form = lead.get(link.attr("href"));
        assertThat(form.html().select("select[name=objective] option[selected]").attr("value"))
                .isEqualTo("SP6.3");
        var ref = fixtures.anAction("NORTH_LINCOLNSHIRE", "SP6.3", "NLC", null, PAST, FAR);
        assertThat(lead.get("/coverage").html().select("a[href=" + link.attr("href") + "]"))
                .isEmpty();
        assertThat(lead.get("/plans/NORTH_LINCOLNSHIRE").words()).contains(ref.value());
    }

    @Test
    void a_plan_draws_its_actions_on_a_time_line_with_their_days_in_a_table() {
        fixtures.anAction("Along the quarters", "EAST_RIDING", "SP4.2", "ERYC", null, PAST, FAR);
        var chart = visit.as(someone.member("HCC"))
                .get("/plans/EAST_RIDING")
                .html()
                .selectFirst("details.waymark-chapter figure.waymark-chart");
        assertThat(chart.select("svg text").text()).contains("SP4.2 Along the quarters", "Today", "Q1 ");
        assertThat(chart.select("tbody tr").stream()
                        .filter(row -> row.select("th").text().equals("SP4.2 Along the quarters"))
                        .map(row -> row.select("td").get(1).text() + " "
                                + row.select("td").get(2).text()))
                .containsExactly(Dates.brief(PAST, Locale.UK) + " " + Dates.brief(FAR, Locale.UK));
        assertThat(chart.select("desc").text()).contains("from start to due date");
    }

    @Test
    void my_actions_take_a_note_in_one_step() {
        var lead = someone.member("HCC");
        var ref = fixtures.anAction("Mine to move", "HULL", "SP2.1", "HCC", lead.id(), PAST, FAR);
        var browser = visit.as(lead);
        var form = browser.get("/my-actions").html().select("form[action=/actions/%s/progress]".formatted(ref));
        assertThat(form).hasSize(1);
        var answer = browser.post(
                form.attr("action"),
                "note",
                "Moved",
                "status",
                "IN_PROGRESS",
                "back",
                "my-actions",
                "version",
                form.select("input[name=version]").attr("value"));
        assertThat(answer.location()).endsWith("/my-actions");
        assertThat(browser.get("/my-actions").words()).contains("Moved", "Green");
        assertThat(visit.as(someone.member("HCC")).get("/my-actions").words()).contains("You lead no open action");
    }

    @Test
    void the_home_says_what_of_mine_is_late_and_what_my_area_lacks() {
        var lead = someone.areaLead("EAST_RIDING");
        var ref = fixtures.anAction(
                "Late work", "EAST_RIDING", "SP1.2", "ERYC", lead.id(), PAST, LocalDate.of(2026, 2, 1));
        var home = visit.as(lead).get("/");
        assertThat(home.words())
                .contains("Record progress on " + ref, "Late work", "East Riding: ", "red", "no action yet");
        assertThat(visit.as(someone.member("GLAA")).get("/").words()).doesNotContain(ref.value());
    }

    @Test
    void the_coordinator_adds_a_measure_with_targets_and_every_fault_is_told() {
        var coordinator = visit.as(someone.coordinator());
        var refused = coordinator.post(
                "/measures/new",
                "baseline",
                "twelve",
                "unit",
                "COUNT",
                "baselineOn-day",
                "30",
                "baselineOn-month",
                "2",
                "baselineOn-year",
                "2026");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .contains(
                        "Enter what is counted",
                        "Choose an objective",
                        "Choose whether higher or lower is better",
                        "Enter where the figure comes from",
                        "Choose at least one area that supplies it",
                        "Choose yes if each one counted is a person",
                        "Enter a number in figures, like 1200")
                .anyMatch(error -> error.startsWith("Date of the baseline must be a real date"));
        var added = coordinator.post(
                "/measures/new",
                "title",
                "Joint visits made",
                "objective",
                "SP2.1",
                "unit",
                "COUNT",
                "direction",
                "UP",
                "source",
                "The areas' own records",
                "suppliers",
                "HULL",
                "countsPeople",
                "no",
                "baseline",
                "1,200",
                "baselineOn-day",
                "31",
                "baselineOn-month",
                "3",
                "baselineOn-year",
                "2026");
        assertThat(added.status()).isEqualTo(303);
        var targets = added.location().substring(added.location().indexOf("/measures"));
        var form = coordinator.get(targets).html();
        var first = form.select("input[name^=target-]").first().attr("name");
        assertThat(coordinator.post(targets, first, "lots", "version", "1").errors())
                .containsExactly("Enter a number in figures, like 1200");
        assertThat(coordinator.post(targets, first, "1,500", "version", "1").status())
                .isEqualTo(303);
        assertThat(coordinator.post(targets, first, "2", "version", "1").status())
                .isEqualTo(409);
        var page = coordinator.get(targets.replace("/targets", ""));
        assertThat(page.words()).contains("Joint visits made", "1,200 on 31 March 2026", "1,500", "Grey");
    }

    @Test
    void a_small_number_of_people_is_exact_for_its_own_area_and_nobody_else() {
        var ref = aMeasure(true, Map.of(new Quarter(2025, 4), BigDecimal.TEN));
        record(ref, new BigDecimal("3"));
        for (var page : List.of("/measures/" + ref, "/measures?quarter=2025-Q4", "/objectives/SP2.2")) {
            assertThat(visit.as(someone.areaLead("HULL"))
                            .get("/measures/" + ref)
                            .words())
                    .contains("3 against a target of 10 or more");
            for (var other : List.of(someone.coordinator(), someone.areaLead("EAST_RIDING"), someone.boardMember())) {
                assertThat(visit.as(other).get(page).words()).doesNotContain("3 against");
            }
        }
        assertThat(visit.as(someone.coordinator())
                        .get("/measures.csv?quarter=2025-Q4")
                        .text())
                .contains(ref.value())
                .doesNotContain("3 against");
    }

    @Test
    void a_colour_that_would_give_a_small_number_away_is_not_given() {
        var ref = aMeasure(true, Map.of(new Quarter(2025, 4), new BigDecimal("4")));
        record(ref, new BigDecimal("4"));
        assertThat(visit.as(someone.areaLead("HULL")).get("/measures/" + ref).words())
                .contains("Green");
        for (var page : List.of("/measures/" + ref, "/measures/%s/override?area=HULL&quarter=2025-Q4".formatted(ref))) {
            assertThat(visit.as(someone.coordinator())
                            .get(page)
                            .html()
                            .select("main")
                            .text())
                    .as(page)
                    .doesNotContain("Green is", "is green", "4 against");
        }
        assertThat(visit.as(someone.coordinator()).get("/measures/" + ref).words())
                .contains("fewer than 5", "No colour", "would give the number away");
        assertThat(visit.as(someone.coordinator())
                        .get("/measures.csv?quarter=2025-Q4")
                        .text()
                        .lines()
                        .filter(line -> line.contains(ref.value())))
                .singleElement()
                .asString()
                .contains("fewer than 5", "No colour");
    }

    @Test
    void a_threshold_for_small_numbers_holds_for_the_figures_of_quarters_that_end_after_it() {
        var coordinator = visit.as(someone.coordinator());
        var change = new String[] {
            "setting", "fewer_than", "value", "4", "from-day", "1", "from-month", "4", "from-year", "2088"
        };
        assertThat(coordinator.post("/strategy/settings", change).errors())
                .containsExactly("Value must be a whole number from 5 to 20");
        change[3] = "10";
        assertThat(coordinator.post("/strategy/settings", change).status()).isEqualTo(303);
        assertThat(coordinator.get("/strategy/settings").words()).contains("below 5 reads “fewer than 5”");
        var settings = fixtures.as(
                StrategyFixtures.CLOCK, () -> strategy.settings(StrategyFixtures.CLOCK, LocalDate.of(2089, 1, 1)));
        assertThat(settings.smallNumbers(new Quarter(2087, 4)).threshold()).isEqualTo(5);
        assertThat(settings.smallNumbers(new Quarter(2088, 1)).threshold()).isEqualTo(10);
    }

    @Test
    void people_are_counted_one_by_one() {
        assertThat(visit.as(someone.coordinator())
                        .post("/measures/new", "unit", "PER_CENT", "countsPeople", "yes")
                        .errors())
                .contains("People are counted one by one: choose Count, or no");
    }

    @Test
    void a_measure_is_drawn_for_each_area_on_one_scale_and_what_changed_is_said_without_a_small_number() {
        var ref = aMeasure(true, Map.of(new Quarter(2025, 3), BigDecimal.TEN, new Quarter(2025, 4), BigDecimal.TEN));
        record(ref, new BigDecimal("3"));
        var browser = visit.as(someone.coordinator());

        var page = browser.get("/measures/" + ref).html();

        assertThat(page.select(".waymark-multiples figure > svg")).hasSize(1);
        assertThat(page.select(".waymark-multiples svg desc").text()).contains("Hull: fewer than 5 in Q4 2025/26");
        assertThat(page.select("main").text())
                .contains("fewer than 5", "What changed")
                .doesNotContain("Hull: 3");
    }

    @Test
    void the_measures_are_filtered_by_colour_priority_and_area_and_show_the_last_figure_beside_a_gap() {
        var ref = aMeasure(false, Map.of(new Quarter(2025, 4), BigDecimal.TEN));
        record(ref, new BigDecimal("5"));
        var link = "a[href='/measures/%s']".formatted(ref);
        var browser = visit.as(someone.coordinator());
        var base = "/measures?quarter=2026-Q1&priority=SP2";
        var row = browser.get(base + "&rag=RED&area=HULL").html().select("tr:has(" + link + ")");
        assertThat(row.text()).contains("Grey", "No value yet", "Q4 2025/26: 5", "Red");
        assertThat(browser.get(base + "&rag=GREEN&area=HULL").html().select(link))
                .isEmpty();
        assertThat(browser.get("/measures?quarter=2026-Q1&priority=SP1&rag=RED")
                        .html()
                        .select(link))
                .isEmpty();
        assertThat(browser.get(base + "&area=EAST_RIDING").html().select(link)).isEmpty();
        assertThat(browser.get("/measures.csv?quarter=2026-Q1&priority=SP2&rag=GREEN&area=HULL")
                        .text())
                .doesNotContain(ref.value());
        var titles =
                browser.get(base + "&sort=-title").html().select("tbody th a").eachText();
        assertThat(titles)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed())
                .isNotEmpty();
    }

    @Test
    void a_measures_colour_may_be_set_by_the_coordinator_and_both_are_shown() {
        var ref = aMeasure(false, Map.of(new Quarter(2025, 4), BigDecimal.TEN));
        record(ref, new BigDecimal("5"));
        var coordinator = visit.as(someone.coordinator());
        var path = "/measures/%s/override".formatted(ref);
        assertThat(coordinator.get(path + "?area=HULL&quarter=2025-Q4").words()).contains("The derived colour is red");
        assertThat(coordinator.get(path + "?area=NOWHERE&quarter=2025-Q4").status())
                .isEqualTo(404);
        assertThat(coordinator.get(path + "?area=HULL&quarter=never").status()).isEqualTo(404);
        assertThat(coordinator
                        .post(path, "area", "HULL", "quarter", "2025-Q4", "colour", "GREY")
                        .status())
                .isEqualTo(422);
        coordinator.post(path, "area", "HULL", "quarter", "2025-Q4", "colour", "AMBER", "reason", "Two are coming");
        assertThat(coordinator.get("/measures/" + ref).words())
                .contains("Amber", "Two are coming", "derived colour: red");
        var late = coordinator.post(
                path, "area", "HULL", "quarter", "2025-Q4", "colour", "GREEN", "reason", "Mine", "version", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".waymark-conflict").text()).contains("Amber", "Two are coming", "Green", "Mine");
        assertThat(late.html().select("textarea[name=reason]").val()).isEqualTo("Mine");
        assertThat(late.html().select("input[name=version]").first().val()).isEqualTo("1");
        assertThat(coordinator
                        .post(path + "/end", "area", "HULL", "quarter", "2025-Q4", "version", "0")
                        .status())
                .isEqualTo(409);
        coordinator.post(path + "/end", "area", "HULL", "quarter", "2025-Q4", "version", "1");
        var page = coordinator.get("/measures/" + ref);
        assertThat(page.html().select("tbody").text())
                .doesNotContain("Two are coming")
                .contains("Red");
        assertThat(page.html().select(".moj-timeline__title").eachText())
                .containsExactly(
                        "Colour override ended for HULL, 2025-Q4",
                        "Amber set for HULL, 2025-Q4",
                        "Targets changed",
                        "Measure added");
        assertThat(page.html().select(".moj-timeline").text()).contains("Two are coming");
    }

    @Test
    void a_retired_measure_stays_on_record_and_is_asked_for_no_longer_from_the_next_quarter() {
        var ref = aMeasure(false, Map.of(new Quarter(2025, 4), BigDecimal.TEN));
        record(ref, new BigDecimal("5"));
        var coordinator = visit.as(someone.coordinator());
        var path = "/measures/%s/retirement".formatted(ref);
        assertThat(visit.as(someone.areaLead("HULL")).get(path).status()).isEqualTo(404);
        assertThat(coordinator.get(path).words()).contains("last quarter in which returns include it");
        assertThat(coordinator.post(path, "version", "2").errors()).containsExactly("Enter why the measure is retired");
        assertThat(coordinator.post(path, "reason", "Mine", "version", "1").status())
                .isEqualTo(409);

        assertThat(coordinator
                        .post(path, "reason", "Replaced by a better one", "version", "2")
                        .status())
                .isEqualTo(303);

        assertThat(coordinator.get("/measures/" + ref).words())
                .contains("Retired on", "Replaced by a better one", "Measure retired", "5 against a target of 10");
        var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        var now = Quarter.holding(today, 4);
        assertThat(asked(ref, now)).isTrue();
        assertThat(asked(ref, now.next())).isFalse();
        assertThat(coordinator.post(path, "reason", "Again", "version", "3").errors())
                .containsExactly("This measure was retired already");
        coordinator.post(path + "/end");
        assertThat(asked(ref, now.next())).isTrue();
    }

    private boolean asked(Ref ref, Quarter quarter) {
        return fixtures
                .as(
                        StrategyFixtures.CLOCK,
                        () -> strategy.measuresOf(StrategyFixtures.CLOCK, "HULL", quarter, quarter.firstDay(4)))
                .stream()
                .anyMatch(result -> result.measure().ref().equals(ref));
    }

    @Test
    void a_measures_unit_stays_once_a_figure_was_accepted() {
        var ref = aMeasure(false, Map.of());
        record(ref, new BigDecimal("5"));
        var coordinator = visit.as(someone.coordinator());
        var answer = coordinator.post(
                "/measures/%s/edit".formatted(ref),
                "title",
                "Disruptions",
                "objective",
                "SP2.2",
                "unit",
                "POUNDS",
                "direction",
                "UP",
                "source",
                "Records",
                "suppliers",
                "HULL",
                "countsPeople",
                "no",
                "version",
                "2");
        assertThat(answer.errors())
                .containsExactly("Figures in count were accepted already. Add another measure instead");
    }

    @Test
    void a_tolerance_changes_from_a_day_on_and_never_in_the_past() {
        var coordinator = visit.as(someone.coordinator());
        var refused = coordinator.post(
                "/strategy/settings",
                "setting",
                "rag_per_cent",
                "value",
                "99",
                "from-day",
                "1",
                "from-month",
                "1",
                "from-year",
                "2020");
        assertThat(refused.errors())
                .containsExactly(
                        "Value must be a whole number from 0 to 50",
                        "The date from which it applies must be today or later");
        var saved = coordinator.post(
                "/strategy/settings",
                "setting",
                "rag_per_cent",
                "value",
                "15",
                "from-day",
                "1",
                "from-month",
                "4",
                "from-year",
                "2089");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(coordinator.get("/strategy/settings").words()).contains("15 per cent", "1 April 2089");
        var settings = fixtures.as(
                StrategyFixtures.CLOCK,
                () -> List.of(
                        strategy.settings(StrategyFixtures.CLOCK, LocalDate.of(2089, 3, 31)),
                        strategy.settings(StrategyFixtures.CLOCK, LocalDate.of(2089, 4, 1))));
        assertThat(settings).extracting(StrategySettings::ragPerCent).containsExactly(10, 15);
    }

    @Test
    void every_list_can_be_taken_away_as_a_file() {
        var browser = visit.as(someone.member("HCC"));
        for (var file : List.of(
                "/actions.csv",
                "/my-actions.csv",
                "/strategy.csv",
                "/coverage.csv",
                "/measures.csv",
                "/plans/HULL/actions.csv")) {
            var answer = browser.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.response().getContentType()).startsWith("text/csv");
        }
    }

    private Ref aMeasure(boolean people, Map<Quarter, BigDecimal> targets) {
        var measure = new NewMeasure(
                "SP2.2", "Disruptions", Unit.COUNT, Direction.UP, null, null, "Records", List.of("HULL"), people);
        return fixtures.as(StrategyFixtures.CLOCK, () -> strategy.add(StrategyFixtures.CLOCK, measure, targets, PAST));
    }

    private void record(Ref ref, BigDecimal value) {
        fixtures.as(StrategyFixtures.CLOCK, () -> {
            strategy.record(
                    StrategyFixtures.CLOCK, "HULL", new Quarter(2025, 4), List.of(new AcceptedValue(ref, value, null)));
            return ref;
        });
    }
}
