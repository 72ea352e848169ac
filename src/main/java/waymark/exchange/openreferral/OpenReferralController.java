package waymark.exchange.openreferral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.kernel.Public;

/// The feed of Open Referral UK 3.0: what the standard asks of its addresses, for anybody and without a key.
@Controller
@RequestMapping(OpenReferralController.FEED)
class OpenReferralController {

    static final String FEED = "/open-referral-uk";

    private static final String PROFILE = "https://docs.openreferraluk.org";

    /// What a list shows of a service: what it has one of.
    private static final Set<String> NESTED = Set.of(
            "phones", "schedules", "service_areas", "languages", "cost_options", "attributes", "service_at_locations");

    private final FeedAnswers answers;
    private final String site;

    OpenReferralController(FeedAnswers answers, @Value("${waymark.address:http://localhost:8080}") String site) {
        this.answers = answers;
        this.site = site.replaceFirst("/+$", "");
    }

    @GetMapping({"", "/"})
    @Public
    ResponseEntity<byte[]> about() {
        var about = new LinkedHashMap<String, Object>();
        about.put("version", "3.0");
        about.put("profile", PROFILE);
        about.put("openapi_url", site + FEED + "/openapi.json");
        return answers.answer(about);
    }

    /// What this feed answers, said by machine.
    @GetMapping("/openapi.json")
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

    @GetMapping("/services")
    @Public
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> asked) {
        boolean full = "true".equals(asked.get("full"));
        boolean minimal = "true".equals(asked.get("minimal"));
        return answers.page(
                asked,
                () -> {
                    var query = ServiceQuery.of(asked);
                    return answers.read().stream().filter(query::fits).toList();
                },
                one -> {
                    var shown = shown(one);
                    return minimal ? least(shown) : full ? shown : flat(shown);
                });
    }

    @GetMapping("/services/{id}")
    @Public
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return answers.found(answers.read().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .map(this::shown)
                .orElse(null));
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
}
