package waymark.analysis.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;

/// Tables beside everything that was released before.
class TableAuditTest {

    static final List<Area> AREAS =
            List.of(new Area("HULL", "Hull"), new Area("ER", "East Riding"), new Area("NL", "North Lincolnshire"));

    static CountGrid grid(String text) {
        var problems = new Problems();
        var read = GridReader.read(text, "cells", problems);
        assertThat(problems.list()).isEmpty();
        return read.orElseThrow().grid();
    }

    static Described about(
            String measure, String from, String to, @Nullable String area, String rows, String columns, String sums) {
        return new Described(
                "Title",
                measure,
                "",
                "Definition",
                "",
                "Reason",
                Quarter.parse(from).orElseThrow(),
                Quarter.parse(to).orElseThrow(),
                area,
                rows,
                columns,
                5,
                false,
                sums,
                false,
                "");
    }

    static LinkedTable table(String ref, Described about, String text) {
        return new LinkedTable(ref, about, grid(text), null);
    }

    /// As it would stand in the register.
    static LinkedTable released(LinkedTable table, LinkedTable... before) {
        var safe = (TableAudit.Safe) TableAudit.of(AREAS, table, List.of(before));
        return new LinkedTable(table.ref(), table.about(), table.grid(), safe.hidden());
    }

    private static LinkedTable areas(String ref, String from, String to, String text) {
        return table(ref, about("People referred", from, to, null, "Area", "", ""), text);
    }

    private static final String FIRST = "Area,Number\nHull,14\nEast Riding,3\nNorth Lincolnshire,9";

    @Test
    void a_small_count_and_one_more_are_hidden_and_the_total_is_shown() {
        var safe = (TableAudit.Safe) TableAudit.of(AREAS, areas("RF-1", "2026-Q1", "2026-Q1", FIRST), List.of());
        assertThat(safe.small().stream().toArray()).hasSize(1);
        assertThat(safe.hidden().cardinality()).isEqualTo(2);
        assertThat(safe.fewest()).isTrue();
        assertThat(safe.intervals().values()).allMatch(interval -> interval.covers(1, 4));
    }

    @Test
    void the_year_less_the_quarters_gives_the_hidden_quarter_away() {
        var first = released(areas("RF-1", "2026-Q1", "2026-Q1", FIRST));
        var second = released(
                areas("RF-2", "2026-Q2", "2026-Q2", "Area,Number\nHull,10\nEast Riding,8\nNorth Lincolnshire,12"),
                first);
        assertThat(second.hidden()).isNotNull().isEqualTo(new BitSet());
        // East Riding was 3 in the first quarter and 8 in the second: 11 would say so
        var year = areas("RF-3", "2026-Q1", "2026-Q2", "Area,Number\nHull,24\nEast Riding,11\nNorth Lincolnshire,21");
        var safe = (TableAudit.Safe) TableAudit.of(AREAS, year, List.of(first, second));
        assertThat(safe.hidden().get(year.grid().place(1, 0))).isTrue();
        assertThat(safe.hidden().get(year.grid().place(2, 0))).isTrue();
        assertThat(safe.small().isEmpty()).isTrue();
        assertThat(safe.joined()).containsExactly("RF-1", "RF-2");
    }

