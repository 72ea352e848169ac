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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jsoup.Jsoup;
import waymark.Visit;
import waymark.intelligence.matching.Comparison;
import waymark.intelligence.matching.FactTokens;

/// Two hops around somebody, and the search, with a network of invented people in the database and several officers
/// who ask at once, under the row policies as they are. The database is kept where a folder is named, and used again.
final class IntelligenceNetwork implements Bench.Measurement {

    private static final int OFFICERS = 16;
    private static final int STARTS = 400;
    private static final int FIRST_NAMES = 600;
    private static final int LAST_NAMES = 3000;
    private static final int GOAL = 100;
    private static final String SYLLABLES = "ba ne ko li mar ta ri so vel dan or ka min pet zu ha";

    /// One report for every fifty entities: a third under conditions, most of the rest open.
    private static final String REPORTS = """
            insert into intelligence.report (id, ref, unit, about, handling, marking, regime, priority, state, graded_on, sanitised_on,
                                             review_group, review_on)
            select gen_random_uuid(), 'IR-' || lpad(n::text, 7, '0'), case when n %% 2 = 0 then 'HUMBERSIDE_POLICE' else 'GLAA' end,
                   'Invented', case when n %% 3 = 0 then 'C' else 'P' end, 'OFFICIAL_SENSITIVE', 'LAW_ENFORCEMENT', 'LOW', 'CURRENT',
                   current_date, current_date, 4, current_date + 2000
              from generate_series(1, %d) n
            """;

    private static final String ITEMS = """
            insert into intelligence.report_item (id, report, position, text, source_evaluation, information_assessment)
            select gen_random_uuid(), id, 1, 'Invented', '2', 'C' from intelligence.report where about = 'Invented';
            create table bench_report as
              select r.id, i.id as item, r.unit, r.reach, row_number() over () as n
                from intelligence.report r join intelligence.report_item i on i.report = r.id where r.about = 'Invented';
            create unique index on bench_report (n);
            """;

    private static final String ENTITIES = """
            create table bench_entity as
              select gen_random_uuid() as id, gen_random_uuid() as fact, n, 1 + (random() * (%2$d - 1))::int as report,
                     1 + (random() * (%3$d - 1))::int as first, 1 + (random() * (%4$d - 1))::int as last
                from generate_series(1, %1$d) n;
            create unique index on bench_entity (n);
            insert into intelligence.entity (id, ref, kind) select id, 'EN-' || lpad(n::text, 7, '0'), 'PERSON' from bench_entity;
            insert into intelligence.fact (id, entity, attribute, value, confidence, report, item, unit, reach)
            select e.fact, e.id, 'NAME', f.word || ' ' || l.word, 'HIGH', r.id, r.item, r.unit, r.reach
              from bench_entity e join bench_report r on r.n = e.report
              join bench_word f on f.kind = 'first' and f.n = e.first join bench_word l on l.kind = 'last' and l.n = e.last;
            insert into intelligence.token (fact, token, entity, report, unit, reach)
            select distinct e.fact, t.token, e.id, r.id, r.unit, r.reach
              from bench_entity e join bench_report r on r.n = e.report
              join bench_word f on f.kind = 'first' and f.n = e.first join bench_word l on l.kind = 'last' and l.n = e.last
             cross join lateral (
               select unnest(f.tokens || l.tokens)
               union all
               select 'n:' || least(a.code, b.code) || ' ' || greatest(a.code, b.code)
                 from unnest(f.codes) a (code) join unnest(l.codes) b (code) on (left(a.code, 1) = 'k') = (left(b.code, 1) = 'k')
                where least(a.code, b.code) like 'd%%' or length(a.code) + length(b.code) > 5) t (token);
            """;

    private static final String LINKS = """
            insert into intelligence.link (id, kind, from_entity, to_entity, confidence, report, item, unit, reach)
            select gen_random_uuid(), (array['KNOWS', 'USES', 'WORKS_AT', 'PAID'])[1 + drawn.n %% 4], a.id, b.id, 'MEDIUM', r.id, r.item, r.unit, r.reach
              from (select n, 1 + (random() * (%2$d - 1))::int as one, 1 + (random() * (%2$d - 1))::int as other
                      from generate_series(1, %1$d) n) drawn
              join bench_entity a on a.n = drawn.one join bench_entity b on b.n = drawn.other
              join bench_report r on r.n = a.report
             where drawn.one <> drawn.other
            on conflict do nothing;
            """;

