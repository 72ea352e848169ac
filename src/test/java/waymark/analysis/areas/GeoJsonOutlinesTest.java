package waymark.analysis.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

class GeoJsonOutlinesTest {

    private static final List<Area> AREAS =
            List.of(new Area("HULL", "Hull"), new Area("EAST_RIDING", "East Riding"), new Area("NORTH", "North Marsh"));

    private static Ruling<GeoJsonOutlines> read(String json) {
        return GeoJsonOutlines.read(json.getBytes(StandardCharsets.UTF_8), AREAS);
    }

    private static String refusal(String json) {
        return read(json) instanceof Ruling.Refused<GeoJsonOutlines>(List<Problem> problems)
                ? problems.getFirst().message()
                : "taken";
    }

    @Test
    void names_are_matched_lines_simplified_and_doubts_said() {
        if (!(read(Squares.collection("Kingston upon Hull, City of", "East Riding of Yorkshire", "Marsh"))
                instanceof Ruling.Agreed<GeoJsonOutlines>(GeoJsonOutlines outlines))) {
            throw new AssertionError("refused");
        }
        assertThat(outlines.shapes()).extracting(AreaShape::area).containsExactly("HULL", "EAST_RIDING", "");
        assertThat(outlines.shapes().getFirst().path().chars().filter(letter -> letter == 'L'))
                .hasSize(3);
        assertThat(outlines.doubts())
                .containsExactly(
                        "“Marsh” is like North Marsh, and not the same. It is drawn without a figure",
                        "North Marsh has no outline in the file");
    }

    @Test
    void what_is_no_map_is_refused_with_the_place() {
        assertThat(refusal("[")).isEqualTo("It is no JSON file that can be read");
        assertThat(refusal("{\"type\": \"Topology\"}")).contains("must be FeatureCollection");
        assertThat(refusal(Squares.collection("Leeds"))).contains("No name in it is the name of an area: Leeds");
        assertThat(refusal(Squares.collection("Hull").replace("[-0.5, 53.5]", "[512345, 432100]")))
                .startsWith("Feature 1, point 2 lies outside of the world");
        assertThat(refusal(
                        Squares.collection("Hull").replace("[-1.0, 53.7], ", "").replace("[-1.0, 53.5]]]", "[9, 9]]]")))
                .isEqualTo("Feature 1 has an outline that is not closed");
        assertThat(refusal(Squares.collection("Hull").replace("Polygon", "LineString")))
                .contains("must be Polygon or MultiPolygon");
    }

    @Test
    void tiles_stand_where_they_are_set_and_the_others_where_there_is_room() {
        assertThat(AreaMaps.arranged(Map.of("NORTH", new AreaMaps.Place(1, 1)), AREAS))
                .isEqualTo(Map.of(
                        "NORTH", new AreaMaps.Place(1, 1),
                        "HULL", new AreaMaps.Place(2, 1),
                        "EAST_RIDING", new AreaMaps.Place(1, 2)));
    }
}
