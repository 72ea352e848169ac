package waymark.bench;

import java.util.List;

/// What was said after the name: `--rounds 5`.
record Options(List<String> words) {

    int number(String name, int otherwise) {
        int at = words.indexOf("--" + name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }

    String text(String name, String otherwise) {
        int at = words.indexOf("--" + name);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    /// Whether it was said at all: `--parts`.
    boolean flag(String name) {
        return words.contains("--" + name);
    }
}
