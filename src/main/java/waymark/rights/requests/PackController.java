package waymark.rights.requests;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.rights.requests.Pack.HandedOver;
import waymark.rights.requests.Pack.Review;
import waymark.rights.requests.PackLine.Decision;
import waymark.rights.requests.PackLine.Proposal;
import waymark.rights.requests.PackLine.Reason;
import waymark.rights.requests.PackLine.Redaction;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.mvc.Download;

/// The pack of a subject access request: one member decides line by line, another reviews and approves, and then it
/// is handed over.
@Controller
@RequestMapping("/cases/{ref}/requests/{request}/pack")
class PackController {

    private static final String PART = "requests";
    private static final String PAGE = "rights/requests/pack";
    private static final String LINE = "rights/requests/packLine";
    private static final String REVIEW = "rights/requests/packReview";
    private static final String HANDOVER = "rights/requests/packHandover";

    /// @param proposer true for who prepares it
    /// @param second true for a member who may review it
    record View(Case it, DataRequest request, Pack pack, boolean proposer, boolean second, List<Problem> problems) {

        String path() {
            return "%s/requests/%s/pack".formatted(it.path(), request.ref());
        }

        boolean mayWork() {
            return it.capacity().works();
        }

        boolean mayPropose() {
            return proposer && mayWork() && pack.state() == Pack.State.DRAFT;
        }

        boolean mayReview() {
            return second && pack.state() == Pack.State.READY;
        }
    }

    record LineView(View pack, PackLine line, FormData form, List<Problem> problems) {

        List<Choice> decisions() {
            return Decision.choices();
        }

        List<Choice> reasons() {
            return Reason.choices();
        }
    }

    record ReviewView(View pack, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return Review.Answer.choices();
        }

        /// The field of a part in the form.
        String field(String part) {
            return ticks(pack.pack(), part);
        }

        /// The lines of a part, to be ticked.
        List<Choice> lines(String part) {
            return pack.pack().of(part).stream()
                    .map(line -> Choice.of(
                            String.valueOf(line.number()),
                            "%s: %s"
                                    .formatted(
                                            line.text().heading(), line.text().words()),
                            hint(line)))
                    .toList();
        }