    @Test
    void the_area_that_no_table_names_is_what_is_left_of_the_partnership() {
        var partnership = released(table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Age", "", ""),
                "Age,Number\nAdults,15\nChildren,11"));
        var hull = released(
                table(
                        "RF-2",
                        about("People referred", "2026-Q1", "2026-Q1", "HULL", "Age", "", ""),
                        "Age,Number\nAdults,8\nChildren,6"),
                partnership);
        // together with Hull, all but 2 of the partnership's people are printed
        var refused = (TableAudit.Unsafe) TableAudit.of(
                AREAS,
                table(
                        "RF-3",
                        about("People referred", "2026-Q1", "2026-Q1", "ER", "Age", "", ""),
                        "Age,Number\nAdults,5\nChildren,5"),
                List.of(partnership, hull));
        assertThat(refused.exposed())
                .anyMatch(one -> one.what().contains("without Hull, East Riding")
                        && one.interval().least() == 2
                        && one.refs().containsAll(List.of("RF-1", "RF-2")));
    }

    @Test
    void another_split_of_the_same_people_is_found_without_being_named() {
        var byAge = released(table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "Age", ""),
                "Nationality,Adults,Children\nBritish,20,3\nAlbanian,14,9\nVietnamese,11,12"));
        // the same rows by another thing: the total of a row may be the one that a hidden count hangs on
        var again = TableAudit.of(
                AREAS,
                table(
                        "RF-2",
                        about("people  referred", "2026-Q1", "2026-Q1", null, "nationality", "Sex", ""),
                        "Nationality,Women,Men\nBritish,10,13\nAlbanian,4,19\nVietnamese,12,11"),
                List.of(byAge));
        assertThat(((TableAudit.Safe) again).joined()).contains("RF-1");
        // a count that differs by one is somebody
        var other = TableAudit.of(
                AREAS,
                table(
                        "RF-2",
                        about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "Sex", ""),
                        "Nationality,Women,Men\nBritish,10,14\nAlbanian,4,19\nVietnamese,12,11"),
                List.of(byAge));
        assertThat(((TableAudit.Contradicting) other).sentences())
                .anyMatch(sentence -> sentence.contains("“british”") && sentence.contains("RF-1"));
    }

    @Test
    void categories_that_make_a_larger_one_are_audited_together_and_asked_for() {
        var first = released(table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Age", "", ""),
                "Age,Number\nChildren,14\nAdults,20"));
        var fine = "Age,Number\n0 to 15,11\n16 to 17,3\nAdults,20";
        var silent = table("RF-2", about("People referred", "2026-Q1", "2026-Q1", null, "Age", "", ""), fine);
        assertThat(TableAudit.unexplained(silent, List.of(first)))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("RF-1", "Children", "0 to 15"));
        var said = table(
                "RF-2",
                about("People referred", "2026-Q1", "2026-Q1", null, "Age", "", "Age: Children = 0 to 15 + 16 to 17"),
                fine);
        assertThat(TableAudit.unexplained(said, List.of(first))).isEmpty();
        // children 14 are printed, so both parts are hidden; hiding the adults would not help
        var safe = (TableAudit.Safe) TableAudit.of(AREAS, said, List.of(first));
        assertThat(safe.hidden().stream().boxed().toList())
                .containsExactly(said.grid().place(0, 0), said.grid().place(1, 0));
    }

    @Test
    void a_part_of_a_measure_leaves_its_rest() {
        var all = released(table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Sex", "", ""),
                "Sex,Number\nWomen,14\nMen,20"));
        var about = about("Adults referred", "2026-Q1", "2026-Q1", null, "Sex", "", "");
        var part = new Described(
                about.title(),
                about.measure(),
                all.about().measureKey(),
                about.definition(),
                "",
                about.why(),
                about.from(),
                about.to(),
                null,
                "Sex",
                "",
                5,
                false,
                "",
                false,
                "");
        var refused = (TableAudit.Unsafe)
                TableAudit.of(AREAS, table("RF-2", part, "Sex,Number\nWomen,12\nMen,19"), List.of(all));
        assertThat(refused.exposed())
                .anyMatch(one -> one.what().contains("those in “people referred” who are not in “adults referred”"));
    }

    @Test
    void a_merge_is_proposed_where_no_pattern_is_safe_and_says_what_it_is_made_of() {
        var table = table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "Age", ""),
                "Nationality,Adults,Children\nBritish,1,4\nAlbanian,30,20\nVietnamese,22,31");
        var safe = TableAudit.of(AREAS, table, List.of());
        var small = table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "", ""),
                "Nationality,Number\nBritish,2\nAlbanian,0\nVietnamese,0\nRomanian,14");
        assertThat(safe).isInstanceOf(TableAudit.Safe.class);
        var more = table(
                "RF-1",
                about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "", ""),
                "Nationality,Number\nBritish,1\nAlbanian,1\nVietnamese,3\nRomanian,0");
        var refused = (TableAudit.Unsafe) TableAudit.of(AREAS, more, List.of());
        assertThat(refused.exposed()).isNotEmpty();
        var merge = refused.merge().orElseThrow();
        var merged = TableAudit.merged(more, merge);
        assertThat(merged.about().sums()).startsWith("Nationality: ");
        assertThat(TableAudit.of(AREAS, merged, List.of())).isInstanceOf(TableAudit.Safe.class);
        assertThat(TableAudit.of(AREAS, small, List.of())).isInstanceOf(TableAudit.Safe.class);
    }

    @Test
    void a_pattern_that_was_safe_is_looked_at_again_beside_what_came_since() {
        var first = areas("RF-1", "2026-Q1", "2026-Q1", FIRST);
        var hidden = ((TableAudit.Safe) TableAudit.of(AREAS, first, List.of())).hidden();
        assertThat(TableAudit.again(AREAS, first, hidden, List.of())).isEmpty();
        var hull = released(table(
                "RF-2",
                about("People referred", "2026-Q1", "2026-Q1", "NL", "Sex", "", ""),
                "Sex,Number\nWomen,4\nMen,5"));
        var north = new LinkedTable(hull.ref(), hull.about(), hull.grid(), hull.hidden());
        assertThat(TableAudit.again(AREAS, first, hidden, List.of(north)))
                .singleElement()
                .asString()
                .contains("RF-2");
    }

    @Test
    void what_was_typed_is_read_or_refused_with_its_place() {
        assertThat(
                        grid("Age\tHull\tEast Riding\tTotal\nChildren\t1\t2\t3\nAdults\t1,004\t5\t1009\nTotal\t1005\t7\t1012")
                                .counts())
                .containsExactly(1L, 2L, 1004L, 5L);
        var wrong = new ArrayList<String>();
        for (var text : List.of(
                "",
                "Age,Number\nChildren,three\nAdults,5",
                "Age,A,B\nChildren,3\nAdults,5,5",
                "Age,A,B,Total\nChildren,3,4,8\nAdults,5,5,10",
                "Age,A\nx,3\nX,4")) {
            var problems = new Problems();
            assertThat(GridReader.read(text, "cells", problems)).isEmpty();
            wrong.add(problems.list().getFirst().message());
        }
        assertThat(wrong)
                .containsExactly(
                        "Enter the counts, or copy them from a spreadsheet",
                        "Line 2, cell 2: “three” is not a whole number of people",
                        "Line 2 (“Children”) has 2 cells, the first line has 3",
                        "Line 2 (“Children”): the total is not the sum of its counts",
                        "Two rows are called “X”");
    }

    @Test
    void a_large_table_beside_another_of_the_same_people_is_answered() {
        var random = new Random(7);
        var rows = new StringBuilder("Nationality,A,B,C,D,E,F");
        var totals = new StringBuilder("Nationality,Number");
        for (int row = 0; row < 12; row++) {
            rows.append("\nN").append(row);
            int total = 0;
            for (int column = 0; column < 6; column++) {
                int count = random.nextInt(18);
                total += count;
                rows.append(',').append(count);
            }
            totals.append("\nN").append(row).append(',').append(total);
        }
        var about = about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "", "");
        var first = released(table("RF-1", about, totals.toString()));
        var wide = table(
                "RF-2",
                about("People referred", "2026-Q1", "2026-Q1", null, "Nationality", "Age", ""),
                rows.toString());
        var alone = TableAudit.of(AREAS, wide, List.of());
        var beside = TableAudit.of(AREAS, wide, List.of(first));
        assertThat(alone).isInstanceOf(TableAudit.Safe.class);
        assertThat(beside).isInstanceOf(TableAudit.Safe.class);
    }

    @Test
    void a_period_is_said_in_months_to_everybody() {
        assertThat(PublicPeriod.words(new Quarter(2026, 1), new Quarter(2026, 1), 4))
                .isEqualTo("April to June 2026");
        assertThat(PublicPeriod.words(new Quarter(2025, 3), new Quarter(2025, 4), 4))
                .isEqualTo("October 2025 to March 2026");
    }

    @Test
    void the_same_counts_under_another_name_are_asked_for() {
        var known = released(areas("RF-1", "2026-Q1", "2026-Q1", FIRST));
        var again = table(
                "", about("People helped", "2026-Q1", "2026-Q1", null, "Sex", "", ""), "Sex,Number\nWomen,12\nMen,14");
        assertThat(TableAudit.unexplained(again, List.of(known)))
                .singleElement()
                .asString()
                .contains("RF-1 has the same counts", "People referred");
        var other = table(
                "", about("People helped", "2026-Q1", "2026-Q1", null, "Sex", "", ""), "Sex,Number\nWomen,12\nMen,15");
        assertThat(TableAudit.unexplained(other, List.of(known))).isEmpty();
        var later = table(
                "", about("People helped", "2026-Q2", "2026-Q2", null, "Sex", "", ""), "Sex,Number\nWomen,12\nMen,14");
        assertThat(TableAudit.unexplained(later, List.of(known))).isEmpty();
    }
}
