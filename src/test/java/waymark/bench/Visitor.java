package waymark.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser that signs in as one of the demonstration's personas.
final class Visitor implements AutoCloseable {

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(URI address) {
        this.address = address;
    }

    /// @param line a word of the persona's line on the sign-in page, such as "Coordinator"
    Visitor signedInAs(String line) throws IOException, InterruptedException {
        Document page = Jsoup.parse(get("/sign-in").body());
        var form = page.select(".waymark-personas form").stream()
                .filter(each -> each.text().contains(line))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no persona whose line says " + line));
        String body = "_csrf=" + URLEncoder.encode(form.select("[name=_csrf]").val(), StandardCharsets.UTF_8)
                + "&_once=" + form.select("[name=_once]").val();
        send(HttpRequest.newBuilder(address.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    /// As the header of a request says it.
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