        private static String hint(PackLine line) {
            var reason = line.reason();
            if (reason == null) {
                if (line.untold()) {
                    return "Given, although the person may not have heard of it";
                }
                return line.marked()
                        ? "Given, although it may name others or say where somebody is: "
                                + String.join(", ", line.text().lookedAt())
                        : "";
            }
            var out = line.redaction().out();
            return "%s%s. %s: %s"
                    .formatted(
                            line.state(),
                            out.isEmpty() ? "" : " (" + String.join(", ", out) + ")",
                            reason.words(),
                            line.redaction().why());
        }
    }

    record HandoverView(View pack, FormData form, List<Problem> problems) {

        List<Choice> ways() {
            return Pack.Way.choices();
        }
    }

    private static String ticks(Pack pack, String part) {
        return "agreed-" + pack.of(part).getFirst().number();
    }

    private final Cases cases;
    private final DataRequests requests;
    private final Packs packs;

    PackController(Cases cases, DataRequests requests, Packs packs) {
        this.cases = cases;
        this.requests = requests;
        this.packs = packs;
    }

    private static View view(Actor.Person actor, Case it, DataRequest request, Pack pack, List<Problem> problems) {
        boolean proposer = pack.proposedBy().equals(actor.id());
        return new View(it, request, pack, proposer, !proposer && it.capacity() != Capacity.EMERGENCY, problems);
    }

    private View view(Actor.Person actor, Case it, Ref request) {
        var found = requests.get(it, request);
        return view(actor, it, found, packs.get(it, found), List.of());
    }

    private Case read(Ref ref) {
        return cases.find(ref).orElseThrow(() -> new NotFound(ref));
    }

    private Case worked(Ref ref) {
        return cases.find(ref).filter(it -> it.capacity().works()).orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        return Page.show(PAGE, view(actor, cases.get(actor, ref, PART), request));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView begin(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var it = worked(ref);
        var found = requests.get(it, request);
        if (found.kind() != RequestKind.ACCESS || !found.open()) {
            throw new NotFound(request);
        }
        if (packs.find(it, found).isEmpty()) {
            try {
                packs.begin(actor, it, found);
            } catch (DuplicateKeyException somebodyElse) {
                return changed(it, request);
            }
        }
        return Page.go(Notice.done("The pack was made"), "%s/requests/%s/pack", it.path(), request);
    }

    @GetMapping("/lines/{number}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView line(@PathVariable Ref ref, @PathVariable Ref request, @PathVariable int number, Actor.Person actor) {
        var view = proposing(view(actor, cases.get(actor, ref, PART), request));
        var line = line(view, number);
        var decision = line.decision();
        var reason = line.reason();
        boolean suggested = decision == null;
        var form = FormData.version(line.version())
                .with("decision", (decision == null ? line.suggested() : decision).name())
                .with(
                        "reason",
                        suggested && !line.text().names().isEmpty()
                                ? Reason.OTHER_PERSON.name()
                                : reason == null ? "" : reason.name())
                .with(
                        "out",
                        String.join(
                                "\n",
                                suggested
                                        ? line.text().names()
                                        : line.redaction().out()))
                .with("why", line.redaction().why());
        return Page.show(LINE, new LineView(view, line, form, List.of()));
    }

    private static View proposing(View view) {
        if (!view.mayPropose()) {
            throw new NotFound("pack");
        }
        return view;
    }

    private static PackLine line(View view, int number) {
        return view.pack().lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("line"));
    }

    @PostMapping("/lines/{number}")
    @Allow(WORK_CASES)
    ModelAndView propose(
            @PathVariable Ref ref,
            @PathVariable Ref request,
            @PathVariable int number,
            FormData form,
            Actor.Person actor) {
        var view = proposing(view(actor, worked(ref), request));
        var line = line(view, number);
        var outcome = form.<Proposal>read(reader -> new Proposal(
                        reader.choice("decision", Decision.class, "Choose what happens with the line"),
                        reader.optionalChoice(
                                        "reason", List.of(Reason.values()), Reason::name, "Choose one of the reasons")
                                .orElse(null),
                        new Redaction(
                                reader.text("out", "The words to withhold", FormReader.REASON)
                                        .lines()
                                        .map(String::strip)
                                        .filter(words -> !words.isEmpty())
                                        .distinct()
                                        .toList(),
                                reader.text("why", "Why", FormReader.REASON))))
                .then(line::propose)
                .save(wanted ->
                        packs.propose(actor, view.it(), view.request(), view.pack(), line, form.version(), wanted));
        return switch (outcome) {
            case Saved.Done<PackLine> _ -> Page.go(Notice.done("Line %d decided".formatted(number)), view.path());
            case Ruling.Refused<PackLine>(var problems) -> Page.refuse(LINE, new LineView(view, line, form, problems));
            case Saved.Stale<PackLine> _ -> Page.merged(line(ref, request, number, actor));
        };
    }

    @PostMapping("/offer")
    @Allow(WORK_CASES)
    ModelAndView offer(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var it = worked(ref);
        var found = requests.get(it, request);
        var pack = packs.get(it, found);
        var outcome = pack.offer(actor.id()).save(_ -> packs.offer(actor, it, found, pack, form.version()));
        return switch (outcome) {
            case Saved.Done<Pack> _ ->
                Page.go(Notice.done("The pack waits for a second person"), "%s/requests/%s/pack", it.path(), request);
            case Ruling.Refused<Pack>(var problems) -> Page.refuse(PAGE, view(actor, it, found, pack, problems));
            case Saved.Stale<Pack> _ -> changed(it, request);
        };
    }

    private static ModelAndView changed(Case it, Ref request) {
        return Page.go(
                Notice.important("Somebody else changed the pack first. Look at it again"),
                "%s/requests/%s/pack",
                it.path(),
                request);
    }

    @GetMapping("/review")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView reviewing(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var view = reviewed(view(actor, cases.get(actor, ref, PART), request));
        var form = FormData.version(view.pack().version());
        for (var part : view.pack().parts()) {
            form.with(
                    ticks(view.pack(), part),
                    view.pack().of(part).stream()
                            .filter(line -> actor.id().equals(line.reviewedBy()))
                            .map(line -> String.valueOf(line.number()))
                            .toList());
        }
        return Page.show(REVIEW, new ReviewView(view, form, List.of()));
    }

    private static View reviewed(View view) {
        if (!view.mayReview()) {
            throw new NotFound("pack");
        }
        return view;
    }

    @PostMapping("/review")
    @Allow(WORK_CASES)
    ModelAndView review(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var view = reviewed(view(actor, read(ref), request));
        var pack = view.pack();
        var outcome = form.<Review>read(reader -> new Review(
                        reader.choice("answer", Review.Answer.class, "Choose what to do"),
                        pack.parts().stream()
                                .flatMap(part -> reader
                                        .choices(
                                                ticks(pack, part),
                                                pack.of(part),
                                                line -> String.valueOf(line.number()),
                                                "")
                                        .stream())
                                .map(PackLine::number)
                                .toList(),
                        reader.text("changes", "What to change", FormReader.TEXT)))
                .then(review -> pack.review(actor.id(), review))
                .save(review -> packs.review(actor, view.it(), view.request(), pack, form.version(), review));
        return switch (outcome) {
            case Saved.Done<Pack> _ -> Page.go(Notice.done("Recorded"), view.path());
            case Ruling.Refused<Pack>(var problems) -> Page.refuse(REVIEW, new ReviewView(view, form, problems));
            case Saved.Stale<Pack> _ -> Page.merged(reviewing(ref, request, actor));
        };
    }

    @GetMapping("/handover")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView handing(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var view = view(actor, cases.get(actor, ref, PART), request);
        if (!view.mayWork() || view.pack().state() != Pack.State.APPROVED) {
            throw new NotFound(request);
        }
        return Page.show(
                HANDOVER,
                new HandoverView(
                        view, FormData.version(view.pack().version()).with("on", requests.today()), List.of()));
    }

    @PostMapping("/handover")
    @Allow(WORK_CASES)
    ModelAndView handOver(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var view = view(actor, worked(ref), request);
        var today = requests.today();
        var outcome = form.<HandedOver>read(reader -> new HandedOver(
                        reader.choice("way", Pack.Way.class, "Choose how it was handed over"),
                        reader.requiredDate("on", "Day", today)))
                .then(handed -> view.pack().handOver(view.request(), handed, today))
                .save(handed -> packs.handOver(actor, view.it(), view.request(), view.pack(), form.version(), handed));
        return switch (outcome) {
            case Saved.Done<Pack> _ -> Page.go(Notice.done("Handed over. The request is answered"), view.path());
            case Ruling.Refused<Pack>(var problems) -> Page.refuse(HANDOVER, new HandoverView(view, form, problems));
            case Saved.Stale<Pack> _ -> changed(view.it(), request);
        };
    }

    @PostMapping("/dropping")
    @Allow(WORK_CASES)
    ModelAndView drop(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var view = view(actor, worked(ref), request);
        if (view.pack().state() == Pack.State.HANDED_OVER) {
            throw new NotFound(request);
        }
        return switch (packs.drop(actor, view.it(), view.request(), view.pack(), form.version())) {
            case Saved.Done<Pack> _ ->
                Page.go(
                        Notice.done("The pack is not used. You can make another"),
                        "%s/requests/%s",
                        view.it().path(),
                        request);
            case Saved.Stale<Pack> _ -> changed(view.it(), request);
        };
    }

    /// The PDF that was approved.
    @GetMapping("/paper")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> paper(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var view = view(actor, cases.get(actor, ref, PART), request);
        return Download.pdf(request + ".pdf", packs.paper(view.it(), view.pack()));
    }

    /// The same as a file that programs read.
    @GetMapping("/file")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> file(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var view = view(actor, cases.get(actor, ref, PART), request);
        return Download.of(request + ".json", MediaType.APPLICATION_JSON, packs.file(view.it(), view.pack()));
    }
}
