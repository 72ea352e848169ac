package waymark.intelligence.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.intelligence.entities.Attribute;
import waymark.intelligence.entities.Confidence;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.Fact;
import waymark.intelligence.entities.Link;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.entities.ReportSource;
import waymark.kernel.Ref;

/// Every kind, attribute and link goes out under a schema and properties that FollowTheMoney has. Its own library is
/// in Python; this compares with the names of its published model, kept as test data.
class FollowTheMoneyTest {

    private static final ReportSource SOURCE =
            new ReportSource(UUID.randomUUID(), new Ref("IR-1234567"), 1, "2C", true);

    private static final Map<String, Map<String, String>> SCHEMATA = schemata();

    private record Model(String source, Map<String, Map<String, String>> schemata) {}

    private static Map<String, Map<String, String>> schemata() {
        try (var stream = new ClassPathResource("intelligence/followthemoney.json").getInputStream()) {
            return JsonMapper.builder()
                    .build()
                    .readValue(stream, new TypeReference<Model>() {})
                    .schemata();
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static Entity entity(EntityKind kind) {
        return new Entity(UUID.randomUUID(), new Ref("EN-123456789"), kind, List.of("Something"), List.of());
    }

    private static Fact fact(Entity entity, Attribute attribute) {
        return new Fact(UUID.randomUUID(), entity.id(), attribute, "Value", null, null, Confidence.HIGH, SOURCE);
    }

    private static void fits(Map<String, Object> object) {
        var schema = SCHEMATA.get(String.valueOf(object.get("schema")));
        assertThat(schema).as("%s", object).isNotNull();
        assertThat((Map<?, ?>) object.get("properties")).allSatisfy((name, values) -> {
            assertThat(schema).containsKey(String.valueOf(name));
            assertThat((Iterable<?>) values)
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
        });
        assertThat(object.get("id")).asString().isNotBlank();
    }

    @Test
    void every_attribute_of_every_kind_has_a_property_in_the_model() {
        for (var kind : EntityKind.values()) {
            var entity = entity(kind);
            fits(FollowTheMoney.entity(
                    entity,
                    Attribute.of(kind).stream().map(one -> fact(entity, one)).toList()));
        }
    }

    @Test
    void every_link_and_every_judgement_is_in_the_model() {
        var from = entity(EntityKind.PERSON);
        var to = entity(EntityKind.HOUSE);
        Arrays.stream(LinkKind.values())
                .map(kind -> new Link(
                        UUID.randomUUID(),
                        kind,
                        from.id(),
                        to.id(),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        Confidence.LOW,
                        SOURCE))
                .forEach(link -> fits(FollowTheMoney.link(link, from, to)));
        fits(FollowTheMoney.same(from, to));
    }

    @Test
    void what_may_not_leave_is_no_object_and_no_end_of_a_link() {
        var from = entity(EntityKind.PERSON);
        var to = new Entity(UUID.randomUUID(), new Ref("EN-987654321"), EntityKind.PERSON, List.of("Kept"), List.of());
        var link = new Link(UUID.randomUUID(), LinkKind.KNOWS, from.id(), to.id(), null, null, Confidence.LOW, SOURCE);
        var facts = Map.of(from.id(), List.of(fact(from, Attribute.of("ALIAS").orElseThrow())));

        assertThat(FollowTheMoney.all(List.of(from, to), facts, List.of(link), List.of(new Network.Same(from, to))))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.toString()).doesNotContain("Kept").doesNotContain("Something"));
    }
}
