package waymark.demonstration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayApi;

/// How the guidance came into force: reviewed and agreed to by partners, published by somebody who did not
/// write it. Hull’s own steps for children are in review today. The sergeant among the reviewers has
/// something of every kind to hand over, for trying out a leaver.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoPathways {

    /// A pathway, the area whose steps they are, and how many days ago it came into force.
    private record Publication(String code, @Nullable String area, int on) {}

    private static final List<Publication> PUBLISHED = List.of(
            new Publication("DANGER", null, -130),
            new Publication("CHILD", null, -130),
            new Publication("AGE_UNCERTAIN", null, -130),
            new Publication("ADULT_AGREES", null, -130),
            new Publication("ADULT_REFUSES", null, -130),
            new Publication("ADULT_CAPACITY", null, -130),
            new Publication("IN_NRM", null, -130),
            new Publication("OUT_OF_HOURS", null, -130),
            new Publication("PREMISES", null, -130),
            new Publication("HEALTH", null, -130),
            new Publication("HOMELESS", null, -130),
            new Publication("CUCKOOING", null, -130),
            new Publication("COUNTY_LINES", null, -130),
            new Publication("START", null, -129),
            new Publication("CUCKOOING", "HULL", -60),
            new Publication("CHILD", "EAST_RIDING", -58),
            new Publication("CUCKOOING", "EAST_RIDING", -58),
            new Publication("OUT_OF_HOURS", "EAST_RIDING", -58),
            new Publication("ADULT_REFUSES", "EAST_RIDING", -58),
            new Publication("CHILD", "NORTH_LINCOLNSHIRE", -44),
            new Publication("CUCKOOING", "NORTH_LINCOLNSHIRE", -44),
            new Publication("CHILD", "NORTH_EAST_LINCOLNSHIRE", -44),
            new Publication("CUCKOOING", "NORTH_EAST_LINCOLNSHIRE", -44));

    private static final List<String> REVIEWERS = List.of("adults", "children", "nurse");

    private final DemoPeople people;
    private final PeopleApi directory;
    private final PathwayApi pathways;
    private final DemoPolicyChange policy;

    DemoPathways(DemoPeople people, PeopleApi directory, PathwayApi pathways, DemoPolicyChange policy) {
        this.people = people;
        this.directory = directory;
        this.pathways = pathways;
        this.policy = policy;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var reviewers =
                REVIEWERS.stream().map(key -> DemoPeople.find(persons, key)).toList();
        for (var publication : PUBLISHED) {
            addTo(timeline, persons, days, publication, reviewers);
        }
        policy.addTo(timeline, persons, days);
        addTo(timeline, persons, days, new Publication("IN_NRM", null, -19), reviewers);
        var editor = DemoPeople.find(persons, "lead_hull");
        var asked = List.of(reviewers.getFirst(), reviewers.getLast(), DemoPeople.find(persons, "sergeant"));
        timeline.on(days.day(-6), () -> send(editor, new Publication("CHILD", "HULL", -6), asked, days));
        timeline.on(
                days.day(-3),
                () -> people.as(asked.getFirst(), actor -> pathways.agree(actor, "CHILD", "HULL", days.day(-3))));
    }

    private void addTo(
            DemoTimeline timeline,
            Map<String, Actor.Person> persons,
            DemoCalendar days,
            Publication publication,
            List<Actor.Person> reviewers) {
        var day = days.day(publication.on());
        timeline.on(
                days.day(publication.on() - 14),
                () -> send(DemoPeople.find(persons, "coordinator"), publication, reviewers, days));
        for (var reviewer : reviewers) {
            timeline.on(
                    days.day(publication.on() - 7),
                    () -> people.as(
                            reviewer,
                            actor -> pathways.agree(
                                    actor, publication.code(), publication.area(), days.day(publication.on() - 7))));
        }
        timeline.on(
                day,
                () -> people.as(
                        DemoPeople.find(persons, "police_board"),
                        actor -> pathways.publish(actor, publication.code(), publication.area(), day)));
    }

    private void send(Actor.Person editor, Publication publication, List<Actor.Person> reviewers, DemoCalendar days) {
        people.as(
                editor,
                actor -> pathways.send(
                        actor,
                        publication.code(),
                        publication.area(),
                        links(actor, reviewers),
                        days.day(publication.on() - 14)));
    }

    private List<PersonSummary> links(Actor actor, List<Actor.Person> people) {
        return people.stream()
                .map(one -> directory.find(actor, one.id()).orElseThrow())
                .toList();
    }
}
