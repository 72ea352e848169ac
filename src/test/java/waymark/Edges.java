package waymark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waymark.web.edge.Headers;
import waymark.web.security.UntrustedContent;

/// What every response has to say, whoever made it and whatever came of it; asked by whoever knocks anywhere.
public final class Edges {

    private Edges() {}

    /// What is wrong with the response, in words.
    ///
    /// @param header the value of a header, or null
    public static List<String> wrong(String path, int status, Function<String, @Nullable String> header) {
        var wrong = new ArrayList<String>();
        for (var said : Headers.on(path)) {
            var value = header.apply(said.name());
            if (!said.value().equals(value) && !UntrustedContent.POLICY.equals(value)) {
                wrong.add(said.name() + " is " + value);
            }
        }
        var kept = String.valueOf(header.apply("Cache-Control"));
        boolean asset = (path.startsWith("/assets/") || path.startsWith("/look/")) && (status == 200 || status == 304);
        boolean shown = path.matches("/pictures/(PI-[0-9]+/renditions/[0-9]+|own-set/[a-z-]+)")
                && (status == 200 || status == 304);
        boolean drawn =
                path.startsWith("/guides/pictures/") && status == 200; // of the demonstration, with nobody in it
        var expected = asset
                ? "immutable"
                : shown ? "private, max-age=300, must-revalidate" : drawn ? "max-age=3600, private" : "no-store";
        if (!kept.contains(expected)) {
            wrong.add("Cache-Control is " + kept);
        }
        for (var telling : List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin", "Via")) {
            if (header.apply(telling) != null
                    && !Headers.on(path).contains(new Headers.Header(telling, header.apply(telling)))) {
                wrong.add(telling + " is " + header.apply(telling));
            }
        }
        var type = header.apply("Content-Type");
        if (type != null && text(type) && !type.toLowerCase(Locale.ROOT).contains("charset=utf-8")) {
            wrong.add("Content-Type is " + type);
        }
        return wrong;
    }

    private static boolean text(String type) {
        return type.startsWith("text/html") || type.startsWith("text/plain") || type.startsWith("text/csv");
    }
}
