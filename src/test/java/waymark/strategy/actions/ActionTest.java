package waymark.strategy.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.UPDATE_ACTIONS;
import static waymark.strategy.actions.ActionStatus.COMPLETE;
import static waymark.strategy.actions.ActionStatus.IN_PROGRESS;
import static waymark.strategy.actions.ActionStatus.NOT_STARTED;
import static waymark.strategy.actions.ActionStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.ColourOverride;
import waymark.strategy.rag.Rag;
import waymark.strategy.rag.RagStatus;
import waymark.strategy.rag.StrategySettings;

class ActionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Ref REF = new Ref("AC-0412");
    private static final UUID LEAD = UUID.randomUUID();
    private static final ActionPlan PLAN = ActionPlan.of(
            "Visit every hand car wash",
            "",
            "HULL",
            "SP2.1",
            "HCC",
            LEAD,
            List.of("GLAA"),
            TODAY.minusDays(10),
            TODAY.plusDays(30));
    private static final Action.NotStarted NOT_BEGUN = new Action.NotStarted(REF, 3, PLAN);
    private static final Action.InProgress UNDER_WAY = new Action.InProgress(REF, 3, PLAN);

    @Test
    void progress_keeps_the_note_the_day_and_where_the_work_now_stands() {
        assertThat(NOT_BEGUN.progress("Began", IN_PROGRESS, TODAY, 0, TODAY))
                .isEqualTo(Ruling.agreed(
                        new ActionEvent.ProgressRecorded(REF, 3, "Began", NOT_STARTED, IN_PROGRESS, TODAY)));
    }

    @Test
    void progress_cannot_be_dated_in_the_future() {
        assertThat(refusedAt(UNDER_WAY.progress("Soon", IN_PROGRESS, TODAY.plusDays(1), 0, TODAY)))
                .containsExactly("on");
    }

    @Test
    void started_work_cannot_go_back_to_not_started() {
        assertThat(refusedAt(UNDER_WAY.progress("Hm", NOT_STARTED, TODAY, 0, TODAY)))
                .containsExactly("status");
    }

    @Test
    void an_action_cannot_be_completed_while_something_blocks_it() {
        assertThat(refusedAt(UNDER_WAY.progress("Done", COMPLETE, TODAY, 1, TODAY)))
                .containsExactly("status");
        assertThat(UNDER_WAY.progress("Done", COMPLETE, TODAY, 0, TODAY)).isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void work_is_not_withdrawn_by_a_progress_note() {
        assertThat(refusedAt(UNDER_WAY.progress("Gone", WITHDRAWN, TODAY, 0, TODAY)))
                .containsExactly("status");
    }

    @Test
    void an_action_cannot_be_due_before_it_starts() {
        var backwards = ActionPlan.of("Title", "", "HULL", "SP2.1", "HCC", null, List.of(), TODAY, TODAY.minusDays(1));
        assertThat(refusedAt(backwards.add(REF, TODAY))).containsExactly("due");
        assertThat(refusedAt(UNDER_WAY.change(backwards, TODAY))).containsExactly("due");
    }

    @Test
    void a_person_may_judge_red_amber_or_green_and_nothing_else() {
        for (var colour : Colour.values()) {
            var ruling = UNDER_WAY.overrideColour(colour, "We know more", TODAY, TODAY.plusDays(38));
            assertThat(ruling instanceof Ruling.Agreed<?>)
                    .as("%s", colour)
                    .isEqualTo(Colour.OVERRIDES.contains(colour));
        }
    }

    @Test
    void an_override_lapses_on_the_first_day_of_the_next_quarter() {
        var settings = new StrategySettings(28, 10, 4);
        assertThat(settings.lapse(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(settings.lapse(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 4, 1));
        var override = new ColourOverride(Colour.RED, "why", "who", TODAY, LocalDate.of(2027, 1, 1));
        assertThat(override.appliesOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(override.appliesOn(LocalDate.of(2027, 1, 1))).isFalse();
        var derived = new Rag(Colour.GREEN, "figures");
        assertThat(RagStatus.of(derived, override, LocalDate.of(2027, 1, 1)).colour())
                .isEqualTo(Colour.GREEN);
        assertThat(RagStatus.of(derived, override, TODAY).because()).isEqualTo("why");
    }

    @Test
    void the_area_lead_the_owner_organisations_lead_and_the_lead_person_may_update_and_nobody_else() {
        assertThat(UNDER_WAY.mayUpdate(areaLead("HULL"))).isTrue();
        assertThat(UNDER_WAY.mayUpdate(areaLead("EAST_RIDING"))).isFalse();
        assertThat(UNDER_WAY.mayUpdate(organisationLead("HCC"))).isTrue();
        assertThat(UNDER_WAY.mayUpdate(organisationLead("GLAA"))).isFalse();
        assertThat(UNDER_WAY.mayUpdate(member(LEAD))).isTrue();
        assertThat(UNDER_WAY.mayUpdate(member(UUID.randomUUID()))).isFalse();
    }

    @Test
    void only_the_area_lead_changes_the_plan() {
        assertThat(UNDER_WAY.mayEdit(areaLead("HULL"))).isTrue();
        assertThat(UNDER_WAY.mayEdit(areaLead("EAST_RIDING"))).isFalse();
        assertThat(UNDER_WAY.mayEdit(organisationLead("HCC"))).isFalse();
        assertThat(UNDER_WAY.mayEdit(member(LEAD))).isFalse();
    }

    private static Actor areaLead(String area) {
        return person(
                UUID.randomUUID(),
                new Grant("area_lead", "Area lead", Scope.area(area), Set.of(EDIT_PLAN, UPDATE_ACTIONS), Set.of()));
    }

    private static Actor organisationLead(String organisation) {
        return person(
                UUID.randomUUID(),
                new Grant("organisation_lead", "", Scope.organisation(organisation), Set.of(UPDATE_ACTIONS), Set.of()));
    }

    private static Actor member(UUID id) {
        return person(id, new Grant("member", "Member", Scope.PARTNERSHIP, Set.of(), Set.of(UPDATE_ACTIONS)));
    }

    private static Actor person(UUID id, Grant grant) {
        return new Actor.Person(id, "Somebody", "HCC", "Hull City Council", List.of(grant));
    }

    private static <E> List<String> refusedAt(Ruling<E> ruling) {
        return switch (ruling) {
            case Ruling.Refused<E>(var problems) ->
                problems.stream().map(waymark.kernel.Problem::field).toList();
            case Ruling.Agreed<E>(var event) -> List.of("agreed: " + event);
        };
    }
}
