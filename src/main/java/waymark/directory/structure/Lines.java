package waymark.directory.structure;

import java.util.ArrayList;
import java.util.List;

/// Words in lines that fit a width. The server does not know which font a reader has, so every letter counts as wide as
/// the widest of the usual ones draws it; a word longer than a line is parted.
final class Lines {

    private static final double ROOM = 1.08;

    private Lines() {}

    static List<String> of(String words, double width, double size) {
        var lines = new ArrayList<String>();
        for (var word : words.strip().split("\\s+")) {
            for (var part : parts(word, width, size)) {
                var longer = lines.isEmpty() ? part : lines.getLast() + " " + part;
                if (lines.isEmpty() || width(longer, size) > width) {
                    lines.add(part);
                } else {
                    lines.set(lines.size() - 1, longer);
                }
            }
        }
        return lines;
    }

    private static List<String> parts(String word, double width, double size) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var letter : word.codePoints().toArray()) {
            if (!part.isEmpty() && width(part.toString() + Character.toString(letter), size) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(letter);
        }
        parts.add(part.toString());
        return parts;
    }

    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lines::letter).sum() * size * ROOM;
    }

    private static double letter(int letter) {
        if ("iljtfrI.,:;'’!|()[] -".indexOf(letter) >= 0) {
            return 0.4;
        }
        if ("mwMWQO@%&—".indexOf(letter) >= 0 || letter > 0x250) {
            return 1;
        }
        return Character.isUpperCase(letter) ? 0.76 : 0.62;
    }
}
