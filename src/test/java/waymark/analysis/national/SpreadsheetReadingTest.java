package waymark.analysis.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.analysis.national.Doubt.Kind;
import waymark.kernel.Ruling;
import waymark.web.sheets.NamedSheet;
import waymark.web.sheets.SheetReader;

class SpreadsheetReadingTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 2, 19);

    private static SpreadsheetReading read(byte[] file) {
        return switch (SheetReader.sheets("file", file)) {
            case Ruling.Agreed<List<NamedSheet>>(var sheets) -> SpreadsheetReading.read(sheets);
            case Ruling.Refused<List<NamedSheet>>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> words(SpreadsheetReading reading) {
        return reading.values().stream()
                .map(one -> "%s %s %s %d"
                        .formatted(one.cell(), one.series().name(), one.period().name(), one.value()))
                .toList();
    }

    private static List<String> doubts(SpreadsheetReading reading, Kind kind) {
        return reading.doubts().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.cell() + ": " + one.words())
                .toList();
    }

    @Test
    void quarters_that_go_down_are_read_under_two_levels_of_merged_headings() {
        var reading = read(Spreadsheets.quartersDown(6407, 4500, 1521, 6030));
        assertThat(words(reading))
                .contains(
                        "Table_1!C6 Referrals to the NRM: adult, female Q3 2025 1000",
                        "Table_1!E7 Referrals to the NRM: adult Q4 2025 4500",
                        "Table_1!H7 Referrals to the NRM: child Q4 2025 1521",
                        "Table_1!J6 Referrals to the NRM Q3 2025 6407",
                        "Table_1!J7 Referrals to the NRM Q4 2025 6030")
                .hasSize(14);
        assertThat(doubts(reading, Kind.HEADER))
                .containsExactly("Table_1!I5: “Total Shoe size” is not recognised. Its numbers are not taken");
        assertThat(doubts(reading, Kind.TOTAL))
                .contains(
                        "Table_1!J7: Referrals to the NRM, Q4 2025 is 6,030, but its parts by age when exploited add up to"
                                + " 6,021");
        assertThat(reading.sheets().stream().map(PublishedTable.Layout::how))
                .containsExactly("", "", "Quarters in rows, from Table_1!A6");
    }

    @Test
    void quarters_that_go_across_are_read_under_merged_years() {
        var reading = read(Spreadsheets.quartersAcross());
        assertThat(words(reading))
                .contains(
                        "NRM2!B5 Referrals to the NRM: SCA Q3 2024 4127",
                        "NRM2!D7 Referrals to the NRM Q1 2025 5500",
                        "NRM2!E8 Duty to Notify reports Q2 2025 1200")
                .hasSize(14);
        assertThat(doubts(reading, Kind.WITHHELD))
                .containsExactly("NRM2!D6: Referrals to the NRM: IECA, Q1 2025: confidential. Nothing is taken");
        assertThat(doubts(reading, Kind.CELL))
                .containsExactly(
                        "NRM2!D8: Duty to Notify reports, Q1 2025: “many” is no whole number. Nothing is taken");
        assertThat(doubts(reading, Kind.TOTAL)).hasSize(1).first().asString().contains("Q2 2025 is 5,600");
    }

    @Test
    void a_table_of_one_quarter_is_read_by_its_title() {
        var reading = read(Spreadsheets.oneQuarter());
        assertThat(words(reading))
                .containsExactlyInAnyOrder(
                        "3!E4 Referrals to the NRM: Albanian Q4 2025 250",
                        "3!E5 Referrals to the NRM: UK Q4 2025 1316",
                        "3!E6 Referrals to the NRM: Eritrean Q4 2025 843",
                        "3!E7 Referrals to the NRM: Atlantean Q4 2025 3",
                        "3!B8 Referrals to the NRM: adult Q4 2025 4000",
                        "3!C8 Referrals to the NRM: child Q4 2025 1978",
                        "3!D8 Referrals to the NRM: age not known Q4 2025 43",
                        "3!E8 Referrals to the NRM Q4 2025 6021");
        assertThat(doubts(reading, Kind.HEADER))
                .containsExactly("3!A7: “Atlantean” is on no list of nationalities. It is read as one");
    }

    @Test
    void a_value_is_laid_beside_what_is_held_and_small_revisions_are_told_from_large_changes() {
        var held = new Held(List.of(edition(2025, 3, 6414), edition(2024, 4, 14_000)));
        var lines = read(Spreadsheets.quartersDown(6407, 4500, 1521, 6021)).against(held, PUBLISHED);
        var third = lines.stream()
                .filter(one -> one.value().cell().equals("Table_1!J6"))
                .findFirst()
                .orElseThrow();
        assertThat(third.state()).isEqualTo(SpreadsheetReading.State.REVISED);
        assertThat(third.sure()).isTrue();
        assertThat(third.doubtful()).contains("held as 6,414 (Third bulletin), here 6,407");
        var fourth = lines.stream()
                .filter(one -> one.value().cell().equals("Table_1!J7"))
                .findFirst()
                .orElseThrow();
        assertThat(fourth.first()).isTrue();
        assertThat(fourth.sure()).isFalse();
        assertThat(fourth.doubtful()).contains("6,021, less than half of the 14,000 of Q4 2024");
    }

    private static Edition edition(int year, int quarter, int value) {
        return new Edition(
                Measure.REFERRALS,
                Split.TOTAL,
                "",
                year,
                quarter,
                1,
                value,
                true,
                "Third bulletin",
                null,
                "",
                Edition.Verification.VERIFIED,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "2025 Q3, 2025, 3",
        "Q3 2025 [r], 2025, 3",
        "Jul to Sep 2025, 2025, 3",
        "July - September 2025 (p), 2025, 3",
        "Quarter 3 2025, 2025, 3",
        "2025, 2025, 0",
        "2025 total, 2025, 0",
        "Year ending December 2025, 2025, 0",
        "Q3, , 3",
        "Year ending March 2025, , -1",
        "2024/25, , -1",
        "Feb to Apr 2025, , -1",
        "6407, , -1",
        "Total, , -1"
    })
    void a_period_is_understood_however_it_is_written(String cell, Integer year, int quarter) {
        var said = Period.said(cell);
        if (quarter < 0) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said)
                    .get()
                    .extracting(Period.Said::year, Period.Said::quarter)
                    .containsExactly(year, quarter);
        }
    }

    @ParameterizedTest
    @CsvSource({"'6,407', 6407, ''", "6407 [r], 6407, r", "'6,414r', 6414, r", "[c], , c", "12.5, , ''", "-, , ''"})
    void a_number_is_read_with_its_marks(String cell, Integer value, String marks) {
        var number = CellNumber.of(cell);
        assertThat(number.value(false).orElse(null)).isEqualTo(value);
        assertThat(number.marks()).isEqualTo(marks);
    }
}
