package waymark.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.deconfliction.HeldEntry;
import waymark.intelligence.operations.OperationEntry;
import waymark.intelligence.outreach.OutreachEntry;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.strategy.actions.ActionPlan;
import waymark.web.Clocks;

/// A week of Operation Wilberforce past its debrief, one that is ready, one that is being planned, outreach in three
/// areas, and what two organisations hold. Places, people and outcomes are invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoOperations {

    private static final String HULL = "HULL";
    private static final String CALM = "Plain clothes first; two officers at each door; a break every hour (fictional)";
    private static final String AFTERWARDS =
            "The owner may punish people who spoke, or their families. Everybody is offered to leave with us the same hour (fictional)";
    private static final String RECEPTION =
            "A quiet room in a community centre, with food, tea and telephones. A first responder and an interpreter speak with each"
                    + " person alone. Nobody is searched there. A place for the night is offered to everybody (fictional)";

    private final OperationEntry operations;
    private final OutreachEntry outreach;
    private final HeldEntry held;
    private final ServiceLists services;
    private final PeopleApi directory;
    private final DemoPeople people;

    DemoOperations(
            OperationEntry operations,
            OutreachEntry outreach,
            HeldEntry held,
            ServiceLists services,
            PeopleApi directory,
            DemoPeople people) {
        this.operations = operations;
        this.outreach = outreach;
        this.held = held;
        this.services = services;
        this.directory = directory;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var lead = DemoPeople.find(persons, "operation_lead");
        var week = new AtomicReference<@Nullable Ref>();
        var past = new AtomicReference<@Nullable Ref>();
        timeline.on(
                days.day(-120),
                () -> people.as(lead, actor -> {
                    week.set(operations.week(
                            actor,
                            "Car washes and nail bars (fictional)",
                            "Sexual and labour exploitation on the high street",
                            "Humberside Police",
                            days.day(-75),
                            days.day(-75).plusDays(6)));
                    operations.week(
                            actor,
                            "National week of action (fictional)",
                            "Theme not announced yet",
                            "National Crime Agency",
                            days.day(45),
                            days.day(45).plusDays(6));
                }));
        timeline.on(
                days.day(-100),
                () -> people.as(
                        lead,
                        actor -> past.set(planned(
                                persons, actor, "Wilberforce, spring (fictional)", week.get(), days.day(-75)))));
        for (var key : List.of("csp_hull", "nurse", "intelligence_glaa")) {
            timeline.on(
                    days.day(-90),
                    () -> people.as(
                            DemoPeople.find(persons, key),
                            actor -> operations.answer(actor, made(past), "accepted", "")));
        }
        timeline.on(
                days.day(-76),
                () -> people.as(lead, actor -> {
                    operations.ready(actor, made(past));
                    operations.go(actor, made(past));
                }));
        timeline.on(
                days.day(-68),
                () -> people.as(lead, actor -> {
                    operations.done(
                            actor,
                            made(past),
                            7,
                            2,
                            3,
                            "Four car washes and a nail bar. Seven people accepted help the same day (fictional).",
                            days.day(-68));
                    operations.learn(
                            actor,
                            made(past),
                            "Interpreters were booked two days before; two languages were missing (fictional).",
                            ActionPlan.of(
                                    "Agree a rota of interpreters who can come within two hours",
                                    "Learned from joint work of partners (fictional)",
                                    HULL,
                                    "SP2.2",
                                    "HCC",
                                    null,
                                    List.of(),
                                    days.day(-68),
                                    days.day(60)),
                            "Hull City Council");
                    operations.debrief(actor, made(past), days.day(-60));
                }));
        timeline.on(
                days.day(-9),
                () -> people.as(
                        lead,
                        actor -> operations.ready(
                                actor,
                                planned(persons, actor, "Wilberforce, farm roads (fictional)", null, days.day(6)))));
        timeline.on(
                days.day(-4),
                () -> people.as(
                        lead,
                        actor -> operations.plan(
                                actor,
                                "Wilberforce, care homes (fictional)",
                                null,
                                "Staff of care homes know their pay and whom to call (fictional)",
                                "NORTH_EAST_LINCOLNSHIRE",
                                days.day(47),
                                days.day(49),
                                "",
                                "")));
        outreach(timeline, persons, days);
        timeline.on(
                days.day(-30),
                () -> people.as(
                        DemoPeople.find(persons, "intelligence_glaa"),
                        actor -> held.register(
                                actor,
                                List.of("07700 900142", "07700 900143", "plate, WM19 KTR", "address, 14 HU3 2AA"),
                                days.day(300))));
        timeline.on(
                days.day(-20),
                () -> people.as(
                        DemoPeople.find(persons, "intelligence_officer"),
                        actor -> held.register(
                                actor,
                                List.of("07700 900151", "plate, WM21 HRB", "email, offers@work.example.org"),
                                days.day(200))));
    }

    /// Ready but for the last step: two places, three partners, the reception and every answer.
    private Ref planned(
            Map<String, Actor.Person> persons, Actor.Person actor, String name, @Nullable Ref week, LocalDate first) {
        var ref = operations.plan(
                actor,
                name,
                week,
                "People who are made to work find out that they can leave, and leave safely (fictional)",
                HULL,
                first,
                first.plusDays(4),
                CALM,
                AFTERWARDS);
        operations.place(
                actor,
                ref,
                "CAR_WASH",
                "A car wash on the ring road (fictional)",
                "HU3 2AA",
                first.atTime(9, 30).atZone(Clocks.LONDON).toInstant());
        operations.place(
                actor,
                ref,
                "NAIL_BAR",
                "A nail bar near the station (fictional)",
                "HU1 3QX",
                first.plusDays(1).atTime(14, 0).atZone(Clocks.LONDON).toInstant());
        invite(persons, actor, ref, "csp_hull", "Check licences, and bring the housing officer", first);
        invite(persons, actor, ref, "nurse", "Be at the reception with a first-aid bag", first);
        invite(persons, actor, ref, "intelligence_glaa", "Speak with workers about pay and papers", first);
        operations.receive(
                actor,
                ref,
                RECEPTION,
                services.in(actor, HULL).stream().map(ServiceRow::ref).limit(3).toList());
        operations.check(actor, ref, Map.of("CHILDREN", "No child was seen there; social care is on call (fictional)"));
        return ref;
    }

    private void invite(
            Map<String, Actor.Person> persons, Actor.Person actor, Ref ref, String key, String task, LocalDate first) {
        operations.invite(actor, ref, person(persons, key), task, first.minusDays(3));
    }

    private PersonSummary person(Map<String, Actor.Person> persons, String key) {
        return directory
                .find(DemoPeople.SYSTEM, DemoPeople.find(persons, key).id())
                .orElseThrow();
    }

    private static Ref made(AtomicReference<@Nullable Ref> ref) {
        var made = ref.get();
        if (made == null) {
            throw new IllegalStateException("an operation that is not there yet");
        }
        return made;
    }

    private void outreach(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        record Listed(String area, String name, String places, List<String> languages, String officer, int trust) {}
        for (var one : List.of(
                new Listed(
                        HULL,
                        "Workers in the food factories (fictional)",
                        "Bus stops at the change of shift, the market on Saturdays",
                        List.of("Polish", "Romanian"),
                        "advice",
                        3),
                new Listed(
                        "EAST_RIDING",
                        "Seasonal workers near Goole (fictional)",
                        "The church hall on Sundays",
                        List.of("Bulgarian", "Romanian"),
                        "victims",
                        2),
                new Listed(
                        "NORTH_EAST_LINCOLNSHIRE",
                        "Crews in the port (fictional)",
                        "The seafarers’ centre",
                        List.of("Tagalog", "Ukrainian"),
                        "fire",
                        4))) {
            var ref = new AtomicReference<@Nullable Ref>();
            timeline.on(
                    days.day(-110),
                    () -> people.as(
                            DemoPeople.find(persons, "operation_lead"),
                            actor -> ref.set(outreach.add(
                                    actor,
                                    one.area(),
                                    one.name(),
                                    one.places(),
                                    one.languages(),
                                    person(persons, one.officer())))));
            for (int back = 2; back >= 0; back--) {
                int ago = 15 + back * 40;
                int trust = Math.max(1, one.trust() - back);
                timeline.on(
                        days.day(-ago),
                        () -> people.as(
                                DemoPeople.find(persons, one.officer()),
                                actor -> outreach.visit(
                                        actor,
                                        made(ref),
                                        days.day(-ago),
                                        one.places(),
                                        8 + trust * 3,
                                        trust,
                                        "We left cards with the helpline in their languages (fictional).",
                                        days.day(-ago + 40))));
            }
            if (one.area().equals(HULL)) {
                // near the operation of the same week, so that both sides see the warning
                timeline.on(
                        days.day(-5),
                        () -> people.as(
                                DemoPeople.find(persons, one.officer()),
                                actor -> outreach.plan(
                                        actor,
                                        made(ref),
                                        "The market (fictional)",
                                        "HU1 3RA",
                                        days.day(7)
                                                .atTime(12, 0)
                                                .atZone(Clocks.LONDON)
                                                .toInstant())));
            }
        }
    }
}
