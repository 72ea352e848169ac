package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jsoup.Jsoup;
import waymark.Visit;

/// Opening a case, one's own cases and the search among them, with many cases in the database and many
/// caseworkers who ask at once, beside a plain page. The database is kept
/// where a folder is named, and used again.
final class CasePages implements Bench.Measurement {

    /// More would use up the day's quota of people whose records one account may open.
    private static final int CASES_EACH = 5;

    private static final int VISITORS = 64;
    private static final int ROUNDS = 4;
    private static final double MOST_SLOWER = 1.1;

    /// Somebody who is signed in, and cases of theirs.
    private record Caseworker(String cookie, List<String> cases) {}

    /// @param most milliseconds of the median
    private record Asked(String name, List<Load.Request> requests, int most) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        int cases = options.number("cases", 200_000);
        var kept = options.text("data", "");
        if (!kept.isEmpty()) {
            measure(app, options, new Scratch(Files.createDirectories(Path.of(kept))), cases);
            return;
        }
        try (var scratch = Scratch.make()) {
            measure(app, options, scratch, cases);
        }
    }

    private static void measure(Path app, Options options, Scratch scratch, int cases) throws Exception {
        int connections = options.number("connections", 32);
        int seconds = options.number("seconds", 10);
        var mark = scratch.folder().resolve("cases-" + cases);
        try (var program = Program.start(app, scratch.data(), 0, Cache.of(app))) {
            if (Files.exists(mark)) {
                System.out.println("  " + CaseSeeds.kept(scratch));
            } else {
                System.out.println("  " + CaseSeeds.added(scratch, cases, Math.max(VISITORS, cases / 33)));
                Files.createFile(mark);
            }
            System.out.printf(
                    "  %d connections, %d s each after a warm-up of the same length; the goal is the median%n",
                    connections, seconds);
            double plain = Double.NaN;
            for (var asked : pages(program.address(), scratch)) {
                if (!asked.name().startsWith(options.text("only", "")) && !Double.isNaN(plain)) {
                    continue;
                }
                var load = new Load(program.address(), asked.requests());
                load.run(connections, seconds);
                double spent = program.processorSeconds();
                double database = scratch.processorSeconds();
                var result = load.run(connections, seconds);
                spent = program.processorSeconds() - spent;
                database = scratch.processorSeconds() - database;
                plain = Double.isNaN(plain) ? result.milliseconds(0.5) : plain;
                print(asked.name(), asked.most(), result, plain, spent, database);
            }
            compare(program, scratch, connections, seconds);
            System.out.printf(
                    "  resident memory afterwards: %d MB; load %s%n", program.residentMegabytes(), Machine.load());
        }
    }

    /// The page of a case with many entries beside that of one with few, in turns: the best round of each.
    private static void compare(Program program, Scratch scratch, int connections, int seconds) throws Exception {
        double few = Double.POSITIVE_INFINITY;
        double many = Double.POSITIVE_INFINITY;
        try (var connection = scratch.superuser()) {
            var withFew = opened(owners(connection, CaseSeeds.ENTRIES));
            var withMany = opened(owners(connection, CaseSeeds.MANY_ENTRIES));
            for (int round = 0; round <= ROUNDS; round++) {
                double now = median(program, withFew, connections, seconds);
                double then = median(program, withMany, connections, seconds);
                if (round > 0) {
                    few = Math.min(few, now);
                    many = Math.min(many, then);
                }
            }
        }
        System.out.printf(
                "  open a case with %d entries: median %.1f ms, with %d: %.1f ms   ratio %.2f (%s at most %.1f)%n",
                CaseSeeds.MANY_ENTRIES,
                many,
                CaseSeeds.ENTRIES,
                few,
                many / few,
                many / few <= MOST_SLOWER ? "is" : "is NOT",
                MOST_SLOWER);
    }

    private static double median(Program program, List<Load.Request> requests, int connections, int seconds)
            throws Exception {
        var result = new Load(program.address(), requests).run(connections, seconds);
        if (result.other() > 0) {
            System.out.println("  NOT the page: " + result.other());
        }
        return result.milliseconds(0.5);
    }

    /// Those who answer for cases with so many contacts.
    private static List<Caseworker> owners(Connection connection, int entries) throws SQLException {
        var all = new ArrayList<Caseworker>();
        try (var statement = connection.prepareStatement("""
                        select c.owner, (array_agg(c.ref order by c.ref))[1:%d] as refs
                          from cases.case_record c
                          join (select case_id from support.contact group by case_id having count(*) = %d) k on k.case_id = c.id
                         where c.state = 'open'
                         group by c.owner order by c.owner limit %d
                        """.formatted(CASES_EACH, entries, VISITORS));
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var cookie = UUID.randomUUID().toString().replace("-", "");
                signIn(connection, rows.getObject("owner", UUID.class), cookie);
                all.add(new Caseworker("waymark_session=" + cookie, List.of((String[])
                        rows.getArray("refs").getArray())));
            }
        }
        return all;
    }

    /// @param most milliseconds that the median may take; 0 where there is no goal
    /// @param plain milliseconds of the median of a plain page
    /// @param program seconds of processor of the program
    /// @param database the same of the database
    static void print(String name, int most, Load.Result result, double plain, double program, double database)
            throws IOException {
        var median = result.milliseconds(0.5);
        System.out.printf(
                "  %-28s median %5.0f ms%s   95th %5.0f   99th %5.0f   %.2f of a plain page   %6.0f requests/s"
                        + "   processor %4.1f + %4.1f ms   load %s%s%n",
                name,
                median,
                most == 0
                        ? " (no goal)"
                        : median <= most ? " (within %d)".formatted(most) : " (NOT within %d)".formatted(most),
                result.milliseconds(0.95),
                result.milliseconds(0.99),
                median / plain,
                result.perSecond(),
                program * 1000 / result.good().length,
                database * 1000 / result.good().length,
                Machine.load(),
                result.other() == 0 ? "" : "   NOT the page: " + result.other());
    }

    private static List<Asked> pages(URI address, Scratch scratch) throws Exception {
        try (var connection = scratch.superuser();
                var client = HttpClient.newHttpClient()) {
            var usual = caseworkers(connection, "order by md5(person::text)", VISITORS);
            var busiest = caseworkers(connection, "order by count(*) desc", VISITORS);
            return List.of(
                    new Asked("a plain page", gets(usual, "/account"), 0),
                    new Asked("open a case", opened(usual), 60),
                    new Asked("my cases", gets(usual, "/cases"), 60),
                    new Asked("search", searches(client, address, usual), 100),
                    new Asked("open a case, many", opened(busiest), 0),
                    new Asked("my cases, many", gets(busiest, "/cases"), 0),
                    new Asked("search, many", searches(client, address, busiest), 0));
        }
    }

    private static List<Load.Request> gets(List<Caseworker> caseworkers, String path) {
        return caseworkers.stream()
                .map(one -> new Load.Request(path, one.cookie()))
                .toList();
    }

    private static List<Load.Request> opened(List<Caseworker> caseworkers) {
        var requests = new ArrayList<Load.Request>();
        for (int number = 0; number < CASES_EACH; number++) {
            for (var one : caseworkers) {
                if (!one.cases().isEmpty()) {
                    requests.add(new Load.Request(
                            "/cases/" + one.cases().get(number % one.cases().size()), one.cookie()));
                }
            }
        }
        return requests;
    }

    private static List<Load.Request> searches(HttpClient client, URI address, List<Caseworker> caseworkers)
            throws IOException, InterruptedException {
        var requests = new ArrayList<Load.Request>();
        for (var one : caseworkers) {
            var page = client.send(
                    HttpRequest.newBuilder(address.resolve("/cases"))
                            .header("Cookie", one.cookie())
                            .build(),
                    BodyHandlers.ofString());
            var token = Jsoup.parse(page.body())
                    .select("form[action='/cases/search'] input[name=_csrf]")
                    .attr("value");
            var all = page.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> "; " + cookie.replaceFirst(";.*", ""))
                    .reduce(one.cookie(), String::concat);
            requests.add(new Load.Request(
                    "/cases/search",
                    all,
                    () -> "_csrf=%s&_once=%s&name=%s"
                            .formatted(
                                    URLEncoder.encode(token, StandardCharsets.UTF_8),
                                    UUID.randomUUID(),
                                    URLEncoder.encode(name(), StandardCharsets.UTF_8))));
        }
        return requests;
    }

    /// A first name, or the whole.
    private static String name() {
        var random = RandomGenerator.getDefault();
        var first = CaseSeeds.FIRST.get(random.nextInt(CaseSeeds.FIRST.size()));
        return random.nextBoolean() ? first : first + " " + CaseSeeds.LAST.get(random.nextInt(CaseSeeds.LAST.size()));
    }

    private static List<Caseworker> caseworkers(Connection connection, String order, int most) throws SQLException {
        var all = new ArrayList<Caseworker>();
        try (var statement = connection.prepareStatement("""
                        with someone as (
                          select person, (array_agg(c.ref order by c.ref) filter (where c.state = 'open'))[1:%d] as refs
                            from cases.member m
                            join cases.case_record c on c.id = m.case_id
                           where person is not null and ended_at is null
                             and person in (select id from access.account where email like 'caseworker-%%@example.org')
                           group by person
                           %s limit %d)
                        select person, coalesce(refs, '{}') as refs from someone
                        """.formatted(CASES_EACH, order, most));
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var cookie = UUID.randomUUID().toString().replace("-", "");
                signIn(connection, rows.getObject("person", UUID.class), cookie);
                all.add(new Caseworker("waymark_session=" + cookie, List.of((String[])
                        rows.getArray("refs").getArray())));
            }
        }
        return all;
    }

    private static void signIn(Connection connection, UUID person, String cookie) throws SQLException {
        try (var session = connection.prepareStatement("""
                insert into access.session (id_hash, account, factors, created_at, seen_at, ends_at)
                values (?, ?, 'password,code', now(), now(), now() + interval '12 hours')
                """)) {
            session.setBytes(1, Visit.hash(cookie));
            session.setObject(2, person);
            session.execute();
        }
    }
}
