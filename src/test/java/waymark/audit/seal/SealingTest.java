package waymark.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.audit.proof.SignedNote.Says;
import waymark.audit.seal.VerificationResults.Outcome;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Sealing, on the real database and its real roles.
@WaymarkTest
class SealingTest {

    private static final Actor CLOCK = Actor.system("Audit sealing");

    @Autowired
    SealingJob job;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    VerificationResults results;

    @Value("${waymark.keys}")
    Path keys;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void what_was_written_gets_the_next_places_and_a_signed_checkpoint_over_all() {
        seal();
        var before = latest();
        var ids = List.of(write("now()"), write("now()"), write("now()"));
        seal();

        assertThat(ids)
                .extracting(this::place)
                .containsExactlyInAnyOrder(before.size() + 1, before.size() + 2, before.size() + 3);
        assertThat(latest().size()).isEqualTo(before.size() + 3);
        assertThat(latest().number()).isEqualTo(before.number() + 1);
        assertThat(latest().signed().said(latest().verifier())).isEqualTo(Says.YES);
        assertThat(latest().checkpoint().root()).isEqualTo(latest().frontier().root());
    }

    @Test
    void with_nothing_new_nothing_is_signed() {
        seal();
        var before = latest().number();
        seal();

        assertThat(latest().number()).isEqualTo(before);
    }

    @Test
    void a_transaction_that_commits_late_is_sealed_late_and_not_lost() throws SQLException {
        seal();
        UUID late;
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            late = write(connection, "now() - interval '50 minutes'");
            var early = write("now()");
            seal();
            assertThat(place(early)).isEqualTo(latest().size());
            connection.commit();
        }
        seal();

