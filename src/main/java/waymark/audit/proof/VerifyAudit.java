package waymark.audit.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/// The command `bin/verify-audit`: reads a file of entries and the checkpoints that somebody kept, and says
/// whether they fit. Needs Java and this jar; neither Waymark nor its database.
public final class VerifyAudit {

    /// The entries are exactly those that were sealed.
    public static final int SOUND = 0;

    /// They are not: the first bad entry and what was done are printed.
    public static final int NOT_SOUND = 1;

    /// Nothing was verified: the command was not understood, or a file could not be read.
    public static final int UNREADABLE = 2;

    private static final String USAGE = """
            bin/verify-audit --leaves FILE --checkpoints FILE --key FILE [--hashes FILE]

              --leaves FILE       the entries, as Waymark or docs/operations/audit.md writes them; - reads standard input
              --checkpoints FILE  checkpoints that were kept elsewhere: a file, or a folder of files; may be said again
              --key FILE          the public keys that you believe, one a line; best from the day the account began
              --hashes FILE       hashes of the entries as a witness kept them: a file, or a folder of *.hashes files

            Ends with 0 where the entries are what was sealed, 1 where they are not, 2 where nothing was verified.
            """;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /// What the command does, without ending Java.
    ///
    /// @return the exit code
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return verify(Asked.read(arguments), out);
        } catch (IOException | IllegalArgumentException problem) {
            err.println(problem instanceof IOException ? "Cannot be read: " + problem : problem.getMessage());
            return UNREADABLE;
        }
    }

    private record Asked(String leaves, List<Path> checkpoints, List<Path> keys, List<Path> hashes) {

        static Asked read(List<String> words) {
            var leaves = new ArrayList<String>();
            var asked = new Asked("", new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (words.size() % 2 != 0) {
                throw new IllegalArgumentException(USAGE);
            }
            for (int at = 0; at < words.size(); at += 2) {
                var value = words.get(at + 1);
                switch (words.get(at)) {
                    case "--leaves" -> leaves.add(value);
                    case "--checkpoints" -> asked.checkpoints.add(Path.of(value));
                    case "--key" -> asked.keys.add(Path.of(value));
                    case "--hashes" -> asked.hashes.add(Path.of(value));
                    default -> throw new IllegalArgumentException(USAGE);
                }
            }
            if (leaves.size() != 1 || asked.keys.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Asked(leaves.getFirst(), asked.checkpoints, asked.keys, asked.hashes);
        }

        BufferedReader entries() throws IOException {
            return leaves.equals("-")
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(leaves));
        }
    }

    private static int verify(Asked asked, PrintStream out) throws IOException {
        var keys = WitnessFiles.keys(asked.keys());
        var kept = WitnessFiles.checkpoints(asked.checkpoints());
        try (var entries = new EntryFile(asked.entries());
                var hashes = new HashFiles(asked.hashes())) {
            Iterator<Hash> known = asked.hashes().isEmpty() ? Collections.emptyIterator() : hashes;
            var verification = new Verification(keys, entries.claim(), kept, known);
            for (var line = entries.next(); line.isPresent(); line = entries.next()) {
                verification.add(line.get());
            }
            return say(verification.end(), kept.size(), out);
        }
    }

    private static int say(Verdict verdict, int kept, PrintStream out) {
        out.printf("%,d entries read, %,d checkpoints that were kept elsewhere%n", verdict.entries(), kept);
        var found = verdict.found();
        if (found != null) {
            out.println("NOT SOUND. " + found.sentence());
            out.println(found.why() + ".");
            var entry = found.entry();
            if (entry != null) {
                out.printf("Now there is: %s, %s, %s, id %s%n", entry.at(), entry.act(), entry.object(), entry.id());
            }
            return NOT_SOUND;
        }
        out.printf(
                "SOUND. These are the %,d entries that were sealed, unchanged and in their order.%n",
                verdict.entries());
        out.println(
                verdict.kept() == 0
                        ? "No checkpoint kept elsewhere was given: whether an old copy was put back, or all was sealed a second"
                                + " time with the key, cannot be told."
                        : "Up to entry %,d that is proved by a checkpoint kept elsewhere; after it by the account's own."
                                .formatted(Math.min(verdict.kept(), verdict.entries())));
        return SOUND;
    }
}
