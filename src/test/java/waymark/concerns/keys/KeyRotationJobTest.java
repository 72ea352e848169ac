package waymark.concerns.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.access.AccessApi;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.notices.NoticeApi;

/// The keys of the desk and the custodian are rotated each month: by the job if the operator enabled it, else
/// by a person with `bin/desk-keys`.
@WaymarkTest
class KeyRotationJobTest {

    @Autowired
    ReportKeyUses uses;

    @Autowired
    TestUsers someone;

    @Autowired
    AccessApi access;

    @Autowired
    NoticeApi notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();

    @BeforeEach
    void a_folder_of_keys() {
        ReportFixtures.sealsOf(folder);
    }

    private void day(boolean byItself, LocalDate day) {
        var system = Actor.system("Test");
        var turning = new KeyRotationJob(folder, uses, access, notices, transaction, clock, byItself);
        CurrentActor.run(system, () -> turning.day(system, day));
    }

    /// How many keys the desk and the custodian have.
    private List<Integer> keys() throws Exception {
        return List.of(
                KeyHolder.DESK.pair(folder).keys().size(),
                KeyHolder.CUSTODIAN.pair(folder).keys().size());
    }

    private List<String> told(Actor.Person administrator) {
        return owner.sql("select text from notices.notice where person = :id and text like '%key%' order by text")
                .param("id", administrator.id())
                .query(String.class)
                .list();
    }

    @Test
    void each_month_both_are_turned_once_by_themselves_where_the_operator_said_so() throws Exception {
        var administrator = someone.administrator();
        var today = LocalDate.now(clock);
        day(true, today);
        assertThat(keys()).as("this month’s").containsExactly(1, 1);
        day(true, today.plusMonths(1).withDayOfMonth(1));
        assertThat(keys()).containsExactly(2, 2);
        assertThat(told(administrator))
                .containsExactly(
                        "The custodian has a new key: back up the folder of keys again, and destroy the earlier backup",
                        "The desk has a new key: back up the folder of keys again, and destroy the earlier backup");
        for (var holder : KeyHolder.values()) {
            assertThat(owner.sql("select count(*) from audit.leaf where act = :act and object = :key")
                            .param("act", "turn_" + holder.word() + "_key")
                            .param(
                                    "key",
                                    holder.word() + "-key-"
                                            + holder.pair(folder)
                                                    .keys()
                                                    .getLast()
                                                    .name())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void where_not_the_administrators_are_asked_to_on_the_first_of_the_month() throws Exception {
        var administrator = someone.administrator();
        var first = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        day(false, first.plusDays(1));
        assertThat(told(administrator)).isEmpty();
        day(false, first);
        assertThat(keys()).containsExactly(1, 1);
        assertThat(told(administrator))
                .containsExactly(
                        "The custodian’s key is of an earlier month: rotate it, as docs/operations/keys.md says",
                        "The desk’s key is of an earlier month: rotate it, as docs/operations/keys.md says");
    }

    @Test
    void the_command_lists_and_turns_both_unless_one_is_named_and_destroys_nothing() throws Exception {
        assertThat(DeskKeysCommand.answer("list", folder.toString()))
                .containsPattern("^desk       [0-9A-F]{8}  sealed with now\ncustodian  [0-9A-F]{8}  sealed with now$");
        assertThat(DeskKeysCommand.answer("turn", "custodian", folder.toString()))
                .containsPattern("^custodian  [0-9A-F]{8}  opens\ncustodian  [0-9A-F]{8}  sealed with now$");
        assertThat(keys()).containsExactly(1, 2);
        DeskKeysCommand.answer("add", "desk", folder.toString());
        assertThat(keys()).containsExactly(2, 2);
        DeskKeysCommand.answer("use", "both", folder.toString());
        DeskKeysCommand.answer("turn", folder.toString());
        assertThat(keys()).containsExactly(3, 3);
        for (var other : List.of("destroy", "")) {
            assertThat(DeskKeysCommand.answer(other, "both", folder.toString())).startsWith("bin/desk-keys COMMAND");
        }
        assertThat(DeskKeysCommand.answer()).startsWith("bin/desk-keys COMMAND");
        assertThat(DeskKeysCommand.answer("turn", "desk", folder.toString(), "more"))
                .startsWith("bin/desk-keys COMMAND");
        assertThat(keys()).containsExactly(3, 3);
    }

    @Test
    void the_command_changes_neither_where_one_of_them_is_not_there() throws Exception {
        Files.delete(folder.resolve("custodian.json"));
        assertThat(DeskKeysCommand.answer("turn", folder.toString())).startsWith("There is no custodian.json in");
        assertThat(KeyHolder.DESK.pair(folder).keys()).hasSize(1);
        assertThat(DeskKeysCommand.answer("turn", "desk", folder.toString()).lines())
                .hasSize(2);
    }
}
