package waymark.web.conflicts;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the fields of a page's forms show, and what each form remembers of them. The field templates ask
/// it, so that every form merges in the same way and none says how.
///
/// A form is made: each field shows what is saved, and the form carries a digest of it. A form is refused:
/// each shows what was typed, and the digests and the version stay those it was first made with. Somebody
/// else saved first: the page is made of what they saved, each field that only they changed shows theirs,
/// and each that the sender changed shows the sender's.
///
/// Made for one rendering of one page.
public final class FieldMerge {

    /// The hidden field of a form with what its fields were.
    public static final String FIELD = "_original";

    /// What the sent form is answered with.
    public enum Answer {
        /// Nothing was sent, or it is answered by a page of another kind.
        PAGE,
        /// The form again, with what is wrong.
        REFUSED,
        /// The form as somebody else saved it meanwhile, and over it what the sender changed.
        OVERTAKEN
    }

    private static final String SEVERAL = "+";
    private static final String AGAIN = "~";
    private static final Pattern ROW = Pattern.compile("([^@]+)@([^#]*)#([0-9]{1,3})-(.+)");
    private static final int MOST_ROWS = 100;

    private final Answer answer;
    private final String path;
    private final Map<String, String[]> sent;
    private final Original original;

    private boolean open;
    private boolean answered;
    private boolean met;
    private boolean looked;
    private String section = "";
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final List<MergedField> found = new ArrayList<>();

    private FieldMerge(Answer answer, String path, Map<String, String[]> sent) {
        this.answer = answer;
        this.path = path;
        this.sent = sent;
        this.original = Original.parse(one(FIELD));
    }

    /// @param path the form was sent to
    /// @param sent its parameters
    public static FieldMerge of(Answer answer, String path, Map<String, String[]> sent) {
        return new FieldMerge(answer, path, answer == Answer.PAGE ? Map.of() : sent);
    }

    /// A page that answers no form.
    public static FieldMerge none() {
        return of(Answer.PAGE, "", Map.of());
    }

    /// Reads a page before it is shown, where its form was overtaken: what became of each field is said
    /// before them.
    public void look(Content page) {
        if (answer != Answer.OVERTAKEN) {
            return;
        }
        page.writeTo(new OwaspHtmlTemplateOutput(new StringOutput()));
        looked = true;
        if (!met) {
            dropped(original.isEmpty() ? unknown() : original.digests());
        }
    }

    /// A form begins. It is the one that was sent where it goes to the same address.
    public void begin(String action) {
        open = true;
        answered = answer != Answer.PAGE
                && (action.isEmpty() || action.replaceAll("[?#].*", "").equals(path));
        met |= answered;
        section = "";
        rows.clear();
        digests.clear();
    }

    /// A form ends.
    public void end() {
        if (overtaken() && !looked) {
            var gone = new LinkedHashMap<>(original.digests());
            gone.keySet().removeAll(digests.keySet());
            dropped(gone);
        }
        open = false;
        answered = false;
    }

    /// What the next fields are about, where a form asks the same of several things.
    public void section(String title) {
        section = title;
    }

    /// The next fields are those of a row of a list, such as `answer-2-label`. Rows are told apart by what
    /// they are and not by their place, which moves when somebody takes one out.
    ///
    /// @param row with its place: `answer-2`. Beside its fields it carries `answer-2-key`
    /// @param key of what is in the row, or empty for one to be filled
    public void row(String row, String key) {
        var list = row.substring(0, row.lastIndexOf('-'));
        var same = list + "@" + key;
        long before =
                rows.values().stream().filter(one -> one.startsWith(same + "#")).count();
        rows.put(row + "-", same + "#" + before + "-");
    }

    /// True where this form was overtaken.
    public boolean overtaken() {
        return open && answered && answer == Answer.OVERTAKEN;
    }

    /// True where what was sent is not saved yet, since somebody was first.
    public boolean unsaved() {
        return looked;
    }

    /// True where the form that was sent is no longer on the page, and what was typed is in no field.
    public boolean lost() {
        return looked && !met && !found.isEmpty();
    }

    /// True where the form that was overtaken was sent with something in this field.
    public boolean carried(String name) {
        return overtaken() && sent(name).stream().anyMatch(value -> !value.isBlank());
    }

    /// The version a form is sent with: where it was refused, the one it was first made of, or what
    /// somebody saved meanwhile would be overwritten unseen.
    public int version(int standing) {
        var made = one("version");
        return answered && answer == Answer.REFUSED && made != null && made.matches("[0-9]{1,9}")
                ? Integer.parseInt(made)
                : standing;
    }

    /// What a form carries of its fields.
    public String original() {
        return new Original(digests).text();
    }

    /// Each field of the form that was overtaken, in its order, once it was looked at.
    public List<MergedField> found() {
        return List.copyOf(found);
    }

    /// A field of one text.
    public String text(String name, String label, @Nullable String standing) {
        var typed = List.of(String.join("\n", sent(name)));
        return merge(List.of(name), label, List.of(standing == null ? "" : standing), typed, FieldMerge::joined)
                .getFirst();
    }

