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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import waymark.access.accounts.Passwords;

/// What somebody may not see takes as long as what is not there, and an account or a receipt that is known
/// as long as one that is not: asked in pairs, in an order by chance, and told as the share of pairs in
/// which the first took longer. One half is no difference. A pair that does differ (a page that is there,
/// beside one that is not) shows that the measurement would find one.
final class Timing implements Bench.Measurement {

    private static final int VISITORS = 4;

    /// @param longer pairs in which the first took longer
    private record Pairs(List<Long> first, List<Long> second, int longer) {

        void print(String name, String one, String other) {
            var chance = 100.0 / Math.sqrt(first.size()); // two standard errors of a share of one half
            System.out.printf(
                    "  %-34s %s %.2f ms, %s %.2f ms, ratio %.3f; the first took longer in %.1f %% of %d pairs"
                            + " (chance: %.1f to %.1f)%n",
                    name,
                    one,
                    median(first),
                    other,
                    median(second),
                    median(first) / median(second),
                    100.0 * longer / first.size(),
                    first.size(),
                    50 - chance,
                    50 + chance);
        }

        private static double median(List<Long> times) {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow() / 1e6;
        }
    }

    private interface Asked {
        HttpResponse<String> ask(int pair) throws IOException, InterruptedException;
    }

    @Override
    public void run(Path app, Options options) throws Exception {
        int pairs = options.number("pairs", 2_000);
        try (var scratch = Scratch.make();
                var program = Program.start(app, scratch.data(), 0, Cache.of(app))) {
            pages(program.address(), scratch, pairs);
            signIn(program.address(), scratch, options.number("sign-ins", 400));
            receipts(program.address(), options.number("receipts", 400));
        }
    }

