package waymark.cases.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Chronology.Wanted;
import waymark.cases.record.ChronologySource.Kind;
import waymark.directory.DateText;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListAddress;
import waymark.web.lists.ListAddress.Parameter;

/// What a reader asks the chronology for. What cannot be read is left out, so that an old link shows a list and
/// never an error.
record Asked(
        FormData form,
        Set<Kind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static final List<Choice> KINDS = Choice.from(List.of(Kind.values()), Kind::name, Kind::title);

    private static final String OLDEST = "oldest";

    static final List<Choice> ORDERS = List.of(Choice.of("newest", "Newest first"), Choice.of(OLDEST, "Oldest first"));

    private static final List<String> KEPT =
            List.of("from-day", "from-month", "from-year", "until-day", "until-month", "until-year", "order");

    static Asked of(FormData form) {
        var kinds = EnumSet.noneOf(Kind.class);
        List.of(Kind.values()).stream()
                .filter(kind -> form.all("kind").contains(kind.name()))
                .forEach(kinds::add);
        var unread = new Problems();
        return new Asked(
                form,
                kinds,
                form.date("from").parse("from", "From", unread).orElse(null),
                form.date("until").parse("until", "Until", unread).orElse(null));
    }

    Wanted wanted() {
        return new Wanted(kinds, from, until, order().equals(OLDEST));
    }

    String order() {
        return form.text("order").equals(OLDEST) ? OLDEST : "newest";
    }

    String words() {
        return form.line("words");
    }

    /// What is asked for without the words, which are in no address.
    ListAddress address(String path) {
        return new ListAddress(path, parameters());
    }

    List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        kinds.forEach(kind -> parameters.add(new Parameter("kind", kind.name())));
        KEPT.stream()
                .filter(name -> !form.text(name).isEmpty())
                .forEach(name -> parameters.add(new Parameter(name, form.text(name))));
        return parameters;
    }

    List<FilterChip> chips() {
        var chips = new ArrayList<FilterChip>();
        kinds.forEach(kind -> chips.add(new FilterChip("Kind", kind.title(), "kind", kind.name())));
        return chips;
    }

    /// In a sentence, for a paper.
    String sentence() {
        var kind = kinds.isEmpty()
                ? "Everything"
                : String.join("; ", kinds.stream().map(Kind::title).toList());
        var days = (from == null ? "" : " from " + DateText.day(from))
                + (until == null ? "" : " until " + DateText.day(until));
        return kind + (days.isEmpty() ? ", from the first day to the last" : days);
    }
}
