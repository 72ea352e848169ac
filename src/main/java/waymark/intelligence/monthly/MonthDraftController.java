package waymark.intelligence.monthly;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.WithoutPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The draft of a picture: its sentences of assessment, and its figures counted again.
@Controller
@RequestMapping("/intelligence/months/{month}")
class MonthDraftController {

    private static final String FORM = "intelligence/monthly/form";

    record View(MonthlyPicture it, FormData form, List<Problem> problems) {}

    private final MonthlyPictures pictures;
    private final DirectoryApi directory;

    MonthDraftController(MonthlyPictures pictures, DirectoryApi directory) {
        this.pictures = pictures;
        this.directory = directory;
    }

    @GetMapping("/edit")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView edit(@PathVariable String month, Actor.Person actor) {
        var it = pictures.draft(actor, MonthlyPicture.month(month));
        var form = FormData.version(it.version()).with(it.words());
        return Page.show(FORM, new View(it, form, List.of()));
    }

    @PostMapping("/edit")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView change(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = pictures.draft(actor, MonthlyPicture.month(month));
        var known =
                new ArrayList<>(directory.areas(actor).stream().map(Area::name).toList());
        directory.organisations(actor).forEach(one -> known.add(one.name()));
        var changed =
                form.read(reader -> MonthlyPicture.Words.read(reader, known)).then(words -> it.change(words, actor));
        return switch (changed.save(words -> pictures.change(actor, it, form.version(), words))) {
            case Saved.Done<MonthlyPicture> _ -> Page.go(Notice.done("Saved"), "/intelligence/months/%s", month);
            case Ruling.Refused<MonthlyPicture>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
            case Saved.Stale<MonthlyPicture> _ -> Page.merged(edit(month, actor));
        };
    }

    /// Counts the month again.
    @PostMapping("/counting")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView count(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = pictures.draft(actor, MonthlyPicture.month(month));
        return MonthStepsController.after(month, pictures.count(actor, it, form.version()), "Counted again");
    }
}
