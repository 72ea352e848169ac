package waymark.directory.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The pages of a list of terms. Each list has a controller of its own, with its routes and their permission.
public final class TermPages {

    /// How the pages speak of the terms of one list.
    ///
    /// @param noun `subject`
    /// @param example of a name
    /// @param path of the list
    /// @param template of the list, which says in its own words what the terms are for
    public record Words(String noun, String example, String path, String template) {}

    /// @param form what was typed of a new one
    public record View(Words words, List<Term> terms, Term form, List<Problem> problems) {}

    /// One term, to be changed.
    public record Edit(Words words, Term term, int version, List<Problem> problems) {}

    private static final String TERM = "directory/terms/term";

    private final TermList terms;
    private final Clock clock;
    private final Words words;

    public TermPages(TermList terms, Clock clock, Words words) {
        this.terms = terms;
        this.clock = clock;
        this.words = words;
    }

    /// The list, with a form for a new one.
    public ModelAndView list() {
        var all = terms.all();
        var form = new Term("", 0, "", "", all.size() + 1, null);
        return Page.show(words.template(), new View(words, all, form, List.of()));
    }

    /// Adds what was typed. Its code is made from its name.
    public ModelAndView add(FormData fields, Actor actor) {
        var wanted = typed(DateText.code(fields.text("name")), 0, fields, null);
        var problems = wanted.problems(words.example());
        if (problems.isEmpty() && !terms.add(actor, wanted)) {
            problems = List.of(new Problem("name", "There is a %s of this name already".formatted(words.noun())));
        }
        return problems.isEmpty()
                ? Page.go(Notice.done("The %s is added".formatted(words.noun())), words.path())
                : Page.refuse(words.template(), new View(words, terms.all(), wanted, problems));
    }

    /// The form to change one.
    public ModelAndView form(String code) {
        var term = terms.get(code);
        return Page.show(TERM, new Edit(words, term, term.version(), List.of()));
    }

    /// Saves what was typed.
    public ModelAndView save(String code, FormData fields, Actor actor) {
        var now = terms.get(code);
        boolean ends = fields.text("ended").equals("yes");
        var lastDay = ends && now.lastDay() == null ? LocalDate.now(clock) : now.lastDay();
        var wanted = typed(code, fields.version(), fields, ends ? lastDay : null);
        var problems = wanted.problems(words.example());
        if (!problems.isEmpty()) {
            return Page.refuse(TERM, new Edit(words, wanted, wanted.version(), problems));
        }
        return switch (terms.save(actor, wanted)) {
            case Saved.Done<Term> _ -> Page.go(Notice.done("The %s is saved".formatted(words.noun())), words.path());
            case Saved.Stale<Term> _ -> Page.merged(form(code));
        };
    }

    private static Term typed(String code, int version, FormData fields, @Nullable LocalDate lastDay) {
        var place = fields.text("position");
        return new Term(
                code,
                version,
                fields.text("name"),
                fields.text("useWhen"),
                place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : 0,
                lastDay);
    }
}
