package waymark.demonstration;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.training.certificates.CertificateEntry;
import waymark.training.champions.ChampionEntry;
import waymark.training.evaluation.EvaluationEntry;

/// Champions in the four areas, with holes, and courses with their certificates. Everybody is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoLearning {

    private static final String HULL = "HULL";
    private static final String EAST_RIDING = "EAST_RIDING";
    private static final String NORTH = "NORTH_LINCOLNSHIRE";
    private static final String NORTH_EAST = "NORTH_EAST_LINCOLNSHIRE";
    private static final int PEOPLE = 12;
    private static final String AGREED = "Their manager, by e-mail (fictional)";

    private final ChampionEntry champions;
    private final CertificateEntry certificates;
    private final EvaluationEntry evaluations;
    private final PeopleApi directory;
    private final DemoPeople people;

    DemoLearning(
            ChampionEntry champions,
            CertificateEntry certificates,
            EvaluationEntry evaluations,
            PeopleApi directory,
            DemoPeople people) {
        this.champions = champions;
        this.certificates = certificates;
        this.evaluations = evaluations;
        this.directory = directory;
        this.people = people;
    }

    /// @param last so many days ago they did something; 0 where nothing was logged
    private record Serving(String key, String service, List<String> areas, int since, int last, String about) {}

    private static final List<Serving> SERVING = List.of(
            new Serving(
                    "nurse",
                    "HEALTH",
                    List.of(HULL),
                    400,
                    20,
                    "Signs in community nursing, and whom to call from a clinic"),
            new Serving(
                    "sergeant", "POLICE", List.of(HULL), 500, 12, "What neighbourhood officers can do the same day"),
            new Serving("di", "POLICE", List.of(EAST_RIDING), 300, 35, "How a worry becomes intelligence"),
            new Serving("dc_south", "POLICE", List.of(NORTH, NORTH_EAST), 450, 260, ""),
            new Serving(
                    "adults",
                    "ADULT_SAFEGUARDING",
                    List.of(HULL, EAST_RIDING),
                    350,
                    44,
                    "Capacity, consent and section 42"),
            new Serving("adults_south", "ADULT_SAFEGUARDING", List.of(NORTH, NORTH_EAST), 420, 0, ""),
            new Serving(
                    "children", "CHILD_SAFEGUARDING", List.of(HULL, EAST_RIDING), 340, 9, "Children and young people"),
            new Serving(
                    "children_south", "CHILD_SAFEGUARDING", List.of(NORTH_EAST), 690, 80, "Schools on the south bank"),
            new Serving(
                    "fire",
                    "FIRE",
                    List.of(HULL, EAST_RIDING, NORTH, NORTH_EAST),
                    200,
                    15,
                    "What crews notice in homes and at work"),
            new Serving("victims", "CHARITIES", List.of(HULL), 260, 51, ""),
            new Serving("advice", "CHARITIES", List.of(EAST_RIDING), 150, 27, "Wages that were not paid"),
            new Serving(
                    "csp_hull", "COUNCIL", List.of(HULL), 380, 3, "Licensing, trading standards and housing officers"));

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var trainer = DemoPeople.find(persons, "trainer");
        for (var one : SERVING) {
            var ref = new AtomicReference<@Nullable Ref>();
            timeline.on(
                    days.day(-one.since()),
                    () -> people.as(trainer, actor -> {
                        var on = days.day(-one.since());
                        ref.set(champions.propose(
                                actor, person(persons, one.key()), one.service(), one.areas(), one.about(), on));
                        champions.agree(actor, made(ref), AGREED, on);
                    }));
            if (one.last() > 0) {
                timeline.on(
                        days.day(-one.last()),
                        () -> people.as(
                                DemoPeople.find(persons, one.key()),
                                actor -> champions.log(actor, made(ref), "cascaded", days.day(-one.last()), "")));
            }
            if (one.key().equals("nurse")) {
                timeline.on(
                        days.day(-15),
                        () -> people.as(DemoPeople.find(persons, "nurse"), actor -> {
                            champions.log(actor, made(ref), "trained", days.day(-15), "Two shifts of community nurses");
                            champions.share(
                                    actor,
                                    made(ref),
                                    "Ten minutes at the start of a shift",
                                    "We took one sign each week and talked about it for ten minutes. People began to ask me"
                                            + " afterwards. It needs no slides (fictional).");
                        }));
            }
        }
        timeline.on(
                days.day(-16),
                () -> people.as(
                        trainer,
                        actor -> champions.propose(
                                actor,
                                person(persons, "ambulance"),
                                "HEALTH",
                                List.of(NORTH_EAST),
                                "",
                                days.day(-16))));
        ended(timeline, persons, days, trainer);
        evaluated(timeline, days, trainer);
        courses(timeline, persons, days, trainer);
    }

    private void ended(
            DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, Actor.Person trainer) {
        var ref = new AtomicReference<@Nullable Ref>();
        timeline.on(
                days.day(-600),
                () -> people.as(trainer, actor -> {
                    ref.set(champions.propose(
                            actor, person(persons, "women"), "CHARITIES", List.of(NORTH), "", days.day(-600)));
                    champions.agree(actor, made(ref), AGREED, days.day(-600));
                }));
        timeline.on(
                days.day(-30),
                () -> people.as(
                        trainer,
                        actor -> champions.end(
                                actor,
                                made(ref),
                                "She has a new post (fictional)",
                                "Thank you, Samira: three teams know whom to call because of you.",
                                days.day(-30))));
    }

    /// The session in Hull that took place four months ago: twelve people answered.
    private void evaluated(DemoTimeline timeline, DemoCalendar days, Actor.Person trainer) {
        var session = new AtomicReference<@Nullable Ref>();
        var token = new AtomicReference<>("");
        timeline.on(
                days.day(-119),
                () -> people.as(trainer, actor -> {
                    evaluations.on(actor, days.day(-120)).ifPresent(session::set);
                    if (session.get() != null) {
                        token.set(evaluations.begin(actor, made(session)));
                    }
                }));
        timeline.on(days.day(-119), () -> answered(token.get(), List.of(), List.of(0, 0, 2, 0, 0, 0)));
        timeline.on(days.day(-119), () -> next(trainer, session));
        timeline.on(days.day(-119), () -> answered(token.get(), List.of(5, 4, 5, 4, 5), List.of(0, 1, 2, 1, 0, 2)));
        timeline.on(days.day(-119), () -> next(trainer, session));
        timeline.on(days.day(-20), () -> {
            for (int person = 0; person < PEOPLE && !token.get().isEmpty(); person++) {
                evaluations.later(token.get(), person < 7 ? "YES" : "PARTLY");
            }
        });
    }

    private void next(Actor.Person trainer, AtomicReference<@Nullable Ref> session) {
        if (session.get() != null) {
            people.as(trainer, actor -> evaluations.next(actor, made(session)));
        }
    }

    private void answered(String token, List<Integer> scores, List<Integer> choices) {
        for (int person = 0; person < PEOPLE && !token.isEmpty(); person++) {
            evaluations.answer(token, "person-" + person, scores, choices);
        }
    }

    private void courses(
            DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, Actor.Person trainer) {
        timeline.on(
                days.day(-705),
                () -> people.as(trainer, actor -> {
                    certificates.course(
                            actor,
                            "AWARENESS",
                            "Awareness for everybody",
                            1,
                            "",
                            new CertificateEntry.Purpose(
                                    "All staff and volunteers",
                                    "Online, on one’s own",
                                    "45 minutes",
                                    "What modern slavery is and where it happens here",
                                    "Notice signs, and tell the right person the same day",
                                    "Says whom to call, without looking it up"),
                            36,
                            false);
                    certificates.course(
                            actor,
                            "RECOGNISE_AND_RESPOND",
                            "Recognise and respond",
                            2,
                            "",
                            new CertificateEntry.Purpose(
                                    "People who meet the public",
                                    "Workshop with a scenario",
                                    "Two hours",
                                    "Consent of an adult, the safety of a child, and who may refer",
                                    "Have a first conversation and hand a concern over",
                                    "Works through a scenario with others"),
                            24,
                            true);
                    certificates.course(
                            actor,
                            "ADVANCED_ELSEWHERE",
                            "Advanced safeguarding (fictional)",
                            3,
                            "A college (fictional)",
                            new CertificateEntry.Purpose("Specialists", "Course", "Three days", "", "", ""),
                            36,
                            false);
                    for (var key : List.of("nurse", "sergeant", "victims", "caseworker")) {
                        certificates.issue(actor, person(persons, key), "RECOGNISE_AND_RESPOND", days.day(-700));
                    }
                }));
        timeline.on(
                days.day(-120),
                () -> people.as(trainer, actor -> {
                    for (var key : List.of("fire", "advice", "csp_hull", "children", "caseworker")) {
                        certificates.issue(actor, person(persons, key), "AWARENESS", days.day(-120));
                    }
                    certificates.record(
                            actor,
                            person(persons, "adults"),
                            "ADVANCED_ELSEWHERE",
                            days.day(-200),
                            "Certificate number 4411 (fictional)");
                }));
    }

    private PersonSummary person(Map<String, Actor.Person> persons, String key) {
        return directory
                .find(DemoPeople.SYSTEM, DemoPeople.find(persons, key).id())
                .orElseThrow();
    }

    private static Ref made(AtomicReference<@Nullable Ref> ref) {
        return java.util.Objects.requireNonNull(ref.get());
    }
}
