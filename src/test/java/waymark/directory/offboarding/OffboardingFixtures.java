package waymark.directory.offboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.contacts.ContactsFixtures;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.handovers.HandoverFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.pathways.editions.PathwayFixtures;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;

/// People of the Hull council who hold a bit of everything, and what a page of their leaving sends.
@Component
public class OffboardingFixtures {

    public static final Actor TEST = Actor.system("Test");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TestUsers someone;
    private final Visit visit;
    private final PeopleApi people;
    private final StrategyApi strategy;
    private final TransactionTemplate transaction;
    private final ContactsFixtures contacts = new ContactsFixtures();
    private final HandoverFixtures handovers;
    private final JdbcClient owner = TestDatabase.owner();

    OffboardingFixtures(
            TestUsers someone, Visit visit, PeopleApi people, StrategyApi strategy, TransactionTemplate transaction) {
        this.someone = someone;
        this.visit = visit;
        this.people = people;
        this.strategy = strategy;
        this.transaction = transaction;
        this.handovers = new HandoverFixtures(someone, visit);
    }

    /// Somebody of the organisation with an account, these roles and an entry in the directory.
    public Actor.Person listed(String organisation, String... roles) {
        var person = someone.with(organisation, roles);
        contacts.person(organisation, person.id());
        return person;
    }

    public PersonSummary link(Actor.Person person) {
        return CurrentActor.as(TEST, () -> people.find(TEST, person.id())).orElseThrow();
    }

    public String path(Actor.Person person) {
        return "/directory/people/" + link(person).ref() + "/ending";
    }

    /// An organisation of its own.
    public String organisation() {
        var code = "ENDING_" + COUNT.incrementAndGet();
        owner.sql("""
                insert into directory.organisation (code, sector, coverage, first_responder, duty_to_notify,
                                                    notifies_by_policy, note, position)
                values (:code, 'STATUTORY', 'local', false, false, false, '', 99)
                """).param("code", code).update();
        owner.sql("insert into directory.organisation_name (organisation, name, from_date) values (:code, :code, null)")
                .param("code", code)
                .update();
        return code;
    }

    /// A point of contact of the organisation that nobody holds.
    public String contact(String organisation) {
        var ref = contacts.nightPost(contacts.subject());
        owner.sql("update directory.spoc_post set organisation = :organisation where ref = :ref")
                .param("organisation", organisation)
                .param("ref", ref)
                .update();
        return ref;
    }

    /// A group of its own with a seat for anybody and one of the council.
    public String group() {
        var code = "LEAVING_" + COUNT.incrementAndGet();
        owner.sql("insert into directory.group_ (code, name, tier, cadence, position)"
                        + " values (:code, :code, 'task', 'monthly', 99)")
                .param("code", code)
                .update();
        owner.sql("""
                insert into directory.seat (group_code, code, title, organisation, position)
                values (:code, 'CHAIR', 'Chair', null, 1), (:code, 'COUNCIL', 'Council', 'HCC', 2)
                """).param("code", code).update();
        return code;
    }

    public void sits(Actor.Person person, String group, String seat, String kind, LocalDate from) {
        owner.sql("""
                insert into directory.seat_holding (id, group_code, seat_code, kind, person, from_date)
                values (:id, :group, :seat, :kind, :person, :from)
                """)
                .param("id", UUID.randomUUID())
                .param("group", group)
                .param("seat", seat)
                .param("kind", kind)
                .param("person", person.id())
                .param("from", from)
                .update();
    }

    /// A post that the person holds and the other deputises for.
    public void covers(Actor.Person person, Actor.Person deputy, LocalDate from) {
        var post = contacts.nightPost(contacts.subject());
        contacts.cover(post, "holder", person.id(), from, null);
        contacts.cover(post, "deputy", deputy.id(), from, null);
    }

    public Ref action(Actor.Person lead) {
        var action = ActionPlan.of(
                "Visit every hand car wash",
                "",
                "HULL",
                "SP2.1",
                "HCC",
                lead.id(),
                List.of(),
                LONG_AGO,
                LocalDate.of(2090, 12, 31));
        return CurrentActor.as(TEST, () -> transaction.execute(_ -> strategy.add(TEST, action, LONG_AGO)));
    }

    /// The objective is the person's until [#objectivesAsTheyWere].
    public void answersFor(Actor.Person person, String objective) {
        owner.sql("update strategy.objective set owner = 'HCC', owner_person = :person where code = :code")
                .param("person", person.id())
                .param("code", objective)
                .update();
    }

