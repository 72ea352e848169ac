package waymark.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.Justification;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingGround;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.conferences.actions.DemonstrationActions;
import waymark.conferences.forums.Duty;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.hearing.DemonstrationHearings;
import waymark.conferences.hearing.MinuteSection;
import waymark.conferences.items.Awareness;
import waymark.conferences.items.Exploitation;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Invitation;
import waymark.conferences.items.InvitedAgencies;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemDetails;
import waymark.conferences.items.Items;
import waymark.conferences.items.NewItem;
import waymark.conferences.items.Section42;
import waymark.conferences.research.DemonstrationResearch;
import waymark.conferences.research.DemonstrationResearch.Held;
import waymark.conferences.research.EntryKind;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatOccupancy;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.WorkingDays;
import waymark.meetings.MeetingsApi;

/// The conferences of the demonstration in Hull: VARM about adults at risk, MACC about people and places, and a
/// panel about homes that were taken over. Everybody and every place in them is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoConferences {

    private static final String CONFIDENTIALITY = """
            What is said here is for those round the table and for what we agree to do. Nobody takes it further without saying so here \
            first, unless somebody is in danger. Keep no notes outside Waymark.""";

    private static final String SUSPECTED = "Slavery or exploitation is suspected";
    private static final String SEVERAL = "More than one agency has to act";
    private static final String HOME = "Somebody’s home is used by others against their will, or it looks like it";

    private static final List<String> AGENCIES = List.of("HCC", "HUMBERSIDE_POLICE", "CHCP", "HFRS", "HUMBERCARE");

    private static final Map<String, String> SEATS = Map.of(
            "CHAIR", "conference_chair",
            "HCC", "conference_coordinator",
            "HUMBERSIDE_POLICE", "conference_police",
            "CHCP", "conference_health",
            "HUMBERCARE", "conference_charity");

    private final DirectoryApi directory;
    private final PeopleApi known;
    private final GroupsApi groups;
    private final Forums forums;
    private final Items items;
    private final InvitedAgencies invitations;
    private final Hearings hearings;
    private final Cases cases;
    private final DemoCases made;
    private final MeetingsApi meetings;
    private final DemoPeople people;
    private final SharingConsent consent;
    private final DemonstrationResearch research;
    private final DemonstrationHearings heard;
    private final DemonstrationActions actions;

    DemoConferences(
            DirectoryApi directory,
            PeopleApi known,
            GroupsApi groups,
            Forums forums,
            Items items,
            InvitedAgencies invitations,
            Hearings hearings,
            Cases cases,
            DemoCases made,
            MeetingsApi meetings,
            DemoPeople people,
            DemonstrationResearch research,
            DemonstrationHearings heard,
            DemonstrationActions actions,
            SharingConsent consent) {
        this.directory = directory;
        this.known = known;
        this.groups = groups;
        this.forums = forums;
        this.items = items;
        this.invitations = invitations;
        this.hearings = hearings;
        this.cases = cases;
        this.made = made;
        this.meetings = meetings;
        this.people = people;
        this.research = research;
        this.heard = heard;
        this.actions = actions;
        this.consent = consent;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var setter = DemoPeople.find(persons, "coordinator");
        var coordinator = DemoPeople.find(persons, "conference_coordinator");
        var chair = DemoPeople.find(persons, "conference_chair");
        timeline.on(
                days.day(-300),
                () -> people.as(setter, actor -> {
                    for (var forum : List.of(varm(), macc(), panel())) {
                        var seats = AGENCIES.stream()
                                .map(code -> directory.organisation(actor, code))
                                .toList();
                        if (groups.addCaseForum(actor, forum.name(), forum.area(), seats)
                                instanceof Ruling.Refused<String>(var problems)) {
                            throw new InvariantViolation(problems.toString());
                        }
                        seated(actor, forum.code(), persons, days.day(-300));
                        forums.add(actor, forum);
                        forums.name(actor, forum.code(), chair.id(), chair.name(), Duty.CHAIR, days.day(-300));
                        forums.name(
                                actor,
                                forum.code(),
                                coordinator.id(),
                                coordinator.name(),
                                Duty.COORDINATOR,
                                days.day(-300));
                    }
                }));
        timeline.on(
                days.day(-12),
                () -> people.as(coordinator, actor -> {
                    for (int week = 1; week <= 9; week += 4) {
                        meetings.plan(
                                actor,
                                "VARM_HULL",
                                working(days.day(7 * week)),
                                LocalTime.of(10, 0),
                                120,
                                "Guildhall, room 4");
                        meetings.plan(
                                actor,
                                "MACC_HULL",
                                working(days.day(7 * week + 2)),
                                LocalTime.of(13, 30),
                                150,
                                "Guildhall, room 4");
                    }
                    meetings.plan(actor, "HOMES_PANEL_HULL", days.day(17), LocalTime.of(9, 30), 60, "By video");
                }));
        timeline.on(days.day(-8), () -> {
            var car = refer(persons, "conference_police", "MACC_HULL", null, Exploitation.LABOUR, carWash());
            listed(coordinator, car, 0, "HCC", "HUMBERSIDE_POLICE", "CHCP", "HFRS", "HUMBERCARE");
        });
        timeline.on(days.day(-6), () -> {
            var mai = refer(persons, "caseworker", "MACC_HULL", made.about("Mai"), Exploitation.LABOUR, nailBar());
            listed(coordinator, mai, 0, "HCC", "HUMBERSIDE_POLICE", "CHCP");
        });
        timeline.on(days.day(-3), () -> {
            var piotr = refer(
                    persons, "caseworker", "VARM_HULL", made.about("Piotr"), Exploitation.FINANCIAL, roughSleeper());
            accepted(coordinator, piotr, "HCC", "HUMBERSIDE_POLICE", "CHCP");
        });
        timeline.on(
                days.day(-1),
                () -> refer(persons, "conference_health", "HOMES_PANEL_HULL", null, Exploitation.CUCKOOING, flat()));
        timeline.on(days.day(0), () -> heardToday(persons, days));
    }

    /// Two houses that were heard this morning, with what three agencies found, decided and have to do; and what the
    /// police hold about the car wash, which waits for its day.
    private void heardToday(Map<String, Actor.Person> persons, DemoCalendar days) {
        var coordinator = DemoPeople.find(persons, "conference_coordinator");
        var chair = DemoPeople.find(persons, "conference_chair");
        var police = DemoPeople.find(persons, "conference_police");
        var health = DemoPeople.find(persons, "conference_health");
        var charity = DemoPeople.find(persons, "conference_charity");
        var houses = refer(persons, "conference_charity", "MACC_HULL", null, Exploitation.LABOUR, houses());
        var today = new ArrayList<Ref>(1);
        people.as(
                coordinator,
                actor -> today.add(
                        meetings.plan(actor, "MACC_HULL", days.day(0), LocalTime.of(9, 0), 60, "Guildhall, room 4")));
        listed(coordinator, houses, today.getFirst(), "HCC", "HUMBERSIDE_POLICE", "CHCP", "HFRS", "HUMBERCARE");
        people.as(police, actor -> {
            research.returned(
                    actor,
                    houses,
                    "Fictional. Both addresses, the name of the landlord, two vehicles",
                    "Fictional. Crime records, intelligence, command and control",
                    days.day(-2),
                    new Held(
                            EntryKind.FACT,
                            days.day(-40),
                            "Fictional. Called to number 12 at four in the morning: eleven men in three rooms.",
                            "Fictional. Incident log",
                            ""),
                    new Held(
                            EntryKind.OPINION,
                            days.day(-9),
                            "Fictional. The van that collects them looks like the one at the car wash.",
                            "Fictional. Neighbourhood officer",
                            ""),
                    new Held(
                            EntryKind.FACT,
                            days.day(-9),
                            "Fictional. A name that is part of an inquiry.",
                            "Fictional. Inquiry team",
                            "Fictional. It would tell who spoke to us."));
            research.released(actor, houses);
        });
        people.as(health, actor -> {
            research.returned(
                    actor,
                    houses,
                    "Fictional. Both addresses",
                    "Fictional. Community records, walk-in centre",
                    days.day(-2),
                    new Held(
                            EntryKind.FACT,
                            days.day(-30),
                            "Fictional. A man of that address came with a burnt hand and was collected before he was seen.",
                            "Fictional. Walk-in centre",
                            ""));
            research.released(actor, houses);
        });
        people.as(
                charity,
                actor -> research.returned(
                        actor, houses, "Fictional. Both addresses", "Fictional. Outreach log", days.day(-2)));
        for (var person : List.of(chair, coordinator, police, health)) {
            people.as(
                    person,
                    actor -> heard.accepts(
                            actor,
                            hearings.current(items.find(houses).orElseThrow())
                                    .orElseThrow()
                                    .meeting()));
        }
        people.as(coordinator, actor -> {
            heard.hears(
                    actor,
                    houses,
                    Map.of("HCC", "Leofric Sutton", "HUMBERSIDE_POLICE", "Callum Withernwick", "CHCP", "Yusra Ferriby"),
                    Map.of(
                            MinuteSection.DISCUSSION,
                            "Fictional. The three agencies hold pieces of one picture: many men, few beds, one van, one landlord.",
                            MinuteSection.STRENGTHS,
                            "Fictional. The neighbour speaks Romanian and is trusted.",
                            MinuteSection.OPTIONS,
                            "Fictional. A joint visit by day, with an interpreter and somewhere to go; or to wait for the inquiry.",
                            MinuteSection.DECISION,
                            "Fictional. A joint visit within two weeks, led by housing, with rooms ready for whoever wants to leave."),
                    List.of(
                            new DemonstrationHearings.Scored(
                                    "Fictional. Fire: eleven people, one door",
                                    4,
                                    5,
                                    "Fictional. Fire service told today"),
                            new DemonstrationHearings.Scored(
                                    "Fictional. The men are moved before the visit",
                                    3,
                                    4,
                                    "Fictional. Nobody calls ahead")),
                    working(days.day(28)));
            actions.gives(
                    actor, houses, "HUMBERSIDE_POLICE", "Fictional. Check the van against the car wash", days.day(7));
            actions.gives(actor, houses, "HCC", "Fictional. Lead the visit and have six rooms ready", days.day(12));
            var ready = actions.gives(
                    actor, houses, "CHCP", "Fictional. A nurse who comes along, with an interpreter", days.day(10));
            heard.sends(actor, houses);
            people.as(
                    health,
                    nurse -> actions.does(
                            nurse, houses, ready, days.day(0), "Fictional. The nurse and the interpreter are booked."));
        });
    }

    private Ref refer(
            Map<String, Actor.Person> persons,
            String who,
            String forum,
            @Nullable Ref about,
            Exploitation exploitation,
            ItemDetails details) {
        var sent = new ArrayList<Ref>(1);
        people.as(DemoPeople.find(persons, who), actor -> {
            var it = about == null ? null : cases.find(about).orElseThrow();
            sent.add(items.refer(
                    actor,
                    new NewItem(
                            forums.get(forum),
                            it,
                            exploitation,
                            details,
                            it == null ? null : cleared(actor, it, details),
                            null)));
        });
        return sent.getFirst();
    }

    /// The person agreed to the referral; where they had said no to one of the agencies before, it goes ahead on a
    /// ground.
    private Cleared cleared(Actor actor, Case it, ItemDetails details) {
        return consent.clear(
                it,
                SharingAct.CONFERENCE,
                List.of(consent.recipient(actor, it, "HUMBERSIDE_POLICE")),
                new Justification(
                        SharingGround.RISK,
                        "Fictional. The man they fear was seen outside the hostel, and nobody but the police can move him on.",
                        true,
                        ""));
    }

    private void accepted(Actor.Person coordinator, Ref ref, String... agencies) {
        people.as(coordinator, actor -> {
            var item = items.find(ref).orElseThrow();
            items.accept(actor, item, item.version());
            for (var agency : agencies) {
                invitations.invite(actor, item, agency, Invitation.Why.CORE);
            }
        });
    }

    /// Those who come for the agencies hold their seats; nobody holds that of the fire service yet.
    private void seated(Actor actor, String group, Map<String, Actor.Person> persons, LocalDate from) {
        for (var seat : SEATS.entrySet()) {
            var person = DemoPeople.find(persons, seat.getValue());
            var holder = known.find(actor, person.id()).orElseThrow();
            if (groups.seat(actor, group, seat.getKey(), false, holder, from)
                    instanceof Ruling.Refused<SeatOccupancy>(var problems)) {
                throw new InvariantViolation(problems.toString());
            }
        }
    }

    /// The first working day from this one on.
    private static LocalDate working(LocalDate day) {
        return WorkingDays.after(day.minusDays(1), 1);
    }

    private void listed(Actor.Person coordinator, Ref ref, int day, String... agencies) {
        var on = new ArrayList<Ref>(1);
        people.as(
                coordinator,
                _ -> on.add(
                        hearings.days(forums.get(items.find(ref).orElseThrow().forum()))
                                .get(day)
                                .meeting()));
        listed(coordinator, ref, on.getFirst(), agencies);
    }

    private void listed(Actor.Person coordinator, Ref ref, Ref meeting, String... agencies) {
        accepted(coordinator, ref, agencies);
        people.as(coordinator, actor -> {
            Item item = items.find(ref).orElseThrow();
            hearings.list(
                    actor,
                    item,
                    item.version(),
                    meeting,
                    forums.get(item.forum()).itemMinutes(),
                    "");
        });
    }

    private static Forum varm() {
        return new Forum(
                "VARM_HULL",
                1,
                "VARM_HULL",
                "HULL",
                "",
                "VARM Hull",
                "Vulnerable adults risk management: for an adult who can decide for themselves, where the risk of serious harm or death is high and the usual ways did not lower it.",
                Forum.Subject.PERSON,
                true,
                true,
                List.of(
                        "18 or over",
                        "Has the capacity to decide about these risks",
                        "Risk of serious harm or death",
                        "The usual ways were tried and did not lower the risk",
                        "Agencies are very worried, or others are at risk"),
                false,
                List.of(),
                12,
                2,
                5,
                5,
                6,
                20,
                6,
                CONFIDENTIALITY,
                null);
    }

    private static Forum macc() {
        return new Forum(
                "MACC_HULL",
                1,
                "MACC_HULL",
                "HULL",
                "",
                "MACC Hull",
                "Multi-agency case conference: for a person or a place where slavery or exploitation is suspected and more than one agency has to act.",
                Forum.Subject.BOTH,
                false,
                true,
                List.of(SUSPECTED, SEVERAL, "It cannot wait for the usual ways"),
                true,
                List.of(),
                12,
                2,
                5,
                5,
                6,
                15,
                6,
                CONFIDENTIALITY,
                null);
    }

    private static Forum panel() {
        return new Forum(
                "HOMES_PANEL_HULL",
                1,
                "HOMES_PANEL_HULL",
                "HULL",
                "",
                "Homes panel Hull",
                "For homes that were taken over by others (cuckooing).",
                Forum.Subject.PLACE,
                false,
                false,
                List.of(HOME),
                true,
                List.of(),
                12,
                2,
                3,
                5,
                6,
                15,
                6,
                CONFIDENTIALITY,
                null);
    }

    private static ItemDetails carWash() {
        return place(
                "Fictional. Car wash beside the retail park",
                "Fictional. Also called Shiny; two white vans",
                "Fictional. Six men wash from seven to seven and sleep in a container behind it. They are driven to a cash machine each Friday.",
                "Fictional. Two visits of trading standards in spring. The owner said that they are family.",
                "Car wash",
                "Fictional. March and May: nobody wanted to talk while the owner stood there.",
                "Fictional. None needed; water discharge not agreed.",
                SUSPECTED,
                SEVERAL);
    }

    private static ItemDetails houses() {
        return place(
                "Fictional. Two houses let by the room, Sample Terrace",
                "Fictional. Numbers 12 and 14; one landlord; a grey van",
                "Fictional. Men come and go by van at night. A neighbour counted eleven in a house of three rooms. Nobody has a key.",
                "Fictional. Outreach called twice. The landlord said that all is in order.",
                "House",
                "Fictional. October: the door was opened by somebody who answered for all.",
                "Fictional. No licence for a house in multiple occupation.",
                SUSPECTED,
                SEVERAL);
    }

    private static ItemDetails flat() {
        return place(
                "Fictional. Ground floor flat, Sample Court",
                "Fictional. The tenant is in his sixties and uses a wheelchair",
                "Fictional. The district nurse finds strangers there. His cooker is gone and he asks her to ring before she comes.",
                "Fictional. The landlord changed the lock once.",
                "Home",
                "Fictional. Nurse each Monday.",
                "",
                HOME);
    }

    private static ItemDetails place(
            String subject,
            String identifiers,
            String concern,
            String tried,
            String premises,
            String visits,
            String licensing,
            String... threshold) {
        return new ItemDetails(
                subject,
                identifiers,
                concern,
                tried,
                List.of(threshold),
                Awareness.PLACE,
                "",
                "CRIME",
                "",
                "",
                "",
                "",
                "",
                Section42.NOT_APPLICABLE,
                "",
                "Fictional. 1 Sample Street, Hull",
                premises,
                visits,
                licensing,
                "");
    }

    private static ItemDetails nailBar() {
        return person(
                "Mai Sample-Nguyen",
                "Fictional. The man who drives her knows where she sleeps now.",
                "Fictional. A safe place and a letter to her mother.",
                "Fictional. The driver",
                "Fictional. Her support worker, by text on weekdays",
                Section42.REFUSED);
    }

    private static ItemDetails roughSleeper() {
        return person(
                "Piotr Sample-Kowalski",
                "Fictional. Somebody takes his wages card each Friday. He does not open the door and eats little.",
                "Fictional. A room of his own. No police.",
                "Fictional. A man called Boss",
                "Fictional. The night shelter",
                Section42.ENDED);
    }

    private static ItemDetails person(
            String subject, String concern, String wishes, String feared, String safe, Section42 section42) {
        return new ItemDetails(
                subject,
                "Fictional. See the referral",
                concern,
                "Fictional. Visits each week, a referral to housing, two calls with the landlord.",
                List.of(),
                Awareness.AGREES,
                "",
                "SAFEGUARDING",
                feared,
                safe,
                wishes,
                "",
                "Fictional. Can decide about where to live; assessed by the support worker this month.",
                section42,
                "Fictional. Asked of the council’s safeguarding adults team.",
                "",
                "",
                "",
                "",
                "");
    }
}
