package waymark.campaigns.newsletters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What happens to a newsletter.
sealed interface NewsletterEvent {

    /// The choice of the whole partnership instead of an area.
    String WHOLE = "all";

    /// It was begun.
    record Written(@Nullable String area, String subject, String body, LocalDate on) implements NewsletterEvent {

        /// @param areas whose newsletter it may be
        /// @param told what was chosen to be told, which comes after what was typed
        static Ruling<Written> read(FormData form, List<Choice> areas, String told, LocalDate today) {
            return form.read(reader -> {
                var area = Optional.of(reader.choice("area", areas, Choice::value, "Choose whose newsletter it is")
                                .value())
                        .filter(code -> !code.equals(WHOLE))
                        .orElse(null);
                var subject = NewsletterEvent.subject(reader);
                var typed = reader.text("body", "The text", Newsletter.LONGEST_BODY);
                var body = typed.isEmpty() ? told : told.isEmpty() ? typed : typed + "\n\n" + told;
                reader.when(body.isEmpty(), "body", "Enter a text, or choose something to tell");
                reader.when(
                        body.length() > Newsletter.LONGEST_BODY && typed.length() <= Newsletter.LONGEST_BODY,
                        "body",
                        "The text is too long with what you chose to tell");
                return new Written(area, subject, body, today);
            });
        }
    }

    /// Its words were changed.
    record Changed(Ref ref, String subject, String body) implements NewsletterEvent {

        static Ruling<Changed> read(FormData form, Ref ref) {
            return form.read(reader -> new Changed(
                    ref,
                    NewsletterEvent.subject(reader),
                    reader.required("body", "The text", Newsletter.LONGEST_BODY, "Enter a text")));
        }
    }

    private static String subject(FormReader reader) {
        return reader.requiredLine("subject", "Subject", Newsletter.LONGEST_SUBJECT, "Enter a subject");
    }

    /// Somebody else is asked to look at it.
    record Asked(Ref ref) implements NewsletterEvent {}

    /// It is a draft again.
    ///
    /// @param words what is to be changed; empty where whoever asked took it back
    record Returned(Ref ref, String words) implements NewsletterEvent {}

    /// Somebody else looked at it and sends it.
    record Sent(Newsletter.Header before, LocalDate on) implements NewsletterEvent {}
}
