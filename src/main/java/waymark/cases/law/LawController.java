package waymark.cases.law;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
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

/// The laws and the clocks: read by everybody, kept by who may change settings. A change of the law is
/// entered here and applies from its day on.
@Controller
@RequestMapping(LawController.PATH)
class LawController {

    static final String PATH = "/law-and-clocks";

    private static final String FORM = "cases/law/lawForm";

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

    private final LawBook book;
    private final Clock clock;

    LawController(LawBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(Actor.Person actor) {
        var laws = book.laws();
        var clocks = book.rows();
        long unchecked = laws.stream().filter(law -> !law.checked()).count()
                + clocks.stream().filter(row -> !row.rule().checked()).count();
        return Page.show(
                "cases/law/law",
                new View(
                        laws,
                        book.items(),
                        clocks,
                        actor.may(CHANGE_SETTINGS, Scope.PARTNERSHIP),
                        (int) unchecked,
                        today()));
    }

    @GetMapping("/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView form() {
        return Page.show(FORM, new LawForm(null, FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> Law.Words.read(reader, today()))) {
            case Ruling.Refused<Law.Words>(var problems) -> Page.refuse(FORM, new LawForm(null, form, problems));
            case Ruling.Agreed<Law.Words>(var words) -> {
                book.add(actor, words);
                yield Page.go(Notice.done("Law added"), PATH);
            }
        };
    }

    @GetMapping("/laws/{ref}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(@PathVariable Ref ref) {
        return Page.show(FORM, new LawForm(ref, book.law(ref).form(), List.of()));
    }

    @PostMapping("/laws/{ref}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView changed(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var law = book.law(ref);
        return switch (form.read(reader -> Law.Words.read(reader, today()))
                .save(words -> book.change(actor, law, form.version(), words))) {
            case Saved.Done<Law> _ -> Page.go(Notice.done("Saved"), PATH);
            case Ruling.Refused<Law>(var problems) -> Page.refuse(FORM, new LawForm(ref, form, problems));
            case Saved.Stale<Law> _ -> Page.merged(change(ref));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
