package waymark.pathways.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reads the pathways and their editions.
@Repository
@Transactional(readOnly = true)
public class Pathways {

    private static final String PATHWAY =
            "select p.ref, p.code, p.area, p.title, p.summary, p.audience, p.position, p.version from pathways.pathway"
                    + " p ";

    private static final String EDITION = """
            select e.id, e.pathway, e.area, e.number, e.version, e.state, e.content, e.note, e.writers, e.written_by,
                   e.begun_on, e.sent_on, e.published_on, e.published_by, e.review_by, e.ended_on, e.ended_because,
                   (select jsonb_agg(jsonb_build_object('person', r.person, 'name', r.person_name,
                             'organisation', r.organisation_name, 'answer', upper(r.answer), 'words', r.words,
                             'askedOn', r.asked_on, 'answeredOn', r.answered_on, 'version', r.version)
                             order by r.person_name)
                      from pathways.review r where r.edition = e.id) as reviews
              from pathways.edition e
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final History history;

    Pathways(JdbcClient db, JsonMapper json, History history) {
        this.db = db;
        this.json = json;
        this.history = history;
    }

    /// The pathway with this reference.
    ///
    /// @throws NotFound where there is none
    public Pathway get(Ref ref) {
        return db.sql(PATHWAY + "where p.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Pathway.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The pathway with this code: the area's own, or the default where the area is null.
    public Optional<Pathway> find(String code, @Nullable String area) {
        return db.sql(PATHWAY + "where p.code = :code and p.area is not distinct from cast(:area as text)")
                .param("code", code)
                .param("area", area)
                .query(RecordMapper.of(Pathway.class))
                .optional();
    }

    /// Every pathway: each default, followed by the areas' own.
    public List<Pathway> all() {
        return db.sql(PATHWAY + "order by p.position, p.code, p.area nulls first")
                .query(RecordMapper.of(Pathway.class))
                .list();
    }

    /// Every edition that the actor may see, the latest first.
    public List<PathwayEdition> editions(Ref pathway) {
        return db.sql(EDITION + "where e.pathway = :pathway order by e.number desc")
                .param("pathway", pathway.value())
                .query(this::edition)
                .list();
    }

    /// The edition in force.
    public Optional<PathwayEdition.Published> inForce(Ref pathway) {
        return db.sql(EDITION + "where e.pathway = :pathway and e.state = 'published'")
                .param("pathway", pathway.value())
                .query(this::edition)
                .optional()
                .map(PathwayEdition.Published.class::cast);
    }

    /// The edition that is being written or reviewed.
    public Optional<PathwayEdition> open(Ref pathway) {
        return db.sql(EDITION + "where e.pathway = :pathway and e.state in ('draft', 'in_review')")
                .param("pathway", pathway.value())
                .query(this::edition)
                .optional();
    }

    Optional<PathwayEdition> edition(Ref pathway, int number) {
        return db.sql(EDITION + "where e.pathway = :pathway and e.number = :number")
                .param("pathway", pathway.value())
                .param("number", number)
                .query(this::edition)
                .optional();
    }

    /// The editions in review of which the person was asked and has not answered.
    public List<PathwayEdition.InReview> askedOf(UUID person) {
        return db.sql(EDITION + """
                 where e.state = 'in_review'
                   and exists (select from pathways.review r
                                where r.edition = e.id and r.person = :person and r.answer = 'asked')
                 order by e.pathway
                """).param("person", person).query(this::edition).list().stream()
                .map(PathwayEdition.InReview.class::cast)
                .toList();
    }

    /// The editions not yet in force in which the person wrote.
    public List<PathwayEdition> openWrittenBy(UUID person) {
        return db.sql(EDITION
                        + "where e.state in ('draft', 'in_review') and :person = any (e.writers) order by e.pathway")
                .param("person", person)
                .query(this::edition)
                .list();
    }

    /// True where one of them is still in the partnership today.
    boolean anybodyHere(List<UUID> people) {
        return db.sql("select exists (select from directory_open.person where id = any (:people) and current)")
                .param("people", people.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /// The codes of the defaults that are in force.
    List<String> codesInForce() {
        return db.sql("""
                select p.code
                  from pathways.pathway p
                  join pathways.edition e on e.pathway = p.ref and e.state = 'published'
                 where p.area is null
                """).query((row, number) -> row.getString("code")).list();
    }

    /// Of each area with own steps in force in the pathway, the keys of those steps.
    Map<String, Set<String>> ownSteps(String code) {
        var steps = new HashMap<String, Set<String>>();
        db.sql("""
                select e.area, s.step ->> 'key' as key
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 cross join lateral jsonb_array_elements(e.content -> 'steps') as s (step)
                 where p.code = :code and p.area is not null and e.state = 'published'
                """).param("code", code).query(row -> {
            steps.computeIfAbsent(row.getString("area"), _ -> new HashSet<>()).add(row.getString("key"));
        });
        return steps;
    }

    /// The lines of the list: one statement, however many.
    public List<PathwayLine> lines() {
        return db.sql("""
                select p.ref, p.code, p.area, p.title, p.summary, p.audience, p.position, p.version,
                       f.number as in_force, f.published_on, f.review_by, o.number as open, o.state as open_state,
                       last.state as last_state,
                       (select count(*)
                          from jsonb_array_elements(f.content -> 'steps') own
                          join pathways.pathway dp on dp.code = p.code and dp.area is null
                          join pathways.edition was on was.pathway = dp.ref and was.number = (own ->> 'against')::int
                          join pathways.edition published on published.pathway = dp.ref and published.state = 'published'
                         where p.area is not null and published.number <> was.number
                           and (select s from jsonb_array_elements(was.content -> 'steps') s
                                 where s ->> 'key' = own ->> 'key')
                               is distinct from
                               (select s from jsonb_array_elements(published.content -> 'steps') s
                                 where s ->> 'key' = own ->> 'key')) as behind
                  from pathways.pathway p
                  left join pathways.edition f on f.pathway = p.ref and f.state = 'published'
                  left join pathways.edition o on o.pathway = p.ref and o.state in ('draft', 'in_review')
                  left join lateral (select e.state from pathways.edition e
                                      where e.pathway = p.ref and e.state in ('superseded', 'withdrawn')
                                      order by e.number desc limit 1) last on true
                 order by p.position, p.code, p.area nulls first
                """).query(Pathways::line).list();
    }

    private static PathwayLine line(ResultSet row, int number) throws SQLException {
        return new PathwayLine(
                RecordMapper.read(row, Pathway.class),
                row.getInt("in_force"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("review_by", LocalDate.class),
                row.getInt("open"),
                "in_review".equals(row.getString("open_state")),
                "withdrawn".equals(row.getString("last_state")),
                row.getInt("behind"));
    }

    /// What was done to it, the last first.
    public List<TimelineEntry> history(Ref pathway) {
        return history.timeline("""
                select on_day, at, by_name, headline, '' as words
                  from pathways.pathway_event
                 where pathway = :pathway
                 order by at desc
                 limit 100
                """, RecordParameters.none().with("pathway", pathway));
    }

    private PathwayEdition edition(ResultSet row, int number) throws SQLException {
        var area = row.getString("area");
        var body = new PathwayEdition.Body(
                row.getObject("id", UUID.class),
                new Ref(row.getString("pathway")),
                area,
                row.getInt("number"),
                row.getInt("version"),
                Content.of(area, row.getString("content")),
                row.getString("note"),
                Arrays.asList((UUID[]) row.getArray("writers").getArray()),
                row.getString("written_by"),
                day(row, "begun_on"));
        return switch (row.getString("state")) {
            case "draft" -> new PathwayEdition.Draft(body);
            case "in_review" ->
                new PathwayEdition.InReview(body, day(row, "sent_on"), reviews(row.getString("reviews")));
            case "published" -> new PathwayEdition.Published(body, publication(row));
            case "discarded" ->
                new PathwayEdition.Discarded(body, day(row, "ended_on"), row.getString("ended_because"));
            case "superseded" -> new PathwayEdition.Superseded(body, publication(row), day(row, "ended_on"));
            default ->
                new PathwayEdition.Withdrawn(
                        body, publication(row), day(row, "ended_on"), row.getString("ended_because"));
        };
    }

    private List<Review> reviews(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, Review[].class));
    }

    private static PathwayEdition.Publication publication(ResultSet row) throws SQLException {
        return new PathwayEdition.Publication(
                day(row, "published_on"), row.getString("published_by"), day(row, "review_by"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
