package waymark.audit.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// An account as Waymark would write it, made up from a seed, and sealed with a key of its own.
public final class AuditLogFixtures {

    public static final String ORIGIN = "audit.example.org/made-up";

    private static final Instant BEGAN = Instant.parse("2026-01-05T08:00:00Z");
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> ACTS = List.of(
            "view_person",
            "record_progress",
            "view_handover",
            "sign_in",
            "export_people",
            "grant_role",
            "accept_return");
    private static final List<String> ROLES = List.of(
            "member@partnership",
            "area_lead@area:HULL,member@partnership",
            "first_responder@organisation:HCC",
            "Sign-in");

    private final Random random;
    private Instant at = BEGAN;

    public AuditLogFixtures(long seed) {
        random = new Random(seed);
    }

    /// The next entry.
    public Entry entry() {
        at = at.plus(Duration.ofMillis(random.nextInt(90_000)).plusNanos(random.nextInt(1000) * 1000L));
        boolean person = random.nextInt(10) > 0;
        return new Entry(
                id(),
                MICROS.format(at),
                id(),
                person ? "waymark_app" : "waymark_clock",
                person ? "HCC" : null,
                ROLES.get(random.nextInt(ROLES.size())),
                random.nextInt(5) == 0 ? "safeguarding" : "",
                ACTS.get(random.nextInt(ACTS.size())),
                "AC-%04d".formatted(random.nextInt(3000)),
                Integer.toString(random.nextInt(30)),
                random.nextBoolean() ? "" : "note,status",
                random.nextInt(50) == 0 ? "refused" : "agreed");
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /// So many entries.
    public List<Entry> entries(int count) {
        var entries = new ArrayList<Entry>(count);
        for (int made = 0; made < count; made++) {
            entries.add(entry());
        }
        return entries;
    }

    /// A new key of that name.
    public static SigningKey key(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var verifier =
                    VerifierKey.of(name, Arrays.copyOfRange(encoded, encoded.length - Hash.LENGTH, encoded.length));
            return new SigningKey(verifier, pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The entries with their numbers and hashes.
    public static List<EntryFile.Line> lines(List<Entry> entries) {
        var lines = new ArrayList<EntryFile.Line>(entries.size());
        for (var entry : entries) {
            lines.add(new EntryFile.Line(lines.size() + 1L, entry.hash(), entry));
        }
        return lines;
    }

    /// A checkpoint over the first so many, signed.
    public static SignedNote checkpoint(List<Entry> entries, int size, SigningKey key) {
        var frontier = new Frontier();
        entries.subList(0, size).forEach(entry -> frontier.add(entry.hash()));
        return sign(frontier, key);
    }

    static SignedNote sign(Frontier frontier, SigningKey key) {
        var checkpoint = Checkpoint.of(ORIGIN, frontier, BEGAN.plusSeconds(frontier.size()));
        return SignedNote.sign(checkpoint.text(), List.of(key));
    }

    /// Signed checkpoints after every so many entries, and one at the end.
    public static List<SignedNote> checkpoints(List<Entry> entries, int every, SigningKey key) {
        var notes = new ArrayList<SignedNote>();
        var frontier = new Frontier();
        for (var entry : entries) {
            frontier.add(entry.hash());
            if (frontier.size() % every == 0 || frontier.size() == entries.size()) {
                notes.add(sign(frontier, key));
            }
        }
        return notes;
    }
}
