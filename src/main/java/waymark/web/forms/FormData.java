package waymark.web.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.ReflectionUtils;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// The fields of one form, as text: as somebody sent it, or filled for a page to show. A handler takes it
/// as a parameter, shows it again with what is wrong, and reads it with [#read].
///
/// A field that was not sent is empty. White space at both ends is left out, and a line break is one
/// character.
public final class FormData {

    private final MultiValueMap<String, String> fields;

    private FormData(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /// As it was sent.
    public static FormData of(MultiValueMap<String, String> sent) {
        return new FormData(new LinkedMultiValueMap<>(sent));
    }

    /// An empty form, to be filled with [#with].
    public static FormData empty() {
        return new FormData(new LinkedMultiValueMap<>());
    }

    /// An empty form for something that is kept already.
    ///
    /// @param version of the row that it will be filled from
    public static FormData version(int version) {
        return empty().with("version", Integer.toString(version));
    }

    /// Another form with the same fields.
    public FormData copy() {
        return new FormData(new LinkedMultiValueMap<>(fields));
    }

    /// Fills a field and returns this form.
    public FormData with(String name, @Nullable Object value) {
        fields.set(name, value == null ? "" : value.toString());
        return this;
    }

    /// Fills the three fields of a date and returns this form.
    public FormData with(String name, @Nullable LocalDate date) {
        var field = DateField.of(date);
        return with(name + "-day", field.day())
                .with(name + "-month", field.month())
                .with(name + "-year", field.year());
    }

    /// Fills a field that may hold several values, and returns this form.
    public FormData with(String name, Collection<String> values) {
        fields.put(name, List.copyOf(values));
        return this;
    }

    /// Fills the field of each component of the record, which has its name, and returns this form. A date
    /// fills three fields, a collection fills one field several times, and what is null or an empty
    /// [Optional] leaves its field empty.
    public FormData with(Record values) {
        for (var component : values.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            ReflectionUtils.makeAccessible(accessor);
            var name = component.getName();
            var value = ReflectionUtils.invokeMethod(accessor, values);
            if (component.getType() == LocalDate.class) {
                with(name, (LocalDate) value);
            } else if (value instanceof Collection<?> several) {
                with(name, several.stream().map(String::valueOf).toList());
            } else {
                with(name, value instanceof Optional<?> optional ? optional.orElse(null) : value);
            }
        }
        return this;
    }

    public String text(String name) {
        var text = fields.getFirst(name);
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /// A text of one line: white space inside is one space.
    public String line(String name) {
        return text(name).replaceAll("\\s+", " ");
    }

    /// The lines of a text area that say something.
    public List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The entries of a text with commas between them, each once.
    public List<String> listed(String name) {
        return Stream.of(text(name).split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    /// Every value that was sent under the name, as checkboxes do; empty ones left out.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// Whether a field of that name was sent, even empty.
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /// Whether a checkbox of that name was ticked.
    public boolean ticked(String name) {
        return !all(name).isEmpty();
    }

    public DateField date(String name) {
        return DateField.of(text(name + "-day"), text(name + "-month"), text(name + "-year"));
    }

    /// The version of the row that the form was filled from; 0 where it names none, which no row has.
    public int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// Reads the form: the values, or everything that is wrong, each at its field.
    ///
    /// @param reading makes the values; what cannot be read is noted and stands in as an empty value of
    /// its type, so that the rest is read too. Such a result is thrown away.
    public <T> Ruling<T> read(Function<FormReader, T> reading) {
        var problems = new Problems();
        var result = reading.apply(new FormReader(this, problems));
        return problems.or(() -> result);
    }

    /// Reads the form and asks its rule, so that nobody mends one field only to be told of the next. The rule is
    /// asked too where a field is wrong, and heard on all other fields; where a choice is missing it is not, since
    /// nobody knows what depends on it.
    public <T> Ruling<T> read(Function<FormReader, T> reading, Function<? super T, ? extends Ruling<T>> rule) {
        var problems = new Problems();
        var reader = new FormReader(this, problems);
        var result = reading.apply(reader);
        if (!problems.any()) {
            return rule.apply(result);
        }
        if (reader.chosen() && rule.apply(result) instanceof Ruling.Refused<T>(var more)) {
            var wrong = problems.list().stream().map(Problem::field).collect(Collectors.toSet());
            problems.addAll(more.stream()
                    .filter(problem -> !wrong.contains(problem.field()))
                    .toList());
        }
        return problems.or(() -> result);
    }
}
