package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/// The walk as somebody without an account takes it, and the pathways of many partnerships in the tables.
final class Walks {

    /// Each further partnership brings every pathway again, under codes and areas of its own.
    private static final String PARTNERSHIPS = """
            with other as (select generate_series(2, %1$d) as n),
            pathway as (
              insert into pathways.pathway (ref, code, area, title, summary, audience, position)
              select 'PW-' || (100000 * n + substr(ref, 4)::int), left(code, 36) || '_' || n, area || '_' || n, title,
                     summary, audience, position
                from pathways.pathway, other where ref < 'PW-0100'
              returning ref
            )
            insert into pathways.edition (pathway, area, number, state, content, note, writers, written_by, begun_on,
                   published_on, published_by, review_by)
            select 'PW-' || (100000 * n + substr(e.pathway, 4)::int), e.area || '_' || n, e.number, e.state, e.content,
                   e.note, e.writers, e.written_by, e.begun_on, e.published_on, e.published_by, e.review_by
              from pathways.edition e, other where e.state = 'published' and e.pathway < 'PW-0100'
            """;

    private Walks() {}

    /// Adds the pathways of so many partnerships and says how many there are then.
    static String added(Scratch scratch, int partnerships) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            if (partnerships > 1) {
                statement.execute("set session_replication_role = replica");
                statement.execute(PARTNERSHIPS.formatted(partnerships));
                statement.execute("reset session_replication_role");
                statement.execute("vacuum analyze pathways.pathway, pathways.edition");
            }
            var counted = statement.executeQuery("""
                    select format('%s pathways of %s partnerships in force',
                                  (select count(*) from pathways.edition where state = 'published'), """ + partnerships + ")");
            counted.next();
            return counted.getString(1);
        }
    }

    /// The first page, a question and the last page, found by answering as a visitor would.
    static Map<String, String> pages(URI address) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("walk", "/walk");
        pages.put("walk question", "/walk/HULL");
        try (var client = HttpClient.newHttpClient()) {
            var path = "/walk/HULL";
            for (int questions = 0; questions < 20; questions++) {
                var page = Jsoup.parse(client.send(
                                HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                        .body());
                var pick = page.select("input[name=pick]").last();
                if (pick == null) {
                    pages.put("walk end", path);
                    return pages;
                }
                var a = page.select("input[name=a]").attr("value");
                path = "/walk/HULL?a=" + (a.isEmpty() ? "" : a + ".")
                        + URLEncoder.encode(pick.attr("value"), StandardCharsets.UTF_8);
            }
        }
        return pages;
    }
}
