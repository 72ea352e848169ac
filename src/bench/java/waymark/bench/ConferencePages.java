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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.Jsoup;
import waymark.Visit;

/// How long a day of conferences takes to be prepared, one form after the other as a coordinator sends them, and what
/// each page of the module takes while many ask at once, beside a plain page.
final class ConferencePages implements Bench.Measurement {

    /// Milliseconds of the median of a page, and of the whole preparation.
    private static final int MOST = 60;

    private static final int PREPARED = 2_000;

    /// More would use up the day's quota of people whose records one account may open.
    private static final int ITEMS_EACH = 5;

    /// Somebody who is signed in.
    private record Person(String cookie) {}

    /// @param most milliseconds of the median; 0 where there is no goal
    private record Asked(String name, List<Load.Request> requests, int most) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        int connections = options.number("connections", 32);
        int seconds = options.number("seconds", 10);
        var amount = new ConferenceSeeds.Amount(
                options.number("years", 5),
                options.number("forums", 3),
                options.number("items", 30),
                options.number("agencies", 15));
        try (var scratch = Scratch.make();
                var program = Program.start(app, scratch.data(), 0, Cache.of(app));
                var connection = scratch.superuser()) {
            System.out.println("  " + ConferenceSeeds.added(scratch, amount));
            var running = people(connection, "coordinating-1-%");
            var members = people(connection, "conferring-%");
            // a day is prepared in a program that people use, not in the first seconds after its start
            new Load(program.address(), gets(running, List.of("/conferences"))).run(connections, seconds);
            prepare(program.address(), connection, running.getFirst());
            System.out.printf(
                    "  %d connections, %d s each after a warm-up of the same length; the goal is the median%n",
                    connections, seconds);
            double plain = Double.NaN;
            for (var asked : pages(connection, running, members)) {
                if (!Double.isNaN(plain) && !asked.name().startsWith(options.text("only", ""))) {
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
                CasePages.print(asked.name(), asked.most(), result, plain, spent, database);
            }
            System.out.printf(
                    "  resident memory afterwards: %d MB; load %s%n", program.residentMegabytes(), Machine.load());
        }
    }

    /// Accepts every referral, which invites the core members, lists it, and sends the agenda.
    private static void prepare(URI address, Connection connection, Person coordinator) throws Exception {
        var refs = column(connection, """
                select i.ref from conferences.item i where i.state = 'REFERRED' and i.forum = '%s' order by i.ref
                """.formatted(ConferenceSeeds.FORUM));
        try (var client = HttpClient.newHttpClient()) {
            var form = Form.of(client, address, coordinator.cookie());
            long began = System.nanoTime();
            long accepted = 0;
            for (var ref : refs) {
                form.send("/conferences/items/%s/decision".formatted(ref), "version=1&decision=accept");
            }
            accepted = System.nanoTime() - began;
            for (var ref : refs) {
                form.send(
                        "/conferences/items/%s/listing".formatted(ref),
                        "version=2&minutes=15&reason=&day=" + ConferenceSeeds.COMING);
            }
            long listed = System.nanoTime() - began - accepted;
            form.send("/conferences/days/%s/agenda".formatted(ConferenceSeeds.COMING), "");
            long all = System.nanoTime() - began;
            System.out.printf(
                    "  a day of %s items prepared in %d ms (%s %d): accepted in %d ms, listed in %d, agenda sent in %d;"
                            + " %s invitations, %s notices; load %s%n",
                    one(
                            connection,
                            "select count(*) from conferences.hearing where agenda_sent_on = current_date and meeting = '"
                                    + ConferenceSeeds.COMING + "'"),
                    all / 1_000_000,
                    all / 1_000_000 <= PREPARED ? "within" : "NOT within",
                    PREPARED,
                    accepted / 1_000_000,
                    listed / 1_000_000,
                    (all - accepted - listed) / 1_000_000,
                    one(
                            connection,
                            "select count(*) from conferences.invitation v join conferences.hearing h on h.item = v.item"
                                    + " and h.meeting = '" + ConferenceSeeds.COMING + "'"),
                    one(connection, "select count(*) from notices.notice where path like '/conferences/%'"),
                    Machine.load());
        }
    }

