package waymark.access.worklink;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.PersonAuthentication;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What the link in the e-mail opens: a page with one button. Opening it changes nothing, because
/// programs that check mail open every link.
@Controller
@RequestMapping("/sign-in/work-email/{token}")
class WorkLinkController {

    /// @param known true in the browser that asked, which need not type the number
    /// @param organisation chosen, or the one of the last time
    record View(
            String path,
            String address,
            List<Choice> organisations,
            String organisation,
            boolean known,
            List<Problem> problems) {

        static View of(
                String token, WorkEmailSignIn.Offer offer, String chosen, boolean known, List<Problem> problems) {
            var choices = Choice.from(offer.organisations().entrySet(), Map.Entry::getKey, Map.Entry::getValue);
            var path = "/sign-in/work-email/" + token;
            return new View(path, offer.link().address().text(), choices, chosen, known, problems);
        }

        boolean choice() {
            return organisations.size() > 1;
        }
    }

    private final WorkEmailSignIn signIn;
    private final SessionIssuer issuer;
    private final WorkLinkNumber numbers;

    WorkLinkController(WorkEmailSignIn signIn, SessionIssuer issuer, WorkLinkNumber numbers) {
        this.signIn = signIn;
        this.issuer = issuer;
        this.numbers = numbers;
    }

    @GetMapping
    @Public
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof PersonAuthentication) {
            return Page.go("/landing");
        }
        return signIn.offer(token)
                .map(offer -> Page.show(
                        "access/worklink/workLink",
                        View.of(token, offer, offer.last(), asked(request, token, offer), List.of())))
                .orElseGet(WorkLinkController::gone);
    }

    @PostMapping
    @Public
    ModelAndView enter(
            @PathVariable String token, FormData form, HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() instanceof PersonAuthentication) {
            return Page.go("/landing");
        }
        var offer = signIn.offer(token);
        if (offer.isEmpty()) {
            return gone();
        }
        var chosen = offer.get().chosen(form.text("organisation"));
        var known = asked(request, token, offer.get());
        var given =
                known ? numbers.read(request).orElse("") : form.text("number").replaceAll("[\\s-]", "");
        var problems = new Problems()
                .when(chosen.isEmpty(), "organisation", "Choose the organisation that you work for")
                .when(!known && !given.matches("[0-9]{6}"), "number", "Enter the six-digit number you were shown");
        if (problems.any()) {
            return refused(token, offer.get(), chosen, known, problems.list());
        }
        if (!signIn.proves(token, given)) {
            return wrong(token, chosen, known);
        }
        var cookie = signIn.enter(token, offer.get(), chosen);
        if (cookie.isEmpty()) {
            return gone();
        }
        issuer.issue(request, response, cookie.get());
        return Page.go(
                "/landing?to=%s", SignInRedirect.encoded(offer.get().link().to()));
    }

    /// This is the browser that asked: it holds the link's number, which need not be typed here.
    private boolean asked(HttpServletRequest request, String token, WorkEmailSignIn.Offer offer) {
        return numbers.read(request)
                .filter(number -> signIn.fits(token, offer, number))
                .isPresent();
    }

    private ModelAndView wrong(String token, String chosen, boolean known) {
        var problem = new Problem("number", "That is not the number. After five wrong attempts the link ends");
        return signIn.offer(token)
                .map(offer -> refused(token, offer, chosen, known, List.of(problem)))
                .orElseGet(WorkLinkController::gone);
    }

    private static ModelAndView refused(
            String token, WorkEmailSignIn.Offer offer, String chosen, boolean known, List<Problem> problems) {
        return Page.refuse("access/worklink/workLink", View.of(token, offer, chosen, known, problems));
    }

    /// Used, too old, replaced and never made are answered alike.
    private static ModelAndView gone() {
        var page = Page.show("access/worklink/workLinkGone", "/sign-in/work-email");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
