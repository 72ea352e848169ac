package waymark.support.contacts;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.freetext.FreeText;
import waymark.cases.freetext.FreeTexts;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.safety.SafeChannels;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.InterpreterUse;
import waymark.support.contacts.ContactEntry.Role;
import waymark.support.contacts.ContactEntry.Way;
import waymark.support.contacts.ContactEntry.Writing;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A contact is written down, or an entry of the log corrected.
@Controller
@RequestMapping("/cases/{ref}/contacts")
class ContactEntryController {

    private static final String FORM = "support/contacts/form";
    private static final List<String> TEXTS = List.of("said", "agreed");

    /// Fields that seldom differ from what the form begins with.
    private static final Set<String> MORE = Set.of("with", "who", "interpreter", "on", Writing.WHEN);

    record View(
            Case it,
            SafeChannels.@Nullable Rules rules,
            @Nullable ContactEntry corrects,
            FormData form,
            FreeText text,
            List<Problem> problems) {

        String path() {
            return corrects == null
                    ? it.path() + "/contacts/new"
                    : "%s/contacts/%d/correction".formatted(it.path(), corrects.number());
        }

        List<Choice> ways() {
            return List.of(Way.values()).stream()
                    .map(way -> way.safe(rules)
                            ? Choice.of(way.name(), way.word())
                            : Choice.of(way.name(), way.word(), "Not known to be safe"))
                    .toList();
        }

        List<Choice> interpreters() {
            return InterpreterUse.choices();
        }

        /// True where the fields that seldom change are open: for a correction, and where one of them is
        /// wrong.
        boolean more() {
            return corrects != null || problems.stream().map(Problem::field).anyMatch(MORE::contains);
        }

        boolean unsafe() {
            return problems.stream().anyMatch(problem -> problem.field().equals("knowing")) || form.ticked("knowing");
        }
    }

    private final Cases cases;
    private final ContactLog log;
    private final SafeChannels channels;
    private final FreeTexts texts;
    private final Clock clock;

    ContactEntryController(Cases cases, ContactLog log, SafeChannels channels, FreeTexts texts, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.channels = channels;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView add(@PathVariable Ref ref, Actor.Person actor) {
        return form(mine(actor, ref), null, blank());
    }

    private Case mine(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, ContactLogController.PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    private FormData blank() {
        return FormData.empty()
                .with("on", today())
                .with("with", Role.PERSON.name())
                .with("interpreter", InterpreterUse.NOT_NEEDED.name());
    }

    private ModelAndView form(Case it, @Nullable ContactEntry corrects, FormData form) {
        return Page.show(
                FORM, new View(it, channels.rules(it).orElse(null), corrects, form, FreeText.none(), List.of()));
    }

    @PostMapping("/new")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        return save(actor, it, null, form, writing -> log.write(actor, it, writing));
    }

    @GetMapping("/{number}/correction")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView correct(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = mine(actor, ref);
        return correction(it, log.get(it, number));
    }

    private ModelAndView correction(Case it, ContactEntry before) {
        if (before.correctedBy() != null) {
            return Page.go(Notice.important("This entry was corrected already"), "%s/contacts", it.path());
        }
        return form(it, before, before.filled());
    }

    @PostMapping("/{number}/correction")
    @Allow(WORK_CASES)
    ModelAndView saveCorrection(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var before = log.get(it, number);
        if (before.correctedBy() != null) {
            return correction(it, before);
        }
        return save(actor, it, before, form, writing -> log.correct(actor, it, before, writing));
    }

    private ModelAndView save(
            Actor.Person actor,
            Case it,
            @Nullable ContactEntry before,
            FormData form,
            Function<Writing, Saved<Writing>> saving) {
        var rules = channels.rules(it).orElse(null);
        var text = texts.read(it, "Contacts", form, TEXTS);
        var saved = text.read(
                        reader -> Writing.read(reader, today()),
                        writing -> writing.rule(today(), rules, before != null))
                .save(writing -> texts.save(actor, it, text, () -> saving.apply(writing)));
        return switch (saved) {
            case Saved.Done<Writing> _ -> Page.go(Notice.done("Contact recorded"), "%s/contacts", it.path());
            case Ruling.Refused<Writing>(var problems) ->
                Page.refuse(FORM, new View(it, rules, before, form, text, problems));
            case Saved.Stale<Writing> _ ->
                before == null ? form(it, null, form) : correction(it, log.get(it, before.number()));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