    /// Whoever tries codes learns nothing from the time either: not whether one is known, nor whether it
    /// could be one.
    private static void receipts(URI address, int pairs) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var post = (Posted) (path, fields) -> posted(client, address.resolve(path), fields);
            var known = "code=" + code(post.send("/report/sent", "what=timing&once=" + UUID.randomUUID()));
            var unknown = "code=0000000+0000000+0000000";
            var malformed = "code=what+is+this";
            for (int warm = 0; warm < 20; warm++) {
                expect("a receipt", 200, post.send("/receipt", known));
                expect("no receipt", 422, post.send("/receipt", unknown));
                expect("nonsense", 422, post.send("/receipt", malformed));
            }
            measured(pairs, _ -> post.send("/receipt", known), _ -> post.send("/receipt", unknown))
                    .print("a receipt", "known", "unknown");
            measured(pairs, _ -> post.send("/receipt", malformed), _ -> post.send("/receipt", unknown))
                    .print("a receipt", "malformed", "unknown");
            var message = "&text=more&once=";
            measured(
                            pairs,
                            pair -> post.send("/receipt/message", known + message + pair),
                            pair -> post.send("/receipt/message", unknown + message + pair))
                    .print("a message under a receipt", "known", "unknown");
            var longer = "from=what&what=" + "x".repeat(4_000);
            measured(pairs, _ -> post.send("/report/place", longer), _ -> post.send("/report/place", "from=what"))
                    .print("control: a page of a report", "full", "empty");
        }
    }

    private interface Posted {
        HttpResponse<String> send(String path, String fields) throws IOException, InterruptedException;
    }

    private static HttpResponse<String> posted(HttpClient client, URI address, String fields)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> sent) {
        expect("sending a report", 200, sent);
        return URLEncoder.encode(Jsoup.parse(sent.body()).select("#code").text(), StandardCharsets.UTF_8);
    }

    private static void pages(URI address, Scratch scratch, int pairs) throws Exception {
        var handover = one(scratch, "select ref from concerns.handover order by ref limit 1");
        var notice = one(scratch, "select id::text from notices.notice order by id limit 1");
        var organisation = one(scratch, "select code from directory.organisation order by position limit 1");
        var visitors = new ArrayList<Visitor>();
        for (int number = 0; number < VISITORS * 3; number++) {
            visitors.add(Visitor.of("pathway_editor", address, scratch));
        }
        compare(404, visitors.subList(0, 4), "/handover/" + handover, "/handover/HO-ZZZZZZZ", pairs)
                .print("somebody's hand-over", "hidden", "absent");
        compare(404, visitors.subList(4, 8), "/notices/" + notice, "/notices/" + new UUID(7, 7), pairs)
                .print("somebody's notice", "hidden", "absent");
        compare(
                        200,
                        visitors.subList(8, 12),
                        "/directory/organisations/" + organisation,
                        "/directory/organisations/NOBODY",
                        pairs)
                .print("control: an organisation", "there", "absent");
    }

    private static Pairs compare(int first, List<Visitor> visitors, String one, String other, int pairs)
            throws Exception {
        for (int warm = 0; warm < 100; warm++) {
            expect(one, first, visitors.getFirst().get(one));
            expect(other, 404, visitors.getFirst().get(other));
        }
        return measured(
                pairs,
                pair -> visitors.get(pair % visitors.size()).get(one),
                pair -> visitors.get(pair % visitors.size()).get(other));
    }

    /// Each wrong password for another account, so that none is closed for a while.
    private static void signIn(URI address, Scratch scratch, int pairs) throws Exception {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into access.account (id, email, name, organisation, organisation_name, enrolled_at, password_hash)
                    select gen_random_uuid(), 'timing-' || n || '@example.org', 'Invented Person', code, code, now(), '%s'
                      from generate_series(0, %d) n,
                           (select code from directory.organisation order by position limit 1) o
                    """.formatted(new Passwords().hash("an-invented-password-of-nobody"), pairs));
        }
        try (var client = HttpClient.newHttpClient()) {
            var form = form(client, address);
            for (int warm = 0; warm < 20; warm++) {
                signIn(client, address, form, "warm-" + warm + "@example.org");
            }
            measured(
                            pairs,
                            pair -> signIn(client, address, form, "timing-" + pair + "@example.org"),
                            pair -> signIn(client, address, form, "nobody-" + pair + "@example.org"))
                    .print("signing in, wrong password", "known", "unknown");
        }
    }

    /// The token of a form and the cookie that goes with it.
    private record Form(String cookie, String token) {}

    private static Form form(HttpClient client, URI address) throws IOException, InterruptedException {
        var page =
                client.send(HttpRequest.newBuilder(address.resolve("/sign-in")).build(), BodyHandlers.ofString());
        return new Form(
                page.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .collect(Collectors.joining("; ")),
                Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value"));
    }

    private static HttpResponse<String> signIn(HttpClient client, URI address, Form form, String email)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", form.cookie())
                .POST(HttpRequest.BodyPublishers.ofString("email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                        + "&password=not-this-one-at-all&_csrf="
                        + URLEncoder.encode(form.token(), StandardCharsets.UTF_8) + "&_once=" + UUID.randomUUID()));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        expect("signing in", 422, answer);
        return answer;
    }

    private static Pairs measured(int pairs, Asked one, Asked other) throws IOException, InterruptedException {
        var random = new Random(1);
        var first = new ArrayList<Long>();
        var second = new ArrayList<Long>();
        int longer = 0;
        for (int pair = 0; pair < pairs; pair++) {
            boolean begins = random.nextBoolean();
            long early = took(begins ? one : other, pair);
            long late = took(begins ? other : one, pair);
            first.add(begins ? early : late);
            second.add(begins ? late : early);
            longer += first.getLast() > second.getLast() ? 1 : 0;
        }
        return new Pairs(first, second, longer);
    }

    private static long took(Asked asked, int pair) throws IOException, InterruptedException {
        long began = System.nanoTime();
        asked.ask(pair);
        return System.nanoTime() - began;
    }

    private static void expect(String name, int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(name + " answered " + answer.statusCode() + ", expected " + status);
        }
    }

    private static String one(Scratch scratch, String sql) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("the demonstration holds none: " + sql);
            }
            return row.getString(1);
        }
    }
}
