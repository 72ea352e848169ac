package waymark.pathways.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.PathwayStep;
import waymark.web.health.LastPublished;

/// The guidance as a page for anybody reads it: what is in force, else the last published state while the
/// database is away.
@Component
class PublishedGuidance {

    /// Code of the pathway with the first question.
    static final String FIRST = "START";

    private final DirectoryApi directory;
    private final GuidanceInForce inForce;
    private final LastPublished published;

    PublishedGuidance(DirectoryApi directory, GuidanceInForce inForce, LastPublished published) {
        this.directory = directory;
        this.inForce = inForce;
        this.published = published;
    }

    /// What the pages of an area need, whatever is answered.
    @Configuration(value = "keptGuidance", proxyBeanMethods = false)
    static class Kept {

        @Bean
        LastPublished.Reading guidance(PublishedGuidance guidance, StepContacts contacts) {
            return visitor -> {
                contacts.now(visitor, "");
                guidance.places(visitor).forEach(place -> guidance.everywhere(visitor, place));
            };
        }
    }

    private void everywhere(Actor actor, GuidanceArea place) {
        var guide = guide(actor, place);
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(FIRST));
        while (!next.isEmpty()) {
            var code = next.remove();
            if (seen.add(code)) {
                guide.graph(code).ifPresent(graph -> next.addAll(onward(graph)));
            }
        }
    }

    private static List<String> onward(Graph graph) {
        return graph.steps().stream()
                .filter(PathwayStep.Onward.class::isInstance)
                .map(step -> ((PathwayStep.Onward) step).pathway())
                .toList();
    }

    /// The pathways in force in the area.
    GuidanceInForce.Guide guide(Actor actor, GuidanceArea place) {
        return new GuidanceInForce.Guide(code ->
                published.read(actor, List.of("in force", code, place.code()), () -> inForce.find(code, place.code())));
    }

    /// The areas that somebody can choose.
    List<GuidanceArea> places(Actor actor) {
        var places = new ArrayList<GuidanceArea>();
        published
                .read(actor, List.of("areas"), () -> directory.areas(actor))
                .forEach(area -> places.add(GuidanceArea.of(area.code(), area.name())));
        places.add(GuidanceArea.anywhereElse());
        return places;
    }

    /// As the person signed in, else as a visitor; from the last published state while the database is away.
    ModelAndView as(HttpServletRequest request, Function<Actor, ModelAndView> page) {
        Actor actor = request.getUserPrincipal() instanceof Authentication someone
                        && someone.getPrincipal() instanceof Actor.Person person
                ? person
                : Actor.VISITOR;
        return published.page(actor, page);
    }
}