    /// A field of several texts that mean something together, such as a date.
    ///
    /// @param words how they are said in one line
    public List<String> texts(
            List<String> names, String label, List<String> standing, Function<List<String>, String> words) {
        var typed = names.stream().map(name -> String.join("", sent(name))).toList();
        return merge(names, label, standing, typed, words);
    }

    /// One of several choices.
    ///
    /// @param choices what may be chosen, with its label
    /// @param otherwise what the browser sends where nothing of it is chosen
    public String choice(
            String name, String label, @Nullable String standing, Map<String, String> choices, String otherwise) {
        var chosen = standing != null && choices.containsKey(standing) ? standing : otherwise;
        var typed = chosen(name, choices);
        return merge(
                        List.of(name),
                        label,
                        List.of(chosen),
                        typed.isEmpty() ? List.of("") : typed,
                        values -> labels(values, choices))
                .getFirst();
    }

    /// Any of several choices.
    public List<String> choices(String name, String label, Collection<String> standing, Map<String, String> choices) {
        var chosen = choices.keySet().stream().filter(standing::contains).toList();
        return merge(List.of(name), label, chosen, chosen(name, choices), values -> labels(values, choices));
    }

    /// What was sent of what is offered. Where it is as the form was made it is no change, though what may
    /// be chosen has changed since.
    private List<String> chosen(String name, Map<String, String> choices) {
        var all = sent(name);
        return Original.digest(all).equals(original.of(key(List.of(name))))
                ? all
                : all.stream().filter(choices::containsKey).toList();
    }

    private List<String> merge(
            List<String> names,
            String label,
            List<String> standing,
            List<String> typed,
            Function<List<String>, String> words) {
        if (!open) {
            return standing;
        }
        var key = key(names);
        var now = Original.digest(standing);
        var made = answered ? original.of(key) : null;
        digests.put(key, made == null || answer == Answer.OVERTAKEN ? now : made);
        if (!overtaken() || (made == null && names.stream().noneMatch(name -> sent.containsKey(as(name))))) {
            return standing;
        }
        var change = Change.between(made, now, Original.digest(typed));
        if (!looked) {
            var title = section.isEmpty() ? label : section + ": " + label;
            found.add(new MergedField(names.getFirst(), title, change, words.apply(standing), words.apply(typed)));
        }
        return change == Change.YOURS || change == Change.BOTH ? typed : standing;
    }

    /// What the sender changed in a field that the form no longer has: it is shown, or it would be lost.
    private void dropped(Map<String, String> gone) {
        gone.forEach((key, digest) -> {
            var yours = Arrays.stream(key.replace(AGAIN, "").split(Pattern.quote(SEVERAL)))
                    .flatMap(name -> values(wasAt(name)).stream())
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!yours.isEmpty() && !Original.digest(yours).equals(digest)) {
                found.add(new MergedField("", key.replaceAll("[+~@].*", ""), Change.DROPPED, "", joined(yours)));
            }
        });
    }

    /// Everything that a form sent which does not say what it was made of.
    private Map<String, String> unknown() {
        var all = new LinkedHashMap<String, String>();
        sent.keySet().stream()
                .filter(name -> !name.startsWith("_") && !name.equals("version"))
                .forEach(name -> all.put(name, ""));
        return all;
    }

    /// The key of a field: its names, and of one in a row the name of the row instead of its place.
    private String key(List<String> names) {
        var key = new StringBuilder(names.stream().map(this::named).collect(Collectors.joining(SEVERAL)));
        while (digests.containsKey(key.toString())) {
            key.append(AGAIN);
        }
        return key.toString();
    }

    private String named(String name) {
        return rows.entrySet().stream()
                .filter(row -> name.startsWith(row.getKey()))
                .findFirst()
                .map(row -> row.getValue() + name.substring(row.getKey().length()))
                .orElse(name);
    }

    /// The name under which a field was sent: of one in a row, at the place that the row had then.
    private String as(String name) {
        return wasAt(named(name));
    }

    private String wasAt(String named) {
        var row = ROW.matcher(named);
        if (!row.matches()) {
            return named;
        }
        int wanted = Integer.parseInt(row.group(3));
        for (int place = 0; place < MOST_ROWS; place++) {
            var at = row.group(1) + "-" + place;
            if (values(at + "-key").contains(row.group(2)) && wanted-- == 0) {
                return at + "-" + row.group(4);
            }
        }
        return "";
    }

    private List<String> sent(String name) {
        return values(as(name));
    }

    private List<String> values(String name) {
        return List.of(sent.getOrDefault(name, new String[0]));
    }

    private @Nullable String one(String name) {
        var values = sent.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String joined(List<String> values) {
        return String.join(" ", values).strip();
    }

    private static String labels(List<String> values, Map<String, String> choices) {
        return values.stream().map(value -> choices.getOrDefault(value, value)).collect(Collectors.joining("\n"));
    }
}
