package waymark.concerns.reports;

import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import waymark.concerns.intake.IntakeSeals;
import waymark.web.TurningPair;

/// `bin/desk-keys`: lists and turns the desk's keys in a folder, with Waymark running or not. It has no command to
/// destroy one: only Waymark knows when nothing needs a key any more.
public final class DeskKeysCommand {

    private static final String USAGE = """
            bin/desk-keys COMMAND [FOLDER]

              list  the keys that open, and which one is sealed with
              add   one more key that opens; nothing is sealed with it yet
              use   from now on the newest is sealed with
              turn  add and use: where there is one folder

            FOLDER is the folder of keys: WAYMARK_KEYS, or data/keys, unless it is named. Copy it afterwards.""";

    private DeskKeysCommand() {}

    public static void main(String... arguments) throws GeneralSecurityException, IOException {
        System.out.println(answer(arguments));
    }

    static String answer(String... arguments) throws GeneralSecurityException, IOException {
        if (arguments.length == 0 || arguments.length > 2) {
            return USAGE;
        }
        HybridConfig.register();
        var folder = folder(arguments);
        if (!Files.exists(folder.resolve("desk.json"))) {
            return "There is no desk.json in %s: start Waymark once, or name the folder.".formatted(folder);
        }
        var pair = new TurningPair(folder, "desk", IntakeSeals.PAIR);
        switch (arguments[0]) {
            case "list" -> {}
            case "add" -> pair.add();
            case "use" -> pair.use();
            case "turn" -> {
                pair.add();
                pair.use();
            }
            default -> {
                return USAGE;
            }
        }
        return listed(pair);
    }

    private static Path folder(String... arguments) {
        var said = System.getenv("WAYMARK_KEYS");
        return arguments.length == 2
                ? Path.of(arguments[1])
                : said == null || said.isBlank() ? Path.of("data", "keys") : Path.of(said);
    }

    private static String listed(TurningPair pair) throws GeneralSecurityException, IOException {
        var text = new StringBuilder();
        for (var key : pair.keys()) {
            text.append(key.name())
                    .append(key.seals() ? "  sealed with now" : "  opens")
                    .append('\n');
        }
        return text.toString().strip();
    }
}
