package waymark.exchange.openreferral;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.kernel.Public;

/// What services are told apart by, in the feed of Open Referral UK: lists of terms, and the terms that are
/// used.
@Controller
@RequestMapping(OpenReferralController.FEED)
class TaxonomiesController {

    private final FeedAnswers answers;

    TaxonomiesController(FeedAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/taxonomies")
    @Public
    ResponseEntity<byte[]> taxonomies(@RequestParam Map<String, String> asked) {
        return answers.page(
                asked, () -> List.copyOf(Taxonomies.lists(answers.read()).values()), Function.identity());
    }

    @GetMapping("/taxonomies/{id}")
    @Public
    ResponseEntity<byte[]> taxonomy(@PathVariable String id) {
        return answers.found(Taxonomies.lists(answers.read()).get(id));
    }

    @GetMapping("/taxonomy_terms")
    @Public
    ResponseEntity<byte[]> terms(@RequestParam Map<String, String> asked) {
        return answers.page(
                asked, () -> List.copyOf(Taxonomies.used(answers.read()).values()), Function.identity());
    }

    @GetMapping("/taxonomy_terms/{id}")
    @Public
    ResponseEntity<byte[]> term(@PathVariable String id) {
        return answers.found(Taxonomies.used(answers.read()).get(id));
    }

    /// Always empty: no place of a service is written down, since people hide there.
    @GetMapping("/service_at_locations")
    @Public
    ResponseEntity<byte[]> locations(@RequestParam Map<String, String> asked) {
        return answers.page(asked, List::<Object>of, Function.identity());
    }

    @GetMapping("/service_at_locations/{id}")
    @Public
    ResponseEntity<byte[]> location(@PathVariable String id) {
        return FeedAnswers.missing();
    }
}