    private static final String OFFICER = """
            with someone as (
              insert into access.account (id, email, name, organisation, organisation_name, enrolled_at)
              values (gen_random_uuid(), 'officer-' || gen_random_uuid() || '@example.org', 'Invented Officer', 'HUMBERSIDE_POLICE',
                      'HUMBERSIDE_POLICE', now())
              returning id, organisation
            ), terms as (
              insert into access.terms_acceptance (account, edition, accepted_at) select id, 1, now() from someone
            ), agreement as (
              insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
              select organisation, 1, id, 'Invented', now() from someone on conflict do nothing
            ), clearances as (
              insert into access.clearance (id, person, organisation, kind, from_date, to_date, recorded_by, recorded_by_name, recorded_at)
              select gen_random_uuid(), id, organisation, kind, date '2026-01-01', date '2028-01-01', gen_random_uuid(), 'Invented', now()
                from someone, unnest(array['vetting', 'training']) kind
            ), roles as (
              insert into access.role_grant (person, role, scope, from_date, granted_by)
              select id, role, scope, date '2020-01-01', id
                from someone, (values ('member', 'partnership'), ('intelligence_officer', 'organisation:HUMBERSIDE_POLICE')) r (role, scope)
            ), purposes as (
              insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
              select gen_random_uuid(), id, 'ASSESS', 'Measured', now(), now() + interval '11 hours' from someone
            )
            insert into access.session (id_hash, account, factors, created_at, seen_at, ends_at)
            select ?, id, 'password,code', now(), now(), now() + interval '12 hours' from someone
            """;

    @Override
    public void run(Path app, Options options) throws Exception {
        int entities = options.number("entities", 1_000_000);
        int links = options.number("links", entities * 3);
        var kept = options.text("data", "");
        if (!kept.isEmpty()) {
            measure(app, options, new Scratch(Files.createDirectories(Path.of(kept))), entities, links);
            return;
        }
        try (var scratch = Scratch.make()) {
            measure(app, options, scratch, entities, links);
        }
    }

    private static void measure(Path app, Options options, Scratch scratch, int entities, int links) throws Exception {
        int connections = options.number("connections", 4);
        int seconds = options.number("seconds", 10);
        var mark = scratch.folder().resolve("network-" + entities);
        try (var program = Program.start(app, scratch.data(), 0, Cache.of(app))) {
            if (!Files.exists(mark)) {
                seed(scratch, entities, links);
                Files.createFile(mark);
            }
            try (var connection = scratch.superuser();
                    var client = HttpClient.newHttpClient()) {
                System.out.printf(
                        "  %,d entities, %,d links, %,d tokens; %d officers, %d connections, %d s each after a warm-up of the same length%n",
                        count(connection, "entity"),
                        count(connection, "link"),
                        count(connection, "token"),
                        OFFICERS,
                        connections,
                        seconds);
                var cookies = officers(connection);
                var starts = starts(connection);
                double plain = ask(
                        program,
                        scratch,
                        "a plain page",
                        0,
                        gets(cookies, List.of("/account")),
                        connections,
                        seconds,
                        Double.NaN);
                ask(program, scratch, "two hops", GOAL, gets(cookies, starts), connections, seconds, plain);
                ask(
                        program,
                        scratch,
                        "search",
                        GOAL,
                        searches(client, program.address(), cookies),
                        connections,
                        seconds,
                        plain);
            }
        }
    }

    private static double ask(
            Program program,
            Scratch scratch,
            String name,
            int most,
            List<Load.Request> requests,
            int connections,
            int seconds,
            double plain)
            throws Exception {
        var load = new Load(program.address(), requests);
        load.run(connections, seconds);
        double spent = program.processorSeconds();
        double database = scratch.processorSeconds();
        var result = load.run(connections, seconds);
        var median = result.milliseconds(0.5);
        CasePages.print(
                name,
                most,
                result,
                Double.isNaN(plain) ? median : plain,
                program.processorSeconds() - spent,
                scratch.processorSeconds() - database);
        return median;
    }

