package waymark.audit.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One flat JSON object in a line: texts, whole numbers and null. As much of JSON as a file of entries needs,
/// so that the verifier needs nothing but Java.
final class JsonLine {

    private static final String UNREADABLE = "not a line of a file of entries, at character ";

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    /// The texts and numbers by their names.
    ///
    /// @throws IllegalArgumentException where the line is anything else
    static Map<String, @Nullable String> read(String line) {
        var reader = new JsonLine(line);
        var values = new LinkedHashMap<String, @Nullable String>();
        reader.expect('{');
        do {
            var name = reader.text();
            reader.expect(':');
            if (values.containsKey(name)) {
                throw reader.unreadable();
            }
            values.put(name, reader.value());
        } while (reader.comma());
        reader.expect('}');
        if (reader.peek() != 0) {
            throw reader.unreadable();
        }
        return values;
    }

    /// A text as JSON writes it.
    static void write(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (letter < ' ') {
                        out.append("\\u%04x".formatted((int) letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }

    private char peek() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at < line.length() ? line.charAt(at) : 0;
    }

    private void expect(char letter) {
        if (peek() != letter) {
            throw unreadable();
        }
        at++;
    }

    private boolean comma() {
        boolean more = peek() == ',';
        if (more) {
            at++;
        }
        return more;
    }

    private @Nullable String value() {
        if (peek() == '"') {
            return text();
        }
        int from = at;
        while (at < line.length() && "0123456789ulnN".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        var word = line.substring(from, at);
        if (word.equals("null")) {
            return null;
        }
        if (!word.matches("0|[1-9]\\d{0,17}")) {
            throw unreadable();
        }
        return word;
    }

    private String text() {
        expect('"');
        int end = line.indexOf('"', at);
        int escape = line.indexOf('\\', at);
        if (end >= 0 && (escape < 0 || end < escape)) {
            var plain = line.substring(at, end);
            at = end + 1;
            return plain;
        }
        return escaped();
    }

    private String escaped() {
        var text = new StringBuilder();
        while (at < line.length()) {
            char letter = line.charAt(at++);
            if (letter == '"') {
                return whole(text.toString());
            }
            text.append(letter == '\\' ? escape() : letter);
        }
        throw unreadable();
    }

    /// Half a character has no bytes of its own in UTF-8: two entries could share a form.
    private String whole(String text) {
        if (text.codePoints()
                .anyMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)) {
            throw unreadable();
        }
        return text;
    }

    private char escape() {
        if (at >= line.length()) {
            throw unreadable();
        }
        char letter = line.charAt(at++);
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unreadable();
        };
    }

    private char unicode() {
        if (at + 4 > line.length() || !line.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw unreadable();
        }
        at += 4;
        return (char) Integer.parseInt(line, at - 4, at, 16);
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException(UNREADABLE + (at + 1));
    }
}
