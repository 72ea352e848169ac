package waymark.analysis.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// The lists of communities that were brought.
@Repository
@Transactional(readOnly = true)
class CommunityLists {

    private static final TypeReference<List<CommunityList.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    CommunityLists(JdbcClient db, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// The one that was brought last.
    Optional<CommunityList> newest(Actor actor) {
        return db.sql("""
                select number, source, as_of, cast(content as text) as content, brought_on, brought_by_name from analysis.community_list
                 order by number desc limit 1
                """)
                .query((row, index) -> new CommunityList(
                        row.getInt("number"),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class),
                        json.readValue(row.getString("content"), LINES),
                        row.getObject("brought_on", LocalDate.class),
                        row.getString("brought_by_name")))
                .optional();
    }

    /// Brings a list, which takes the place of the one before.
    @Transactional
    public void bring(Actor.Person actor, String source, LocalDate asOf, List<CommunityList.Line> lines) {
        int number = db.sql("select coalesce(max(number), 0) + 1 from analysis.community_list")
                .query(Integer.class)
                .single();
        db.sql("""
                insert into analysis.community_list (number, source, as_of, content, brought_on, brought_by_name)
                values (:number, :source, :asOf, cast(:content as jsonb), :today, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("number", number)
                        .with("source", source)
                        .with("asOf", asOf)
                        .with("content", json.writeValueAsString(lines))
                        .with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "bring_communities", String.valueOf(number), 1, List.of("file"));
    }
}
