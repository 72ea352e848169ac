package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.transactions.RunAsSystem;

/// Stops the use of a picture, and lets it be used again.
@Controller
@RequestMapping("/pictures/{ref}")
class PictureStopController {

    private static final String RELEASE = "campaigns/pictures/release";
    private static final String HOLD = "campaigns/pictures/hold";

    record View(Picture.Published it, FormData form, List<Problem> problems) {}

    private final Pictures pictures;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PictureStopController(
            Pictures pictures,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            RunAsSystem asSystem,
            TransactionTemplate transaction,
            Clock clock) {
        this.pictures = pictures;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Anybody who sees a picture may ask to stop its use: it stops at once, and those who keep the library
    /// decide.
    @GetMapping("/stop")
    @Allow(USE_WAYMARK)
    ModelAndView hold(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                HOLD, new View(pictures.get(actor, ref, Picture.Published.class), FormData.empty(), List.of()));
    }

    @PostMapping("/stop")
    @Allow(USE_WAYMARK)
    ModelAndView hold(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, ref, Picture.Published.class);
        if (form.version() != it.version()) {
            return Page.conflict(HOLD, new View(it, form, PictureForm.overtaken("words")));
        }
        Ruling<PictureEvent> ruling = form.read(reader -> reader.text("words", "What is wrong", FormReader.REASON))
                .then(words -> it.stop(actor, words, clock.instant()));
        return switch (ruling.save(event -> stopped(actor, event))) {
            case Saved.Done<Picture> _ ->
                Page.go(Notice.done("Its use is stopped. Those who keep the library were told"), "/pictures");
            case Saved.Stale<Picture> _ -> Page.refuse(HOLD, new View(it, form, PictureForm.overtaken("words")));
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(HOLD, new View(it, form, problems));
        };
    }

    private Saved<Picture> stopped(Actor actor, PictureEvent event) {
        var saved = transaction.execute(_ -> {
            audit.changed(actor, "ask_to_stop_picture", event.ref().value(), event.version(), List.of("state"));
            return asSystem.get("Pictures that somebody stopped", system -> {
                var done = pictures.save(system, event);
                if (done instanceof Saved.Done<Picture>) {
                    notices.tell(
                            system,
                            access.holding(system, KEEP_PICTURES),
                            "Somebody asked to stop the picture " + event.ref(),
                            "/pictures/" + event.ref());
                }
                return done;
            });
        });
        if (saved == null) {
            throw new InvariantViolation("a transaction without a result");
        }
        return saved;
    }

    @PostMapping("/release")
    @Allow(KEEP_PICTURES)
    ModelAndView release(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, ref, Picture.Published.class);
        if (form.version() != it.version()) {
            return Page.conflict(RELEASE, new View(it, form, PictureForm.overtaken("words")));
        }
        Outcome<Picture> outcome = form.read(reader -> reader.text("words", "Why", FormReader.REASON))
                .then(it::release)
                .save(event -> pictures.save(actor, event));
        return switch (outcome) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("It may be used again"), it.path());
            case Saved.Stale<Picture> _ -> Page.go(it.path());
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(RELEASE, new View(it, form, problems));
        };
    }

    @GetMapping("/release")
    @Allow(KEEP_PICTURES)
    ModelAndView release(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                RELEASE, new View(pictures.get(actor, ref, Picture.Published.class), FormData.empty(), List.of()));
    }
}
