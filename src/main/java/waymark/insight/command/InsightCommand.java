package waymark.insight.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `bin/insight`: gives each subcommand its arguments. Needs neither a running Waymark nor its database,
/// reaches no network and keeps nothing.
public final class InsightCommand {

    private static final int UNDERSTOOD = 0;
    private static final int NOT_UNDERSTOOD = 2;

    private static final Map<String, Subcommand> SUBCOMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("compare", new CompareCommand()),
            Map.entry("encode", new EncodeCommand()),
            Map.entry("estimate", new EstimateCommand()),
            Map.entry("suppress", new SuppressCommand())));

    private InsightCommand() {}

    public static void main(String... arguments) throws IOException {
        System.exit(run(arguments, new OutputStreamWriter(System.out, StandardCharsets.UTF_8), System.err));
    }

    /// Runs the subcommand that was named.
    ///
    /// @return the code of the program: 0, or 2 where it was not understood
    static int run(String[] arguments, Writer out, PrintStream problems) throws IOException {
        var words = List.of(arguments);
        var subcommand = words.isEmpty() ? null : SUBCOMMANDS.get(words.getFirst());
        if (subcommand == null) {
            problems.println(usage());
            return words.equals(List.of("--help")) ? UNDERSTOOD : NOT_UNDERSTOOD;
        }
        var rest = Arrays.asList(arguments).subList(1, arguments.length);
        if (rest.contains("--help")) {
            problems.println(subcommand.usage());
            return UNDERSTOOD;
        }
        try {
            subcommand.run(rest, out);
            out.flush();
            return UNDERSTOOD;
        } catch (BadInput bad) {
            problems.println(bad.getMessage());
            return NOT_UNDERSTOOD;
        }
    }

    private static String usage() {
        return SUBCOMMANDS.values().stream().map(Subcommand::usage).collect(Collectors.joining("\n\n"));
    }
}
