package waymark.analysis.areas;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.ChosenFile;
import waymark.web.forms.FormData;

/// Takes the outlines of the areas from a file.
@Controller
@RequestMapping("/insight/areas/outlines")
class AreaOutlinesController {

    private static final String OUTLINES = "analysis/areas/outlines";
    private static final int LONGEST_NAME = 120;

    record View(AreaMaps.@Nullable Outlines brought, FormData form, List<Problem> problems) {}

    private final AreaMaps maps;
    private final DirectoryApi directory;

    AreaOutlinesController(AreaMaps maps, DirectoryApi directory) {
        this.maps = maps;
        this.directory = directory;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView bringing(Actor.Person actor) {
        return Page.show(OUTLINES, new View(maps.newest(actor).orElse(null), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView bring(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        record Brought(String source, GeoJsonOutlines outlines) {}
        var bytes = ChosenFile.bytes(file);
        var areas = directory.areas(actor);
        var read = form.read(reader -> {
                    var source = reader.requiredLine(
                            "source", "The source", 300, "Say where the outlines come from and their licence");
                    reader.when(bytes.length == 0, "file", "Choose a file");
                    return source;
                })
                .then(source -> GeoJsonOutlines.read(bytes, areas).map(outlines -> new Brought(source, outlines)));
        return switch (read) {
            case Ruling.Refused<Brought>(var problems) ->
                Page.refuse(OUTLINES, new View(maps.newest(actor).orElse(null), form, problems));
            case Ruling.Agreed<Brought>(var brought) -> {
                var name = ChosenFile.name(file);
                maps.bring(
                        actor,
                        brought.source(),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        brought.outlines());
                yield Page.go(Notice.done("Taken. Look at the doubts below the form"), "/insight/areas/outlines");
            }
        };
    }
}
