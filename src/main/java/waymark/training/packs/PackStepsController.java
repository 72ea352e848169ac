package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// The steps of a version: a new one, to review, published or given back, taken out of use.
@Controller
@RequestMapping("/training/packs/{ref}")
class PackStepsController {

    private static final String REVIEW = "training/packs/review";
    private static final String WITHDRAWAL = "training/packs/withdrawal";

    /// @param own whether the reader wrote in it, and so may not publish it
    record Review(Pack pack, PackVersion it, boolean own, FormData form, List<Problem> problems) {}

    record Withdrawal(Pack pack, PackVersion it, FormData form, List<Problem> problems) {}

    private final PackAccess access;
    private final PackSaves saves;
    private final Clock clock;

    PackStepsController(PackAccess access, PackSaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    /// Starts a new version from the version in use, else from the last.
    @PostMapping("/versions")
    @Allow(RUN_TRAINING)
    ModelAndView start(@PathVariable Ref ref, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var versions = access.versions(actor, pack);
        var last = versions.getFirst();
        if (last.state() == VersionState.DRAFT || last.state() == VersionState.IN_REVIEW) {
            return Page.go(Notice.important("A new version has been started already"), "/training/packs/%s", ref);
        }
        var from = versions.stream()
                .filter(one -> one.state() == VersionState.PUBLISHED)
                .findFirst()
                .orElse(last);
        var draft = PackVersion.draft(
                pack.id(), pack.area(), last.number() + 1, from.title(), from.audience(), from.content(), actor.id());
        return saves.save(actor, new PackEvent.Begun(null, draft)) instanceof Saved.Done<PackVersion>
                ? Page.go(Notice.done("Version %d started".formatted(draft.number())), "/training/packs/%s/draft", ref)
                : Page.go(Notice.important("A new version has been started already"), "/training/packs/%s", ref);
    }

    @PostMapping("/submission")
    @Allow(RUN_TRAINING)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        return switch (PackRules.send(it.at(form.version())).save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(
                        Notice.done("Sent to review. Somebody who did not write in it publishes it"),
                        "/training/packs/%s",
                        ref);
            case Ruling.Refused<PackVersion>(var problems) ->
                Page.refuse(PackDraftController.PAGE, PackDraftController.view(pack, it, problems));
            case Saved.Stale<PackVersion> _ ->
                Page.go(
                        Notice.important("Somebody changed this draft first, so nothing was done; look at it again"),
                        "/training/packs/%s/draft",
                        ref);
        };
    }

    @GetMapping("/review")
    @Allow(RUN_TRAINING)
    ModelAndView review(@PathVariable Ref ref, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = reviewed(actor, pack);
        return Page.show(
                REVIEW,
                new Review(pack, it, it.writers().contains(actor.id()), FormData.version(it.version()), List.of()));
    }

    private PackVersion reviewed(Actor actor, Pack pack) {
        return find(actor, pack, VersionState.IN_REVIEW).orElseThrow(() -> new NotFound(pack.ref()));
    }

    private Optional<PackVersion> find(Actor actor, Pack pack, VersionState state) {
        return access.versions(actor, pack).stream()
                .filter(one -> one.state() == state)
                .findFirst();
    }

    /// Publishes the version, or gives it back to be changed. Whoever sent it may take it back.
    @PostMapping("/review")
    @Allow(RUN_TRAINING)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = reviewed(actor, pack);
        boolean back = form.text("decision").equals("back");
        var ruling = back
                ? PackRules.giveBack(it.at(form.version()), form.text("note"))
                : PackRules.publish(
                        it.at(form.version()), actor, before(actor, pack), form.text("note"), LocalDate.now(clock));
        return switch (ruling.save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(
                        Notice.done(back ? "Given back to be changed" : "Published. Sessions can use it"),
                        "/training/packs/%s",
                        ref);
            case Ruling.Refused<PackVersion>(var problems) ->
                Page.refuse(REVIEW, new Review(pack, it, it.writers().contains(actor.id()), form, problems));
            case Saved.Stale<PackVersion> _ ->
                Page.go(Notice.important("Somebody decided on this version first"), "/training/packs/%s", ref);
        };
    }

    private @Nullable UUID before(Actor actor, Pack pack) {
        return find(actor, pack, VersionState.PUBLISHED).map(PackVersion::id).orElse(null);
    }

    /// Discards the draft, or takes the version in use out of it.
    @GetMapping("/versions/{number}/withdrawal")
    @Allow(RUN_TRAINING)
    ModelAndView ask(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.version(actor, pack, number);
        return Page.show(WITHDRAWAL, new Withdrawal(pack, it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/versions/{number}/withdrawal")
    @Allow(RUN_TRAINING)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.version(actor, pack, number);
        return switch (PackRules.withdraw(it.at(form.version()), form.text("reason"))
                .save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(
                        Notice.done(it.state() == VersionState.DRAFT ? "Draft discarded" : "Taken out of use"),
                        "/training/packs/%s",
                        ref);
            case Ruling.Refused<PackVersion>(var problems) ->
                Page.refuse(WITHDRAWAL, new Withdrawal(pack, it, form, problems));
            case Saved.Stale<PackVersion> _ -> Page.merged(ask(ref, number, actor));
        };
    }
}
