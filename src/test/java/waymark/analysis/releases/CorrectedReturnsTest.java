package waymark.analysis.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.DateText;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.measures.AcceptedValue;

/// A table of counts beside the returns that Hull wrote and the board accepted.
@WaymarkTest
class CorrectedReturnsTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    QuarterFixtures quarters;

    @Autowired
    ReleaseFixtures fixtures;

    @Autowired
    PackedFigures packs;

    @Autowired
    CorrectedReturnsJob job;

    @Autowired
    StrategyApi strategy;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    /// A quarter and the next, for which Hull writes of two measures that count people.
    private record Asked(Quarter first, Quarter second, Ref few, Ref many) {

        String title(Ref measure) {
            return (measure.equals(few) ? "People hidden in " : "People met in ") + first;
        }

        /// A table of the measure over both quarters.
        Described about(Ref measure) {
            return TableAuditTest.about(title(measure), first.key(), second.key(), "HULL", "Age", "", "");
        }
    }

    private Asked asked() {
        var first = quarters.opened();
        var second = quarters.open(first.next());
        return new Asked(
                first,
                second,
                quarters.aMeasure("People hidden in " + first, true, first, 10),
                quarters.aMeasure("People met in " + first, true, first, 10));
    }

    /// Hull had 3 people of the one and 1,200 of the other.
    private void returned(Asked it, Quarter quarter) {
        quarters.accepted(someone.areaLead("HULL"), quarters.ofHull(quarter), it.few(), it.many());
    }

    /// The return is unlocked and accepted again with another figure.
    private void corrected(Asked it, Quarter quarter, int people) {
        var board = someone.boardMember();
        CurrentActor.run(
                board,
                () -> strategy.record(
                        board,
                        "HULL",
                        quarter,
                        List.of(new AcceptedValue(it.many(), BigDecimal.valueOf(people), null))));
    }

    private List<String> waiting(Described about) {
        return CurrentActor.as(fixtures.analyst(), () -> packs.waiting(about, TODAY));
    }

    private List<LinkedTable> beside(Described about) {
        return CurrentActor.as(fixtures.analyst(), () -> packs.beside(about, TODAY));
    }

    @Test
    void a_table_waits_for_the_returns_of_its_quarters_and_is_audited_beside_what_they_print() {
        var it = asked();
        var about = it.about(it.many());
        returned(it, it.first());
        assertThat(waiting(about))
                .singleElement()
                .asString()
                .contains("Hull", it.second().key(), it.title(it.many()));
        returned(it, it.second());

        assertThat(waiting(about)).isEmpty();
        var beside = beside(about);
        assertThat(beside).hasSize(2).allSatisfy(table -> {
            assertThat(table.grid().value(0, 0)).isEqualTo(1200);
            assertThat(table.about().area()).isEqualTo("HULL");
            assertThat(hides(table)).isFalse();
        });
        assertThat(beside.stream().map(table -> table.about().from()).toList())
                .containsExactly(it.first(), it.second());
        assertThat(beside(it.about(it.few()))).hasSize(2).allSatisfy(table -> {
            assertThat(table.grid().value(0, 0)).as("for the audit alone").isEqualTo(3);
            assertThat(hides(table)).as("fewer than 5").isTrue();
        });
        var another = TableAuditTest.about(
                "Another measure of " + it.first(),
                it.first().key(),
                it.second().key(),
                "HULL",
                "Age",
                "",
                "");
        assertThat(beside(another)).isEmpty();
    }

    private static boolean hides(LinkedTable table) {
        var hidden = table.hidden();
        return hidden != null && !hidden.isEmpty();
    }

    @Test
    void each_return_that_is_corrected_after_a_table_was_released_is_told_to_those_who_release() {
        var it = asked();
        returned(it, it.first());
        returned(it, it.second());
        var table = fixtures.released(
                new TableContent(it.about(it.many()), TableAuditTest.grid("Age,Number\nAdults,1600\nChildren,800")));
        var analyst = fixtures.analyst();
        var approver = someone.informationGovernance();
        var member = someone.member("HCC");
        looks();
        assertThat(told(analyst, table)).isEmpty();

        corrected(it, it.first(), 1201);
        owner.sql("update strategy.measure_value set recorded_at = recorded_at - interval '3 days' where measure ="
                        + " (select id from strategy.measure where ref = :ref)")
                .param("ref", it.many().value())
                .update();
        looks();
        looks();
        var first = "A return was changed on %s, after table %s was released. Look at what it now gives away"
                .formatted(DateText.day(TODAY.minusDays(3)), table);
        assertThat(told(analyst, table)).containsExactly(first);
        assertThat(told(approver, table)).containsExactly(first);
        assertThat(told(member, table)).isEmpty();
        assertThat(visit.as(approver).get("/insight/releases/" + table).words())
                .contains("It contradicts what was released or returned since it was sent");

        corrected(it, it.second(), 1202);
        looks();
        assertThat(told(analyst, table))
                .containsExactlyInAnyOrder(
                        first,
                        "A return was changed on %s, after table %s was released. Look at what it now gives away"
                                .formatted(DateText.day(TODAY), table));

        corrected(it, it.first(), 1200);
        corrected(it, it.second(), 1200);
        looks();
        assertThat(told(analyst, table)).as("nothing is given away any more").hasSize(2);
    }

    private void looks() {
        var system = Actor.system("Test");
        CurrentActor.run(system, () -> job.look(system));
    }

    private List<String> told(Actor.Person person, Ref table) {
        return owner.sql("""
                        select text from notices.notice
                         where person = :person and text like 'A return was changed%' and position(:ref in text) > 0
                        """)
                .param("person", person.id())
                .param("ref", table.value())
                .query(String.class)
                .list();
    }
}
