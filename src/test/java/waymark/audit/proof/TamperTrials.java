package waymark.audit.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Tampers with a sealed log in seven ways at random places, and counts what a verifier finds. The one
/// who tampers is clever: they renumber the entries and recompute the stored hashes. Only the key is not
/// theirs, except in a fork, where somebody who holds it seals a second history.
public final class TamperTrials {

    /// What is done, and what it should be called.
    public enum Kind {
        EDIT(Tampering.CHANGED),
        DELETION(Tampering.MISSING),
        INSERTION(Tampering.ADDED),
        SWAP(Tampering.SWAPPED),
        TRUNCATION(Tampering.CUT),
        ROLLBACK(Tampering.ROLLED_BACK),
        FORK(Tampering.FORKED);

        private final Tampering called;

        Kind(Tampering called) {
            this.called = called;
        }
    }

    /// An account as somebody could be shown it.
    public record Shown(List<EntryFile.Line> lines, SignedNote claim) {}

    /// What a witness has: the key, checkpoints, and perhaps the hashes.
    public record Witness(List<VerifierKey> keys, List<SignedNote> kept, List<Hash> hashes) {}

    /// The verifier that is tried.
    public interface Verifier {
        Verdict verify(Shown shown, Witness witness);
    }

    /// What was found of one kind.
    ///
    /// @param named how often it was called what it was
    /// @param exact how often the first bad entry itself was named
    public record Score(int tried, int found, int named, int exact) {

        public int missed() {
            return tried - found;
        }
    }

    private record Trial(Shown shown, long firstBad) {}

    private final List<Entry> entries;
    private final SigningKey key;
    private final List<SignedNote> checkpoints;
    private final Random random;

    /// @param every after so many entries there is a checkpoint
    public TamperTrials(List<Entry> entries, SigningKey key, int every, long seed) {
        this.entries = List.copyOf(entries);
        this.key = key;
        this.checkpoints = AuditLogFixtures.checkpoints(entries, every, key);
        this.random = new Random(seed);
    }

    /// The account as it is.
    public Shown clean() {
        return new Shown(AuditLogFixtures.lines(entries), checkpoints.getLast());
    }

    /// A witness who kept every checkpoint.
    public Witness witness(boolean hashes) {
        return new Witness(
                List.of(key.verifier()),
                checkpoints,
                hashes ? entries.stream().map(Entry::hash).toList() : List.of());
    }

    /// Tries each kind so often.
    public Map<Kind, Score> run(int times, Verifier verifier, Witness witness) {
        var scores = new EnumMap<Kind, Score>(Kind.class);
        for (var kind : Kind.values()) {
            int found = 0;
            int named = 0;
            int exact = 0;
            for (int time = 0; time < times; time++) {
                var trial = trial(kind);
                var finding = verifier.verify(trial.shown(), witness).found();
                if (finding != null) {
                    found++;
                    named += finding.kind() == kind.called ? 1 : 0;
                    exact += finding.exact() && finding.from() == trial.firstBad() ? 1 : 0;
                }
            }
            scores.put(kind, new Score(times, found, named, exact));
        }
        return scores;
    }

    private Trial trial(Kind kind) {
        int place = random.nextInt(entries.size());
        var changed = new ArrayList<>(entries);
        var claim = checkpoints.getLast();
        switch (kind) {
            case EDIT -> changed.set(place, edited(changed.get(place)));
            case DELETION -> {
                place = random.nextInt(entries.size() - 1); // the last one gone is a truncation
                changed.remove(place);
            }
            case INSERTION -> changed.add(place, new AuditLogFixtures(random.nextLong()).entry());
            case SWAP -> {
                int other = (place + 1 + random.nextInt(entries.size() - 1)) % entries.size();
                Collections.swap(changed, place, other);
                place = Math.min(place, other);
            }
            case TRUNCATION -> changed.subList(place, changed.size()).clear();
            case ROLLBACK -> {
                claim = checkpoints.get(random.nextInt(checkpoints.size() - 1));
                place = (int) Checkpoint.parse(claim.text()).size();
                changed.subList(place, changed.size()).clear();
            }
            case FORK -> {
                changed.subList(place, changed.size()).clear();
                changed.addAll(new AuditLogFixtures(random.nextLong())
                        .entries(entries.size() - place + random.nextInt(entries.size())));
                claim = AuditLogFixtures.checkpoint(changed, changed.size(), key);
            }
        }
        return new Trial(new Shown(AuditLogFixtures.lines(changed), claim), place + 1L);
    }

    private Entry edited(Entry entry) {
        int field = random.nextInt(6);
        return new Entry(
                entry.id(),
                field == 0
                        ? entry.at().replaceFirst("..Z$", "99Z").replace("99Z", random.nextInt(10) + "xZ")
                        : entry.at(),
                field == 1 ? new AuditLogFixtures(random.nextLong()).entry().actor() : entry.actor(),
                entry.kind(),
                field == 2 ? (entry.organisation() == null ? "" : null) : entry.organisation(),
                entry.roles(),
                field == 3 ? entry.purpose() + "x" : entry.purpose(),
                entry.act(),
                field == 4 ? entry.object() + "1" : entry.object(),
                entry.version(),
                entry.fields(),
                field == 5 ? (entry.decision().equals("agreed") ? "refused" : "agreed") : entry.decision());
    }

    /// The verifier as it is shipped, given the log as a file of entries.
    public static Verdict shipped(Shown shown, Witness witness) {
        try (var file = new EntryFile(new BufferedReader(new LinesReader(shown)))) {
            var verification = new Verification(
                    witness.keys(),
                    file.claim(),
                    witness.kept(),
                    witness.hashes().iterator());
            for (var line = file.next(); line.isPresent(); line = file.next()) {
                verification.add(line.get());
            }
            return verification.end();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// The file's text, made while it is read.
    private static final class LinesReader extends Reader {

        private final Iterator<EntryFile.Line> lines;
        private String text;
        private int at;

        LinesReader(Shown shown) {
            lines = shown.lines().iterator();
            text = EntryFile.first(shown.claim()) + "\n";
        }

        @Override
        public int read(char[] into, int from, int length) {
            if (at == text.length()) {
                if (!lines.hasNext()) {
                    return -1;
                }
                text = lines.next() + "\n";
                at = 0;
            }
            int taken = Math.min(length, text.length() - at);
            text.getChars(at, at + taken, into, from);
            at += taken;
            return taken;
        }

        @Override
        public void close() {}
    }
}
