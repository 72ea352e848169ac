package waymark.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.cases.record.CaseSecrets.State;

/// The second secret of a case is there before its case, goes with a case that was not kept, and once destroyed
/// is nowhere.
class CaseSecretsTest {

    @TempDir
    Path keys;

    private final UUID id = UUID.fromString("ab5c1f0e-0000-4000-8000-000000000001");

    @Test
    void a_secret_is_a_file_of_its_own_for_its_owner_alone() throws IOException {
        var made = secrets().make(id);
        var file = keys.resolve("cases/ab/" + id);

        assertThat(made).hasSize(32);
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(secrets().of(id)).as("on another machine").isEqualTo(made);
    }

    @Test
    void a_secret_is_settled_when_its_case_is_kept_and_goes_when_it_is_not() {
        var kept = ending(TransactionSynchronization.STATUS_COMMITTED, id);
        assertThat(secrets().of(id)).isEqualTo(kept);
        assertThat(secrets().all()).containsExactly(Map.entry(id, State.PRESENT));

        var other = UUID.randomUUID();
        ending(TransactionSynchronization.STATUS_ROLLED_BACK, other);
        assertThatThrownBy(() -> secrets().of(other))
                .isInstanceOf(CaseSecretMissing.class)
                .hasMessageContaining("is not there");
    }

    @Test
    void what_a_crash_left_is_settled_where_the_case_is_there_and_deleted_where_it_is_not() {
        var other = UUID.randomUUID();
        var secret = ending(TransactionSynchronization.STATUS_UNKNOWN, id);
        ending(TransactionSynchronization.STATUS_UNKNOWN, other);
        assertThat(secrets().of(id)).as("read all the same").isEqualTo(secret);

        assertThat(secrets().sweep(id::equals, Instant.now().minusSeconds(60)))
                .as("it may still run")
                .isZero();
        assertThat(secrets().sweep(id::equals, Instant.now().plusSeconds(60))).isEqualTo(2);
        assertThat(secrets().all()).containsExactly(Map.entry(id, State.PRESENT));
        assertThat(secrets().of(id)).isEqualTo(secret);
    }

    @Test
    void no_secret_that_was_settled_is_swept_where_the_database_is_another_one() {
        secrets().make(id);
        assertThat(secrets().sweep(_ -> false, Instant.now().plusSeconds(60))).isZero();
        assertThat(secrets().of(id)).hasSize(32);
    }

    @Test
    void a_destroyed_secret_is_in_no_file_and_no_memory_and_leaves_a_mark() throws IOException {
        var secrets = secrets();
        var secret = secrets.make(id);
        assertThat(secrets.of(id)).isEqualTo(secret);
        secrets.destroy(id);
        secrets.destroy(id);

        assertThatThrownBy(() -> secrets.of(id))
                .isInstanceOf(CaseSecretMissing.class)
                .hasMessageContaining("was destroyed");
        assertThat(secrets.all()).containsExactly(Map.entry(id, State.DESTROYED));
        try (var files = Files.walk(keys)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).isEmptyFile());
        }
    }

    @Test
    void a_secret_that_an_older_copy_brought_back_is_seen_beside_its_mark() throws IOException {
        var secrets = secrets();
        var secret = secrets.make(id);
        secrets.destroy(id);
        Files.write(keys.resolve("cases/ab/" + id), secret);
        assertThat(secrets().all()).containsExactly(Map.entry(id, State.BACK));
        secrets.destroy(id);
        assertThat(keys.resolve("cases/ab/" + id)).doesNotExist();
    }

    @Test
    void a_file_that_is_broken_off_is_said_and_is_no_other_secret() throws IOException {
        secrets().make(id);
        Files.write(keys.resolve("cases/ab/" + id), new byte[5]);
        assertThatThrownBy(() -> secrets().of(id)).hasMessageContaining("is broken off");
    }

    @Test
    void no_case_is_opened_while_the_folder_is_not_the_right_one() throws IOException {
        var secrets = secrets();
        secrets.refuse(true);
        assertThatThrownBy(() -> secrets.make(id)).hasMessageContaining("not the right one");
        assertThat(keys.resolve("cases")).doesNotExist();
        secrets.refuse(false);
        assertThat(secrets.make(id)).hasSize(32);
        try (Stream<Path> files = Files.list(keys.resolve("cases/ab"))) {
            assertThat(files).hasSize(1);
        }
    }

    private CaseSecrets secrets() {
        return new CaseSecrets(keys);
    }

    private byte[] ending(int status, UUID caseId) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            var secret = secrets().make(caseId);
            TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(status));
            return secret;
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }
}
