package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.*;
import static waymark.governance.packs.BoardPackTest.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.governance.packs.BoardPack.Cover;
import waymark.governance.packs.PackContent.Item;
import waymark.governance.packs.PackContent.MeasureRow;
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
import waymark.insight.SmallNumberRule;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.rag.Colour;

class PackCompositionTest {

    private static final FigureRules RULES = new FigureRules(10, SmallNumberRule.USUAL, SmallNumberRule.USUAL);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Hull is accepted with so many people referred and 12 joint visits after
    /// 4; East Riding never sent anything.
    static PackComposition composition(String referred) {
        var accepted = anAcceptedReturn(ANNA, BEN);
        var figures = new ReturnPart.Figures(
                2,
                List.of(
                        new Figure(referrals(), new BigDecimal(referred), "", "", true),
                        new Figure(asked().get(1), new BigDecimal("12"), "", "A joint week", false)));
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
                PackBackground.NONE);
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
        assertThat(content.moved().getFirst().because())
                .isEqualTo("12 against a target of 10");
    }

    @Test
    void a_colour_that_would_narrow_a_hidden_number_is_not_given() {
        var asked = new RequestedMeasure(
                "ME-0001",
                "People referred",
                waymark.strategy.measures.Unit.COUNT,
                waymark.strategy.measures.Direction.UP,
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
