package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static waymark.governance.GovernanceFixtures.*;
import static waymark.governance.packs.BoardPackTest.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.governance.packs.BoardPack.Cover;
import waymark.governance.packs.PackContent.Item;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.packs.PackContent.Series;
import waymark.governance.quarters.ReportingQuarter.Opened;
import waymark.governance.quarters.ReportingQuarter.Plan;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturn.Parts;
import waymark.governance.returns.Figure;
import waymark.governance.returns.FigureCell;
import waymark.governance.returns.FigureRules;
import waymark.governance.returns.PrintedFigure;
import waymark.governance.returns.ReportedAction;
import waymark.governance.returns.RequestedMeasure;
import waymark.governance.returns.ReturnPart;
import waymark.governance.returns.Trend;
import waymark.governance.returns.TrendPoint;
import waymark.insight.SmallNumberRule;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.rag.Colour;

class PackCompositionTest {

    private static final FigureRules RULES = new FigureRules(10, SmallNumberRule.USUAL, SmallNumberRule.USUAL);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Hull is accepted with so many people referred and 12 joint visits after
    /// 4; East Riding never sent anything.
    static PackComposition composition(String referred) {
        return composition(referred, "12", PackBackground.NONE);
    }

    static PackComposition composition(String referred, String visits, PackBackground background) {
        var accepted = anAcceptedReturn(ANNA, BEN);
        var figures = new ReturnPart.Figures(
                2,
                List.of(
                        new Figure(referrals(), new BigDecimal(referred), "", "", true),
                        new Figure(asked().get(1), new BigDecimal(visits), "", "A joint week", false)));
        var late = new ReportedAction(
                "AC-0002",
                "Agree the pathway",
                "SP1",
                "1.1",
                "Humberside Police",
                "In progress",
                Colour.RED,
                "Was due on 30 June 2026",
                LocalDate.of(2026, 6, 30),
                "",
                "Waiting for the health board");
        var hull = new AreaReturn.Accepted(
                accepted.header(),
                new Parts(figures, new ReturnPart.Actions(2, List.of(actions().getFirst(), late)), aNarrative()),
                accepted.submitted(),
                accepted.accepted());
        return new PackComposition(
                new Cover(3, new Opened(new Plan(QUARTER, 2, 4, DATES), DATES.opens()), "A steady quarter"),
                true,
                List.of(status("EAST_RIDING", ReturnStage.SENT_BACK), status("HULL", ReturnStage.ACCEPTED)),
                List.of(hull),
                List.of(),
                List.of(),
                List.of(new PriorityLine("SP1", 1, "Find people", List.of(), List.of(), List.of())),
                RULES,
                new PackContent.AuditCheckpoint("audit.example.org", 4211, "r00t", "1 July 2026, 02:00"),
                List.of(),
                background);
    }

