package waymark.insight.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words after a subcommand: files, and options that begin with `--`.
final class Words {

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    /// @param flags options without a value
    /// @param valued options with one
    Words(List<String> arguments, Set<String> flags, Set<String> valued) {
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (flags.contains(word)) {
                options.put(word, "");
            } else if (valued.contains(word)) {
                if (at + 1 == arguments.size()) throw new BadInput(word + " needs a value after it.");
                options.put(word, arguments.get(++at));
            } else {
                throw new BadInput("There is no option " + word + ".");
            }
        }
    }

    /// @throws BadInput with the usage where there are not as many
    List<String> files(int least, int most, String usage) {
        if (files.size() < least || files.size() > most) throw new BadInput(usage);
        return files;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    @Nullable
    String value(String option) {
        return options.get(option);
    }

    /// A share of 1.
    double share(String option, double otherwise) {
        String value = options.get(option);
        if (value == null) return otherwise;
        try {
            double share = Double.parseDouble(value);
            if (share > 0 && share <= 1) return share;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new BadInput(option + " needs a number above 0 and up to 1, not " + value + ".");
    }

    /// Names with commas between them.
    Set<String> names(String option) {
        String value = options.get(option);
        return value == null ? Set.of() : Set.of(value.split("\\s*,\\s*"));
    }
}
