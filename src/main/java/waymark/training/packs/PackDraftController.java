package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.List;
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
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The draft of a pack: what it is about, its stages in order, its handouts, and what is still missing.
@Controller
@RequestMapping("/training/packs/{ref}/draft")
class PackDraftController {

    static final String PAGE = "training/packs/draft";
    private static final String ABOUT = "training/packs/about";

    /// @param missing what keeps it from review, in sentences
    record View(Pack pack, PackVersion it, List<String> missing, List<Problem> problems) {}

    record About(Pack pack, PackVersion it, FormData form, List<Problem> problems) {}

    private final PackAccess access;
    private final PackSaves saves;

    PackDraftController(PackAccess access, PackSaves saves) {
        this.access = access;
        this.saves = saves;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        return Page.show(PAGE, view(pack, access.draft(actor, pack), List.of()));
    }

    static View view(Pack pack, PackVersion it, List<Problem> problems) {
        return new View(pack, it, PackRules.missing(it), problems);
    }

    @GetMapping("/about")
    @Allow(RUN_TRAINING)
    ModelAndView about(@PathVariable Ref ref, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        return Page.show(ABOUT, new About(pack, it, filled(it), List.of()));
    }

    private static FormData filled(PackVersion it) {
        var content = it.content();
        return FormData.version(it.version())
                .with("title", it.title())
                .with("audience", it.audience())
                .with("summary", content.summary())
                .with("aims", String.join("\n", content.aims()))
                .with("preparation", content.preparation())
                .with("source", content.source());
    }

    @PostMapping("/about")
    @Allow(RUN_TRAINING)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        var written = form.<PackEvent>read(reader -> {
            var aims = form.lines("aims");
            reader.when(
                    aims.size() > PackRules.AIMS || aims.stream().anyMatch(one -> one.length() > 300),
                    "aims",
                    "Write at most %d aims of at most 300 characters each".formatted(PackRules.AIMS));
            var before = it.content();
            var now = new PackContent(
                    reader.text("summary", "Summary", FormReader.REASON),
                    aims,
                    reader.text("preparation", "Preparation", FormReader.TEXT),
                    before.stages(),
                    before.handouts(),
                    reader.text("source", "Source and licence", FormReader.REASON));
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var audience = reader.requiredLine("audience", "Audience", FormReader.TITLE, "Say who it is for");
            return new PackEvent.Written(
                    it.at(form.version()).saying(title, audience, now),
                    "Changed what version %d is about".formatted(it.number()));
        });
        return switch (written.save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ -> Page.go(Notice.done("Saved"), "/training/packs/%s/draft", ref);
            case Ruling.Refused<PackVersion>(var problems) -> Page.refuse(ABOUT, new About(pack, it, form, problems));
            case Saved.Stale<PackVersion> _ -> Page.merged(about(ref, actor));
        };
    }
}
