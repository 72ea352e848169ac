package waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import waymark.web.Tone;
import waymark.web.pdf.PdfPage;

/// Writes the SVG of a chart. Lengths across are percentages, so that the picture stretches and its words
/// do not; lengths down are pixels. Only presentation attributes: the content policy of the pages allows no
/// inline style.
final class ChartPen {

    static final String INK = "#0b0c0c";
    static final String QUIET = "#3f5457";
    static final String GRID = "#d3dedc";
    static final String MAIN = "#0d5c6b";
    private static final double LETTER = 7.2;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ChartFrame frame;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder patterns = new StringBuilder();

    ChartPen(ChartFrame frame) {
        this.frame = frame;
    }

    String finish(double height) {
        return finish("100%", height);
    }

    /// The whole picture, on white, so that it reads in a dark or high-contrast window too.
    String finish(String width, double height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" role="img" aria-labelledby="%3$s-title \
                %3$s-desc" direction="ltr" font-family="Arial, 'Liberation Sans', sans-serif" font-size="14" \
                fill="%4$s"><title id="%3$s-title">%5$s</title><desc id="%3$s-desc">%6$s</desc><defs>%7$s</defs>\
                <rect width="100%%" height="100%%" fill="#ffffff"/>%8$s</svg>""".formatted(
                        width,
                        number(height),
                        frame.id(),
                        INK,
                        escape(frame.title()),
                        escape(frame.description()),
                        patterns,
                        body);
    }

    ChartPen text(double across, double down, String anchor, String words) {
        return text(across, down, anchor, words, "");
    }

    ChartPen text(double across, double down, String anchor, String words, String attributes) {
        place("<text x=\"", across, "%\" y=\"", down)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append('"')
                .append(spaced(attributes))
                .append('>')
                .append(escape(words))
                .append("</text>");
        return this;
    }

    ChartPen line(double x1, double y1, double x2, double y2, String attributes) {
        place("<line x1=\"", x1, "%\" y1=\"", y1);
        place("\" x2=\"", x2, "%\" y2=\"", y2)
                .append('"')
                .append(spaced(attributes))
                .append("/>");
        return this;
    }

    ChartPen rect(double x, double y, double width, double height, String attributes) {
        place("<rect x=\"", x, "%\" y=\"", y);
        place("\" width=\"", Math.max(0, width), "%\" height=\"", Math.max(0, height))
                .append('"')
                .append(spaced(attributes))
                .append("/>");
        return this;
    }

    ChartPen dot(double across, double down, double radius) {
        place("<circle cx=\"", across, "%\" cy=\"", down)
                .append("\" r=\"")
                .append(number(radius))
                .append("\" fill=\"" + MAIN + "\"/>");
        return this;
    }

    /// A hollow square: told from a dot without its colour.
    ChartPen square(double across, double down, double half) {
        body.append(
                "<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\"><rect x=\"%3$s\" y=\"%3$s\" width=\"%4$s\" height=\"%4$s\" fill=\"#ffffff\" stroke=\"%5$s\" stroke-width=\"2\"/></svg>"
                        .formatted(number(across), number(down), number(-half), number(2 * half), INK));
        return this;
    }

    /// A page of small charts writes thousands of these, and a format is read anew each time.
    private StringBuilder place(String first, double across, String second, double down) {
        return body.append(first).append(number(across)).append(second).append(number(down));
    }

    /// Words in the middle of a place, on a white plate, so that they can be read on any pattern.
    ChartPen plate(double across, double down, String words) {
        double width = words.length() * LETTER + 6;
        body.append(
                "<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\"><rect x=\"%s\" y=\"-12\" width=\"%s\" height=\"16\" rx=\"2\" fill=\"#ffffff\"/>"
                                .formatted(number(across), number(down), number(-width / 2), number(width))
                        + "<text x=\"0\" y=\"0\" text-anchor=\"middle\" font-size=\"13\">%s</text></svg>"
                                .formatted(escape(words)));
        return this;
    }

    /// Words on white from a place on, so that no line runs through them.
    ChartPen onWhite(double across, double down, String words, String attributes) {
        body.append(
                "<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\"><rect x=\"0\" y=\"-13\" width=\"%s\" height=\"17\" fill=\"#ffffff\"/>"
                                .formatted(number(across), number(down), number(words.length() * LETTER))
                        + "<text x=\"0\" y=\"0\"%s>%s</text></svg>".formatted(spaced(attributes), escape(words)));
        return this;
    }

    /// Words turned on end, from the foot up, where there is height but no width for them.
    ChartPen upright(double across, double down, String words) {
        body.append("<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\"><g transform=\"rotate(-90)\">"
                        .formatted(number(across), number(down))
                + "<rect x=\"-3\" y=\"-9\" width=\"%s\" height=\"18\" fill=\"#ffffff\"/>"
                        .formatted(number(words.length() * LETTER))
                + "<text x=\"0\" y=\"4\" font-size=\"13\">%s</text></g></svg>".formatted(escape(words)));
        return this;
    }

    /// A square of pattern and the word for it.
    ChartPen key(double across, double down, String fill, String words) {
        body.append(
                "<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\"><rect x=\"1\" y=\"-11\" width=\"22\" height=\"12\" %s/>"
                                .formatted(number(across), number(down), fill)
                        + "<text x=\"30\" y=\"0\">%s</text></svg>".formatted(escape(words)));
        return this;
    }

    /// The line that marks a target as it lies in the chart, and the word for it.
    ChartPen targetKey(double down, boolean upright) {
        String line = upright ? "x1=\"12\" y1=\"-13\" x2=\"12\" y2=\"3\"" : "x1=\"1\" y1=\"-5\" x2=\"23\" y2=\"-5\"";
        body.append("<svg x=\"0%%\" y=\"%s\" overflow=\"visible\"><line %s stroke=\"%s\" stroke-width=\"3\"/>"
                        .formatted(number(down), line, INK)
                + "<text x=\"30\" y=\"0\">%s</text></svg>".formatted(escape(frame.target())));
        return this;
    }

    /// Fill and outline of a number that is not printed exactly.
    String range() {
        return pattern(
                "range",
                "#ffffff",
                "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"" + MAIN + "\" stroke-width=\"1.5\"/>",
                MAIN);
    }

    /// Fill and outline of a band of values, 0 for none: each darker than the one before and with a pattern of its own,
    /// so that they are told apart in grey.
    String band(int band) {
        return switch (band) {
            case 1 -> pattern("band-1", "#ffffff", "<circle cx=\"3\" cy=\"3\" r=\"0.9\" fill=\"" + MAIN + "\"/>", MAIN);
            case 2 ->
                pattern(
                        "band-2",
                        "#cfe3e6",
                        "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"" + MAIN + "\" stroke-width=\"1\"/>",
                        MAIN);
            case 3 ->
                pattern(
                        "band-3",
                        "#7fb0b8",
                        "<path d=\"M0 0l6 6M6 0l-6 6\" stroke=\"" + MAIN + "\" stroke-width=\"1\"/>",
                        MAIN);
            case 4 -> "fill=\"" + MAIN + "\" stroke=\"" + INK + "\"";
            default -> "fill=\"#ffffff\" stroke=\"#505a5f\" stroke-dasharray=\"4 4\"";
        };
    }

    /// A part of the picture that leads to an element of the same page, so that it can be reached by the keyboard.
    ChartPen leading(String id, String words, Runnable part) {
        body.append("<a href=\"#%s\" aria-label=\"%s\">".formatted(escape(id), escape(words)));
        part.run();
        body.append("</a>");
        return this;
    }

    /// Lines of a path in a nested picture of its own scale.
    ChartPen path(String path, String attributes) {
        body.append("<path d=\"")
                .append(escape(path))
                .append('"')
                .append(spaced(attributes))
                .append("/>");
        return this;
    }

    /// A picture in the picture, whose lengths are its own and keep their proportions.
    ChartPen nested(int width, int height, Runnable content) {
        body.append("<svg width=\"100%%\" height=\"%d\" viewBox=\"0 0 %d %d\">".formatted(height, width, height));
        content.run();
        body.append("</svg>");
        return this;
    }

    /// Words on a white plate in a nested picture.
    ChartPen plateAt(double x, double y, String words) {
        double width = words.length() * LETTER + 6;
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"16\" rx=\"2\" fill=\"#ffffff\"/>"
                        .formatted(number(x - width / 2), number(y - 12), number(width))
                + "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"13\">%s</text>"
                        .formatted(number(x), number(y), escape(words)));
        return this;
    }

    /// The whole picture as a group of parts that lead somewhere.
    String finishGroup(double height) {
        return finish(height).replace("role=\"img\"", "role=\"group\"");
    }

    /// Fill and outline of a tone. Each has a pattern of its own, so that a grey printer keeps them apart.
    String tone(Tone tone) {
        return switch (tone) {
            case BLUE -> "fill=\"#144e81\" stroke=\"#144e81\"";
            case GREEN, TEAL ->
                pattern(
                        tone.css(),
                        "#d9ede1",
                        "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"#00592f\" stroke-width=\"2\"/>",
                        "#00592f");
            case ORANGE, YELLOW ->
                pattern(tone.css(), "#fde3c0", "<circle cx=\"3\" cy=\"3\" r=\"1.4\" fill=\"#8a4300\"/>", "#8a4300");
            case RED, MAGENTA, PURPLE ->
                pattern(
                        tone.css(),
                        "#a3200d",
                        "<path d=\"M0 0l6 6M6 0l-6 6\" stroke=\"#ffffff\" stroke-width=\"0.9\"/>",
                        "#a3200d");
            case GREY -> "fill=\"#ffffff\" stroke=\"#505a5f\"";
        };
    }

    private String pattern(String name, String ground, String marks, String outline) {
        String id = frame.id() + "-" + name;
        if (patterns.indexOf("\"" + id + "\"") < 0) {
            patterns.append(
                    "<pattern id=\"%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"%s\"/>%s</pattern>"
                            .formatted(id, ground, marks));
        }
        return "fill=\"url(#%s)\" stroke=\"%s\"".formatted(id, outline);
    }

    /// The words in lines of at most so many letters; a longer word keeps a line to itself.
    static List<String> wrap(String words, int letters) {
        var lines = new ArrayList<String>();
        for (String word : SPACE.splitAsStream(words.strip()).toList()) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (lines.isEmpty() || longer.length() > letters) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        return lines;
    }

    /// At most two decimals, never with a comma, never `-0`.
    static String number(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        long rest = hundredths % 100;
        var text = (value < 0 && hundredths > 0 ? "-" : "") + hundredths / 100;
        if (rest == 0) {
            return text;
        }
        return text + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    static String escape(String words) {
        return PdfPage.printable(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String spaced(String attributes) {
        return attributes.isEmpty() ? "" : " " + attributes;
    }
}
