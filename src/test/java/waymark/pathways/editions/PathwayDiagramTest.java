package waymark.pathways.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.pathways.graph.GraphFixtures.act;
import static waymark.pathways.graph.GraphFixtures.advice;
import static waymark.pathways.graph.GraphFixtures.answer;
import static waymark.pathways.graph.GraphFixtures.graph;
import static waymark.pathways.graph.GraphFixtures.handover;
import static waymark.pathways.graph.GraphFixtures.onward;
import static waymark.pathways.graph.GraphFixtures.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.pathways.diagram.DiagramModel;
import waymark.pathways.diagram.DiagramModel.Form;
import waymark.pathways.drafting.ShippedPathways;
import waymark.pathways.graph.Finding;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.PathwayStep;

/// What the drawing of a pathway says: every step once, every answer on an arrow, and what is wrong where
/// it is wrong.
class PathwayDiagramTest {

    private static PathwayText written(Graph graph, Finding... findings) {
        return new PathwayText(
                graph, Set.of("b"), Set.of(), List.of(findings), Map.of("POLICE_101", "Police", "ADULT", "Adults"));
    }

    private static DiagramModel figure(Graph graph, Finding... findings) {
        return PathwayDiagram.of(written(graph, findings), step -> "#" + step.key());
    }

    private static DiagramModel.Shape shape(DiagramModel figure, String key) {
        return figure.shapes().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_kind_of_step_has_a_shape_of_its_own_and_answers_stand_on_the_arrows() {
        var figure = figure(graph(
                question("q", answer("yes", "a"), answer("no", "h"), answer("other", "o")),
                advice("a", "b"),
                act("b", ""),
                handover("h"),
                onward("o", "CHILD")));
        assertThat(figure.shapes().stream().map(DiagramModel.Shape::form))
                .containsExactly(
                        Form.QUESTION,
                        Form.ANSWER,
                        Form.ADVICE,
                        Form.ACT,
                        Form.ANSWER,
                        Form.HANDOVER,
                        Form.ANSWER,
                        Form.ONWARD);
        assertThat(figure.arrows())
                .contains(
                        new DiagramModel.Arrow("q", "q answer 0"),
                        new DiagramModel.Arrow("q answer 0", "a"),
                        new DiagramModel.Arrow("a", "b"));
        assertThat(shape(figure, "q").marks()).containsExactly("First");
        assertThat(shape(figure, "b").marks()).containsExactly("This area’s own");
        assertThat(shape(figure, "b").notes()).containsExactly("Contact: Police");
        assertThat(shape(figure, "b").ends()).isTrue();
        assertThat(shape(figure, "a").ends()).isFalse();
        assertThat(shape(figure, "h").ends()).isTrue();
    }

    @Test
    void a_way_that_leads_nowhere_or_round_ends_at_a_stop_that_says_so() {
        var figure = figure(graph(
                question("q", answer("yes", "a"), answer("no", "")), act("a", "b"), act("b", "q"), act("c", "gone")));
        assertThat(figure.shapes().stream()
                        .filter(one -> one.form() == Form.STOP)
                        .map(DiagramModel.Shape::words))
                .containsExactly(
                        "Circle: goes back to “Question q”", "Dead end: leads nowhere", "Dead end: leads nowhere");
    }

    @Test
    void findings_are_drawn_on_their_step_and_notes_look_different() {
        var figure = figure(
                graph(act("a", "")),
                new Finding("a", Finding.Fault.UNREACHED, true, "No answer leads here; lead to it or remove it"),
                new Finding("a", Finding.Fault.NO_COVER, true, "Nobody answers for Adults any longer in Hull; name"),
                new Finding("a", Finding.Fault.NO_COVER, false, "Nobody is named for Health yet in Hull: the walk"));
        assertThat(shape(figure, "a").faults())
                .containsExactly("Nothing leads here", "Nobody answers for Adults any longer in Hull");
        assertThat(shape(figure, "a").marks()).containsExactly("First", "Nobody is named for Health yet in Hull");
    }

    @Test
    void nights_and_weekends_are_marked_where_they_are_different() {
        var later =
                new PathwayStep.Later("Ring the night team.", new PathwayStep.Reach("ADULT", List.of("POLICE_101")));
        var step = new PathwayStep.Act(
                "n",
                "Call",
                new PathwayStep.Guidance("", List.of(), List.of(), List.of(), "", ""),
                new PathwayStep.Task("You", "Now", new PathwayStep.Reach("", List.of("POLICE_101")), later),
                "");
        assertThat(shape(figure(graph(step)), "n").later()).isEqualTo("Nights and weekends: Adults, then 1 more");
        assertThat(shape(figure(graph(act("a", ""))), "a").later()).isEmpty();
    }

    @Test
    void everything_shipped_is_drawn_with_every_step_a_link() {
        for (var one : new ShippedPathways(JsonMapper.shared()).of("HUMBER")) {
            if (one.content() instanceof Content.Whole(Graph graph)) {
                var drawing = written(graph).drawing("/steps/");
                var output = new gg.jte.output.StringOutput();
                drawing.writeTo(output);
                for (var step : graph.steps()) {
                    assertThat(output.toString()).as(one.code()).contains("href=\"/steps/" + step.key() + "\"");
                }
            }
        }
    }
}
