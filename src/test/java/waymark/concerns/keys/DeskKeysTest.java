package waymark.concerns.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.concerns.intake.IntakeSeals;
import waymark.concerns.intake.Report;
import waymark.concerns.intake.ReportFixtures;
import waymark.web.security.RotatingKeyPair;
import waymark.web.security.RotatingKeyPair.Key;

/// The desk's key is rotated while Waymark runs; an earlier one is destroyed when nothing needs it, and not
/// before; then a row restored from a backup does not open any more.
@WaymarkTest
class DeskKeysTest {

    @Autowired
    ReportFixtures reports;

    @Autowired
    KeyRotationFixtures rotations;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();
    private final UUID id = UUID.randomUUID();
    private IntakeSeals seals;
    private DeskKeys desk;
    private RotatingKeyPair pair;

    @BeforeEach
    void a_desk_with_a_folder_of_its_own() {
        seals = ReportFixtures.sealsOf(folder);
        desk = new DeskKeys(folder, seals);
        pair = KeyHolder.DESK.pair(folder);
    }

    private void turn() throws Exception {
        rotations.turn(folder, KeyHolder.DESK);
    }

    private List<Key> run(Duration after) throws Exception {
        return rotations.run(folder, KeyHolder.DESK, after);
    }

    private String stored(byte[] sealed) {
        var ref = reports.waiting("HULL", "Sample", Instant.parse("2090-01-01T00:00:00Z"));
        owner.sql("update concerns.report set report = :sealed where ref = :ref")
                .param("sealed", sealed)
                .param("ref", ref)
                .update();
        return ref;
    }

    @Test
    void a_turned_key_is_sealed_with_at_once_and_what_was_sealed_before_still_opens() throws Exception {
        var before = ReportFixtures.sealed(seals, id, "before");
        turn();
        var after = ReportFixtures.sealed(seals, id, "after");

        assertThat(pair.keys()).hasSize(2);
        assertThat(List.of(before, after))
                .extracting(bytes -> List.of(bytes[1], bytes[2], bytes[3], bytes[4]))
                .doesNotHaveDuplicates();
        assertThat(desk.report(id, before).what()).isEqualTo("before");
        assertThat(desk.report(id, after).what()).isEqualTo("after");
        assertThat(pair.keys().getLast().prefix()).isEqualTo(java.util.Arrays.copyOf(after, 5));
    }

    @Test
    void a_key_that_is_added_is_sealed_with_only_when_somebody_says_so() throws Exception {
        pair.add();
        var sealed = ReportFixtures.sealed(seals, id, "between");
        assertThat(pair.keys().getFirst().prefix()).isEqualTo(java.util.Arrays.copyOf(sealed, 5));
        assertThat(new DeskKeys(folder, ReportFixtures.sealsOf(folder))
                        .report(id, sealed)
                        .what())
                .as("a node that starts in between")
                .isEqualTo("between");
    }

    @Test
    void a_key_goes_when_no_row_needs_it_and_then_a_row_put_back_from_a_copy_opens_no_more() throws Exception {
        var sealed = ReportFixtures.sealed(seals, id, "canary");
        var ref = stored(sealed);
        turn();
        assertThat(run(KeyDestructionJob.GRACE)).as("a row needs it").isEmpty();
        assertThat(desk.report(id, sealed).what()).isEqualTo("canary");
        owner.sql("delete from concerns.report where ref = :ref")
                .param("ref", ref)
                .update();
        assertThat(run(KeyDestructionJob.GRACE.minusDays(1)))
                .as("another node may hold one in its spool")
                .isEmpty();

        var gone = run(KeyDestructionJob.GRACE);

        assertThat(gone).hasSize(1);
        for (var node : List.of(desk, new DeskKeys(folder, ReportFixtures.sealsOf(folder)))) {
            assertThat(node.report(id, sealed)).isEqualTo(Report.unreadable());
        }
        assertThat(Files.readString(folder.resolve("desk.json")))
                .doesNotContain(Integer.toUnsignedString(gone.getFirst().id()));
        var after = ReportFixtures.sealed(seals, id, "after");
        assertThat(desk.report(id, after).what()).isEqualTo("after");
        assertThat(owner.sql("select count(*) from audit.leaf where act = 'destroy_desk_key' and object = :key")
                        .param("key", "desk-key-" + gone.getFirst().name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_stays_as_long_as_a_report_that_a_telephone_sealed_with_it() throws Exception {
        var before = pair.keys().getFirst();
        turn();
        var ref = stored(ReportFixtures.sealed(seals, id, "sealed again with the key of today"));
        owner.sql("update concerns.report set device_key = :key where ref = :ref")
                .param("key", before.prefix())
                .param("ref", ref)
                .update();
        assertThat(run(KeyDestructionJob.GRACE)).isEmpty();
        owner.sql("delete from concerns.report where ref = :ref")
                .param("ref", ref)
                .update();
        assertThat(run(KeyDestructionJob.GRACE)).extracting(Key::id).containsExactly(before.id());
    }

    @Test
    void what_is_sealed_with_is_never_destroyed() throws Exception {
        assertThat(run(KeyDestructionJob.GRACE.multipliedBy(10))).isEmpty();
        assertThat(pair.destroy(pair.keys().getFirst().id())).isFalse();
        assertThat(pair.keys()).hasSize(1);
    }

    @Test
    void a_key_that_is_added_and_not_used_yet_is_kept_however_long_ago_the_last_turn_was() throws Exception {
        pair.add();
        assertThat(run(KeyDestructionJob.GRACE.multipliedBy(10))).isEmpty();
        assertThat(pair.keys()).hasSize(2);
    }

    @Test
    void nothing_is_sealed_with_a_key_that_the_desk_beside_it_does_not_open() throws Exception {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        ReportFixtures.sealsOf(elsewhere);
        Files.copy(
                elsewhere.resolve("desk.public.json"),
                folder.resolve("desk.public.json"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(desk.report(id, ReportFixtures.sealed(seals, id, "still ours"))
                        .what())
                .isEqualTo("still ours");
    }

    /// A sealed column that is not listed would lose its key.
    @Test
    void every_column_that_may_be_sealed_is_known() {
        var asked = List.of(
                "report.report",
                "report_message.for_desk",
                "report_file.about",
                "identity_request.given",
                "report_passing.copy",
                "report_passing.result",
                "report_contact.sealed");
        var named = List.of(
                "report.desk_key",
                "report.device_key",
                "report_message.desk_key",
                "report_file.desk_key",
                "identity_request.given_key",
                "report_passing.copy_key",
                "report_passing.result_key",
                "report_contact.custodian_key");
        var otherwise = List.of(
                "report.contact", // said nothing, ever
                "report.lookup", // a tag
                "report.reader", // under the receipt
                "report.replies", // a public key
                "report_file.lookup", // a tag
                "report_file.original", // under a key in what is said of it
                "report_file.picture",
                "report_gone.hash",
                "report_gone.salt",
                "report_message.for_reader"); // for the receipt
        assertThat(owner.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'concerns' and data_type = 'bytea'
                        """).query(String.class).list())
                .as(
                        "Is it sealed with a key that is turned? Then give it the key's name and ask for that in ReportKeyUses")
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.of(asked, named, otherwise)
                        .flatMap(List::stream)
                        .toList());
    }
}
