package waymark.concerns.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.concerns.matching.Cluster.Member;
import waymark.concerns.matching.Cluster.Said;
import waymark.concerns.matching.Cluster.Tie;
import waymark.concerns.matching.Cluster.Traced;

/// Builds clusters of reports from exact match keys and from what people decided. Two that somebody said are
/// not the same are not linked by what they share, but may still be linked through a third.
final class Clusters {

    /// A pair of reports, unordered.
    private record Pair(UUID first, UUID second) {

        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private final Map<UUID, Traced> reports = new HashMap<>();
    private final Map<MatchKey, Set<UUID>> sharing = new HashMap<>();
    private final Map<Pair, Said> said = new HashMap<>();
    private final Map<UUID, Set<UUID>> same = new HashMap<>();

    private Clusters(List<Traced> all, List<Said> decided) {
        all.forEach(one -> {
            reports.put(one.member().id(), one);
            one.traces()
                    .forEach(trace -> sharing.computeIfAbsent(trace, none -> new LinkedHashSet<>())
                            .add(one.member().id()));
        });
        decided.stream()
                .filter(one -> reports.containsKey(one.one()) && reports.containsKey(one.other()))
                .forEach(one -> {
                    said.put(Pair.of(one.one(), one.other()), one);
                    if (one.verdict() == SimilarReport.Verdict.SAME) {
                        same.computeIfAbsent(one.one(), none -> new HashSet<>()).add(one.other());
                        same.computeIfAbsent(one.other(), none -> new HashSet<>())
                                .add(one.one());
                    }
                });
    }

    /// Clusters of two or more: those with undecided pairs first, then the largest, then the newest.
    static List<Cluster> of(List<Traced> all, List<Said> decided) {
        return new Clusters(all, decided).all();
    }

    private List<Cluster> all() {
        var seen = new HashSet<UUID>();
        var found = new ArrayList<Cluster>();
        for (var id : reports.keySet()) {
            if (!seen.contains(id)) {
                var together = together(id);
                seen.addAll(together);
                if (together.size() > 1) {
                    found.add(cluster(together));
                }
            }
        }
        found.sort(Comparator.comparing((Cluster one) -> one.undecided() == 0)
                .thenComparing(one -> -one.members().size())
                .thenComparing(Cluster::last, Comparator.reverseOrder())
                .thenComparing(one -> one.members().getFirst().ref().value()));
        return List.copyOf(found);
    }

    private Set<UUID> together(UUID start) {
        var together = new HashSet<UUID>(Set.of(start));
        var next = new ArrayDeque<UUID>(List.of(start));
        while (!next.isEmpty()) {
            var one = next.remove();
            tied(one).stream().filter(together::add).forEach(next::add);
        }
        return together;
    }

    private Set<UUID> tied(UUID one) {
        var tied = new HashSet<>(same.getOrDefault(one, Set.of()));
        sharing(one)
                .filter(other -> verdict(one, other) != SimilarReport.Verdict.NOT_SAME)
                .forEach(tied::add);
        return tied;
    }

    private Traced report(UUID id) {
        return Objects.requireNonNull(reports.get(id));
    }

    private Set<UUID> sharing(MatchKey trace) {
        return sharing.getOrDefault(trace, Set.of());
    }

    private Stream<UUID> sharing(UUID one) {
        return report(one).traces().stream()
                .flatMap(trace -> sharing(trace).stream())
                .filter(other -> !other.equals(one));
    }

    private SimilarReport.@Nullable Verdict verdict(UUID one, UUID other) {
        var decided = said.get(Pair.of(one, other));
        return decided == null ? null : decided.verdict();
    }

    private Cluster cluster(Set<UUID> together) {
        var members = together.stream()
                .map(this::report)
                .map(Traced::member)
                .sorted(Cluster.OLDEST_FIRST)
                .toList();
        long undecided = together.stream()
                        .mapToLong(one -> sharing(one)
                                .distinct()
                                .filter(other -> !said.containsKey(Pair.of(one, other)))
                                .count())
                        .sum()
                / 2;
        return new Cluster(members, ties(members), saidOf(members), undecided);
    }

    /// Each set of members once for each kind of key, however many keys of that kind they share.
    private List<Tie> ties(List<Member> members) {
        return members.stream()
                .flatMap(member -> report(member.id()).traces().stream())
                .filter(trace -> sharing(trace).size() > 1)
                .map(trace -> new Tie(
                        trace.kind(),
                        members.stream()
                                .filter(member -> sharing(trace).contains(member.id()))
                                .map(Member::ref)
                                .toList()))
                .filter(tie -> tie.refs().size() > 1)
                .distinct()
                .sorted(Comparator.comparing(Tie::kind)
                        .thenComparing(tie -> -tie.refs().size())
                        .thenComparing(tie -> tie.refs().getFirst().value()))
                .toList();
    }

    private List<Said> saidOf(List<Member> members) {
        var ids = members.stream().map(Member::id).toList();
        return said.values().stream()
                .filter(one -> ids.contains(one.one()) && ids.contains(one.other()))
                .sorted(Comparator.comparingInt((Said one) -> ids.indexOf(one.one()))
                        .thenComparingInt(one -> ids.indexOf(one.other())))
                .toList();
    }
}
