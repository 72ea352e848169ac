package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.web.security.RotatingKeys;

/// `bin/keys`: lists and turns the keys of `sealing.json`, `tokens.json`, `documents.json`, `cases.json` and
/// others in a folder, with Waymark running or not. Those of reports have a command of their own, `bin/desk-keys`.
public final class KeysCommand {

    private static final String USAGE = """
            bin/keys COMMAND WHICH [FOLDER]

              list  the keys that are there, and which one is used
              add   one more key that opens and fits; it is not used yet
              use   from now on the newest is used
              turn  add and use: where there is one folder

            WHICH is sealing (sealing.json), tokens (tokens.json), documents (documents.json), cases (cases.json), case_tokens
            (case_tokens.json), deconfliction_tokens (deconfliction_tokens.json), transfer (transfer.json) or transfer_signing (transfer_signing.json). FOLDER is
            the folder of keys: WAYMARK_KEYS, or data/keys, unless it is named. The keys of before stay, so that nothing is lost. Copy the folder afterwards.""";

    private static final Set<String> COMMANDS = Set.of("list", "add", "use", "turn");

    private KeysCommand() {}

    public static void main(String... arguments) throws GeneralSecurityException, IOException {
        var answer = answer(arguments);
        boolean refused = answer.equals(USAGE) || answer.startsWith("There is no ");
        (refused ? System.err : System.out).println(answer);
        if (refused) {
            System.exit(2); // for a timer that runs it
        }
    }

    static String answer(String... said) throws GeneralSecurityException, IOException {
        var which = said.length < 2 || said.length > 3 || !COMMANDS.contains(said[0]) ? none() : named(said[1]);
        return which.isEmpty()
                ? USAGE
                : answer(said[0], which.getFirst(), said.length == 3 ? Path.of(said[2]) : usual());
    }

    private static List<RotatingKeys> none() {
        return List.of();
    }

    private static List<RotatingKeys> named(String word) {
        return Stream.of(RotatingKeys.values())
                .filter(keys -> keys.word().equals(word))
                .toList();
    }

    private static Path usual() {
        var said = System.getenv("WAYMARK_KEYS");
        return said == null || said.isBlank() ? Path.of("data", "keys") : Path.of(said);
    }

    private static String answer(String command, RotatingKeys which, Path folder)
            throws GeneralSecurityException, IOException {
        if (!Files.exists(which.in(folder))) {
            return "There is no %s.json in %s: start Waymark once, or name the folder.".formatted(which.word(), folder);
        }
        if (command.equals("add") || command.equals("turn")) {
            which.add(folder);
        }
        if (command.equals("use") || command.equals("turn")) {
            which.use(folder);
        }
        var listed = new StringBuilder();
        for (var key : which.keys(folder)) {
            listed.append("%-9s  %s  %s\n".formatted(which.word(), key.name(), key.used() ? "used now" : "still good"));
        }
        return listed.toString().strip();
    }
}
