package waymark.concerns.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A request of the desk to a custodian for a reporter's contact details. The custodian opens what was sealed
/// for them, giving a reason, and gives it to the desk or refuses. It takes two people: nobody answers their
/// own request.
public sealed interface IdentityRequest {

    /// The longest reason or answer.
    int LONGEST = 1_000;

    /// @param ref of the report, which a custodian does not see
    /// @param reason why the desk needs it; nothing of what the report says
    record Asking(UUID id, UUID report, Ref ref, Holder by, Instant at, String reason, int version) {}

    Asking asking();

    /// Waits for a custodian's answer.
    sealed interface Waiting extends IdentityRequest {

        /// Opens it in the custodian's own name; another custodian may continue, and is then responsible for
        /// it.
        default Ruling<IdentityChanged> open(Holder who, String because, Instant now) {
            return both(asking(), who)
                    .when(because.isBlank(), "because", "Say why you open it")
                    .when(because.length() > LONGEST, "because", tooLong())
                    .or(() -> new IdentityChanged.Opened(asking(), who, because, now));
        }

        default Ruling<IdentityChanged> refuse(Holder who, String why, Instant now) {
            return both(asking(), who)
                    .when(why.isBlank(), "answer", "Say why it is not given, so that the desk knows what to do")
                    .when(why.length() > LONGEST, "answer", tooLong())
                    .or(() -> new IdentityChanged.Refused(asking(), who, why, now));
        }
    }

    record Asked(Asking asking) implements Waiting {}

    /// @param because the custodian's reason to open it
    record Opened(Asking asking, Holder by, Instant at, String because) implements Waiting {

        /// @param how it may be used: when to ring, what not to say
        /// @param readable false if what was sealed does not open
        Ruling<IdentityChanged> give(Holder who, String how, boolean readable, Instant now) {
            return both(asking, who)
                    .when(!who.id().equals(by.id()), "", "Open it yourself before you give it to anybody")
                    .when(
                            who.id().equals(by.id()) && !readable,
                            "",
                            "It cannot be read, so it cannot be given. Nothing was decided: ask your administrator for the key, or say why it is not given")
                    .when(how.length() > LONGEST, "answer", tooLong())
                    .or(() -> new IdentityChanged.Given(asking, who, how, now));
        }
    }

    record Given(Asking asking, Holder by, Instant at, String how) implements IdentityRequest {}

    record Refused(Asking asking, Holder by, Instant at, String why) implements IdentityRequest {}

    /// Asked by the person who has the report.
    static List<Problem> problems(String reason) {
        return new Problems()
                .when(
                        reason.isBlank(),
                        "reason",
                        "Say why you need to reach them, and what your code messages cannot do")
                .when(reason.length() > LONGEST, "reason", tooLong())
                .list();
    }

    private static Problems both(Asking asking, Holder who) {
        return new Problems()
                .when(
                        asking.by().id().equals(who.id()),
                        "",
                        "You asked for this yourself: another custodian has to answer");
    }

    private static String tooLong() {
        return "Shorten this to %,d characters or fewer".formatted(LONGEST);
    }
}
