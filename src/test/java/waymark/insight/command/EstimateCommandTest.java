package waymark.insight.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EstimateCommandTest {

    private static final String HEADER = "a,b,c,count";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void prints_verdict_reasons_and_models() throws IOException {
        var answer = answer("estimate", file("""
                b,count,a,c
                1,40,0,0
                0,30,1,0

                0,20,0,1
                1,6,1,0
                """), "--replicates", "20", "--seed", "7");
        assertThat(answer.path("verdict").asString()).isEqualTo("refused");
        assertThat(answer.path("reasons").size()).isGreaterThan(2);
        assertThat(answer.path("range").isNull()).isTrue();
        assertThat(answer.path("seed").asInt()).isEqualTo(7);
        assertThat(answer.path("lists").toString()).isEqualTo("[\"b\",\"a\",\"c\"]");
        var main = answer.path("models").get(0);
        assertThat(main.path("method").asString()).isEqualTo("main");
        assertThat(main.path("estimate").asDouble()).isBetween(539.0, 540.0);
        assertThat(main.path("in_words").asString()).isEqualTo("about 540 (280 to 1,200)");
        assertThat(answer.path("models").get(4).path("estimate").isNull()).isTrue();
    }

    @Test
    void says_the_data_do_not_determine_the_number_of_2013() throws IOException {
        var answer = answer("estimate", "src/test/resources/insight/estimate/uk2013_5lists.csv", "--replicates", "20");
        assertThat(answer.path("verdict").asString()).isEqualTo("the data do not determine this");
        assertThat(answer.path("near_best").size()).isEqualTo(14);
    }

    @Test
    void takes_pairs_that_refer_people() throws IOException {
        var answer = answer(
                "estimate",
                "src/test/resources/insight/estimate/uk2013_5lists.csv",
                "--replicates",
                "5",
                "--referral",
                "PFNCA:LA");
        assertThat(answer.path("models").get(0).path("pairs").toString()).isEqualTo("[\"LA:PFNCA\"]");
        assertThat(refusal("estimate", "src/test/resources/insight/estimate/uk2013_5lists.csv", "--referral", "LA:XX"))
                .isEqualTo("--referral takes two of the lists LA, NG, PFNCA, GO, GP with a colon, not LA:XX.");
    }

    @Test
    void estimates_again_without_the_errors_of_linkage() throws IOException {
        String file = "src/test/resources/insight/estimate/uk2013_5lists.csv";
        var answer = answer("estimate", file, "--replicates", "5", "--missed-links", "0.1", "--false-links", "0.02");
        assertThat(answer.path("with_other_links").size()).isEqualTo(2);
        assertThat(answer.path("with_other_links").get(0).path("stepwise").asDouble())
                .isBetween(9000.0, 11300.0);
        assertThat(refusal("estimate", file, "--missed-links", "10"))
                .isEqualTo("--missed-links takes a share from 0 to 0.5, not 10.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1,0,2,5     ; table.csv, row 3, column c: "2" is neither 0 nor 1.
            1,,0,5      ; table.csv, row 3, column b: "" is neither 0 nor 1.
            1,0,0,-5    ; table.csv, row 3, column count: "-5" is no whole number of people.
            1,0,0,1.5   ; table.csv, row 3, column count: "1.5" is no whole number of people.
            1,0,0,      ; table.csv, row 3, column count: "" is no whole number of people.
            0,0,0,5     ; table.csv, row 3, column count: nobody can be counted who is on no list.
            1,0,0       ; table.csv, row 3, column count: the value is missing.
            1,0,0,5,6   ; table.csv, row 3, column 5: there is no such column.""")
    void says_row_and_column_of_what_it_cannot_read(String row, String problem) throws IOException {
        assertThat(refusal("estimate", file(HEADER + "\n1,0,0,40\n" + row + "\n")))
                .isEqualTo(problem);
    }

    @Test
    void says_what_is_wrong_with_the_names_of_columns() throws IOException {
        assertThat(refusal("estimate", file(""))).contains("row 1: the names of the columns are missing");
        assertThat(refusal("estimate", file("a,b,c\n"))).isEqualTo("table.csv, row 1: the column count is missing.");
        assertThat(refusal("estimate", file("a,a,count\n"))).contains("row 1, column 2: the name a is there twice");
        assertThat(refusal("estimate", file("a,,count\n"))).contains("row 1, column 2: the column has no name");
        assertThat(refusal("estimate", file("count\n1\n"))).contains("there are 0 lists; 1 to 10 can be read");
        assertThat(refusal("estimate", file("a,b,count\n1,0,4\n0,\"1,5\n")))
                .isEqualTo("table.csv, row 3, column 2: a quotation mark is not closed, or not where it may be.");
        assertThat(refusal("estimate", file("a;b;count\n1;0;5\n"))).contains("Put commas between the columns");
    }

    @Test
    void reads_a_file_as_a_spreadsheet_writes_it() throws IOException {
        var answer =
                answer("estimate", file("\uFEFFa,b,Count\r\n\"1\", 0 ,10\r\n0,1,12\r\n1,1,3\r\n"), "--replicates", "2");
        assertThat(answer.path("people").asInt()).isEqualTo(25);
        assertThat(answer.path("lists").toString()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void refuses_what_is_no_text() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "Zo\u00eb,b,count\n1,0,5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal("estimate", file.toString()))
                .isEqualTo("latin.csv, row 1, column 1: this is not in UTF-8. Save the file as CSV in UTF-8.");
        assertThat(refusal("estimate", folder.resolve("absent.csv").toString())).startsWith("There is no file");
    }

    @Test
    void explains_itself() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("bin/insight estimate TABLE.csv");
        assertThat(run("estimate", "--help")).isZero();
        assertThat(run("guess")).isEqualTo(2);
        assertThat(refusal("estimate")).startsWith("Which table?");
        assertThat(refusal("estimate", "a.csv", "--seed")).isEqualTo("--seed needs a value.");
        assertThat(refusal("estimate", "a.csv", "--seed", "x")).isEqualTo("--seed takes a whole number, not x.");
        assertThat(refusal("estimate", "a.csv", "--replicates", "0")).isEqualTo("--replicates takes 1 to 100000.");
        assertThat(refusal("estimate", "a.csv", "b.csv")).isEqualTo("estimate does not know b.csv.");
    }

    private JsonNode answer(String... arguments) throws IOException {
        assertThat(run(arguments)).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private String refusal(String... arguments) throws IOException {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        return problems.toString(StandardCharsets.UTF_8).strip();
    }

    private int run(String... arguments) throws IOException {
        problems.reset();
        return InsightCommand.run(arguments, out, new PrintStream(problems, true, StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content).toString();
    }
}
