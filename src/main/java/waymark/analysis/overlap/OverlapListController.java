package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.ChosenFile;
import waymark.web.forms.FormData;

/// Hands in the list of an organisation, encoded on a machine of its own.
@Controller
@RequestMapping("/insight/overlaps/{ref}/list")
class OverlapListController {

    private static final String LIST = "analysis/overlap/list";

    /// @param handed the list that is in, if there is one
    record Listing(
            OverlapProject it,
            OverlapParty mine,
            Optional<OverlapLists.Handed> handed,
            OverlapSettings rules,
            FormData form,
            List<Problem> problems) {

        int most() {
            return EncodedList.MOST;
        }
    }

    private final OverlapProjects projects;
    private final OverlapLists lists;
    private final OverlapSettingRows settings;
    private final OverlapPage page;

    OverlapListController(OverlapProjects projects, OverlapLists lists, OverlapSettingRows settings, OverlapPage page) {
        this.projects = projects;
        this.lists = lists;
        this.settings = settings;
        this.page = page;
    }

    private Listing listing(OverlapPage.View page, Actor.Person actor, FormData form, List<Problem> problems) {
        var mine = page.acting();
        return new Listing(
                page.it(),
                mine,
                lists.of(page.it(), mine.organisation()),
                settings.on(actor, projects.today()),
                form,
                problems);
    }

    @GetMapping
    @Allow(MATCH_LISTS)
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(LIST, listing(page.working(ref, actor), actor, FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(MATCH_LISTS)
    ModelAndView handIn(
            @PathVariable Ref ref,
            FormData form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Person actor) {
        var working = page.working(ref, actor);
        var it = working.it();
        return switch (read(form, file, it)
                .then(list -> lists.handIn(actor, it, working.acting().organisation(), list))) {
            case Ruling.Refused<EncodedList>(var problems) ->
                Page.refuse(LIST, listing(working, actor, form, problems));
            case Ruling.Agreed<EncodedList>(var list) ->
                Page.go(Notice.done("Your list of %,d people is in, encoded".formatted(list.size())), it.path());
        };
    }

    private static Ruling<EncodedList> read(FormData form, @Nullable MultipartFile file, OverlapProject it) {
        if (!form.ticked("whole")) {
            return Ruling.refused("whole", "Confirm that the list is everybody the definition describes");
        }
        var bytes = ChosenFile.bytes(file);
        return bytes.length == 0
                ? Ruling.refused("file", "Encode your list, or choose a file that is encoded")
                : EncodedList.read("file", bytes, it.columns());
    }
}
