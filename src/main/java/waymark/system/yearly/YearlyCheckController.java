package waymark.system.yearly;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What is checked in the course of a year: the list, one check, and recording that it was done.
@Controller
@RequestMapping("/system/checks")
class YearlyCheckController {

    private static final String PATH = "/system/checks";
    private static final String LIST = "system/yearly/checks";
    private static final String CHECK = "system/yearly/check";
    private static final String FORM = "system/yearly/form";
    private static final int MOST_MONTHS = 60;

    record View(List<YearlyCheck> checks, List<StartCheck> offered, LocalDate today) {

        long late() {
            return checks.stream().filter(check -> check.late(today)).count();
        }
    }

    record CheckView(
            YearlyCheck it,
            List<YearlyChecks.Recorded> records,
            boolean keeps,
            boolean mayRecord,
            FormData form,
            LocalDate today,
            List<Problem> problems) {

        List<Choice> results() {
            return Choice.from(List.of(CheckResult.values()), Enum::name, CheckResult::words);
        }
    }

    /// @param it what is changed; empty for a new one
    record Form(Optional<YearlyCheck> it, List<Choice> owners, FormData form, List<Problem> problems) {

        String action() {
            return it.map(check -> check.path() + "/edit").orElse(PATH + "/new");
        }
    }

    private final YearlyChecks checks;
    private final Clock clock;

    YearlyCheckController(YearlyChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, new View(checks.all(actor), checks.offered(actor), LocalDate.now(clock)));
    }

    /// Takes on the start values that are not there yet.
    @PostMapping("/start")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView begin(Actor.Person actor) {
        int added = checks.begin(actor);
        return Page.go(
                added == 0
                        ? Notice.important("They are all there already")
                        : Notice.done(
                                "Added %d checks, spread over the year. You see to them until you name somebody else"
                                        .formatted(added)),
                PATH);
    }

    @GetMapping("/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView ask(Actor.Person actor) {
        return Page.show(
                FORM,
                new Form(
                        Optional.empty(),
                        checks.owners(actor, null),
                        FormData.empty().with("everyMonths", "12"),
                        List.of()));
    }

    @PostMapping("/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var owners = checks.owners(actor, null);
        return switch (form.read(reader -> read(reader, owners))) {
            case Ruling.Refused<YearlyCheck.Given>(var problems) ->
                Page.refuse(FORM, new Form(Optional.empty(), owners, form, problems));
            case Ruling.Agreed<YearlyCheck.Given>(var given) ->
                Page.go(Notice.done("Added"), PATH + "/%s", checks.add(actor, "", given));
        };
    }

    private YearlyCheck.Given read(FormReader reader, List<Choice> owners) {
        return new YearlyCheck.Given(
                reader.requiredLine("title", "The title", FormReader.TITLE, "Say in a line what is checked"),
                reader.text("what", "How it is done", YearlyCheck.LONGEST),
                reader.number("everyMonths", "The number of months", 1, MOST_MONTHS),
                reader.optionalChoice("owner", owners, Choice::value, "Choose somebody from the list, or nobody")
                        .map(choice -> UUID.fromString(choice.value()))
                        .orElse(null),
                reader.requiredDate("nextOn", "Day", LocalDate.now(clock)));
    }

    @GetMapping("/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = checks.get(actor, ref);
        return Page.show(
                CHECK, view(actor, it, FormData.version(it.version()).with("doneOn", LocalDate.now(clock)), List.of()));
    }

    private CheckView view(Actor.Person actor, YearlyCheck it, FormData form, List<Problem> problems) {
        return new CheckView(
                it,
                checks.records(actor, it.ref()),
                YearlyCheck.keeps(actor) && it.endedOn() == null,
                it.mayRecord(actor),
                form,
                LocalDate.now(clock),
                problems);
    }

    @PostMapping("/{ref}/record")
    @Allow(USE_WAYMARK)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = checks.get(actor, ref);
        var today = LocalDate.now(clock);
        var ruling = form.read(reader -> new YearlyCheck.Done(
                        reader.requiredDate("doneOn", "Day", today),
                        reader.choice("result", CheckResult.class, "Choose what came of it"),
                        reader.required(
                                "evidence",
                                "What was found",
                                YearlyCheck.LONGEST,
                                "Say what was done and found, and where the evidence lies")))
                .then(done -> it.record(done, actor, today));
        return switch (ruling.save(done -> checks.record(actor, it, form.version(), done))) {
            case Saved.Done<YearlyCheck> _ -> Page.go(Notice.done("Recorded"), PATH + "/%s", ref);
            case Ruling.Refused<YearlyCheck>(var problems) -> Page.refuse(CHECK, view(actor, it, form, problems));
            case Saved.Stale<YearlyCheck> _ -> Page.merged(show(ref, actor));
        };
    }

    private YearlyCheck live(Ref ref, Actor.Person actor) {
        var it = checks.get(actor, ref);
        if (it.endedOn() != null || !YearlyCheck.keeps(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/{ref}/edit")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = live(ref, actor);
        return Page.show(FORM, new Form(Optional.of(it), checks.owners(actor, it), filled(it), List.of()));
    }

    private static FormData filled(YearlyCheck it) {
        return FormData.version(it.version())
                .with("title", it.title())
                .with("what", it.what())
                .with("everyMonths", String.valueOf(it.everyMonths()))
                .with("owner", it.owner() == null ? "" : it.owner().toString())
                .with("nextOn", it.nextOn());
    }

    @PostMapping("/{ref}/edit")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = live(ref, actor);
        var owners = checks.owners(actor, it);
        return switch (form.read(reader -> read(reader, owners))
                .save(given -> checks.change(actor, it, form.version(), given))) {
            case Saved.Done<YearlyCheck> _ -> Page.go(Notice.done("Saved"), PATH + "/%s", ref);
            case Ruling.Refused<YearlyCheck>(var problems) ->
                Page.refuse(FORM, new Form(Optional.of(it), owners, form, problems));
            case Saved.Stale<YearlyCheck> _ -> Page.merged(edit(ref, actor));
        };
    }

    @PostMapping("/{ref}/ending")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = live(ref, actor);
        return switch (checks.end(actor, it, form.version())) {
            case Saved.Done<YearlyCheck> _ ->
                Page.go(Notice.done("It is not done any more. What was recorded stays"), PATH);
            case Saved.Stale<YearlyCheck>(var now) ->
                Page.merged(CHECK, view(actor, now, FormData.version(now.version()), List.of()));
        };
    }
}
