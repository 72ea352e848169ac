package waymark.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

public class PartnershipReaderTest {

    private final PartnershipReader reader = new PartnershipReader();

    @Test
    void the_shipped_file_has_no_faults() throws IOException {
        var reading = reader.read(humber().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        var file = reading.file();
        assertThat(file).isNotNull();
        assertThat(new DirectoryRules(file).faults()).isEmpty();
        assertThat(file.areas()).hasSize(4);
        assertThat(file.sectors()).hasSize(7);
        assertThat(file.organisations()).hasSize(47);
        assertThat(file.groups()).hasSize(5);
        assertThat(file.priorities()).hasSize(6);
        assertThat(file.priorities().stream()
                        .mapToInt(one -> one.objectives().size())
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void the_shipped_file_holds_no_notes_of_its_makers() throws IOException {
        assertThat(humber()).doesNotContain("devNote").doesNotContain("general knowledge");
    }

    @Test
    void a_mark_at_the_beginning_that_some_editors_write_is_read_over() throws IOException {
        var reading = reader.read(("\uFEFF" + humber()).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void what_nobody_sees_is_a_fault_at_its_place_and_is_written_out() throws IOException {
        var file = humber().replaceFirst("Humber Modern Slavery Partnership\"", "Humber\\\\u0000 Partnership\"")
                .replaceFirst("East Riding\"", "East\\\\u202eRiding\"")
                .replaceFirst("Hull\"", "Hu\\\\ud800ll\"")
                .replaceFirst("Statutory\"", "Statutory\\\\u0007\\\\n\"");
        assertThat(faults(file))
                .extracting(FileFault::pointer, FileFault::found)
                .containsExactlyInAnyOrder(
                        tuple("/partnership/name", "the null character (U+0000) in “Humber\\u0000 Partnership”"),
                        tuple(
                                "/areas/0/name",
                                "a mark that turns the direction of writing round (U+202E) in “East\\u202ERiding”"),
                        tuple("/areas/1/name", "half a character (U+D800) in “Hu\\uD800ll”"),
                        tuple("/sectors/0/name", "a bell (U+0007) in “Statutory\\u0007\\u000A”"));
    }

    @Test
    void a_note_may_have_lines_and_a_name_may_not() throws IOException {
        var tree = (ObjectNode) JsonMapper.shared().readTree(humber());
        ((ObjectNode) tree.at("/organisations/0")).put("note", "One line\n\tand another");
        assertThat(faults(tree.toString())).isEmpty();
        ((ObjectNode) tree.at("/areas/0")).put("name", "East\nRiding");
        assertThat(faults(tree.toString()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).startsWith("a line break (U+000A)"));
    }

    @Test
    void malformed_json_is_told_by_line_and_column() {
        var faults = faults("{\n  \"format\": \"waymark-partnership-1\",\n  \"areas\": [1 2]\n}");
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.found()).contains("line 3, column").contains("\"areas\": [1 2]");
            assertThat(fault.expected()).contains("comma");
        });
    }

    @Test
    void what_is_no_json_at_all_is_refused_in_words() {
        assertThat(faults("code,name\nHULL,Hull"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("not JSON at line 1"));
        assertThat(faults(""))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).isEqualTo("nothing"));
        assertThat(reader.read(new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe})
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("spreadsheets"));
    }

    @Test
    void a_file_above_the_limit_is_refused_unread() {
        assertThat(reader.read(new byte[PartnershipReader.LIMIT + 1]).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).isEqualTo("a file of 5,000,001 bytes"));
    }

    @Test
    void brackets_within_brackets_without_end_are_refused() {
        assertThat(faults("[".repeat(100_000)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("at most 30 brackets deep"));
        assertThat(faults("{\"a\":".repeat(100_000))).hasSize(1);
    }

    @Test
    void numbers_that_would_fill_the_memory_are_refused() throws IOException {
        assertThat(faults("{\"format\": " + "9".repeat(50) + "}")).hasSize(1);
        var changed = humber().replace("\"number\": 1,", "\"number\": 1e999999999,");
        assertThat(faults(changed)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/priorities/0/number");
            assertThat(fault.expected()).isEqualTo("a whole number from 1 to 99");
        });
    }

    @Test
    void a_field_written_twice_is_told_where() throws IOException {
        var twice = humber().replace("{\"code\": \"HEALTH\",", "{\"code\": \"HEALTH\", \"code\": \"HEALTH\",");
        assertThat(faults(twice).getFirst().pointer()).isEqualTo("/sectors/2/code");
        assertThat(faults(twice).getFirst().found()).contains("the field “code” a second time, at line ");
    }

    @Test
    void more_after_the_end_of_the_object_is_told() throws IOException {
        assertThat(faults(humber() + "{}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).matches("not JSON at line \\d+, column 1: “\\{}”"));
    }

    @Test
    void every_fault_of_shape_is_told_at_its_place_in_plain_words() throws IOException {
        var file = (ObjectNode) JsonMapper.shared().readTree(humber());
        file.put("format", "waymark-partnership-9");
        ((ObjectNode) file.at("/areas/0")).remove("name");
        ((ObjectNode) file.at("/areas/1")).put("code", "hull");
        ((ObjectNode) file.at("/organisations/2")).put("colour", "red");
        ((ObjectNode) file.at("/organisations/3/names/0")).put("from", "2023-02-30");
        ((ObjectNode) file.at("/organisations/4")).put("notifiesByPolicy", "yes");
        ((ObjectNode) file.at("/organisations/5")).put("firstResponder", true);
        ((ObjectNode) file.at("/groups/0")).put("tier", "royal");
        ((ObjectNode) file.at("/partnership/strategy")).put("from", "2020");
        ((ObjectNode) file.at("/organisations/6")).putArray("names");
        assertThat(faults(file.toString()))
                .containsExactlyInAnyOrder(
                        new FileFault("/format", "“waymark-partnership-9”", "the word waymark-partnership-1"),
                        new FileFault("/areas/0/name", "nothing", "text of 1 to 200 characters"),
                        new FileFault(
                                "/areas/1/code",
                                "“hull”",
                                "a code of 1 to 40 capital letters, digits and low lines that begins with a letter,"
                                        + " like NORTH"),
                        new FileFault(
                                "/organisations/2/colour",
                                "a field the format does not know",
                                "only these fields: code, names, alsoKnownAs, sector, areas, coverage, firstResponder, dutyToNotify,"
                                        + " notifiesByPolicy, note"),
                        new FileFault(
                                "/organisations/3/names/0/from",
                                "“2023-02-30”",
                                "a date that exists, year first, like 2022-06-30"),
                        new FileFault("/organisations/4/notifiesByPolicy", "“yes”", "true or false"),
                        new FileFault(
                                "/organisations/5/firstResponder",
                                "true",
                                "an object with the dates from and to where they are known, like"
                                        + " {\"from\": \"2015-11-01\"}, or {} where they are not"),
                        new FileFault("/groups/0/tier", "“royal”", "one of strategic, operational, case, task"),
                        new FileFault("/partnership/strategy/from", "“2020”", "a year from 1900 to 2200, as a number"),
                        new FileFault("/organisations/6/names", "a list of 0", "its names over time, at least one"));
    }

    private List<FileFault> faults(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8)).faults();
    }

    public static String humber() throws IOException {
        try (var file = PartnershipReaderTest.class.getResourceAsStream("/partnerships/humber.json")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
