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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import waymark.Visit;

/// Two nodes on one database: something is taken away on the first, and somebody works on the second. How
/// many seconds after the press does the second stop serving them? The contract allows five.
final class Revocation implements Bench.Measurement {

    private static final int FIRST = 18_091;
    private static final int SECOND = 18_092;

    @Override
    public void run(Path app, Options options) throws Exception {
        try (var scratch = Scratch.make();
                var one = Program.start(app, scratch.data(), FIRST);
                var two = Program.startBeside(app, scratch, SECOND);
                var client = HttpClient.newHttpClient()) {
            System.out.println("  one node at " + one.address() + ", another at " + two.address());
            var people = new RevocationPeople(scratch);
            var longest = new LinkedHashMap<String, Double>();
            for (int round = 0; round < options.number("rounds", 5); round++) {
                for (var act : acts().entrySet()) {
                    double seconds = measured(new Nodes(client, one.address(), two.address()), people, act.getValue());
                    longest.merge(act.getKey(), seconds, Math::max);
                }
            }
            System.out.printf("  %-34s %s%n", "taken away on one node", "longest until the other knows");
            longest.forEach((act, seconds) -> System.out.printf("  %-34s %8.3f s%n", act, seconds));
        }
    }

    /// @param path where the administrator presses; `:id` is the person, `:passkey` and `:grant` are theirs
    /// @param door that the person goes on asking for
    /// @param role that they hold beside membership, or empty
    private record Act(String path, String door, String role) {}

    private static Map<String, Act> acts() {
        var acts = new LinkedHashMap<String, Act>();
        acts.put("account closed", new Act("/accounts/:id/disabling", "/account", ""));
        acts.put("signed out everywhere", new Act("/accounts/:id/sessions/ending", "/account", ""));
        acts.put("device taken out of use", new Act("/accounts/:id/passkeys/:passkey/removal", "/account", ""));
        acts.put("role ended", new Act("/accounts/:id/grants/:grant/end", "/directory/new-person", "coordinator"));
        acts.put("organisation held out", new Act("/accounts/organisations/:organisation/suspension", "/account", ""));
        return acts;
    }

    private record Nodes(HttpClient client, URI one, URI two) {

        int get(URI node, String path, String cookie) throws IOException, InterruptedException {
            return send(node, path, cookie, null).statusCode();
        }

        HttpResponse<String> send(URI node, String path, String cookie, String form)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(node.resolve(path)).header("Cookie", "waymark_session=" + cookie);
            if (form != null) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static double measured(Nodes nodes, RevocationPeople people, Act act) throws Exception {
        var administrator = people.somebody("administrator", "installation");
        var person = people.somebody(act.role().isEmpty() ? "member" : act.role(), "partnership");
        expect(200, nodes.get(nodes.two(), act.door(), person.cookie()));
        var page = nodes.send(nodes.one(), "/account", administrator.cookie(), null);
        var token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
        var form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&_once=" + UUID.randomUUID()
                + "&version=1";
        long pressed = System.nanoTime();
        expect(
                303,
                nodes.send(nodes.one(), person.fill(act.path()), administrator.cookie(), form)
                        .statusCode());
        while (nodes.get(nodes.two(), act.door(), person.cookie()) == 200) {
            if (System.nanoTime() - pressed > 60_000_000_000L) {
                throw new IllegalStateException("still served after a minute");
            }
        }
        return (System.nanoTime() - pressed) / 1e9;
    }

    private static void expect(int expected, int found) {
        if (found != expected) {
            throw new IllegalStateException("answered " + found + ", expected " + expected);
        }
    }

    /// Makes somebody new in an organisation of their own, signed in with a passkey.
    record RevocationPeople(Scratch scratch) {

        record Somebody(UUID id, UUID passkey, UUID grant, String organisation, String cookie) {

            String fill(String path) {
                return path.replace(":id", id.toString())
                        .replace(":passkey", passkey.toString())
                        .replace(":grant", grant.toString())
                        .replace(":organisation", organisation);
            }
        }

        Somebody somebody(String role, String scope) throws IOException, SQLException {
            var cookie = UUID.randomUUID().toString().replace("-", "");
            var person = new Somebody(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "ORG_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                    cookie);
            try (var connection = scratch.superuser();
                    var statement = connection.prepareStatement(SIGN_IN)) {
                int place = 0;
                for (var value : new Object[] {
                    person.id(),
                    person.id() + "@example.org",
                    person.organisation(),
                    person.organisation(),
                    person.id(),
                    person.organisation(),
                    person.id(),
                    person.id(),
                    person.grant(),
                    person.id(),
                    role,
                    scope,
                    person.id(),
                    person.passkey(),
                    person.id(),
                    person.passkey().toString(),
                    Visit.hash(cookie),
                    person.id(),
                    person.passkey()
                }) {
                    statement.setObject(++place, value);
                }
                statement.execute();
            }
            return person;
        }

        private static final String SIGN_IN = """
                insert into access.account (id, email, name, organisation, organisation_name)
                values (?, ?, 'Invented Person', ?, ?);
                insert into access.terms_acceptance (account, edition, accepted_at) values (?, 1, now());
                insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
                values (?, 1, gen_random_uuid(), 'Invented', now());
                insert into access.role_grant (person, role, scope, from_date, granted_by)
                values (?, 'member', 'partnership', date '2020-01-01', ?);
                insert into access.role_grant (id, person, role, scope, from_date, granted_by)
                values (?, ?, ?, ?, date '2020-01-01', ?);
                insert into access.passkey (id, account, credential, public_key, sign_count, backup_eligible, backed_up,
                                            transports, name, created_at)
                values (?, ?, ?::text::bytea, '\\x01', 0, false, false, '', 'Invented', now());
                insert into access.session (id_hash, account, factors, passkey, created_at, seen_at, ends_at)
                values (?, ?, 'passkey', ?, now(), now(), now() + interval '1 hour')
                """;
    }
}
