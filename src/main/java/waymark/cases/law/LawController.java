package waymark.cases.law;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.rules.AppliesTo;
import waymark.cases.rules.ClockKind;
import waymark.cases.rules.ClockUnit;
import waymark.cases.rules.NrmPoint;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.kernel.WorkingDays;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The laws and the clocks: read by everybody, kept by who may change settings. A change of the law is
/// entered here and applies from its day on.
@Controller
class LawController {

    private static final String PAGE = "cases/law/law";
    private static final String LAW = "cases/law/lawForm";
    private static final String ITEM = "cases/law/itemForm";
    private static final String CLOCK = "cases/law/clockForm";
    private static final String CHECK = "cases/law/clockCheck";
    private static final String PATH = "/law-and-clocks";

    /// @param unchecked how many laws and clocks nobody has checked
    record View(
            List<Law> laws,
            List<LawItem> items,
            List<ClockRow> clocks,
            boolean mayChange,
            int unchecked,
            LocalDate today) {

        List<LawItem> of(LawList list) {
            return items.stream().filter(item -> item.list() == list).toList();
        }

        /// The title of a law, by its reference.
        String title(String ref) {
            return laws.stream()
                    .filter(law -> law.ref().value().equals(ref))
                    .findFirst()
                    .map(Law::title)
                    .orElse("");
        }

        LocalDate calendarUntil() {
            return WorkingDays.knownUntil();
        }
    }

    /// @param ref of the law; null where it is new
    record LawForm(@Nullable Ref ref, FormData form, List<Problem> problems) {

        List<Choice> statuses() {
            return Choice.from(Arrays.asList(Law.Status.values()), Law.Status::code, Law.Status::words);
        }

        String path() {
            return ref == null ? PATH + "/new" : PATH + "/laws/" + ref;
        }
    }

    record ItemForm(List<Choice> laws, FormData form, List<Problem> problems) {

        List<Choice> lists() {
            return Choice.from(Arrays.asList(LawList.values()), LawList::name, LawList::words);
        }
    }

    record ClockForm(List<Choice> codes, List<Choice> laws, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return Arrays.stream(ClockKind.values())
                    .map(kind -> Choice.of(kind.name(), kind.words(), kind.meaning()))
                    .toList();
        }

        List<Choice> units() {
            return Choice.from(Arrays.asList(ClockUnit.values()), ClockUnit::name, ClockUnit::words);
        }

        List<Choice> people() {
            return Choice.from(Arrays.asList(AppliesTo.values()), AppliesTo::name, AppliesTo::words);
        }

