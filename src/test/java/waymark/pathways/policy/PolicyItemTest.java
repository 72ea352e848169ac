package waymark.pathways.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.pathways.PolicyTerms;
import waymark.pathways.policy.PolicyItem.Affected;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.pathways.policy.PolicyItem.Outcome;
import waymark.pathways.policy.PolicyItem.Owner;
import waymark.pathways.policy.PolicyItem.Proof;
import waymark.web.forms.FormData;

class PolicyItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Owner OWNER = new Owner(new UUID(1, 1), "Test Owner");
    private static final PolicyItem PATHWAY = item(Kind.PATHWAY, "PW-0001", "HULL");
    private static final PolicyItem ACTION = item(Kind.ACTION, "AC-0001", "HULL");

    private static PolicyItem item(Kind kind, String ref, @org.jspecify.annotations.Nullable String area) {
        return new PolicyItem(
                new UUID(2, 2),
                new Ref("PC-0001"),
                1,
                new Affected(kind, new Ref(ref), area, "Sample"),
                OWNER,
                TODAY.plusDays(7),
                PolicyItem.TO_DO);
    }

    private static List<String> refusals(Ruling<PolicyItem> ruling) {
        return ruling instanceof Ruling.Refused<PolicyItem>(var problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }

    private static Outcome outcome(Ruling<PolicyItem> ruling) {
        return ((Ruling.Agreed<PolicyItem>) ruling).event().outcome();
    }

    @Test
    void a_pathway_is_done_by_an_edition_and_an_action_by_progress_never_by_a_word() {
        assertThat(refusals(PATHWAY.done(Optional.empty(), TODAY, "T")))
                .singleElement()
                .asString()
                .startsWith("No edition came into force since the change");
        assertThat(refusals(ACTION.done(Optional.empty(), TODAY, "T")))
                .singleElement()
                .asString()
                .startsWith("No progress was recorded since the change");
        assertThat(outcome(PATHWAY.done(Optional.of(new Proof(3, null)), TODAY, "T")))
                .isEqualTo(new Outcome.Done(3, null, TODAY, "T"));
        assertThat(outcome(ACTION.done(Optional.of(new Proof(null, TODAY)), TODAY, "T")))
                .isEqualTo(new Outcome.Done(null, TODAY, TODAY, "T"));
    }

    @Test
    void nothing_is_needed_only_with_a_reason() {
        assertThat(refusals(PATHWAY.nothingNeeded(" ", TODAY, "T"))).containsExactly("Say why nothing is needed");
        assertThat(refusals(PATHWAY.nothingNeeded("x".repeat(2001), TODAY, "T")))
                .containsExactly("Reason must be 2,000 characters or fewer; you typed 2,001");
        assertThat(outcome(PATHWAY.nothingNeeded(" It says so ", TODAY, "T")))
                .isEqualTo(new Outcome.NothingNeeded("It says so", TODAY, "T"));
    }

    @Test
    void what_is_closed_is_not_closed_again_and_only_what_is_closed_is_opened_again() {
        var closed = PATHWAY.with(new Outcome.NothingNeeded("So", TODAY, "T"));
        assertThat(refusals(closed.nothingNeeded("Again", TODAY, "T"))).hasSize(1);
        assertThat(refusals(closed.done(Optional.of(new Proof(2, null)), TODAY, "T")))
                .hasSize(1);
        assertThat(refusals(closed.assign(OWNER, TODAY, TODAY))).hasSize(1);
        assertThat(outcome(closed.reopen())).isEqualTo(PolicyItem.TO_DO);
        assertThat(refusals(PATHWAY.reopen())).containsExactly("This is open already");
    }

    @Test
    void an_owner_gets_a_due_date_that_is_not_past() {
        assertThat(refusals(PATHWAY.assign(OWNER, TODAY.minusDays(1), TODAY)))
                .containsExactly("The due date must be today or later");
        assertThat(PATHWAY.assign(OWNER, TODAY, TODAY)).isInstanceOf(Ruling.Agreed.class);
        var late = new PolicyItem(
                PATHWAY.id(), PATHWAY.change(), 1, PATHWAY.affected(), OWNER, TODAY.minusDays(9), PolicyItem.TO_DO);
        assertThat(late.overdue(TODAY)).isTrue();
        assertThat(late.assign(new Owner(new UUID(3, 3), "Another"), TODAY.minusDays(9), TODAY))
                .as("handing a late item over does not need another day")
                .isInstanceOf(Ruling.Agreed.class);
    }

    private static Actor.Person editor(Scope scope) {
        return new Actor.Person(
                new UUID(4, 4),
                "Test Editor",
                "HCC",
                "HCC",
                List.of(new Grant("pathway_editor", "Editor", scope, Set.of(Permission.EDIT_PATHWAYS), Set.of())));
    }

    @Test
    void its_owner_and_editors_of_the_pathway_close_it_and_nobody_else() {
        var owner = new Actor.Person(OWNER.id(), "Test Owner", "HCC", "HCC", List.of());
        var stranger = new Actor.Person(new UUID(5, 5), "Test Stranger", "HCC", "HCC", List.of());
        assertThat(PATHWAY.closable(owner)).isTrue();
        assertThat(PATHWAY.closable(editor(Scope.area("HULL")))).isTrue();
        assertThat(PATHWAY.closable(editor(Scope.PARTNERSHIP))).isTrue();
        assertThat(PATHWAY.closable(editor(Scope.area("EAST_RIDING")))).isFalse();
        assertThat(PATHWAY.closable(stranger)).isFalse();
        assertThat(ACTION.closable(editor(Scope.area("HULL"))))
                .as("an action is not the pathway editors' to close")
                .isFalse();
        assertThat(item(Kind.PATHWAY, "PW-0001", null).closable(editor(Scope.area("HULL"))))
                .as("a default is the whole partnership's")
                .isFalse();
    }

    @Test
    void what_came_before_the_change_is_no_proof() {
        var change = new PolicyChange(
                new Ref("PC-0001"),
                1,
                new PolicyTerms("T", "S", "1", TODAY.minusDays(10), "W", ""),
                TODAY.minusDays(3),
                "T");
        var early = new ItemLine(PATHWAY, 2, TODAY.minusDays(11), 0, false, null);
        var since = new ItemLine(PATHWAY, 3, TODAY.minusDays(10), 0, false, null);
        assertThat(change.since()).isEqualTo(TODAY.minusDays(10));
        assertThat(early.proof(change.since())).isEmpty();
        assertThat(since.proof(change.since())).contains(new Proof(3, null));
        assertThat(new ItemLine(ACTION, 0, null, 0, false, null).proof(change.since()))
                .isEmpty();
        assertThat(new ItemLine(ACTION, 0, null, 0, false, TODAY).proof(change.since()))
                .contains(new Proof(null, TODAY));
    }

    @Test
    void a_change_says_what_it_is_and_from_when() {
        assertThat(PolicyForm.terms(FormData.empty(), TODAY))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(((Ruling.Refused<PolicyTerms>) refused)
                                        .problems().stream().map(Problem::field))
                                .containsExactly("title", "source", "source-version", "from", "what"));
        var change = new PolicyTerms("T", "Guidance", "2", TODAY, "It changes", "javascript:alert(1)");
        var form = PolicyForm.of(new PolicyChange(new Ref("PC-0001"), 1, change, TODAY, "T"));
        assertThat(PolicyForm.terms(form, TODAY)).isInstanceOf(Ruling.Refused.class);
    }
}
