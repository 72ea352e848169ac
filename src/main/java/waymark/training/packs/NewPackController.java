package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A workshop pack is begun.
@Controller
@RequestMapping("/training/packs/new")
class NewPackController {

    private static final String FORM = "training/packs/newPack";

    record View(FormData form, List<Choice> areas, List<Problem> problems) {}

    private final PackSaves saves;
    private final DirectoryApi directory;

    NewPackController(PackSaves saves, DirectoryApi directory) {
        this.saves = saves;
        this.directory = directory;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView form(Actor.Person actor) {
        return Page.show(FORM, new View(FormData.empty(), TrainingAreas.of(actor, directory.areas(actor)), List.of()));
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView add(FormData form, Actor.Person actor) {
        var areas = TrainingAreas.of(actor, directory.areas(actor));
        var ref = saves.newRef();
        var begun = form.<PackEvent>read(reader -> {
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var audience = reader.requiredLine("audience", "Audience", FormReader.TITLE, "Say who it is for");
            return PackEvent.begin(
                    actor, ref, TrainingAreas.chosen(reader, areas), title, audience, PackContent.EMPTY, "");
        });
        return switch (begun.save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(
                        Notice.done("Pack started. Write what it is about, then its stages"),
                        "/training/packs/%s/draft",
                        ref);
            case Ruling.Refused<PackVersion>(var problems) -> Page.refuse(FORM, new View(form, areas, problems));
            case Saved.Stale<PackVersion> _ -> Page.go("/training/packs");
        };
    }
}
