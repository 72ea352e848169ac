package waymark.training.sessions;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The link in a message about a place. Opening it changes nothing, since mail scanners follow links; its
/// buttons do.
@Controller
@RequestMapping("/workshop-place/{token}")
class PlaceLinkController {

    private static final String PAGE = "training/sessions/placeLink";

    /// @param place null where the link opens nothing
    /// @param answered true where something was just answered
    record View(PlaceLinks.@Nullable Place place, boolean answered) {}

    private final PlaceLinks links;

    PlaceLinkController(PlaceLinks links) {
        this.links = links;
    }

    @GetMapping
    @Public
    ModelAndView look(@PathVariable String token) {
        return links.look(token)
                .map(place -> Page.show(PAGE, new View(place, false)))
                .orElseGet(PlaceLinkController::ended);
    }

    @PostMapping
    @Public
    ModelAndView answer(@PathVariable String token, FormData form) {
        var place = links.look(token);
        if (place.isEmpty()) {
            return ended();
        }
        var answer = form.text("answer");
        if (answer.equals("coming") || answer.equals("away")) {
            links.answer(place.get(), answer.equals("coming"));
        }
        return links.look(token)
                .map(now -> Page.show(PAGE, new View(now, true)))
                .orElseGet(PlaceLinkController::ended);
    }

    private static ModelAndView ended() {
        var model = new HashMap<String, Object>();
        model.put("page", new View(null, false));
        return new ModelAndView(PAGE, model, HttpStatus.NOT_FOUND);
    }
}
