package waymark.cases.law;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A clock is added, or another version of one, and the check of one is recorded.
@Controller
@RequestMapping(LawController.PATH + "/clocks")
class LawClocksController {

    private static final String FORM = "cases/law/clockForm";
    private static final String CHECK = "cases/law/clockCheck";

    record View(List<Choice> codes, List<Choice> laws, FormData form, List<Problem> problems) {

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

    LawClocksController(LawBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    private View view(FormData form, List<Problem> problems) {
        var codes = book.rows().stream()
                .map(row -> Choice.of(row.rule().code(), row.rule().name()))
                .distinct()
                .toList();
        return new View(codes, book.choices(), form, problems);
    }

    @GetMapping("/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView form(@RequestParam(defaultValue = "") String of) {
        var form = book.rows().stream()
                .filter(row -> row.rule().code().equals(of))
                .findFirst()
                .map(row -> NewClock.form(row.rule(), row.law()))
                .orElseGet(FormData::empty);
        return Page.show(FORM, view(form, List.of()));
    }

    @PostMapping("/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> NewClock.read(reader, book.rows(), book.laws()))) {
            case Ruling.Refused<NewClock>(var problems) -> Page.refuse(FORM, view(form, problems));
            case Ruling.Agreed<NewClock>(var wanted) -> {
                book.add(actor, wanted);
                yield Page.go(Notice.done("Clock added"), LawController.PATH);
            }
        };
    }

    @GetMapping("/{id}/check")
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

    @PostMapping("/{id}/check")
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
            case Saved.Done<ClockRow> _ -> Page.go(Notice.done("Saved"), LawController.PATH);
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
