package waymark.system.mail;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.system.lines.Spans;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mail.Mail;
import waymark.web.mail.WaitingMail;

/// The letters that wait, were refused or are held back; never what they say.
@Controller
@RequestMapping("/system/mail")
class MailQueueController {

    private static final String PATH = "/system/mail";

    /// @param open true where letters go out at all
    /// @param returns true where a mailbox of returned letters is read
    record View(
            boolean open,
            boolean away,
            Letters.Day day,
            List<Letters.Waiting> waiting,
            List<Letter> unsent,
            List<Letters.Refused> refused,
            boolean returns,
            boolean returnsAway,
            Instant now) {

        String ago(Instant at) {
            return Spans.words(Duration.between(at, now));
        }

        int count() {
            return waiting.stream().mapToInt(Letters.Waiting::letters).sum();
        }
    }

    private final Letters letters;
    private final Mail mail;
    private final List<WaitingMail> kinds;
    private final ReturnsMailbox mailbox;
    private final ReturnedLetters returned;
    private final Clock clock;

    MailQueueController(
            Letters letters,
            Mail mail,
            List<WaitingMail> kinds,
            ReturnsMailbox mailbox,
            ReturnedLetters returned,
            Clock clock) {
        this.letters = letters;
        this.mailbox = mailbox;
        this.returned = returned;
        this.mail = mail;
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
    }

    @GetMapping
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(
                "system/mail/queue",
                new View(
                        mail.open(),
                        mail.away(),
                        letters.lastDay(actor),
                        letters.waiting(actor, kinds),
                        letters.unsent(actor),
                        letters.refusedAddresses(actor),
                        mailbox.open(),
                        returned.away(),
                        clock.instant()));
    }

    /// All that wait of one kind are tried in the next run.
    @PostMapping("/retry")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView hurry(FormData form, Actor.Person actor) {
        var kind = kinds.stream()
                .filter(one ->
                        one.ids().equals(form.text("kind")) && !one.hurry().isEmpty())
                .findFirst();
        if (kind.isEmpty()) {
            return Page.go(Notice.important("These e-mails do not pause: they are tried each minute"), PATH);
        }
        letters.hurry(actor, kind.get());
        return Page.go(Notice.done("They are tried again within a minute"), PATH);
    }

    @PostMapping("/giving-up")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView giveUp(FormData form, Actor.Person actor) {
        return decided(
                letters.decide(actor, form.text("letter"), form.version(), LetterState.GIVEN_UP),
                "Given up. It is not tried again unless you say so");
    }

    @PostMapping("/again")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView again(FormData form, Actor.Person actor) {
        return decided(
                letters.decide(actor, form.text("letter"), form.version(), LetterState.WAITING),
                "It is tried again when its pause is over");
    }

    private static ModelAndView decided(boolean done, String words) {
        return Page.go(
                done
                        ? Notice.done(words)
                        : Notice.important("That e-mail changed meanwhile. The page now shows the newest state"),
                PATH);
    }

    /// Letters go to the address again.
    @PostMapping("/lifting")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView lift(FormData form, Actor.Person actor) {
        return Page.go(
                letters.lift(actor, form.text("address"))
                        ? Notice.done("E-mails go to that address again")
                        : Notice.important("It was lifted already"),
                PATH);
    }
}
