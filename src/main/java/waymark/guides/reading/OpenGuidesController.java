package waymark.guides.reading;

import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.Page;

/// The few guides that somebody needs before they can sign in, and the pictures in guides, which show the
/// demonstration.
@Controller
class OpenGuidesController {

    private static final Duration KEPT = java.time.Duration.ofHours(1);

    record ListView(List<Guide> guides) {}

    private final Guides guides;

    OpenGuidesController(Guides guides) {
        this.guides = guides;
    }

    @GetMapping("/help")
    @Public
    ModelAndView list() {
        return Page.show(
                "guides/reading/openGuides",
                new ListView(guides.all().stream().filter(Guide::open).toList()));
    }

    @GetMapping("/help/{slug}")
    @Public
    ModelAndView show(@PathVariable String slug) {
        return Page.show(
                "guides/reading/openGuide",
                guides.at(slug).filter(Guide::open).orElseThrow(() -> new NotFound("guide")));
    }

    @GetMapping("/guides/pictures/{name}.png")
    @Public
    ResponseEntity<Resource> picture(@PathVariable String name) {
        var picture = new ClassPathResource("guides/pictures/" + name + ".png");
        if (!name.matches("[a-z0-9-]{1,60}") || !picture.exists()) {
            throw new NotFound("picture");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(picture);
    }
}