        assertThat(place(late)).isEqualTo(latest().size());
    }

    @Test
    void one_that_is_later_than_that_is_found_at_night() {
        seal();
        var old = write("now() - interval '3 days'");
        seal();
        assertThat(place(old)).isZero();

        CurrentActor.run(CLOCK, () -> job.everything(CLOCK));

        assertThat(place(old)).isEqualTo(latest().size());
    }

    @Test
    void a_time_that_has_not_come_yet_does_not_hide_those_of_today() {
        write("now() + interval '300 years'");
        seal();
        var today = write("now()");
        seal();

        assertThat(place(today)).isEqualTo(latest().size());
    }

    @Test
    void two_nodes_never_give_one_place_twice() {
        for (int more = 0; more < 40; more++) {
            write("now()");
        }
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(this::seal))
                .limit(4)
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(owner.sql("select count(*) = max(entry) and count(distinct leaf) = count(*) from audit.sealed")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(latest().size())
                .isEqualTo(owner.sql("select max(entry) from audit.sealed")
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_new_key_takes_over_with_the_old_ones_signature() throws Exception {
        write("now()");
        seal();
        var before = latest();
        newKey(newKeyNumber());
        write("now()");
        seal();

        var handOver = get(before.number() + 1);
        assertThat(handOver.handing()).isEqualTo(StoredCheckpoint.Handing.OVER);
        assertThat(handOver.size()).isEqualTo(before.size());
        assertThat(handOver.signed().said(before.verifier())).isEqualTo(Says.YES);
        assertThat(handOver.signed().said(latest().verifier())).isEqualTo(Says.YES);
        assertThat(handOver.checkpoint().next()).isEqualTo(latest().verifier());
        assertThat(latest().key()).isNotEqualTo(before.key());
        assertThat(latest().signed().said(before.verifier())).isEqualTo(Says.NOTHING);
    }

    @Test
    void without_the_key_that_signed_nothing_is_signed_and_it_is_noted_once() throws IOException {
        seal();
        var before = latest().number();
        write("now()");
        var aside = moveAside();
        try {
            seal();
            seal();
            assertThat(latest().number()).isEqualTo(before);
            assertThat(check().outcome()).isEqualTo(Outcome.KEY_MISSING);
            assertThat(noted(Outcome.KEY_MISSING)).isOne();
        } finally {
            putBack(aside);
        }
        seal();

        assertThat(latest().number()).isEqualTo(before + 1);
    }

    @Test
    void a_folder_that_was_made_anew_on_purpose_goes_on_and_says_so() throws Exception {
        seal();
        var before = latest();
        write("now()");
        var aside = moveAside();
        Files.delete(keys.resolve("audit-last.checkpoint"));
        newKey(aside.size() + 1);
        seal();
        var lost = latest();
        Files.move(keys.resolve("audit-" + (aside.size() + 1) + ".pem"), keys.resolve("newest.aside"));
        Files.delete(keys.resolve("audit-last.checkpoint"));
        putBack(aside);
        write("now()");
        seal();
        var after = latest();
        Files.move(keys.resolve("newest.aside"), keys.resolve("audit-" + (aside.size() + 1) + ".pem"));

        assertThat(lost.number()).isEqualTo(before.number() + 1);
        assertThat(lost.handing()).isEqualTo(StoredCheckpoint.Handing.LOST);
        assertThat(lost.verifier()).isNotEqualTo(before.verifier());
        assertThat(after.number()).as("a key of earlier does not sign again").isEqualTo(lost.number());
    }

    @Test
    void a_database_that_knows_less_than_was_signed_is_not_signed_over() throws IOException {
        write("now()");
        seal();
        var before = latest();
        var remembered = keys.resolve("audit-last.checkpoint");
        var text = Files.readString(remembered);
        try {
            Files.writeString(remembered, text.replaceFirst("\n\\d+\n", "\n%d\n".formatted(before.size() + 10)));
            write("now()");
            seal();
            assertThat(latest().number()).isEqualTo(before.number());
            assertThat(check().outcome()).isEqualTo(Outcome.DATABASE_OLDER);
            assertThat(check().sentence()).contains("%,d entries had been signed".formatted(before.size() + 10));
        } finally {
            Files.writeString(remembered, text);
        }
        seal();

        assertThat(latest().number()).isEqualTo(before.number() + 1);
    }

    @Test
    void no_role_but_the_owner_of_the_tables_can_take_anything_back() {
        assertThat(owner.sql("""
                        select r.rolname || ' may ' || p.verb || ' ' || t.name
                          from pg_roles r,
                               unnest(array['audit.leaf', 'audit.sealed', 'audit.checkpoint', 'audit.export',
                                            'audit.self_check']) as t (name),
                               unnest(array['update', 'delete', 'truncate', 'trigger', 'references']) as p (verb)
                         where r.rolname like 'waymark%' and r.rolname not in ('waymark_owner', 'waymark_migrator')
                           and has_table_privilege(r.rolname, t.name, p.verb)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_purpose_of_a_transaction_stands_in_what_it_writes() throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local waymark.purpose = 'safeguarding'");
            }
            var id = write(connection, "now()");
            connection.commit();

            assertThat(owner.sql("select purpose from audit.leaf where id = ?")
                            .param(id)
                            .query(String.class)
                            .single())
                    .isEqualTo("safeguarding");
        }
    }

    private void seal() {
        CurrentActor.run(CLOCK, () -> job.recent(CLOCK));
    }

    private StoredCheckpoint latest() {
        return CurrentActor.as(CLOCK, () -> checkpoints.latest()).orElseThrow();
    }

    private StoredCheckpoint get(long number) {
        return CurrentActor.as(CLOCK, () -> checkpoints.get(number));
    }

    private VerificationResults.Result check() {
        return CurrentActor.as(CLOCK, () -> results.latest()).orElseThrow();
    }

    private long noted(Outcome outcome) {
        return owner.sql("select count(*) from audit.self_check where outcome = ?")
                .param(outcome.word())
                .query(Long.class)
                .single();
    }

    /// Its place, 0 where it has none.
    private long place(UUID leaf) {
        return owner.sql("select coalesce(max(entry), 0) from audit.sealed where leaf = ?")
                .param(leaf)
                .query(Long.class)
                .single();
    }

    private UUID write(String at) {
        try (var connection = connect()) {
            return write(connection, at);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static UUID write(Connection connection, String at) throws SQLException {
        var id = UUID.randomUUID();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into audit.leaf (id, at, actor, actor_kind, roles, act, object, version, fields, decision)
                    values ('%s', %s, '%s', 'waymark_clock', 'Test', 'sample', 'AC-0001', 0, '', 'agreed')
                    """.formatted(id, at, new UUID(0, 2)));
        }
        return id;
    }

    private static Connection connect() throws SQLException {
        var server = TestDatabase.server();
        var superuser = server.superuser();
        return DriverManager.getConnection(server.url(), superuser.user(), superuser.password());
    }

    private List<Path> moveAside() throws IOException {
        try (var inside = Files.list(keys)) {
            var files = inside.filter(file -> file.toString().matches(".*/audit-\\d+\\.pem"))
                    .toList();
            for (var file : files) {
                Files.move(file, Path.of(file + ".aside"));
            }
            return files.stream().map(file -> Path.of(file + ".aside")).toList();
        }
    }

    private static void putBack(List<Path> aside) throws IOException {
        for (var file : aside) {
            Files.move(file, Path.of(file.toString().replace(".aside", "")));
        }
    }

    /// As `openssl genpkey -algorithm ed25519` writes it.
    private void newKey(int number) throws IOException, GeneralSecurityException {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        Files.writeString(
                keys.resolve("audit-" + number + ".pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private int newKeyNumber() throws IOException {
        try (var inside = Files.list(keys)) {
            return 1
                    + (int) inside.filter(file -> file.toString().matches(".*/audit-\\d+\\.pem"))
                            .count();
        }
    }
}
