package waymark.campaigns.pictures;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.campaigns.pictures.catalogue.OwnSet;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Rendition;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.uses.PictureUse;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;
import waymark.web.security.UntrustedContent;

/// The files of pictures. What may not be used any more answers 410 from the next request on; what a browser keeps to
/// show pages again it asks for anew after five minutes; what is handed over is kept by no browser.
@Controller
@RequestMapping("/pictures/{ref}")
class PictureFilesController {

    /// How long a browser may show a picture without asking.
    static final String SHOWN = "private, max-age=300, must-revalidate";

    private final Pictures pictures;
    private final UsesOfPictures uses;
    private final OwnSet own;
    private final Clock clock;

    PictureFilesController(Pictures pictures, UsesOfPictures uses, OwnSet own, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.own = own;
        this.clock = clock;
    }

    /// As pages show it.
    @GetMapping("/renditions/{width}")
    @Allow(USE_WAYMARK)
    ResponseEntity<byte[]> shown(@PathVariable Ref ref, @PathVariable int width, Actor.Person actor) {
        var it = pictures.get(actor, ref);
        if (gone(it)) {
            return gone();
        }
        var file = file(actor, it, width);
        return ResponseEntity.ok()
                .contentType(file.type())
                .header(HttpHeaders.CACHE_CONTROL, SHOWN)
                .eTag("%s-%d-%d".formatted(ref, it.version(), file.width()))
                .header("Content-Security-Policy", UntrustedContent.POLICY)
                .body(file.described(it.about().rights()));
    }

    /// A picture without real people, to be kept.
    @GetMapping("/file")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ResponseEntity<byte[]> handedOver(@PathVariable Ref ref, Actor.Person actor) {
        var it = pictures.get(actor, ref);
        if (!(it instanceof Picture.Published published) || !published.usable(LocalDate.now(clock))) {
            return gone();
        }
        if (it.about().people() == WhoIsShown.REAL) {
            throw new NotFound(ref); // there is a use to be stated first
        }
        return handedOver(actor, it);
    }

    /// An illustration of our own as it was drawn, for print of any size.
    @GetMapping("/drawing")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ResponseEntity<byte[]> drawing(@PathVariable Ref ref, Actor.Person actor) {
        var it = pictures.get(actor, ref);
        var drawing = pictures.ownSet(actor, it.id()).flatMap(own::drawing).orElseThrow(() -> new NotFound(ref));
        if (gone(it)) {
            return gone();
        }
        uses.recordDownload(actor, ref);
        return UntrustedContent.handedOver(ref + ".svg", drawing);
    }

    /// A picture for a use that was stated, for whoever answers for that use.
    @GetMapping("/uses/{id}/file")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ResponseEntity<byte[]> forUse(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var use = uses.get(actor, ref, id);
        if (!actor.id().equals(use.about().person())) {
            throw new NotFound(id);
        }
        var it = pictures.get(actor, ref);
        if (!(use instanceof PictureUse.Current)
                || !(it instanceof Picture.Published published)
                || !published.usable(LocalDate.now(clock))) {
            return gone();
        }
        return handedOver(actor, it);
    }

    private ResponseEntity<byte[]> handedOver(Actor actor, Picture it) {
        uses.recordDownload(actor, it.ref());
        var file = file(actor, it, Integer.MAX_VALUE);
        return UntrustedContent.handedOver(
                file.fileName(it.ref().value()), file.described(it.about().rights()));
    }

    private Rendition file(Actor actor, Picture it, int width) {
        return pictures.rendition(actor, it.ref(), width).orElseThrow(() -> new NotFound(it.ref()));
    }

    private boolean gone(Picture it) {
        return switch (it) {
            case Picture.Published published -> !published.usable(LocalDate.now(clock));
            case Picture.Refused _, Picture.Recalled _ -> true;
            case Picture.Draft _, Picture.InReview _ -> false;
        };
    }

    private static ResponseEntity<byte[]> gone() {
        return ResponseEntity.status(HttpStatus.GONE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
