package waymark.cases.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.rules.Age;
import waymark.kernel.Problem;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How old somebody is, as it was said. Who is under 18 by it does not take the route of an adult: whoever saves
/// a date of birth, an age or a route asks here, and here alone.
///
/// @param born date of birth; null where it is not known
/// @param under18 what was said without a date of birth; a date of birth says more
public record SaidAge(@Nullable LocalDate born, boolean under18) {

    /// The field of what follows, where age and route do not go together.
    public static final String FIELD = "settle";

    private static final String MISTYPED = "MISTYPED";
    private static final int ADULT_AT = 18;

    /// By a date of birth alone.
    public static SaidAge of(@Nullable LocalDate born) {
        return new SaidAge(born, false);
    }

    /// By a date of birth, else by an age in years.
    ///
    /// @param years null where none was said
    public static SaidAge of(@Nullable LocalDate born, @Nullable Integer years) {
        return new SaidAge(born, years != null && years < ADULT_AT);
    }

    /// True where the person is under 18 by what was said. A date of birth that is still to come says nothing.
    public boolean child(LocalDate today) {
        return born == null || born.isAfter(today) ? under18 : Age.on(born, today) == Age.CHILD;
    }

    /// True where what was said makes a child of somebody who takes the route of an adult.
    public boolean contradicts(Route route, LocalDate today) {
        return route.adult() && child(today);
    }

    /// Refuses the route of an adult for who is under 18, at the field of the route.
    public void check(FormReader reader, String field, Route route, LocalDate today) {
        reader.when(
                contradicts(route, today),
                field,
                "%s the person is under 18. Choose “A child”, or “Perhaps a child” where the age is in doubt, or correct what was typed"
                        .formatted(born == null ? "By the age that was said" : "By the date of birth"));
    }

    /// Asks what follows, where a date of birth or an age is saved that does not go with the route: a child, an
    /// age in doubt, or a slip that is corrected in the form.
    ///
    /// @param field of the date of birth or the age
    public void settle(FormReader reader, String field, Route route, LocalDate today) {
        if (contradicts(route, today)) {
            var chosen = reader.choice(
                    FIELD,
                    choices(),
                    Choice::value,
                    "By what was typed the person is under 18, and the route is that of an adult: choose what follows");
            reader.when(chosen.value().equals(MISTYPED), field, "Correct what was mistyped");
        }
    }

    /// On from a saved form: to the change of the route that was chosen, which shows what it clears, else elsewhere.
    public static ModelAndView go(FormData form, String saved, String changeOfRoute, String otherwise) {
        var chosen = form.text(FIELD);
        return chosen.isEmpty() || chosen.equals(MISTYPED)
                ? Page.go(Notice.done(saved), otherwise)
                : Page.go(Notice.done(saved + ". Now change the route"), "%s?to=%s", changeOfRoute, chosen);
    }

    /// A child, an age in doubt, or a date that was mistyped.
    public static List<Choice> choices() {
        return List.of(
                Choice.of(Route.CHILD.name(), Route.CHILD.title(), Route.CHILD.meaning()),
                Choice.of(Route.MAYBE_CHILD.name(), Route.MAYBE_CHILD.title(), Route.MAYBE_CHILD.meaning()),
                Choice.of(MISTYPED, "It was mistyped", "Correct it above"));
    }

    /// True where a form was refused because nobody has said yet what follows.
    public static boolean asked(List<Problem> problems, String chosen) {
        return !chosen.isEmpty()
                || problems.stream().anyMatch(problem -> problem.field().equals(FIELD));
    }
}
