package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import waymark.database.BundledPostgres;
import waymark.web.security.KeyFiles;
import waymark.web.security.RotatingKeys;

/// A copy is made, verified and put back; one that was changed, broken off or made for another key is not, and a
/// disk that is full leaves no half of one.
@WaymarkTest
@WhenChanged({"bin/backup", "bin/restore", "bin/copies.sh", "src/main/java/waymark/database"})
class BackupTest {

    private static final String NAME = "waymark_copied";

    @TempDir
    Path folder;

    private Path copies;
    private Path keys;
    private Path one;
    private Path other;
    private String address;
    private Map<String, String> signIn;

    @BeforeEach
    void prepare() throws Exception {
        copies = Files.createDirectory(folder.resolve("copies"));
        keys = Files.createDirectory(folder.resolve("keys-copy"));
        one = Copies.pair(folder, "one");
        other = Copies.pair(folder, "other");
        address = TestDatabase.putBeside(NAME).replace("jdbc:", "");
        var superuser = TestDatabase.server().superuser();
        var own = Files.createDirectories(folder.resolve("own/keys"));
        Files.writeString(own.resolve("kept.txt"), "a secret");
        signIn = Map.of("PGUSER", superuser.user(), "PGPASSWORD", superuser.password(), "WAYMARK_KEYS", own.toString());
    }

    @AfterEach
    void takeAway() {
        TestDatabase.takeAway(NAME);
    }

    @Test
    void a_copy_opens_for_its_key_and_only_as_it_was_made() throws Exception {
        Files.createDirectory(copies.resolve("waymark-20200101T000000Z"));
        var made = backup("bin/backup");
        assertThat(made.toString()).startsWith("0 ").contains("verified", "Deleted waymark-20200101T000000Z");
        var status = Files.readString(folder.resolve("data/backup-status.json"));
        var copy = only(copies);
        assertThat(status).contains("\"place\": \"" + copy + "\"").doesNotContain("\"verified\": null");
        assertThat(keys.resolve("waymark-keys.tar.age")).exists();

        assertThat(check(copy, other).toString()).startsWith("1 ").contains("was not made for this key");
        var cut = copied(copy, "cut");
        try (var file = new RandomAccessFile(cut.resolve("database.dump.age").toFile(), "rw")) {
            file.setLength(file.length() - 100_000);
        }
        assertThat(check(cut, one).toString())
                .startsWith("1 ")
                .contains("database.dump.age changed, broken off or missing");
        summed(cut);
        assertThat(check(cut, one).toString()).startsWith("1 ").contains("does not open: take another copy");

        assertThat(restore(copy).toString()).startsWith("0 ").contains("All is back and verified");
        assertThat(folder.resolve("back/keys/kept.txt")).exists();
        assertThat(restore(copy).toString()).startsWith("1 ").contains("is not empty, and nothing was changed");
        try (var postgres = BundledPostgres.durable(folder.resolve("back"), folder.resolve("back/keys"))) {
            assertThat(postgres.url()).isNotEmpty();
        }
    }

    @Test
    void a_copy_of_the_keys_that_opens_less_takes_the_place_of_none() throws Exception {
        var own = folder.resolve("own/keys");
        var file = RotatingKeys.DOCUMENTS.in(own);
        AeadConfig.register();
        KeyFiles.kept(file, RotatingKeys.DOCUMENTS.kind());
        // the secrets of cases are on another disk
        var secret =
                Files.createDirectories(folder.resolve("shared/ab")).resolve("abc41a0e-0000-4000-8000-000000000001");
        Files.writeString(secret, "32 bytes");
        Files.createSymbolicLink(own.resolve("cases"), folder.resolve("shared"));

        assertThat(unverified().toString()).startsWith("0 ");
        assertThat(copiedKeys()).contains("./documents.json", "./cases/ab/" + secret.getFileName());
        var kept = Files.readAllBytes(keys.resolve("waymark-keys.tar.age"));

        RotatingKeys.DOCUMENTS.add(own);
        RotatingKeys.DOCUMENTS.use(own);
        assertThat(unverified().toString()).as("turned").startsWith("0 ");
        var turned = Files.readAllBytes(keys.resolve("waymark-keys.tar.age"));
        assertThat(turned).isNotEqualTo(kept);

        var before = Files.readAllBytes(file);
        Files.delete(file);
        KeyFiles.kept(file, RotatingKeys.DOCUMENTS.kind()); // as a start makes it anew
        Files.delete(secret);
        assertThat(unverified().toString())
                .startsWith("1 ")
                .contains("1 documents.json, whose key is gone", "1 secrets of cases", "The database was copied to");
        assertThat(Files.readAllBytes(keys.resolve("waymark-keys.tar.age"))).isEqualTo(turned);

        Files.write(file, before);
        Files.createFile(secret.resolveSibling(secret.getFileName() + ".destroyed")); // the case was erased
        assertThat(unverified().toString()).startsWith("0 ");
        assertThat(names(keys)).containsExactlyInAnyOrder("waymark-keys.tar.age", "waymark-keys.list");
    }

    private Copies.Outcome unverified() throws IOException, InterruptedException {
        Thread.sleep(1_100); // copies are named by the second
        return backup("bin/backup", "--no-verify");
    }

    private List<String> copiedKeys() throws IOException, InterruptedException {
        var listed = Copies.run(
                "bash",
                "-c",
                "age --decrypt --identity \"$0\" \"$1\" | tar --list --verbose",
                other + ".key",
                keys.resolve("waymark-keys.tar.age").toString());
        return listed.words()
                .lines()
                .filter(line -> line.startsWith("-")) // files, not links
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    @Test
    void a_disk_that_is_full_leaves_no_half_of_a_copy() throws Exception {
        // as far as a program can see, no file may grow beyond 200 kB
        var made = backup("bash", "-c", "trap '' XFSZ; ulimit -f 200; exec bin/backup \"$@\"", "backup");
        assertThat(made.toString()).startsWith("1 ").contains("No copy could be written to");
        assertThat(names(copies)).containsExactly(".lock");
        assertThat(names(keys)).isEmpty();
        assertThat(folder.resolve("data/backup-status.json")).doesNotExist();
    }

    private Copies.Outcome backup(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--data", folder.resolve("data").toString(), "--database", address));
        words.addAll(List.of("--to", copies.toString(), "--recipients", one + ".pub"));
        words.addAll(List.of("--keys-to", keys.toString(), "--keys-recipients", other + ".pub"));
        return Copies.run(signIn, words.toArray(String[]::new));
    }

    private static Copies.Outcome check(Path copy, Path key) throws IOException, InterruptedException {
        return Copies.run("bin/restore", "--check", copy.toString(), "--identity", key + ".key");
    }

    private Copies.Outcome restore(Path copy) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        return Copies.run(
                "bin/restore",
                copy.toString(),
                "--identity",
                one + ".key",
                "--keys-copy",
                keys.resolve("waymark-keys.tar.age").toString(),
                "--keys-identity",
                other + ".key",
                "--data",
                folder.resolve("back").toString());
    }

    private Path copied(Path copy, String name) throws IOException {
        var another = folder.resolve(name);
        FileSystemUtils.copyRecursively(copy, another);
        return another;
    }

    private static void summed(Path copy) throws IOException, InterruptedException {
        Copies.run("bash", "-c", "cd \"$0\" && sha256sum -- *.age about.txt >SHA256SUMS", copy.toString());
    }

    private static Path only(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).toList();
        }
    }
}
