package waymark.campaigns.newsletters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What happens to a newsletter.
sealed interface NewsletterEvent {

    /// It was begun.
    record Written(@Nullable String area, String subject, String body, LocalDate on) implements NewsletterEvent {}

    /// Its words were changed.
    record Changed(Ref ref, String subject, String body) implements NewsletterEvent {}

    /// Somebody else is asked to look at it.
    record Asked(Ref ref) implements NewsletterEvent {}

    /// It is a draft again.
    ///
    /// @param words what is to be changed; empty where whoever asked took it back
    record Returned(Ref ref, String words) implements NewsletterEvent {}

    /// Somebody else looked at it and sends it.
    record Sent(Newsletter.Header before, LocalDate on) implements NewsletterEvent {}
}
