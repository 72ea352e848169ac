package waymark.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.audit.proof.TamperTrials.Shown;
import waymark.audit.proof.TamperTrials.Witness;

/// What is said of an account, beyond the seven kinds that [TamperTrialsTest] tries.
class VerificationTest {

    private final List<Entry> entries = new AuditLogFixtures(9).entries(40);
    private final SigningKey key = AuditLogFixtures.key(AuditLogFixtures.ORIGIN);
    private final SigningKey other = AuditLogFixtures.key(AuditLogFixtures.ORIGIN);

    private Shown shown(List<EntryFile.Line> lines) {
        return new Shown(lines, AuditLogFixtures.checkpoint(entries, 40, key));
    }

    private static Verdict verify(Shown shown, SigningKey believed, SignedNote... kept) {
        return TamperTrials.shipped(shown, new Witness(List.of(believed.verifier()), List.of(kept), List.of()));
    }

    @Test
    void an_entry_changed_without_its_hash_is_named_by_the_accounts_own_hashes() {
        var lines = new ArrayList<>(AuditLogFixtures.lines(entries));
        var changed = lines.get(16);
        lines.set(16, new EntryFile.Line(17, changed.sealed(), new AuditLogFixtures(1).entry()));

        var found = verify(shown(lines), key).finding().orElseThrow();

        assertThat(found.sentence()).isEqualTo("Entry 17 was changed after it was sealed.");
        assertThat(found.entry()).isEqualTo(new AuditLogFixtures(1).entry());
    }

    @Test
    void a_hash_changed_beside_an_entry_that_fits_is_told() {
        var lines = new ArrayList<>(AuditLogFixtures.lines(entries));
        lines.set(16, new EntryFile.Line(17, Hash.ofNothing(), entries.get(16)));

        assertThat(verify(shown(lines), key).finding().orElseThrow().why()).contains("The entry fits, but the hash");
    }

    @Test
    void an_entry_taken_out_leaves_a_gap_in_the_numbers() {
        var lines = new ArrayList<>(AuditLogFixtures.lines(entries));
        lines.remove(16);

        assertThat(verify(shown(lines), key).finding().orElseThrow().sentence()).isEqualTo("Entry 17 is missing.");
    }

    @Test
    void lines_that_changed_places_with_their_numbers_are_told_from_missing_ones() {
        var lines = new ArrayList<>(AuditLogFixtures.lines(entries));
        Collections.swap(lines, 16, 30);

        assertThat(verify(shown(lines), key).finding().orElseThrow().kind()).isEqualTo(Tampering.SWAPPED);
    }

    @Test
    void without_hashes_that_may_be_believed_the_stretch_between_two_checkpoints_is_named() {
        var changed = new ArrayList<>(entries);
        changed.set(24, new AuditLogFixtures(1).entry());

        var found = verify(
                        shown(AuditLogFixtures.lines(changed)),
                        key,
                        AuditLogFixtures.checkpoint(entries, 20, key),
                        AuditLogFixtures.checkpoint(entries, 30, key))
                .finding()
                .orElseThrow();

        assertThat(found.sentence())
                .isEqualTo("An entry from 21 to 30 or one after it was changed, exchanged, removed or added.");
    }

    @Test
    void an_account_signed_by_a_key_that_nobody_believes_is_not_sound() {
        assertThat(verify(shown(AuditLogFixtures.lines(entries)), other)
                        .finding()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Tampering.FORGED);
    }

    @Test
    void a_checkpoint_altered_under_its_signature_is_not_believed() {
        var kept = AuditLogFixtures.checkpoint(entries, 30, key);
        var altered = new SignedNote(kept.text().replace("\n30\n", "\n31\n"), kept.seals());

        assertThat(verify(shown(AuditLogFixtures.lines(entries)), key, altered)
                        .finding()
                        .orElseThrow()
                        .why())
                .contains("does not bear the signature");
    }

