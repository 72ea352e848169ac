package waymark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds in a page what only somebody else's text can have put there.
final class Markup {

    /// What no page of Waymark has; `title` and `text` stand in pictures of ours.
    private static final Set<String> FOREIGN = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "style",
            "template",
            "math",
            "marquee",
            "xss",
            "qzx",
            "video",
            "audio",
            "source",
            "track",
            "img",
            "image",
            "picture",
            "portal",
            "bgsound",
            "keygen",
            "isindex",
            "foreignobject",
            "animate",
            "set",
            "use",
            "noscript",
            "plaintext",
            "xmp",
            "canvas");

    private static final Set<String> LEADING =
            Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "background", "srcdoc", "to");

    private Markup() {}

    /// What a page says to search engines about itself.
    private static boolean isInOtherLanguage(Element link) {
        return link.attr("rel").equals("alternate")
                && link.hasAttr("hreflang")
                && link.attr("href").matches("https?://localhost(:[0-9]+)?/[a-z/-]+([?]language=[a-z-]+)?");
    }

    /// A picture that the library serves, by its reference and width, or one that comes with Waymark.
    private static boolean isPictureOfTheLibrary(Element element) {
        return element.normalName().equals("img")
                && element.attr("src").matches("/pictures/(PI-[0-9]+/renditions/[0-9]+|own-set/[a-z-]+)");
    }

    static List<String> foreign(Document page) {
        var found = new ArrayList<String>();
        for (var element : page.getAllElements()) {
            var tag = element.normalName();
            var script = tag.equals("script") && !element.attr("src").startsWith("/assets/");
            var link =
                    tag.equals("link") && !element.attr("href").startsWith("/assets/") && !isInOtherLanguage(element);
            var refresh = tag.equals("meta") && element.hasAttr("http-equiv");
            var dialog = tag.equals("dialog") && !element.hasClass("waymark-idle"); // the warning before the end
            var foreign = FOREIGN.contains(tag) && !isPictureOfTheLibrary(element);
            if (foreign || dialog || script || link || refresh) {
                found.add("<" + tag + ">");
            }
            for (var attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith("on") || name.equals("style") || name.contains("<") || name.contains("qzx")) {
                    found.add("<" + tag + " " + name + ">");
                }
                if (LEADING.contains(name)) {
                    var value = attribute
                            .getValue()
                            .replaceAll("[\\p{Cntrl}\\s]", "")
                            .toLowerCase(Locale.ROOT);
                    if (value.matches("(javascript|vbscript|data|livescript|file):.*")) {
                        found.add("<" + tag + " " + name + "=" + value + ">");
                    }
                }
            }
        }
        return found;
    }
}
