package waymark.insight.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who is one person on two or more lists, without contradiction: each record is in one cluster, and no
/// cluster holds two records of one list.
///
/// The most probable pairs come first. Two clusters are joined where all their pairs together speak for
/// it (the sum of the logarithms of the odds), so that one probable pair does not bring together records
/// that do not belong together.
public final class Clusters {

    /// A record of one of the lists.
    ///
    /// @param list which list, from 0 on
    /// @param person the place in it, from 0 on
    public record Member(int list, int person) {}

    /// Two records that may be one person.
    public record Link(Member one, Member other, double probability) {

        /// A pair of the comparison of two lists.
        public static Link of(int oneList, int otherList, Linkage.Pair pair) {
            return new Link(new Member(oneList, pair.one()), new Member(otherList, pair.other()), pair.probability());
        }
    }

    /// A pair that is not named is as improbable as this.
    private static final double UNNAMED = Linkage.LEAST / 10;

    private static final double SUREST = 1 - 1e-9;

    private final int[] sizes;
    private final List<List<Member>> clusters;

    private Clusters(int[] sizes, List<List<Member>> clusters) {
        this.sizes = sizes;
        this.clusters = clusters;
    }

    /// @param sizes how many people each list has
    /// @param links between any two of the lists
    /// @param least pairs that are less probable do not bring anybody together
    public static Clusters of(int[] sizes, List<Link> links, double least) {
        Map<Member, Map<Member, Double>> known = new HashMap<>();
        for (var link : links) {
            if (link.one().list() == link.other().list())
                throw new IllegalArgumentException("a link is between two lists");
            known.computeIfAbsent(link.one(), _ -> new HashMap<>()).merge(link.other(), link.probability(), Math::max);
            known.computeIfAbsent(link.other(), _ -> new HashMap<>()).merge(link.one(), link.probability(), Math::max);
        }
        Map<Member, List<Member>> clusterOf = new HashMap<>();
        links.stream()
                .filter(link -> link.probability() >= least)
                .sorted(Comparator.comparingDouble(Link::probability).reversed())
                .forEach(link -> join(link, clusterOf, known));
        var clusters = new ArrayList<List<Member>>();
        for (int list = 0; list < sizes.length; list++) {
            for (int person = 0; person < sizes[list]; person++) {
                var member = new Member(list, person);
                var cluster = clusterOf.getOrDefault(member, List.of(member));
                if (cluster.getFirst().equals(member)) clusters.add(List.copyOf(cluster));
            }
        }
        return new Clusters(sizes.clone(), List.copyOf(clusters));
    }

    private static void join(Link link, Map<Member, List<Member>> clusterOf, Map<Member, Map<Member, Double>> known) {
        var one = clusterOf.getOrDefault(link.one(), List.of(link.one()));
        var other = clusterOf.getOrDefault(link.other(), List.of(link.other()));
        if (one == other) return;
        double evidence = 0;
        for (var mine : one) {
            for (var theirs : other) {
                if (mine.list() == theirs.list()) return;
                double probability =
                        Math.clamp(known.getOrDefault(mine, Map.of()).getOrDefault(theirs, UNNAMED), UNNAMED, SUREST);
                evidence += Math.log(probability / (1 - probability));
            }
        }
        if (one.size() * other.size() > 1 && evidence <= 0) return;
        var joined = new ArrayList<>(one);
        joined.addAll(other);
        joined.sort(Comparator.comparingInt(Member::list));
        for (var member : joined) clusterOf.put(member, joined);
    }

    /// Everybody, each in one cluster; most are alone in theirs.
    public List<List<Member>> all() {
        return clusters;
    }

    /// How many clusters hold somebody of both lists.
    public int shared(int one, int other) {
        return Math.toIntExact(clusters.stream()
                .filter(cluster -> has(cluster, one) && has(cluster, other))
                .count());
    }

    /// How many people are on exactly these lists: `101` for the first and the third, as multiple systems
    /// estimation asks. Personal data: it goes through disclosure control before it is shown.
    public SortedMap<String, Integer> histories() {
        SortedMap<String, Integer> histories = new TreeMap<>(Comparator.reverseOrder());
        for (var cluster : clusters) {
            char[] history = new char[sizes.length];
            Arrays.fill(history, '0');
            for (var member : cluster) history[member.list()] = '1';
            histories.merge(new String(history), 1, Integer::sum);
        }
        return histories;
    }

    private static boolean has(List<Member> cluster, int list) {
        return cluster.stream().anyMatch(member -> member.list() == list);
    }
}
