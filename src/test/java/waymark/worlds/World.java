package waymark.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayFixtures;

/// A small partnership made by chance from a number: the same number makes the same world. People hold
/// roles, held them or will hold them, in this or that part; what they work on hangs on areas,
/// organisations and people.
final class World {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> AREAS = List.of("HULL", "EAST_RIDING", "NORTH_LINCOLNSHIRE");
    private static final List<String> ORGANISATIONS = List.of("HCC", "ERYC", "CHCP", "NLC");
    private static final List<String> ANSWERING = List.of("HCC", "ERYC", "NLC");
    private static final List<String> ROLES = List.of(
            "organisation_lead",
            "area_lead",
            "board_member",
            "coordinator",
            "information_governance",
            "administrator",
            "pathway_editor",
            "pathway_reviewer",
            "first_responder");

    final List<Rules.Somebody> people = new ArrayList<>();
    final List<Actor.Person> signedIn = new ArrayList<>();
    final List<Rules.Action> actions = new ArrayList<>();
    final List<Rules.Handover> handovers = new ArrayList<>();
    final List<Rules.Post> posts = new ArrayList<>();
    final List<Rules.Entry> entries = new ArrayList<>();
    final List<Rules.Edition> editions = new ArrayList<>();
    final List<Rules.Return> returns = new ArrayList<>();
    final List<Rules.Told> told = new ArrayList<>();
    final List<Rules.Item> items = new ArrayList<>();

    private final JdbcClient owner = TestDatabase.owner();
    private final Random chance;
    private final LocalDate today;

