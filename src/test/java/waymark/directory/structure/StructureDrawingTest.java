package waymark.directory.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class StructureDrawingTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final List<Font> PLAIN = List.of(font("LiberationSans-Regular"), font("DejaVuSans"));
    private static final List<Font> BOLD = List.of(font("LiberationSans-Bold"), font("DejaVuSans-Bold"));

    /// Whatever there is: no box on another, no seat on another, every word in its box, no word lost.
    @Test
    void nothing_lies_on_anything_else_and_no_word_is_cut() {
        var random = new SplittableRandom(20261125);
        for (int round = 0; round < 60; round++) {
            var tables = tables(random);
            var svg = parsed(tables);
            var boxes = rects(svg, "stroke=#0d5c6b");
            var seats = rects(svg, "stroke=#b5cbc8");
            seats.addAll(rects(svg, "stroke=#8a4300"));
            assertThat(boxes).hasSize(tables.size());
            assertThat(seats)
                    .hasSize(
                            tables.stream().mapToInt(one -> one.chairs().size()).sum());
            apart(boxes);
            apart(seats);
            for (var seat : seats) {
                assertThat(boxes).anyMatch(box -> box.contains(seat));
            }
            var words = svg.select("text");
            assertThat(words).allSatisfy(text -> inside(text, boxes, seats));
            for (var table : tables) {
                table.chairs()
                        .forEach(chair -> assertThat(
                                        String.join("", words.eachText()).replace(" ", ""))
                                .contains(chair.title().replace(" ", "")));
            }
        }
    }

    @Test
    void an_empty_seat_says_so_and_is_dashed() {
        var svg = parsed(List.of(new SeatedGroup(
                "B", "Board", GroupLevel.STRATEGIC, "Hull", List.of(chair("Chair", ""), chair("Health", "Nkechi")))));
        assertThat(svg.select("rect[stroke-dasharray]")).hasSize(1);
        assertThat(svg.select("text").eachText())
                .containsExactly("Strategic board", "Board", "Hull", "Chair", "Empty", "Health", "Nkechi");
    }

    @Test
    void what_people_wrote_is_text() {
        var svg = StructureDrawing.svg(
                List.of(new SeatedGroup("B", "<script>&\"", GroupLevel.TASK, "", List.of(chair("<b>", "\"><x")))),
                "T & T",
                "<d>");
        assertThat(svg).doesNotContain("<script", "<b>", "<x", "<d>").contains("&lt;script&gt;&amp;&quot;");
    }

    @Test
    void without_groups_there_is_still_a_drawing() {
        assertThat(StructureDrawing.svg(List.of(), "T", "D")).startsWith("<svg").contains("<title");
    }

    private static void inside(Element text, List<Rectangle2D> boxes, List<Rectangle2D> seats) {
        double x = Double.parseDouble(text.attr("x"));
        double y = Double.parseDouble(text.attr("y"));
        int size = Integer.parseInt(text.attr("font-size"));
        double width = (text.hasAttr("font-weight") ? BOLD : PLAIN)
                .stream()
                        .mapToDouble(font -> font.deriveFont((float) size)
                                .getStringBounds(text.text(), CONTEXT)
                                .getWidth())
                        .max()
                        .orElseThrow();
        var drawn = new Rectangle2D.Double(x, y - size * 0.8, width, size);
        var around = boxes.stream().filter(box -> box.contains(x, y - 4)).toList();
        if (around.isEmpty()) {
            assertThat(boxes).as("heading").noneMatch(box -> box.intersects(drawn));
            return;
        }
        var seat = seats.stream().filter(one -> one.contains(x, y - 4)).findFirst();
        assertThat(seat.orElse(around.getFirst()).contains(drawn))
                .as(text.text())
                .isTrue();
    }

    /// The letters of most readers, and the widest that a browser falls back to.
    private static Font font(String name) {
        try (var file = StructureDrawingTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void apart(List<Rectangle2D> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(all.get(i).intersects(all.get(j))).isFalse();
            }
        }
    }

    private static List<Rectangle2D> rects(Document svg, String attribute) {
        var all = new ArrayList<Rectangle2D>();
        for (var rect : svg.select("rect[%s]".formatted(attribute))) {
            all.add(new Rectangle2D.Double(
                    Double.parseDouble(rect.attr("x")),
                    Double.parseDouble(rect.attr("y")),
                    Double.parseDouble(rect.attr("width")),
                    Double.parseDouble(rect.attr("height"))));
        }
        return all;
    }

    private static Document parsed(List<SeatedGroup> tables) {
        return Jsoup.parse(StructureDrawing.svg(tables, "Title", "Description"), "", Parser.xmlParser());
    }

    private static List<SeatedGroup> tables(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(1, 14))
                .mapToObj(i -> new SeatedGroup(
                        "G" + i,
                        words(random, random.nextInt(1, 12)),
                        GroupLevel.values()[random.nextInt(4)],
                        words(random, random.nextInt(1, 9)),
                        IntStream.range(0, random.nextInt(0, 25))
                                .mapToObj(j -> chair(
                                        words(random, random.nextInt(1, 8)),
                                        random.nextInt(3) == 0 ? "" : words(random, random.nextInt(1, 5))))
                                .toList()))
                .toList();
    }

    private static String words(SplittableRandom random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> word(random, random.nextInt(20) == 0 ? 60 : random.nextInt(1, 14)))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String word(SplittableRandom random, int letters) {
        var word = new StringBuilder();
        random.ints(letters, 0, 30).forEach(i -> word.append("abcdefghijklmnopqrstuvwxyzWMÖ&".charAt(i)));
        return word.toString();
    }

    private static SeatedGroup.Chair chair(String title, String holder) {
        return new SeatedGroup.Chair(title, "", holder, "PE-1", "", "");
    }
}
