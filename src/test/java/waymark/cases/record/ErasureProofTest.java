package waymark.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import waymark.FreshDatabase;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.WhenChanged;
import waymark.cases.CaseFixtures;
import waymark.concerns.intake.IdentifyingTraces;
import waymark.database.BundledPostgres;
import waymark.documents.DocumentKind;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.rights.RightsFixtures;
import waymark.web.security.KeyFiles;
import waymark.web.security.RotatingKeys;

/// A case that was erased opens nowhere: not in the files of the database, its write-ahead log, its rows as a dump
/// has them or the log, and not in a copy of the whole database that was made before and is started again. Another
/// case of that copy opens, which shows that the copy is whole and the way of trying is right.
@WhenChanged({
    "src/main/java/waymark/access",
    "src/main/java/waymark/audit",
    "src/main/java/waymark/cases",
    "src/main/java/waymark/database",
    "src/main/java/waymark/documents",
    "src/main/java/waymark/kernel",
    "src/main/java/waymark/rights",
    "src/main/java/waymark/sharing",
    "src/main/java/waymark/support",
    "src/main/java/waymark/web",
    "src/main/jte/cases",
    "src/main/resources/db",
    "src/test/java/waymark/cases",
    "src/test/java/waymark/concerns/intake/IdentifyingTraces.java"
})
@WaymarkTest
@FreshDatabase
class ErasureProofTest {

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    RightsFixtures rights;

    @Autowired
    CaseKeys keys;

    @Autowired
    DocumentsApi documents;

    @Autowired
    TransactionTemplate transaction;

    @Value("${waymark.keys}")
    Path folder;

    @TempDir
    Path copy;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void an_erased_case_opens_in_no_copy_of_the_database_with_any_key_that_is_left() throws Exception {
        try (var traces = new IdentifyingTraces()) {
            var worker = fixtures.caseworker("HCC");
            var erased = written(worker);
            var other = written(worker);
            rights.close(erased.ref(), LocalDate.now().minusYears(8));
            rights.worked();
            backup();

            rights.agreed(erased.ref());
            rights.erase();

            assertThat(fixtures.ids(erased.ref())).isEmpty();
            assertThat(traces.holding(erased.name(), erased.file())).isEmpty();
            try (var restored = BundledPostgres.durable(copy, folder)) {
                var rows = JdbcClient.create(new DriverManagerDataSource(
                        restored.url(),
                        restored.superuser().user(),
                        restored.superuser().password()));
                assertThat(opened(rows, other)).as("another case of the copy").contains(other.name());
                assertThat(openedFile(rows, other)).hasSize(32);

                assertThatThrownBy(() -> opened(rows, erased))
                        .isInstanceOf(CaseSecretMissing.class)
                        .hasMessageContaining("was destroyed");
                assertThat(wrapped(rows, erased))
                        .as("the wrapped key is in the copy")
                        .isNotEmpty();
                assertThat(tried(
                                wrapped(rows, erased),
                                "case and secret:" + erased.id(),
                                "case:" + erased.id(),
                                erased.id()))
                        .as("secrets of other cases that were tried, none of which opens it")
                        .isPositive();
                assertThat(tried(fileKey(rows, erased), "document:" + version(rows, erased), "", erased.id()))
                        .isPositive();
            }
        }
    }

    /// A case with somebody and a document, each with a text that is found.
    private record Written(Ref ref, UUID id, String name, String file) {}

    private Written written(Actor.Person worker) {
        var name = "Canary" + UUID.randomUUID().toString().replace("-", "");
        var file = "Canary" + UUID.randomUUID().toString().replace("-", "");
        var ref = fixtures.open(
                worker,
                Route.ADULT_CONSENTS,
                new PersonDetails(name, "Person", "", null, "female", "Vietnamese", "", "Vietnamese"));
        CurrentActor.run(
                worker,
                () -> transaction.executeWithoutResult(_ -> documents.add(
                        worker,
                        ref,
                        DocumentKind.values()[0],
                        "A letter",
                        LocalDate.now(),
                        LocalDate.now(),
                        "letter.txt",
                        file.getBytes(StandardCharsets.US_ASCII))));
        return new Written(ref, fixtures.ids(ref).getFirst(), name, file);
    }