    World(long seed, LocalDate today, TestUsers someone) {
        this.chance = new Random(seed);
        this.today = today;
        for (int number = 0; number < 10; number++) {
            person(someone, number);
        }
        for (int number = 0; number < 3; number++) {
            action();
            handover();
            post();
            edition();
            areaReturn();
            told.add(notice(any(people).id()));
            item();
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private void person(TestUsers someone, int number) {
        var organisation = any(ORGANISATIONS);
        var actor = someone.member(organisation);
        owner.sql("delete from access.role_grant where person = :id")
                .param("id", actor.id())
                .update();
        var held = new ArrayList<Rules.Held>();
        // one in five is a member no longer, or not yet
        held.add(dated("member", "partnership", chance.nextInt(5) == 0));
        int roles = chance.nextInt(3);
        for (int each = 0; each < roles; each++) {
            var role = any(ROLES);
            held.add(dated(role, scope(role, organisation), chance.nextInt(3) == 0));
        }
        for (var each : held) {
            owner.sql("""
                    insert into access.role_grant (person, role, scope, from_date, to_date, granted_by)
                    values (:person, :role, :scope, :from, :to, :person)
                    """)
                    .param("person", actor.id())
                    .param("role", each.role())
                    .param("scope", each.scope())
                    .param("from", each.from())
                    .param("to", each.to())
                    .update();
        }
        people.add(new Rules.Somebody("person " + number, actor.id(), organisation, List.copyOf(held)));
        signedIn.add(actor);
        var ref = "PE-W%06d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, '', '', '', date '2020-01-01')
                """)
                .param("id", actor.id())
                .param("ref", ref)
                .param("name", actor.name())
                .param("organisation", organisation)
                .update();
        entries.add(new Rules.Entry(actor.id(), ref, actor.name(), organisation));
    }

    private String scope(String role, String organisation) {
        return switch (role) {
            case "organisation_lead", "first_responder" ->
                "organisation:" + (chance.nextBoolean() ? organisation : any(ORGANISATIONS));
            case "area_lead" -> "area:" + any(AREAS);
            case "pathway_editor", "pathway_reviewer" -> chance.nextInt(3) == 0 ? "partnership" : "area:" + any(AREAS);
            case "administrator" -> "installation";
            default -> "partnership";
        };
    }

    /// From and until: ended yesterday or beginning tomorrow, or held today and perhaps today alone.
    private Rules.Held dated(String role, String scope, boolean past) {
        boolean first = chance.nextBoolean();
        var longAgo = LocalDate.of(2020, 1, 1);
        if (past) {
            return first
                    ? new Rules.Held(role, scope, longAgo, today.minusDays(1))
                    : new Rules.Held(role, scope, today.plusDays(1), null);
        }
        return new Rules.Held(
                role, scope, chance.nextInt(4) == 0 ? today : longAgo, chance.nextInt(4) == 0 ? today : null);
    }

    private void action() {
        var lead = chance.nextBoolean() ? any(people).id() : null;
        var action = new Rules.Action(
                UUID.randomUUID(),
                "AC-77%06d".formatted(COUNT.incrementAndGet()),
                any(AREAS),
                any(ORGANISATIONS),
                lead);
        owner.sql("""
                insert into strategy.action (id, ref, area, objective, title, detail, owner, lead_person, partners, start_on,
                                             due_on, status)
                values (:id, :ref, :area, 'SP1.1', 'Of a made-up world', '', :owner, :lead, '{}', date '2026-01-01',
                        date '2090-12-31', 'NOT_STARTED')
                """)
                .param("id", action.id())
                .param("ref", action.ref())
                .param("area", action.area())
                .param("owner", action.owner())
                .param("lead", action.lead())
                .update();
        actions.add(action);
    }

    private void handover() {
        var sender = any(people);
        var handover = new Rules.Handover(
                UUID.randomUUID(), "HO-W%06d".formatted(COUNT.incrementAndGet()), sender.id(), any(ANSWERING));
        owner.sql("""
                insert into concerns.handover (id, ref, sender, sender_name, sender_organisation, sender_phone, sender_days,
                                               sender_from, sender_to, area, exploitation, age, urgency, told, ground, basis,
                                               shared, receiver, state, first_sent_at, sent_at, answer_by)
                values (:id, :ref, :sender, 'Sample', 'CHCP', '01632 960001', 'EVERY', 9, 17, 'HULL', 'LABOUR', 'ADULT', 'SOON',
                        'AGREES', '', 'SAFEGUARDING', array['SIGNS'], :receiver, 'sent', now(), now(), now() + interval '1 day')
                """)
                .param("id", handover.id())
                .param("ref", handover.ref())
                .param("sender", handover.sender())
                .param("receiver", handover.receiver())
                .update();
        handovers.add(handover);
    }

    private void post() {
        var holder = any(people);
        boolean held = chance.nextInt(3) > 0;
        var post = new Rules.Post("SP-W%06d".formatted(COUNT.incrementAndGet()), any(ORGANISATIONS), holder.id(), held);
        owner.sql("""
                insert into directory.spoc_post (ref, organisation, subject, answered_by, phone, email, languages,
                                                 bank_holidays, from_date, to_date, checked_on, checked_by)
                values (:ref, :organisation, 'ADULT', 'team', '01632 960400', '', '{}', 'closed', date '2020-01-01',
                        null, current_date, 'Test')
                """)
                .param("ref", post.ref())
                .param("organisation", post.organisation())
                .update();
        owner.sql("""
                insert into directory.spoc_cover (id, post, kind, person, from_date, to_date)
                values (:id, :ref, 'holder', :person, date '2020-01-01', :to)
                """)
                .param("id", UUID.randomUUID())
                .param("ref", post.ref())
                .param("person", post.holder())
                .param("to", held ? null : today.minusDays(1))
                .update();
        posts.add(post);
    }

    private void edition() {
        var area = any(AREAS);
        int kind = chance.nextInt(3);
        if (kind == 0) {
            int reviewer = chance.nextInt(people.size());
            var ref = PathwayFixtures.asked(area, signedIn.get(reviewer));
            editions.add(new Rules.Edition(
                    ref, area, "in_review", people.get(reviewer).id()));
        } else {
            var state = kind == 1 ? "draft" : "in_review";
            editions.add(new Rules.Edition(PathwayFixtures.pathway(area, state), area, state, null));
        }
    }

    /// Only for the database: a return belongs to a quarter, and quarters are one for everybody.
    private void areaReturn() {
        returns.add(new Rules.Return(
                UUID.randomUUID(),
                any(AREAS),
                any(List.of("not_started", "in_progress", "submitted", "sent_back", "accepted"))));
    }

    private Rules.Told notice(UUID person) {
        var id = UUID.randomUUID();
        owner.sql("insert into notices.notice (id, person, sender, text, path)"
                        + " values (:id, :person, :person, 'Of a made-up world', '/actions')")
                .param("id", id)
                .param("person", person)
                .update();
        return new Rules.Told(id, person);
    }

    private void item() {
        items.add(new Rules.Item(UUID.randomUUID(), any(AREAS), any(people).id()));
    }
}
