package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.Fact;
import waymark.intelligence.entities.Link;
import waymark.intelligence.matching.Alike;
import waymark.intelligence.matching.Judgement;
import waymark.intelligence.matching.Judgements;
import waymark.intelligence.matching.Sameness;
import waymark.intelligence.matching.TokenSearch;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The page of one entity: what each report says of it, its links, what may be the same and what was judged of that.
@Controller
@RequestMapping("/intelligence/entities/{ref}")
class EntityPageController {

    /// Something that may be the same.
    ///
    /// @param unsure whether somebody looked and could not tell
    record Suggestion(Entity entity, List<String> reasons, boolean unsure) {}

    /// What somebody judged, with the other entity.
    record Judged(Entity other, Judgement judgement) {}

    /// The page.
    ///
    /// @param same what was judged the same, itself left out
    /// @param contradictory whether judgements of several units contradict each other
    record View(
            Entity it,
            List<Fact> facts,
            List<Link> links,
            Map<UUID, Entity> byId,
            List<Entity> same,
            List<Suggestion> suggestions,
            List<Judged> judgements,
            boolean contradictory,
            boolean moreLinks) {}

    private final Entities entities;
    private final Judgements judgements;
    private final TokenSearch search;

    EntityPageController(Entities entities, Judgements judgements, TokenSearch search) {
        this.entities = entities;
        this.judgements = judgements;
        this.search = search;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = entities.open(actor, ref, "open_entity");
        var standing = judgements.about(actor, List.of(it.id()));
        var sameness = new Sameness(standing);
        var cluster = sameness.cluster(it.id());
        var alike = search.alike(cluster);
        var links = entities.links(List.of(it.id()), false);
        var history = judgements.history(actor, it.id());
        var named = entities.byId(others(it, cluster, alike, links, history));
        return Page.show(
                "intelligence/network/entity",
                new View(
                        it,
                        entities.facts(List.of(it.id()), false),
                        links.stream()
                                .filter(link -> named.containsKey(link.beside(it.id())))
                                .sorted(Networks.order(named, it.id()))
                                .toList(),
                        named,
                        cluster.stream()
                                .filter(named::containsKey)
                                .map(named::get)
                                .sorted(Entity.ORDER)
                                .toList(),
                        suggestions(it, alike, named, sameness, standing),
                        history.stream()
                                .filter(one -> named.containsKey(one.beside(it.id())))
                                .map(one -> new Judged(Objects.requireNonNull(named.get(one.beside(it.id()))), one))
                                .toList(),
                        !sameness.contradictions().isEmpty(),
                        links.size() >= Entities.MOST_LINKS));
    }

    private static Set<UUID> others(
            Entity it, Set<UUID> cluster, List<Alike> alike, List<Link> links, List<Judgement> history) {
        var all = new HashSet<>(cluster);
        alike.forEach(one -> all.add(one.entity()));
        links.forEach(link -> all.add(link.beside(it.id())));
        history.forEach(one -> all.add(one.beside(it.id())));
        all.remove(it.id());
        return all;
    }

    /// Of the same group, and not judged already.
    private static List<Suggestion> suggestions(
            Entity it, List<Alike> alike, Map<UUID, Entity> named, Sameness sameness, List<Judgement> standing) {
        return alike.stream()
                .filter(one -> named.containsKey(one.entity()))
                .filter(one ->
                        Objects.requireNonNull(named.get(one.entity())).kind().pole()
                                == it.kind().pole())
                .filter(one -> !sameness.notSame(it.id(), one.entity()))
                .filter(distinct(Alike::entity))
                .map(one -> new Suggestion(
                        Objects.requireNonNull(named.get(one.entity())),
                        one.reasons(),
                        standing.stream()
                                .anyMatch(judged -> judged.one().equals(one.entity())
                                        || judged.other().equals(one.entity()))))
                .toList();
    }

    /// The first of each key.
    private static Predicate<Alike> distinct(Function<Alike, UUID> key) {
        var seen = new HashSet<UUID>();
        return one -> seen.add(key.apply(one));
    }

    @PostMapping("/facts/{id}/removal")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView takeBackFact(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        entities.takeBackFact(actor, entities.get(ref), id);
        return after(ref, "Taken back");
    }

    @PostMapping("/links/{id}/removal")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView takeBackLink(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        entities.takeBackLink(actor, entities.get(ref), id);
        return after(ref, "Taken back");
    }

    /// The entity may have gone with its last fact.
    private ModelAndView after(Ref ref, String done) {
        return entities.find(ref).isPresent()
                ? Page.go(Notice.done(done), "/intelligence/entities/%s", ref)
                : Page.go(Notice.done(done), "/intelligence/network");
    }
}
