package waymark.access.stepup;

import waymark.access.accounts.Account;
import waymark.access.sessions.Session;
import waymark.kernel.Problem;

/// How a person may prove again who they are. Always something that the session alone does not have: a
/// device that checks its owner, or the authenticator; and where the session began with a passkey, the
/// password beside its code, so that a stolen code is not enough.
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
                (password ? "The password or the code is wrong" : "That code is wrong, or was used already")
                        + ". After five wrong attempts in a row your account is locked for 15 minutes");
    }
}
