package waymark.access.stepup;

import waymark.access.accounts.Account;
import waymark.access.sessions.Session;
import waymark.kernel.Problem;

/// How somebody may show once more who they are. Always something that the session alone does not hold: a device that
/// checks its owner, or the authenticator; and where the session began with a passkey, the password beside its code, so
/// that a code found lying about is not enough.
///
/// @param passkey a device of theirs
/// @param code of their authenticator
/// @param password asked beside the code
/// @param agency by the organisation's own sign-in, where the session began so
/// @param persona one click, in the demonstration
public record StepUpMethods(boolean passkey, boolean code, boolean password, boolean agency, boolean persona) {

    /// @param keys how many passkeys the account has
    static StepUpMethods of(Session session, Account account, int keys) {
        var hasCode = account.hasCode();
        return switch (session.proofs()) {
            case PASSWORD_AND_CODE -> new StepUpMethods(keys > 0, hasCode, false, false, false);
            case PASSKEY -> new StepUpMethods(keys > 0, hasCode, hasCode, false, false);
            case AGENCY -> new StepUpMethods(keys > 0, hasCode, hasCode, true, false);
            case PERSONA -> new StepUpMethods(keys > 0, false, false, false, true);
            case NOTHING, PASSWORD, LINK -> new StepUpMethods(false, false, false, false, false);
        };
    }

    boolean none() {
        return !passkey && !code && !agency && !persona;
    }

    Problem refusal() {
        return new Problem(
                "code",
                (password ? "The password or the code does not fit" : "That code does not fit, or was used already")
                        + ". After five wrong tries in a row we wait 15 minutes");
    }
}
