package waymark.intelligence.matching;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.intelligence.matching.SearchTokens.Wanted;

/// Finds by tokens among what the reader may see.
@Repository
@Transactional(readOnly = true)
public class TokenSearch {

    /// So many are shown; whoever finds more writes more words.
    public static final int MOST = 50;

    /// Where as many fit as they are written, those that only sound alike are not looked for.
    private static final int ENOUGH = 5;

    private static final int MOST_ALIKE = 30;

    private final JdbcClient db;

    TokenSearch(JdbcClient db) {
        this.db = db;
    }

    /// Keeps the tokens of a fact, beside it.
    @Transactional
    public void keep(UUID fact, UUID entity, UUID report, Set<String> tokens) {
        db.sql("""
                insert into intelligence.token (fact, token, entity, report)
                select :fact, token, :entity, :report from unnest(:tokens::text[]) as token
                """)
                .param("fact", fact)
                .param("entity", entity)
                .param("report", report)
                .param("tokens", tokens.toArray(String[]::new))
                .update();
    }

    /// What has every word, the best first, and one more than [#MOST] where there are more; where nothing has them all,
    /// what has most of them.
    public List<UUID> find(SearchTokens search) {
        if (search.isEmpty()) {
            return List.of();
        }
        var near = found(search.wanted(), search.words());
        if (near.size() >= ENOUGH) {
            return near;
        }
        var all = found(search.all(), search.words());
        return all.isEmpty() && search.words() > 1 ? found(search.all(), 1) : all;
    }

    private List<UUID> found(List<Wanted> wanted, int least) {
        return db.sql("""
                select hit.entity
                  from (select t.entity, q.word, max(q.weight) as weight
                          from unnest(:tokens::text[], :words::int[], :weights::int[]) as q (token, word, weight)
                          join intelligence.token t on t.token = q.token
                         group by t.entity, q.word) hit
                 group by hit.entity
                having bool_or(hit.word < 0) or count(*) >= :least
                 order by sum(hit.weight) desc, hit.entity
                 limit :most
                """)
                .param("tokens", wanted.stream().map(Wanted::token).toArray(String[]::new))
                .param("words", wanted.stream().map(Wanted::word).toArray(Integer[]::new))
                .param("weights", wanted.stream().map(Wanted::weight).toArray(Integer[]::new))
                .param("least", least)
                .param("most", MOST + 1)
                .query((row, _) -> Objects.requireNonNull(row.getObject("entity", UUID.class)))
                .list();
    }

    /// What has a strong token in common with one of these, and is itself not among them.
    public List<Alike> alike(Collection<UUID> entities) {
        return db.sql("""
                select mine.entity as mine, other.entity, array_agg(distinct left(other.token, 2)) as kinds
                  from intelligence.token mine
                  join intelligence.token other on other.token = mine.token
                 where mine.entity = any(:entities) and left(mine.token, 2) = any(:strong)
                   and other.entity <> all(:entities)
                 group by mine.entity, other.entity
                 order by count(distinct other.token) desc, other.entity, mine.entity
                 limit :most
                """)
                .param("entities", entities.toArray(UUID[]::new))
                .param("strong", FactTokens.STRONG.toArray(String[]::new))
                .param("most", MOST_ALIKE)
                .query((row, _) -> new Alike(
                        row.getObject("mine", UUID.class),
                        row.getObject("entity", UUID.class),
                        FactTokens.reasons(
                                Set.of((String[]) row.getArray("kinds").getArray()))))
                .list();
    }
}
