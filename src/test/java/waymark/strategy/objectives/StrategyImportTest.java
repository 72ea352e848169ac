package waymark.strategy.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.WaymarkTest;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.ImportSummary;
import waymark.directory.imports.PartnershipFile;
import waymark.directory.imports.PartnershipFile.ObjectiveEntry;
import waymark.directory.imports.PartnershipFile.PriorityEntry;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class StrategyImportTest {

    private static final Actor IMPORT = Actor.system("Import");

    @Autowired
    StrategyImport sections;

    @Autowired
    StrategyOutline outline;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void every_fault_of_the_strategy_is_told_with_its_place() {
        var file = file(
                priority("SP8", 8, objective("SP8.1", "NOBODY"), objective("SP8.1", "HCC")),
                priority("SP8", 8, objective("SP8.1", "HCC")));
        var faults = CurrentActor.as(IMPORT, () -> sections.check(IMPORT, file));
        assertThat(faults)
                .extracting(FileFault::pointer)
                .containsExactlyInAnyOrder(
                        "/priorities/1/code",
                        "/priorities/1/number",
                        "/priorities/0/objectives/0/accountable",
                        "/priorities/0/objectives/1/code",
                        "/priorities/1/objectives/0/code");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_new_owner_only_that() {
        var before = file(priority("SP8", 8, objective("SP8.1", "HCC"), objective("SP8.2", "ERYC")));
        var after = file(priority("SP8", 8, objective("SP8.1", "NLC"), objective("SP8.2", "ERYC")));
        undone(() -> {
            assertThat(sections.store(IMPORT, before))
                    .extracting(ImportSummary::added)
                    .contains(List.of("SP8.1", "SP8.2"));
            assertThat(sections.store(IMPORT, before)).allSatisfy(tally -> {
                assertThat(tally.added()).isEmpty();
                assertThat(tally.changed()).isEmpty();
            });
            assertThat(sections.store(IMPORT, after).getLast().changed()).containsExactly("SP8.1");
            var objective = outline.priorityOf(IMPORT, "SP8.1")
                    .orElseThrow()
                    .objectives()
                    .getFirst();
            assertThat(objective.owner()).isEqualTo("NLC");
        });
    }

    /// The other tests count six priorities.
    private void undone(Runnable work) {
        CurrentActor.run(
                IMPORT,
                () -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    work.run();
                }));
    }

    private static PartnershipFile file(PriorityEntry... priorities) {
        var organisations = List.of("HCC", "ERYC", "NLC").stream()
                .map(code -> new PartnershipFile.OrganisationEntry(
                        code, List.of(), List.of(), "STATUTORY", List.of(), "", null, null, false, ""))
                .toList();
        return new PartnershipFile(
                new PartnershipFile.Partnership(
                        "HUMBER", "Humber", new PartnershipFile.Strategy("Strategy", 2020, 2023), "Source"),
                List.of(),
                List.of(),
                organisations,
                List.of(),
                List.of(priorities),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static PriorityEntry priority(String code, int number, ObjectiveEntry... objectives) {
        return new PriorityEntry(code, number, "Title", List.of("Board"), List.of("Partners"), List.of(objectives));
    }

    private static ObjectiveEntry objective(String code, String accountable) {
        return new ObjectiveEntry(code, "Text", List.of("PREPARE"), accountable);
    }
}
