package waymark.analysis.national;

import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.notes.PictureNotes;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// The national picture: what was published first beside what later editions say.
@Controller
class NationalController {

    /// @param newest the newest edition that was brought by a file; null before the first
    record View(
            List<NationalSection> sections,
            boolean analyses,
            @Nullable String newest) {}

    private final NationalFigures figures;
    private final PictureNotes notes;

    NationalController(NationalFigures figures, PictureNotes notes) {
        this.figures = figures;
        this.notes = notes;
    }

    @GetMapping("/insight/national")
    @Allow(VIEW_PACKS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(
                "analysis/national/national",
                new View(
                        NationalSection.all(figures.held(actor), notes.beside(actor)),
                        actor.may(Permission.ANALYSE_FIGURES),
                        figures.newestEdition(actor)));
    }
}
