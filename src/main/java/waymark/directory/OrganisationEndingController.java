package waymark.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.DateField;
import waymark.web.Difference;
import waymark.web.Notice;
import waymark.web.Page;

/// Records that an organisation ended on a day, as the clinical commissioning groups did. It stays on record.
@Controller
@RequestMapping("/directory/organisations/{code}/ending")
class OrganisationEndingController {

    record View(
            Organisation organisation,
            String present,
            int version,
            DateField last,
            List<Difference> differences,
            List<Problem> problems) {}

    private static final String PAGE = "directory/organisationEnding";

    private final Organisations organisations;
    private final Clock clock;

    OrganisationEndingController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var now = organisations.get(actor, code);
        return Page.show(PAGE, view(now, now.version(), DateField.of((LocalDate) null), List.of(), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView end(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var fields = new Fields(sent);
        var last = fields.date("last");
        return switch (ruling(now.at(fields.version()), last)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(now, fields.version(), last, List.of(), problems));
            case Ruling.Agreed(OrganisationChanged event) ->
                switch (organisations.save(actor, event)) {
                    case Saved.Done<Organisation> _ ->
                        Page.go(Notice.done("The end is recorded"), "/directory/organisations/%s", code);
                    case Saved.Stale<Organisation>(Organisation current) ->
                        Page.conflict(
                                PAGE, view(current, current.version(), last, differences(current, last), List.of()));
                };
        };
    }

    private Ruling<OrganisationChanged> ruling(Organisation now, DateField last) {
        var problems = new Problems();
        var day = last.required("last", "Last day", LocalDate.now(clock), problems);
        return day.isEmpty() ? new Ruling.Refused<>(problems.list()) : now.end(day.get());
    }

    private static List<Difference> differences(Organisation theirs, DateField yours) {
        return Difference.between()
                .field(
                        "Last day",
                        Words.day(theirs.names().getLast().valid().to()),
                        "%s %s %s".formatted(yours.day(), yours.month(), yours.year()))
                .list();
    }

    private View view(
            Organisation now, int version, DateField last, List<Difference> differences, List<Problem> problems) {
        return new View(now, now.name(LocalDate.now(clock)), version, last, differences, problems);
    }
}
