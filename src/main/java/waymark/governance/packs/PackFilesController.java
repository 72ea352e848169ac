package waymark.governance.packs;

import static waymark.kernel.Permission.VIEW_PACKS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.packs.PackContent.PriorityPage;
import waymark.governance.returns.PrintedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.web.lists.ListFile;

/// An issued pack as files: the PDF as it was kept, its figures as a table,
/// and the text its hash was taken of.
@Controller
@RequestMapping("/packs/{quarter}")
class PackFilesController {

    private final BoardPacks packs;

    PackFilesController(BoardPacks packs) {
        this.packs = packs;
    }

    @GetMapping("/pdf")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> pdf(@PathVariable Quarter quarter, Actor.Person actor) {
        return file(packs.pdf(quarter), MediaType.APPLICATION_PDF, "board-pack-" + quarter + ".pdf");
    }

    @GetMapping("/editions/{edition}/pdf")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> pdf(@PathVariable Quarter quarter, @PathVariable int edition, Actor.Person actor) {
        return file(packs.pdf(quarter, edition), MediaType.APPLICATION_PDF, name(quarter, edition) + ".pdf");
    }

    @GetMapping("/editions/{edition}/json")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> json(@PathVariable Quarter quarter, @PathVariable int edition, Actor.Person actor) {
        return file(
                packs.edition(issued(quarter, actor), edition).frozen().json().getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                name(quarter, edition) + ".json");
    }

    @GetMapping({"/editions/{edition}/csv", "/editions/{edition}/xlsx"})
    @Allow(VIEW_PACKS)
    ListFile csv(@PathVariable Quarter quarter, @PathVariable int edition, Actor.Person actor) {
        return figures(
                name(quarter, edition),
                packs.edition(issued(quarter, actor), edition).frozen().content());
    }

    private static String name(Quarter quarter, int edition) {
        return "board-pack-%s-edition-%d".formatted(quarter, edition);
    }

    /// Character for character what the SHA-256 on page and PDF was taken of.
    @GetMapping("/json")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> json(@PathVariable Quarter quarter, Actor.Person actor) {
        return file(
                issued(quarter, actor).frozen().json().getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                "board-pack-" + quarter + ".json");
    }

    @GetMapping({"/csv", "/xlsx"})
    @Allow(VIEW_PACKS)
    ListFile csv(@PathVariable Quarter quarter, Actor.Person actor) {
        return figures("board-pack-" + quarter, issued(quarter, actor).frozen().content());
    }

    private static ListFile figures(String name, PackContent content) {
        var header = List.of(
                "Quarter",
                "Priority",
                "Measure",
                "Title",
                "Unit",
                "Area",
                "Figure",
                "Target",
                "Colour",
                "Note",
                "Return");
        var rows = new ArrayList<List<String>>();
        for (var priority : content.priorities()) {
            for (var measure : priority.measures()) {
                for (var cell : measure.cells()) {
                    rows.add(row(content, priority, measure, cell));
                }
                if (measure.total() != null) {
                    rows.add(row(content, priority, measure, measure.total()));
                }
            }
        }
        return new ListFile(name, header, rows);
    }

    private static List<String> row(
            PackContent content, PriorityPage priority, MeasureRow measure, PrintedFigure cell) {
        return List.of(
                content.quarter(),
                priority.priority(),
                measure.measure(),
                measure.title(),
                measure.unit(),
                cell.areaName(),
                cell.csv(),
                measure.target().replace(",", ""),
                cell.word(),
                cell.note(),
                cell.areaReturn());
    }

    private Issued issued(Quarter quarter, Actor actor) {
        return switch (packs.get(quarter)) {
            case Issued issued -> issued;
            case Draft _ -> throw new NotFound(quarter);
        };
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
