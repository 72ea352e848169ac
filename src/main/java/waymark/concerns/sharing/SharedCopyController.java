package waymark.concerns.sharing;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// One redacted copy: beside the original, its steps, and the result.
@Controller
@RequestMapping("/reports/{ref}/copies/{id}")
class SharedCopyController {

    private final DeskReports reports;
    private final SharedCopies copies;
    private final SharedCopyPage page;
    private final Clock clock;

    SharedCopyController(DeskReports reports, SharedCopies copies, SharedCopyPage page, Clock clock) {
        this.reports = reports;
        this.copies = copies;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return page.show(actor, ref, id);
    }

    @GetMapping("/sheet")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView sheet(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return page.sheet(actor, ref, id);
    }

    @PostMapping("/giving")
    @Allow(Permission.READ_REPORTS)
    ModelAndView give(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return step(
                actor,
                ref,
                id,
                form,
                "Recorded. Record it here when they say they have it",
                copy -> copy instanceof SharedCopy.Made made
                        ? made.give(
                                Holder.of(actor),
                                SharedCopy.Way.parse(form.text("way")),
                                form.text("to"),
                                clock.instant())
                        : null);
    }

    @PostMapping("/receipt")
    @Allow(Permission.READ_REPORTS)
    ModelAndView receive(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return step(
                actor,
                ref,
                id,
                form,
                "Recorded: they have it",
                copy -> copy instanceof SharedCopy.Given given
                        ? given.receive(form.text("their"), clock.instant())
                        : null);
    }

    @PostMapping("/result")
    @Allow(Permission.READ_REPORTS)
    ModelAndView end(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return step(
                actor,
                ref,
                id,
                form,
                "Recorded. Tell the person who reported what they may know, in a message on the report’s page",
                copy -> copy instanceof SharedCopy.Received received
                        ? received.end(form.text("result"), clock.instant())
                        : null);
    }

    /// @param rule null if the copy's state does not allow the step
    private ModelAndView step(
            Actor.Person actor,
            Ref ref,
            UUID id,
            FormData form,
            String done,
            Function<SharedCopy, @Nullable Ruling<SharedCopyChanged>> rule) {
        var report = reports.get(actor, ref);
        if (report instanceof PublicReport.Waiting) {
            throw new NotFound("copy");
        }
        var cover = report.cover();
        var copy = copies.get(actor, cover, id);
        var ruling = rule.apply(copy);
        if (ruling == null) {
            return page.stale(actor, cover, copy);
        }
        return switch (ruling.save(event -> copies.save(actor, cover, event))) {
            case Saved.Done<SharedCopy> _ -> Page.go(Notice.done(done), "/reports/%s/copies/%s", ref, id);
            case Saved.Stale<SharedCopy>(var now) -> page.stale(actor, cover, now);
            case Ruling.Refused<SharedCopy>(var problems) -> page.refused(actor, cover, copy, form, problems);
        };
    }
}
