package waymark.access.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The terms and the sharing agreement: read at any time, accepted once an edition.
@Controller
@RequestMapping("/terms")
class TermsController {

    /// @param accepted when the reader accepted the terms, or null
    /// @param agreed who accepted the agreement for their organisation, or null
    /// @param whoCan do something about it
    record View(
            TermsEdition terms,
            @Nullable Instant accepted,
            TermsEdition sharing,
            Acceptances.@Nullable Agreed agreed,
            boolean mayAgree,
            boolean held,
            Acceptances.WhoCan whoCan,
            String organisation,
            String to,
            List<Problem> problems) {}

    private final TermsEditions editions;
    private final Acceptances acceptances;

    TermsController(TermsEditions editions, Acceptances acceptances) {
        this.editions = editions;
        this.acceptances = acceptances;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(@RequestParam(defaultValue = "") String to, Actor.Person actor) {
        return Page.show("access/terms/show", view(actor, to, List.of()));
    }

    @PostMapping("/acceptance")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView accept(FormData form, Actor.Person actor) {
        var problems = problems(form, editions.current(TermsEdition.TERMS), "I agree to these terms");
        if (!problems.isEmpty()) {
            return Page.refuse("access/terms/show", view(actor, form.text("to"), problems));
        }
        acceptances.accept(actor, actor.id());
        return onwards(actor, "You have accepted the terms", form.text("to"));
    }

    @PostMapping("/agreement")
    @Allow(Permission.ACCEPT_SHARING)
    ModelAndView agree(FormData form, Actor.Person actor) {
        var problems = problems(form, editions.current(TermsEdition.SHARING), "I accept it for my organisation");
        if (!mayAgree(actor)) {
            problems = List.of(new Problem("", "You accept for another organisation than the one you belong to"));
        }
        if (!problems.isEmpty()) {
            return Page.refuse("access/terms/show", view(actor, form.text("to"), problems));
        }
        acceptances.agree(actor, actor.organisation());
        return onwards(actor, "Your organisation has accepted the sharing agreement", form.text("to"));
    }

    private static List<Problem> problems(FormData form, TermsEdition current, String words) {
        if (!form.text("edition").equals(String.valueOf(current.edition()))) {
            return List.of(new Problem("agree", "There is a new edition. Read it, and then accept it"));
        }
        return form.ticked("agree")
                ? List.of()
                : List.of(new Problem("agree", "Tick “%s”, or sign out".formatted(words)));
    }

    /// To what was being sent, or where the person was going; or to what is still to be accepted.
    private ModelAndView onwards(Actor.Person actor, String done, String to) {
        var view = view(actor, to, List.of());
        boolean held = view.accepted() == null || view.held();
        return Page.go(Notice.done(done), held ? "/terms?to=%s" : "/landing?to=%s", SignInRedirect.encoded(to));
    }

    private View view(Actor.Person actor, String to, List<Problem> problems) {
        var terms = editions.current(TermsEdition.TERMS);
        var sharing = editions.current(TermsEdition.SHARING);
        Optional<Acceptances.Agreed> agreed = acceptances.organisations(actor.organisation(), sharing.edition());
        return new View(
                terms,
                acceptances.own(actor, terms.edition()).orElse(null),
                sharing,
                agreed.orElse(null),
                mayAgree(actor),
                agreed.isEmpty() && !actor.may(Permission.MANAGE_ACCOUNTS),
                acceptances.whoCan(actor.organisation()),
                actor.organisationName(),
                SignInRedirect.ours(to),
                problems);
    }

    private static boolean mayAgree(Actor.Person actor) {
        return actor.may(Permission.ACCEPT_SHARING, Scope.organisation(actor.organisation()));
    }
}
