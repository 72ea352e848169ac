package waymark.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.FreshDatabase;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.security.KeyFiles;
import waymark.web.security.RotatingKeys;

/// A case opens with its secret and `cases.json` together; without either it opens nowhere, also where an older
/// copy of the database or of the folder of keys is put back.
@WaymarkTest
@FreshDatabase
class CaseErasureTest {

    private static final Actor SYSTEM = Actor.system("Test");

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    CaseJobs jobs;

    @Autowired
    CaseKeys keys;

    @Autowired
    CaseErasure erasure;

    @Autowired
    CaseSecretsWatch watch;

    @Autowired
    TransactionTemplate transaction;

    @Value("${waymark.keys}")
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void a_key_that_the_file_of_all_cases_alone_wrapped_opens_and_is_bound_at_night() throws Exception {
        var worker = fixtures.caseworker("HCC");
        var ref = fixtures.open(worker, Route.CHILD);
        var id = fixtures.ids(ref).getFirst();
        unbound(id);
        assertThat(fixtures.read(worker, ref).main().details().lastName()).isEqualTo("Person");

        system(() -> jobs.wrap(SYSTEM));

        assertThat(CaseKeys.needsSecret(wrapped(id))).isTrue();
        assertThat(file(id)).hasSize(32);
        assertThat(owner.sql("select bound_on from cases.case_key where case_id = ?")
                        .param(id)
                        .query((row, _) -> row.getDate(1))
                        .single())
                .isNotNull();
        assertThat(fixtures.read(worker, ref).main().details().lastName()).isEqualTo("Person");
    }

    @Test
    void a_key_that_does_not_open_keeps_no_other_from_being_wrapped_again() throws Exception {
        var worker = fixtures.caseworker("HCC");
        var refs = List.of(
                fixtures.open(worker, Route.CHILD),
                fixtures.open(worker, Route.CHILD),
                fixtures.open(worker, Route.CHILD));
        for (var ref : refs) {
            unbound(fixtures.ids(ref).getFirst());
        }
        fixtures.broken(refs.get(1));

        system(() -> jobs.wrap(SYSTEM));

        assertThat(refs.stream()
                        .map(ref ->
                                CaseKeys.needsSecret(wrapped(fixtures.ids(ref).getFirst()))))
                .containsExactly(true, false, true);
        fixtures.broken(refs.get(1));
        system(() -> jobs.wrap(SYSTEM));
        assertThat(fixtures.read(worker, refs.get(1)).main().details().lastName())
                .isEqualTo("Person");
    }

    /// Its key as the file of all cases alone wrapped it.
    private void unbound(UUID id) throws Exception {
        var key = as(() -> keys.unwrap(id, wrapped(id)));
        Files.delete(file(id));
        var old = KeyFiles.kept(RotatingKeys.CASES.in(folder), RotatingKeys.CASES.kind())
                .getPrimitive(RegistryConfiguration.get(), Aead.class)
                .encrypt(key, ("case:" + id).getBytes(StandardCharsets.US_ASCII));
        owner.sql("update cases.case_key set wrapped = ?, bound_on = null where case_id = ?")
                .params(old, id)
                .update();
    }

    @Test
    void a_case_that_was_not_kept_leaves_no_secret() {
        var worker = fixtures.caseworker("HCC");
        var before = files();
        CurrentActor.run(
                worker,
                () -> transaction.executeWithoutResult(status -> {
                    openedHere(worker);
                    assertThat(files()).hasSizeGreaterThan(before.size());
                    status.setRollbackOnly();
                }));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_erased_case_is_gone_and_what_copies_bring_back_of_it_is_erased_again() throws IOException {
        var worker = fixtures.caseworker("HCC");
        var ref = fixtures.open(worker, Route.CHILD);
        fixtures.relative(worker, ref);
        var other = fixtures.open(worker, Route.CHILD);
        var id = fixtures.ids(ref).getFirst();
        var secret = Files.readAllBytes(file(id));
        var key = wrapped(id);

        var counts = erase(id, ref);

        assertThat(counts)
                .containsEntry("cases.case_record", 1L)
                .containsEntry("cases.person_in_case", 2L)
                .containsEntry("cases.person", 2L)
                .containsEntry("cases.case_key", 1L)
                .containsKey("cases.entry");
        assertThat(file(id)).doesNotExist();
        assertThat(fixtures.ids(ref)).isEmpty();
        assertThat(fixtures.read(worker, other).ref()).isEqualTo(other);
        assertThatThrownBy(() -> as(() -> keys.unwrap(id, key))).isInstanceOf(CaseSecretMissing.class);

        Files.write(file(id), secret);
        watch.look();
        assertThat(file(id)).as("a copy of the folder brought it back").doesNotExist();

        owner.sql("""
                insert into cases.case_record (id, ref, organisation, owner, owner_name, route, opened_on)
                values (?, ?, 'HCC', ?, 'Sample', 'CHILD', date '2026-01-05')
                """).params(id, ref.value(), worker.id()).update();
        owner.sql("insert into cases.case_key (case_id, wrapped) values (?, ?)")
                .params(id, key)
                .update();
        watch.look();
        assertThat(fixtures.ids(ref))
                .as("a copy of the database brought it back")
                .isEmpty();
        assertThat(watch.fault()).isEmpty();
    }

    @Test
    void a_secret_that_is_missing_is_named_and_is_no_empty_case() throws IOException {
        var worker = fixtures.caseworker("HCC");
        var ref = fixtures.open(worker, Route.CHILD);
        var id = fixtures.ids(ref).getFirst();
        var secret = Files.readAllBytes(file(id));
        Files.delete(file(id));

        watch.look();

        assertThat(watch.missing()).contains(ref.value());
        assertThat(watch.lines()).first().asString().contains("are missing", ref.value());
        assertThat(watch.fault().orElseThrow().cause()).isEqualTo("case keys missing");
        Files.write(file(id), secret);
        watch.look();
        assertThat(watch.missing()).doesNotContain(ref.value());
        assertThat(watch.fault()).isEmpty();
    }

    private Map<String, Long> erase(UUID id, Ref ref) {
        erasure.destroyKey(SYSTEM, id);
        return CurrentActor.as(SYSTEM, () -> transaction.execute(_ -> erasure.deleteRows(SYSTEM, id, ref)));
    }

    private Set<Path> files() {
        try (var files = Files.walk(folder.resolve("cases"))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (NoSuchFileException none) {
            return Set.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Ref openedHere(Actor.Person worker) {
        return fixtures.cases()
                .open(
                        worker,
                        new NewCase(
                                Route.CHILD,
                                worker.organisation(),
                                null,
                                fixtures.details(),
                                "direct",
                                null,
                                "Seen at a car wash",
                                LocalDate.of(2026, 1, 5)));
    }

    private byte[] wrapped(UUID id) {
        return owner.sql("select wrapped from cases.case_key where case_id = ?")
                .param(id)
                .query((row, _) -> row.getBytes("wrapped"))
                .single();
    }

    private Path file(UUID id) {
        return folder.resolve("cases").resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }

    private static void system(Runnable work) {
        CurrentActor.run(SYSTEM, work);
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentActor.as(SYSTEM, work::get);
    }
}
