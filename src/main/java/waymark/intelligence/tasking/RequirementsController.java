package waymark.intelligence.tasking;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.intelligence.reports.WithoutPurpose;
import waymark.intelligence.screening.PersonScreening;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What officers want to know: asked, answered, closed. No intelligence shows here, so no purpose is stated first.
@Controller
@RequestMapping("/intelligence/requirements")
class RequirementsController {

    private static final String FORM = "intelligence/tasking/form";
    private static final String PAGE = "intelligence/tasking/requirement";
    private static final String CLOSING = "intelligence/tasking/closing";
    private static final int WEEKS = 3;
    private static final List<Choice> ROLES = List.of(
            Choice.of("organisation_lead", "Its lead"),
            Choice.of("caseworker", "Its caseworkers"),
            Choice.of("conference_member", "Those who go to conferences for it"));

    record Index(List<Requirements.Line> requirements, boolean closed, boolean asks, LocalDate today) {}

    /// @param unreached codes of organisations that are asked and nobody of which can be told
    record View(
            Requirement it,
            boolean own,
            Optional<Requirement.Asked> mine,
            List<Requirement.Asked> asked,
            List<String> unreached,
            List<TimelineEntry> timeline,
            LocalDate today) {

        String role(String code) {
            return Choice.labels(ROLES).getOrDefault(code, "Everybody of it");
        }
    }

    record Form(List<Choice> areas, List<Choice> organisations, FormData form, List<Problem> problems) {

        List<Choice> roles() {
            return ROLES;
        }
    }

