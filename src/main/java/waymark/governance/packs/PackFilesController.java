package waymark.governance.packs;

import static waymark.kernel.Permission.VIEW_PACKS;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.web.lists.ListFile;
import waymark.web.mvc.Download;
import waymark.web.word.WordFile;

/// A pack as files: the PDF, the page of an area as DOCX and, once it is issued, its figures as a table and the
/// text its hash was taken of.
@Controller
@RequestMapping("/packs/{quarter}")
class PackFilesController {

    private final BoardPacks packs;
    private final PackAssembler assembler;
    private final PackPdf pdf;

    PackFilesController(BoardPacks packs, PackAssembler assembler, PackPdf pdf) {
        this.packs = packs;
        this.assembler = assembler;
        this.pdf = pdf;
    }

    /// Of a draft it is made at this moment and marked on each page; of an issued pack it is what was kept.
    @GetMapping("/pdf")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> pdf(@PathVariable Quarter quarter, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Issued _ -> Download.pdf("board-pack-" + quarter + ".pdf", packs.pdf(quarter));
            case Draft draft -> {
                var composed = assembler.compose(actor, draft);
                yield Download.pdf(
                        "board-pack-" + quarter + "-draft.pdf",
                        pdf.draft(composed.frozen(), assembler.live(actor, composed)));
            }
        };
    }

    @GetMapping("/editions/{edition}/pdf")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> pdf(@PathVariable Quarter quarter, @PathVariable int edition) {
        return Download.pdf(name(quarter, edition) + ".pdf", packs.pdf(quarter, edition));
    }

    @GetMapping("/editions/{edition}/json")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> json(@PathVariable Quarter quarter, @PathVariable int edition) {
        return Download.of(
                name(quarter, edition) + ".json",
                MediaType.APPLICATION_JSON,
                packs.edition(issued(quarter), edition).frozen().json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({"/editions/{edition}/csv", "/editions/{edition}/xlsx"})
    @Allow(VIEW_PACKS)
    ListFile csv(@PathVariable Quarter quarter, @PathVariable int edition) {
        return PackFigures.file(
                name(quarter, edition),
                packs.edition(issued(quarter), edition).frozen().content());
    }

    private static String name(Quarter quarter, int edition) {
        return "board-pack-%s-edition-%d".formatted(quarter, edition);
    }

    /// Character for character what the SHA-256 on page and PDF was taken of.
    @GetMapping("/json")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> json(@PathVariable Quarter quarter) {
        return Download.of(
                "board-pack-" + quarter + ".json",
                MediaType.APPLICATION_JSON,
                issued(quarter).frozen().json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({"/csv", "/xlsx"})
    @Allow(VIEW_PACKS)
    ListFile csv(@PathVariable Quarter quarter) {
        return PackFigures.file(
                "board-pack-" + quarter, issued(quarter).frozen().content());
    }

    /// The page of one area for a word processor; of a draft it says that it is one.
    @GetMapping("/areas/{area}/docx")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> area(@PathVariable Quarter quarter, @PathVariable String area, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Issued issued -> area(quarter, issued.frozen().content(), area, "");
            case Draft draft -> {
                var composed = assembler.compose(actor, draft);
                var mark = "Draft, made on %s. Not approved by the board."
                        .formatted(assembler.live(actor, composed).time());
                yield area(quarter, composed.frozen().content(), area, mark);
            }
        };
    }

    @GetMapping("/editions/{edition}/areas/{area}/docx")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> area(@PathVariable Quarter quarter, @PathVariable int edition, @PathVariable String area) {
        return area(quarter, packs.edition(issued(quarter), edition).frozen().content(), area, "");
    }

    private static ResponseEntity<byte[]> area(Quarter quarter, PackContent content, String code, String mark) {
        var area = content.areas().stream()
                .filter(line -> line.area().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(quarter));
        var edition = content.edition() > 1 ? "-edition-" + content.edition() : "";
        var name = "board-pack-%s%s-%s%s.docx"
                .formatted(
                        quarter,
                        edition,
                        code.toLowerCase(Locale.ROOT).replace('_', '-'),
                        mark.isEmpty() ? "" : "-draft");
        return Download.of(name, WordFile.TYPE, PackWord.of(content, area, mark));
    }

    private Issued issued(Quarter quarter) {
        return switch (packs.get(quarter)) {
            case Issued issued -> issued;
            case Draft _ -> throw new NotFound(quarter);
        };
    }
}
