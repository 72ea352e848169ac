package waymark.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.Checks;
import waymark.access.passkeys.PasskeySteps;
import waymark.access.sessions.Landing;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionCookie;
import waymark.access.sessions.Sessions;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.Notice;
import waymark.web.Page;

/// Checks what somebody shows again, as the door, with the same limits as at the sign-in; and gives their session a new
/// id.
@Component
class StepUpDesk {

    static final Notice PRESS_AGAIN =
            Notice.important("You have shown again that it is you. Nothing was done yet: press the button again");

    private final Accounts accounts;
    private final Checks checks;
    private final PasskeySteps passkeys;
    private final Sessions sessions;

    StepUpDesk(Accounts accounts, Checks checks, PasskeySteps passkeys, Sessions sessions) {
        this.accounts = accounts;
        this.checks = checks;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /// Where somebody goes who has shown it again.
    static ModelAndView onTo(String to, boolean press) {
        return press
                ? Page.go(PRESS_AGAIN, "%s", Landing.ours(to).isEmpty() ? "/" : Landing.ours(to))
                : Page.go("/landing?to=%s", Landing.encoded(to));
    }

    Ways ways(Actor.Person actor, Session session) {
        return Ways.of(session, accounts.get(actor, actor.id()), passkeys.count(actor));
    }

    /// True where the code fits, and the password beside it where that is asked.
    boolean code(Session session, String password, String code) {
        return Acting.as(Actor.DOOR, () -> {
            var account = accounts.get(Actor.DOOR, session.person().id());
            var ways = Ways.of(session, account, 0);
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
                .flatMap(cookie -> Acting.as(Actor.DOOR, () -> {
                    accounts.steppedUp(Actor.DOOR, session.person().id());
                    return sessions.prove(Actor.DOOR, cookie);
                }));
    }
}
