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
import tools.jackson.databind.json.JsonMapper;

/// encode, compare and suppress, as they are called.
class LinkageCommandTest {

    private static final String MINE = """
            id,given_name,surname,date_of_birth
            a1,Lan,Nguyen,1990-03-04
            a2,Ana,Popescu,1985-11-30
            a3,Joy,Okafor,2001-07-09
            """;
    private static final String THEIRS = """
            id,given_name,surname,date_of_birth
            b1,Okafor,Joy,2001-07-09
            b2,Mai,Tran,1999-12-12
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void lists_are_compared_in_plain_text_and_encoded() throws IOException {
        var mine = file("mine.csv", MINE);
        var theirs = file("theirs.csv", THEIRS);
        assertThat(run("compare", mine, theirs).lines().limit(2))
                .satisfies(lines -> assertThat(lines.getFirst()).isEqualTo("id_a,id_b,probability"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("a3,b1,0."));
        var key = file("key", "00112233445566778899aabbccddeeff");
        var encoded = file("mine-encoded.csv", run("encode", mine, "--key", key));
        var others = file("theirs-encoded.csv", run("encode", theirs, "--key", key));
        assertThat(Files.readString(folder.resolve("mine-encoded.csv"))).doesNotContainIgnoringCase("nguyen");
        assertThat(run("compare", encoded, others, "--encoded")).contains("a3,b1,0.");
    }

    @Test
    void encodings_of_two_keys_are_not_compared() throws IOException {
        var mine = file("mine.csv", MINE);
        var one = file("one.csv", run("encode", mine, "--key", file("k1", "a key of this project")));
        var other = file("other.csv", run("encode", mine, "--key", file("k2", "a key of another project")));
        assertThat(refused("compare", one, other, "--encoded")).contains("another key");
        assertThat(refused("encode", mine, "--key", file("short", "short"))).contains("at least 16 bytes");
    }

    @Test
    void a_bad_list_is_refused_with_its_row_and_column() throws IOException {
        var theirs = file("theirs.csv", THEIRS);
        assertThat(refused("compare", file("x.csv", "id,surname\na1,Tran\na1,Okafor\n"), theirs))
                .contains("x.csv, row 3, column id: a1 is there twice");
        assertThat(refused("compare", file("y.csv", "name,surname\na,b\n"), theirs))
                .contains("y.csv, row 1, column id: there is no such column");
        assertThat(refused(
                        "compare",
                        file("z.csv", "id,key,surname\na,1,?\n"),
                        file("z2.csv", "id,key,surname\na,1,\n"),
                        "--encoded"))
                .contains("z.csv, row 2, column surname: this is not an encoding");
    }

    @Test
    void how_many_are_shared_is_not_told_of_a_short_list() throws IOException {
        assertThat(refused("compare", file("mine.csv", MINE), file("theirs.csv", THEIRS), "--count"))
                .contains("at least 20 people");
    }

    @Test
    void tables_come_back_with_what_to_hide() throws IOException {
        var file = file("t.json", """
                {"tables": [{"id": 1, "cells": [[3, 12], [20, 30]], "threshold": 5, "rowTotals": [15, 50]},
                  {"id": 2, "cells": [[1, 0, 9], [0, 3, 1], [14, 0, 5]]}]}""");
        var tables =
                JsonMapper.builder().build().readTree(run("suppress", file)).get("tables");
        assertThat(tables.get(0).get("primary").toString()).isEqualTo("[[0,0]]");
        assertThat(tables.get(0).get("secondary").toString()).isEqualTo("[[0,1],[1,0],[1,1]]");
        assertThat(tables.get(0).get("optimal").asBoolean()).isTrue();
        assertThat(tables.get(1).get("secondary").isNull()).isTrue();
        assertThat(tables.get(1).get("reason").asString()).contains("row 2, column 2 can only be 3");
        assertThat(tables.get(1).get("merge").isNull()).isFalse();
    }

    @Test
    void counts_that_add_up_to_one_another_are_hidden_together() throws IOException {
        var counts = """
                {"counts": [{"name": "Q1", "value": 3, "state": "hidden"}, {"name": "Q2", "value": 11%s},
                  {"name": "year", "value": 14, "state": "printed"}],
                 "sums": [{"total": "year", "parts": ["Q1", "Q2"]}]}""";
        var json = JsonMapper.builder().build();
        assertThat(json.readTree(run("suppress", file("open.json", counts.formatted(""))))
                        .get("secondary")
                        .toString())
                .isEqualTo("[\"Q2\"]");
        var refused =
                json.readTree(run("suppress", file("printed.json", counts.formatted(", \"state\": \"printed\""))));
        assertThat(refused.get("secondary").isNull()).isTrue();
        assertThat(refused.get("reason").asString()).contains("the count Q1 can only be 3");
        assertThat(refused("suppress", file("w.json", counts.formatted(", \"state\": \"gone\""))))
                .contains("w.json, counts, row 2, column state");
    }

    @Test
    void a_bad_table_is_refused_with_its_row_and_column() throws IOException {
        assertThat(refused("suppress", file("a.json", "{\"tables\": [{\"id\": 7, \"cells\": [[3, 4], [5, -1]]}]}")))
                .contains("a.json, table 7, row 2, column 2: -1 is not a count");
        assertThat(refused("suppress", file("b.json", "{\"cells\": [[3, 4], [5]]}")))
                .contains("table 1, row 2, column 2: the row has 1 counts");
        assertThat(refused("suppress", file("c.json", "{\"cells\": [[3, 4]], \"rowTotals\": [8]}")))
                .contains("row 1, column total: the counts add up to 7, the total says 8");
        assertThat(refused("suppress", file("d.json", "{\"cells\": [[3, 4]")))
                .contains("d.json, row 1, column")
                .contains("not JSON");
        assertThat(refused("suppress", file("e.json", "{\"cells\": [[3, 4]], \"threshold\": 3}")))
                .contains("never below 5");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String run(String... words) throws IOException {
        var out = new StringWriter();
        int code = InsightCommand.run(words, out, new PrintStream(problems, true, StandardCharsets.UTF_8));
        assertThat(code).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString();
    }

    private String refused(String... words) throws IOException {
        problems.reset();
        assertThat(InsightCommand.run(
                        words, new StringWriter(), new PrintStream(problems, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        return problems.toString(StandardCharsets.UTF_8);
    }
}
