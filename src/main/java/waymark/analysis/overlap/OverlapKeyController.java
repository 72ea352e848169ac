package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The key of a comparison: a pair made in a browser of each organisation, and the key wrapped for the
/// others. Waymark keeps what it cannot open.
@Controller
@RequestMapping("/insight/overlaps/{ref}/key")
class OverlapKeyController {

    private static final String KEY = "analysis/overlap/key";
    private static final int PUBLIC_KEY_LENGTH = 88;
    private static final Pattern PUBLIC_KEY = Pattern.compile("[A-Za-z0-9+/]+=");
    private static final Pattern WRAPPED = Pattern.compile("[A-Za-z0-9+/=]{80,200}");

    /// @param mine the organisation that the reader acts for
    record Keys(OverlapProject it, OverlapParty mine, List<OverlapParty> others, List<Problem> problems) {

        boolean made() {
            return !mine.keyFrom().isEmpty()
                    || others.stream().anyMatch(one -> !one.keyFrom().isEmpty());
        }

        Optional<OverlapParty> giver() {
            return others.stream()
                    .filter(one -> one.organisation().equals(mine.keyFrom()))
                    .findFirst();
        }
    }

    private final OverlapProjects projects;
    private final OverlapPage page;

    OverlapKeyController(OverlapProjects projects, OverlapPage page) {
        this.projects = projects;
        this.page = page;
    }

    private static Keys keys(OverlapPage.View page, List<Problem> problems) {
        var mine = page.acting();
        var others = page.parties().stream()
                .filter(one -> !one.organisation().equals(mine.organisation()))
                .toList();
        return new Keys(page.it(), mine, others, problems);
    }

    @GetMapping
    @Allow(MATCH_LISTS)
    ModelAndView key(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(KEY, keys(page.working(ref, actor), List.of()));
    }

    @PostMapping
    @Allow(MATCH_LISTS)
    ModelAndView keepKey(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = page.working(ref, actor);
        var key = form.line("publicKey");
        if (key.length() != PUBLIC_KEY_LENGTH || !PUBLIC_KEY.matcher(key).matches()) {
            return refuse(it, "pair", "Make the pair of keys in this browser first");
        }
        projects.keep(actor, it.it(), it.acting().organisation(), key);
        return back(it, "Your pair of keys is ready. Its private half stays in this browser");
    }

    @PostMapping("/wrapped")
    @Allow(MATCH_LISTS)
    ModelAndView keepWrapped(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = page.working(ref, actor);
        var mine = it.acting();
        var wrapped = new ArrayList<OverlapProjects.Wrapped>();
        for (var party : it.parties()) {
            var bytes = form.line("wrapped-" + party.organisation());
            if (WRAPPED.matcher(bytes).matches() && !party.publicKey().isEmpty()) {
                wrapped.add(new OverlapProjects.Wrapped(party.organisation(), party.publicKey(), bytes));
            }
        }
        if (wrapped.isEmpty() || mine.publicKey().isEmpty()) {
            return refuse(it, "wrap", "Wrap the key in this browser first; nothing was sent");
        }
        projects.wrap(actor, it.it(), mine.organisation(), mine.publicKey(), wrapped);
        return back(it, "The key is wrapped. Only the browsers it was wrapped for can open it");
    }

    private static ModelAndView refuse(OverlapPage.View it, String field, String message) {
        return Page.refuse(KEY, keys(it, List.of(new Problem(field, message))));
    }

    private static ModelAndView back(OverlapPage.View it, String done) {
        return Page.go(Notice.done(done), it.it().path() + "/key");
    }
}
