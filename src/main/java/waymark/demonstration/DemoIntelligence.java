package waymark.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.intelligence.DemonstrationIntelligence;
import waymark.intelligence.DemonstrationNetwork;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Intelligence of the demonstration: what partners told, in each state, and the reports of it under both handling
/// codes. Every place, person and vehicle in it is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoIntelligence {

    private static final String UNIT = "HUMBERSIDE_POLICE";
    private static final String ELSEWHERE = "GLAA";

    /// @param item what the sanitised report says; empty where none was graded yet
    /// @param to who reads it under handling code C; empty for P
    /// @param stage how far it has come
    private record Told(
            String area,
            String what,
            String where,
            String howKnown,
            Stage stage,
            String about,
            String item,
            String to) {}

    private enum Stage {
        RECEIVED,
        IN_HAND,
        DRAFT,
        USED,
        NOT_USED
    }

    private static final List<Told> TOLD = List.of(
            told(
                    "HULL",
                    "Six mattresses in a two-room flat over a laundry",
                    "Fictional Street 4, Hull",
                    "I saw it on an inspection of the boiler",
                    Stage.USED,
                    "People who sleep over a laundry",
                    "Six mattresses are in a two-room flat over a laundry in Hull",
                    ELSEWHERE),
            told(
                    "HULL",
                    "The same grey van brings men to the car wash at six each morning",
                    "Fictional Hand Car Wash",
                    "I pass it on my way to work",
                    Stage.USED,
                    "Men driven to a car wash",
                    "A grey van brings men to a car wash in Hull at about six in the morning",
                    ""),
            told(
                    "NORTH_LINCOLNSHIRE",
                    "Workers at a packing shed hand their bank cards to the driver",
                    "Fictional Farm",
                    "A worker said so at our advice desk",
                    Stage.USED,
                    "Bank cards kept by a driver",
                    "A driver keeps the bank cards of people who work at a packing shed",
                    ELSEWHERE),
            told(
                    "NORTH_EAST_LINCOLNSHIRE",
                    "Young women are moved between two flats every few days",
                    "Fictional Quay",
                    "A neighbour rang our office",
                    Stage.USED,
                    "Women moved between flats",
                    "Women are moved between two flats in Grimsby every few days",
                    ""),
            told(
                    "EAST_RIDING",
                    "A caravan behind the yard has lights on all night",
                    "Fictional Yard",
                    "Seen from the road",
                    Stage.NOT_USED,
                    "",
                    "",
                    ""),
            told(
                    "HULL",
                    "A nail bar where the same girl works every day of the week",
                    "Fictional Nails",
                    "I am a customer there",
                    Stage.DRAFT,
                    "A girl who works each day in a nail bar",
                    "The same girl works every day of the week in a nail bar",
                    ""),
            told(
                    "EAST_RIDING",
                    "The rent of four houses is paid by one man in cash",
                    "Fictional Avenue",
                    "It is in our rent book",
                    Stage.DRAFT,
                    "Rent of four houses paid in cash",
                    "One man pays the rent of four houses in cash",
                    ELSEWHERE),
            told(
                    "NORTH_LINCOLNSHIRE",
                    "A man waits outside while two workers see the nurse",
                    "Fictional Surgery",
                    "He would not let them speak",
                    Stage.IN_HAND,
                    "",
                    "",
                    ""),
            told(
                    "HULL",
                    "An advertisement offers rooms with work, in two languages",
                    "On a shop window",
                    "I saw the card",
                    Stage.IN_HAND,
                    "",
                    "",
                    ""),
            told(
                    "HULL",
                    "Deliveries at night to a closed takeaway",
                    "Fictional Grill",
                    "Seen twice from my flat",
                    Stage.RECEIVED,
                    "",
                    "",
                    ""),
            told(
                    "NORTH_EAST_LINCOLNSHIRE",
                    "Crew of a boat not seen ashore for weeks",
                    "Fictional Dock",
                    "A chandler told me",
                    Stage.RECEIVED,
                    "",
                    "",
                    ""),
            told(
                    "EAST_RIDING",
                    "Boys sell phones at the market and give the money to one man",
                    "Fictional Market",
                    "I work at the next stall",
                    Stage.RECEIVED,
                    "",
                    "",
                    ""));

    private final DemoPeople people;
    private final DemonstrationIntelligence intelligence;
    private final DemonstrationNetwork network;

    DemoIntelligence(DemoPeople people, DemonstrationIntelligence intelligence, DemonstrationNetwork network) {
        this.people = people;
        this.intelligence = intelligence;
        this.network = network;
    }

    private static Told told(
            String area,
            String what,
            String where,
            String howKnown,
            Stage stage,
            String about,
            String item,
            String to) {
        return new Told(area, what, where, howKnown, stage, about, item, to);
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var coordinator = DemoPeople.find(persons, "coordinator");
        var teller = DemoPeople.find(persons, "housing_officer");
        var officer = DemoPeople.find(persons, "intelligence_officer");
        var refs = new HashMap<Told, Ref>();
        timeline.on(days.day(-3), () -> {
            for (var key : List.of("intelligence_officer", "intelligence_glaa")) {
                people.as(DemoPeople.find(persons, key), actor -> network.tell(actor, days.today()));
            }
            people.as(officer, network::judge);
        });
        timeline.on(days.day(-1), () -> {
            people.as(coordinator, actor -> intelligence.receives(actor, UNIT));
            people.as(
                    teller,
                    actor -> TOLD.forEach(one -> refs.put(
                            one,
                            intelligence.told(
                                    actor,
                                    UNIT,
                                    one.area(),
                                    one.what() + ". (Fictional.)",
                                    one.where(),
                                    one.howKnown()))));
            people.as(officer, actor -> {
                intelligence.reads(actor);
                TOLD.forEach(one -> graded(actor, one, Objects.requireNonNull(refs.get(one))));
            });
        });
    }

    private void graded(Actor.Person officer, Told one, Ref submission) {
        if (one.stage() == Stage.RECEIVED) {
            return;
        }
        intelligence.inHand(officer, submission);
        if (!one.item().isEmpty()) {
            var item = one.item() + ". (Fictional.)";
            var report = intelligence.graded(officer, submission, one.area(), one.about(), item, one.to());
            if (one.stage() == Stage.USED) {
                intelligence.current(officer, report, item, one.to());
                intelligence.answered(officer, submission, true, "Thank you. It helped. (Fictional.)");
            }
        } else if (one.stage() == Stage.NOT_USED) {
            intelligence.answered(officer, submission, false, "Thank you for telling. (Fictional.)");
        }
    }
}
