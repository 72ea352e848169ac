package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.PersonAuthentication;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// Signing in with the organisation's own account: the domain of a work address finds the provider.
/// Visitors see no list of organisations, and are never told who has an account.
@Controller
@RequestMapping("/sign-in/organisation")
class ProviderSignInController {

    record View(String email, String to, List<Problem> problems) {}

    /// Where several organisations share the domain.
    record Choose(List<Provider> providers, String to) {}

    private final Providers providers;
    private final AuthorizationRequests requests;

    ProviderSignInController(Providers providers, AuthorizationRequests requests) {
        this.providers = providers;
        this.requests = requests;
    }

    @GetMapping
    @Public
    ModelAndView form(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return request.getUserPrincipal() instanceof PersonAuthentication
                ? Page.go("/landing?to=%s", SignInRedirect.encoded(to))
                : Page.show("access/providers/signIn", new View("", SignInRedirect.ours(to), List.of()));
    }

    @PostMapping
    @Public
    ModelAndView find(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = email.strip();
        var domain = typed.substring(typed.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        var found = domain.isEmpty() || domain.length() > 253
                ? List.<Provider>of()
                : CurrentActor.as(Actor.AUTHENTICATION, () -> providers.at(domain));
        if (found.isEmpty()) {
            var problem = new Problem(
                    "email",
                    "No organisation with that e-mail domain signs in here. Check the part after the @, or go back"
                            + " and sign in another way");
            return Page.refuse("access/providers/signIn", new View(typed, SignInRedirect.ours(to), List.of(problem)));
        }
        return found.size() == 1
                ? requests.signIn(found.getFirst(), to, request, response)
                : Page.show("access/providers/choose", new Choose(found, SignInRedirect.ours(to)));
    }

    @PostMapping("/{id}")
    @Public
    ModelAndView chosen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = CurrentActor.as(Actor.AUTHENTICATION, () -> providers.find(id))
                .filter(Provider::open)
                .orElseThrow(() -> new NotFound("provider"));
        return requests.signIn(provider, to, request, response);
    }

    @GetMapping("/refused")
    @Public
    ModelAndView refused(@RequestParam(defaultValue = "") String why) {
        return Page.refuse("access/providers/refused", SignInRefusal.of(why));
    }
}
