package waymark.intelligence.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.Link;
import waymark.intelligence.matching.Judgement;
import waymark.intelligence.matching.JudgementAnswer;
import waymark.intelligence.matching.Judgements;
import waymark.intelligence.network.Network.Line;
import waymark.intelligence.network.Network.Node;
import waymark.intelligence.network.Network.Same;
import waymark.kernel.Actor;

/// Puts the network around an entity together from the links and judgements that the reader may see.
@Repository
@Transactional(readOnly = true)
class Networks {

    private static final int MOST = 1000;

    private final Entities entities;
    private final Judgements judgements;

    Networks(Entities entities, Judgements judgements) {
        this.entities = entities;
        this.judgements = judgements;
    }

    /// The links of an entity by what they say, then by who is at the other end.
    static Comparator<Link> order(Map<UUID, Entity> named, UUID of) {
        return Comparator.comparing((Link link) -> link.words(of))
                .thenComparing(link -> Objects.requireNonNull(named.get(link.beside(of))), Entity.ORDER)
                .thenComparing(Link::id);
    }

    /// One or two steps around it. What was judged the same is no step.
    Network around(Actor actor, Entity middle, NetworkFilter filter) {
        var hops = new LinkedHashMap<UUID, Integer>();
        var known = new HashMap<UUID, Entity>();
        var links = new LinkedHashMap<UUID, Link>();
        var same = new LinkedHashMap<UUID, Judgement>();
        boolean more = false;
        known.put(middle.id(), middle);
        hops.put(middle.id(), 0);
        var frontier = withSame(actor, Set.of(middle.id()), 0, hops, known, same, filter);
        for (int hop = 1; hop <= filter.hops() && !frontier.isEmpty(); hop++) {
            var found = entities.links(frontier, false);
            more |= found.size() >= Entities.MOST_LINKS;
            found.stream().filter(filter::takes).forEach(link -> links.put(link.id(), link));
            var fresh = found.stream()
                    .filter(filter::takes)
                    .flatMap(link -> Stream.of(link.from(), link.to()))
                    .filter(id -> !hops.containsKey(id))
                    .collect(Collectors.toSet());
            frontier = withSame(actor, taken(fresh, hop, hops, known, filter), hop, hops, known, same, filter);
            more |= hops.size() > MOST;
        }
        return network(middle, hops, known, links.values(), same.values(), more);
    }

    /// Those that the filter takes, noted with how far they are.
    private Set<UUID> taken(
            Set<UUID> fresh, int hop, Map<UUID, Integer> hops, Map<UUID, Entity> known, NetworkFilter filter) {
        var taken = new HashSet<UUID>();
        for (var one : entities.named(fresh)) {
            if (filter.takes(one) && hops.size() <= MOST) {
                hops.put(one.id(), hop);
                known.put(one.id(), one);
                taken.add(one.id());
            }
        }
        return taken;
    }

    private Set<UUID> withSame(
            Actor actor,
            Set<UUID> ids,
            int hop,
            Map<UUID, Integer> hops,
            Map<UUID, Entity> known,
            Map<UUID, Judgement> same,
            NetworkFilter filter) {
        if (ids.isEmpty() || !(actor instanceof Actor.Person person)) {
            return ids;
        }
        var joined = judgements.about(person, ids).stream()
                .filter(one -> one.answer() == JudgementAnswer.SAME)
                .toList();
        joined.forEach(one -> same.put(one.id(), one));
        var fresh = joined.stream()
                .flatMap(one -> Stream.of(one.one(), one.other()))
                .filter(id -> !hops.containsKey(id))
                .collect(Collectors.toSet());
        var all = new HashSet<>(ids);
        all.addAll(fresh.isEmpty() ? Set.of() : taken(fresh, hop, hops, known, filter));
        return all;
    }

    private static Network network(
            Entity middle,
            Map<UUID, Integer> hops,
            Map<UUID, Entity> known,
            Collection<Link> links,
            Collection<Judgement> same,
            boolean more) {
        var lines = links.stream()
                .filter(link -> hops.containsKey(link.from()) && hops.containsKey(link.to()))
                .map(link -> new Line(
                        link,
                        Objects.requireNonNull(known.get(link.from())),
                        Objects.requireNonNull(known.get(link.to()))))
                .sorted(Comparator.comparing(Line::from, Entity.ORDER)
                        .thenComparing(line -> line.link().kind())
                        .thenComparing(Line::to, Entity.ORDER)
                        .thenComparing(line -> line.link().id()))
                .toList();
        var pairs = same.stream()
                .filter(one -> hops.containsKey(one.one()) && hops.containsKey(one.other()))
                .map(one -> Stream.of(
                                Objects.requireNonNull(known.get(one.one())),
                                Objects.requireNonNull(known.get(one.other())))
                        .sorted(Entity.ORDER)
                        .toList())
                .map(pair -> new Same(pair.getFirst(), pair.getLast()))
                .distinct()
                .sorted(Comparator.comparing(Same::one, Entity.ORDER).thenComparing(Same::other, Entity.ORDER))
                .toList();
        var neighbours = new HashMap<UUID, Set<UUID>>();
        lines.forEach(line -> beside(neighbours, line.from(), line.to()));
        pairs.forEach(pair -> beside(neighbours, pair.one(), pair.other()));
        var nodes = hops.entrySet().stream()
                .map(entry -> new Node(
                        Objects.requireNonNull(known.get(entry.getKey())),
                        entry.getValue(),
                        neighbours.getOrDefault(entry.getKey(), Set.of()).size()))
                .sorted(Comparator.comparing((Node node) -> !node.entity().equals(middle))
                        .thenComparing(Node::hop)
                        .thenComparing(Node::entity, Entity.ORDER))
                .toList();
        return new Network(middle, new ArrayList<>(nodes), lines, pairs, more);
    }

    private static void beside(Map<UUID, Set<UUID>> neighbours, Entity one, Entity other) {
        neighbours.computeIfAbsent(one.id(), _ -> new HashSet<>()).add(other.id());
        neighbours.computeIfAbsent(other.id(), _ -> new HashSet<>()).add(one.id());
    }
}
