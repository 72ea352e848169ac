package waymark.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import waymark.OtherPartnership;

/// Follows every link that somebody signed in is shown, and reads what is there, files too, for words of the
/// partnership whose file comes with Waymark.
final class OwnWordsCrawl {

    private static final int MOST = 700;
    private static final Pattern NOT_FOLLOWED = Pattern.compile(
            "^(/sign-out|/exit|/licences|/account/.*|/launch/[a-z]+/.*|/demonstration.*|/assets/.*).*|.*[?#].*");

    private static final Pattern NUMBERED = Pattern.compile("[0-9A-F]{8}-[0-9a-f-]{27}|[A-Z]{2}-[0-9A-Z]{4,}|\\d{3,}");

    private final Page page;
    private final String origin;
    private final Set<String> kinds = new HashSet<>();
    private int read;

    OwnWordsCrawl(Page page, String origin) {
        this.page = page;
        this.origin = origin;
    }

    int read() {
        return read;
    }

    /// @return where such a word stands, with what is round it
    List<String> from(String... starts) throws IOException {
        var found = new ArrayList<String>();
        var waiting = new ArrayDeque<String>(List.of(starts));
        var seen = new HashSet<String>(waiting);
        while (!waiting.isEmpty() && read < MOST) {
            var path = waiting.poll();
            var answer = page.request().get(origin + path);
            if (answer.status() == 200) {
                read++;
                var type = answer.headers().getOrDefault("content-type", "");
                var text = text(answer, type);
                OtherPartnership.words(text).ifPresent(word -> found.add(path + ": " + word));
                if (type.startsWith("text/html")) {
                    for (var link : Jsoup.parse(answer.text(), origin + path).select("a[href]")) {
                        var next = link.attr("abs:href");
                        if (next.startsWith(origin + "/")
                                && follows(next.substring(origin.length()))
                                && seen.add(next)) {
                            waiting.add(next.substring(origin.length()));
                        }
                    }
                }
            }
            answer.dispose();
        }
        return found;
    }

    /// Of pages that differ only in what they are about, a few are enough.
    private boolean follows(String path) {
        if (NOT_FOLLOWED.matcher(path).matches()) {
            return false;
        }
        var kind = NUMBERED.matcher(path).replaceAll("#");
        return kind.equals(path) || kinds.add(kind + " 1") || kinds.add(kind + " 2");
    }

    private static String text(APIResponse answer, String type) throws IOException {
        if (type.startsWith("application/pdf")) {
            try (var pdf = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (type.contains("spreadsheet") || type.startsWith("application/zip")) {
            return unpacked(answer.body());
        }
        return type.startsWith("text/html")
                ? Jsoup.parse(answer.text()).text()
                : type.startsWith("image/") || type.startsWith("font/") ? "" : answer.text();
    }

    private static String unpacked(byte[] file) throws IOException {
        var all = new StringBuilder();
        var kept = Files.write(Files.createTempFile("waymark-read", ".zip"), file);
        try (var zip = new ZipFile(kept.toFile())) { // by its directory: some write the sizes after the content
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } finally {
            Files.delete(kept);
        }
        return all.toString();
    }
}
