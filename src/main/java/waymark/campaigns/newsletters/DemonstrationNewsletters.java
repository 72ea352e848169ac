package waymark.campaigns.newsletters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Newsletters of the demonstration.
@Component
public class DemonstrationNewsletters {

    private final Newsletters newsletters;

    DemonstrationNewsletters(Newsletters newsletters) {
        this.newsletters = newsletters;
    }

    /// Writes one and asks for a second look.
    public Ref ask(Actor.Person actor, @Nullable String area, String subject, String body, LocalDate on) {
        var ref = newsletters.nextRef();
        newsletters.write(actor, ref, new NewsletterEvent.Written(area, subject, body, on));
        newsletters.save(actor, 1, new NewsletterEvent.Asked(ref));
        return ref;
    }

    /// Sends one as somebody else.
    public void send(Actor.Person actor, Ref ref, LocalDate on) {
        var header = newsletters.get(actor, ref).header();
        newsletters.save(actor, header.version(), new NewsletterEvent.Sent(header, on));
    }

    /// Says that somebody wants newsletters.
    public void wants(Actor.Person actor) {
        newsletters.choose(actor, true);
    }
}
