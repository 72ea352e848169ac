package waymark.intelligence.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What follows from judgements. *Same* goes on: what is the same as a thing is the same as all that is the same as it.
/// *Not the same* keeps two such clusters apart, and goes no further: what differs from a thing may be the same as
/// another that differs from it. *Unsure* says nothing. Worked out from the judgements the reader may see, so that
/// something hidden between two things joins nothing.
public final class Sameness {

    private final List<Judgement> judgements;
    private final Map<UUID, List<Judgement>> same = new HashMap<>();

    public Sameness(Collection<Judgement> all) {
        judgements = all.stream().filter(Judgement::inForce).toList();
        for (var one : judgements) {
            if (one.answer() == JudgementAnswer.SAME) {
                same.computeIfAbsent(one.one(), _ -> new ArrayList<>()).add(one);
                same.computeIfAbsent(one.other(), _ -> new ArrayList<>()).add(one);
            }
        }
    }

    /// Everything that is the same as it, itself among it.
    public Set<UUID> cluster(UUID entity) {
        var found = new TreeSet<UUID>(Set.of(entity));
        var open = new ArrayDeque<UUID>(found);
        while (!open.isEmpty()) {
            var at = open.pop();
            for (var judgement : same.getOrDefault(at, List.of())) {
                var next = judgement.beside(at);
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    public boolean same(UUID one, UUID other) {
        return cluster(one).contains(other);
    }

    /// True where some judgement keeps their clusters apart.
    public boolean notSame(UUID one, UUID other) {
        return apart(cluster(one), cluster(other)).stream().findAny().isPresent();
    }

    private List<Judgement> apart(Set<UUID> one, Set<UUID> other) {
        return judgements.stream()
                .filter(it -> it.answer() == JudgementAnswer.NOT_SAME)
                .filter(it -> one.contains(it.one()) && other.contains(it.other())
                        || one.contains(it.other()) && other.contains(it.one()))
                .toList();
    }

    /// The judgements that an answer contradicts; none where it may be given. An earlier answer about the same two
    /// things by the same unit does not count: it is replaced.
    public List<Judgement> against(UUID one, UUID other, JudgementAnswer answer) {
        var rest = new Sameness(judgements.stream()
                .filter(it -> !(it.own() && it.isOf(one, other)))
                .toList());
        return switch (answer) {
            case UNSURE -> List.of();
            case SAME -> rest.keepingApart(one, other);
            case NOT_SAME -> rest.path(one, other);
        };
    }

    private List<Judgement> keepingApart(UUID one, UUID other) {
        return same(one, other) ? List.of() : apart(cluster(one), cluster(other));
    }

    /// The shortest way by which two things are the same.
    private List<Judgement> path(UUID one, UUID other) {
        var came = new HashMap<UUID, Judgement>();
        var open = new ArrayDeque<UUID>(List.of(one));
        while (!open.isEmpty() && !came.containsKey(other)) {
            var at = open.pop();
            for (var judgement : same.getOrDefault(at, List.of())) {
                var next = judgement.beside(at);
                if (!next.equals(one) && came.putIfAbsent(next, judgement) == null) {
                    open.add(next);
                }
            }
        }
        var way = new ArrayList<Judgement>();
        var at = other;
        for (var step = came.get(at); step != null; step = came.get(at)) {
            way.addFirst(step);
            at = step.beside(at);
        }
        return way;
    }

    /// Judgements that keep apart what others join: each was possible for who made it, since none saw all of them.
    public List<Judgement> contradictions() {
        return judgements.stream()
                .filter(it -> it.answer() == JudgementAnswer.NOT_SAME && same(it.one(), it.other()))
                .toList();
    }
}