    record Closing(Requirement it, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return List.of(
                    Choice.of("closed", "It is closed", "What came back is enough, or nothing more will come"),
                    Choice.of("withdrawn", "It is withdrawn", "It need not be answered any more"));
        }
    }

    private final Requirements requirements;
    private final DirectoryApi directory;
    private final Clock clock;

    RequirementsController(Requirements requirements, DirectoryApi directory, Clock clock) {
        this.requirements = requirements;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView list(@RequestParam(defaultValue = "") String closed, Actor.Person actor) {
        boolean over = closed.equals("yes");
        return Page.show(
                "intelligence/tasking/requirements",
                new Index(requirements.find(actor, over), over, actor.may(Permission.HANDLE_INTELLIGENCE), today()));
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView begin(Actor.Person actor) {
        var form = FormData.empty().with("dueOn", today().plusWeeks(WEEKS));
        return Page.show(FORM, form(actor, form, List.of()));
    }

    private Form form(Actor.Person actor, FormData form, List<Problem> problems) {
        return new Form(
                Choice.from(directory.areas(actor), Area::code, Area::name),
                DirectoryChoices.organisations(directory.organisations(actor)),
                form,
                problems);
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView ask(FormData form, Actor.Person actor) {
        var offered = form(actor, form, List.of());
        return switch (form.read(reader -> read(reader, offered)).then(given -> given.ask(today()))) {
            case Ruling.Refused<Requirement.Given>(var problems) -> Page.refuse(FORM, form(actor, form, problems));
            case Ruling.Agreed<Requirement.Given>(var given) -> {
                var ref = requirements.ask(actor, given);
                var asked = view(actor, requirements.get(actor, ref));
                yield Page.go(
                        asked.unreached().isEmpty()
                                ? Notice.done("Asked. Those who answer for each organisation are told")
                                : Notice.important("Asked, but of some organisations nobody could be told: call them"),
                        "/intelligence/requirements/%s",
                        ref);
            }
        };
    }

    private static Requirement.Given read(FormReader reader, Form offered) {
        var title =
                reader.requiredLine("title", "The question", Requirement.LONGEST_TITLE, "Enter the question in a line");
        var wanted =
                reader.required("wanted", "What is wanted", Requirement.LONGEST_WANTED, "Say what you want to know");
        var why = reader.required("why", "The reason", Requirement.LONGEST_WHY, "Say why you ask");
        var known = new ArrayList<String>();
        offered.areas().forEach(one -> known.add(one.label()));
        offered.organisations().forEach(one -> known.add(one.label()));
        PersonScreening.ask(reader, "title", title, known);
        PersonScreening.ask(reader, "wanted", wanted, known);
        PersonScreening.ask(reader, "why", why, known);
        var area = reader.optionalChoice("area", offered.areas(), Choice::value, "Choose an area from the list");
        var due = reader.requiredDate("dueOn", "The day", LocalDate.of(2027, 1, 31));
        var asked = reader.choices(
                "asked", offered.organisations(), Choice::value, "Choose at least one organisation to ask");
        var role = reader.optionalChoice("role", ROLES, Choice::value, "Choose whom of it, or everybody");
        return new Requirement.Given(
                title,
                wanted,
                why,
                area.map(Choice::value).orElse(null),
                due,
                asked.stream().map(Choice::value).toList(),
                role.map(Choice::value).orElse(""));
    }

    @GetMapping("/{ref}")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, requirements.get(actor, ref)));
    }

    private View view(Actor.Person actor, Requirement it) {
        var asked = requirements.asked(actor, it);
        boolean own = it.askedBy(actor);
        return new View(
                it,
                own,
                mine(actor, asked),
                asked,
                own && it.open() ? requirements.unreached(actor, asked) : List.of(),
                requirements.timeline(it.ref()),
                today());
    }

    private static Optional<Requirement.Asked> mine(Actor.Person actor, List<Requirement.Asked> asked) {
        return asked.stream()
                .filter(one -> one.organisation().equals(actor.organisation()))
                .findFirst();
    }

    /// Answers for the reader's organisation. One answer is enough: what is learned later is told without another one.
    @PostMapping("/{ref}/answers")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView answer(@PathVariable Ref ref, Actor.Person actor) {
        var it = requirements.get(actor, ref);
        var mine = mine(actor, requirements.asked(actor, it))
                .filter(_ -> it.open())
                .orElseThrow(() -> new NotFound(ref));
        if (!mine.answered()) {
            requirements.answer(actor, it);
        }
        return Page.go(Notice.done("Answered. Thank you"), "/intelligence/requirements/%s", ref);
    }

    private Requirement own(Actor actor, Ref ref) {
        var it = requirements.get(actor, ref);
        if (!it.askedBy(actor) || !it.open()) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Reminds those who have not answered.
    @PostMapping("/{ref}/reminders")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView remind(@PathVariable Ref ref, Actor.Person actor) {
        int reminded = requirements.remind(actor, own(actor, ref));
        return Page.go(
                Notice.done(
                        reminded == 0
                                ? "Nobody is reminded: everybody has answered, or nobody can be told"
                                : reminded == 1
                                        ? "One organisation is reminded"
                                        : reminded + " organisations are reminded"),
                "/intelligence/requirements/%s",
                ref);
    }

    @GetMapping("/{ref}/closing")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView askClosing(@PathVariable Ref ref, Actor.Person actor) {
        var it = own(actor, ref);
        return Page.show(CLOSING, new Closing(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/{ref}/closing")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = own(actor, ref);
        record Close(boolean withdrawn, String outcome) {}
        var read = form.read(reader -> {
            var kind = reader.choice("kind", List.of("closed", "withdrawn"), one -> one, "Choose how it is closed");
            var outcome = reader.required(
                    "outcome",
                    "What came of it",
                    Requirement.LONGEST_WHY,
                    "Enter the outcome: those who answered can read it");
            PersonScreening.ask(reader, "outcome", outcome, List.of());
            return new Close(kind.equals("withdrawn"), outcome);
        });
        return switch (read.save(
                wanted -> requirements.close(actor, it, form.version(), wanted.withdrawn(), wanted.outcome()))) {
            case Saved.Done<Requirement> _ ->
                Page.go(Notice.done("Saved. Those who answered are told"), "/intelligence/requirements/%s", ref);
            case Ruling.Refused<Requirement>(var problems) -> Page.refuse(CLOSING, new Closing(it, form, problems));
            case Saved.Stale<Requirement> _ -> Page.merged(askClosing(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
