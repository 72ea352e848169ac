package waymark.exchange.openreferral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;

/// The feed of Open Referral UK 3.0: what the standard asks of its addresses, for anybody and without a key.
/// Reads as a visitor, who sees published services alone.
@Controller
class OpenReferralController {

    static final String FEED = "/open-referral-uk";

    private static final String PROFILE = "https://docs.openreferraluk.org";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    /// What a list shows of a service: what it has one of.
    private static final Set<String> NESTED = Set.of(
            "phones", "schedules", "service_areas", "languages", "cost_options", "attributes", "service_at_locations");

    private final PublishedServices services;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final String site;

    OpenReferralController(
            PublishedServices services,
            TransactionTemplate transaction,
            JsonMapper json,
            @Value("${waymark.address:http://localhost:8080}") String site) {
        this.services = services;
        this.transaction = transaction;
        this.json = json;
        this.site = site.replaceFirst("/+$", "");
    }

    @GetMapping({FEED, FEED + "/"})
    @Public
    ResponseEntity<byte[]> about() {
        var about = new LinkedHashMap<String, Object>();
        about.put("version", "3.0");
        about.put("profile", PROFILE);
        about.put("openapi_url", site + FEED + "/openapi.json");
        return answer(HttpStatus.OK, about);
    }

    /// What this feed answers, said by machine.
    @GetMapping(FEED + "/openapi.json")
    @Public
    ResponseEntity<byte[]> described() {
        try {
            var text =
                    new ClassPathResource("exchange/open-referral-uk.json").getContentAsString(StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(text.replace("{site}", site).getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @GetMapping(FEED + "/services")
    @Public
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> asked) {
        return asking(() -> {
            var query = ServiceQuery.of(asked);
            boolean full = "true".equals(asked.get("full"));
            boolean minimal = "true".equals(asked.get("minimal"));
            return page(asked, read().stream().filter(query::fits).toList(), one -> {
                var shown = shown(one);
                return minimal ? least(shown) : full ? shown : flat(shown);
            });
        });
    }

    @GetMapping(FEED + "/services/{id}")
    @Public
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return read().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .map(one -> answer(HttpStatus.OK, shown(one)))
                .orElseGet(OpenReferralController::missing);
    }

    @GetMapping(FEED + "/taxonomies")
    @Public
    ResponseEntity<byte[]> taxonomies(@RequestParam Map<String, String> asked) {
        return asking(() -> page(asked, List.copyOf(Taxonomies.lists(read()).values()), Function.identity()));
    }

    @GetMapping(FEED + "/taxonomies/{id}")
    @Public
    ResponseEntity<byte[]> taxonomy(@PathVariable String id) {
        return found(Taxonomies.lists(read()).get(id));
    }

    @GetMapping(FEED + "/taxonomy_terms")
    @Public
    ResponseEntity<byte[]> terms(@RequestParam Map<String, String> asked) {
        return asking(() -> page(asked, List.copyOf(Taxonomies.used(read()).values()), Function.identity()));
    }

    @GetMapping(FEED + "/taxonomy_terms/{id}")
    @Public
    ResponseEntity<byte[]> term(@PathVariable String id) {
        return found(Taxonomies.used(read()).get(id));
    }

    /// Always empty: no place of a service is written down, since people hide there.
    @GetMapping(FEED + "/service_at_locations")
    @Public
    ResponseEntity<byte[]> locations(@RequestParam Map<String, String> asked) {
        return asking(() -> page(asked, List.<Object>of(), Function.identity()));
    }

    @GetMapping(FEED + "/service_at_locations/{id}")
    @Public
    ResponseEntity<byte[]> location(@PathVariable String id) {
        return missing();
    }

    private List<PublishedServices.Published> read() {
        return CurrentActor.as(
                Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> services.all(Actor.VISITOR))));
    }

    /// The standard wants a web address of each; where a service has none it is its own in the feed.
    private Map<String, Object> shown(PublishedServices.Published one) {
        var shown = new LinkedHashMap<>(one.document());
        shown.putIfAbsent("url", site + FEED + "/services/" + one.id());
        shown.put(
                "last_modified", one.modifiedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        shown.put("service_at_locations", List.of());
        return shown;
    }

    private static Map<String, Object> flat(Map<String, Object> shown) {
        var flat = new LinkedHashMap<>(shown);
        flat.keySet().removeAll(NESTED);
        return flat;
    }

    private static Map<String, Object> least(Map<String, Object> shown) {
        var least = new LinkedHashMap<>(shown);
        least.keySet().retainAll(Set.of("id", "last_modified"));
        return least;
    }

    private <T> ResponseEntity<byte[]> page(Map<String, String> asked, List<T> all, Function<T, ?> shown) {
        int size = Math.clamp(ServiceQuery.number(asked, "per_page").orElse(USUAL), 1, MOST);
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.max(1, ServiceQuery.number(asked, "page").orElse(1));
        var contents =
                number > pages ? List.<T>of() : all.subList((number - 1) * size, Math.min(all.size(), number * size));
        var page = new LinkedHashMap<String, Object>();
        page.put("total_items", all.size());
        page.put("total_pages", pages);
        page.put("page_number", number);
        page.put("size", contents.size());
        page.put("first_page", number == 1);
        page.put("last_page", number >= pages);
        page.put("empty", contents.isEmpty());
        page.put("contents", contents.stream().map(shown).toList());
        return answer(HttpStatus.OK, page);
    }

    private ResponseEntity<byte[]> asking(Supplier<ResponseEntity<byte[]>> answer) {
        try {
            return answer.get();
        } catch (ServiceQuery.Unreadable wrong) {
            return problem(HttpStatus.BAD_REQUEST, wrong.getMessage());
        }
    }

    private ResponseEntity<byte[]> found(@Nullable Object thing) {
        return thing == null ? missing() : answer(HttpStatus.OK, thing);
    }

    private static ResponseEntity<byte[]> missing() {
        return problem(HttpStatus.NOT_FOUND, "There is none with this identifier");
    }

    private static ResponseEntity<byte[]> problem(HttpStatus status, @Nullable String what) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body("{\"status\":%d,\"title\":\"%s\"}"
                        .formatted(status.value(), what)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body));
    }
}