    private static void seed(Scratch scratch, int entities, int links) throws IOException, SQLException {
        long began = System.nanoTime();
        int reports = Math.max(10, entities / 50);
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // neither triggers nor foreign keys
            statement.execute(REPORTS.formatted(reports));
            statement.execute(ITEMS);
            words(connection);
            statement.execute(ENTITIES.formatted(entities, reports, FIRST_NAMES, LAST_NAMES));
            statement.execute(LINKS.formatted(links, entities));
            statement.execute("drop table bench_report, bench_word, bench_entity");
            statement.execute("vacuum analyze intelligence.report");
            for (var table : List.of("report_item", "entity", "fact", "link", "token")) {
                statement.execute("vacuum analyze intelligence." + table);
            }
        }
        System.out.printf("  made in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    /// Invented names with the tokens that the program would keep of them.
    private static void words(Connection connection) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute(
                    "create table bench_word (kind text, n int, word text, tokens text[], codes text[] collate \"C\")");
        }
        try (var insert = connection.prepareStatement("insert into bench_word values (?, ?, ?, ?, ?)")) {
            for (var kind : List.of("first", "last")) {
                int many = kind.equals("first") ? FIRST_NAMES : LAST_NAMES;
                for (int number = 1; number <= many; number++) {
                    var word = word(kind, number);
                    insert.setString(1, kind);
                    insert.setInt(2, number);
                    insert.setString(3, word);
                    var tokens = FactTokens.of(Comparison.NAME, "NAME", word);
                    insert.setArray(4, connection.createArrayOf("text", tokens.toArray()));
                    insert.setArray(5, connection.createArrayOf("text", codes(tokens)));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /// How a word sounds, as the pairs of two words have it.
    private static Object[] codes(Set<String> tokens) {
        return tokens.stream()
                .filter(token -> token.matches("[mdk]:.*"))
                .map(token -> token.replaceFirst(":", ""))
                .toArray();
    }

    private static String word(String kind, int number) {
        var random = new Random(number * 31L + kind.hashCode());
        var syllables = SYLLABLES.split(" ", -1);
        var word = new StringBuilder();
        for (int place = 0; place < (kind.equals("first") ? 3 : 4); place++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from intelligence." + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> officers(Connection connection) throws SQLException {
        var cookies = new ArrayList<String>();
        for (int number = 0; number < OFFICERS; number++) {
            var cookie = UUID.randomUUID().toString().replace("-", "");
            try (var insert = connection.prepareStatement(OFFICER)) {
                insert.setBytes(1, Visit.hash(cookie));
                insert.execute();
            }
            cookies.add("waymark_session=" + cookie);
        }
        return cookies;
    }

    /// People of whom the officers may see something.
    private static List<String> starts(Connection connection) throws SQLException {
        var paths = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select e.ref from intelligence.entity e join intelligence.fact f on f.entity = e.id
                         where f.reach = 'open' order by md5(e.ref) limit %d
                        """.formatted(STARTS))) {
            while (rows.next()) {
                paths.add("/intelligence/entities/" + rows.getString(1) + "/network");
            }
        }
        return paths;
    }

    private static List<Load.Request> gets(List<String> cookies, List<String> paths) {
        var requests = new ArrayList<Load.Request>();
        for (int number = 0; number < Math.max(paths.size(), cookies.size()); number++) {
            requests.add(new Load.Request(paths.get(number % paths.size()), cookies.get(number % cookies.size())));
        }
        return requests;
    }

    private static List<Load.Request> searches(HttpClient client, URI address, List<String> cookies)
            throws IOException, InterruptedException {
        var requests = new ArrayList<Load.Request>();
        for (var cookie : cookies) {
            var page = client.send(
                    HttpRequest.newBuilder(address.resolve("/intelligence/network"))
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
            var token = Jsoup.parse(page.body())
                    .select("form[action='/intelligence/network/search'] input[name=_csrf]")
                    .attr("value");
            var all = page.headers().allValues("Set-Cookie").stream()
                    .map(one -> "; " + one.replaceFirst(";.*", ""))
                    .reduce(cookie, String::concat);
            requests.add(new Load.Request(
                    "/intelligence/network/search",
                    all,
                    () -> "_csrf=%s&_once=%s&words=%s"
                            .formatted(
                                    URLEncoder.encode(token, StandardCharsets.UTF_8),
                                    UUID.randomUUID(),
                                    URLEncoder.encode(name(), StandardCharsets.UTF_8))));
        }
        return requests;
    }

    private static String name() {
        var random = RandomGenerator.getDefault();
        var last = word("last", 1 + random.nextInt(LAST_NAMES));
        return random.nextInt(4) == 0 ? last : word("first", 1 + random.nextInt(FIRST_NAMES)) + " " + last;
    }
}
