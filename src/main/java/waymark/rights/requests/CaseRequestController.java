package waymark.rights.requests;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.rights.requests.RequestView.StepView;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What the person of a case asks of what is kept about them, for its members. Also of a closed case.
@Controller
@RequestMapping("/cases/{ref}/requests")
class CaseRequestController {

    private static final String PART = "requests";
    private static final String LIST = "rights/requests/ofCase";
    private static final String FORM = "rights/requests/newOfCase";
    private static final String STEP = "rights/requests/step";
    private static final String PAGE = "rights/requests/oneOfCase";

    record Index(Case it, List<DataRequest> requests, RequestNumbers numbers, LocalDate today) {

        boolean mayWork() {
            return it.capacity().works();
        }
    }

    record Form(Case it, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return kindChoices();
        }
    }

    /// @param pack that answers it; empty where none is in use
    record View(Case it, RequestView request, Optional<Pack.State> pack) {

        String packPath() {
            return request.path() + "/pack";
        }

        /// True where a pack can be made.
        boolean mayMake() {
            var asked = request.request();
            return pack.isEmpty() && asked.kind() == RequestKind.ACCESS && asked.open() && request.mayWork();
        }
    }

    private final Cases cases;
    private final DataRequests requests;
    private final Packs packs;
    private final RequestSettings settings;

    CaseRequestController(Cases cases, DataRequests requests, Packs packs, RequestSettings settings) {
        this.cases = cases;
        this.requests = requests;
        this.packs = packs;
        this.settings = settings;
    }

    static List<Choice> kindChoices() {
        return Choice.from(List.of(RequestKind.values()), RequestKind::name, RequestKind::words);
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(LIST, new Index(it, requests.of(it), numbers(actor), requests.today()));
    }

    @GetMapping("/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.capacity().works()) {
            throw new NotFound(ref);
        }
        return Page.show(FORM, new Form(it, FormData.empty().with("received", requests.today()), List.of()));
    }

    @PostMapping("/new")
    @Allow(WORK_CASES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = worked(ref);
        return switch (RequestView.wanted(form, true, requests.today())) {
            case Ruling.Refused<DataRequests.Wanted>(var problems) -> Page.refuse(FORM, new Form(it, form, problems));
            case Ruling.Agreed<DataRequests.Wanted>(var wanted) ->
                Page.go(Notice.done("Request recorded"), "%s/requests/%s", it.path(), requests.add(actor, it, wanted));
        };
    }

    @GetMapping("/{request}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var found = requests.get(it, request);
        return Page.show(PAGE, new View(it, view(actor, it, found, FormData.empty(), List.of()), packs.state(found)));
    }

    private RequestView view(Actor actor, Case it, DataRequest request, FormData form, List<Problem> problems) {
        return new RequestView(
                request,
                request.clock(numbers(actor), requests.today()),
                "%s/requests/%s".formatted(it.path(), request.ref()),
                it.capacity().works(),
                form,
                problems);
    }

    @GetMapping("/{request}/{step}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView step(@PathVariable Ref ref, @PathVariable Ref request, @PathVariable String step, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.capacity().works()) {
            throw new NotFound(ref);
        }
        var found = requests.get(it, request);
        var form = FormData.version(found.version()).with("on", requests.today());
        return Page.show(STEP, new StepView(view(actor, it, found, form, List.of()), RequestView.step(step)));
    }

    @PostMapping("/{request}/{step}")
    @Allow(WORK_CASES)
    ModelAndView take(
            @PathVariable Ref ref,
            @PathVariable Ref request,
            @PathVariable String step,
            FormData form,
            Actor.Person actor) {
        var it = worked(ref);
        var found = requests.get(it, request);
        var outcome = RequestView.read(form, RequestView.step(step), found, numbers(actor), requests.today())
                .save(taken -> requests.take(actor, it, found, form.version(), taken));
        return switch (outcome) {
            case Saved.Done<DataRequest> _ -> Page.go(Notice.done("Recorded"), "%s/requests/%s", it.path(), request);
            case Ruling.Refused<DataRequest>(var problems) ->
                Page.refuse(STEP, new StepView(view(actor, it, found, form, problems), RequestView.step(step)));
            case Saved.Stale<DataRequest> _ ->
                Page.go(
                        Notice.important("Somebody else changed the request first. Look at it again"),
                        "%s/requests/%s",
                        it.path(),
                        request);
        };
    }

    private Case worked(Ref ref) {
        return cases.find(ref).filter(it -> it.capacity().works()).orElseThrow(() -> new NotFound(ref));
    }

    private RequestNumbers numbers(Actor actor) {
        return settings.on(actor, requests.today());
    }
}