    private static List<Asked> pages(Connection connection, List<Person> running, List<Person> members)
            throws SQLException {
        var today = "/conferences/days/" + ConferenceSeeds.TODAY;
        var coming = "/conferences/days/" + ConferenceSeeds.COMING;
        var listed = column(connection, """
                select i.ref from conferences.item i join conferences.hearing h on h.item = i.id
                 where h.meeting = '%s' and h.state = 'PLANNED' order by h.position limit %d
                """.formatted(ConferenceSeeds.TODAY, ITEMS_EACH));
        Function<String, List<String>> ofItems = end ->
                listed.stream().map(ref -> "/conferences/items/" + ref + end).toList();
        var hearing = List.of("/conferences/items/" + listed.getFirst() + "/hearing");
        return List.of(
                new Asked("a plain page", gets(members, List.of("/account")), 0),
                new Asked("start, runs", gets(running, List.of("/conferences")), MOST),
                new Asked("start, member", gets(members, List.of("/conferences")), MOST),
                new Asked("item, runs", gets(running, ofItems.apply("")), MOST),
                new Asked("item, member", gets(members, ofItems.apply("")), MOST),
                new Asked("agenda, runs", gets(running, List.of(coming)), MOST),
                new Asked("agenda, member", gets(members, List.of(coming)), MOST),
                new Asked("research, returns", gets(running, ofItems.apply("/research/returns")), MOST),
                new Asked("research, member", gets(members, ofItems.apply("/research")), MOST),
                new Asked("research, released", gets(members, ofItems.apply("/research/released")), MOST),
                new Asked("hearing, runs", gets(running, hearing), MOST),
                new Asked("hearing, member", gets(members, hearing), MOST),
                new Asked("minutes of the day, runs", gets(running, List.of(today + "/minutes")), MOST),
                new Asked("minutes of the day, member", gets(members, List.of(today + "/minutes")), MOST),
                new Asked("wall of actions, runs", gets(running, List.of("/conferences/actions")), MOST),
                new Asked("wall of actions, member", gets(members, List.of("/conferences/actions/own")), MOST),
                new Asked("figures", gets(running, List.of("/conferences/figures")), MOST),
                new Asked("home, runs", gets(running, List.of("/")), 0),
                new Asked("home, member", gets(members, List.of("/")), 0));
    }

    private static List<Load.Request> gets(List<Person> people, List<String> paths) {
        var requests = new ArrayList<Load.Request>();
        for (var path : paths) {
            people.forEach(one -> requests.add(new Load.Request(path, one.cookie())));
        }
        return requests;
    }

    private static List<Person> people(Connection connection, String names) throws SQLException {
        var all = new ArrayList<Person>();
        for (var id :
                column(connection, "select id from access.account where email like '" + names + "' order by email")) {
            var cookie = UUID.randomUUID().toString().replace("-", "");
            try (var session = connection.prepareStatement("""
                    insert into access.session (id_hash, account, factors, created_at, proved_at, seen_at, ends_at)
                    values (?, ?::uuid, 'password,code', now(), now() + interval '1 day', now(), now() + interval '12 hours')
                    """)) {
                session.setBytes(1, Visit.hash(cookie));
                session.setString(2, id);
                session.execute();
            }
            all.add(new Person("waymark_session=" + cookie));
        }
        return all;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return column(connection, sql).getFirst();
    }

    /// What goes with each form of a browser.
    private record Form(HttpClient client, URI address, String cookies, String token) {

        static Form of(HttpClient client, URI address, String cookie) throws IOException, InterruptedException {
            var page = client.send(
                    HttpRequest.newBuilder(address.resolve("/account"))
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
            return new Form(
                    client,
                    address,
                    page.headers().allValues("Set-Cookie").stream()
                            .map(set -> "; " + set.replaceFirst(";.*", ""))
                            .reduce(cookie, String::concat),
                    Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value"));
        }

        void send(String path, String fields) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=%s&_once=%s&%s"
                                    .formatted(
                                            URLEncoder.encode(token, StandardCharsets.UTF_8),
                                            UUID.randomUUID(),
                                            fields)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": "
                        + Jsoup.parse(answer.body())
                                .select("h1, .govuk-error-summary")
                                .text());
            }
        }
    }
}
