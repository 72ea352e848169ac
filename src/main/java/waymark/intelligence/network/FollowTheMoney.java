package waymark.intelligence.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.Fact;
import waymark.intelligence.entities.Link;

/// Entities, facts and links as FollowTheMoney has them: one object each, of a schema, with properties that hold lists
/// of texts. What its model has no place for is written as a note in words.
final class FollowTheMoney {

    private FollowTheMoney() {}

    /// The schema for a kind.
    static String schema(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case BUSINESS -> "Organization";
            case VEHICLE -> "Vehicle";
            case ACCOUNT -> "BankAccount";
            case TELEPHONE, ONLINE_ADDRESS -> "UserAccount";
            case HOUSE, CAR_WASH, NAIL_BAR, TAKEAWAY, FARM, PORT, PLACE -> "Address";
            case SIGHTING, VISIT, STOP, DISCLOSURE, TRANSACTION, JOURNEY -> "Event";
            case DOCUMENT, WEAPON -> "Thing";
        };
    }

    private static Map<String, Object> object(String id, String schema, Map<String, Set<String>> properties) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", id);
        object.put("schema", schema);
        object.put("properties", properties);
        return object;
    }

    /// An entity with those of its facts that may leave.
    static Map<String, Object> entity(Entity entity, List<Fact> facts) {
        var properties = new LinkedHashMap<String, Set<String>>();
        var schema = schema(entity.kind());
        facts.stream()
                .filter(fact -> fact.attribute().names())
                .findFirst()
                .ifPresent(fact -> add(properties, "name", fact.value()));
        add(properties, "keywords", entity.kind().words());
        for (var fact : facts) {
            add(properties, property(schema, fact), value(fact));
        }
        return object(entity.ref().value(), schema, properties);
    }

    private static String property(String schema, Fact fact) {
        var wanted = fact.attribute().ftm();
        return switch (wanted) {
            case "" -> "notes";
            case "full", "postalCode" -> schema.equals("Address") ? wanted : "notes";
            case "website", "email" -> schema.equals("UserAccount") && wanted.equals("website") ? "notes" : wanted;
            case "number", "type" -> schema.equals("Thing") ? "notes" : wanted;
            default -> wanted;
        };
    }

    private static String value(Fact fact) {
        return switch (fact.attribute().ftm()) {
            case "nationality" -> fact.value().toLowerCase(Locale.ROOT);
            case "", "description", "website", "number", "type" ->
                fact.attribute().code().equals("NUMBER")
                                || fact.attribute().code().equals("DESCRIPTION")
                        ? fact.value()
                        : fact.attribute().label() + ": " + fact.value();
            default -> fact.value();
        };
    }

    private static void add(Map<String, Set<String>> properties, String name, String value) {
        properties.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
    }

    /// A link, with the reference of the report that says so.
    static Map<String, Object> link(Link link, Entity from, Entity to) {
        var properties = new LinkedHashMap<String, Set<String>>();
        add(properties, "subject", from.ref().value());
        add(properties, "object", to.ref().value());
        add(properties, "role", link.kind().words());
        add(properties, "recordId", link.source().ref().value());
        if (link.start() != null) {
            add(properties, "startDate", link.start().toString());
        }
        if (link.end() != null) {
            add(properties, "endDate", link.end().toString());
        }
        return object(link.id().toString(), "UnknownLink", properties);
    }

    /// Two that were judged the same.
    static Map<String, Object> same(Entity one, Entity other) {
        var properties = new LinkedHashMap<String, Set<String>>();
        add(properties, "candidate", one.ref().value());
        add(properties, "match", other.ref().value());
        add(properties, "criteria", "Judged the same by a person");
        return object(one.ref() + "." + other.ref(), "Similar", properties);
    }

    /// All of them.
    static List<Map<String, Object>> all(
            List<Entity> entities, Map<UUID, List<Fact>> facts, List<Link> links, List<Network.Same> same) {
        var all = new ArrayList<Map<String, Object>>();
        var byId = new LinkedHashMap<UUID, Entity>();
        entities.stream().filter(one -> facts.containsKey(one.id())).forEach(one -> byId.put(one.id(), one));
        byId.values().forEach(one -> all.add(entity(one, Objects.requireNonNull(facts.get(one.id())))));
        links.stream()
                .filter(link -> byId.containsKey(link.from()) && byId.containsKey(link.to()))
                .forEach(link -> all.add(link(
                        link,
                        Objects.requireNonNull(byId.get(link.from())),
                        Objects.requireNonNull(byId.get(link.to())))));
        same.stream()
                .filter(pair -> byId.containsKey(pair.one().id())
                        && byId.containsKey(pair.other().id()))
                .forEach(pair -> all.add(same(pair.one(), pair.other())));
        return all;
    }
}
