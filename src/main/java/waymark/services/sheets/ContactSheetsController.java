package waymark.services.sheets;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.settings.ContactSettingRows;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.services.sheets.ContactSheets.Sheet;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Download;

/// The contact sheets, to look at, to print and to keep.
@Controller
@RequestMapping("/contacts/sheets")
class ContactSheetsController {

    record View(List<Area> areas, int days) {}

    private final ContactSheets sheets;
    private final SheetPaper paper;
    private final DirectoryApi directory;
    private final ContactSettingRows settings;
    private final Clock clock;

    ContactSheetsController(
            ContactSheets sheets, SheetPaper paper, DirectoryApi directory, ContactSettingRows settings, Clock clock) {
        this.sheets = sheets;
        this.paper = paper;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return Page.show(
                "services/sheets/sheets",
                new View(directory.areas(actor), settings.on(actor, today).sheet()));
    }

    @GetMapping("/{area}")
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(@PathVariable String area, Actor.Person actor) {
        return Page.show("services/sheets/sheet", sheets.of(actor, area));
    }

    @GetMapping("/{area}/file")
    @Allow(VIEW_DIRECTORY)
    @RecordsAccess
    ResponseEntity<byte[]> html(@PathVariable String area, Actor.Person actor) {
        var sheet = sheets.export(actor, area);
        return Download.of(
                name(sheet) + ".html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), paper.html(sheet));
    }

    @GetMapping("/{area}/pdf")
    @Allow(VIEW_DIRECTORY)
    @RecordsAccess
    ResponseEntity<byte[]> pdf(@PathVariable String area, Actor.Person actor) {
        var sheet = sheets.export(actor, area);
        return Download.pdf(name(sheet) + ".pdf", paper.pdf(sheet));
    }

    private static String name(Sheet sheet) {
        return "contacts-%s-%s"
                .formatted(sheet.area().code().toLowerCase(Locale.ROOT).replace('_', '-'), sheet.made());
    }
}