    /// Copies the files of the running server, as `pg_basebackup` does.
    private void backup() throws SQLException, IOException {
        var server = TestDatabase.server();
        var from = Path.of(server.place());
        try (var session = DriverManager.getConnection(
                        server.url(),
                        server.superuser().user(),
                        server.superuser().password());
                var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('proof', true)");
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            tree(from.resolve("postgresql"), copy.resolve("postgresql"));
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                var file = copy.resolve("postgresql/backup_label");
                Files.writeString(file, label.getString(1));
                Files.setOwner(file, Files.getOwner(from.resolve("postgresql/PG_VERSION")));
            }
            // the log that was written while it was copied
            FileSystemUtils.deleteRecursively(copy.resolve("postgresql/pg_wal"));
            tree(from.resolve("postgresql/pg_wal"), copy.resolve("postgresql/pg_wal"));
        }
    }

    private static void tree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                if (!file.endsWith("postmaster.pid")) {
                    copied(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    private static void copied(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            Files.setOwner(to, Files.getOwner(file));
        } catch (NoSuchFileException gone) {
            // a file of a moment, which the write-ahead log makes good
        }
    }

    private static byte[] wrapped(JdbcClient rows, Written one) {
        return rows.sql("select wrapped from cases.case_key where case_id = ?")
                .param(one.id())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private String opened(JdbcClient rows, Written one) {
        return rows.sql("select id, version, sealed from cases.person_in_case where case_id = ?")
                .param(one.id())
                .query((row, _) -> decrypted(
                        aead(keys.unwrap(one.id(), wrapped(rows, one))),
                        row.getBytes("sealed"),
                        Cases.details(row.getObject("id", UUID.class), row.getInt("version"))
                                .bytes()))
                .single();
    }

    private static UUID version(JdbcClient rows, Written one) {
        return rows.sql("""
                select v.id from documents.document_version v join documents.document d on d.id = v.document where d.thing = ?
                """)
                .param(one.ref().value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private static byte[] fileKey(JdbcClient rows, Written one) {
        return rows.sql("select sealed_key from documents.document_version where id = ?")
                .param(version(rows, one))
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /// The key of a file, with `documents.json` and the key of its case.
    private byte[] openedFile(JdbcClient rows, Written one) throws GeneralSecurityException, IOException {
        var version = version(rows, one);
        var sealed = fileKey(rows, one);
        var inner = all(RotatingKeys.DOCUMENTS)
                .decrypt(
                        Arrays.copyOfRange(sealed, 1, sealed.length),
                        ("document:" + version).getBytes(StandardCharsets.US_ASCII));
        return Base64.getDecoder()
                .decode(decrypted(
                        aead(keys.unwrap(one.id(), wrapped(rows, one))),
                        inner,
                        new Place("documents.document_version", version, "sealed_key", 1).bytes()));
    }

    /// Tries everything that is left in the folder of keys on what was sealed for an erased case.
    ///
    /// @return how many secrets of other cases were tried
    private int tried(byte[] sealed, String outer, String inner, UUID caseId) throws Exception {
        var opened = Stream.of(RotatingKeys.CASES, RotatingKeys.DOCUMENTS, RotatingKeys.SEALING)
                .map(this::all)
                .flatMap(one -> attempt(one, Arrays.copyOfRange(sealed, 1, sealed.length), outer).stream())
                .toList();
        assertThat(opened)
                .as("the outer seal opens; within it is the inner one")
                .hasSize(1);
        var secrets = secrets();
        for (var secret : secrets) {
            for (var purpose : List.of(inner, "case:" + caseId)) {
                var own = aead(Hkdf.computeHkdf(
                        "HMACSHA256", secret, new byte[0], purpose.getBytes(StandardCharsets.US_ASCII), 32));
                assertThat(attempt(own, opened.getFirst(), purpose)).isEmpty();
                assertThat(attempt(aead(secret), opened.getFirst(), purpose)).isEmpty();
            }
        }
        return secrets.size();
    }

    private List<byte[]> secrets() {
        try (var files = Files.walk(folder.resolve("cases"))) {
            return files.filter(Files::isRegularFile)
                    .map(ErasureProofTest::bytes)
                    .filter(bytes -> bytes.length == 32)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<byte[]> attempt(Aead key, byte[] sealed, String purpose) {
        try {
            return List.of(key.decrypt(sealed, purpose.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException other) {
            return List.of();
        }
    }

    private Aead all(RotatingKeys which) {
        try {
            return KeyFiles.kept(which.in(folder), which.kind()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IOException failed) {
            throw new InvariantViolation("a file of keys", failed);
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new InvariantViolation("a key of the wrong size", impossible);
        }
    }

    private static String decrypted(Aead key, byte[] sealed, byte[] bound) {
        try {
            return new String(key.decrypt(sealed, bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException other) {
            throw new InvariantViolation("does not open", other);
        }
    }
}
