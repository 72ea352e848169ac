package waymark.strategy.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.WaymarkTest;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.StrategyFixtures;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;

@WaymarkTest
class ActionListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    ActionList list;

    @Autowired
    StrategyApi strategy;

    @Autowired
    JdbcClient db;

    @Test
    void the_rule_in_the_database_and_the_rule_in_java_agree_on_every_action() {
        var random = new Random(412);
        fixtures.as(StrategyFixtures.CLOCK, () -> {
            for (int n = 0; n < 2_000; n++) {
                var facts = ActionRagTest.anAction(random);
                int days = random.nextInt(1, 40);
                assertThat(inTheDatabase(facts, days))
                        .as("%s, %d days", facts, days)
                        .isEqualTo(ActionRag.of(facts, TODAY, days).colour().name());
            }
            return true;
        });
    }

    private String inTheDatabase(ActionRag.Facts facts, int days) {
        return db.sql("select strategy.action_colour(?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        facts.status().name(),
                        facts.start(),
                        facts.due(),
                        facts.lastProgress(),
                        (long) facts.openBlockers(),
                        TODAY,
                        days))
                .query(String.class)
                .single();
    }

    @Test
    void filtering_by_a_colour_finds_exactly_the_lines_that_show_it_page_after_page() {
        var word = "Paged" + System.identityHashCode(this);
        var random = new Random(28);
        for (int n = 0; n < 40; n++) {
            var start = TODAY.minusDays(random.nextInt(-20, 60));
            var due = start.plusDays(random.nextInt(0, 90));
            var ref = fixtures.anAction(word + " " + n, "HULL", "SP4.1", "HCC", null, start, due);
            if (random.nextInt(3) == 0 && !start.isAfter(TODAY)) {
                fixtures.as(StrategyFixtures.CLOCK, () -> {
                    strategy.recordProgress(
                            StrategyFixtures.CLOCK,
                            ref,
                            "Note",
                            ActionStatus.IN_PROGRESS,
                            TODAY.minusDays(random.nextInt(0, 40)));
                    if (random.nextBoolean()) {
                        strategy.openBlocker(StrategyFixtures.CLOCK, ref, "Stuck", TODAY);
                    }
                    return ref;
                });
            }
        }
        var all = find(word, null, "due", 1_000, 0).lines();
        assertThat(all).hasSize(40);
        for (var colour : Colour.values()) {
            var expected = all.stream()
                    .filter(line -> line.rag().colour() == colour)
                    .map(ActionLine::ref)
                    .toList();
            var found = new ArrayList<Ref>();
            for (int offset = 0; offset < 40; offset += 7) {
                var page = find(word, colour, "due", 7, offset);
                if (!page.lines().isEmpty()) {
                    assertThat(page.rows()).isEqualTo(expected.size());
                }
                page.lines().forEach(line -> found.add(line.ref()));
            }
            assertThat(found).as("%s", colour).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void every_column_sorts_both_ways() {
        var word = "Sorted" + System.identityHashCode(this);
        for (int n = 0; n < 5; n++) {
            fixtures.anAction(word + n, "HULL", "SP4.2", "HCC", null, TODAY.minusDays(n), TODAY.plusDays(50 - n));
        }
        for (var column : ActionQuery.COLUMNS) {
            assertThat(find(word, null, column, 10, 0).lines()).as(column).hasSize(5);
            assertThat(find(word, null, "-" + column, 10, 0).lines())
                    .as("-" + column)
                    .hasSize(5);
        }
        var due = find(word, null, "due", 10, 0).lines().stream()
                .map(ActionLine::due)
                .toList();
        assertThat(due).isSorted();
        assertThat(find(word, null, "-due", 10, 0).lines().stream()
                        .map(ActionLine::due)
                        .toList())
                .isEqualTo(due.reversed());
    }

    @Test
    void words_are_found_as_they_stand_and_never_as_a_pattern() {
        var ref = fixtures.anAction("Reach 100% of hotels_", "HULL", "SP4.3", "HCC", null, TODAY, TODAY.plusDays(60));
        assertThat(refs(find("100% of", null, "due", 10, 0))).contains(ref);
        assertThat(refs(find("HOTELS_", null, "due", 10, 0))).contains(ref);
        assertThat(refs(find(ref.value().toLowerCase(java.util.Locale.ROOT), null, "due", 10, 0)))
                .contains(ref);
        assertThat(find("%zz%", null, "due", 10, 0).lines()).isEmpty();
        assertThat(find("' or true --", null, "due", 10, 0).lines()).isEmpty();
    }

    @Test
    void an_area_reports_what_happened_in_the_quarter_and_leaves_out_what_was_closed_before() {
        var settings = new StrategySettings(28, 10, 4);
        var quarter = settings.quarter(TODAY);
        var old =
                fixtures.anAction("Long done", "HULL", "SP4.4", "HCC", null, TODAY.minusYears(2), TODAY.minusYears(1));
        var now = fixtures.anAction("Under way", "HULL", "SP4.4", "HCC", null, TODAY.minusYears(1), TODAY.plusYears(1));
        var reported = fixtures.as(StrategyFixtures.CLOCK, () -> {
            var clock = StrategyFixtures.CLOCK;
            strategy.recordProgress(clock, old, "Finished", ActionStatus.COMPLETE, TODAY.minusYears(1));
            strategy.recordProgress(clock, now, "Before the quarter", ActionStatus.IN_PROGRESS, TODAY.minusMonths(5));
            strategy.recordProgress(clock, now, "In the quarter", ActionStatus.IN_PROGRESS, TODAY.minusDays(3));
            strategy.openBlocker(clock, now, "No room", TODAY);
            return strategy.actionsOf(clock, "HULL", quarter, TODAY);
        });
        assertThat(reported)
                .extracting(line -> line.action().ref())
                .contains(now)
                .doesNotContain(old);
        var line = reported.stream()
                .filter(one -> one.action().ref().equals(now))
                .findFirst()
                .orElseThrow();
        assertThat(line.notes()).extracting(ActionQuarter.Note::words).containsExactly("In the quarter");
        assertThat(line.action().rag().colour()).isEqualTo(Colour.AMBER);
    }

    private static List<Ref> refs(ActionList.Found found) {
        return found.lines().stream().map(ActionLine::ref).toList();
    }

    private ActionList.Found find(
            String words, @org.jspecify.annotations.Nullable Colour colour, String sort, int limit, long offset) {
        var filter = new ActionFilter(words, null, null, null, null, null, null, colour, null, null, null);
        return fixtures.as(
                StrategyFixtures.CLOCK,
                () -> list.find(
                        StrategyFixtures.CLOCK, filter, new StrategySettings(28, 10, 4), TODAY, sort, limit, offset));
    }
}
