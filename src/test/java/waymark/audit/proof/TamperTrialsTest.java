package waymark.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.DeepRun;
import waymark.audit.proof.TamperTrials.Kind;
import waymark.audit.proof.TamperTrials.Witness;

/// The seven ways of tampering, small; `bin/bench tamper` tries them at size.
class TamperTrialsTest {

    private static final int TIMES = DeepRun.times(3, 100);

    private final SigningKey key = AuditLogFixtures.key(AuditLogFixtures.ORIGIN);
    private final TamperTrials trials = new TamperTrials(new AuditLogFixtures(42).entries(230), key, 20, 7);

    @Test
    void with_the_hashes_that_a_witness_kept_each_is_found_called_by_its_name_and_placed_exactly() {
        assertThat(trials.run(TIMES, TamperTrials::shipped, trials.witness(true)))
                .hasSize(Kind.values().length)
                .allSatisfy((kind, score) -> {
                    assertThat(score.found()).as(kind + " found").isEqualTo(TIMES);
                    assertThat(score.named()).as(kind + " named").isEqualTo(TIMES);
                    assertThat(score.exact()).as(kind + " placed").isEqualTo(TIMES);
                });
    }

    @Test
    void with_checkpoints_alone_each_is_found() {
        assertThat(trials.run(TIMES, TamperTrials::shipped, trials.witness(false)))
                .allSatisfy((kind, score) ->
                        assertThat(score.missed()).as(kind + " missed").isZero());
    }

    @Test
    void an_account_that_nobody_touched_raises_no_alarm() {
        for (int size : List.of(1, 2, 3, 7, 8, 9, 64, 100, 230)) {
            for (int every : List.of(1, 3, 64)) {
                var clean = new TamperTrials(new AuditLogFixtures(size).entries(size), key, every, 1);
                for (boolean hashes : List.of(true, false)) {
                    assertThat(TamperTrials.shipped(clean.clean(), clean.witness(hashes))
                                    .sound())
                            .isTrue();
                }
            }
        }
    }

    /// What only a witness can tell. This is also the proof that a trial can end with something missed.
    @Test
    void without_anything_kept_elsewhere_a_rollback_and_a_fork_are_missed() {
        var scores =
                trials.run(TIMES, TamperTrials::shipped, new Witness(List.of(key.verifier()), List.of(), List.of()));

        assertThat(scores.get(Kind.ROLLBACK).missed()).isEqualTo(TIMES);
        assertThat(scores.get(Kind.FORK).missed()).isEqualTo(TIMES);
        assertThat(scores.get(Kind.EDIT).missed()).isZero();
        assertThat(scores.get(Kind.TRUNCATION).missed()).isZero();
    }

    @Test
    void a_verifier_that_does_not_look_at_the_tree_misses_everything_and_the_trials_say_so() {
        var scores = trials.run(
                TIMES, (shown, witness) -> new Verdict(null, shown.lines().size(), 0), trials.witness(true));

        assertThat(scores).allSatisfy((kind, score) -> {
            assertThat(score.tried()).isEqualTo(TIMES);
            assertThat(score.missed()).isEqualTo(TIMES);
        });
    }
}
