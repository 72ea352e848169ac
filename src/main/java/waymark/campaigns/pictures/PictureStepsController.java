package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.campaigns.pictures.catalogue.Panel;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.RecallReason;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.transactions.RunAsSystem;

/// The steps of a picture: the checklist, what the panel decided, a stop, a recall.
@Controller
@RequestMapping("/pictures/{ref}")
class PictureStepsController {

    private static final String CHECKLIST = "campaigns/pictures/checklist";
    private static final String DECISION = "campaigns/pictures/decision";
    private static final String RECALL = "campaigns/pictures/recall";
    private static final String RELEASE = "campaigns/pictures/release";
    private static final String HOLD = "campaigns/pictures/hold";
    private static final List<Choice> SHOWS = List.of(Choice.of("no", "No"), Choice.of("yes", "Yes"));

    record Checklist(Picture it, int shown, FormData form, List<Problem> problems) {

        List<RefusalReason> items() {
            return RefusalReason.checklist();
        }

        List<Choice> answers() {
            return SHOWS;
        }
    }

    record Decision(Picture.InReview it, int shown, List<Panel> panels, FormData form, List<Problem> problems) {

        List<Choice> decisions() {
            return List.of(
                    Choice.of("publish", "Publish it"),
                    Choice.of("refuse", "Refuse it"),
                    Choice.of("back", "Send it back, to be put right first"));
        }

        List<Choice> reasons() {
            return Stream.of(RefusalReason.values())
                    .map(one -> Choice.of(one.name(), one.title()))
                    .toList();
        }
    }

    record Step(Picture.Published it, FormData form, List<Problem> problems) {

        List<Choice> recallReasons() {
            return Stream.of(RecallReason.CONSENT, RecallReason.LICENCE, RecallReason.OTHER)
                    .map(one -> Choice.of(one.name(), one.title()))
                    .toList();
        }
    }

    private static final String OVERTAKEN =
            "Somebody changed the picture meanwhile. Look at it again, and send it once more";

    private record Answers(List<RefusalReason> found, String words) {}

