package waymark.web.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import waymark.kernel.Problems;

/// Reads values out of a form and notes what is wrong with them, in the same words on every page. What
/// cannot be read answers an empty value of its type.
public final class FormReader {

    /// The longest name or title.
    public static final int TITLE = 200;
    /// The longest reason or short answer.
    public static final int REASON = 1_000;
    /// The longest text of several paragraphs.
    public static final int TEXT = 4_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,10}(?:\\.[0-9]{2})?");

    private final FormData form;
    private final Problems problems;
    private boolean chosen = true;

    FormReader(FormData form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    /// Reads fields for a rule that collects its problems itself.
    public static FormReader of(FormData form, Problems problems) {
        return new FormReader(form, problems);
    }

    /// True where no choice that has to be made was left open.
    boolean chosen() {
        return chosen;
    }

    /// The form as it was sent, for what has no reader here.
    public FormData form() {
        return form;
    }

    /// Notes a problem that only the caller can see.
    public void when(boolean wrong, String field, String message) {
        problems.when(wrong, field, message);
    }

    /// A text that may be empty.
    ///
    /// @param what the text is, as the sentence begins: "Title"
    /// @param most characters, as people count them: one for each letter or emoji of any script
    public String text(String name, String what, int most) {
        return withinLimit(name, form.text(name), what, most);
    }

    /// A text that must be there.
    ///
    /// @param missing what to say where it is not, such as "Enter a title"
    public String required(String name, String what, int most, String missing) {
        var text = form.text(name);
        problems.when(text.isEmpty(), name, missing);
        return withinLimit(name, text, what, most);
    }

    /// A text of one line that may be empty.
    public String line(String name, String what, int most) {
        return withinLimit(name, form.line(name), what, most);
    }

    /// A text of one line that must be there.
    public String requiredLine(String name, String what, int most, String missing) {
        var text = form.line(name);
        problems.when(text.isEmpty(), name, missing);
        return withinLimit(name, text, what, most);
    }

    private String withinLimit(String name, String text, String what, int most) {
        tooLong(problems, name, text, what, most);
        return text;
    }

    /// Notes a text that is too long, for a rule that does not read a form.
    public static void tooLong(Problems problems, String field, String text, String what, int most) {
        problems.tooLong(field, text, what, most);
    }

    /// A whole number that must be there.
    ///
    /// @param what the number is, as the sentence begins: "Days kept"
    public int number(String name, String what, int least, int most) {
        return number(name, least, most, "%s must be a whole number from %,d to %,d".formatted(what, least, most));
    }

    /// The same, with a sentence of its own for what is not such a number.
    public int number(String name, int least, int most, String wrong) {
        var text = form.text(name);
        var number = NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.<Integer>empty();
        boolean fits = number.isPresent() && number.get() >= least && number.get() <= most;
        problems.when(!fits, name, wrong);
        return fits ? number.orElseThrow() : least;
    }

    /// An amount in pounds that may be empty: `1,250`, `£1250.50`.
    public Optional<BigDecimal> money(String name, String what) {
        var text = form.text(name).replace(",", "").replace("£", "").replace(" ", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!MONEY.matcher(text).matches()) {
            problems.add(name, "%s must be an amount in pounds, like 1250 or 1250.50".formatted(what));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).setScale(2));
    }

    /// A date that may be empty.
    public Optional<LocalDate> date(String name, String what) {
        return form.date(name).parse(name, what, problems);
    }

    /// A date that must be there.
    ///
    /// @param example a date as somebody would type it, for the message
    public LocalDate requiredDate(String name, String what, LocalDate example) {
        return form.date(name).required(name, what, example, problems).orElse(example);
    }

    /// One of the constants of an enum, sent by its name in any case.
    ///
    /// @param missing what to say where none of them was sent, such as "Choose how urgent it is"
    public <E extends Enum<E>> E choice(String name, Class<E> of, String missing) {
        return choice(name, List.of(of.getEnumConstants()), Enum::name, missing);
    }

    /// One of several things.
    ///
    /// @param options what can be chosen, at least one
    /// @param code what the form sends for each
    public <T> T choice(String name, Collection<T> options, Function<? super T, String> code, String missing) {
        var sent = form.text(name);
        var found = options.stream()
                .filter(option -> code.apply(option).equalsIgnoreCase(sent))
                .findFirst();
        problems.when(found.isEmpty(), name, missing);
        chosen &= found.isPresent();
        return found.orElseGet(() -> options.iterator().next());
    }

    /// One of several things, or none.
    ///
    /// @param unknown what to say where something else was sent
    public <T> Optional<T> optionalChoice(
            String name, Collection<T> options, Function<? super T, String> code, String unknown) {
        var sent = form.text(name);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> chosen = options.stream()
                .filter(option -> code.apply(option).equalsIgnoreCase(sent))
                .findFirst();
        problems.when(chosen.isEmpty(), name, unknown);
        return chosen;
    }

    /// Several things, in the order of the options.
    ///
    /// @param missing what to say where none of them was sent; empty where none is allowed
    public <T> List<T> choices(String name, Collection<T> options, Function<? super T, String> code, String missing) {
        var sent = form.all(name).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .toList();
        var chosen = options.stream()
                .filter(option -> sent.contains(code.apply(option).toLowerCase(Locale.ROOT)))
                .toList();
        problems.when(chosen.isEmpty() && !missing.isEmpty(), name, missing);
        return chosen;
    }
}
