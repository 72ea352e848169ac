package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.FormText;
import waymark.web.Notice;
import waymark.web.Page;

/// Adds and removes links to evidence. The history keeps that a removed link was there.
@Controller
@RequestMapping("/actions/{ref}/evidence")
class EvidenceController {

    private static final String PAGE = "strategy/actions/evidence";
    private static final int LONGEST_LINK = 2_000;

    record View(ActionDetails details, String title, String url, List<Problem> problems) {}

    private final ActionAccess access;
    private final Actions actions;

    EvidenceController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, new View(access.toUpdate(actor, ref), "", "", List.of()));
    }

    @PostMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView add(
            @PathVariable Ref ref,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String url,
            Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var words = FormText.tidy(title);
        var link = FormText.tidy(url);
        var problems = new Problems();
        FormText.required(problems, "title", words, FormText.TITLE, "Enter what the link shows", "Title");
        problems.when(
                !https(link), "url", "Enter a whole link that begins with https://, like https://example.org/minutes");
        if (problems.any()) {
            return Page.refuse(PAGE, new View(details, words, link, problems.list()));
        }
        return switch (details.action().addEvidence(UUID.randomUUID(), words, link, access.today())) {
            case Ruling.Refused(var refused) -> Page.refuse(PAGE, new View(details, words, link, refused));
            case Ruling.Agreed(var event) -> {
                actions.save(actor, event);
                yield Page.go(Notice.done("Evidence added"), "/actions/%s", ref);
            }
        };
    }

    @PostMapping("/{evidence}/removal")
    @Allow(UPDATE_ACTIONS)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID evidence, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var found = details.evidence().stream()
                .filter(one -> one.id().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        return switch (actions.save(actor, found.remove(ref, access.today()))) {
            case Saved.Done<Action> _ -> Page.go(Notice.done("Evidence removed"), "/actions/%s", ref);
            case Saved.Stale<Action> _ -> Page.go("/actions/%s", ref);
        };
    }

    /// A link to a host over https, without a name or password in it.
    static boolean https(String text) {
        try {
            var uri = new URI(text);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= LONGEST_LINK;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }
}
