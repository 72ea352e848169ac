package waymark.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.FreshDatabase;
import waymark.Golden;
import waymark.TestDatabase;
import waymark.WaymarkTest;

/// Who is bound by what, of the 47 organisations of the partnership that is shipped: what an organisation is before
/// the law follows from its sector and name, and whom a duty binds from that, from its name and from the day.
@WaymarkTest
@FreshDatabase
class BoundGoldenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 6);

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void the_duties_of_each_organisation_are_listed() {
        var lines = lines(DAY);
        assertThat(lines).hasSize(47);
        Golden.compare("docs/duties-by-organisation.md", """
                # Who is bound by what

                Made by `BoundGoldenTest` for the 47 organisations of the partnership that is shipped, as of %s; `bin/golden` rewrites it. An
                organisation that has ended is bound by nothing. "will": it follows the duty of its own will. "depends": something that Waymark does
                not know decides, such as its turnover.

                | organisation | kind | bound | will | depends |
                | --- | --- | --- | --- | --- |
                %s
                """.formatted(DAY, String.join("\n", lines)));
    }

    @Test
    void the_day_decides() {
        assertThat(lines(LocalDate.of(2015, 10, 31)).stream().filter(line -> line.contains("MSA_52")))
                .isEmpty();
        assertThat(lines(LocalDate.of(2015, 11, 1)).stream().filter(line -> line.contains("MSA_52")))
                .isNotEmpty();
        assertThat(lines(LocalDate.of(2022, 6, 30)))
                .anyMatch(line -> line.startsWith("| Hull NHS CCG |") && line.contains("NHS_PROCUREMENT"));
        assertThat(lines(LocalDate.of(2022, 7, 1))).contains("| Hull NHS CCG | | | | |");
    }

    @Test
    void the_directory_names_the_same_bodies_as_bound_to_notify() {
        assertThat(owner.sql("""
                        select o.code from directory_open.organisation o
                          left join assurance.bound(:day) b on b.organisation = o.code and b.duty = 'MSA_52'
                         where o.duty_to_notify <> coalesce(b.effect = 'BOUND', false)
                            or o.notifies_by_policy <> coalesce(b.effect = 'VOLUNTARY', false)
                        """).param("day", DAY).query(String.class).list()).isEmpty();
    }

    @Test
    void an_organisation_is_taken_out_by_name_for_a_time() {
        owner.sql("""
                insert into assurance.binding (duty, organisation, effect, why, to_date)
                values ('CARE_6', 'HCC', 'NOT_BOUND', 'Sample', :day)
                """).param("day", DAY).update();
        assertThat(effect(DAY)).isEqualTo("NOT_BOUND");
        assertThat(effect(DAY.plusDays(1))).isEqualTo("BOUND");
        owner.sql("delete from assurance.binding where why = 'Sample'").update();
    }

    private String effect(LocalDate day) {
        return owner.sql("select effect from assurance.bound(:day) where organisation = 'HCC' and duty = 'CARE_6'")
                .param("day", day)
                .query(String.class)
                .single();
    }

    private List<String> lines(LocalDate day) {
        return owner.sql("""
                select o.name, coalesce(max(k.name), '') as kind,
                       coalesce(string_agg(b.duty, ', ' order by d.position) filter (where b.effect = 'BOUND'), '') as bound,
                       coalesce(string_agg(b.duty, ', ' order by d.position) filter (where b.effect = 'VOLUNTARY'), '') as will,
                       coalesce(string_agg(b.duty, ', ' order by d.position) filter (where b.effect = 'DEPENDS'), '') as depends
                  from directory_open.organisation o
                  left join assurance.bound(:day) b on b.organisation = o.code
                  left join assurance.kind k on k.code = b.kind
                  left join assurance.duty d on d.code = b.duty
                 group by o.code, o.name, o.position
                 order by max(k.position) nulls last, o.name
                """)
                .param("day", day)
                .query((row, _) -> ("| %s | %s | %s | %s | %s |"
                                .formatted(
                                        row.getString("name"),
                                        row.getString("kind"),
                                        row.getString("bound"),
                                        row.getString("will"),
                                        row.getString("depends")))
                        .replace("|  |", "| |")
                        .replace("|  |", "| |"))
                .list();
    }
}
