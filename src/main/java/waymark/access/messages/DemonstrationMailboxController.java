package waymark.access.messages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.Clocks;
import waymark.web.Page;

/// The e-mails that the demonstration would have sent. The page does not exist with a database of one's
/// own.
@Controller
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemonstrationMailboxController {

    record View(List<DemonstrationMailbox.Kept> letters) {

        private static final DateTimeFormatter HOUR =
                DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Clocks.LONDON);

        String hour(Instant at) {
            return HOUR.format(at);
        }
    }

    private final DemonstrationMailbox post;

    DemonstrationMailboxController(DemonstrationMailbox post) {
        this.post = post;
    }

    @GetMapping("/demonstration/post")
    @Public
    ModelAndView show() {
        return Page.show("access/messages/demonstration", new View(post.letters()));
    }
}
