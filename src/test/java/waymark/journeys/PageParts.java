package waymark.journeys;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The parts of a page: each element in the element that holds it, with their attributes, and of texts,
/// names and addresses only whether there is one.
final class PageParts {

    /// Attributes whose value says something of this page alone.
    private static final Pattern SAYS = Pattern.compile(
            "value|href|src|action|content|title|alt|placeholder|datetime|id|for|name|style|headers|pattern|aria-label"
                    + "|aria-(labelledby|describedby|controls|owns|details|activedescendant|value.*)|data-.*"
                    + "|d|x|y|[xyr][12xy]?|c[xy]|width|height|points|transform|viewbox|offset|maxlength|min|max");

    private PageParts() {}

    static Set<String> of(String html) {
        var parts = new HashSet<String>();
        var root = Jsoup.parse(html).selectFirst("html");
        if (root != null) {
            within(root, shape(root), parts);
        }
        return parts;
    }

    private static void within(Element element, String shape, Set<String> parts) {
        for (var child : element.children()) {
            var inner = shape(child);
            parts.add(shape + " > " + inner + (child.hasText() ? " …" : ""));
            within(child, inner, parts);
        }
    }

    private static String shape(Element element) {
        var shape = new StringBuilder(element.normalName());
        element.attributes().forEach(attribute -> {
            var name = attribute.getKey();
            var value = attribute.getValue();
            shape.append(' ').append(name).append('=');
            shape.append(!SAYS.matcher(name).matches() ? value : value.isBlank() ? "" : "…");
        });
        return shape.toString();
    }
}
