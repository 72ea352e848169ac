package waymark.exchange.openreferral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The lists of terms that the published services use, and their terms.
final class Taxonomies {

    private Taxonomies() {}

    static Stream<Map<?, ?>> terms(Map<String, Object> service) {
        return service.get("attributes") instanceof List<?> attributes
                ? attributes.stream()
                        .filter(one -> one instanceof Map<?, ?> map && map.get("taxonomy_term") instanceof Map<?, ?>)
                        .map(one -> (Map<?, ?>) ((Map<?, ?>) one).get("taxonomy_term"))
                : Stream.empty();
    }

    /// Identifier of the list that a term is of.
    static Object id(Map<?, ?> term) {
        return term.get("taxonomy_detail") instanceof Map<?, ?> of ? String.valueOf(of.get("id")) : "";
    }

    /// Every term that a published service has, by its identifier.
    static Map<String, Map<?, ?>> used(List<PublishedServices.Published> services) {
        var terms = new TreeMap<String, Map<?, ?>>();
        services.stream()
                .flatMap(one -> terms(one.document()))
                .forEach(term -> terms.putIfAbsent(String.valueOf(term.get("id")), term));
        return new LinkedHashMap<>(terms);
    }

    /// Every list of which a term is used, by its identifier.
    static Map<String, Map<?, ?>> lists(List<PublishedServices.Published> services) {
        var lists = new TreeMap<String, Map<?, ?>>();
        used(services).values().forEach(term -> {
            if (term.get("taxonomy_detail") instanceof Map<?, ?> list) {
                lists.putIfAbsent(String.valueOf(list.get("id")), list);
            }
        });
        return new LinkedHashMap<>(lists);
    }
}
