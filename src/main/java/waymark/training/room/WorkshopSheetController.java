package waymark.training.room;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// What everybody who was there takes home: what was found, what was agreed, and whom to call. Read by its code for
/// some weeks, as a page and as a PDF; it names organisations and no person.
@Controller
@RequestMapping("/workshop/sheet/{code}")
class WorkshopSheetController {

    private static final int NUMBERS = 12;

    /// @param lines whom to call
    record View(Room room, List<HelpLine> lines, String path, boolean demonstration) {

        /// On which day the workshop was.
        LocalDate day() {
            return LocalDate.ofInstant(room.head().beganAt(), Clocks.LONDON);
        }
    }

    private final Rooms rooms;
    private final HelpLines lines;
    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    WorkshopSheetController(
            Rooms rooms,
            HelpLines lines,
            Templates templates,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.rooms = rooms;
        this.lines = lines;
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping
    @Public
    ModelAndView show(@PathVariable String code) {
        var sheet = sheet(code);
        if (sheet.isEmpty()) {
            var over = Page.show("training/room/over", new RoomController.Over());
            over.setStatus(HttpStatus.GONE);
            return over;
        }
        return Page.show("training/room/sheet", sheet.get());
    }

    @GetMapping("/pdf")
    @Public
    ResponseEntity<byte[]> pdf(@PathVariable String code) {
        var sheet = sheet(code).orElseThrow(() -> new NotFound("sheet"));
        var head = sheet.room().head();
        var body = templates.render("training/room/sheetPaper", Map.of("page", sheet));
        var meta = new PdfMeta(head.title(), "What the workshop found and agreed", "en-GB", clock.instant());
        return Download.pdf("workshop-" + head.ref() + ".pdf", Pdf.of(body, meta));
    }

    private Optional<View> sheet(String code) {
        return WorkshopCode.parse(code)
                .filter(WorkshopCode::ofSheet)
                .flatMap(known -> CurrentActor.as(Actor.RECEIPT, () -> rooms.sheet(Actor.RECEIPT, known)))
                .map(room -> new View(
                        room,
                        numbers(room.head().area()),
                        "/workshop/sheet/" + room.head().sheetCode(),
                        demonstration));
    }

    /// Of the whole country, of the partnership, and of the area.
    private List<HelpLine> numbers(@Nullable String area) {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
        return CurrentActor.as(Actor.VISITOR, () -> lines.on(Actor.VISITOR, today)).stream()
                .filter(line ->
                        area == null || line.area().isEmpty() || line.area().equals(area))
                .limit(NUMBERS)
                .toList();
    }
}
