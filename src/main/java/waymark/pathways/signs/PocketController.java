package waymark.pathways.signs;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.Page;

/// The pocket versions, for anybody: which there are, each on the screen, and each as a PDF of one sheet.
@Controller
@RequestMapping("/signs/pocket")
class PocketController {

    record View(List<Sector> sectors) {}

    private final PocketVersions pockets;
    private final PocketPdf paper;
    private final PublicSigns readers;

    PocketController(PocketVersions pockets, PocketPdf paper, PublicSigns readers) {
        this.pockets = pockets;
        this.paper = paper;
        this.readers = readers;
    }

    @GetMapping
    @Public
    ModelAndView all() {
        return Page.show("pathways/signs/pockets", new View(pockets.sectors()));
    }

    @GetMapping("/{sector}")
    @Public
    ModelAndView show(@PathVariable String sector) {
        return readers.read(actor -> Page.show("pathways/signs/pocket", pockets.get(actor, sector)));
    }

    @GetMapping("/{sector}/pdf")
    @Public
    ResponseEntity<byte[]> pdf(@PathVariable String sector) {
        var pocket = readers.read(actor -> pockets.get(actor, sector));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("signs-" + sector + ".pdf")
                                .build()
                                .toString())
                .body(paper.of(pocket));
    }
}
