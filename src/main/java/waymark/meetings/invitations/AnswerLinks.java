package waymark.meetings.invitations;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Outcome;
import waymark.web.forms.FormData;

/// What the link in an invitation opens without signing in: one invitation to look at, and its answers. Works as
/// the clock, which invited, and does nothing but this.
@Component
class AnswerLinks {

    private static final Actor CLOCK = Actor.system("Meeting answer link");

    private final Invitations invitations;
    private final TransactionTemplate transaction;

    AnswerLinks(Invitations invitations, TransactionTemplate transaction) {
        this.invitations = invitations;
        this.transaction = transaction;
    }

    /// What the link answers, or nothing where it has ended or was made up: the two look alike.
    Optional<Invitation> look(String token) {
        return work(() -> invitations.byLink(CLOCK, token));
    }

    /// Answers by the link.
    Optional<Outcome<Invitation>> answer(String token, FormData form) {
        return work(() -> invitations
                .byLink(CLOCK, token)
                .map(it -> it.read(form).save(event -> invitations.save(CLOCK, form.version(), event))));
    }

    private <T> Optional<T> work(Supplier<Optional<T>> work) {
        return CurrentActor.as(CLOCK, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
