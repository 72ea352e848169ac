package waymark.intelligence.entities;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.intelligence.matching.TokenSearch;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReportItem;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Entities, facts and links as the row policies show them to whoever asks. What is not visible is not there: no count
/// and no order knows of it, and nothing says who wrote a fact or when.
@Repository
@Transactional(readOnly = true)
public class Entities {

    /// So many links are read at once; a page says where there are more.
    public static final int MOST_LINKS = 2000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String FACTS = """
            select f.id, f.entity, f.attribute, f.value, f.from_day, f.to_day, f.confidence, f.report, r.ref as report_ref,
                   i.position, i.source_evaluation || i.information_assessment as grade,
                   f.unit = any ((select intelligence.units())::text[]) as own
              from intelligence.fact f
              join intelligence.report r on r.id = f.report
              join intelligence.report_item i on i.id = f.item
            """;

    private static final String LINKS = """
            select l.id, l.kind, l.from_entity, l.to_entity, l.start_day, l.end_day, l.confidence, l.report, r.ref as report_ref,
                   i.position, i.source_evaluation || i.information_assessment as grade,
                   l.unit = any ((select intelligence.units())::text[]) as own
              from intelligence.link l
              join intelligence.report r on r.id = l.report
              join intelligence.report_item i on i.id = l.item
            """;

    /// What may leave: of one's own unit, open to every officer, or under a condition that allows it.
    private static final String EXPORTABLE = """
             and (%1$s.unit = any ((select intelligence.units())::text[]) or %1$s.reach = 'open'
               or %1$s.report = any ((select intelligence.exportable())::uuid[]))
            """;

    private final JdbcClient db;
    private final TokenSearch tokens;
    private final Audit audit;

    Entities(JdbcClient db, TokenSearch tokens, Audit audit) {
        this.db = db;
        this.tokens = tokens;
        this.audit = audit;
    }

    /// A reference that says nothing of when it was made, or of how many there are.
    public static Ref newRef(String letters) {
        return RefGenerator.next(letters, RANDOM);
    }

    /// @throws NotFound where there is none of which the reader sees a fact
    public Entity get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    public Optional<Entity> find(Ref ref) {
        var id = db.sql("select id from intelligence.entity where ref = :ref")
                .param("ref", ref.value())
                .query(UUID.class)
                .optional();
        return id.flatMap(one -> named(List.of(one)).stream().findFirst());
    }

    /// The entity for its page; who opened it is written first.
    ///
    /// @throws NotFound where there is none of which the reader sees a fact
    @Transactional
    public Entity open(Actor.Person actor, Ref ref, String act) {
        var entity = get(ref);
        audit.looked(actor, act, ref.value());
        return entity;
    }

