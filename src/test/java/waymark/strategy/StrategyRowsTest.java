package waymark.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.measures.AcceptedValue;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;

/// The second lock: what the database lets each class of person do to each class of row, whatever Java says.
@WaymarkTest
class StrategyRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    StrategyApi strategy;

    @Autowired
    JdbcClient db;

    @Test
    void an_action_is_planned_by_its_area_lead_and_by_the_coordinator() {
        assertThat(added(someone.areaLead("HULL"))).isTrue();
        assertThat(added(someone.coordinator())).isTrue();
        for (var other : List.of(
                someone.areaLead("EAST_RIDING"),
                someone.organisationLead("HCC"),
                someone.member("HCC"),
                someone.boardMember(),
                someone.administrator())) {
            assertThat(added(other)).as("%s", other.grants()).isFalse();
        }
    }

    @Test
    void own_area_own_organisation_and_lead_person_write_on_an_action_and_nobody_else() {
        var lead = someone.member("GLAA");
        var ref = fixtures.anAction(lead.id());
        for (var writer : List.of(someone.areaLead("HULL"), someone.organisationLead("HCC"), lead)) {
            assertThat(writes(writer, ref)).as("%s", writer.grants()).containsOnly(true);
        }
        for (var other : List.of(
                someone.areaLead("EAST_RIDING"),
                someone.organisationLead("GLAA"),
                someone.member("HCC"),
                someone.boardMember(),
                someone.informationGovernance(),
                someone.administrator())) {
            assertThat(writes(other, ref)).as("%s", other.grants()).containsOnly(false);
        }
        // the coordinator changes the plan, and writes down nothing that others did
        assertThat(writes(someone.coordinator(), ref)).containsExactly(false, false, false, true);
    }

    @Test
    void everyone_signed_in_reads_plans() {
        var ref = fixtures.anAction(null);
        for (var reader : List.of(someone.member("GLAA"), someone.administrator())) {
            int seen = fixtures.as(
                    reader,
                    () -> db.sql("select count(*) from strategy.action where ref = ?")
                            .param(ref.value())
                            .query(Integer.class)
                            .single());
            assertThat(seen).isEqualTo(1);
        }
    }

    @Test
    void a_note_is_written_only_as_oneself_and_never_changed_or_taken_away() {
        var ref = fixtures.anAction(null);
        var lead = someone.areaLead("HULL");
        assertThat(allowed(
                        lead,
                        _ -> db.sql("""
                insert into strategy.progress_note (action, on_day, note, by_person, by_name)
                select id, :day, 'x', :other, 'Somebody else' from strategy.action where ref = :ref
                """)
                                .param("day", DAY)
                                .param("other", someone.coordinator().id())
                                .param("ref", ref.value())
                                .update()))
                .isFalse();
        assertThat(allowed(
                        lead,
                        _ -> db.sql("update strategy.progress_note set note = 'y'")
                                .update()))
                .isFalse();
        assertThat(allowed(
                        lead, _ -> db.sql("delete from strategy.progress_note").update()))
                .isFalse();
    }

    @Test
    void a_figure_is_written_only_by_whoever_decides_returns() {
        var measure = new NewMeasure(
                "SP2.3", "Visits", Unit.COUNT, Direction.UP, null, null, "Records", List.of("HULL"), false);
        var ref =
                fixtures.as(StrategyFixtures.CLOCK, () -> strategy.add(StrategyFixtures.CLOCK, measure, Map.of(), DAY));
        var values = List.of(new AcceptedValue(ref, java.math.BigDecimal.ONE, null));
        var quarter = new waymark.kernel.Quarter(2026, 2);
        assertThat(allowed(someone.boardMember(), actor -> strategy.record(actor, "HULL", quarter, values)))
                .isTrue();
        for (var other : List.of(someone.areaLead("HULL"), someone.coordinator(), someone.member("HCC"))) {
            assertThat(allowed(other, actor -> strategy.record(actor, "HULL", quarter, values)))
                    .as("%s", other.grants())
                    .isFalse();
        }
    }

    @Test
    void the_strategy_its_measures_and_settings_are_the_coordinators() {
        var coordinator = someone.coordinator();
        assertThat(touchesStrategy(coordinator)).containsOnly(true);
        for (var other : List.of(someone.areaLead("HULL"), someone.boardMember(), someone.administrator())) {
            assertThat(touchesStrategy(other)).as("%s", other.grants()).containsOnly(false);
        }
    }

    @Test
    void a_closed_action_that_is_past_its_dates_keeps_the_days_that_belong_together() {
        var ref = fixtures.anAction(null);
        assertThatThrownBy(() -> fixtures.as(
                        StrategyFixtures.CLOCK,
                        () -> db.sql("update strategy.action set status = 'COMPLETE' where ref = ?")
                                .param(ref.value())
                                .update()))
                .hasMessageContaining("check constraint");
    }

    private boolean added(Actor.Person actor) {
        return allowed(
                actor,
                who -> strategy.add(
                        who, ActionPlan.of("Title", "", "HULL", "SP1.1", "HCC", null, List.of(), DAY, DAY), DAY));
    }

    private List<Boolean> writes(Actor.Person actor, Ref ref) {
        return List.of(
                allowed(actor, who -> strategy.recordProgress(who, ref, "Note", ActionStatus.IN_PROGRESS, DAY)),
                allowed(actor, who -> strategy.openBlocker(who, ref, "Stuck", DAY)),
                allowed(actor, who -> strategy.addEvidence(who, ref, "Minutes", "https://example.org", DAY)),
                allowed(actor, _ -> touched(db.sql("""
                        update strategy.action set version = version + 1 where ref = ?
                        """).param(ref.value()).update())));
    }

    private List<Boolean> touchesStrategy(Actor.Person actor) {
        return List.of(
                allowed(
                        actor,
                        _ -> touched(db.sql("update strategy.objective set version = version + 1 where code = 'SP6.1'")
                                .update())),
                allowed(
                        actor,
                        _ -> touched(db.sql("update strategy.priority set version = version + 1 where code = 'SP6'")
                                .update())),
                allowed(actor, _ -> db.sql("""
                        insert into strategy.measure (ref, objective, title, unit, direction, source, suppliers,
                                                      counts_people)
                        values ('ME-' || (100000 + floor(random() * 800000))::int, 'SP6.1', 'Title', 'COUNT', 'UP',
                                'Source', array['HULL'], false)
                        """).update()),
                allowed(actor, _ -> db.sql("""
                        insert into strategy.setting (key, from_date, value, set_by)
                        values ('rag_days', date '2095-01-01' + floor(random() * 20000)::int, 28, 'Test')
                        """).update()));
    }

    /// A row policy hides what may not be changed: nothing happens, and that is a refusal too.
    private static void touched(int rows) {
        if (rows == 0) {
            throw new IllegalStateException("no such row");
        }
    }

    private boolean allowed(Actor.Person actor, Consumer<Actor> act) {
        try {
            fixtures.as(actor, () -> {
                act.accept(actor);
                return true;
            });
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
