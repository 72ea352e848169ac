package waymark.analysis.national;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.ChosenFile;
import waymark.web.forms.FormData;
import waymark.web.sheets.NamedSheet;
import waymark.web.sheets.SheetReader;

/// Spreadsheets of national figures: those that were brought, and a new one.
@Controller
@RequestMapping(ImportsController.PATH)
class ImportsController {

    static final String PATH = "/insight/national/imports";
    private static final String LIST = "analysis/national/imports";
    private static final int LONGEST_EDITION = 150;

    record Index(List<NationalImport> imports, FormData form, List<Problem> problems) {}

    private record Brought(String edition, LocalDate publishedOn, SpreadsheetReading content) {}

    private final NationalImports imports;
    private final Clock clock;

    ImportsController(NationalImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, new Index(imports.all(actor), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView bring(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        record Bulletin(String edition, LocalDate publishedOn) {}
        var bytes = ChosenFile.bytes(file);
        var today = LocalDate.now(clock);
        var read = form.read(reader -> {
                    var edition = reader.requiredLine(
                            "edition",
                            "The edition",
                            LONGEST_EDITION,
                            "Say which edition it is, as its title page does");
                    var day = reader.requiredDate("publishedOn", "Day of publication", today.minusMonths(1));
                    reader.when(
                            day.isAfter(today), "publishedOn", "The day of publication must be today or in the past");
                    reader.when(bytes.length == 0, "file", "Choose a file");
                    return new Bulletin(edition, day);
                })
                .then(bulletin -> SheetReader.sheets("file", bytes)
                        .then(ImportsController::content)
                        .map(content -> new Brought(bulletin.edition(), bulletin.publishedOn(), content)));
        return switch (read) {
            case Ruling.Refused<Brought>(var problems) ->
                Page.refuse(LIST, new Index(imports.all(actor), form, problems));
            case Ruling.Agreed<Brought>(var brought) ->
                Page.go(
                        "%s/%s",
                        PATH,
                        imports.bring(
                                actor,
                                brought.edition(),
                                brought.publishedOn(),
                                NationalImports.tidy(ChosenFile.name(file)),
                                bytes,
                                brought.content()));
        };
    }

    private static Ruling<SpreadsheetReading> content(List<NamedSheet> sheets) {
        var content = SpreadsheetReading.read(sheets);
        if (!content.values().isEmpty()) {
            return Ruling.agreed(content);
        }
        var first = content.doubts().stream()
                .limit(3)
                .map(one -> (one.cell().isEmpty() ? "" : one.cell() + ": ") + one.words())
                .collect(Collectors.joining(". "));
        return Ruling.refused(
                "file",
                "No figure was found in it: no sheet has quarters or years with headings that are known"
                        + (first.isEmpty() ? "" : ". " + first));
    }
}
