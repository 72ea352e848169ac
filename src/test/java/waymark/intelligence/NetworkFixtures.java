package waymark.intelligence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.intelligence.IntelligenceFixtures.Made;
import waymark.intelligence.entities.Attribute;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.matching.FactTokens;
import waymark.kernel.Ref;

/// Entities, facts, links and judgements over reports, written as the owner.
@Component
public class NetworkFixtures {

    private final JdbcClient owner = TestDatabase.owner();

    /// An entity as others name it.
    public record Thing(UUID id, Ref ref) {

        public String path() {
            return "/intelligence/entities/" + ref;
        }
    }

    /// An entity with its first fact.
    public Thing thing(EntityKind kind, Made report, String attribute, String value) {
        var thing = new Thing(UUID.randomUUID(), Entities.newRef("EN"));
        owner.sql("insert into intelligence.entity (id, ref, kind) values (:id, :ref, :kind)")
                .param("id", thing.id())
                .param("ref", thing.ref().value())
                .param("kind", kind.name())
                .update();
        fact(thing, report, attribute, value);
        return thing;
    }

    public Thing person(Made report, String name) {
        return thing(EntityKind.PERSON, report, "NAME", name);
    }

    public Thing telephone(Made report, String number) {
        return thing(EntityKind.TELEPHONE, report, "NUMBER", number);
    }

    /// What the first item of a report says.
    public UUID fact(Thing thing, Made report, String code, String value) {
        return fact(thing, report, code, value, null, null);
    }

    /// The same, from a day until a day.
    public UUID fact(
            Thing thing, Made report, String code, String value, @Nullable LocalDate from, @Nullable LocalDate to) {
        var attribute = Attribute.of(code).orElseThrow();
        var tidy = attribute.tidy(value);
        var id = owner.sql("""
                        insert into intelligence.fact (id, entity, attribute, value, from_day, to_day, confidence, report, item)
                        values (gen_random_uuid(), :entity, :attribute, :value, :from, :to, 'HIGH', :report, :item) returning id
                        """)
                .param("entity", thing.id())
                .param("attribute", code)
                .param("value", tidy)
                .param("from", from)
                .param("to", to)
                .param("report", report.id())
                .param("item", item(report))
                .query(UUID.class)
                .single();
        owner.sql("""
                insert into intelligence.token (fact, token, entity, report)
                select :fact, token, :entity, :report from unnest(:tokens::text[]) as token
                """)
                .param("fact", id)
                .param("entity", thing.id())
                .param("report", report.id())
                .param(
                        "tokens",
                        FactTokens.of(attribute.comparison(), code, tidy).toArray(String[]::new))
                .update();
        return id;
    }

    public UUID item(Made report) {
        return owner.sql("select id from intelligence.report_item where report = :report order by position limit 1")
                .param("report", report.id())
                .query(UUID.class)
                .single();
    }

    /// A link that the first item of a report says.
    public UUID link(Thing from, LinkKind kind, Thing to, Made report) {
        return owner.sql("""
                        insert into intelligence.link (id, kind, from_entity, to_entity, confidence, report, item, start_day)
                        values (gen_random_uuid(), :kind, :from, :to, 'MEDIUM', :report, :item, date '2026-03-01') returning id
                        """)
                .param("kind", kind.name())
                .param("from", from.id())
                .param("to", to.id())
                .param("report", report.id())
                .param("item", item(report))
                .query(UUID.class)
                .single();
    }

    /// A judgement of some officer of a unit.
    ///
    /// @param answer `SAME`, `NOT_SAME` or `UNSURE`
    public void judged(Thing one, Thing other, String answer, String unit, boolean shared) {
        owner.sql("""
                insert into intelligence.judgement (id, one, other, answer, reason, shared, unit, judged_by, judged_by_name, judged_at)
                values (gen_random_uuid(), least(:one, :other), greatest(:one, :other), :answer, 'They have one number', :shared, :unit,
                        gen_random_uuid(), 'Another officer', now())
                """)
                .param("one", one.id())
                .param("other", other.id())
                .param("answer", answer)
                .param("shared", shared)
                .param("unit", unit)
                .update();
    }
}
