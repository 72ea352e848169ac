package waymark.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.CredentialChecks;
import waymark.access.passkeys.PasskeyStepUp;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionCookie;
import waymark.access.sessions.Sessions;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Notice;
import waymark.web.Page;

/// Checks a proof that somebody gives again, as the authentication role, with the same limits as at the
/// sign-in; and gives their session a new id.
@Component
class StepUpChecks {

    static final Notice PRESS_AGAIN =
            Notice.important("You have confirmed that it is you. Nothing was saved yet: press the button again");

    private final Accounts accounts;
    private final CredentialChecks checks;
    private final PasskeyStepUp passkeys;
    private final Sessions sessions;

    StepUpChecks(Accounts accounts, CredentialChecks checks, PasskeyStepUp passkeys, Sessions sessions) {
        this.accounts = accounts;
        this.checks = checks;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /// Where the person goes afterwards.
    static ModelAndView onTo(String to, boolean press) {
        return press
                ? Page.go(PRESS_AGAIN, "%s", SignInRedirect.ours(to).isEmpty() ? "/" : SignInRedirect.ours(to))
                : Page.go("/landing?to=%s", SignInRedirect.encoded(to));
    }

    StepUpMethods ways(Actor.Person actor, Session session) {
        return StepUpMethods.of(session, accounts.get(actor.id()), passkeys.count(actor));
    }

    /// True where the code fits, and the password beside it where that is asked.
    boolean code(Session session, String password, String code) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> {
            var account = accounts.get(session.person().id());
            var ways = StepUpMethods.of(session, account, 0);
            if (!ways.code() || (ways.password() && !checks.password(account, password))) {
                return false;
            }
            return checks.code(account, code);
        });
    }

    Map<String, Object> question(Actor.Person actor, HttpServletRequest request) {
        return passkeys.question(actor, request);
    }

    boolean passkey(Session session, String answer, HttpServletRequest request) {
        return session.complete() && passkeys.proves(session.person().id(), answer, request);
    }

    /// The session's new cookie, or nothing where it ended a moment ago.
    Optional<String> prove(Session session, HttpServletRequest request) {
        return SessionCookie.read(request)
                .flatMap(cookie -> CurrentActor.as(Actor.AUTHENTICATION, () -> {
                    accounts.steppedUp(Actor.AUTHENTICATION, session.person().id());
                    return sessions.prove(cookie);
                }));
    }
}
