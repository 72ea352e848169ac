package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Adds and removes links to evidence. The history keeps that a removed link was there.
@Controller
@RequestMapping("/actions/{ref}/evidence")
class EvidenceController {

    private static final String PAGE = "strategy/actions/evidence";
    private static final int LONGEST_LINK = 2_000;

    record View(ActionDetails details, FormData form, List<Problem> problems) {}

    private final ActionAccess access;
    private final Actions actions;

    EvidenceController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, new View(access.toUpdate(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var evidence = form.read(EvidenceController::link)
                .then(link ->
                        details.action().addEvidence(UUID.randomUUID(), link.title(), link.url(), access.today()));
        return switch (evidence.save(event -> actions.save(actor, event))) {
            case Saved<Action> _ -> Page.go(Notice.done("Evidence added"), "/actions/%s", ref);
            case Ruling.Refused<Action>(var problems) -> Page.refuse(PAGE, new View(details, form, problems));
        };
    }

    private record Evidence(String title, String url) {}

    private static Evidence link(FormReader reader) {
        var url = reader.form().text("url");
        reader.when(
                !https(url), "url", "Enter a whole link that begins with https://, like https://example.org/minutes");
        return new Evidence(reader.required("title", "Title", FormReader.TITLE, "Enter what the link shows"), url);
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
