package waymark.pathways.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import waymark.pathways.diagram.DiagramModel.Arrow;
import waymark.pathways.diagram.DiagramModel.Form;
import waymark.pathways.diagram.DiagramModel.Shape;

/// A drawing that anybody can trust: whatever the graph, nothing lies on anything else and every
/// arrow leads down.
class DiagramTest {

    private static Shape step(String key) {
        return new Shape(key, Form.ACT, "Act", "Step " + key, List.of(), List.of(), "", false, List.of(), "#" + key);
    }

    private static Document svg(DiagramModel figure) {
        return Jsoup.parse(Diagram.svg(figure, "d", "Title", "Description"), "", Parser.xmlParser());
    }

    /// Up to 24 shapes, each led to from some before it.
    private static DiagramModel any(long seed) {
        var random = new Random(seed);
        int count = 2 + random.nextInt(23);
        var shapes = new ArrayList<Shape>();
        var arrows = new ArrayList<Arrow>();
        for (int number = 0; number < count; number++) {
            var words = "word ".repeat(1 + random.nextInt(12));
            shapes.add(
                    number > 0 && random.nextInt(4) == 0
                            ? Shape.answer("s" + number, words)
                            : new Shape(
                                    "s" + number,
                                    Form.values()[random.nextInt(6)],
                                    "Kind",
                                    words,
                                    List.of("note"),
                                    List.of("mark"),
                                    "later",
                                    true,
                                    List.of("fault"),
                                    "#"));
            for (int before = 0; before < number; before++) {
                if (random.nextInt(number) < 2) {
                    arrows.add(new Arrow("s" + before, "s" + number));
                }
            }
        }
        return new DiagramModel(shapes, arrows);
    }

    private static List<List<Node>> rows(DiagramModel figure) {
        var sketches = new LinkedHashMap<String, ShapeLayout>();
        figure.shapes().forEach(shape -> sketches.put(shape.key(), new ShapeLayout(shape)));
        var rows = Layers.of(figure, sketches);
        RowPlacement.across(rows);
        return rows;
    }

    @Test
    void nothing_lies_on_anything_else_and_every_arrow_leads_down_one_row() {
        for (long seed = 0; seed < 400; seed++) {
            var figure = any(seed);
            var rows = rows(figure);
            for (var row : rows) {
                for (int place = 1; place < row.size(); place++) {
                    var left = row.get(place - 1);
                    var right = row.get(place);
                    assertThat(right.x - right.width() / 2)
                            .as("seed %d", seed)
                            .isGreaterThan(left.x + left.width() / 2 + 10);
                }
            }
            var nodes = rows.stream().flatMap(List::stream).toList();
            assertThat(nodes)
                    .allSatisfy(node -> assertThat(node.below)
                            .allSatisfy(below -> assertThat(below.row).isEqualTo(node.row + 1)));
            assertThat(nodes.stream().filter(node -> node.layout != null))
                    .hasSize(figure.shapes().size());
        }
    }

    @Test
    void every_arrow_of_the_figure_is_drawn() {
        for (long seed = 0; seed < 100; seed++) {
            var figure = any(seed);
            long ways = rows(figure).stream()
                    .flatMap(List::stream)
                    .filter(node -> node.layout != null)
                    .mapToLong(node -> node.below.size())
                    .sum();
            assertThat(ways).as("seed %d", seed).isEqualTo(figure.arrows().size());
        }
    }

    @Test
    void steps_that_follow_on_one_another_stand_straight_below_each_other() {
        var keys = List.of("a", "b", "c", "d");
        var rows = rows(new DiagramModel(
                keys.stream().map(DiagramTest::step).toList(),
                IntStream.range(0, 3)
                        .mapToObj(place -> new Arrow(keys.get(place), keys.get(place + 1)))
                        .toList()));
        assertThat(rows.stream().map(row -> row.getFirst().x).distinct()).hasSize(1);
    }

    @Test
    void two_branches_that_need_not_cross_do_not() {
        var rows = rows(new DiagramModel(
                List.of(step("q"), step("left"), step("right"), step("far-right"), step("far-left")),
                List.of(
                        new Arrow("q", "left"),
                        new Arrow("q", "right"),
                        new Arrow("left", "far-left"),
                        new Arrow("right", "far-right"))));
        assertThat(rows.getLast().stream().map(node -> node.layout.shape().key()))
                .containsExactly("far-left", "far-right");
    }

    @Test
    void a_box_is_a_link_that_says_all_of_it() {
        var svg = svg(new DiagramModel(
                List.of(new Shape(
                        "a",
                        Form.ACT,
                        "Act",
                        "Call & wait",
                        List.of("Contact: Adults"),
                        List.of("First"),
                        "Nights and weekends: 101",
                        true,
                        List.of("Dead end"),
                        "/steps/a")),
                List.of()));
        var link = svg.selectFirst("a");
        assertThat(link.attr("href")).isEqualTo("/steps/a");
        assertThat(link.attr("aria-label"))
                .isEqualTo(
                        "Act: Call & wait; First; Contact: Adults; Nights and weekends: 101; Then: the end; Dead end");
        assertThat(letters(link.attr("aria-label")))
                .as("what is seen is part of what is said: somebody who speaks to the computer says what they see")
                .isEqualTo(letters(link.text()));
        assertThat(link.text()).contains("Call & wait", "First", "Contact: Adults", "!", "Dead end");
        assertThat(svg.selectFirst("svg").attr("role")).isEqualTo("group");
        assertThat(svg.selectFirst("title").text()).isEqualTo("Title");
    }

    private static String letters(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", "").replaceAll(" +", " ").strip();
    }

    @Test
    void what_is_wrong_is_seen_without_colour() {
        var sound = Diagram.svg(new DiagramModel(List.of(step("a")), List.of()), "d", "T", "D");
        var wrong = Diagram.svg(
                new DiagramModel(List.of(step("a"), Shape.stop("s", "Dead end")), List.of(new Arrow("a", "s"))),
                "d",
                "T",
                "D");
        assertThat(sound).doesNotContain("stroke-dasharray", ">!<");
        assertThat(wrong).contains("stroke-dasharray", ">!<", "Dead end");
    }

    @Test
    void words_cannot_break_out_of_the_drawing() {
        var shape = new Shape(
                "a",
                Form.ADVICE,
                "Advice",
                "<script>\"x\"</script>",
                List.of(),
                List.of(),
                "",
                false,
                List.of(),
                "\"#");
        var svg = Diagram.svg(new DiagramModel(List.of(shape), List.of()), "d", "<T>", "<D>");
        assertThat(svg).doesNotContain("<script>", "<T>", "<D>", "href=\"\"");
    }

    @Test
    void a_circle_must_be_resolved_by_the_caller() {
        assertThatThrownBy(() -> svg(new DiagramModel(
                        List.of(step("a"), step("b")), List.of(new Arrow("a", "b"), new Arrow("b", "a")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
