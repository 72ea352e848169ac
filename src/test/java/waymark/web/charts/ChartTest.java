package waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import waymark.web.Tone;
import waymark.web.site.GalleryCharts;

class ChartTest {

    private static final ChartFrame FRAME = new ChartFrame("k1", "Title", "Description.", "Area", "People", "Target");

    static List<Chart> charts() {
        return GalleryCharts.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_is_one_picture_named_by_its_title_and_description(Chart chart) {
        Element svg = svg(chart);
        assertThat(svg.attr("role")).isEqualTo("img");
        String[] ids = svg.attr("aria-labelledby").split(" ");
        assertThat(svg.getElementById(ids[0]).text()).isEqualTo(chart.title());
        assertThat(svg.getElementById(ids[1]).text()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_holds_nothing_that_a_content_policy_would_stop(Chart chart) {
        assertThat(chart.svg()).doesNotContain("style", "<script", "href", "class=", "http://www.w3.org/1999");
        for (Element element : svg(chart).getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(each -> each.getKey().startsWith("on"));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_is_well_formed(Chart chart) throws Exception {
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_gives_its_figures_in_words_beside_the_picture(Chart chart) {
        assertThat(chart.rows())
                .isNotEmpty()
                .allMatch(row -> row.size() == chart.header().size());
        if (chart.id().equals("chart-k2")) return; // a sparkline has no words
        String words = svg(chart).text();
        for (var row : chart.rows()) {
            for (String part : row.get(1).split(" ")) assertThat(words).contains(part);
        }
    }

    @Test
    void no_two_charts_of_a_page_share_an_id() {
        var seen = new HashSet<String>();
        for (Chart chart : charts()) {
            for (Element element : svg(chart).getAllElements()) {
                if (!element.id().isEmpty())
                    assertThat(seen.add(element.id())).as(element.id()).isTrue();
            }
        }
    }

    @Test
    void names_from_people_are_written_as_text() {
        var chart = Chart.bars(FRAME, List.of(ChartPoint.of("<script>alert(1)</script>\u0000 & \"x\"", 3, "3")));
        assertThat(svg(chart).select("script")).isEmpty();
        assertThat(svg(chart).text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_hidden_number_is_drawn_as_its_range_alike_for_each_number_it_could_be() {
        String svg = Chart.bars(FRAME, List.of(ChartPoint.between("Hull", 1, 4, "fewer than 5")))
                .svg();
        assertThat(svg).contains("fewer than 5").contains("url(#chart-k1-range)");
    }

    @Test
    void a_missing_figure_has_no_bar() {
        var bars =
                svg(Chart.bars(FRAME, List.of(ChartPoint.none("Hull", "not available"), ChartPoint.of("NEL", 9, "9"))));
        assertThat(bars.select("rect[fill=" + ChartPen.MAIN + "]")).hasSize(1);
        var columns =
                svg(Chart.trend(FRAME, List.of(ChartPoint.none("Q1", "not available"), ChartPoint.of("Q2", 9, "9"))));
        assertThat(columns.select("rect[fill=" + ChartPen.MAIN + "]")).hasSize(1);
    }

    @Test
    void colours_are_told_apart_by_pattern_as_well() {
        var pen = new ChartPen(FRAME);
        var fills = List.of(Tone.BLUE, Tone.GREEN, Tone.ORANGE, Tone.RED, Tone.GREY).stream()
                .map(tone -> pen.tone(tone).replaceAll("stroke=.*", ""))
                .toList();
        assertThat(fills).doesNotHaveDuplicates();
        assertThat(fills.stream().filter(fill -> fill.contains("url("))).hasSize(3);
    }

    @Test
    void parts_fill_the_bar_and_a_bar_of_nothing_is_empty() {
        var svg = svg(GalleryCharts.parts());
        double width = svg.select("rect[stroke-width=2]").stream()
                .mapToDouble(rect -> Double.parseDouble(rect.attr("width").replace("%", "")))
                .sum();
        assertThat(width).isBetween(4 * 99.5, 4 * 99.7); // four of the five bars have parts
    }

    @Test
    void no_figures_at_all_make_an_empty_chart_not_a_fault() {
        assertThat(Chart.bars(FRAME, List.of()).rows()).isEmpty();
        assertThat(Chart.trend(FRAME, List.of()).rows()).isEmpty();
        assertThat(Chart.parts(FRAME, List.of()).rows()).isEmpty();
        assertThat(Chart.sparkline(FRAME, List.of()).rows()).isEmpty();
    }

    @Test
    void an_axis_has_a_few_round_steps_and_reaches_past_every_figure() {
        var random = new Random(61);
        for (int round = 0; round < 5_000; round++) {
            double scale = Math.pow(10, random.nextInt(9) - 2);
            var points = new ArrayList<ChartPoint>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                points.add(ChartPoint.of("x", scale * (random.nextDouble() - (round % 3 == 0 ? 0.4 : 0)), ""));
            }
            var axis = ChartScale.of(points);
            assertThat(axis.ticks().size()).isBetween(2, 8);
            double leading = axis.step() / Math.pow(10, Math.floor(Math.log10(axis.step()) + 1e-9));
            assertThat(Arrays.stream(new double[] {1, 2, 5}).anyMatch(nice -> Math.abs(nice - leading) < 1e-6))
                    .isTrue();
            for (var point : points) assertThat(axis.at(point.high())).isBetween(-1e-9, 1 + 1e-9);
            assertThat(axis.ticks().stream().map(axis::words)).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_axis_of_small_counts_counts_whole_people() {
        assertThat(ChartScale.of(List.of(ChartPoint.of("x", 4, "4"))).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        var one = ChartScale.of(List.of(ChartPoint.of("x", 0, "0")));
        assertThat(one.ticks()).containsExactly(0.0, 1.0);
        assertThat(ChartScale.of(List.of(ChartPoint.of("x", 0.4, "0.4"))).ticks())
                .contains(0.5);
    }

    @Test
    void a_map_of_counts_is_divided_at_whole_numbers_and_one_of_rates_is_not() {
        assertThat(Chart.tiles(FRAME, List.of(tile("Hull", 3), tile("NEL", 1))).svg())
                .contains("up to 1", "over 2, up to 3")
                .doesNotContain("0.8");
        assertThat(Chart.tiles(FRAME, List.of(tile("Hull", 2.5), tile("NEL", 1)))
                        .svg())
                .contains("up to 0.6");
    }

    private static ChartTile tile(String area, double value) {
        return new ChartTile(area, "area-" + area, value, value, String.valueOf(value), 1, 1);
    }

    private static Element svg(Chart chart) {
        return Jsoup.parse(chart.svg(), "", Parser.xmlParser()).selectFirst("svg");
    }
}
