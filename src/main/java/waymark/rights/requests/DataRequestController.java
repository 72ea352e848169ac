package waymark.rights.requests;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
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

/// The requests of people and complaints about data, for information governance: reference, days and state.
@Controller
@RequestMapping("/data-requests")
class DataRequestController {

    private static final String PATH = "/data-requests";
    private static final String FORM = "rights/requests/new";
    private static final String STEP = "rights/requests/step";
    private static final String PAGE = "rights/requests/one";
    private static final String SETTINGS = "rights/requests/settings";

    record Index(List<DataRequest> all, RequestNumbers numbers, LocalDate today) {

        List<DataRequest> open() {
            return all.stream().filter(DataRequest::open).toList();
        }

        List<DataRequest> ended() {
            return all.stream().filter(one -> !one.open()).toList();
        }
    }

    record Form(FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return CaseRequestController.kindChoices();
        }
    }

    private final DataRequests requests;
    private final RequestSettings settings;

    DataRequestController(DataRequests requests, RequestSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    @GetMapping
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("rights/requests/list", new Index(requests.all(actor), numbers(actor), requests.today()));
    }

    @GetMapping("/new")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView form() {
        return Page.show(FORM, new Form(FormData.empty().with("received", requests.today()), List.of()));
    }

    @PostMapping("/new")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (RequestView.wanted(form, false, requests.today())) {
            case Ruling.Refused<DataRequests.Wanted>(var problems) -> Page.refuse(FORM, new Form(form, problems));
            case Ruling.Agreed<DataRequests.Wanted>(var wanted) ->
                Page.go(Notice.done("Request recorded"), PATH + "/%s", requests.add(actor, wanted));
        };
    }

    @GetMapping("/settings")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView settings() {
        return SettingsView.show(SETTINGS, settings);
    }

    @PostMapping("/settings")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return SettingsView.save(
                SETTINGS, settings, form, actor, Notice.done("The settings hold from today"), PATH + "/settings");
    }

    @GetMapping("/{ref}")
    @Allow(MANAGE_DATA_REQUESTS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, requests.look(actor, ref), FormData.empty(), List.of()));
    }

    private RequestView view(Actor actor, DataRequest request, FormData form, List<Problem> problems) {
        return new RequestView(
                request,
                request.clock(numbers(actor), requests.today()),
                PATH + "/" + request.ref(),
                true,
                form,
                problems);
    }

    @GetMapping("/{ref}/{step}")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView step(@PathVariable Ref ref, @PathVariable String step, Actor.Person actor) {
        var found = requests.get(ref);
        var form = FormData.version(found.version()).with("on", requests.today());
        return Page.show(STEP, new StepView(view(actor, found, form, List.of()), RequestView.step(step)));
    }

    @PostMapping("/{ref}/{step}")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView take(@PathVariable Ref ref, @PathVariable String step, FormData form, Actor.Person actor) {
        var found = requests.get(ref);
        var outcome = RequestView.read(form, RequestView.step(step), found, numbers(actor), requests.today())
                .save(taken -> requests.take(actor, null, found, form.version(), taken));
        return switch (outcome) {
            case Saved.Done<DataRequest> _ -> Page.go(Notice.done("Recorded"), PATH + "/%s", ref);
            case Ruling.Refused<DataRequest>(var problems) ->
                Page.refuse(STEP, new StepView(view(actor, found, form, problems), RequestView.step(step)));
            case Saved.Stale<DataRequest> _ ->
                Page.go(
                        Notice.important("Somebody else changed the request first. Look at it again"),
                        PATH + "/%s",
                        ref);
        };
    }

    private RequestNumbers numbers(Actor actor) {
        return settings.on(actor, requests.today());
    }
}
