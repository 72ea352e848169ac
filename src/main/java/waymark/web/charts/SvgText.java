package waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// Words in a drawing that is made on the server: in lines that fit a width, and as SVG. The server does
/// not know which font a reader has, so every letter counts as wide as the widest of the usual ones draws
/// it; a word longer than a line is parted.
public final class SvgText {

    private static final double ROOM = 1.08;

    private SvgText() {}

    public static List<String> lines(String words, double width, double size) {
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

    /// About how wide the words are drawn, and never less.
    public static double width(String words, double size) {
        return words.codePoints().mapToDouble(SvgText::letter).sum() * size * ROOM;
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

    /// The words where their baseline begins.
    public static String words(double x, double y, int size, boolean bold, String words) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%d\"%s>%s</text>"
                .formatted(number(x), number(y), size, bold ? " font-weight=\"700\"" : "", escape(words));
    }

    /// Safe inside an element or an attribute.
    public static String escape(String words) {
        return HtmlUtils.htmlEscape(words);
    }

    /// At most one decimal, never with a comma.
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
    }
}