        List<Choice> points() {
            return Choice.from(Arrays.asList(NrmPoint.values()), NrmPoint::name, point -> {
                var words = point.words();
                return Character.toUpperCase(words.charAt(0)) + words.substring(1);
            });
        }
    }

    record Check(ClockRow row, FormData form, List<Problem> problems) {}

    private final LawBook book;
    private final Clock clock;

    LawController(LawBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(Actor.Person actor) {
        var laws = book.laws();
        var clocks = book.rows();
        long unchecked = laws.stream().filter(law -> !law.checked()).count()
                + clocks.stream().filter(row -> !row.rule().checked()).count();
        return Page.show(
                PAGE,
                new View(
                        laws,
                        book.items(),
                        clocks,
                        actor.may(CHANGE_SETTINGS, Scope.PARTNERSHIP),
                        (int) unchecked,
                        today()));
    }

    @GetMapping(PATH + "/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView form() {
        return Page.show(LAW, new LawForm(null, FormData.empty(), List.of()));
    }

    @PostMapping(PATH + "/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> Law.Words.read(reader, today()))) {
            case Ruling.Refused<Law.Words>(var problems) -> Page.refuse(LAW, new LawForm(null, form, problems));
            case Ruling.Agreed<Law.Words>(var words) -> {
                book.add(actor, words);
                yield Page.go(Notice.done("Law added"), PATH);
            }
        };
    }

    @GetMapping(PATH + "/laws/{ref}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(@PathVariable Ref ref) {
        return Page.show(LAW, new LawForm(ref, book.law(ref).form(), List.of()));
    }

    @PostMapping(PATH + "/laws/{ref}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView changed(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var law = book.law(ref);
        return switch (form.read(reader -> Law.Words.read(reader, today()))
                .save(words -> book.change(actor, law, form.version(), words))) {
            case Saved.Done<Law> _ -> Page.go(Notice.done("Saved"), PATH);
            case Ruling.Refused<Law>(var problems) -> Page.refuse(LAW, new LawForm(ref, form, problems));
            case Saved.Stale<Law> _ -> Page.merged(change(ref));
        };
    }

    @GetMapping(PATH + "/lists/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView item() {
        return Page.show(ITEM, new ItemForm(laws(), FormData.empty(), List.of()));
    }

    @PostMapping(PATH + "/lists/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView addItem(FormData form, Actor.Person actor) {
        record Item(
                LawList list,
                Law law,
                String words,
                @Nullable LocalDate from,
                @Nullable LocalDate until) {}
        var laws = book.laws();
        var read = form.read(reader -> {
            var item = new Item(
                    reader.choice("list", LawList.class, "Choose the list"),
                    reader.choice("law", laws, law -> law.ref().value(), "Choose the law"),
                    reader.requiredLine("words", "Entry", 300, "Enter what is added"),
                    reader.date("fromDay", "First day").orElse(null),
                    reader.date("untilDay", "Last day").orElse(null));
            Law.order(reader, item.from(), item.until());
            return item;
        });
        return switch (read) {
            case Ruling.Refused<Item>(var problems) -> Page.refuse(ITEM, new ItemForm(laws(), form, problems));
            case Ruling.Agreed<Item>(var item) -> {
                book.add(actor, item.law().ref().value(), item.list(), item.words(), item.from(), item.until());
                yield Page.go(Notice.done("Added to the list"), PATH);
            }
        };
    }

    @GetMapping(PATH + "/clocks/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView clock(@RequestParam(defaultValue = "") String of) {
        var form = book.rows().stream()
                .filter(row -> row.rule().code().equals(of))
                .findFirst()
                .map(row -> NewClock.form(row.rule(), row.law()))
                .orElseGet(FormData::empty);
        return Page.show(CLOCK, clockForm(form, List.of()));
    }

    @PostMapping(PATH + "/clocks/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView addClock(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> NewClock.read(reader, book.rows(), book.laws()))) {
            case Ruling.Refused<NewClock>(var problems) -> Page.refuse(CLOCK, clockForm(form, problems));
            case Ruling.Agreed<NewClock>(var wanted) -> {
                book.add(actor, wanted);
                yield Page.go(Notice.done("Clock added"), PATH);
            }
        };
    }

    @GetMapping(PATH + "/clocks/{id}/check")
    @Allow(CHANGE_SETTINGS)
    ModelAndView check(@PathVariable UUID id) {
        var row = row(id);
        return Page.show(
                CHECK,
                new Check(
                        row,
                        FormData.version(row.version())
                                .with("checkedBy", row.rule().checkedBy())
                                .with("checkedOn", row.rule().checkedOn()),
                        List.of()));
    }

    @PostMapping(PATH + "/clocks/{id}/check")
    @Allow(CHANGE_SETTINGS)
    ModelAndView checked(@PathVariable UUID id, FormData form, Actor.Person actor) {
        record Checked(String by, LocalDate on) {}
        var row = row(id);
        return switch (form.read(reader -> {
                    var by = reader.requiredLine("checkedBy", "Checked by", FormReader.TITLE, "Enter who checked it");
                    var on = reader.requiredDate("checkedOn", "Date of the check", today());
                    reader.when(on.isAfter(today()), "checkedOn", "Date of the check must be today or in the past");
                    return new Checked(by, on);
                })
                .save(checked -> book.check(actor, row, form.version(), checked.by(), checked.on()))) {
            case Saved.Done<ClockRow> _ -> Page.go(Notice.done("Saved"), PATH);
            case Ruling.Refused<ClockRow>(var problems) -> Page.refuse(CHECK, new Check(row, form, problems));
            case Saved.Stale<ClockRow> _ -> Page.merged(check(id));
        };
    }

    private ClockRow row(UUID id) {
        return book.rows().stream()
                .filter(row -> row.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("clock"));
    }

    private List<Choice> laws() {
        return Choice.from(book.laws(), law -> law.ref().value(), Law::title);
    }

    private ClockForm clockForm(FormData form, List<Problem> problems) {
        var codes = book.rows().stream()
                .map(row -> Choice.of(row.rule().code(), row.rule().name()))
                .distinct()
                .toList();
        return new ClockForm(codes, laws(), form, problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
