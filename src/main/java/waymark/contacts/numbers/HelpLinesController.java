package waymark.contacts.numbers;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.posts.PostAccess;
import waymark.directory.DateText;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Saved;
import waymark.kernel.TelephoneNumber;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.TelephoneConfirmation;

/// The public numbers: the list, what is missing in it, and adding, correcting, ordering and removing them.
@Controller
@RequestMapping("/contacts/lines")
class HelpLinesController {

    /// @param own the partnership's own, in the order in which they are shown
    /// @param national those of the whole country
    /// @param removed what was taken away, and can be brought back
    record View(List<HelpLineDetails> own, List<HelpLineDetails> national, List<HelpLineDetails> removed) {

        /// Those whose number nobody has found.
        boolean missing() {
            return own.stream().anyMatch(line -> line.number().isEmpty());
        }
    }

    /// @param areas what there is to choose from, as `subjects`; both only for the partnership's own
    record Edit(HelpLineDetails line, int version, List<Choice> areas, List<Choice> subjects, List<Problem> problems) {}

    /// @param overtaken true where somebody changed it while it was looked at
    record Removal(HelpLineDetails line, boolean overtaken) {}

    private static final String LIST = "/contacts/lines";
    private static final String PAGE = "contacts/numbers/lineDetails";
    private static final String REMOVAL = "contacts/numbers/lineRemoval";
    private static final List<Choice> CHANNELS =
            List.of(Choice.of("telephone", "Telephone"), Choice.of("email", "Email"), Choice.of("web", "Web address"));

    private final HelpLines lines;
    private final PostAccess keeper;
    private final Clock clock;

    HelpLinesController(HelpLines lines, PostAccess keeper, Clock clock) {
        this.lines = lines;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// `April 2026`: what came with Waymark was checked in the month of its source.
    static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(day);
    }

    static List<Choice> channels() {
        return CHANNELS;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var all = lines.all(actor, today());
        return Page.show(
                "contacts/numbers/lines",
                new View(
                        all.stream().filter(line -> !line.national()).toList(),
                        all.stream().filter(HelpLineDetails::national).toList(),
                        lines.removed(actor, today())));
    }

    @GetMapping("/new")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView fresh(Actor.Person actor) {
        var empty = new HelpLineDetails("", 0, "", "telephone", "", "", "", "", false, null, "", false, "", "", false);
        return Page.show(PAGE, edit(actor, empty, List.of()));
    }

