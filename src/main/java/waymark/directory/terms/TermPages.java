package waymark.directory.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
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
    public record View(Words words, List<Term> terms, FormData form, List<Problem> problems) {}

    /// One term, to be changed.
    public record Edit(Words words, Term term, FormData form, List<Problem> problems) {}

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
        var form = FormData.empty().with("position", all.size() + 1);
        return Page.show(words.template(), new View(words, all, form, List.of()));
    }

    /// Adds what was typed. Its code is made from its name.
    public ModelAndView add(FormData form, Actor actor) {
        Ruling<Term> added = read(form, DateText.code(form.text("name")), null)
                .then(term -> terms.add(actor, term)
                        ? Ruling.agreed(term)
                        : Ruling.refused("name", "There is a %s of this name already".formatted(words.noun())));
        return switch (added) {
            case Ruling.Agreed<Term> _ -> Page.go(Notice.done("The %s is added".formatted(words.noun())), words.path());
            case Ruling.Refused<Term>(var problems) ->
                Page.refuse(words.template(), new View(words, terms.all(), form, problems));
        };
    }

    /// The form to change one.
    public ModelAndView form(String code) {
        var term = terms.get(code);
        var form = FormData.version(term.version())
                .with("name", term.name())
                .with("useWhen", term.useWhen())
                .with("position", term.position())
                .with("ended", term.lastDay() == null ? "" : "yes");
        return Page.show(TERM, new Edit(words, term, form, List.of()));
    }

    /// Saves what was typed.
    public ModelAndView save(String code, FormData form, Actor actor) {
        var now = terms.get(code);
        var lastDay = now.lastDay() == null ? LocalDate.now(clock) : now.lastDay();
        return switch (read(form, code, form.ticked("ended") ? lastDay : null).save(term -> terms.save(actor, term))) {
            case Saved.Done<Term> _ -> Page.go(Notice.done("The %s is saved".formatted(words.noun())), words.path());
            case Ruling.Refused<Term>(var problems) -> Page.refuse(TERM, new Edit(words, now, form, problems));
            case Saved.Stale<Term> _ -> Page.merged(form(code));
        };
    }

    private Ruling<Term> read(FormData form, String code, @Nullable LocalDate lastDay) {
        return form.read(reader -> {
            var name = reader.required("name", "Name", 100, "Enter a name, for example %s".formatted(words.example()));
            reader.when(code.isEmpty() && !name.isEmpty(), "name", "Enter a name that holds letters from A to Z");
            return new Term(
                    code,
                    form.version(),
                    name,
                    reader.text("useWhen", "Use it when", 300),
                    reader.number("position", 1, 999, "Enter its place in the list, from 1 to 999"),
                    lastDay);
        });
    }
}