    @Test
    void the_pack_prints_the_checkpoint_of_the_audit_log_and_an_earlier_format_has_none() {
        var content = composition("7").content(LocalDate.of(2026, 7, 20));
        var frozen = FrozenContent.of(content, JSON);
        var before = frozen.json().replaceFirst("\"account\":\\{[^}]*},", "");

        assertThat(FrozenContent.thaw(frozen.json(), frozen.sha256(), JSON)
                        .content()
                        .account()
                        .sentence())
                .contains("On 1 July 2026, 02:00 the audit log had 4,211 entries");
        assertThat(FrozenContent.thaw(
                                before,
                                FrozenContent.sha256(before.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                JSON)
                        .content()
                        .account())
                .isNull();
    }

    private static MeasureRow row(PackContent content, String measure) {
        return content.priorities().getFirst().measures().stream()
                .filter(row -> row.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_small_count_of_people_stands_nowhere_in_the_pack() {
        var two = JSON.writeValueAsString(composition("2").content(DATES.boardMeets()));
        var three = JSON.writeValueAsString(composition("3").content(DATES.boardMeets()));

        assertThat(two).contains("fewer than 5").isEqualTo(three);
    }

    @Test
    void a_count_of_five_or_more_is_printed() {
        assertThat(row(composition("12").content(DATES.boardMeets()), "ME-0001")
                        .of("HULL")
                        .orElseThrow()
                        .text())
                .isEqualTo("12");
    }

    @Test
    void a_missing_area_says_missing_in_the_list_and_in_every_figure_and_is_never_nought() {
        var content = composition("12").content(DATES.boardMeets());

        assertThat(content.missing())
                .extracting(PackContent.AreaLine::standing)
                .containsExactly("Missing: sent back and not submitted again");
        assertThat(row(content, "ME-0002").cells())
                .extracting(PrintedFigure::text)
                .containsExactly("missing", "12");
        assertThat(row(content, "ME-0002").total())
                .extracting(PrintedFigure::text)
                .isEqualTo("12 from 1 of 2");
        assertThat(row(content, "ME-0001").total())
                .extracting(PrintedFigure::text)
                .isEqualTo("12 from 1 of 2");
    }

    @Test
    void every_figure_says_which_return_it_came_from() {
        var content = composition("12").content(DATES.boardMeets());

        assertThat(row(content, "ME-0002").of("HULL").orElseThrow().areaReturn())
                .isEqualTo("RT-0031");
    }

    @Test
    void what_is_late_slipped_and_what_is_better_and_on_target_moved() {
        var content = composition("2").content(DATES.boardMeets());

        assertThat(content.slipped()).extracting(Item::title).containsExactly("Agree the pathway", "People referred");
        assertThat(content.moved()).extracting(Item::title).containsExactly("Joint visits");
        assertThat(content.moved().getFirst().because()).isEqualTo("12 against a target of 10");
    }

    private static final PackBackground BACKGROUND = new PackBackground(
            Map.of("AC-0002", "Anna Smith, Humberside Police"),
            Map.of("HULL", "Ben Jones, Hull City Council"),
            Map.of("ME-0001", "Referral statistics"),
            List.of(new Series(
                    "ME-0001",
                    "HULL",
                    List.of(new TrendPoint("Q4", "8", BigDecimal.valueOf(8), BigDecimal.valueOf(8))))),
            "Q1",
            null);

    @Test
    void what_slipped_says_whether_it_gets_better_or_worse_and_which_person_owns_it() {
        var content = composition("7", "5", BACKGROUND).content(DATES.boardMeets());

        assertThat(content.slipped())
                .extracting(Item::title, Item::owner, Item::evidence)
                .containsExactly(
                        tuple(
                                "People referred",
                                "Ben Jones, Hull City Council",
                                "7 against a target of 10, down 4, getting worse"),
                        tuple("Agree the pathway", "Anna Smith, Humberside Police", "Was due on 30 June 2026"),
                        tuple(
                                "Joint visits",
                                "Ben Jones, Hull City Council",
                                "5 against a target of 10, up 1, getting better"));
        assertThat(content.escalations()).isEqualTo(content.slipped());
        assertThat(row(content, "ME-0001").source()).isEqualTo("Referral statistics");
    }

    @Test
    void a_measure_near_its_target_slipped_only_where_it_gets_worse() {
        var content = composition("9", "9", BACKGROUND).content(DATES.boardMeets());

        assertThat(content.slipped()).extracting(Item::title).containsExactly("Agree the pathway", "People referred");
        assertThat(content.escalations()).extracting(Item::title).containsExactly("Agree the pathway");
    }

    @Test
    void a_trend_line_ends_with_the_figure_of_the_quarter() {
        var content = composition("7", "5", BACKGROUND).content(DATES.boardMeets());

        assertThat(content.pointsOf("ME-0001", "HULL"))
                .extracting(TrendPoint::text)
                .containsExactly("8", "7");
        assertThat(content.pointsOf("ME-0002", "HULL")).isEmpty();
    }

    @Test
    void an_action_that_was_red_in_the_pack_before_does_not_move() {
        var before = composition("7").content(DATES.boardMeets());
        var background = new PackBackground(Map.of(), Map.of(), Map.of(), List.of(), "Q1", before);
        var content = composition("12", "12", background).content(DATES.boardMeets());

        assertThat(content.slipped())
                .singleElement()
                .extracting(Item::trend, Item::owner)
                .containsExactly(Trend.LEVEL, "Humberside Police (nobody named)");
        assertThat(content.headlines().get(1)).startsWith("2 actions: 1 red (in the quarter before: 1)");
    }

    @Test
    void five_headlines_say_what_the_figures_say_and_of_whom_nothing_can_be_said() {
        var content = composition("7", "12", BACKGROUND).content(DATES.boardMeets());

        assertThat(content.headlines())
                .containsExactly(
                        "1 of 2 areas reported; nothing can be said of East Riding.",
                        "2 actions: 1 red, 0 amber, 1 on track, 0 complete, 0 not started or withdrawn.",
                        "2 figures compared with a target: 1 on target, 0 near it, 1 off it.",
                        "Off target and getting worse: People referred (Hull).",
                        "On target and getting better: Joint visits (Hull).");
        assertThat(content.unsaid())
                .containsExactly("Nothing can be said of East Riding: sent back and not submitted again");
        assertThat(content.nothing("No action is red."))
                .isEqualTo("No action is red. This is of the returns accepted; it is not known of East Riding.");
    }

    @Test
    void a_total_says_which_areas_it_is_without_and_is_not_known_only_where_no_part_is() {
        var content = composition("12", "12", BACKGROUND).content(DATES.boardMeets());
        var total = Objects.requireNonNull(row(content, "ME-0002").total());

        assertThat(total.note()).isEqualTo("Without East Riding.");
        assertThat(total.change()).isEqualTo("up 8 since the quarter before, which is better (Hull only)");

        var asked = asked().get(1);
        var ref = aNewReturn().ref();
        var none = FigureCell.missing(asked, HULL, ref, RULES);
        assertThat(FigureCell.total(asked, List.of(none, none)).orElseThrow().text())
                .isEqualTo("not known");
    }

    @Test
    void a_change_of_a_percentage_is_in_percentage_points() {
        var asked = new RequestedMeasure(
                "ME-0003",
                "Plans reviewed",
                Unit.PER_CENT,
                Direction.UP,
                "SP1",
                "1.1",
                false,
                BigDecimal.valueOf(80),
                BigDecimal.valueOf(78));
        var cell = FigureCell.of(figure(asked, "82"), HULL, aNewReturn().ref(), RULES)
                .cell();

        assertThat(cell.change()).isEqualTo("up 4 percentage points since the quarter before, which is better");
    }

    @Test
    void a_colour_that_would_narrow_a_hidden_number_is_not_given() {
        var asked = new RequestedMeasure(
                "ME-0001",
                "People referred",
                Unit.COUNT,
                Direction.UP,
                "SP1",
                "1.1",
                true,
                BigDecimal.valueOf(3),
                null);
        var cell = FigureCell.of(figure(asked, "2"), HULL, aNewReturn().ref(), RULES)
                .cell();

        assertThat(cell.colour()).isNull();
        assertThat(cell.word()).isEqualTo("No colour");
    }

    @Test
    void actions_are_counted_by_colour_under_their_priority() {
        var page = composition("12").content(DATES.boardMeets()).priorities().getFirst();

        assertThat(page.actionCount()).isEqualTo(2);
        assertThat(page.actions())
                .contains(
                        new PackContent.ColourCount(Colour.RED, 1),
                        new PackContent.ColourCount(Colour.GREEN, 1),
                        new PackContent.ColourCount(Colour.BLUE, 0));
    }
}
