package waymark.analysis.releases;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What analysts do with a table before it is released: merge categories, note what was said of its words,
/// send it.
@Controller
@RequestMapping("/insight/releases/{ref}")
class ReleaseStepsController {

    private final Releases releases;
    private final ReleasePage page;
    private final Clock clock;

    ReleaseStepsController(Releases releases, ReleasePage page, Clock clock) {
        this.releases = releases;
        this.page = page;
        this.clock = clock;
    }

    /// Counts two categories as one, as the audit proposes.
    @PostMapping("/merging")
    @Allow(ANALYSE_FIGURES)
    ModelAndView merge(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = releases.editable(actor, ref);
        var preview = page.preview(actor, it);
        if (!(preview.audit() instanceof TableAudit.Unsafe(var _, var merge)) || merge.isEmpty()) {
            return Page.go(it.head().path());
        }
        var table = new TableContent(it.head().about(), preview.grid()).linked(ref.value());
        var merged = TableAudit.merged(table, merge.get());
        return page.answer(
                actor,
                it,
                form,
                releases.change(actor, it, form.version(), new TableContent(merged.about(), merged.grid())),
                "Merged. Look at what would be shown");
    }

    /// Sends it to those who may approve it.
    @PostMapping("/submission")
    @Allow(ANALYSE_FIGURES)
    ModelAndView submit(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = releases.editable(actor, ref);
        var preview = page.preview(actor, it);
        return page.answer(
                actor,
                it,
                form,
                it.submit(actor, preview.audit(), preview.unexplained())
                        .save(safe -> releases.submit(actor, it, form.version(), preview.grid(), safe)),
                "Sent. Somebody who had no hand in it decides");
    }

    /// Notes what survivors or a partner said of the wording.
    @PostMapping("/sign-offs")
    @Allow(ANALYSE_FIGURES)
    ModelAndView signOff(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = releases.get(actor, ref);
        return page.answer(
                actor,
                it,
                form,
                SignOff.Given.read(form, LocalDate.now(clock))
                        .then(given -> it.signOff(actor, given))
                        .save(given -> releases.signOff(actor, it, given)),
                "Noted");
    }
}
