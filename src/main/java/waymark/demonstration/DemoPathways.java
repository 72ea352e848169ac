package waymark.demonstration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.pathways.PathwayDesk;

/// How the guidance came into force: put before partners, agreed to by each, published by somebody who did not write
/// it.
/// Hull’s own steps for children lie before their reviewers today. The sergeant among them holds a bit of everything,
/// to try
/// a leaving with.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoPathways {

    /// A pathway, the area whose steps they are, and how many days ago it came into force.
    private record Told(String code, @Nullable String area, int on) {}

    private static final List<Told> PUBLISHED = List.of(
            new Told("DANGER", null, -130),
            new Told("CHILD", null, -130),
            new Told("AGE_UNCERTAIN", null, -130),
            new Told("ADULT_AGREES", null, -130),
            new Told("ADULT_REFUSES", null, -130),
            new Told("ADULT_CAPACITY", null, -130),
            new Told("IN_NRM", null, -130),
            new Told("OUT_OF_HOURS", null, -130),
            new Told("PREMISES", null, -130),
            new Told("HEALTH", null, -130),
            new Told("HOMELESS", null, -130),
            new Told("CUCKOOING", null, -130),
            new Told("COUNTY_LINES", null, -130),
            new Told("START", null, -129),
            new Told("CUCKOOING", "HULL", -60),
            new Told("CHILD", "EAST_RIDING", -58),
            new Told("CUCKOOING", "EAST_RIDING", -58),
            new Told("OUT_OF_HOURS", "EAST_RIDING", -58),
            new Told("ADULT_REFUSES", "EAST_RIDING", -58),
            new Told("CHILD", "NORTH_LINCOLNSHIRE", -44),
            new Told("CUCKOOING", "NORTH_LINCOLNSHIRE", -44),
            new Told("CHILD", "NORTH_EAST_LINCOLNSHIRE", -44),
            new Told("CUCKOOING", "NORTH_EAST_LINCOLNSHIRE", -44));

    private static final List<String> REVIEWERS = List.of("adults", "children", "nurse");

    private final DemoPeople stage;
    private final PeopleApi peopleApi;
    private final PathwayDesk pathways;
    private final DemoPolicyChange policy;

    DemoPathways(DemoPeople stage, PeopleApi peopleApi, PathwayDesk pathways, DemoPolicyChange policy) {
        this.stage = stage;
        this.peopleApi = peopleApi;
        this.pathways = pathways;
        this.policy = policy;
    }

    void tell(DemoTimeline story, Map<String, Actor.Person> cast, DemoCalendar days) {
        var reviewers =
                REVIEWERS.stream().map(key -> DemoPeople.find(cast, key)).toList();
        for (var told : PUBLISHED) {
            tell(story, cast, days, told, reviewers);
        }
        policy.tell(story, cast, days);
        tell(story, cast, days, new Told("IN_NRM", null, -19), reviewers);
        var editor = DemoPeople.find(cast, "lead_hull");
        var asked = List.of(reviewers.getFirst(), reviewers.getLast(), DemoPeople.find(cast, "sergeant"));
        story.on(days.day(-6), () -> send(editor, new Told("CHILD", "HULL", -6), asked, days));
        story.on(
                days.day(-3),
                () -> stage.as(asked.getFirst(), actor -> pathways.agree(actor, "CHILD", "HULL", days.day(-3))));
    }

    private void tell(
            DemoTimeline story,
            Map<String, Actor.Person> cast,
            DemoCalendar days,
            Told told,
            List<Actor.Person> reviewers) {
        var day = days.day(told.on());
        story.on(days.day(told.on() - 14), () -> send(DemoPeople.find(cast, "coordinator"), told, reviewers, days));
        for (var reviewer : reviewers) {
            story.on(
                    days.day(told.on() - 7),
                    () -> stage.as(
                            reviewer,
                            actor -> pathways.agree(actor, told.code(), told.area(), days.day(told.on() - 7))));
        }
        story.on(
                day,
                () -> stage.as(
                        DemoPeople.find(cast, "police_board"),
                        actor -> pathways.publish(actor, told.code(), told.area(), day)));
    }

    private void send(Actor.Person editor, Told told, List<Actor.Person> reviewers, DemoCalendar days) {
        stage.as(
                editor,
                actor -> pathways.send(
                        actor, told.code(), told.area(), links(actor, reviewers), days.day(told.on() - 14)));
    }

    private List<PersonSummary> links(Actor actor, List<Actor.Person> people) {
        return people.stream()
                .map(one -> peopleApi.find(actor, one.id()).orElseThrow())
                .toList();
    }
}
