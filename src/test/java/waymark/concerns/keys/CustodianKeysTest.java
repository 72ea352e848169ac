package waymark.concerns.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.concerns.intake.IntakeSeals;
import waymark.concerns.intake.ReportFixtures;
import waymark.web.security.RotatingKeyPair;
import waymark.web.security.RotatingKeyPair.Key;

/// The custodian's key is rotated like the desk's: contact details open while they are stored, and from no
/// old backup after that.
@WaymarkTest
class CustodianKeysTest {

    private static final String NUMBER = "07700 900123";

    @Autowired
    ReportFixtures reports;

    @Autowired
    KeyRotationFixtures rotations;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();
    private final UUID id = UUID.randomUUID();
    private IntakeSeals seals;
    private CustodianKeys custodian;
    private RotatingKeyPair pair;

    @BeforeEach
    void a_custodian_with_a_folder_of_its_own() {
        seals = ReportFixtures.sealsOf(folder);
        custodian = new CustodianKeys(folder, seals);
        pair = KeyHolder.CUSTODIAN.pair(folder);
    }

    private byte[] sealed(String contact) {
        return ReportFixtures.contact(seals, id, contact);
    }

    private void turn() throws Exception {
        rotations.turn(folder, KeyHolder.CUSTODIAN);
    }

    private List<Key> run(Duration after) throws Exception {
        return rotations.run(folder, KeyHolder.CUSTODIAN, after);
    }

    private String stored(byte[] sealed) {
        var ref = reports.waiting("HULL", "Sample", Instant.parse("2090-01-01T00:00:00Z"));
        owner.sql("""
                update concerns.report_contact set sealed = :sealed
                 where report = (select id from concerns.report where ref = :ref)
                """).param("sealed", sealed).param("ref", ref).update();
        return ref;
    }

    private void gone(String ref) {
        owner.sql("delete from concerns.report where ref = :ref")
                .param("ref", ref)
                .update();
    }

    @Test
    void a_turned_key_is_sealed_with_at_once_and_what_was_sealed_before_still_opens() throws Exception {
        var before = sealed(NUMBER);
        turn();
        var after = sealed("");

        assertThat(pair.keys()).hasSize(2);
        assertThat(pair.keys().getFirst().prefix()).isEqualTo(Arrays.copyOf(before, 5));
        assertThat(pair.keys().getLast().prefix()).isEqualTo(Arrays.copyOf(after, 5));
        assertThat(custodian.contact(id, before).said()).isEqualTo(NUMBER);
        assertThat(custodian.contact(id, after).said()).isEmpty();
        assertThat(after).as("said or not").hasSameSizeAs(before);
    }

    @Test
    void a_key_that_is_added_is_sealed_with_only_when_somebody_says_so() throws Exception {
        pair.add();
        var between = sealed(NUMBER);

        assertThat(pair.keys().getFirst().prefix()).isEqualTo(Arrays.copyOf(between, 5));
        assertThat(new CustodianKeys(folder, ReportFixtures.sealsOf(folder))
                        .contact(id, between)
                        .said())
                .as("a node that starts in between")
                .isEqualTo(NUMBER);
    }

    @Test
    void a_key_goes_when_the_last_contact_went_with_its_report_and_then_a_copy_of_it_opens_no_more() throws Exception {
        var sealed = sealed(NUMBER);
        var ref = stored(sealed);
        turn();
        assertThat(run(KeyDestructionJob.GRACE)).as("a row needs it").isEmpty();
        assertThat(custodian.contact(id, sealed).said()).isEqualTo(NUMBER);
        gone(ref);
        assertThat(run(KeyDestructionJob.GRACE.minusDays(1)))
                .as("another node may hold one in its spool")
                .isEmpty();

        var gone = run(KeyDestructionJob.GRACE);

        assertThat(gone).hasSize(1);
        assertThat(custodian.contact(id, sealed).said()).isNull();
        assertThat(new CustodianKeys(folder, ReportFixtures.sealsOf(folder))
                        .contact(id, sealed)
                        .said())
                .isNull();
        assertThat(Files.readString(folder.resolve("custodian.json")))
                .doesNotContain(Integer.toUnsignedString(gone.getFirst().id()));
        assertThat(custodian.contact(id, sealed(NUMBER)).said()).isEqualTo(NUMBER);
        assertThat(owner.sql("select count(*) from audit.leaf where act = 'destroy_custodian_key' and object = :key")
                        .param("key", "custodian-key-" + gone.getFirst().name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(KeyHolder.class)
    void no_key_goes_while_a_report_lies_in_the_spool(KeyHolder holder) throws Exception {
        var spool = folder.resolve("spool");
        var away = reports.withoutDatabase(spool);
        away.take("once", ReportFixtures.saying("Sample"), NUMBER).orElseThrow();
        rotations.turn(folder, holder);

        assertThat(rotations.run(folder, holder, away, KeyDestructionJob.GRACE)).isEmpty();

        for (var brought : Files.list(spool).toList()) {
            Files.delete(brought);
        }
        assertThat(rotations.run(folder, holder, away, KeyDestructionJob.GRACE)).hasSize(1);
    }

    @Test
    void what_is_sealed_with_is_never_destroyed() throws Exception {
        assertThat(run(KeyDestructionJob.GRACE.multipliedBy(10))).isEmpty();
        assertThat(pair.destroy(pair.keys().getFirst().id())).isFalse();
        assertThat(pair.keys()).hasSize(1);
    }

    @Test
    void the_turn_of_one_leaves_the_other_as_it_was() throws Exception {
        var desk = KeyHolder.DESK.pair(folder);
        turn();
        assertThat(desk.keys()).hasSize(1);
        assertThat(rotations.run(folder, KeyHolder.DESK, KeyDestructionJob.GRACE))
                .isEmpty();
        assertThat(pair.keys()).hasSize(2);
    }

    @Test
    void nothing_is_sealed_with_a_key_that_the_custodian_beside_it_does_not_open() throws Exception {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        ReportFixtures.sealsOf(elsewhere);
        Files.copy(
                elsewhere.resolve("custodian.public.json"),
                folder.resolve("custodian.public.json"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(custodian.contact(id, sealed(NUMBER)).said()).isEqualTo(NUMBER);
    }

    @Test
    void where_its_file_is_missing_it_says_which_one_to_put_back() throws Exception {
        Files.delete(folder.resolve("custodian.json"));
        assertThatThrownBy(() -> new CustodianKeys(folder, seals))
                .hasMessageStartingWith("custodian.json in " + folder)
                .hasMessageEndingWith("another would make every contact unreadable.");
    }
}
