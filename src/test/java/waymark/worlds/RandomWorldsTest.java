package waymark.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.DeepRun;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Worlds made by chance, asked of both locks: what a door answers and what the database shows and lets
/// through, person by person and thing by thing, beside what [Rules] says. `bin/bench worlds` asks of more.
@WaymarkTest
class RandomWorldsTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static final Pattern REF = Pattern.compile("\\b[A-Z]{2}-[0-9A-Z]+\\b");
    private static final int LONGEST_LIST = 200;

    private final List<String> differences = new ArrayList<>();
    private int knocks;
    private int statements;

    @Test
    void both_locks_answer_as_the_rules_say_in_any_world() throws SQLException {
        long seed = Long.getLong("worlds.seed", 1);
        int worlds = Integer.getInteger("worlds", DeepRun.times(1, 20));
        for (int number = 0; number < worlds; number++) {
            ask(seed + number);
        }

        System.out.printf(
                "Worlds: %,d from seed %d, %,d doors knocked at, %,d statements tried, %,d differences%n",
                worlds, seed, knocks, statements, differences.size());
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(knocks).isGreaterThan(500 * worlds);
        assertThat(statements).isGreaterThan(300 * worlds);
    }

    private void ask(long seed) throws SQLException {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var world = new World(seed, today, someone);
        var rules = new Rules(today);
        for (int place = 0; place < world.people.size(); place++) {
            var person = world.people.get(place);
            new Doors(seed, world, rules, person, visit.as(world.signedIn.get(place))).knock();
        }
        try (var connection = connect()) {
            new Statements(seed, world, rules, connection).ask();
        }
    }

    private static Connection connect() throws SQLException {
        var server = TestDatabase.server();
        var superuser = server.superuser();
        var connection = DriverManager.getConnection(server.url(), superuser.user(), superuser.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void differs(long seed, Rules.Somebody person, String question, Object expected, Object found) {
        differences.add("world %d, %s of %s with %s: %s: expected %s, found %s"
                .formatted(seed, person.name(), person.organisation(), person.held(), question, expected, found));
    }

    /// What the doors answer to one person.
    private final class Doors {

        private final long seed;
        private final World world;
        private final Rules rules;
        private final Rules.Somebody person;
        private final Visit.Browser browser;

        Doors(long seed, World world, Rules rules, Rules.Somebody person, Visit.Browser browser) {
            this.seed = seed;
            this.world = world;
            this.rules = rules;
            this.person = person;
            this.browser = browser;
        }

        void knock() {
            room("/", "USE_WAYMARK");
            room("/permissions", "VIEW_PERMISSIONS");
            room("/strategy", "VIEW_PLANS");
            room("/actions", "VIEW_PLANS");
            room("/actions/new", "EDIT_PLAN");
            room("/audit", "READ_AUDIT");
            room("/accounts", "MANAGE_ACCOUNTS");
            room("/recoveries", "CONFIRM_RECOVERY");
            room("/handover", "HAND_OVER_CONCERNS");
            room("/handover/watch", "WATCH_HANDOVERS");
            room("/strategy/settings", "CHANGE_SETTINGS");
            room("/directory/new-person", "MAINTAIN_PEOPLE");
            room("/directory/new-organisation", "MAINTAIN_DIRECTORY");
            room("/contacts/new", "KEEP_CONTACTS");
            for (var action : world.actions) {
                var path = "/actions/" + action.ref();
                door(path, rules.reads(person, action), action.ref());
                door("/plans/" + action.area(), rules.reads(person, action), action.ref());
                door(path + "/progress", rules.updates(person, action), action.ref());
                form(path + "/progress", rules.updates(person, action));
                form(path + "/edit", rules.edits(person, action));
                door(path + "/blockers", rules.updates(person, action), action.ref());
                door(path + "/evidence", rules.updates(person, action), action.ref());
                door(path + "/edit", rules.edits(person, action), action.ref());
                door(path + "/withdrawal", rules.edits(person, action), action.ref());
            }
            for (var handover : world.handovers) {
                var path = "/handover/" + handover.ref();
                boolean member = rules.somewhere(person, "HAND_OVER_CONCERNS");
                door(path, member && rules.reads(person, handover), handover.ref());
                form(path + "/acceptance", rules.answers(person, handover));
                form(path + "/withdrawal", rules.takesBack(person, handover));
                door(path + "/acceptance", rules.answers(person, handover), handover.ref());
                door(path + "/withdrawal", rules.takesBack(person, handover), handover.ref());
                listed("/handover", "HAND_OVER_CONCERNS", handover.ref(), rules.reads(person, handover));
            }
            for (var post : world.posts) {
                var path = "/contacts/" + post.ref();
                door(path, rules.readsDirectory(person), post.ref());
                door(path + "/details", rules.confirms(person, post), post.ref());
                form(path + "/details", rules.confirms(person, post));
                door(path + "/ending", rules.keeps(person, post), post.ref());
            }
            for (var entry : world.entries) {
                var path = "/directory/people/" + entry.ref();
                door(path, rules.readsDirectory(person), entry.ref());
                door(path + "/details", rules.changes(person, entry), entry.ref());
                form(path + "/details", rules.changes(person, entry));
                door("/accounts/" + entry.id(), rules.managesAccounts(person), entry.name());
            }
            for (var edition : world.editions) {
                var path = "/pathways/" + edition.pathway();
                boolean reads = rules.readsPathways(person);
                if (edition.state().equals("draft")) {
                    door(path + "/draft", reads && rules.writes(person, edition), edition.pathway());
                } else {
                    door(path + "/publication", reads && rules.publishes(person, edition), edition.pathway());
                    door(path + "/review", rules.reviews(person, edition), edition.pathway());
                    form(path + "/review", rules.reviews(person, edition));
                }
                door(path + "/editions/1", reads && rules.reads(person, edition), edition.pathway());
            }
            for (var told : world.told) {
                var answer = browser.get("/notices/" + told.id());
                knocks++;
                int expected = rules.reads(person, told) ? 303 : 404;
                if (answer.status() != expected) {
                    differs(seed, person, "GET a notice", expected, answer.status());
                }
            }
        }

        /// A door without a reference: shut with the roles that would open it.
        private void room(String path, String right) {
            var answer = browser.get(path);
            knocks++;
            boolean open = rules.somewhere(person, right);
            if (open ? List.of(401, 403, 404).contains(answer.status()) : answer.status() != 403) {
                differs(seed, person, "GET " + path, open ? "open" : 403, answer.status());
            }
        }

        /// A door with a reference: absent and forbidden look alike.
        private void door(String path, boolean open, String shown) {
            var answer = browser.get(path);
            knocks++;
            if (answer.status() != (open ? 200 : 404)) {
                differs(seed, person, "GET " + path, open ? 200 : 404, answer.status());
            } else if (open && !answer.text().contains(shown)) {
                differs(seed, person, "GET " + path, shown + " on the page", "it is not");
            }
        }

        /// An empty form: nobody changes anything by it. Only those who might are told what is missing, or
        /// that somebody saved since; whoever may not come in has no page to take a token from.
        private void form(String path, boolean open) {
            var answer = browser.post(path);
            knocks++;
            boolean comesIn = rules.somewhere(person, "USE_WAYMARK");
            var shut = comesIn ? List.of(404) : List.of(403, 404);
            var expected = open ? comesIn ? List.of(422, 409) : List.of(422, 409, 403) : shut;
            if (!expected.contains(answer.status())) {
                differs(seed, person, "POST " + path, expected, answer.status());
            }
        }

        /// A list shows so many at most; other worlds may have filled it.
        private static boolean full(String list) {
            return REF.matcher(list)
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .count()
                    >= LONGEST_LIST;
        }

        private void listed(String path, String right, String ref, boolean there) {
            if (rules.somewhere(person, right)) {
                knocks++;
                var list = browser.get(path).text();
                boolean found = list.contains(ref);
                if (found != there && !(there && full(list))) {
                    differs(seed, person, ref + " in the list at " + path, there, found);
                }
            }
        }
    }

    /// What the database shows and lets through, in a transaction that is rolled back.
    private final class Statements {

        private static final String DAY = "date '1901-05-01'";

        private final long seed;
        private final World world;
        private final Rules rules;
        private final Connection connection;

        Statements(long seed, World world, Rules rules, Connection connection) {
            this.seed = seed;
            this.world = world;
            this.rules = rules;
            this.connection = connection;
        }

        void ask() throws SQLException {
            // as a replica no foreign key is asked for; row security holds all the same
            run("set local session_replication_role = replica");
            arrange();
            for (var person : world.people) {
                ask(person);
            }
            connection.rollback();
        }

        /// What only this transaction knows: returns, and what changes of law ask for.
        private void arrange() throws SQLException {
            int number = 0;
            for (var each : world.returns) {
                boolean sent = List.of("submitted", "accepted").contains(each.state());
                boolean decided = each.state().equals("accepted");
                run(
                        "insert into governance.area_return (id, ref, quarter, area, state, first_submitted_on, submitted_on,"
                                + " submitted_by, decided_on, decided_by) values ('%s', 'RT-777%04d', '19%02d-Q1', '%s', '%s', %s)"
                                        .formatted(
                                                each.id(),
                                                ++number,
                                                number,
                                                each.area(),
                                                each.state(),
                                                String.join(
                                                        ", ",
                                                        sent ? DAY : "null",
                                                        sent ? DAY : "null",
                                                        sent ? "'" + each.id() + "'" : "null",
                                                        decided ? DAY : "null",
                                                        decided ? "gen_random_uuid()" : "null")));
                run(
                        "insert into governance.return_part (area_return, part, body, saved_by) values ('%s', 'figures', '{}', '%s')"
                                .formatted(each.id(), each.id()));
            }
            for (var item : world.items) {
                run(
                        "insert into pathways.policy_item (id, change, kind, pathway, area, title, owner, owner_name, due) values"
                                + " ('%s', 'PC-777%04d', 'pathway', 'PW-77990001', '%s', 'S', '%s', 'S', date '2090-01-01')"
                                        .formatted(item.id(), ++number, item.area(), item.owner()));
            }
        }

        private void ask(Rules.Somebody person) throws SQLException {
            for (var action : world.actions) {
                var where = " from strategy.action where id = '" + action.id() + "'";
                allowed(person, rules.reads(person, action), "select 1" + where);
                allowed(
                        person,
                        rules.updates(person, action) || rules.edits(person, action),
                        "update strategy.action set title = 'T' where id = '" + action.id() + "'");
                allowed(
                        person,
                        rules.updates(person, action),
                        "insert into strategy.progress_note (action, on_day, by_person, by_name, note) values ('%s', %s, '%s', 'S', 'S')"
                                .formatted(action.id(), DAY, person.id()));
            }
            for (var handover : world.handovers) {
                allowed(
                        person,
                        rules.reads(person, handover),
                        "select 1 from concerns.handover where id = '" + handover.id() + "'");
                allowed(
                        person,
                        rules.takesBack(person, handover),
                        "update concerns.handover set state = 'withdrawn', because = 'MISTAKE' where id = '"
                                + handover.id() + "'");
                allowed(
                        person,
                        rules.answers(person, handover),
                        "update concerns.handover set state = 'declined', because = 'CONFLICT' where id = '"
                                + handover.id() + "'");
            }
            for (var post : world.posts) {
                allowed(
                        person,
                        rules.confirms(person, post),
                        "update directory.spoc_post set phone = '01632 960401' where ref = '" + post.ref() + "'");
                allowed(
                        person,
                        rules.keeps(person, post),
                        "insert into directory.spoc_area (post, area) values ('" + post.ref() + "', 'HULL')");
            }
            for (var entry : world.entries) {
                allowed(
                        person,
                        rules.changes(person, entry),
                        "update directory.person set job_title = 'T' where id = '" + entry.id() + "'");
                allowed(
                        person,
                        rules.readsAccount(person, entry.id(), entry.organisation()),
                        "select 1 from access.account where id = '" + entry.id() + "'");
                allowed(
                        person,
                        rules.managesAccounts(person) && !person.id().equals(entry.id()),
                        "insert into access.role_grant (person, role, scope, from_date, granted_by) values"
                                + " ('%s', 'board_member', 'partnership', %s, '%s')"
                                        .formatted(entry.id(), DAY, person.id()));
            }
            for (var edition : world.editions) {
                var where = " where pathway = '" + edition.pathway() + "'";
                allowed(person, rules.reads(person, edition), "select 1 from pathways.edition" + where);
                allowed(person, rules.writes(person, edition), "update pathways.edition set note = 'T'" + where);
                allowed(
                        person,
                        rules.reviews(person, edition),
                        "update pathways.review set answer = 'agreed', answered_on = %s where person = '%s' and edition in (select id from pathways.edition%s)"
                                .formatted(DAY, person.id(), where));
            }
            for (var each : world.returns) {
                allowed(
                        person,
                        rules.readsInside(person, each),
                        "select 1 from governance.return_part where area_return = '" + each.id() + "'");
                allowed(
                        person,
                        rules.writesInside(person, each),
                        "update governance.return_part set body = '{\"a\": 1}', saved_by = '%s' where area_return = '%s'"
                                .formatted(person.id(), each.id()));
            }
            for (var told : world.told) {
                allowed(
                        person,
                        rules.reads(person, told),
                        "select 1 from notices.notice where id = '" + told.id() + "'");
            }
            for (var item : world.items) {
                allowed(
                        person,
                        rules.seesTo(person, item),
                        "update pathways.policy_item set due = date '2090-02-01' where id = '" + item.id() + "'");
            }
            allowed(person, rules.holds(person, "READ_AUDIT", "partnership"), "select 1 from audit.leaf limit 1");
            allowed(
                    person,
                    rules.holds(person, "EDIT_STRATEGY", "partnership")
                            && rules.holds(person, "VIEW_PLANS", "partnership"),
                    "update strategy.objective set wording = 'T' where code = 'SP1.1'");
        }

        private void allowed(Rules.Somebody person, boolean expected, String sql) throws SQLException {
            statements++;
            run("savepoint asked; set local role waymark_app; set local waymark.person = '" + person.id() + "'");
            boolean found;
            try {
                found = run(sql) > 0;
            } catch (SQLException refused) {
                if (!"42501".equals(refused.getSQLState())) {
                    throw new SQLException(sql + ": " + refused.getMessage(), refused);
                }
                found = false;
            } finally {
                run("rollback to savepoint asked; release savepoint asked");
            }
            if (found != expected) {
                differs(seed, person, sql, expected ? "let through" : "refused", found ? "let through" : "refused");
            }
        }

        private int run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                if (!statement.execute(sql)) {
                    return statement.getUpdateCount();
                }
                int rows = 0;
                try (var found = statement.getResultSet()) {
                    while (found.next()) {
                        rows++;
                    }
                }
                return rows;
            }
        }
    }
}