    public void objectivesAsTheyWere() {
        owner.sql("update strategy.objective set owner_person = null where owner_person is not null")
                .update();
    }

    /// A draft that the person writes alone; answers the reference of its pathway.
    public String writes(Actor.Person person) {
        var ref = PathwayFixtures.pathway("HULL", "draft");
        owner.sql("update pathways.edition set writers = array[:person]::uuid[] where pathway = :ref")
                .param("person", person.id())
                .param("ref", ref)
                .update();
        return ref;
    }

    /// A hand-over that the first responder of the council accepted.
    public String accepts(Actor.Person responder) {
        var ref = handovers.sent(handovers.sender(), "HCC");
        var answer = visit.as(responder)
                .post(
                        "/handover/" + ref + "/acceptance",
                        "version",
                        "1",
                        "holder",
                        responder.id().toString(),
                        "phone",
                        "01632 960 500");
        if (answer.status() != 303) {
            throw new IllegalStateException(answer.words());
        }
        return ref;
    }

    /// A hand-over that the person sent to the police, who have not answered.
    public String hands(Actor.Person person) {
        handovers.responder("HUMBERSIDE_POLICE");
        return handovers.sent(person, "HUMBERSIDE_POLICE");
    }

    /// Something that a change of policy touches and the person sees to; answers the reference of the change.
    public String seesTo(Actor.Person person) {
        var ref = "PC-8%06d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into pathways.policy_change (ref, title, source, source_version, holds_from, what, link,
                                                    recorded_on, recorded_by)
                values (:ref, 'Sample change', 'Sample guidance', '2', date '2026-01-01', 'Invented for a test', '',
                        date '2026-01-01', 'Test')
                """).param("ref", ref).update();
        owner.sql("""
                insert into pathways.policy_item (change, kind, pathway, title, owner, owner_name, due)
                values (:ref, 'pathway', :pathway, 'Sample pathway', :person, :name, date '2090-01-01')
                """)
                .param("ref", ref)
                .param("pathway", PathwayFixtures.pathway(null, "published"))
                .param("person", person.id())
                .param("name", person.name())
                .update();
        return ref;
    }

    /// Somebody with a bit of everything, and the post they hold.
    public Actor.Person withEverything(Actor.@Nullable Person deputy) {
        var person =
                listed("HCC", "first_responder@organisation:HCC", "area_lead@area:HULL", "pathway_editor@area:HULL");
        var group = group();
        sits(person, group, "CHAIR", "holder", LONG_AGO);
        sits(person, group, "COUNCIL", "deputy", LONG_AGO);
        var post = contacts.nightPost(contacts.subject());
        contacts.cover(post, "holder", person.id(), LONG_AGO, null);
        if (deputy != null) {
            sits(deputy, group, "CHAIR", "deputy", LONG_AGO);
            contacts.cover(post, "deputy", deputy.id(), LONG_AGO, null);
        }
        contacts.absent(person.id(), "2098-03-04T09:00", "2098-03-08T09:00");
        action(person);
        answersFor(person, "SP2.1");
        PathwayFixtures.asked("HULL", person);
        writes(person);
        accepts(person);
        hands(person);
        return person;
    }

    /// What the page sends where every choice is that, with the last day; further fields replace what
    /// stands there.
    public static String[] filled(Visit.Answer page, LocalDate lastDay, String choice, String... more) {
        var fields = new ArrayList<String>();
        var html = page.html();
        fields.addAll(List.of(
                "version",
                html.select("form[action$=ending] input[name=version]").val()));
        if (!Arrays.asList(more).contains("last-day")) {
            fields.addAll(List.of(
                    "last-day",
                    "" + lastDay.getDayOfMonth(),
                    "last-month",
                    "" + lastDay.getMonthValue(),
                    "last-year",
                    "" + lastDay.getYear()));
        }
        for (var seen : html.select("input[name=seen]").eachAttr("value")) {
            fields.addAll(List.of("seen", seen));
        }
        for (var select : html.select("main select")) {
            var name = select.attr("name");
            if (!name.equals("everything") && !Arrays.asList(more).contains(name)) {
                var offered = select.select("option").eachAttr("value");
                fields.addAll(List.of(name, offered.contains(choice) ? choice : ""));
            }
        }
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }
}
