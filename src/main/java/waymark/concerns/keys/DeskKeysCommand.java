package waymark.concerns.keys;

import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import waymark.web.security.RotatingKeyPair;

/// `bin/desk-keys`: lists and rotates the desk's and the custodian's keys in a folder, whether or not Waymark
/// is running. It has no command to destroy a key: only Waymark knows when nothing needs it any more.
public final class DeskKeysCommand {

    private static final String USAGE = """
            bin/desk-keys COMMAND [WHOSE] [FOLDER]

              list  the keys that open, and which one is sealed with
              add   one more key that opens; nothing is sealed with it yet
              use   from now on the newest is sealed with
              turn  add and use: where there is one folder

            WHOSE is desk (what was reported), custodian (contact details of people who reported), or both, which is meant
            where nothing is said. FOLDER is the folder of keys: WAYMARK_KEYS, or data/keys, unless it is named.
            Copy it afterwards.""";

    private static final Set<String> COMMANDS = Set.of("list", "add", "use", "turn");
    private static final String BOTH = "both";

    /// @param holders whose keys
    private record Asked(String command, List<KeyHolder> holders, Path folder) {}

    private DeskKeysCommand() {}

    public static void main(String... arguments) throws GeneralSecurityException, IOException {
        var answer = answer(arguments);
        boolean refused = answer.equals(USAGE) || answer.startsWith("There is no ");
        (refused ? System.err : System.out).println(answer);
        if (refused) {
            System.exit(2); // for a timer that runs the command
        }
    }

    static String answer(String... arguments) throws GeneralSecurityException, IOException {
        var asked = asked(List.of(arguments));
        return asked.isEmpty() ? USAGE : answer(asked.get());
    }

    private static Optional<Asked> asked(List<String> said) {
        if (said.isEmpty() || !COMMANDS.contains(said.getFirst())) {
            return Optional.empty();
        }
        var all = List.of(KeyHolder.values());
        var named = said.size() == 1 ? List.<KeyHolder>of() : whose(said.get(1));
        var holders = named.isEmpty() ? all : named;
        var rest = said.subList(named.isEmpty() ? 1 : 2, said.size());
        return rest.size() > 1
                ? Optional.empty()
                : Optional.of(new Asked(said.getFirst(), holders, rest.isEmpty() ? usual() : Path.of(rest.getFirst())));
    }

    /// Empty if the argument is no holder: then it names the folder.
    private static List<KeyHolder> whose(String word) {
        return Stream.of(KeyHolder.values())
                .filter(holder -> word.equals(BOTH) || word.equals(holder.word()))
                .toList();
    }

    private static Path usual() {
        var said = System.getenv("WAYMARK_KEYS");
        return said == null || said.isBlank() ? Path.of("data", "keys") : Path.of(said);
    }

    /// Changes nothing if one of the pairs is missing.
    private static String answer(Asked asked) throws GeneralSecurityException, IOException {
        HybridConfig.register();
        for (var holder : asked.holders()) {
            if (!holder.isIn(asked.folder())) {
                return "There is no %s.json in %s: start Waymark once, or name the folder."
                        .formatted(holder.word(), asked.folder());
            }
        }
        var listed = new StringBuilder();
        for (var holder : asked.holders()) {
            var pair = holder.pair(asked.folder());
            change(pair, asked.command());
            for (var key : pair.keys()) {
                listed.append("%-9s  %s  %s\n"
                        .formatted(holder.word(), key.name(), key.seals() ? "sealed with now" : "opens"));
            }
        }
        return listed.toString().strip();
    }

    private static void change(RotatingKeyPair pair, String command) throws GeneralSecurityException, IOException {
        if (command.equals("add") || command.equals("turn")) {
            pair.add();
        }
        if (command.equals("use") || command.equals("turn")) {
            pair.use();
        }
    }
}
