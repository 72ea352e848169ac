package waymark.campaigns.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// Tells whether a request is somebody who takes a file. What is read for that is forgotten with the request.
final class KnownRobots {

    /// Words by which programs that fetch pages by themselves name themselves: search engines, previews of messengers,
    /// checks of links, and the usual libraries.
    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|bot[/;_-]|crawl|spider|slurp|archiver|preview|facebookexternalhit|whatsapp|telegram|skypeuripreview|"
                    + "slack|embedly|pingdom|uptime|monitor|check|validator|lighthouse|headless|phantomjs|scan|proofpoint|mimecast|"
                    + "barracuda|safelinks|curl|wget|python|java/|httpclient|okhttp|go-http-client|libwww|axios|node-fetch|"
                    + "feed|fetch|mediapartners|ia_archiver|yandex|baidu|bingpreview|duckduck|applebot|gptbot|ccbot|claudebot|amazonbot",
            Pattern.CASE_INSENSITIVE);

    private KnownRobots() {}

    /// True for a whole file that somebody asked for: no `HEAD`, no part of a file, nothing that a browser fetches in
    /// advance, and no program that says it is one. A program without a name counts as one.
    static boolean counts(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return request.getMethod().equals("GET")
                && request.getHeader("Range") == null
                && !ahead(request.getHeader("Sec-Purpose"))
                && !ahead(request.getHeader("Purpose"))
                && agent != null
                && !agent.isBlank()
                && !ROBOT.matcher(agent).find();
    }

    private static boolean ahead(@org.jspecify.annotations.Nullable String purpose) {
        return purpose != null && purpose.toLowerCase(java.util.Locale.ROOT).contains("prefetch");
    }
}
