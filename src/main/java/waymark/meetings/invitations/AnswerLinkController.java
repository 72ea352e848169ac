package waymark.meetings.invitations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The link in an invitation by e-mail. Opening it changes nothing, since mail scanners follow links; its
/// buttons do.
@Controller
@RequestMapping("/meeting-answer/{token}")
class AnswerLinkController {

    private static final String ASK = "meetings/invitations/link";
    private static final String THANKS = "meetings/invitations/linkUsed";

    /// @param again true where the meeting or the answer changed after the page was opened
    record View(Invitation it, String name, boolean again, List<Problem> problems) {}

    /// @param it as it is answered now; null where the link answers nothing
    record Thanks(@Nullable Invitation it) {}

    private final AnswerLinks links;

    AnswerLinkController(AnswerLinks links) {
        this.links = links;
    }

    @GetMapping
    @Public
    ModelAndView look(@PathVariable String token) {
        return links.look(token)
                .map(it -> Page.show(ASK, new View(it, "", false, List.of())))
                .orElseGet(AnswerLinkController::ended);
    }

    @PostMapping
    @Public
    ModelAndView answer(@PathVariable String token, FormData form) {
        var outcome = links.answer(token, form);
        var now = links.look(token);
        if (outcome.isEmpty() || now.isEmpty()) {
            return ended();
        }
        return switch (outcome.get()) {
            case Saved.Done<Invitation> _ -> Page.show(THANKS, new Thanks(now.get()));
            case Ruling.Refused<Invitation>(var problems) ->
                Page.refuse(ASK, new View(now.get(), form.line("name"), false, problems));
            case Saved.Stale<Invitation> _ ->
                Page.conflict(ASK, new View(now.get(), form.line("name"), true, List.of()));
        };
    }

    private static ModelAndView ended() {
        return new ModelAndView(THANKS, Map.of("page", new Thanks(null)), HttpStatus.NOT_FOUND);
    }
}
