package waymark.conferences;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.conferences.forums.Duty;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Awareness;
import waymark.conferences.items.Exclusions;
import waymark.conferences.items.Exploitation;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Invitation;
import waymark.conferences.items.InvitedAgencies;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemDetails;
import waymark.conferences.items.Items;
import waymark.conferences.items.NewItem;
import waymark.conferences.items.Section42;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.meetings.MeetingsApi;

/// Forums, people of agencies, and items in each state.
@Component
public class ConferenceFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestUsers someone;
    private final CaseFixtures cases;
    private final Cases caseRecords;
    private final Forums forums;
    private final Items items;
    private final Exclusions exclusions;
    private final InvitedAgencies invitations;
    private final Hearings hearings;
    private final MeetingsApi meetings;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    ConferenceFixtures(
            TestUsers someone,
            CaseFixtures cases,
            Cases caseRecords,
            Forums forums,
            Items items,
            Exclusions exclusions,
            InvitedAgencies invitations,
            Hearings hearings,
            MeetingsApi meetings,
            TransactionTemplate transaction) {
        this.someone = someone;
        this.cases = cases;
        this.caseRecords = caseRecords;
        this.forums = forums;
        this.items = items;
        this.exclusions = exclusions;
        this.invitations = invitations;
        this.hearings = hearings;
        this.meetings = meetings;
        this.transaction = transaction;
    }

    /// A forum of its own in Hull, with a group whose seats are of the organisations, and who is named for it.
    ///
    /// @param chair also its coordinator
    public record Table(Forum forum, Actor.Person chair) {}

    /// A forum with seats for these organisations.
    public Table table(String... organisations) {
        var code = "TEST_FORUM_" + COUNT.incrementAndGet();
        owner.sql("""
                insert into directory.group_ (code, name, tier, cadence, position) values (:code, :name, 'operational', 'as_needed', 900)
                """).param("code", code).param("name", "Conference " + code).update();
        owner.sql("insert into directory.group_area (group_code, area) values (:code, 'HULL')")
                .param("code", code)
                .update();
        int position = 0;
        for (var organisation : organisations) {
            owner.sql("""
                    insert into directory.seat (group_code, code, title, organisation, position)
                    values (:code, :seat, :title, :organisation, :position)
                    """)
                    .param("code", code)
                    .param("seat", "SEAT_" + ++position)
                    .param("title", "Seat of " + organisation)
                    .param("organisation", organisation)
                    .param("position", position)
                    .update();
        }
        var chair = someone.with("HCC", "conference_chair@area:HULL", "conference_coordinator@area:HULL");
        var coordinator = someone.coordinator();
        CurrentActor.run(coordinator, () -> {
            forums.add(coordinator, forum(code));
            forums.name(coordinator, code, chair.id(), chair.name(), Duty.CHAIR, LocalDate.now());
        });
        return new Table(CurrentActor.as(chair, () -> forums.get(code)), chair);
    }

    /// How a forum works, with everything that may be set.
    public static Forum forum(String code) {
        return new Forum(
                code,
                1,
                code,
                "HULL",
                "Hull",
                "Conference " + code,
                "Agencies plan together",
                Forum.Subject.BOTH,
                false,
                true,
                List.of("Risk of serious harm", "Usual ways were tried"),
                false,
                List.of(),
                12,
                2,
                5,
                5,
                6,
                15,
                6,
                "What is said here stays here, unless somebody is in danger.",
                null);
    }

    /// Somebody who goes to conferences for an organisation.
    public Actor.Person member(String organisation) {
        return someone.with(organisation, "conference_member@organisation:" + organisation);
    }

    /// Somebody who may refer and works on cases.
    public Actor.Person caseworker(String organisation) {
        return cases.caseworker(organisation);
    }

    /// What a referral says about a subject.
    public static ItemDetails details(String subject) {
        return new ItemDetails(
                subject,
                "Born 1990, also called Sam",
                "Taken from house to house each week",
                "Visits, two calls to the landlord",
                List.of("Risk of serious harm"),
                Awareness.AGREES,
                "",
                "SAFEGUARDING",
                "A man called the driver",
                "The sister, by telephone on weekdays",
                "To sleep and to be paid",
                "",
                "Can decide; assessed in January",
                Section42.REFUSED,
                "Asked of the council",
                "",
                "",
                "",
                "",
                "");
    }

    /// What a referral says about a place.
    public static ItemDetails place(String name) {
        return new ItemDetails(
                name,
                "1 Sample Street",
                "People sleep in the back room",
                "One visit",
                List.of("Risk of serious harm"),
                Awareness.PLACE,
                "",
                "SAFEGUARDING",
                "",
                "",
                "",
                "",
                "",
                Section42.NOT_APPLICABLE,
                "",
                "1 Sample Street",
                "Car wash",
                "May: four people seen",
                "None known",
                "");
    }

    /// A referral of a place.
    public Ref referred(Table table, Actor.Person referrer) {
        return refer(table, referrer, null, place("Car wash " + COUNT.incrementAndGet()));
    }

    /// A referral of the person of a new case.
    public Ref referredPerson(Table table, Actor.Person referrer) {
        return referredPerson(table, referrer, caseOf(referrer));
    }

    /// A referral of the person of a case.
    public Ref referredPerson(Table table, Actor.Person referrer, Ref ref) {
        var it = cases.read(referrer, ref);
        return refer(table, referrer, it, details(it.main().details().name()));
    }

    private Ref refer(Table table, Actor.Person referrer, @Nullable Case it, ItemDetails details) {
        return CurrentActor.as(
                referrer,
                () -> transaction.execute(_ -> {
                    var about = it == null ? null : caseRecords.find(it.ref()).orElseThrow();
                    return items.refer(
                            referrer,
                            new NewItem(
                                    table.forum(),
                                    about,
                                    Exploitation.LABOUR,
                                    details,
                                    about == null ? null : ConsentGround.nobodyElse(about, SharingAct.CONFERENCE),
                                    null));
                }));
    }

    /// An accepted place with these agencies round the table, beside the one that referred.
    public Ref accepted(Table table, Actor.Person referrer, String... agencies) {
        return accept(table, referred(table, referrer), agencies);
    }

    /// Accepts a referral and invites agencies.
    public Ref accept(Table table, Ref ref, String... agencies) {
        asChair(
                table,
                item -> {
                    items.accept(table.chair(), item, item.version());
                    for (var agency : agencies) {
                        invitations.invite(table.chair(), item, agency, Invitation.Why.CORE);
                    }
                },
                ref);
        return ref;
    }

    /// A meeting of the forum's group in some days.
    public Ref meeting(Table table, int inDays) {
        return CurrentActor.as(
                table.chair(),
                () -> transaction.execute(_ -> meetings.plan(
                        table.chair(),
                        table.forum().groupCode(),
                        LocalDate.now().plusDays(inDays),
                        LocalTime.of(10, 0),
                        180,
                        "Guildhall, room 3")));
    }

    /// What notices told them, a line each.
    public String told(Actor.Person person) {
        return String.join(
                "\n",
                owner.sql("select text from notices.notice where person = :person order by created_at")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }

    /// The person, who has a seat already, holds that of the chair too.
    public void chairing(Table table, Actor.Person person) {
        var code = table.forum().groupCode();
        owner.sql("""
                insert into directory.seat (group_code, code, title, organisation, position)
                values (:code, 'CHAIR', 'Chair', :organisation, 90)
                """)
                .param("code", code)
                .param("organisation", person.organisation())
                .update();
        owner.sql("""
                insert into directory.seat_holding (group_code, seat_code, kind, person, from_date)
                values (:code, 'CHAIR', 'holder', :person, date '2020-01-01')
                """).param("code", code).param("person", person.id()).update();
    }

    /// The person holds the first seat of the forum.
    public void seated(Table table, Actor.Person person) {
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, 'PE-' || upper(left(replace(cast(:id as text), '-', ''), 7)), :name, :organisation, 'Officer', '', '',
                        date '2010-01-01')
                on conflict do nothing
                """)
                .param("id", person.id())
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        owner.sql("""
                insert into directory.seat_holding (group_code, seat_code, kind, person, from_date)
                values (:code, 'SEAT_1', 'holder', :person, date '2020-01-01')
                """)
                .param("code", table.forum().groupCode())
                .param("person", person.id())
                .update();
    }

    /// The address of a day of the forum that is today.
    public String day(Table table, boolean begun) {
        var meeting = meeting(table, 0);
        if (begun) {
            owner.sql("update meetings.meeting set state = 'in_progress', began_at = starts_at where ref = ?")
                    .param(meeting.value())
                    .update();
        }
        return "/conferences/days/" + meeting;
    }

    /// An accepted place that is listed on a meeting.
    public Ref listed(Table table, Actor.Person referrer, Ref meeting, String... agencies) {
        var ref = accepted(table, referrer, agencies);
        list(table, ref, meeting);
        return ref;
    }

    /// Lists an accepted item on a meeting.
    public void list(Table table, Ref ref, Ref meeting) {
        asChair(table, item -> hearings.list(table.chair(), item, item.version(), meeting, 15, ""), ref);
    }

    /// Keeps an agency away from an item.
    public void exclude(Table table, Ref ref, String organisation) {
        asChair(table, item -> exclusions.exclude(table.chair(), item, null, organisation, "Knows the owner"), ref);
    }

    /// The person accepts the statement on confidentiality of a meeting, as their page does.
    public void accepts(Actor.Person person, Ref meeting) {
        owner.sql("""
                insert into conferences.acceptance (id, meeting, person, person_name, organisation, statement, accepted_at)
                values (:id, :meeting, :person, :name, :organisation, 'Stays here', now())
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.value())
                .param("person", person.id())
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
    }

    /// The item as the person reads it.
    public Item read(Actor.Person reader, Ref ref) {
        return CurrentActor.as(
                reader, () -> transaction.execute(_ -> items.find(ref).orElseThrow()));
    }

    /// True where the item exists for the person.
    public boolean exists(Actor.Person reader, Ref ref) {
        return CurrentActor.as(
                reader, () -> transaction.execute(_ -> items.find(ref).isPresent()));
    }

    /// Something that the chair does with an item.
    public void asChair(Table table, Consumer<Item> act, Ref ref) {
        CurrentActor.run(
                table.chair(),
                () -> transaction.executeWithoutResult(
                        _ -> act.accept(items.find(ref).orElseThrow())));
    }

    /// Invites an agency; false where it is kept away.
    public boolean invite(Table table, Item item, String agency) {
        return invitations.invite(table.chair(), item, agency, Invitation.Why.CORE);
    }

    /// The item for a change, as the person would get it.
    public Item forRunning(Actor.Person person, Ref ref) {
        return CurrentActor.as(person, () -> transaction.execute(_ -> items.forRunning(person, ref)));
    }

    /// Somebody tries to keep an agency away.
    public void excludeAs(Actor.Person person, Ref ref, String organisation) {
        CurrentActor.run(
                person,
                () -> transaction.executeWithoutResult(_ ->
                        exclusions.exclude(person, items.find(ref).orElseThrow(), null, organisation, "No reason")));
    }

    /// Names the person for the forum, as its coordinator.
    public void named(Table table, Actor.Person person) {
        owner.sql("""
                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                values (gen_random_uuid(), :forum, :person, :name, 'coordinator', date '2020-01-01')
                """)
                .param("forum", table.forum().code())
                .param("person", person.id())
                .param("name", person.name())
                .update();
    }

    /// The address of somebody who is named for the forum.
    public String staffed(Table table) {
        return table.forum().path() + "/staff/"
                + owner.sql("select id from conferences.forum_staff where forum = ? limit 1")
                        .param(table.forum().code())
                        .query(UUID.class)
                        .single();
    }

    /// Sends a referral back.
    public void returned(Table table, Ref ref) {
        asChair(table, item -> items.sendBack(table.chair(), item, item.version(), "Say what was tried"), ref);
    }

    /// The address of an agency round the table.
    public String invitation(Ref ref) {
        return "/conferences/items/" + ref + "/agencies/" + first("invitation", ref);
    }

    /// The address of one agency round the table.
    public String invitation(Ref ref, String organisation) {
        return "/conferences/items/" + ref + "/agencies/"
                + owner.sql("""
                        select v.id from conferences.invitation v join conferences.item i on i.id = v.item
                         where i.ref = :ref and v.organisation = :organisation
                        """)
                        .param("ref", ref.value())
                        .param("organisation", organisation)
                        .query(UUID.class)
                        .single();
    }

    /// The address of who is kept away.
    public String exclusion(Ref ref) {
        return "/conferences/items/" + ref + "/exclusions/" + first("exclusion", ref);
    }

    private UUID first(String table, Ref ref) {
        return owner.sql("select x.id from conferences." + table
                        + " x join conferences.item i on i.id = x.item where i.ref = ? limit 1")
                .param(ref.value())
                .query(UUID.class)
                .single();
    }

    /// A new case that the person works on.
    public Ref caseOf(Actor.Person worker) {
        return cases.open(worker, Route.ADULT_CONSENTS);
    }
}
