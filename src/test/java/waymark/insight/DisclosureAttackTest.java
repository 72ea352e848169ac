package waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Second suppression, attacked from outside and from the inside.
class DisclosureAttackTest {

    private static final Set<Integer> ALL_FOUR = Set.of(1, 2, 3, 4);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void a_reader_who_tries_every_table_learns_nothing_beyond_fewer_than_5(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int[][] table = table(random);
            var printed = Attacker.print(table);
            everySmallCell(
                    table,
                    (row, column) -> assertThat(Attacker.candidates(printed, row, column, any -> true))
                            .as("%s printed %s", Arrays.deepToString(table), printed.words())
                            .isEqualTo(ALL_FOUR));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void the_leads_of_all_other_areas_together_learn_nothing_either(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int[][] table = table(random);
            var printed = Attacker.print(table);
            everySmallCell(
                    table,
                    (row, column) -> assertThat(Attacker.candidates(
                                    printed,
                                    row,
                                    column,
                                    guess -> IntStream.range(0, table.length)
                                            .filter(other -> other != row)
                                            .allMatch(other -> Arrays.equals(guess[other], table[other]))))
                            .isEqualTo(ALL_FOUR));
        }
    }

    /// The strongest form: change every hidden number, and not one printed word changes.
    @Test
    void nothing_printed_depends_on_the_value_of_a_hidden_number() {
        var random = new Random(31);
        for (int round = 0; round < 2_000; round++) {
            int[][] table = new int[1 + random.nextInt(6)][1 + random.nextInt(5)];
            for (int[] row : table) Arrays.setAll(row, _ -> random.nextInt(random.nextBoolean() ? 6 : 400));
            int[][] other = Arrays.stream(table)
                    .map(row -> Arrays.stream(row)
                            .map(value -> value >= 1 && value <= 4 ? 1 + random.nextInt(4) : value)
                            .toArray())
                    .toArray(int[][]::new);
            assertThat(Attacker.print(other)).isEqualTo(Attacker.print(table));
        }
    }

    @Test
    void the_tight_sums_that_undo_a_hidden_second_area_do_not_undo_this() {
        for (int[][] table : new int[][][] {
            {{1}, {1}, {9}}, {{4}, {4}, {9}}, {{1}, {5}, {9}}, {{4}, {9}, {9}}, {{3}, {0}, {0}}, {{2}, {2}, {2}}
        }) {
            var printed = Attacker.print(table);
            everySmallCell(
                    table,
                    (row, column) -> assertThat(Attacker.candidates(printed, row, column, any -> true))
                            .isEqualTo(ALL_FOUR));
        }
    }

    /// No smaller set of totals could be hidden: printing any one of them exactly would, in the table whose
    /// hidden numbers are all 1, give every part of it away.
    @Test
    void no_total_is_hidden_without_need() {
        for (int rows = 2; rows <= 3; rows++) {
            for (int columns = 1; columns <= 2; columns++) {
                everyPattern(rows, columns, DisclosureAttackTest::printingAnyHiddenTotalPinsACell);
            }
        }
    }

    private static void printingAnyHiddenTotalPinsACell(int[][] table) {
        var printed = Attacker.print(table);
        int cells = table.length * table[0].length;
        for (int total = cells; total < printed.words().size(); total++) {
            if (!printed.words().get(total).contains("to")) continue;
            var honest = new ArrayList<>(printed.words());
            honest.set(total, exactTotal(table, total - cells));
            assertThat(pins(table, honest))
                    .as("%s %s", Arrays.deepToString(table), honest)
                    .isTrue();
        }
    }

    /// The attacker's arithmetic without the enumeration of prints: all tables that fit the words.
    private static boolean pins(int[][] table, List<String> words) {
        var printed = new Attacker.Printed(table.length, table[0].length, words);
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[0].length; column++) {
                if (!small(table[row][column])) continue;
                if (Attacker.fitting(printed, row, column).size() == 1) return true;
            }
        }
        return false;
    }

    private static String exactTotal(int[][] table, int which) {
        int columns = table[0].length;
        if (which < columns) {
            return "" + Arrays.stream(table).mapToInt(row -> row[which]).sum();
        }
        if (which < columns + table.length) {
            return "" + Arrays.stream(table[which - columns]).sum();
        }
        return "" + Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
    }

    /// Every way in which cells can be small (1), nobody (0) or large (7).
    private static void everyPattern(int rows, int columns, Consumer<int[][]> each) {
        int[] kinds = {1, 0, 7};
        for (int code = 0; code < Math.pow(3, rows * columns); code++) {
            int[][] table = new int[rows][columns];
            for (int at = 0, rest = code; at < rows * columns; at++, rest /= 3) {
                table[at / columns][at % columns] = kinds[rest % 3];
            }
            each.accept(table);
        }
    }

    @Test
    void only_small_counts_and_the_totals_over_them_are_hidden() {
        var random = new Random(41);
        for (int round = 0; round < 500; round++) {
            int[][] table = table(random);
            var printed = Attacker.print(table);
            int cells = table.length * table[0].length;
            for (int at = 0; at < cells; at++) {
                int value = table[at / table[0].length][at % table[0].length];
                assertThat(printed.words().get(at)).isEqualTo(small(value) ? "fewer than 5" : "" + value);
            }
            for (int column = 0; column < table[0].length; column++) {
                int c = column;
                boolean needed = Arrays.stream(table).anyMatch(row -> small(row[c])) && table.length > 1;
                assertThat(printed.words().get(cells + column).contains("to")).isEqualTo(needed);
            }
        }
    }

    @Test
    void the_order_of_areas_changes_nothing() {
        var random = new Random(51);
        for (int round = 0; round < 300; round++) {
            var names = new ArrayList<>(List.of("HULL", "EAST_RIDING", "NORTH_LINCS", "NE_LINCS"));
            var values = names.stream().map(_ -> random.nextInt(9)).toList();
            var first = Counts.none();
            for (int at = 0; at < 4; at++) first = first.with(names.get(at), values.get(at));
            var order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            var second = Counts.none();
            for (int at : order) second = second.with(names.get(at), values.get(at));
            var one = DisclosureControl.release(first, SmallNumberRule.USUAL);
            var two = DisclosureControl.release(second, SmallNumberRule.USUAL);
            assertThat(one.total()).isEqualTo(two.total());
            for (String name : names) assertThat(one.figure(name)).isEqualTo(two.figure(name));
        }
    }

    @Test
    void a_figure_reads_the_same_whatever_stands_beside_it() {
        var alone = DisclosureControl.release(Counts.none().with("HULL", 3), SmallNumberRule.USUAL);
        var among = DisclosureControl.release(
                Counts.none().with("HULL", 3).with("EAST_RIDING", 41).missing("NE_LINCS", "No return"),
                SmallNumberRule.USUAL);
        assertThat(among.figure("HULL")).isEqualTo(alone.figure("HULL"));
    }

    @Test
    void a_threshold_that_leaves_one_number_to_guess_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNumberRule(2, true));
    }

    private interface Check {
        void of(int row, int column);
    }

    private static void everySmallCell(int[][] table, Check check) {
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                if (small(table[row][column])) check.of(row, column);
            }
        }
    }

    private static boolean small(int value) {
        return value >= 1 && value <= 4;
    }

    /// Two to four areas in one column, or two by two; numbers that crowd round the threshold.
    private static int[][] table(Random random) {
        int columns = 1 + random.nextInt(2);
        int[][] table = new int[columns == 2 ? 2 : 2 + random.nextInt(3)][columns];
        for (int[] row : table) Arrays.setAll(row, _ -> random.nextInt(10));
        return table;
    }
}
