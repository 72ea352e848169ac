package waymark.exchange.publishing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.services.editing.ServiceAccess;
import waymark.services.openreferral.PublicService;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Which services the reader keeps stand in the open feed, and publishing one after looking at it.
@Controller
@RequestMapping("/open-services")
class OpenServicesController {

    private static final String ONE = "exchange/publishing/service";

    /// @param open those in the feed, by reference
    /// @param feed its address
    record Index(List<ServiceRow> rows, Map<String, OpenService> open, String feed) {}

    /// @param confidential what everybody reads where its place is confidential
    /// @param named what everybody reads where it is not
    /// @param always true where its place is confidential whatever somebody answers
    record View(
            ServiceRow row,
            Optional<OpenService> open,
            boolean always,
            List<ShownLine> confidential,
            List<ShownLine> named,
            FormData form,
            List<Problem> problems) {

        List<Choice> places() {
            return List.of(
                    Choice.of(
                            "yes",
                            "Yes, nobody may learn where it is",
                            "A refuge, a safe house, a place where people sleep. Only its name and how to reach it are"
                                    + " published"),
                    Choice.of("no", "No, anybody may know where it is"));
        }
    }

    private final OpenServices open;
    private final ServiceLists lists;
    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;
    private final String feed;

    OpenServicesController(
            OpenServices open,
            ServiceLists lists,
            Services services,
            ServiceAccess access,
            Clock clock,
            @Value("${waymark.address:http://localhost:8080}") String site) {
        this.open = open;
        this.lists = lists;
        this.services = services;
        this.access = access;
        this.clock = clock;
        this.feed = site.replaceFirst("/+$", "") + "/open-referral-uk";
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView list(Actor.Person actor) {
        var published = open.all().stream()
                .collect(Collectors.toMap(one -> one.service().value(), Function.identity()));
        return Page.show("exchange/publishing/services", new Index(lists.kept(actor), published, feed));
    }

    @GetMapping("/{ref}")
    @Allow(KEEP_CONTACTS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var row = kept(actor, ref);
        return Page.show(ONE, view(actor, row, FormData.version(row.service().version()), List.of()));
    }

    private ServiceRow kept(Actor.Person actor, Ref ref) {
        var row = services.get(actor, ref);
        if (!access.mayChange(actor, row.service())) {
            throw new NotFound(ref);
        }
        return row;
    }

    private View view(Actor.Person actor, ServiceRow row, FormData form, List<Problem> problems) {
        return new View(
                row,
                open.find(row.service().ref()),
                PublicService.alwaysConfidential(row),
                ShownLine.of(open.shown(actor, row, true)),
                ShownLine.of(open.shown(actor, row, false)),
                form,
                problems);
    }

    @PostMapping("/{ref}")
    @Allow(KEEP_CONTACTS)
    ModelAndView publish(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var row = kept(actor, ref);
        boolean always = PublicService.alwaysConfidential(row);
        return switch (form.read(reader -> new OpenService.Answers(
                        always
                                || reader.choice(
                                                "confidential",
                                                List.of("yes", "no"),
                                                Function.identity(),
                                                "Say whether its place is confidential")
                                        .equals("yes"),
                        form.ticked("looked")))
                .then(answers -> OpenService.publish(
                        row, answers, open.shown(actor, row, answers.confidential()), LocalDate.now(clock)))
                .save(event -> open.publish(actor, form.version(), event))) {
            case Ruling.Refused<ServiceRow>(var problems) -> Page.refuse(ONE, view(actor, row, form, problems));
            case Saved.Done<ServiceRow> _ ->
                Page.go(Notice.done("It is published. Everybody can read it in the open feed"), "/open-services");
            case Saved.Stale<ServiceRow> _ -> Page.merged(show(ref, actor));
        };
    }

    @PostMapping("/{ref}/withdrawal")
    @Allow(KEEP_CONTACTS)
    ModelAndView withdraw(@PathVariable Ref ref, Actor.Person actor) {
        kept(actor, ref);
        open.withdraw(actor, ref);
        return Page.go(Notice.done("It is not in the open feed any more"), "/open-services");
    }
}
