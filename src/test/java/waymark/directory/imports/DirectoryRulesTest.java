package waymark.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DirectoryRulesTest {

    @Test
    void an_organisation_without_an_area_must_cover_the_region_or_the_country() throws IOException {
        assertThat(faults(file -> object(file, "/organisations/6").putArray("areas")))
                .containsExactly(new FileFault(
                        "/organisations/6/areas",
                        "no area",
                        "at least one area, or the coverage “national” or “regional”"));
    }

    @Test
    void an_area_or_sector_that_the_file_does_not_know_is_told() throws IOException {
        assertThat(faults(file -> {
                    object(file, "/organisations/6")
                            .putArray("areas")
                            .add("EAST_RIDING")
                            .add("LEEDS");
                    object(file, "/organisations/7").put("sector", "CIRCUS");
                }))
                .extracting(FileFault::pointer)
                .containsExactly("/organisations/6/areas/1", "/organisations/7/sector");
    }

    @Test
    void a_code_twice_names_where_it_stood_first() throws IOException {
        assertThat(faults(file -> object(file, "/areas/2").put("code", "EAST_RIDING")))
                .contains(new FileFault(
                        "/areas/2/code",
                        "“EAST_RIDING” again; it is first at /areas/0/code",
                        "a code no other area has"));
    }

    @Test
    void two_names_on_one_day_are_a_fault_and_two_that_meet_are_not() throws IOException {
        assertThat(faults(file -> names(file, "2022-06-30", "2022-07-01"))).isEmpty();
        assertThat(faults(file -> names(file, "2022-07-01", "2022-07-01")))
                .containsExactly(new FileFault(
                        "/organisations/3/names/1",
                        "“After”, on days that “Before” is valid too",
                        "names whose days do not overlap"));
    }

    @Test
    void a_span_that_ends_before_it_begins_is_told_with_both_days() throws IOException {
        assertThat(faults(file -> object(file, "/organisations/0/firstResponder")
                        .put("from", "2020-01-02")
                        .put("to", "2020-01-01")))
                .containsExactly(new FileFault(
                        "/organisations/0/firstResponder/to",
                        "2020-01-01, before it begins on 2020-01-02",
                        "a last day not before the first"));
    }

    @Test
    void an_organisation_is_bound_by_law_or_by_policy_and_not_by_both() throws IOException {
        assertThat(faults(file -> object(file, "/organisations/0").put("notifiesByPolicy", true)))
                .extracting(FileFault::pointer)
                .containsExactly("/organisations/0/notifiesByPolicy");
    }

    @Test
    void a_seat_belongs_to_an_organisation_of_the_file_and_has_a_code_of_its_own() throws IOException {
        assertThat(faults(file -> {
                    object(file, "/groups/0/seats/1").put("organisation", "NOBODY");
                    object(file, "/groups/0/seats/2").put("code", "CHAIR");
                }))
                .extracting(FileFault::pointer)
                .containsExactly("/groups/0/seats/2/code", "/groups/0/seats/1/organisation");
    }

    @Test
    void a_group_answers_for_an_area() throws IOException {
        assertThat(faults(file -> object(file, "/groups/1").putArray("areas")))
                .extracting(FileFault::pointer)
                .containsExactly("/groups/1/areas");
    }

    @Test
    void a_strategy_does_not_end_before_it_begins() throws IOException {
        assertThat(faults(file -> object(file, "/partnership/strategy").put("to", 2019)))
                .containsExactly(new FileFault(
                        "/partnership/strategy/to",
                        "the year 2019, before the first year 2020",
                        "the last year of the strategy, not before its first"));
    }

    private static void names(JsonNode file, String end, String beginning) {
        ArrayNode names = object(file, "/organisations/3").putArray("names");
        names.addObject().put("name", "Before").put("to", end);
        names.addObject().put("name", "After").put("from", beginning);
    }

    private static List<FileFault> faults(Consumer<JsonNode> harm) throws IOException {
        var tree = JsonMapper.shared().readTree(PartnershipReaderTest.humber());
        harm.accept(tree);
        return new DirectoryRules(PartnershipFile.of(tree)).faults();
    }

    private static ObjectNode object(JsonNode file, String pointer) {
        return (ObjectNode) file.at(pointer);
    }
}
