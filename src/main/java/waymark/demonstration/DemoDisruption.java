package waymark.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.disruptions.DemonstrationDisruptions;
import waymark.intelligence.disruptions.Place;
import waymark.intelligence.disruptions.ToolState;
import waymark.intelligence.groups.DemonstrationGroups;
import waymark.intelligence.monthly.DemonstrationMonths;
import waymark.intelligence.orders.DemonstrationOrders;
import waymark.intelligence.reports.DemonstrationPurposes;
import waymark.intelligence.tasking.DemonstrationRequirements;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.objectives.FourP;

/// Two years of disruptions, five orders, two groups, what officers ask, and three pictures of months. Every person,
/// place and group in them is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoDisruption {

    private static final String HULL = "HULL";
    private static final String EAST_RIDING = "EAST_RIDING";
    private static final String NORTH = "NORTH_LINCOLNSHIRE";
    private static final String NORTH_EAST = "NORTH_EAST_LINCOLNSHIRE";
    private static final String POLICE = "HUMBERSIDE_POLICE";
    private static final String GLAA = "GLAA";
    private static final int YEARS_IN_DAYS = 720;
    private static final int EVERY = 9;

    /// @param measure empty where there is none
    private record Told(FourP p, Place place, String level, String what, String before, String after, String measure) {}

    private static final List<Told> TOLD = List.of(
            new Told(
                    FourP.PURSUE,
                    Place.CAR_WASH,
                    "MODERATE",
                    "A visit with partners, and a notice to improve",
                    "Men slept behind the wash and were paid in cash",
                    "It closed for a month and opened with contracts",
                    "9 contracts seen"),
            new Told(
                    FourP.PROTECT,
                    Place.HOME,
                    "MINOR",
                    "A crowded home was inspected, and people were told whom to call",
                    "Twelve people in three rooms",
                    "Five live there, and the landlord has a licence",
                    ""),
            new Told(
                    FourP.PREVENT,
                    Place.FACTORY,
                    "MODERATE",
                    "An agency lost its licence after an inspection",
                    "Wages were cut for travel and beds",
                    "The factory pays people itself",
                    "1 licence withdrawn"),
            new Told(
                    FourP.PURSUE,
                    Place.ONLINE,
                    "MINOR",
                    "Advertisements were reported to the site and taken down",
                    "Forty advertisements from two telephones",
                    "Both telephones are silent since",
                    "40 advertisements"),
            new Told(
                    FourP.PREPARE,
                    Place.PORT,
                    "MINOR",
                    "Staff of the port were trained and have one number to call",
                    "Nobody knew whom to tell",
                    "Two calls came in the first month",
                    "34 people trained"),
            new Told(
                    FourP.PURSUE,
                    Place.NAIL_BAR,
                    "MAJOR",
                    "Payments were traced and accounts frozen",
                    "Five shops sent their takings to one account",
                    "All five closed, and none opened again",
                    "5 shops closed"),
            new Told(
                    FourP.PROTECT,
                    Place.CARE_HOME,
                    "MODERATE",
                    "A provider was visited with the regulator",
                    "Workers owed fees to whoever brought them",
                    "The fees were paid back and the council moved its contract",
                    ""),
            new Told(
                    FourP.PREVENT,
                    Place.FARM,
                    "MINOR",
                    "Growers were briefed before the harvest",
                    "Gangs were hired without looking at licences",
                    "Growers check licences by telephone",
                    "18 growers"));

    private final DemonstrationDisruptions disruptions;
    private final DemonstrationOrders orders;
    private final DemonstrationGroups groups;
    private final DemonstrationRequirements requirements;
    private final DemonstrationMonths months;
    private final DemonstrationPurposes purposes;
    private final PeopleApi directory;
    private final DemoPeople people;

    DemoDisruption(
            DemonstrationDisruptions disruptions,
            DemonstrationOrders orders,
            DemonstrationGroups groups,
            DemonstrationRequirements requirements,
            DemonstrationMonths months,
            DemonstrationPurposes purposes,
            PeopleApi directory,
            DemoPeople people) {
        this.disruptions = disruptions;
        this.orders = orders;
        this.groups = groups;
        this.requirements = requirements;
        this.months = months;
        this.purposes = purposes;
        this.directory = directory;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var officer = DemoPeople.find(persons, "intelligence_officer");
        var second = DemoPeople.find(persons, "intelligence_glaa");
        var lead = DemoPeople.find(persons, "operation_lead");
        var housing = DemoPeople.find(persons, "housing_officer");
        disrupted(timeline, lead, days);
        timeline.on(days.day(-1), () -> people.as(lead, actor -> tools(actor, days)));
        timeline.on(days.day(-1), () -> ordered(officer, housing, days));
        timeline.on(days.day(-1), () -> people.as(officer, actor -> grouped(actor, days)));
        timeline.on(days.day(-1), () -> asked(officer, housing, days));
        timeline.on(days.day(-1), () -> drawn(officer, second, days));
    }

    private void disrupted(DemoTimeline timeline, Actor.Person lead, DemoCalendar days) {
        var areas = List.of(HULL, NORTH_EAST, EAST_RIDING, HULL, NORTH);
        var partners = List.of(List.of(POLICE, GLAA), List.of(POLICE), List.of(POLICE, "HCC"), List.of(GLAA));
        int number = 0;
        for (int back = YEARS_IN_DAYS; back > 1; back -= number % 3 == 0 ? EVERY - 4 : EVERY) {
            var told = TOLD.get(number % TOLD.size());
            var area = areas.get(number % areas.size());
            var by = partners.get(number % partners.size());
            var on = days.day(-back);
            timeline.on(
                    on,
                    () -> people.as(
                            lead,
                            actor -> disruptions.record(
                                    actor,
                                    on,
                                    told.p(),
                                    told.level(),
                                    area,
                                    told.place(),
                                    told.what(),
                                    by,
                                    told.before() + "|" + told.after(),
                                    told.measure())));
            number++;
        }
    }

    private void tools(Actor.Person lead, DemoCalendar days) {
        disruptions.tool(
                lead,
                "A financial investigator for exploitation (fictional)",
                "Wages and rents can be followed to those who profit",
                days.day(-400),
                ToolState.GOT,
                days.day(-200),
                "One post, shared with the regional unit");
        disruptions.tool(
                lead,
                "Interpreters on call for visits at night (fictional)",
                "Nobody should be asked about exploitation through whoever exploits them",
                days.day(-150),
                ToolState.LACKING,
                days.day(-30),
                "The contract ends at ten in the evening");
        disruptions.tool(
                lead,
                "A reading of number plates at the port (fictional)",
                "Vans that bring people are seen once and never again",
                days.day(-60),
                ToolState.ASKED,
                days.day(-60),
                "");
    }

    private void ordered(Actor.Person officer, Actor.Person housing, DemoCalendar days) {
        people.as(officer, actor -> {
            purposes.toDisrupt(actor);
            var until = days.day(900);
            var stpo = orders.order(
                    actor,
                    "STPO",
                    "Corvin Halebridge",
                    HULL,
                    "Hull Crown Court",
                    days.day(-300),
                    until,
                    "After a conviction for forced labour at a car wash.");
            orders.condition(actor, stpo, "Must not employ or house anybody", checker(housing), 30, days.day(6));
            orders.condition(actor, stpo, "Must tell the police before he travels", null, 0, null);
            orders.breach(actor, stpo, days.day(-40), "He was found to collect rent at a house.");
            orders.order(
                    actor,
                    "STRO",
                    "Odessa Marfleetham",
                    EAST_RIDING,
                    "Beverley Magistrates’ Court",
                    days.day(-120),
                    days.day(20),
                    "No conviction; the court saw a risk.");
            var closure = orders.order(
                    actor,
                    "CLOSURE",
                    "A house in west Hull",
                    HULL,
                    "Hull Magistrates’ Court",
                    days.day(-60),
                    days.day(30),
                    "Used to house people who worked without pay.");
            orders.condition(actor, closure, "Nobody may enter but the owner", checker(housing), 7, days.day(-1));
            var nails = orders.order(
                    actor,
                    "CLOSURE",
                    "A nail bar in Grimsby",
                    NORTH_EAST,
                    "Grimsby Magistrates’ Court",
                    days.day(-200),
                    null,
                    "Closed after a visit.");
            orders.end(actor, nails, days.day(-110));
            orders.order(
                    actor,
                    "CCE_PREVENTION",
                    "Leif Tranbygate",
                    NORTH,
                    "Scunthorpe Magistrates’ Court",
                    days.day(-15),
                    days.day(700),
                    "Children carried drugs for him. Check the commencement before you rely on it.");
        });
    }

    private @Nullable PersonSummary checker(Actor.Person person) {
        return directory.find(person, person.id()).orElse(null);
    }

    private void grouped(Actor.Person officer, DemoCalendar days) {
        purposes.toDisrupt(officer);
        var first = groups.group(
                officer,
                "Group Curlew",
                HULL,
                "Houses men and hires them out to car washes and building sites. Keeps papers and most of the pay.",
                "Who rents the houses. How the money leaves the country.",
                days.day(24));
        groups.step(
                officer,
                first,
                FourP.PURSUE,
                "Less money",
                "Trace the rents and ask for frozen accounts",
                POLICE,
                days.day(30),
                "");
        groups.step(
                officer,
                first,
                FourP.PURSUE,
                "Less freedom to operate",
                "A prevention order for whoever runs it",
                POLICE,
                days.day(-300),
                "Made by the court; conditions are checked.");
        groups.step(
                officer,
                first,
                FourP.PREVENT,
                "Nobody new is brought",
                "Warn the agencies at two coach stops",
                GLAA,
                days.day(-10),
                "");
        groups.step(
                officer,
                first,
                FourP.PROTECT,
                "People are found early",
                "Housing checks crowded houses with an interpreter",
                "HCC",
                days.day(14),
                "");
        groups.step(
                officer,
                first,
                FourP.PREPARE,
                "A safe first night",
                "A reception plan for fifteen people",
                "HCC",
                days.day(-50),
                "Agreed and tried in an exercise.");
        groups.letRead(officer, first, GLAA, days.day(-20), days.day(70));
        var second = groups.group(
                officer,
                "Group Sandpiper",
                NORTH_EAST,
                "Moves women between towns and advertises them online.",
                "Which telephones belong together.",
                days.day(-2));
        groups.step(
                officer,
                second,
                FourP.PURSUE,
                "Fewer advertisements",
                "Ask the sites to take them down",
                POLICE,
                days.day(10),
                "");
    }

    private void asked(Actor.Person officer, Actor.Person housing, DemoCalendar days) {
        people.as(officer, actor -> {
            requirements.ask(
                    actor,
                    "Vans that collect people before six (fictional)",
                    "Where do vans collect groups of people early in the morning, and on which days?",
                    "Collection points tell us where people live and who drives them.",
                    HULL,
                    days.day(12),
                    List.of("HCC", "HFRS", "CHCP"));
        });
        var crowded = new ArrayList<Ref>();
        people.as(
                officer,
                actor -> crowded.add(requirements.ask(
                        actor,
                        "Homes with many beds (fictional)",
                        "Which kinds of homes have more beds than people on the tenancy?",
                        "Crowded homes are where exploitation is seen first.",
                        HULL,
                        days.day(3),
                        List.of("HCC", GLAA))));
        people.as(housing, actor -> requirements.answer(actor, crowded.getFirst()));
        var farms = new ArrayList<Ref>();
        people.as(
                officer,
                actor -> farms.add(requirements.ask(
                        actor,
                        "Harvest gangs without a licence (fictional)",
                        "Are gangs seen on farms that nobody has seen before?",
                        "The harvest begins.",
                        EAST_RIDING,
                        days.day(5),
                        List.of("ERYC"))));
        people.as(
                officer,
                actor -> requirements.close(
                        actor, farms.getFirst(), "Three farms were visited. All gangs had a licence. Thank you."));
    }

    private void drawn(Actor.Person officer, Actor.Person second, DemoCalendar days) {
        LocalDate today = days.day(0);
        var last = YearMonth.from(today).minusMonths(1);
        for (int back = 2; back >= 1; back--) {
            var month = last.minusMonths(back);
            people.as(officer, actor -> {
                months.draft(
                        actor,
                        month,
                        "Most of what we hear is about work: car washes, nail bars and homes. We are fairly sure of car washes,"
                                + " where several partners saw the same, and less sure of care homes.",
                        "More visits ended with something that lasted.",
                        "We hear little from farms, which may be quiet or may be unseen.",
                        "Visits before the end of the harvest.");
                months.send(actor, month);
            });
            people.as(second, actor -> months.publish(actor, month));
        }
        people.as(
                officer,
                actor -> months.draft(
                        actor, last, "Quieter than the month before; fewer visits were planned.", "", "", ""));
        var themes = List.of("Sexual exploitation", "Children at work", "Care homes", "Domestic servitude");
        people.as(officer, actor -> {
            for (int quarter = 1; quarter <= themes.size(); quarter++) {
                months.theme(actor, "%d-%d".formatted(today.getYear(), quarter), themes.get(quarter - 1), "");
            }
        });
    }
}