    /// Those of the keys that the reader sees, by kind and name.
    public List<Entity> named(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        record Named(UUID id, Ref ref, EntityKind kind, Attribute attribute, String value, Confidence confidence) {}
        var rows = db.sql("""
                select e.id, e.ref, e.kind, f.attribute, f.value, f.confidence
                  from intelligence.entity e join intelligence.fact f on f.entity = e.id
                 where e.id = any(:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Named(
                        uuid(row, "id"),
                        new Ref(row.getString("ref")),
                        EntityKind.valueOf(row.getString("kind")),
                        Attribute.of(row.getString("attribute")).orElseThrow(),
                        row.getString("value"),
                        Confidence.valueOf(row.getString("confidence"))))
                .list();
        Map<UUID, List<Named>> all = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparingInt((Named one) -> one.attribute().order())
                        .thenComparing(Named::confidence)
                        .thenComparing(Named::value))
                .forEach(row ->
                        all.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
        return all.values().stream()
                .map(facts -> {
                    var names = facts.stream()
                            .filter(one -> one.attribute().names())
                            .map(Named::value)
                            .distinct()
                            .toList();
                    var first = facts.getFirst();
                    return new Entity(
                            first.id(),
                            first.ref(),
                            first.kind(),
                            names.isEmpty() ? List.of("Not named") : names,
                            facts.stream()
                                    .filter(one -> one.attribute().format() == AttributeFormat.ROLE)
                                    .map(Named::value)
                                    .distinct()
                                    .toList());
                })
                .sorted(Entity.ORDER)
                .toList();
    }

    /// The same, by key.
    public Map<UUID, Entity> byId(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Entity>();
        named(ids).forEach(one -> found.put(one.id(), one));
        return found;
    }

    /// What reports say of these entities.
    ///
    /// @param exportable only what may leave
    public List<Fact> facts(Collection<UUID> entities, boolean exportable) {
        return db
                .sql(FACTS + " where f.entity = any(:entities)" + (exportable ? EXPORTABLE.formatted("f") : ""))
                .param("entities", entities.toArray(UUID[]::new))
                .query((row, _) -> fact(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt((Fact one) -> one.attribute().order())
                        .thenComparing(Fact::value)
                        .thenComparing(one -> one.source().ref().value())
                        .thenComparing(one -> one.source().position()))
                .toList();
    }

    /// The links that begin or end at one of these entities, at most [#MOST_LINKS].
    ///
    /// @param exportable only what may leave
    public List<Link> links(Collection<UUID> entities, boolean exportable) {
        return db.sql(LINKS + " where (l.from_entity = any(:entities) or l.to_entity = any(:entities))"
                        + (exportable ? EXPORTABLE.formatted("l") : "") + " order by l.id limit :most")
                .param("entities", entities.toArray(UUID[]::new))
                .param("most", MOST_LINKS)
                .query((row, _) -> link(row))
                .list();
    }

    /// What one report says: its facts, by entity.
    List<Fact> factsOf(UUID report) {
        return db.sql(FACTS + " where f.report = :report")
                .param("report", report)
                .query((row, _) -> fact(row))
                .list();
    }

    /// What one report says: its links.
    List<Link> linksOf(UUID report) {
        return db.sql(LINKS + " where l.report = :report order by i.position, l.kind, l.id")
                .param("report", report)
                .query((row, _) -> link(row))
                .list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                uuid(row, "id"),
                uuid(row, "entity"),
                Attribute.of(row.getString("attribute")).orElseThrow(),
                row.getString("value"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Confidence.valueOf(row.getString("confidence")),
                source(row));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                uuid(row, "id"),
                LinkKind.valueOf(row.getString("kind")),
                uuid(row, "from_entity"),
                uuid(row, "to_entity"),
                row.getObject("start_day", LocalDate.class),
                row.getObject("end_day", LocalDate.class),
                Confidence.valueOf(row.getString("confidence")),
                source(row));
    }

    private static ReportSource source(ResultSet row) throws SQLException {
        return new ReportSource(
                uuid(row, "report"),
                new Ref(row.getString("report_ref")),
                row.getInt("position"),
                row.getString("grade"),
                row.getBoolean("own"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /// An entity that an item speaks of, with what it says; or more of one that is there already.
    ///
    /// @param known null for a new one
    @Transactional
    public Ref mark(
            Actor.Person actor,
            @Nullable Entity known,
            EntityKind kind,
            Report report,
            ReportItem item,
            List<NewFact> facts) {
        var ref = known == null ? newRef("EN") : known.ref();
        var id = known == null ? UUID.randomUUID() : known.id();
        if (known == null) {
            db.sql("insert into intelligence.entity (id, ref, kind) values (:id, :ref, :kind)")
                    .param("id", id)
                    .param("ref", ref.value())
                    .param("kind", kind.name())
                    .update();
        }
        facts.forEach(fact -> add(id, report.id(), item.id(), fact));
        audit.changed(actor, "mark_entity", ref.value(), 0, List.of());
        return ref;
    }

    /// New entities, each with what it was said to be; all of them or none.
    @Transactional
    void markAll(Actor.Person actor, Report report, List<EntityImport.Group> groups) {
        groups.forEach(group -> mark(actor, null, group.kind(), report, group.item(), group.facts()));
    }

    private void add(UUID entity, UUID report, UUID item, NewFact fact) {
        var id = UUID.randomUUID();
        int added = db.sql("""
                insert into intelligence.fact (id, entity, attribute, value, from_day, to_day, confidence, report, item)
                values (:id, :entity, :attribute, :value, :from, :to, :confidence, :report, :item)
                on conflict (entity, attribute, value, item) do nothing
                """)
                .param("id", id)
                .param("entity", entity)
                .param("attribute", fact.attribute().code())
                .param("value", fact.value())
                .param("from", fact.from())
                .param("to", fact.to())
                .param("confidence", fact.confidence().name())
                .param("report", report)
                .param("item", item)
                .update();
        var found = fact.attribute().tokens(fact.value());
        if (added == 1 && !found.isEmpty()) {
            tokens.keep(id, entity, report, found);
        }
    }

    /// A link that an item says; false where it says it already.
    @Transactional
    public boolean link(Actor.Person actor, Report report, ReportItem item, NewLink link) {
        int added = db.sql("""
                insert into intelligence.link (id, kind, from_entity, to_entity, start_day, end_day, confidence, report, item)
                values (gen_random_uuid(), :kind, :from, :to, :start, :end, :confidence, :report, :item)
                on conflict (from_entity, to_entity, kind, item) do nothing
                """)
                .param("kind", link.kind().name())
                .param("from", link.from().id())
                .param("to", link.to().id())
                .param("start", link.start())
                .param("end", link.end())
                .param("confidence", link.confidence().name())
                .param("report", report.id())
                .param("item", item.id())
                .update();
        if (added == 1) {
            audit.changed(actor, "link_entities", link.from().ref().value(), 0, List.of());
        }
        return added == 1;
    }

    /// Takes back a fact that was read in a report of the actor's unit; the entity goes with its last one.
    ///
    /// @throws NotFound where there is none such
    @Transactional
    public void takeBackFact(Actor.Person actor, Entity entity, UUID fact) {
        takeBack(actor, entity, db.sql("delete from intelligence.fact where id = :id and entity = :entity"), fact);
    }

    /// Takes back a link that was read in a report of the actor's unit.
    ///
    /// @throws NotFound where there is none such
    @Transactional
    public void takeBackLink(Actor.Person actor, Entity entity, UUID link) {
        takeBack(
                actor,
                entity,
                db.sql("delete from intelligence.link where id = :id and :entity in (from_entity, to_entity)"),
                link);
    }

    private void takeBack(Actor.Person actor, Entity entity, JdbcClient.StatementSpec delete, UUID id) {
        if (delete.param("id", id).param("entity", entity.id()).update() == 0) {
            throw new NotFound(entity.ref());
        }
        audit.changed(actor, "take_back_entity_fact", entity.ref().value(), 0, List.of());
    }
}
