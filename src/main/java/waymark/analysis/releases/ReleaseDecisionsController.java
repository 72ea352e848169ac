package waymark.analysis.releases;

import static waymark.kernel.Permission.APPROVE_RELEASES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.forms.FormData;

/// Decides on a table that was sent, publishes it for everybody, and takes it back.
@Controller
@RequestMapping("/insight/releases/{ref}")
class ReleaseDecisionsController {

    private final Releases releases;
    private final ReleasePage page;
    private final DirectoryApi directory;
    private final Clock clock;

    ReleaseDecisionsController(Releases releases, ReleasePage page, DirectoryApi directory, Clock clock) {
        this.releases = releases;
        this.page = page;
        this.directory = directory;
        this.clock = clock;
    }

    private TableRelease.Submitted submitted(Actor.Person actor, Ref ref) {
        if (releases.get(actor, ref) instanceof TableRelease.Submitted sent && sent.decidedBy(actor)) {
            return sent;
        }
        throw new NotFound(ref);
    }

    /// Sends it back.
    @PostMapping("/return")
    @Allow(APPROVE_RELEASES)
    ModelAndView sendBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = submitted(actor, ref);
        return page.answer(
                actor,
                it,
                form,
                form.read(reader -> reader.required(
                                "words", "The reason", TableRelease.LONGEST_NOTE, "Say what has to change"))
                        .then(words -> it.sendBack(actor, words))
                        .save(words -> releases.sendBack(actor, it, form.version(), words)),
                "Sent back");
    }

    /// Releases it until a day.
    @PostMapping("/approval")
    @Allow(APPROVE_RELEASES)
    ModelAndView approve(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = submitted(actor, ref);
        var areas = directory.areas(actor);
        var today = LocalDate.now(clock);
        return page.answer(
                actor,
                it,
                form,
                form.read(reader -> reader.requiredDate("expiresOn", "The last day", today.plusYears(1)))
                        .then(day -> it.approve(
                                actor, day, today, releases.signOffs(ref), releases.auditAgain(actor, areas, it)))
                        .save(day -> releases.approve(actor, areas, it, form.version(), day)),
                "Released. Members can read it");
    }

    /// Lets everybody read it.
    @PostMapping("/publication")
    @Allow(APPROVE_RELEASES)
    ModelAndView publish(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = releases.get(actor, ref);
        var about = it.head().about();
        return page.answer(
                actor,
                it,
                form,
                it.publish(actor, form.ticked("told"), releases.published(ref))
                        .save(released -> releases.publish(
                                actor,
                                released,
                                PublicPeriod.words(about.from(), about.to(), page.firstMonth(actor)),
                                page.area(actor, it))),
                "Everybody can read it now");
    }

    /// Takes it back.
    @PostMapping("/withdrawal")
    @Allow(VIEW_PACKS)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = releases.get(actor, ref);
        return page.answer(
                actor,
                it,
                form,
                form.read(reader -> reader.required(
                                "withdrawnWhy", "The reason", TableRelease.LONGEST_NOTE, "Say why it is taken back"))
                        .then(why -> it.withdraw(actor, why))
                        .save(why -> releases.withdraw(actor, it, form.version(), why)),
                "Withdrawn");
    }
}