    @Test
    void a_checkpoint_of_another_account_is_not_taken_for_one_of_this() {
        var foreign = AuditLogFixtures.key("elsewhere.example.org");
        var note =
                SignedNote.sign("elsewhere.example.org\n0\n" + Hash.ofNothing().base64() + "\n", List.of(foreign));

        assertThat(verify(shown(AuditLogFixtures.lines(entries)), key, note)
                        .finding()
                        .orElseThrow()
                        .why())
                .contains("of another account");
    }

    @Test
    void a_key_hands_over_to_the_next_and_signs_nothing_more() {
        var text = Checkpoint.parse(
                        AuditLogFixtures.checkpoint(entries, 20, key).text())
                .handingOver(other.verifier())
                .text();
        var handOver = SignedNote.sign(text, List.of(key, other));
        var now = new Shown(AuditLogFixtures.lines(entries), AuditLogFixtures.checkpoint(entries, 40, other));

        assertThat(verify(now, key, handOver).sound()).isTrue();
        assertThat(verify(now, key).sound()).as("nobody handed over").isFalse();
        assertThat(verify(shown(AuditLogFixtures.lines(entries)), key, handOver)
                        .finding()
                        .orElseThrow()
                        .why())
                .contains("had handed over before");
        assertThat(verify(now, key, SignedNote.sign(text, List.of(key)))
                        .finding()
                        .orElseThrow()
                        .why())
                .contains("which did not sign it");
    }

    @Test
    void an_account_without_entries_is_sound() {
        assertThat(verify(new Shown(List.of(), AuditLogFixtures.checkpoint(entries, 0, key)), key)
                        .sound())
                .isTrue();
    }

    @Test
    void an_end_that_was_cut_off_in_the_middle_of_a_stretch_accuses_no_entry_that_is_left() {
        var left = new Shown(
                AuditLogFixtures.lines(entries).subList(0, 35), AuditLogFixtures.checkpoint(entries, 30, key));
        var kept = AuditLogFixtures.checkpoint(entries, 40, key);

        var found = verify(left, key, AuditLogFixtures.checkpoint(entries, 20, key), kept)
                .finding()
                .orElseThrow();

        assertThat(found.sentence()).startsWith("Entry 36 and all after it are missing, and the account no longer");
        assertThat(found.why()).isEqualTo("A checkpoint that was kept elsewhere covers 40 entries");
        assertThat(verify(left, key).finding().orElseThrow().sentence())
                .as("without a witness nothing tells that they were sealed")
                .isEqualTo("Entry 31 was added afterwards.");
    }

    @Test
    void entries_that_a_witness_proves_are_not_called_added_where_the_checkpoints_over_them_are_gone() {
        var left = new Shown(AuditLogFixtures.lines(entries), AuditLogFixtures.checkpoint(entries, 30, key));

        assertThat(verify(left, key, AuditLogFixtures.checkpoint(entries, 40, key))
                        .sound())
                .isTrue();
        assertThat(verify(left, key, AuditLogFixtures.checkpoint(entries, 36, key))
                        .finding()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Entry 37 was added afterwards.");
    }

    @Test
    void what_is_told_of_the_end() {
        var cut = AuditLogFixtures.lines(entries).subList(0, 35);
        var more = new ArrayList<>(entries);
        more.add(new AuditLogFixtures(1).entry());

        assertThat(verify(shown(cut), key, AuditLogFixtures.checkpoint(entries, 35, key))
                        .finding()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Entry 36 and all after it are missing.");
        var unnamed = verify(shown(cut), key).finding().orElseThrow();
        assertThat(unnamed.sentence()).isEqualTo("An entry from 1 to 40 is missing.");
        assertThat(unnamed.why())
                .contains("40 entries were sealed and 35 are left", "the first that is missing is 36;");
        assertThat(verify(shown(AuditLogFixtures.lines(more)), key)
                        .finding()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Entry 41 was added afterwards.");
    }
}
