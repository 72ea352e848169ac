package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import waymark.Visit;

/// Is a word that somebody typed ever lost because they were signed out? People of the demonstration walk
/// through their pages; every form with a field for words is filled and sent too late, in four ways. Then
/// they sign in, and each word is looked for on the page that they are led to. To a colleague who signs in
/// instead every word must be lost: else it would prove nothing.
final class LostForms implements Bench.Measurement {

    private static final String WORD_FIELDS = "textarea[name], input[type=text][name]:not([inputmode=numeric])";

    private enum Late {
        SESSION_GONE("the session was gone"),
        SIGNED_OUT_ELSEWHERE("signed out in another tab"),
        PASSWORD_CHANGED_ELSEWHERE("the password was changed elsewhere"),
        RESTART("signed out in another tab, and the program was started again"),
        ANOTHER_ACCOUNT("control: a colleague signs in instead");

        private final String words;

        Late(String words) {
            this.words = words;
        }
    }

    /// A form as it stands filled in a tab.
    ///
    /// @param session of the page, as the header of a request says it
    /// @param sent its fields as a browser sends them
    private record Filled(String persona, String session, String path, String sent, List<String> words) {}

    private record Count(int forms, int words, int lost) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        try (var scratch = Scratch.make()) {
            measured(Build.of(app, Cache.of(app)), scratch, options.number("people", 8), options.number("pages", 40));
        }
    }

    /// @throws IllegalStateException where a word is lost, or where the control loses none
    void measured(Build build, Scratch scratch, int people, int pages) throws Exception {
        var program = Program.start(build, scratch.data(), 0);
        try (var client = HttpClient.newHttpClient()) {
            for (var late : Late.values()) {
                var filled = filled(client, program.address(), people, pages);
                if (late == Late.RESTART) {
                    program.close();
                    program = Program.start(build, scratch.data(), 0);
                }
                var count = sent(client, program.address(), scratch, late, filled);
                System.out.printf(
                        "  %s: %,d forms with %,d fields of words, %,d lost%n",
                        late.words, count.forms(), count.words(), count.lost());
                if (count.words() == 0 || (late == Late.ANOTHER_ACCOUNT) != (count.lost() > 0)) {
                    throw new IllegalStateException("words were lost, or the control lost none");
                }
            }
        } finally {
            program.close();
        }
    }

    private Count sent(HttpClient client, URI address, Scratch scratch, Late late, List<Filled> forms)
            throws IOException, InterruptedException, SQLException {
        int words = 0;
        int lost = 0;
        for (var form : forms) {
            switch (late) {
                case SESSION_GONE -> change(scratch, form, "delete from access.session where id_hash = ?");
                case PASSWORD_CHANGED_ELSEWHERE ->
                    change(scratch, form, "update access.session set ended_at = now() where id_hash = ?");
                case SIGNED_OUT_ELSEWHERE, RESTART, ANOTHER_ACCOUNT -> {}
            }
            boolean here = late == Late.SESSION_GONE || late == Late.PASSWORD_CHANGED_ELSEWHERE;
            post(client, address, form.path(), here ? form.session() : "", form.sent());
            var who = late == Late.ANOTHER_ACCOUNT ? colleague(forms, form) : form.persona();
            var page = landed(client, address, signedIn(client, address, who)).text();
            words += form.words().size();
            lost += (int)
                    form.words().stream().filter(word -> !page.contains(word)).count();
        }
        forget(scratch);
        return new Count(forms.size(), words, lost);
    }

    private static String colleague(List<Filled> forms, Filled form) {
        return forms.stream()
                .map(Filled::persona)
                .filter(persona -> !persona.equals(form.persona()))
                .findFirst()
                .orElseThrow();
    }

    /// Else people find on their pages what was kept of the forms before.
    private static void forget(Scratch scratch) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from web.parked_form");
        }
    }

    private static void change(Scratch scratch, Filled form, String statement) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setBytes(1, Visit.hash(form.session().replaceAll(".*=", "")));
            prepared.executeUpdate();
        }
    }

    /// Every field's value on the page that signing in leads to.
    private static Element landed(HttpClient client, URI address, String session)
            throws IOException, InterruptedException {
        var led = get(client, address, "/landing", session).headers().firstValue("Location");
        var page =
                Jsoup.parse(get(client, address, path(led.orElse("/")), session).body());
        page.select("input[name]").forEach(field -> field.before(field.val() + " "));
        return page;
    }

    private static List<Filled> filled(HttpClient client, URI address, int people, int pages)
            throws IOException, InterruptedException {
        var forms = new ArrayList<Filled>();
        var met = new HashSet<String>();
        var door = Jsoup.parse(get(client, address, "/sign-in", "").body());
        for (var persona : door.select("form[action^=/personas/]").eachAttr("action").stream()
                .limit(people)
                .toList()) {
            var session = signedIn(client, address, persona);
            var next = new ArrayDeque<>(List.of("/"));
            var seen = new HashSet<>(next);
            for (int looked = 0; looked < pages && !next.isEmpty(); looked++) {
                var page = Jsoup.parse(
                        get(client, address, next.removeFirst(), session).body());
                page.select("main a[href^=/], nav a[href^=/]").eachAttr("href").stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .filter(link -> !link.contains("/file") && !link.matches(".*[.][a-z]+$") && seen.add(link))
                        .forEach(next::add);
                forms(page, persona, session, met, forms);
            }
        }
        return forms;
    }

    /// Those of the page with a field for words, each kind of form once.
    private static void forms(Document page, String persona, String session, HashSet<String> met, List<Filled> forms) {
        for (var form : page.select("main form[method=post]:not([enctype])")) {
            var words = form.select(WORD_FIELDS);
            var action = form.attr("action");
            if (!words.isEmpty() && met.add(action.replaceAll("/[^/]*\\d[^/]*", "/*"))) {
                words.forEach(field -> field.val("Words of " + field.attr("name") + " number " + met.size()));
                forms.add(new Filled(
                        persona,
                        session,
                        path(action),
                        encoded(form),
                        words.eachAttr("name").stream()
                                .map(name -> "Words of " + name + " number " + met.size())
                                .toList()));
            }
        }
    }

    private static String encoded(Element form) {
        return form.select("input[name]:not([type=radio]):not([type=checkbox]), textarea[name]").stream()
                .map(field -> encoded(field.attr("name")) + "=" + encoded(field.val()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// As somebody who presses their name on the demonstration's page.
    private static String signedIn(HttpClient client, URI address, String persona)
            throws IOException, InterruptedException {
        var door = get(client, address, "/sign-in", "");
        var visit = cookie(door, "waymark_visit");
        var token = Jsoup.parse(door.body()).select("input[name=_csrf]").attr("value");
        return cookie(post(client, address, persona, visit, "_csrf=" + encoded(token)), "waymark_session");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String address) {
        return address.replaceAll("^https?://[^/]+", "");
    }

    private static HttpResponse<String> get(HttpClient client, URI address, String path, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, URI address, String path, String cookie, String sent)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(sent));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
