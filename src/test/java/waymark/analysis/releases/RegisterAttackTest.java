package waymark.analysis.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.Deep;
import waymark.insight.disclosure.Attack;

/// A register that grows: tables of invented people by quarter, area, nationality and age, released one by one.
/// The attacker does not know how tables are joined. They only know that each number counts some of the people, and
/// look for every group of 1 to 4 that all printed numbers together give away.
class RegisterAttackTest {

    private static final List<String> QUARTERS = List.of("2026-Q1", "2026-Q2");
    private static final List<String> NATIONALITIES = List.of("British", "Albanian", "Vietnamese");
    private static final List<String> AGES = List.of("Adults", "Children");

    /// Everybody of one quarter, area, nationality and age.
    private record Group(String quarter, String area, String nationality, String age) {}

    private static Map<Group, Long> people(Random random) {
        var people = new LinkedHashMap<Group, Long>();
        for (var quarter : QUARTERS) {
            for (var area : TableAuditTest.AREAS) {
                for (var nationality : NATIONALITIES) {
                    for (var age : AGES) {
                        people.put(new Group(quarter, area.name(), nationality, age), (long)
                                Math.max(0, random.nextInt(8) - 2));
                    }
                }
            }
        }
        return people;
    }

    /// A table of these people; which of them a name of a row or column counts.
    private record Asked(String from, String to, @Nullable String area, String rows, String columns) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("2026-Q1", "2026-Q1", null, "Nationality", "Age"),
            new Asked("2026-Q1", "2026-Q1", null, "Area", ""),
            new Asked("2026-Q1", "2026-Q2", null, "Area", "Age"),
            new Asked("2026-Q2", "2026-Q2", null, "Nationality", ""),
            new Asked("2026-Q1", "2026-Q1", null, "Area", "Nationality"),
            new Asked("2026-Q1", "2026-Q1", "HULL", "Nationality", "Age"),
            new Asked("2026-Q1", "2026-Q2", "HULL", "Nationality", ""),
            new Asked("2026-Q1", "2026-Q2", null, "Age", "Quarter"),
            new Asked("2026-Q2", "2026-Q2", "HULL", "Age", ""));

    private static List<String> names(String dimension) {
        return switch (dimension) {
            case "Area" ->
                TableAuditTest.AREAS.stream().map(area -> area.name()).toList();
            case "Quarter" -> QUARTERS;
            case "Nationality" -> NATIONALITIES;
            case "Age" -> AGES;
            default -> List.of("Number");
        };
    }

    private static Predicate<Group> in(Asked asked, @Nullable String row, @Nullable String column) {
        return group -> group.quarter().compareTo(asked.from()) >= 0
                && group.quarter().compareTo(asked.to()) <= 0
                && (asked.area() == null || group.area().equals("Hull"))
                && of(asked.rows(), row).test(group)
                && of(asked.columns(), column).test(group);
    }

    private static Predicate<Group> of(String dimension, @Nullable String name) {
        return group -> name == null
                || switch (dimension) {
                    case "Area" -> group.area().equals(name);
                    case "Quarter" -> group.quarter().equals(name);
                    case "Nationality" -> group.nationality().equals(name);
                    case "Age" -> group.age().equals(name);
                    default -> true;
                };
    }

    private static LinkedTable table(String ref, Asked asked, Map<Group, Long> people) {
        var counts = new ArrayList<Long>();
        for (var row : names(asked.rows())) {
            for (var column : names(asked.columns())) {
                counts.add(people.entrySet().stream()
                        .filter(each -> in(asked, row, column).test(each.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
            }
        }
        return new LinkedTable(
                ref,
                TableAuditTest.about(
                        "People", asked.from(), asked.to(), asked.area(), asked.rows(), asked.columns(), ""),
                new CountGrid(names(asked.rows()), names(asked.columns()), counts),
                null);
    }

    private static String key(Group group) {
        return "group " + group;
    }

    /// Somebody who looks at every group that can be named by some of quarter, area, nationality and age.
    private static Attack attacker(Map<Group, Long> people) {
        var attack = new Attack();
        people.keySet().forEach(group -> attack.between(key(group), 0, 1_000));
        for (var quarter : orAll(QUARTERS)) {
            for (var area : orAll(names("Area"))) {
                for (var nationality : orAll(NATIONALITIES)) {
                    for (var age : orAll(AGES)) {
                        var members = people.keySet().stream()
                                .filter(group -> (quarter.isEmpty()
                                                || group.quarter().equals(quarter))
                                        && (area.isEmpty() || group.area().equals(area))
                                        && (nationality.isEmpty()
                                                || group.nationality().equals(nationality))
                                        && (age.isEmpty() || group.age().equals(age)))
                                .map(RegisterAttackTest::key)
                                .toList();
                        if (members.size() > 1) {
                            var name = String.join("/", quarter, area, nationality, age);
                            attack.between(name, 0, 1_000).sum(name, members);
                        }
                    }
                }
            }
        }
        return attack;
    }

    private static List<String> orAll(List<String> names) {
        var all = new ArrayList<>(names);
        all.add("");
        return all;
    }

    private static void print(Attack attack, Asked asked, LinkedTable table, Map<Group, Long> people) {
        var grid = table.grid();
        var hidden = Objects.requireNonNull(table.hidden());
        int columns = TableCells.columns(table);
        for (int row = 0; row <= grid.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                var in = in(
                        asked,
                        row == grid.rows().size() ? null : grid.rows().get(row),
                        column == grid.columns().size() ? null : grid.columns().get(column));
                var name = table.ref() + "/" + row + "/" + column;
                if (hidden.get(grid.place(row, column))) attack.between(name, 1, 1_000);
                else attack.printed(name, grid.value(row, column));
                attack.sum(
                        name,
                        people.keySet().stream()
                                .filter(in)
                                .map(RegisterAttackTest::key)
                                .toList());
            }
        }
    }

    @Test
    void no_group_of_1_to_4_is_given_away_by_a_register_that_grows() {
        assertThat(grown(1)).isGreaterThan(4);
    }

    @Test
    @Deep
    void nor_by_registers_of_other_people() {
        for (int seed = 2; seed < 12; seed++) {
            grown(seed);
        }
    }

    /// How many tables were released.
    private static int grown(int seed) {
        int released = 0;
        var people = people(new Random(seed));
        var attack = attacker(people);
        var register = new ArrayList<LinkedTable>();
        for (int number = 0; number < ASKED.size(); number++) {
            var asked = ASKED.get(number);
            var table = table("RF-" + number, asked, people);
            if (TableAudit.of(TableAuditTest.AREAS, table, register) instanceof TableAudit.Safe safe) {
                var out = new LinkedTable(table.ref(), table.about(), table.grid(), safe.hidden());
                register.add(out);
                print(attack, asked, out, people);
                released++;
            }
        }
        assertThat(attack.recovered(5)).as("seed %d", seed).isEmpty();
        return released;
    }

    @Test
    void tables_that_are_looked_at_one_by_one_give_groups_away() {
        var people = people(new Random(1));
        var attack = attacker(people);
        for (int number = 0; number < ASKED.size(); number++) {
            var asked = ASKED.get(number);
            var table = table("RF-" + number, asked, people);
            if (TableAudit.of(TableAuditTest.AREAS, table, List.of()) instanceof TableAudit.Safe safe) {
                print(
                        attack,
                        asked,
                        new LinkedTable(table.ref(), table.about(), table.grid(), (BitSet)
                                safe.hidden().clone()),
                        people);
            }
        }
        assertThat(attack.recovered(5)).isNotEmpty();
    }
}