    private final Pictures pictures;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PictureStepsController(
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

    @GetMapping("/checklist")
    @Allow(KEEP_PICTURES)
    ModelAndView checklist(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(CHECKLIST, checklist(actor, draft(actor, ref), FormData.empty(), List.of()));
    }

    private Checklist checklist(Actor actor, Picture.Draft it, FormData form, List<Problem> problems) {
        return new Checklist(it, width(actor, it), form, problems);
    }

    private int width(Actor actor, Picture it) {
        return pictures.widths(actor, it.id()).stream()
                .filter(width -> width <= 800)
                .max(Integer::compareTo)
                .orElse(0);
    }

    @PostMapping("/checklist")
    @Allow(KEEP_PICTURES)
    ModelAndView check(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = draft(actor, ref);
        if (form.version() != it.version()) {
            return Page.conflict(CHECKLIST, checklist(actor, it, form, overtaken(RefusalReason.BONDS.field())));
        }
        var checked = form.read(PictureStepsController::answers)
                .then(answers -> it.check(answers.found(), answers.words(), LocalDate.now(clock)));
        return switch (checked.save(event -> pictures.save(actor, event))) {
            case Saved.Done<Picture> _ ->
                checked instanceof Ruling.Agreed<PictureEvent>(var event) && event instanceof PictureEvent.Refused
                        ? Page.go(Notice.done("Refused, with the reasons that say why"), it.path())
                        : Page.go(Notice.done("It waits for the panel"), it.path());
            case Saved.Stale<Picture> _ -> Page.go(it.path());
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(CHECKLIST, checklist(actor, it, form, problems));
        };
    }

    private static Answers answers(FormReader form) {
        var found = RefusalReason.checklist().stream()
                .filter(one -> form.choice(one.field(), SHOWS, Choice::value, "Answer “%s”".formatted(one.title()))
                        .value()
                        .equals("yes"))
                .toList();
        return new Answers(found, form.text("words", "What is wrong", FormReader.REASON));
    }

    private Picture.Draft draft(Actor actor, Ref ref) {
        if (pictures.get(actor, ref) instanceof Picture.Draft draft) {
            return draft;
        }
        throw new NotFound(ref);
    }

    @GetMapping("/decision")
    @Allow(KEEP_PICTURES)
    ModelAndView decision(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(DECISION, decision(actor, inReview(actor, ref), FormData.empty(), List.of()));
    }

    private Decision decision(Actor actor, Picture.InReview it, FormData form, List<Problem> problems) {
        return new Decision(it, width(actor, it), pictures.panels(actor), form, problems);
    }

    @PostMapping("/decision")
    @Allow(KEEP_PICTURES)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = inReview(actor, ref);
        if (form.version() != it.version()) {
            return Page.conflict(DECISION, decision(actor, it, form, overtaken("decision")));
        }
        var panels = pictures.panels(actor);
        if (panels.isEmpty()) {
            return Page.refuse(
                    DECISION,
                    decision(actor, it, form, List.of(new Problem("panel", "Record the meeting of the panel first"))));
        }
        var decided = form.read(reader -> new Decided(
                        reader.choice(
                                "panel",
                                panels,
                                one -> one.id().toString(),
                                "Choose at which meeting the panel decided"),
                        reader.choice(
                                "decision",
                                List.of("publish", "refuse", "back"),
                                word -> word,
                                "Choose what the panel decided"),
                        reader.choices("reasons", List.of(RefusalReason.values()), RefusalReason::name, ""),
                        reader.text("words", "What the panel said", FormReader.REASON),
                        reader.text("instead", "What would be better", FormReader.REASON)))
                .then(one -> ruling(it, one));
        return switch (decided.save(event -> pictures.save(actor, event))) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("Recorded"), it.path());
            case Saved.Stale<Picture> _ -> Page.go(it.path());
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(DECISION, decision(actor, it, form, problems));
        };
    }

    private record Decided(Panel panel, String decision, List<RefusalReason> reasons, String words, String instead) {}

    private Ruling<PictureEvent> ruling(Picture.InReview it, Decided one) {
        var today = LocalDate.now(clock);
        return switch (one.decision()) {
            case "publish" -> it.publish(one.panel().id(), today);
            case "refuse" -> it.refuse(one.panel().id(), one.reasons(), one.words(), one.instead(), today);
            default -> it.sendBack(one.words(), today);
        };
    }

    private Picture.InReview inReview(Actor actor, Ref ref) {
        if (pictures.get(actor, ref) instanceof Picture.InReview waiting) {
            return waiting;
        }
        throw new NotFound(ref);
    }

    @GetMapping("/recall")
    @Allow(KEEP_PICTURES)
    ModelAndView recall(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(RECALL, new Step(published(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping("/recall")
    @Allow(KEEP_PICTURES)
    ModelAndView recall(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = published(actor, ref);
        if (form.version() != it.version()) {
            return Page.conflict(RECALL, new Step(it, form, overtaken("why")));
        }
        var ruling = form.read(reader -> new Recalling(
                        reader.choice(
                                "why",
                                List.of(RecallReason.CONSENT, RecallReason.LICENCE, RecallReason.OTHER),
                                RecallReason::name,
                                "Choose why it is recalled"),
                        reader.text("words", "Why", FormReader.REASON)))
                .then(one -> it.recall(one.why(), one.words(), clock.instant()));
        return switch (ruling.save(event -> pictures.save(actor, event))) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("Recalled. Everybody who uses it was told"), it.path());
            case Saved.Stale<Picture> _ -> Page.refuse(RECALL, new Step(published(actor, ref), form, overtaken("why")));
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(RECALL, new Step(it, form, problems));
        };
    }

    private record Recalling(RecallReason why, String words) {}

    /// Anybody who sees a picture may ask to stop its use: it stops at once, and those who keep the library decide.
    @GetMapping("/stop")
    @Allow(USE_WAYMARK)
    ModelAndView hold(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(HOLD, new Step(published(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping("/stop")
    @Allow(USE_WAYMARK)
    ModelAndView hold(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = published(actor, ref);
        if (form.version() != it.version()) {
            return Page.conflict(HOLD, new Step(it, form, overtaken("words")));
        }
        Ruling<PictureEvent> ruling = form.read(reader -> reader.text("words", "What is wrong", FormReader.REASON))
                .then(words -> it.stop(actor, words, clock.instant()));
        return switch (ruling.save(event -> stopped(actor, event))) {
            case Saved.Done<Picture> _ ->
                Page.go(Notice.done("Its use is stopped. Those who keep the library were told"), "/pictures");
            case Saved.Stale<Picture> _ -> Page.refuse(HOLD, new Step(it, form, overtaken("words")));
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(HOLD, new Step(it, form, problems));
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
        var it = published(actor, ref);
        if (form.version() != it.version()) {
            return Page.conflict(RELEASE, new Step(it, form, overtaken("words")));
        }
        Outcome<Picture> outcome = form.read(reader -> reader.text("words", "Why", FormReader.REASON))
                .then(it::release)
                .save(event -> pictures.save(actor, event));
        return switch (outcome) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("It may be used again"), it.path());
            case Saved.Stale<Picture> _ -> Page.go(it.path());
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(RELEASE, new Step(it, form, problems));
        };
    }

    @GetMapping("/release")
    @Allow(KEEP_PICTURES)
    ModelAndView release(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(RELEASE, new Step(published(actor, ref), FormData.empty(), List.of()));
    }

    private static List<Problem> overtaken(String field) {
        return List.of(new Problem(field, OVERTAKEN));
    }

    private Picture.Published published(Actor actor, Ref ref) {
        if (pictures.get(actor, ref) instanceof Picture.Published published) {
            return published;
        }
        throw new NotFound(ref);
    }
}
