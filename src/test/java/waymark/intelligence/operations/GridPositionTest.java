package waymark.intelligence.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Positions from grid references, from latitude and longitude, and from the files of Code-Point Open.
class GridPositionTest {

    @Test
    void a_reference_is_read_to_the_middle_of_its_square_and_written_back() {
        var at = GridPosition.read("TA 099 289").orElseThrow();
        assertThat(at).isEqualTo(new GridPosition(509_950, 428_950));
        assertThat(at.reference()).isEqualTo("TA 099 289");
        assertThat(GridPosition.read("SE 5 4").orElseThrow()).isEqualTo(new GridPosition(455_000, 445_000));
        assertThat(GridPosition.read("HU 47650 41180").orElseThrow()).isEqualTo(new GridPosition(447_650, 1_141_180));
        assertThat(GridPosition.read("SV0000010000").orElseThrow().reference()).isEqualTo("SV 000 100");
    }

    @Test
    void latitude_and_longitude_come_within_a_few_metres() {
        // the worked example of Ordnance Survey: Caister water tower, 52.65797861 N 1.71605194 E, TG 51409 13177
        var at = GridPosition.read("52.65797861, 1.71605194").orElseThrow();
        assertThat(at.easting()).isCloseTo(651_409, Offset.offset(8));
        assertThat(at.northing()).isCloseTo(313_177, Offset.offset(8));
    }

    @Test
    void what_is_no_position_in_great_britain_is_not_read() {
        assertThat(GridPosition.read("ZZ 000 000")).isEmpty();
        assertThat(GridPosition.read("40.71, -74.00")).isEmpty();
        assertThat(GridPosition.read("somewhere")).isEmpty();
        assertThat(GridPosition.read("TA 09 2")).isEmpty();
    }

    @Test
    void a_postcode_is_found_in_the_file_of_its_area(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("hu.csv"),
                "\"HU1 2AB\",10,509600,428700,\"E92000001\"\n\"HU112AB\",10,510000,429000,\"E92000001\"\n");
        var places = new PostcodePlaces(folder.toString());
        assertThat(places.find("HU1 2AB")).contains(new GridPosition(509_600, 428_700));
        assertThat(places.find("HU11 2AB")).contains(new GridPosition(510_000, 429_000));
        assertThat(places.find("HU9 9ZZ")).isEmpty();
        assertThat(places.find("YO1 1AA")).isEmpty();
        assertThat(new PostcodePlaces("").find("HU1 2AB")).isEmpty();
        assertThat(PostcodePlaces.tidy("hu12ab")).contains("HU1 2AB");
        assertThat(PostcodePlaces.tidy("Hull")).isEmpty();
    }
}
