package waymark.web.material;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Numbers and addresses of one partnership do not go to another: a wrong number is worse than none. Where one
/// stood the text says that one is to be added, and nothing is published before it was.
public final class Gaps {

    private static final String BEGINS = "[add your ";
    private static final String NUMBER = BEGINS + "number]";

    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9A-Za-z])(?:\\+|\\(?0)[0-9 ()-]{8,16}[0-9]");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 14;

    private Gaps() {}

    /// True where something is still to be added.
    public static boolean in(String text) {
        return text.contains(BEGINS);
    }

    /// The text with a gap for every number and address in it.
    ///
    /// @param national numbers that are the same everywhere, as digits, and stay
    public static String left(String text, Set<String> national) {
        Predicate<String> stays = number -> {
            var digits = digits(number);
            return digits.length() < SHORTEST || digits.length() > LONGEST || national.contains(digits);
        };
        var without = new StringBuilder();
        var found = TELEPHONE.matcher(text);
        while (found.find()) {
            found.appendReplacement(
                    without, Matcher.quoteReplacement(stays.test(found.group()) ? found.group() : NUMBER));
        }
        found.appendTail(without);
        return MAIL.matcher(without).replaceAll("[add your address]");
    }

    /// The digits of a number.
    public static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    /// The same content with every text in it changed.
    public static JsonNode each(JsonNode node, UnaryOperator<String> change) {
        return switch (node) {
            case ObjectNode object -> {
                var changed = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> changed.set(field.getKey(), each(field.getValue(), change)));
                yield changed;
            }
            case ArrayNode array -> {
                var changed = JsonNodeFactory.instance.arrayNode();
                array.forEach(one -> changed.add(each(one, change)));
                yield changed;
            }
            default -> node.isString() ? JsonNodeFactory.instance.stringNode(change.apply(node.stringValue())) : node;
        };
    }
}
