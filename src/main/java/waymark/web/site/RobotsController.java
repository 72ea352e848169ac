package waymark.web.site;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.kernel.Public;
import waymark.web.edge.PublicPages;
import waymark.web.mvc.PageContexts;

/// What search engines ask for first. Nothing is forbidden to them: each page says itself whether it may be
/// listed ([PublicPages]), and a page that they may not fetch could not say so.
@Controller
class RobotsController {

    /// Led on from there to the staff's machine.
    private static final String WALK = "/walk";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final String site;
    private final boolean onlyReports;

    RobotsController(
            @Value("${waymark.address:http://localhost:8080}") String site, @Value("${waymark.side:}") String side) {
        this.site = PageContexts.withoutSlash(site);
        this.onlyReports = !side.isEmpty();
    }

    @GetMapping("/robots.txt")
    @Public
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(TEXT).body("""
                User-agent: *
                Disallow:

                Sitemap: %s/sitemap.xml
                """.formatted(site));
    }

    /// The pages that have one address each; a survey is found from the page that lists them.
    @GetMapping("/sitemap.xml")
    @Public
    ResponseEntity<String> sitemap() {
        var pages = PublicPages.all().stream()
                .map(PublicPages.PublicPage::path)
                .filter(path -> !path.contains("{"))
                .filter(path -> !onlyReports || !path.equals(WALK))
                .map(path -> "<url><loc>" + site + path + "</loc></url>\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(XML).body("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """.formatted(pages));
    }
}
