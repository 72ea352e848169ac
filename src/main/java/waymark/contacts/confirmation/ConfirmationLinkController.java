package waymark.contacts.confirmation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.confirmation.ConfirmationLinks.Answered;
import waymark.contacts.confirmation.ConfirmationLinks.Asked;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The link in the letter that asks whether a point of contact is still right. Opening it changes nothing,
/// since mail scanners follow links; its one button does.
@Controller
@RequestMapping("/confirm-contact/{token}")
class ConfirmationLinkController {

    /// @param again true where somebody changed the post after the page was opened
    record View(Asked asked, boolean again) {}

    /// @param doubted true where the answer was that something has changed; null where the link is good for
    /// nothing
    record Thanks(@Nullable Boolean doubted, String post) {}

    private static final String ASK = "contacts/confirmation/link";
    private static final String THANKS = "contacts/confirmation/linkUsed";

    private final ConfirmationLinks links;

    ConfirmationLinkController(ConfirmationLinks links) {
        this.links = links;
    }

    @GetMapping
    @Public
    ModelAndView look(@PathVariable String token) {
        return links.look(token)
                .map(asked -> Page.show(ASK, new View(asked, false)))
                .orElseGet(ConfirmationLinkController::goodForNothing);
    }

    @PostMapping
    @Public
    ModelAndView confirm(@PathVariable String token, FormData sent) {
        return answered(token, false, links.look(token), links.confirm(token, sent.version()));
    }

    @PostMapping("/doubt")
    @Public
    ModelAndView doubt(@PathVariable String token, FormData sent) {
        return answered(token, true, links.look(token), links.doubt(token, sent.version()));
    }

    private ModelAndView answered(String token, boolean doubted, Optional<Asked> asked, Optional<Answered> answered) {
        if (asked.isEmpty() || answered.isEmpty()) {
            return goodForNothing();
        }
        return answered.get() == Answered.CHANGED
                ? Page.conflict(ASK, new View(links.look(token).orElseThrow(), true))
                : Page.show(THANKS, new Thanks(doubted, asked.get().post().ref().value()));
    }

    private static ModelAndView goodForNothing() {
        return new ModelAndView(THANKS, Map.of("page", new Thanks(null, "")), HttpStatus.NOT_FOUND);
    }
}
