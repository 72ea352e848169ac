package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.matching.SearchTokens;
import waymark.intelligence.matching.TokenSearch;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The search over names, numbers and addresses, under the row policies and for the stated purpose. What was searched
/// for is in no address and not in the audit log; that somebody searched is.
@Controller
class EntitySearchController {

    private static final String PAGE = "intelligence/network/search";
    private static final int LONGEST = 200;

    /// The page.
    ///
    /// @param searched false before anything was asked
    /// @param more whether there is more than is shown
    record View(boolean searched, List<Entity> found, boolean more, FormData form, List<Problem> problems) {}

    private final TokenSearch search;
    private final Entities entities;
    private final SearchLog log;

    EntitySearchController(TokenSearch search, Entities entities, SearchLog log) {
        this.search = search;
        this.entities = entities;
        this.log = log;
    }

    @GetMapping("/intelligence/network")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin() {
        return Page.show(PAGE, new View(false, List.of(), false, FormData.empty(), List.of()));
    }

    @PostMapping("/intelligence/network/search")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView find(FormData form, Actor.Person actor) {
        return switch (form.read(
                reader -> reader.requiredLine("words", "This", LONGEST, "Enter a name, a number or an address"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(PAGE, new View(false, List.of(), false, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                log.searched(actor);
                var ids = search.find(SearchTokens.of(words));
                Map<UUID, Entity> named = entities.byId(ids);
                var found = ids.stream()
                        .limit(TokenSearch.MOST)
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList();
                yield Page.show(PAGE, new View(true, found, ids.size() > TokenSearch.MOST, form, List.of()));
            }
        };
    }
}
