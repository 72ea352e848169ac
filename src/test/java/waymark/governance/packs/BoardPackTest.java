package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.*;
import static waymark.governance.returns.AreaReturnTest.agreed;
import static waymark.governance.returns.AreaReturnTest.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.governance.packs.BoardPack.Cover;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.quarters.ReportingQuarter.Opened;
import waymark.governance.quarters.ReportingQuarter.Plan;
import waymark.governance.quarters.ReportingQuarter.Planned;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.MissingReturn;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;

class BoardPackTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Plan plan = new Plan(QUARTER, 2, 4, DATES);
    private final Draft written = new Draft(new Cover(3, new Opened(plan, DATES.opens()), "A steady quarter"), CERYS);
    private final List<ReturnStatus> accepted = List.of(status("HULL", ReturnStage.ACCEPTED));

    static ReturnStatus status(String area, ReturnStage stage) {
        boolean in = stage == ReturnStage.SUBMITTED || stage.accepted();
        return new ReturnStatus(
                new Ref("RT-0031"),
                new Area(area, area.equals("HULL") ? "Hull" : "East Riding"),
                stage,
                in ? DATES.due() : null,
                in ? DATES.due() : null,
                null,
                null);
    }

    private static FrozenContent frozen() {
        return FrozenContent.of(PackCompositionTest.composition("12").content(DATES.boardMeets()), JSON);
    }

    @Test
    void the_board_approves_what_the_coordinator_summed_up() {
        var issued = agreed(written.approve(BEN, DATES.boardMeets(), accepted, List.of(), frozen()));

        assertThat(issued.sha256()).isEqualTo(frozen().sha256());
        assertThat(issued.title()).isEqualTo("Quarter 1, 2026 to 2027");
    }

    @Test
    void a_pack_is_not_approved_by_who_wrote_its_summary() {
        assertThat(refused(written.approve(CERYS, DATES.boardMeets(), accepted, List.of(), frozen())))
                .extracting(Problem::message)
                .containsExactly("You wrote the summary, so somebody else on the board must approve the pack");
    }

    @Test
    void a_pack_without_summary_is_not_approved() {
        var bare = new Draft(new Cover(1, new Opened(plan, DATES.opens()), ""), null);

        assertThat(refused(bare.approve(BEN, DATES.boardMeets(), accepted, List.of(), frozen())))
                .extracting(Problem::message)
                .containsExactly("The coordinator has not written the summary yet, so the pack cannot be approved");
    }

    @Test
    void a_return_that_waits_for_its_decision_holds_the_pack_up() {
        var waiting = List.of(status("HULL", ReturnStage.ACCEPTED), status("EAST_RIDING", ReturnStage.SUBMITTED));

        assertThat(refused(written.approve(BEN, DATES.boardMeets(), waiting, List.of(), frozen())))
                .extracting(Problem::message)
                .containsExactly(
                        "The return of East Riding is waiting for a decision. Accept it or send it back first");
    }

    @Test
    void a_missing_area_does_not_hold_the_pack_up_once_the_board_has_said_what_becomes_of_its_return() {
        var missing = List.of(status("HULL", ReturnStage.ACCEPTED), status("EAST_RIDING", ReturnStage.NOT_STARTED));

        assertThat(refused(written.approve(BEN, DATES.boardMeets(), missing, List.of(), frozen())))
                .extracting(Problem::message)
                .containsExactly("Say whether the return of East Riding is waived or may follow");
        agreed(written.approve(BEN, DATES.boardMeets(), missing, waived(), frozen()));
    }

    private static List<MissingReturn> waived() {
        return List.of(new MissingReturn.Waived(
                new Ref("RT-0031"), QUARTER, "EAST_RIDING", "The lead was ill", DATES.boardMeets()));
    }

    @Test
    void a_pack_without_any_accepted_return_is_not_approved() {
        assertThat(refused(written.approve(
                        BEN, DATES.boardMeets(), List.of(status("HULL", ReturnStage.IN_PROGRESS)), waived(), frozen())))
                .extracting(Problem::message)
                .containsExactly("No return has been accepted yet, so the pack would be empty");
    }

    @Test
    void a_summary_is_written_for_an_opened_quarter_in_so_many_characters() {
        agreed(written.write(CERYS, "Two areas moved, one slipped"));
        assertThat(refused(written.write(CERYS, " ")))
                .extracting(Problem::field)
                .containsExactly("summary");
        assertThat(refused(written.write(CERYS, "x".repeat(4001))))
                .extracting(Problem::message)
                .containsExactly("The summary must be 4,000 characters or fewer; you typed 4,001");
        refused(new Draft(new Cover(1, new Planned(plan), ""), null).write(CERYS, "Too early"));
    }

    @Test
    void what_was_frozen_is_read_back_as_it_was() {
        var frozen = frozen();

        assertThat(FrozenContent.thaw(frozen.json(), frozen.sha256(), JSON)).isEqualTo(frozen);
    }

    @Test
    void a_pack_from_before_the_threshold_could_be_set_reads_as_it_was_issued() {
        var old = frozen().json()
                .replace("\"fewerThan\":5,", "")
                .replace("\"editionNumber\":1,", "")
                .replace("\"changes\":[],", "")
                .replace(",\"unlocked\":[]", "");
        assertThat(old).doesNotContain("fewerThan", "editionNumber", "changes", "unlocked");

        var thawed = FrozenContent.thaw(
                old, FrozenContent.sha256(old.getBytes(java.nio.charset.StandardCharsets.UTF_8)), JSON);

        assertThat(thawed.json()).isEqualTo(old);
        assertThat(thawed.content().edition()).isEqualTo(1);
        assertThat(thawed.content().changes()).isEmpty();
        assertThat(thawed.content().smallNumbers())
                .isEqualTo("A count of people from 1 to 4 is printed as “fewer than 5”");
    }
}
