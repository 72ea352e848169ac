package waymark.support.contacts;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import waymark.support.contacts.ContactEntry.Details;
import waymark.support.contacts.ContactEntry.Result;
import waymark.support.contacts.ContactEntry.Role;
import waymark.support.contacts.ContactEntry.Way;
import waymark.support.contacts.ContactEntry.Writing;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The contact log of a case: read, searched, added to and corrected. How the person can be reached safely is said
/// before anybody dials or writes.
@Controller
class ContactLogController {

    private static final String PART = "contacts";
    private static final String PAGE = "support/contacts/contacts";
    private static final String FORM = "support/contacts/form";
    private static final String WHEN = "time";
    private static final int SHOWN = 50;

    /// Fields that seldom differ from what the form begins with.
    private static final Set<String> MORE = Set.of("with", "who", "interpreter", "on", WHEN);

    /// @param entries the newest day first
    /// @param words that were searched for; empty where nothing was
    /// @param all how many there are, found or not
    record View(
            Case it,
            SafeChannels.@Nullable Rules rules,
            ContactGap gap,
            List<ContactEntry> entries,
            String words,
            int all,
            LocalDate today) {

        /// How often each way was tried since the last contact, in words.
        List<String> tried() {
            return List.of(Way.values()).stream()
                    .map(way -> {
                        long times = entries.stream()
                                .filter(entry -> entry.way() == way
                                        && entry.withRole() == Role.PERSON
                                        && entry.result() != Result.SPOKE
                                        && entry.correctedBy() == null
                                        && entry.onDay().isAfter(gap.since()))
                                .count();
                        return times == 0 ? "" : "%s: %d".formatted(way.word(), times);
                    })
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    record Form(
            Case it,
            SafeChannels.@Nullable Rules rules,
            @Nullable ContactEntry corrects,
            FormData form,
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

        /// True where the fields that seldom change are open: for a correction, and where one of them is wrong.
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
    private final ContactLogSettings settings;
    private final Clock clock;

    ContactLogController(Cases cases, ContactLog log, SafeChannels channels, ContactLogSettings settings, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/contacts")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, cases.get(actor, ref, PART)));
    }

    /// Searches by a form that is sent, so that the words are in no address and in no log.
    @PostMapping("/cases/{ref}/contacts")
    @Allow(WORK_CASES)
    ModelAndView search(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var found = log.search(actor, ref);
        return Page.show(PAGE, view(actor, found.it(), found.entries(), form.line("words")));
    }

    private View view(Actor actor, Case it) {
        return view(actor, it, log.newest(it), "");
    }

    private View view(Actor actor, Case it, List<ContactEntry> all, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var since = all.stream()
                .filter(ContactEntry::reached)
                .map(ContactEntry::onDay)
                .findFirst()
                .orElse(it.openedOn());
        return new View(
                it,
                channels.rules(it).orElse(null),
                new ContactGap(since, settings.on(actor, today())),
                all.stream()
                        .filter(entry -> words.isEmpty() || entry.details().has(wanted))
                        .limit(words.isEmpty() ? SHOWN : ContactLog.MOST)
                        .toList(),
                words,
                all.size(),
                today());
    }

    @GetMapping("/cases/{ref}/contacts/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView add(@PathVariable Ref ref, Actor.Person actor) {
        return form(mine(actor, ref), null, blank());
    }

    private Case mine(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
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
        return Page.show(FORM, new Form(it, channels.rules(it).orElse(null), corrects, form, List.of()));
    }

    @PostMapping("/cases/{ref}/contacts/new")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        return save(it, null, form, writing -> log.write(actor, it, writing));
    }

    @GetMapping("/cases/{ref}/contacts/{number}/correction")
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
        var form = FormData.version(before.number())
                .with(before.details())
                .with("on", before.onDay())
                .with(WHEN, before.atTime())
                .with("way", before.way().name())
                .with("result", before.result().name())
                .with("with", before.withRole().name())
                .with("interpreter", before.interpreter().name())
                .with("next", before.nextOn());
        return form(it, before, form);
    }

    @PostMapping("/cases/{ref}/contacts/{number}/correction")
    @Allow(WORK_CASES)
    ModelAndView saveCorrection(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var before = log.get(it, number);
        if (before.correctedBy() != null) {
            return correction(it, before);
        }
        return save(it, before, form, writing -> log.correct(actor, it, before, writing));
    }

    private ModelAndView save(
            Case it, @Nullable ContactEntry before, FormData form, Function<Writing, Saved<Writing>> saving) {
        var rules = channels.rules(it).orElse(null);
        var saved = form.read(this::read)
                .then(writing -> writing.rule(today(), rules, before != null))
                .save(saving);
        return switch (saved) {
            case Saved.Done<Writing> _ -> Page.go(Notice.done("Contact recorded"), "%s/contacts", it.path());
            case Ruling.Refused<Writing>(var problems) ->
                Page.refuse(FORM, new Form(it, rules, before, form, problems));
            case Saved.Stale<Writing> _ ->
                before == null ? form(it, null, form) : correction(it, log.get(it, before.number()));
        };
    }

    private Writing read(FormReader reader) {
        return new Writing(
                reader.requiredDate("on", "The day", today()),
                time(reader),
                reader.choice("way", Way.class, "Choose how you were in contact"),
                reader.choice("result", Result.class, "Choose what came of it"),
                reader.choice("with", Role.class, "Choose with whom"),
                reader.choice("interpreter", InterpreterUse.class, "Choose whether an interpreter was there"),
                reader.date("next", "The next contact").orElse(null),
                reader.form().ticked("knowing"),
                new Details(
                        reader.line("who", "Who it was", FormReader.TITLE),
                        reader.text("said", "What was said", FormReader.TEXT),
                        reader.text("agreed", "What was agreed", FormReader.REASON),
                        reader.text("correction", "What was wrong", FormReader.REASON)));
    }

    /// A time of day as a phone or a person writes it: `14:30`.
    private static @Nullable LocalTime time(FormReader reader) {
        var text = reader.form().line(WHEN);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException _) {
            reader.when(true, WHEN, "The time must be like 14:30");
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
