package waymark.analysis.returns;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.returns.OnwardReturn.Format;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.lists.ListFile;

/// Returns to national bodies: begun, filled, checked, approved and sent. What left can be read by every member.
@Controller
@RequestMapping("/insight/returns")
class OnwardReturnsController {

    static final String RETURN = "analysis/returns/return";
    private static final String NEW = "analysis/returns/begin";
    private static final String FIGURES = "analysis/returns/figures";
    private static final int OFFERED = 8;
    private static final int MOST = 10_000_000;

    record Index(List<OnwardReturn> returns, boolean prepares, LocalDate today) {}

    record Begin(List<ReturnTemplate> templates, List<Choice> quarters, FormData form, List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(templates, ReturnTemplate::code, one -> one.title());
        }
    }

    record View(
            OnwardReturn it,
            boolean changes,
            boolean approves,
            boolean sends,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems) {}

    record Figures(OnwardReturn it, FormData form, List<Problem> problems) {}

    private final OnwardReturns returns;
    private final ReturnTemplates templates;
    private final Clock clock;
    private final boolean demonstration;

    OnwardReturnsController(
            OnwardReturns returns,
            ReturnTemplates templates,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.returns = returns;
        this.templates = templates;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "analysis/returns/returns", new Index(returns.all(actor), actor.may(ANALYSE_FIGURES), today()));
    }

    private Begin begin(Actor.Person actor, FormData form, List<Problem> problems) {
        var settings = returns.settings(actor);
        var ended = settings.quarter(today()).previous();
        var quarters = settings.recentQuarters(ended.lastDay(settings.firstMonth()), OFFERED);
        return new Begin(templates.current(actor), quarters, form, problems);
    }

    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(NEW, begin(actor, FormData.empty().with("dueOn", today().plusMonths(1)), List.of()));
    }

    @PostMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        record Wanted(ReturnTemplate template, Quarter quarter, LocalDate dueOn) {}
        var page = begin(actor, form, List.of());
        var read = form.read(reader -> new Wanted(
                reader.choice("template", page.templates(), ReturnTemplate::code, "Choose what is asked for"),
                Quarter.parse(reader.choice(
                                        "quarter", page.quarters(), Choice::value, "Choose a quarter that has ended")
                                .value())
                        .orElseThrow(),
                reader.requiredDate("dueOn", "The day", today().plusMonths(1))));
        return switch (read) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(NEW, begin(actor, form, problems));
            case Ruling.Agreed<Wanted>(var wanted) ->
                Page.go(
                        Notice.done("Begun. What Waymark counts is filled in"),
                        "/insight/returns/%s",
                        returns.begin(actor, wanted.template(), wanted.quarter(), wanted.dueOn()));
        };
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(RETURN, view(actor, returns.get(actor, ref), FormData.empty(), List.of()));
    }

    View view(Actor.Person actor, OnwardReturn it, FormData form, List<Problem> problems) {
        return new View(
                it,
                it.changeable(actor),
                it.approvable(actor),
                it.sendable(actor),
                returns.timeline(it.ref()),
                form,
                problems);
    }

    private OnwardReturn changeable(Actor actor, Ref ref) {
        var it = returns.get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/{ref}/figures")
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(actor, ref);
        var form = FormData.version(it.version());
        for (var figure : it.figures()) {
            form.with("number-" + figure.key(), figure.number() == null ? "" : figure.number());
            form.with("source-" + figure.key(), figure.there() ? figure.source() : "");
            form.with("gap-" + figure.key(), figure.gap());
        }
        return Page.show(FIGURES, new Figures(it, form, List.of()));
    }

    @PostMapping("/{ref}/figures")
    @Allow(ANALYSE_FIGURES)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(actor, ref);
        return switch (form.<List<OnwardFigure>>read(reader -> figures(reader, it, actor))
                .save(figures -> returns.change(actor, it, form.version(), figures, "Changed figures"))) {
            case Saved.Done<OnwardReturn> _ -> Page.go(Notice.done("Saved"), it.path());
            case Ruling.Refused<OnwardReturn>(var problems) -> Page.refuse(FIGURES, new Figures(it, form, problems));
            case Saved.Stale<OnwardReturn> _ -> Page.merged(edit(ref, actor));
        };
    }

    /// Figures that Waymark counted stay; what was typed, and what is missing, can be changed.
    private List<OnwardFigure> figures(FormReader reader, OnwardReturn it, Actor actor) {
        var rule = returns.rule(actor, it.periodTo());
        var figures = new ArrayList<OnwardFigure>();
        for (var field : it.fields()) {
            var before = it.figure(field.key()).orElse(OnwardFigure.missing(field, ""));
            if (!field.figure().isEmpty() && before.counted()) {
                figures.add(before);
                continue;
            }
            String number =
                    reader.line("number-" + field.key(), "The number", 12).replace(",", "");
            String gap = reader.line("gap-" + field.key(), "The reason", OnwardReturn.LONGEST_GAP);
            if (number.isEmpty()) {
                boolean kept = before.there() && before.number() == null && gap.isEmpty();
                figures.add(kept ? before : OnwardFigure.missing(field, gap));
            } else if (!number.matches("[0-9]{1,8}") || Integer.parseInt(number) > MOST) {
                reader.when(true, "number-" + field.key(), "Enter a whole number, such as 12");
            } else {
                String source = reader.requiredLine(
                        "source-" + field.key(),
                        "The source",
                        OnwardReturn.LONGEST_GAP,
                        "Say where the number is from");
                reader.when(!gap.isEmpty(), "gap-" + field.key(), "Give a number or a reason, not both");
                figures.add(OnwardCounting.typed(field, Long.parseLong(number), source, rule));
            }
        }
        return figures;
    }

    private ModelAndView after(
            Actor.Person actor, OnwardReturn it, FormData form, Outcome<OnwardReturn> outcome, String done) {
        return switch (outcome) {
            case Saved.Done<OnwardReturn> _ -> Page.go(Notice.done(done), it.path());
            case Ruling.Refused<OnwardReturn>(var problems) -> Page.refuse(RETURN, view(actor, it, form, problems));
            case Saved.Stale<OnwardReturn> _ ->
                Page.go(Notice.important("Somebody else changed it first. Nothing of yours was saved"), it.path());
        };
    }

    /// Counts again.
    @PostMapping("/{ref}/counting")
    @Allow(ANALYSE_FIGURES)
    ModelAndView count(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(actor, ref);
        return after(actor, it, form, returns.count(actor, it, form.version()), "Counted again");
    }

    /// Says that it is checked and asks for approval.
    @PostMapping("/{ref}/request")
    @Allow(ANALYSE_FIGURES)
    ModelAndView ask(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.get(actor, ref);
        return after(
                actor,
                it,
                form,
                it.ask(actor).save(wanted -> returns.ask(actor, wanted, form.version())),
                "Sent for approval. Those who may approve are told");
    }

    private OnwardReturn approvable(Actor actor, Ref ref) {
        var it = returns.get(actor, ref);
        if (!it.approvable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Sends it back.
    @PostMapping("/{ref}/return")
    @Allow(APPROVE_RELEASES)
    ModelAndView sendBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = approvable(actor, ref);
        var words = form.<String>read(
                reader -> reader.required("words", "The reason", OnwardReturn.LONGEST_NOTE, "Say what has to change"));
        return after(
                actor, it, form, words.save(said -> returns.sendBack(actor, it, form.version(), said)), "Sent back");
    }

    /// Approves it.
    @PostMapping("/{ref}/approval")
    @Allow(APPROVE_RELEASES)
    ModelAndView approve(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = approvable(actor, ref);
        return after(actor, it, form, returns.approve(actor, it, form.version()), "Approved. It can be sent now");
    }

    /// Notes that it was sent, and keeps the file.
    @PostMapping("/{ref}/sending")
    @Allow(ANALYSE_FIGURES)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        record Leaving(String to, Format format) {}
        var it = returns.get(actor, ref);
        if (!it.sendable(actor)) {
            throw new NotFound(ref);
        }
        var read = form.read(reader -> new Leaving(
                reader.requiredLine(
                        "to", "The receiver", OnwardReturn.LONGEST_RECEIVER, "Say whom it goes to, and how"),
                Format.valueOf(reader.choice("format", it.formats(), Choice::value, "Choose the kind of file")
                        .value())));
        return after(
                actor,
                it,
                form,
                read.save(leaving -> returns.send(
                        actor,
                        it,
                        form.version(),
                        leaving.to(),
                        leaving.format(),
                        OnwardFile.bytes(it, leaving.format(), demonstration))),
                "Kept as it is sent. Take the file and send it");
    }

    /// What was sent, byte for byte.
    @GetMapping("/{ref}/sent")
    @Allow(VIEW_PACKS)
    @RecordsAccess
    ResponseEntity<byte[]> sent(@PathVariable Ref ref, Actor.Person actor) {
        var it = returns.get(actor, ref);
        var sent = it.sent();
        if (sent == null) {
            throw new NotFound(ref);
        }
        returns.exported(actor, ref);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OnwardFile.type(sent.format())))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("return-%s.%s"
                                        .formatted(ref, sent.format().ending()))
                                .build()
                                .toString())
                .body(returns.sentFile(actor, ref).orElseThrow(() -> new NotFound(ref)));
    }

    /// A copy to look at, before it is sent.
    @GetMapping({"/{ref}/return.csv", "/{ref}/return.xlsx"})
    @Allow(VIEW_PACKS)
    @RecordsAccess
    ListFile file(@PathVariable Ref ref, Actor.Person actor) {
        var it = returns.get(actor, ref);
        returns.exported(actor, ref);
        return OnwardFile.table(it);
    }
}
