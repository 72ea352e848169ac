package waymark.intelligence.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.intelligence.entities.Entity;

/// The shortest way from one entity to another over the links and judgements that the reader may see. Looked for from
/// both ends in turn, so that six steps cost no more than three from each.
@Repository
@Transactional(readOnly = true)
class Paths {

    static final int LONGEST = 6;
    private static final int MOST = 20_000;

    private final JdbcClient db;

    Paths(JdbcClient db) {
        this.db = db;
    }

    /// What was found.
    ///
    /// @param entities from the first to the last; empty where there is no way
    /// @param everything false where there was too much to look through
    record Found(List<UUID> entities, boolean everything) {}

    private record Edge(UUID one, UUID other) {}

    /// One of the two searches: where each entity was come to from.
    private static final class Side {

        private final Map<UUID, UUID> came = new HashMap<>();
        private Set<UUID> frontier;
        private boolean everything = true;

        Side(UUID start) {
            came.put(start, start);
            frontier = Set.of(start);
        }

        List<UUID> way(UUID to) {
            var way = new ArrayList<UUID>(List.of(to));
            for (var from = from(to); !from.equals(way.getLast()); from = from(from)) {
                way.add(from);
            }
            return way;
        }

        private UUID from(UUID at) {
            return Objects.requireNonNull(came.get(at));
        }
    }

    Found between(Entity from, Entity to) {
        var one = new Side(from.id());
        var other = new Side(to.id());
        for (int step = 0; step < LONGEST; step++) {
            var side = one.frontier.size() <= other.frontier.size() ? one : other;
            var opposite = side == one ? other : one;
            if (side.frontier.isEmpty()) {
                break;
            }
            var met = step(side, opposite);
            if (met.isPresent()) {
                var way = new ArrayList<>(one.way(met.get()).reversed());
                way.addAll(other.way(met.get()).subList(1, other.way(met.get()).size()));
                return new Found(way, true);
            }
        }
        return new Found(List.of(), one.everything && other.everything);
    }

    private Optional<UUID> step(Side side, Side opposite) {
        var edges = edges(side.frontier);
        side.everything &= edges.size() < MOST;
        var fresh = new HashSet<UUID>();
        for (var edge : edges) {
            if (side.came.putIfAbsent(edge.other(), edge.one()) == null) {
                fresh.add(edge.other());
            }
        }
        side.frontier = fresh;
        return fresh.stream().filter(opposite.came::containsKey).sorted().findFirst();
    }

    private List<Edge> edges(Set<UUID> frontier) {
        return db.sql("""
                select one, other from (
                  select l.from_entity as one, l.to_entity as other from intelligence.link l where l.from_entity = any(:frontier)
                  union select l.to_entity, l.from_entity from intelligence.link l where l.to_entity = any(:frontier)
                  union select j.one, j.other from intelligence.judgement j
                         where j.one = any(:frontier) and j.answer = 'SAME' and j.ended_at is null
                  union select j.other, j.one from intelligence.judgement j
                         where j.other = any(:frontier) and j.answer = 'SAME' and j.ended_at is null) edge
                 order by one, other
                 limit :most
                """)
                .param("frontier", frontier.toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, _) -> new Edge(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
    }
}