    @PostMapping("/new")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var fields = new Fields(sent);
        var wanted = typed(DateText.code(fields.text("name")), fields.text("channel"), fields);
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
                        !holds(CHANNELS, wanted.channel()),
                        "channel",
                        "Choose what people are to do: ring, write or open")
                .addAll(wanted.channel().equals("telephone") ? TelephoneConfirmation.of(sent, "number") : List.of())
                .addAll(choices(actor, wanted));
        if (problems.any()) {
            return Page.refuse(PAGE, edit(actor, wanted, problems.list()));
        }
        lines.add(actor, wanted.verified() ? wanted.confirmed(0, today()) : wanted, today());
        return Page.go(Notice.done("The number is added, and shown from now on"), LIST);
    }

    @GetMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        return Page.show(PAGE, edit(actor, lines.get(actor, code, today()), List.of()));
    }

    @PostMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = lines.get(actor, code, today());
        var wanted = wanted(now, new Fields(sent));
        var problems = new Problems()
                .addAll(wanted.problems())
                .addAll(now.channel().equals("telephone") ? TelephoneConfirmation.of(sent, "number") : List.of())
                .addAll(choices(actor, wanted))
                .list();
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, edit(actor, wanted, problems));
        }
        return switch (lines.save(actor, wanted, today())) {
            case Saved.Done<HelpLineDetails> _ -> Page.go(Notice.done("The line is saved"), LIST);
            case Saved.Stale<HelpLineDetails> _ -> Page.merged(form(code, actor));
        };
    }

    /// Its owner says that it is still right: from today on it carries today’s date.
    @PostMapping("/{code}/confirmation")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView confirm(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = lines.get(actor, code, today());
        if (!now.confirmable()) {
            return Page.go(Notice.important("This number cannot be confirmed here"), LIST);
        }
        return switch (lines.save(actor, now.confirmed(new Fields(sent).version(), today()), today())) {
            case Saved.Done<HelpLineDetails> _ -> Page.go(Notice.done("The number is confirmed as of today"), LIST);
            case Saved.Stale<HelpLineDetails> _ ->
                Page.go(
                        Notice.important("Somebody changed this number first. Look at it again before you confirm it"),
                        LIST);
        };
    }

    @GetMapping("/{code}/removal")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView removing(@PathVariable String code, Actor.Person actor) {
        return Page.show(REMOVAL, new Removal(lines.get(actor, code, today()), false));
    }

    @PostMapping("/{code}/removal")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView remove(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = lines.get(actor, code, today());
        if (!now.whyItStays().isEmpty()) {
            return Page.refuse(REMOVAL, new Removal(now, false));
        }
        return switch (lines.remove(actor, code, new Fields(sent).version(), today())) {
            case Saved.Done<HelpLineDetails> _ ->
                Page.go(Notice.done("The number is removed. It can be brought back at the end of this page"), LIST);
            case Saved.Stale<HelpLineDetails>(HelpLineDetails theirs) ->
                Page.conflict(REMOVAL, new Removal(theirs, true));
        };
    }

    @PostMapping("/{code}/return")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView bringBack(@PathVariable String code, Actor.Person actor) {
        lines.bringBack(actor, code, today());
        return Page.go(Notice.done("The number is back. Check that it is still right"), LIST);
    }

    @PostMapping("/{code}/place")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView move(
            @PathVariable String code, @RequestParam(defaultValue = "") String direction, Actor.Person actor) {
        lines.move(actor, code, direction.equals("up"), today());
        return Page.go(LIST + "#own");
    }

    private Edit edit(Actor actor, HelpLineDetails line, List<Problem> problems) {
        return line.national()
                ? new Edit(line, line.version(), List.of(), List.of(), problems)
                : new Edit(line, line.version(), keeper.areas(actor), keeper.subjects(actor), problems);
    }

    /// What of the choices is not there.
    private List<Problem> choices(Actor actor, HelpLineDetails line) {
        return new Problems()
                .when(
                        !line.area().isEmpty() && !holds(keeper.areas(actor), line.area()),
                        "area",
                        "Choose an area from the list")
                .when(
                        !line.subject().isEmpty() && !holds(keeper.subjects(actor), line.subject()),
                        "subject",
                        "Choose a subject from the list")
                .list();
    }

    private static boolean holds(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    private HelpLineDetails wanted(HelpLineDetails now, Fields fields) {
        var typed = typed(now.code(), now.channel(), fields);
        return new HelpLineDetails(
                now.code(),
                typed.version(),
                typed.name(),
                now.channel(),
                now.numberIsFixed() ? now.number() : typed.number(),
                now.numberIsFixed() ? now.dial() : typed.dial(),
                typed.hours(),
                typed.useWhen(),
                now.numberIsFixed() ? now.verified() : typed.verified(),
                now.numberIsFixed() ? now.checked() : checked(now, typed),
                typed.source(),
                now.demonstration(),
                now.national() ? now.area() : typed.area(),
                now.national() ? now.subject() : typed.subject(),
                now.national());
    }

    private static HelpLineDetails typed(String code, String channel, Fields fields) {
        var number = channel.equals("telephone") ? TelephoneNumber.tidy(fields.text("number")) : fields.text("number");
        return new HelpLineDetails(
                code,
                fields.version(),
                fields.text("name"),
                channel,
                number,
                dial(channel, number),
                fields.text("hours"),
                fields.text("useWhen"),
                fields.text("verified").equals("yes"),
                null,
                fields.text("source"),
                false,
                fields.text("area"),
                fields.text("subject"),
                false);
    }

    /// A number keeps the day of its check while nobody changes it; where it is newly confirmed, that is today.
    private @Nullable LocalDate checked(HelpLineDetails now, HelpLineDetails typed) {
        if (!typed.verified()) {
            return null;
        }
        return now.verified() && now.number().equals(typed.number()) ? now.checked() : today();
    }

    /// What a telephone dials; nothing for an address, and for what is no number.
    static String dial(String channel, String number) {
        return channel.equals("telephone")
                ? TelephoneNumber.read(number).map(TelephoneNumber::dials).orElse("")
                : "";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
