package waymark.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.training.DemonstrationTraining;
import waymark.training.DemonstrationTraining.Guest;

/// Workshops of the demonstration: five of the six shipped packs are published and one waits for a second
/// person; sessions that took place, and sessions to come, one of them full. Everybody in them is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoTraining {

    private static final List<String> PACKS = List.of(
            "front-line", "council-and-housing", "businesses", "recruitment-agencies", "charities", "safeguarding");
    private static final String WAITING = "recruitment-agencies";
    private static final String ABOUT =
            "Tea from half an hour before. The room has step-free access and a hearing loop. Tell the trainer what else"
                    + " helps you take part. (Fictional.)";

    private final DemoPeople people;
    private final DemonstrationTraining training;

    DemoTraining(DemoPeople people, DemonstrationTraining training) {
        this.people = people;
        this.training = training;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var trainer = DemoPeople.find(persons, "trainer");
        var coordinator = DemoPeople.find(persons, "coordinator");
        var packs = new HashMap<String, Ref>();
        var in = days.day(-300);
        timeline.on(
                in,
                () -> people.as(
                        trainer,
                        actor -> PACKS.forEach(code -> {
                            var ref = training.pack(actor, code);
                            packs.put(code, ref);
                            training.send(actor, ref);
                        })));
        var published = days.day(-290);
        timeline.on(
                published,
                () -> people.as(
                        coordinator,
                        actor -> packs.forEach((code, ref) -> {
                            if (!code.equals(WAITING)) {
                                training.publish(actor, ref, "Checked against our pathways. (Fictional.)", published);
                            }
                        })));
        held(
                timeline,
                trainer,
                packs,
                "front-line",
                null,
                days.day(-200),
                "Police training centre (fictional)",
                front());
        held(
                timeline,
                trainer,
                packs,
                "council-and-housing",
                "HULL",
                days.day(-120),
                "Guildhall (fictional room)",
                council());
        held(
                timeline,
                trainer,
                packs,
                "charities",
                "EAST_RIDING",
                days.day(-45),
                "Parish hall (fictional)",
                charities());
        coming(timeline, persons, days, packs);
    }

    private void held(
            DemoTimeline timeline,
            Actor.Person trainer,
            Map<String, Ref> packs,
            String pack,
            @Nullable String area,
            LocalDate day,
            String place,
            List<Guest> guests) {
        timeline.on(
                day,
                () -> people.as(trainer, actor -> {
                    var ref = session(actor, packs, pack, area, day, place, 24, false);
                    training.held(actor, ref, guests);
                }));
    }

    private Ref session(
            Actor.Person actor,
            Map<String, Ref> packs,
            String pack,
            @Nullable String area,
            LocalDate day,
            String place,
            int capacity,
            boolean isPublic) {
        return training.session(
                actor,
                Objects.requireNonNull(packs.get(pack)),
                area,
                day,
                LocalTime.of(10, 0),
                place,
                capacity,
                isPublic,
                ABOUT);
    }

    private void coming(
            DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, Map<String, Ref> packs) {
        var trainer = DemoPeople.find(persons, "trainer");
        var full = new Ref[1];
        timeline.on(
                days.day(-7),
                () -> people.as(trainer, actor -> {
                    full[0] = session(
                            actor, packs, "safeguarding", null, days.day(12), "Guildhall (fictional room)", 3, false);
                    session(actor, packs, "businesses", null, days.day(26), "Chamber of trade (fictional)", 30, true);
                    session(actor, packs, "front-line", "HULL", days.day(40), "", 20, false);
                }));
        for (var key : List.of("lead_hull", "lead_er", "coordinator", "lead_nl")) {
            var person = DemoPeople.find(persons, key);
            timeline.on(days.day(-5), () -> people.as(person, actor -> training.take(actor, full[0], "Lead")));
        }
    }

    private static List<Guest> front() {
        return List.of(
                new Guest("Asha Bell (fictional)", "HUMBERSIDE_POLICE", "Humberside Police", "Response officer", true),
                new Guest("Colm Reddy (fictional)", "HUMBERSIDE_POLICE", "Humberside Police", "Detective", true),
                new Guest("Ines Prowse (fictional)", null, "A hospital (fictional)", "Emergency nurse", true),
                new Guest("Tobias Lunn (fictional)", null, "A hospital (fictional)", "Midwife", true),
                new Guest("Wanda Frith (fictional)", null, "A surgery (fictional)", "Practice manager", false),
                new Guest("Hari Sood (fictional)", null, "Ambulance service (fictional)", "Paramedic", true));
    }

    private static List<Guest> council() {
        return List.of(
                new Guest("Bronte Aske (fictional)", "HCC", "Hull City Council", "Housing officer", true),
                new Guest("Dev Marlow (fictional)", "HCC", "Hull City Council", "Environmental health officer", true),
                new Guest("Olive Tarn (fictional)", "HCC", "Hull City Council", "Social worker", true),
                new Guest(
                        "Piet Garth (fictional)",
                        null,
                        "A housing association (fictional)",
                        "Neighbourhood officer",
                        true),
                new Guest("Rhona Skipp (fictional)", null, "A housing association (fictional)", "Caretaker", false));
    }

    private static List<Guest> charities() {
        return List.of(
                new Guest("Salma Weir (fictional)", null, "A drop-in centre (fictional)", "Volunteer", true),
                new Guest("Gwyn Otter (fictional)", null, "A drop-in centre (fictional)", "Manager", true),
                new Guest("Petra Holme (fictional)", null, "A food bank (fictional)", "Volunteer", true),
                new Guest("Jude Carr (fictional)", null, "A church (fictional)", "Safeguarding lead", true));
    }
}
