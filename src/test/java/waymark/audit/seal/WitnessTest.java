package waymark.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.proof.VerifyAudit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What witnesses are given.
@WaymarkTest
class WitnessTest {

    private static final Actor CLOCK = Actor.system("Audit witness folder");

    @Autowired
    SealingJob job;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    SealedEntries entries;

    @Autowired
    CheckpointExports exports;

    @Autowired
    LastSignedCheckpoint lastSigned;

    @Autowired
    VerificationResults results;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @TempDir
    Path folder;

    @Test
    void the_folder_gets_what_it_takes_to_find_the_very_entry_later() throws IOException {
        var witness = witness(folder);
        for (int time = 0; time < 3; time++) {
            someoneLooks();
            give(witness);
        }
        give(witness);
        var reader = visit.as(someone.informationGovernance());
        var leaves = Files.writeString(
                folder.resolve("leaves"), reader.get("/audit/entries").text());

        assertThat(names(".hashes")).hasSize(3);
        assertThat(names("[0-9]Z.checkpoint")).hasSize(3);
        assertThat(names("keys-\\d+.txt")).hasSize(1);
        var out = new ByteArrayOutputStream();
        var code = VerifyAudit.run(
                List.of(
                        "--leaves", leaves.toString(),
                        "--checkpoints", folder.toString(),
                        "--hashes", folder.toString(),
                        "--key",
                                folder.resolve(names("keys-\\d+.txt").getFirst())
                                        .toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("proved by a checkpoint kept elsewhere");
        assertThat(code).isZero();
    }

    @Test
    void what_a_witness_has_is_never_written_over() throws IOException {
        someoneLooks();
        give(witness(folder));
        var name = names("[0-9]Z.checkpoint").getFirst();
        Files.writeString(folder.resolve(name), "kept");
        someoneLooks();
        give(witness(folder));

        assertThat(folder.resolve(name)).hasContent("kept");
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_information_governance() {
        someoneLooks();
        give(witness(folder.resolve("nowhere")));
        var reader = visit.as(someone.informationGovernance());
        assertThat(reader.get("/audit").words()).contains("could not be written to the witness folder");

        give(witness(folder));
        assertThat(reader.get("/audit").words()).doesNotContain("could not be written to the witness folder");
    }

    @Test
    void a_new_folder_gets_one_at_the_first_look_after_a_start_and_then_as_often_as_set() throws IOException {
        someoneLooks();
        give(witness(Files.createDirectory(folder.resolve("old"))));
        var fresh = witness(folder);
        CurrentActor.run(CLOCK, () -> fresh.whenDue(CLOCK));
        assertThat(names("[0-9]Z.checkpoint")).hasSize(1);

        someoneLooks();
        CurrentActor.run(CLOCK, () -> fresh.whenDue(CLOCK));
        assertThat(names("[0-9]Z.checkpoint")).hasSize(1);
    }

    @Test
    void a_copy_that_was_put_back_gives_no_witness_less_than_it_has_and_says_so() throws IOException {
        someoneLooks();
        sound();
        Files.writeString(folder.resolve("000099999999-20261124T090000Z.checkpoint"), "later");
        var desk = new AuditApi(
                checkpoints, exports, settings("w@example.org", "0s"), guard(folder.toString()), Clock.systemUTC());

        give(witness(folder));

        assertThat(CurrentActor.as(CLOCK, () -> desk.toSend(CLOCK))).isEmpty();
        assertThat(names("[0-9]Z.checkpoint")).containsExactly("000099999999-20261124T090000Z.checkpoint");
        assertThat(CurrentActor.as(CLOCK, () -> results.latest()).orElseThrow().sentence())
                .startsWith("99,999,999 entries were signed or given to a witness");
        sound();
    }

    @Test
    void what_was_signed_here_and_is_not_in_the_database_holds_witnesses_back_too() {
        someoneLooks();
        var before = lastSigned.get();
        var signed = latest();
        var note = signed.note();
        try {
            lastSigned.remember(note.replace("\n" + signed.size() + "\n", "\n" + (signed.size() + 7) + "\n"));
            var desk =
                    new AuditApi(checkpoints, exports, settings("w@example.org", "0s"), guard(""), Clock.systemUTC());
            assertThat(CurrentActor.as(CLOCK, () -> desk.toSend(CLOCK))).isEmpty();
        } finally {
            lastSigned.remember(note);
            sound();
        }
        assertThat(lastSigned.get()).isEqualTo(before);
    }

    @Test
    void a_pack_gets_what_was_sealed_when_the_day_began() {
        someoneLooks();
        var desk = new AuditApi(checkpoints, exports, settings("", ""), guard(""), Clock.systemUTC());
        var board = someone.boardMember();

        var tomorrow = CurrentActor.as(
                board, () -> desk.asOf(board, LocalDate.now(ZoneOffset.UTC).plusDays(2)));
        var longAgo = CurrentActor.as(board, () -> desk.asOf(board, LocalDate.of(2020, 1, 1)));

        assertThat(tomorrow).map(SealedLog::size).contains(latest().size());
        assertThat(longAgo).isEmpty();
    }

    @Test
    void a_letter_is_due_when_there_is_something_new_and_the_last_is_old_enough() {
        var often = new AuditApi(checkpoints, exports, settings("w@example.org", "0s"), guard(""), Clock.systemUTC());
        var daily = new AuditApi(checkpoints, exports, settings("w@example.org", "24h"), guard(""), Clock.systemUTC());
        someoneLooks();
        var due = CurrentActor.as(CLOCK, () -> often.toSend(CLOCK)).orElseThrow();

        CurrentActor.run(CLOCK, () -> often.sent(CLOCK, due, false));
        assertThat(CurrentActor.as(CLOCK, () -> often.toSend(CLOCK)))
                .as("refused: again")
                .contains(due);
        CurrentActor.run(CLOCK, () -> often.sent(CLOCK, due, true));
        assertThat(CurrentActor.as(CLOCK, () -> often.toSend(CLOCK)))
                .as("nothing new")
                .isEmpty();
        someoneLooks();
        assertThat(CurrentActor.as(CLOCK, () -> often.toSend(CLOCK))).isPresent();
        assertThat(CurrentActor.as(CLOCK, () -> daily.toSend(CLOCK)))
                .as("too early")
                .isEmpty();
        assertThat(CurrentActor.as(
                        CLOCK,
                        () -> new AuditApi(checkpoints, exports, settings("", "0s"), guard(""), Clock.systemUTC())
                                .toSend(CLOCK)))
                .as("no address")
                .isEmpty();
    }

    /// The last check of the account found nothing.
    private void sound() {
        CurrentActor.run(CLOCK, () -> results.note(0, VerificationResults.Outcome.SOUND, null, ""));
    }

    private void someoneLooks() {
        visit.as(someone.informationGovernance()).get("/audit");
        CurrentActor.run(CLOCK, () -> job.recent(CLOCK));
    }

    private StoredCheckpoint latest() {
        return CurrentActor.as(CLOCK, () -> checkpoints.latest()).orElseThrow();
    }

    private static WitnessSettings settings(String addresses, String mailEvery) {
        var every = mailEvery.isEmpty()
                ? Duration.ZERO
                : Duration.parse("PT" + mailEvery.toUpperCase(java.util.Locale.ROOT));
        return new WitnessSettings("", Duration.ofHours(1), addresses, every);
    }

    private RollbackGuard guard(String place) {
        return new RollbackGuard(
                new WitnessSettings(place, Duration.ofHours(1), "", Duration.ZERO), lastSigned, checkpoints, results);
    }

    private WitnessFolder witness(Path place) {
        return new WitnessFolder(
                new WitnessSettings(place.toString(), Duration.ofHours(1), "", Duration.ZERO),
                checkpoints,
                entries,
                exports,
                guard(place.toString()),
                Clock.systemUTC());
    }

    private static void give(WitnessFolder witness) {
        CurrentActor.run(CLOCK, () -> witness.run(CLOCK));
    }

    private List<String> names(String ending) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*" + ending))
                    .sorted()
                    .toList();
        }
    }
}
