package waymark.governance.packs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import waymark.kernel.InvariantViolation;

/// JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) allows, so that the same content gives
/// the same SHA-256 in every implementation and language.
///
/// Property names are ordered by UTF-16 code units, numbers are written as ECMAScript writes them (they are
/// IEEE 754 doubles there), nothing is escaped that need not be, and there is no white space.
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String of(JsonNode node) {
        var json = new CanonicalJson();
        json.write(node);
        return json.out.toString();
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> out.append(number(node.doubleValue()));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new InvariantViolation("no JSON: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        var sorted = new TreeMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            sorted.put(property.getKey(), property.getValue());
        }
        char before = '{';
        for (var property : sorted.entrySet()) {
            out.append(before);
            string(property.getKey());
            out.append(':');
            write(property.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(node.get(i));
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("half a character: RFC 8785 section 3.2.2.2 refuses it");
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /// `Number::toString` of ECMA-262 for radix 10. Java's own shortest digits are the same but for one
    /// case; only their layout differs.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no such number");
        }
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + layOut(digits, digits.length() - shortest.scale());
    }

    /// Java never writes fewer than two digits: its least double is 4.9E-324, where ECMAScript says 5e-324.
    private static BigDecimal shortest(double value) {
        var written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (written.precision() == 2) {
            var rounded = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return written;
    }

    /// @param point how many digits come before the decimal point: `n` in ECMA-262
    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (count == 1 ? "" : "." + digits.substring(1)) + exponent;
    }
}
