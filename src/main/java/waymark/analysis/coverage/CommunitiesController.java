package waymark.analysis.coverage;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
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
import waymark.web.sheets.SheetReader;

/// Takes a list of who lives here, from a census or another count.
@Controller
@RequestMapping("/insight/reach/communities")
class CommunitiesController {

    private static final String LIST = "analysis/coverage/communities";

    record View(FormData form, List<Problem> problems) {}

    private record Brought(String source, LocalDate asOf, List<CommunityList.Line> lines) {}

    private final CommunityLists lists;
    private final DirectoryApi directory;
    private final Clock clock;

    CommunitiesController(CommunityLists lists, DirectoryApi directory, Clock clock) {
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView communities() {
        return Page.show(LIST, new View(FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView bring(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        var bytes = ChosenFile.bytes(file);
        var today = LocalDate.now(clock);
        var areas = directory.areas(actor);
        var read = form.read(reader -> {
                    var source = reader.requiredLine("source", "The source", 300, "Say where the numbers come from");
                    var day = reader.requiredDate("asOf", "Day", LocalDate.of(2021, 3, 21));
                    reader.when(day.isAfter(today), "asOf", "The day must be today or in the past");
                    reader.when(bytes.length == 0, "file", "Choose a file");
                    return new Brought(source, day, List.of());
                })
                .then(brought -> SheetReader.file("file", bytes)
                        .then(sheet -> CommunityList.read(sheet, areas))
                        .map(lines -> new Brought(brought.source(), brought.asOf(), lines)));
        return switch (read) {
            case Ruling.Refused<Brought>(var problems) -> Page.refuse(LIST, new View(form, problems));
            case Ruling.Agreed<Brought>(var brought) -> {
                lists.bring(actor, brought.source(), brought.asOf(), brought.lines());
                yield Page.go(
                        Notice.done(
                                "%d lines are taken".formatted(brought.lines().size())),
                        "/insight/reach#communities");
            }
        };
    }
}
