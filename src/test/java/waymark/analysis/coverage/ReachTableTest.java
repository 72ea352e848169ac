package waymark.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.figures.ProvidedBreakdown;
import waymark.web.figures.ProvidedBreakdown.GroupCount;
import waymark.web.sheets.SheetReader;

class ReachTableTest {

    private static final List<Area> AREAS = List.of(new Area("HULL", "Hull"), new Area("EAST_RIDING", "East Riding"));

    private static ReachTable table(boolean people) {
        var breakdown = new ProvidedBreakdown("key", "Title", "Definition", people, _ -> List.of());
        return ReachTable.of(
                breakdown,
                AREAS,
                List.of(
                        new GroupCount("HULL", "Adults", 12),
                        new GroupCount("EAST_RIDING", "Adults", 3),
                        new GroupCount("HULL", "Children", 7),
                        new GroupCount(null, "Children", 0)));
    }

    @Test
    void no_small_number_of_people_is_printed_and_no_total_gives_one_away() {
        var table = table(true);
        assertThat(table.rows().getFirst().cells())
                .extracting(ReachTable.Cell::text)
                .containsExactly("12", "fewer than 5", "0");
        assertThat(table.rows().getFirst().total().text()).isEqualTo("13 to 16");
        assertThat(table.ofArea("EAST_RIDING"))
                .get()
                .extracting(ReachTable.Cell::high)
                .isEqualTo(4L);
        assertThat(table.ofArea("HULL")).get().extracting(ReachTable.Cell::text).isEqualTo("19");
    }

    @Test
    void things_that_are_no_people_are_printed() {
        assertThat(table(false).rows().getFirst().total().text()).isEqualTo("15");
    }

    private static Ruling<List<CommunityList.Line>> communities(String csv) {
        return SheetReader.file("file", csv.getBytes(StandardCharsets.UTF_8))
                .then(sheet -> CommunityList.read(sheet, AREAS));
    }

    @Test
    void a_list_of_communities_is_read_or_every_fault_said_with_its_cell() {
        assertThat(communities("Community,Area,People\nPolish,\"Kingston upon Hull, City of\",\"1,200\"\n"))
                .isEqualTo(Ruling.agreed(List.of(new CommunityList.Line("HULL", "Polish", 1_200))));
        if (!(communities("Area,Community,People\nLeeds,Polish,1\nHull,,2\nHull,Thai,many\n")
                instanceof Ruling.Refused<List<CommunityList.Line>>(List<Problem> problems))) {
            throw new AssertionError("taken");
        }
        assertThat(problems.getFirst().message())
                .contains(
                        "A2: “Leeds” is no area of the partnership",
                        "B3: enter a community",
                        "C4: “many” is no whole number");
    }
}
