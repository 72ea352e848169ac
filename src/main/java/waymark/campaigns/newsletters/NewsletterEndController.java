package waymark.campaigns.newsletters;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;
import waymark.web.Page;

/// The link in a newsletter that ends it. Opening it changes nothing, since mail scanners follow links; its
/// button does, and so does the one click of a mail program (RFC 8058). Works as the clock, which sent it, and
/// does nothing but this.
@Controller
class NewsletterEndController {

    private static final Actor CLOCK = Actor.system("Newsletter link");
    private static final String PAGE = "campaigns/newsletters/end";

    /// What the page says.
    enum State {
        ASKED,
        ENDED,
        UNKNOWN
    }

    record View(State state, String action) {}

    private final NewsletterMails mails;
    private final TransactionTemplate transaction;

    NewsletterEndController(NewsletterMails mails, TransactionTemplate transaction) {
        this.mails = mails;
        this.transaction = transaction;
    }

    @GetMapping("/newsletter-end/{token}")
    @Public
    ModelAndView look(@PathVariable String token) {
        return work(() -> mails.known(CLOCK, token))
                ? Page.show(PAGE, new View(State.ASKED, NewsletterLetter.END + token))
                : unknown();
    }

    /// The same for the button and for a mail program: no form of ours is asked for, and nothing leads elsewhere.
    @PostMapping("/newsletter-end/{token}")
    @Public
    ModelAndView end(@PathVariable String token) {
        return work(() -> mails.end(CLOCK, token)) ? Page.show(PAGE, new View(State.ENDED, "")) : unknown();
    }

    private static ModelAndView unknown() {
        return new ModelAndView(PAGE, Map.of("page", new View(State.UNKNOWN, "")), HttpStatus.NOT_FOUND);
    }

    private boolean work(Supplier<Boolean> work) {
        return CurrentActor.as(CLOCK, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
