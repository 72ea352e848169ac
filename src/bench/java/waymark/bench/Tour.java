package waymark.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/// The pages that are measured. Pages with a reference in their path are found by following the
/// first such link, as a reader would.
final class Tour {

    private Tour() {}

    /// Name and path of each page that exists for the visitor.
    static Map<String, String> pages(Visitor visitor) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        add(pages, visitor, "action list", "/actions");
        follow(pages, visitor, "action", "/actions", path -> path.matches("/actions/AC-\\d+"));
        add(pages, visitor, "my actions", "/my-actions");
        add(pages, visitor, "coverage", "/coverage");
        add(pages, visitor, "measures", "/measures");
        add(pages, visitor, "organisations", "/directory/organisations");
        add(pages, visitor, "quarters", "/quarters");
        follow(pages, visitor, "quarter", "/quarters", path -> path.matches("/quarters/\\d{4}-Q\\d"));
        String quarter = pages.getOrDefault("quarter", "/quarters");
        follow(pages, visitor, "return", quarter, path -> path.matches("/returns/RT-\\d+"));
        add(pages, visitor, "packs", "/packs");
        follow(pages, visitor, "board pack", "/packs", path -> path.matches("/packs/\\d{4}-Q\\d"));
        add(pages, visitor, "permissions", "/permissions");
        add(pages, visitor, "search", "/search?q=health");
        add(pages, visitor, "search for a slip", "/search?q=invneted%20acton");
        return pages;
    }

    private static void add(Map<String, String> pages, Visitor visitor, String name, String path)
            throws IOException, InterruptedException {
        if (visitor.get(path).statusCode() == 200) {
            pages.put(name, path);
        }
    }

    private static void follow(
            Map<String, String> pages, Visitor visitor, String name, String from, Predicate<String> wanted)
            throws IOException, InterruptedException {
        var link = Jsoup.parse(visitor.get(from).body()).select("main a[href]").eachAttr("href").stream()
                .filter(wanted)
                .findFirst();
        if (link.isPresent()) {
            add(pages, visitor, name, link.get());
        }
    }
}
