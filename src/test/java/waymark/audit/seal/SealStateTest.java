package waymark.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.audit.proof.Hash;
import waymark.audit.seal.CheckpointExports.Export;
import waymark.audit.seal.SealState.Warning;
import waymark.audit.seal.StoredCheckpoint.Handing;
import waymark.audit.seal.VerificationResults.Outcome;
import waymark.audit.seal.VerificationResults.Result;

class SealStateTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static StoredCheckpoint signed(Duration ago) {
        return new StoredCheckpoint(9, 500, NOW.minus(ago), NOW, Hash.ofNothing(), new byte[0], "", Handing.NO, "");
    }

    private static Result check(Outcome outcome, Duration ago) {
        return new Result(NOW.minus(ago), 500, outcome, null, "What was found");
    }

    private static Export export(boolean done, Duration ago) {
        return new Export(CheckpointExports.FOLDER, done, 9, 500, NOW.minus(ago));
    }

    private static SealState state(
            StoredCheckpoint latest, @Nullable Instant waiting, @Nullable Result check, Export... exports) {
        return new SealState(latest, waiting, List.of(exports), check, true, 0, false, NOW);
    }

    private static List<String> warnings(SealState state) {
        return state.warnings().stream().map(Warning::what).toList();
    }

    @Test
    void an_account_that_is_sealed_verified_and_witnessed_needs_nobody() {
        var state = state(
                signed(Duration.ofMinutes(1)),
                NOW.minusSeconds(50),
                check(Outcome.SOUND, Duration.ofHours(7)),
                export(true, Duration.ofMinutes(20)));

        assertThat(state.warnings()).isEmpty();
        assertThat(state.witnessed()).map(Export::size).contains(500L);
        assertThat(state.sound()).isTrue();
    }

    @Test
    void entries_that_wait_longer_than_ten_minutes_are_told() {
        assertThat(warnings(state(signed(Duration.ofHours(1)), NOW.minus(Duration.ofMinutes(11)), null)))
                .singleElement()
                .asString()
                .contains("waiting to be sealed for more than 10 minutes");
    }

    @Test
    void what_the_verification_found_stays_until_it_finds_nothing() {
        assertThat(warnings(state(signed(Duration.ofMinutes(1)), null, check(Outcome.NOT_SOUND, Duration.ofDays(3)))))
                .containsExactly("Waymark verified the audit log and found: What was found");
    }

    @Test
    void a_stop_is_told_alone_and_is_over_once_something_was_sealed() {
        var stopped = check(Outcome.DATABASE_OLDER, Duration.ofMinutes(30));

        assertThat(warnings(state(signed(Duration.ofHours(1)), NOW.minus(Duration.ofMinutes(40)), stopped)))
                .containsExactly("What was found");
        assertThat(state(signed(Duration.ofMinutes(1)), null, stopped).warnings())
                .isEmpty();
    }

    @Test
    void a_key_that_nobody_announced_is_told() {
        var state = new SealState(signed(Duration.ofMinutes(1)), null, List.of(), null, true, 0, true, NOW);

        assertThat(warnings(state)).singleElement().asString().contains("did not announce");
    }

    @Test
    void a_witness_that_cannot_be_reached_is_told_until_it_is() {
        var latest = signed(Duration.ofMinutes(1));
        var failed = export(false, Duration.ofMinutes(10));

        assertThat(warnings(state(latest, null, null, failed, export(true, Duration.ofHours(9)))))
                .containsExactly("The last checkpoint could not be written to the witness folder");
        assertThat(state(latest, null, null, failed, export(true, Duration.ofMinutes(5)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void without_a_witness_that_is_said() {
        assertThat(new SealState(null, null, List.of(), null, false, 0, false, NOW).noWitness())
                .isTrue();
        assertThat(new SealState(null, null, List.of(), null, false, 1, false, NOW).noWitness())
                .isFalse();
    }
}
