package waymark.pathways.guidance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.GraphJson;
import waymark.pathways.graph.Traversal;
import waymark.web.sql.RecordMapper;

/// What is in force: the published default of each pathway, with the area's published steps in their
/// places. What was parsed is kept by edition and version, so that a page asks the database only which
/// editions those are.
@Repository
@Transactional(readOnly = true)
public class GuidanceInForce {

    private static final int KEPT = 1000;

    private final JdbcClient db;
    private final Map<List<Head>, Parsed> parsed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Head>, Parsed> eldest) {
            return size() > KEPT;
        }
    };

    GuidanceInForce(JdbcClient db) {
        this.db = db;
    }

    /// Which edition, and which state of it.
    private record Head(UUID id, int version, boolean own) {}

    /// A pathway in force.
    ///
    /// @param audience whom it is about (`ADULT`, `CHILD`, `AGE_UNCERTAIN`, `ANYONE`, `PREMISES`)
    /// @param edition number of the default's edition
    /// @param own number of the area's edition, or 0 where the area has none
    /// @param since the day the younger of the two was published
    public record Parsed(String title, String audience, Graph graph, int edition, int own, LocalDate since) {

        /// “A child or young person, edition 3 with the area’s edition 1”.
        String words() {
            return title + ", edition " + edition + (own == 0 ? "" : " with the area’s edition " + own);
        }
    }

    /// The pathways in force in an area, each looked up when it is first needed.
    ///
    /// @param area code, or empty for the defaults alone
    public Guide guide(String area) {
        return new Guide(code -> find(code, area));
    }

    /// The pathways that one page needs: each is looked up once.
    public static final class Guide implements Traversal.Guide {

        private final Function<String, Optional<Parsed>> finding;
        private final Map<String, Optional<Parsed>> found = new HashMap<>();

        /// @param finding looks up a pathway by its code
        Guide(Function<String, Optional<Parsed>> finding) {
            this.finding = finding;
        }

        @Override
        public Optional<Graph> graph(String pathway) {
            return pathway(pathway).map(Parsed::graph);
        }

        /// How old the person is that the answers are about, as the list of services asks for it: `child`,
        /// `unknown` or `adult`; empty where no pathway on the way says. A child on the way decides.
        String age(Traversal traversal) {
            var audiences = traversal.met().stream()
                    .flatMap(met -> pathway(met.pathway()).stream())
                    .map(Parsed::audience)
                    .toList();
            if (audiences.contains("CHILD")) {
                return "child";
            }
            return audiences.contains("AGE_UNCERTAIN") ? "unknown" : audiences.contains("ADULT") ? "adult" : "";
        }

        /// The pathway with this code, where it is in force.
        public Optional<Parsed> pathway(String code) {
            return found.computeIfAbsent(code, finding);
        }
    }

    /// The pathway with this code, in force in the area.
    public Optional<Parsed> find(String code, String area) {
        var heads = db.sql("""
                select e.id, e.version, e.area is not null as own
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 where p.code = :code and e.state = 'published' and (p.area is null or p.area = :area)
                 order by own
                """)
                .param("code", code)
                .param("area", area)
                .query(RecordMapper.of(Head.class))
                .list();
        if (heads.isEmpty() || heads.getFirst().own()) {
            return Optional.empty(); // an area's own steps without a default to stand in say nothing
        }
        var known = kept(heads);
        return Optional.of(known == null ? keep(heads, read(heads)) : known);
    }

    private synchronized @Nullable Parsed kept(List<Head> heads) {
        return parsed.get(heads);
    }

    private synchronized Parsed keep(List<Head> heads, Parsed now) {
        parsed.put(heads, now);
        return now;
    }

    private Parsed read(List<Head> heads) {
        var whole = edition(heads.getFirst().id());
        var graph = GraphJson.graph(whole.content());
        if (heads.size() == 1) {
            return new Parsed(whole.title(), whole.audience(), graph, whole.number(), 0, whole.since());
        }
        var own = edition(heads.getLast().id());
        return new Parsed(
                whole.title(),
                whole.audience(),
                graph.with(GraphJson.own(own.content())),
                whole.number(),
                own.number(),
                own.since().isAfter(whole.since()) ? own.since() : whole.since());
    }

    private record Edition(String title, String audience, int number, String content, LocalDate since) {}

    private Edition edition(UUID id) {
        return db.sql("""
                select p.title, p.audience, e.number, e.content, e.published_on as since
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 where e.id = :id
                """).param("id", id).query(RecordMapper.of(Edition.class)).single();
    }
}
