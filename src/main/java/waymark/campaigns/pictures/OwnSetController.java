package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.OwnSet;
import waymark.campaigns.pictures.catalogue.OwnSetIntake;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.web.Notice;
import waymark.web.Page;

/// Illustrations of our own, which come with Waymark and are taken into the library.
@Controller
@RequestMapping("/pictures/own-set")
class OwnSetController {

    record View(List<OwnSet.Illustration> illustrations) {}

    private final Pictures pictures;
    private final OwnSet own;
    private final OwnSetIntake intake;

    OwnSetController(Pictures pictures, OwnSet own, OwnSetIntake intake) {
        this.pictures = pictures;
        this.own = own;
        this.intake = intake;
    }

    @GetMapping
    @Allow(KEEP_PICTURES)
    ModelAndView offer(Actor.Person actor) {
        var there = pictures.ownSet(actor);
        return Page.show(
                "campaigns/pictures/ownSet",
                new View(own.all().stream()
                        .filter(one -> !there.contains(one.code()))
                        .toList()));
    }

    /// One of them as a picture.
    @GetMapping("/{code}")
    @Allow(KEEP_PICTURES)
    ResponseEntity<byte[]> preview(@PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300, must-revalidate")
                .body(own.preview(code).orElseThrow(() -> new NotFound(code)));
    }

    @PostMapping
    @Allow(KEEP_PICTURES)
    ModelAndView take(Actor.Person actor) {
        int taken = intake.take(actor);
        return Page.go(
                Notice.done(taken + (taken == 1 ? " illustration waits" : " illustrations wait") + " for the panel"),
                "/pictures");
    }
}
