package waymark.contacts.numbers;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.posts.PostAccess;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.TelephoneConfirmation;

/// Adds a public number, and corrects one.
@Controller
@RequestMapping("/contacts/lines")
class HelpLineDetailsController {

    /// @param areas what there is to choose from, as `subjects`; both only for the partnership's own
    record Edit(HelpLineDetails line, int version, List<Choice> areas, List<Choice> subjects, List<Problem> problems) {}

    private static final String PAGE = "contacts/numbers/lineDetails";

    private final HelpLines lines;
    private final PostAccess access;
    private final Clock clock;

    HelpLineDetailsController(HelpLines lines, PostAccess access, Clock clock) {
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView fresh(Actor.Person actor) {
        var empty = new HelpLineDetails("", 0, "", "telephone", "", "", "", "", false, null, "", false, "", "", false);
        return Page.show(PAGE, edit(actor, empty, List.of()));
    }

    @PostMapping("/new")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView add(FormData form, Actor.Person actor) {
        var wanted = HelpLineForm.added(form);
        var problems = new Problems()
                .addAll(wanted.problems())
                .when(
                        wanted.code().isEmpty() && !wanted.name().isEmpty(),
                        "name",
                        "Enter a name that holds letters from A to Z")
                .when(
                        lines.codes(actor).contains(wanted.code()),
                        "name",
                        "There is a public number of this name, or there was: change it, or bring it back")
                .when(
                        !holds(HelpLineForm.CHANNELS, wanted.channel()),
                        "channel",
                        "Choose what people are to do: ring, write or open")
                .addAll(wanted.channel().equals("telephone") ? TelephoneConfirmation.of(form, "number") : List.of())
                .addAll(choices(actor, wanted));
        if (problems.any()) {
            return Page.refuse(PAGE, edit(actor, wanted, problems.list()));
        }
        lines.add(actor, wanted.verified() ? wanted.confirmed(0, today()) : wanted, today());
        return Page.go(Notice.done("The number is added, and shown from now on"), HelpLinesController.LIST);
    }

    @GetMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        return Page.show(PAGE, edit(actor, lines.get(actor, code, today()), List.of()));
    }

    @PostMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, FormData form, Actor.Person actor) {
        var now = lines.get(actor, code, today());
        var wanted = HelpLineForm.changed(now, form, today());
        var problems = new Problems()
                .addAll(wanted.problems())
                .addAll(now.channel().equals("telephone") ? TelephoneConfirmation.of(form, "number") : List.of())
                .addAll(choices(actor, wanted))
                .list();
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, edit(actor, wanted, problems));
        }
        return switch (lines.save(actor, wanted, today())) {
            case Saved.Done<HelpLineDetails> _ -> Page.go(Notice.done("The line is saved"), HelpLinesController.LIST);
            case Saved.Stale<HelpLineDetails> _ -> Page.merged(form(code, actor));
        };
    }

    private Edit edit(Actor actor, HelpLineDetails line, List<Problem> problems) {
        return line.national()
                ? new Edit(line, line.version(), List.of(), List.of(), problems)
                : new Edit(line, line.version(), access.areas(actor), access.subjects(actor), problems);
    }

    /// What of the choices is not there.
    private List<Problem> choices(Actor actor, HelpLineDetails line) {
        return new Problems()
                .when(
                        !line.area().isEmpty() && !holds(access.areas(actor), line.area()),
                        "area",
                        "Choose an area from the list")
                .when(
                        !line.subject().isEmpty() && !holds(access.subjects(actor), line.subject()),
                        "subject",
                        "Choose a subject from the list")
                .list();
    }

    private static boolean holds(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
