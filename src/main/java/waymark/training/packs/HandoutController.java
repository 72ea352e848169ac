package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

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

/// Writes one handout of the draft, or takes it out.
@Controller
@RequestMapping("/training/packs/{ref}/draft/handouts/{key}")
class HandoutController {

    private static final String PAGE = "training/packs/handout";

    record View(Pack pack, PackVersion it, boolean added, FormData form, List<Problem> problems) {}

    private final PackAccess access;
    private final PackSaves saves;

    HandoutController(PackAccess access, PackSaves saves) {
        this.access = access;
        this.saves = saves;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView form(@PathVariable Ref ref, @PathVariable String key, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        return Page.show(PAGE, new View(pack, it, isNew(key), filled(it, key), List.of()));
    }

    private static boolean isNew(String key) {
        return key.equals(StageController.NEW);
    }

    private static FormData filled(PackVersion it, String key) {
        var form = FormData.version(it.version());
        if (isNew(key)) {
            return form;
        }
        var handout = handout(it, key);
        return form.with("title", handout.title()).with("words", handout.words());
    }

    private static Handout handout(PackVersion it, String key) {
        return it.content().handout(PackAccess.key(key)).orElseThrow(() -> new NotFound(key));
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String key, FormData form, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        var id = isNew(key) ? UUID.randomUUID() : handout(it, key).key();
        var written = form.<PackEvent>read(reader -> {
            reader.when(
                    isNew(key) && it.content().handouts().size() >= PackRules.HANDOUTS,
                    "title",
                    "A pack has at most %d handouts".formatted(PackRules.HANDOUTS));
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var words = reader.required("words", "Text", PackRules.TEXT, "Enter what it says");
            return new PackEvent.Written(
                    it.at(form.version()).saying(it.content().put(new Handout(id, title, words))),
                    (isNew(key) ? "Added the handout “%s”" : "Changed the handout “%s”")
                            .formatted(StageController.shortened(title)));
        });
        return switch (written.save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(Notice.done("Handout saved"), "/training/packs/%s/draft#handouts", ref);
            case Ruling.Refused<PackVersion>(var problems) ->
                Page.refuse(PAGE, new View(pack, it, isNew(key), form, problems));
            case Saved.Stale<PackVersion>(var now) ->
                !isNew(key) && now.content().handout(id).isEmpty()
                        ? Page.go(Notice.important("Somebody removed this handout"), "/training/packs/%s/draft", ref)
                        : Page.merged(PAGE, new View(pack, now, isNew(key), filled(now, key), List.of()));
        };
    }

    @PostMapping("/removal")
    @Allow(RUN_TRAINING)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable String key, FormData form, Actor.Person actor) {
        var it = access.draft(actor, access.writable(actor, ref));
        var handout = handout(it, key);
        var event = new PackEvent.Written(
                it.at(form.version()).saying(it.content().without(handout.key())),
                "Removed the handout “%s”".formatted(StageController.shortened(handout.title())));
        var notice = saves.save(actor, event) instanceof Saved.Done<PackVersion>
                ? Notice.done("Handout removed")
                : Notice.important("Somebody changed this draft first, so nothing was done; look at it again");
        return Page.go(notice, "/training/packs/%s/draft#handouts", ref);
    }
}
