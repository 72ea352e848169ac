package waymark.analysis.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import waymark.web.sheets.NamedSheet;

/// What was found in a spreadsheet of national figures, and everything in it that a person has to look at.
record SpreadsheetReading(List<PublishedTable.Layout> sheets, List<TakenValue> values, List<Doubt> doubts) {

    private static final int HUNDRED = 100;
    /// In per cent: published revisions of a quarter were well below it.
    private static final int USUAL_REVISION = 2;

    private static final int SMALL = 20;
    private static final int MOST_DOUBTS = 300;
    private static final int MOST_VALUES = 4_000;
    private static final int WHOLE_TABLE = 15;

    SpreadsheetReading {
        sheets = List.copyOf(sheets);
        values = List.copyOf(values);
        doubts = List.copyOf(doubts);
    }

    /// Reads all sheets. What is printed twice with the same value counts once.
    static SpreadsheetReading read(List<NamedSheet> book) {
        var sheets = new ArrayList<PublishedTable.Layout>();
        var doubts = new ArrayList<Doubt>();
        var values = new LinkedHashMap<Key, TakenValue>();
        for (var sheet : book) {
            var read = PublishedTable.read(sheet);
            sheets.add(new PublishedTable.Layout(sheet.name(), read.layout().how()));
            doubts.addAll(read.doubts());
            for (var value : read.values()) {
                var before = values.putIfAbsent(new Key(value.series(), value.period()), value);
                if (before != null && before.value() != value.value()) {
                    doubts.add(new Doubt(
                            value.cell(),
                            Doubt.Kind.TWICE,
                            "%s, %s is %s here and %s in %s. The first is kept"
                                    .formatted(
                                            value.series().name(),
                                            value.period().name(),
                                            value.words(),
                                            before.words(),
                                            before.cell())));
                }
            }
        }
        var found = values.values().stream().limit(MOST_VALUES).toList();
        doubts.addAll(sums(values));
        return new SpreadsheetReading(
                sheets, found, doubts.stream().limit(MOST_DOUBTS).toList());
    }

    private record Key(Series series, Period period) {}

    /// Totals that their parts do not add up to.
    private static List<Doubt> sums(Map<Key, TakenValue> values) {
        var doubts = new ArrayList<Doubt>();
        values.values().stream()
                .filter(one -> one.split() == Split.TOTAL && !one.measure().share())
                .forEach(total -> {
                    for (var split : List.of(Split.AGE, Split.GENDER, Split.AUTHORITY, Split.NATIONALITY)) {
                        check(total, split, values).ifPresent(doubts::add);
                    }
                    year(total, values).ifPresent(doubts::add);
                });
        values.values().stream()
                .filter(one -> one.split() == Split.AGE)
                .forEach(age -> genders(age, values).ifPresent(doubts::add));
        return doubts;
    }

    private static Optional<Doubt> check(TakenValue total, Split split, Map<Key, TakenValue> values) {
        var parts = values.values().stream()
                .filter(one -> one.split() == split
                        && one.measure() == total.measure()
                        && one.period().equals(total.period()))
                .toList();
        // a few nationalities are the largest ones, and no more is said of them
        if (parts.size() < (split == Split.NATIONALITY ? WHOLE_TABLE : 2)) {
            return Optional.empty();
        }
        return differs(total, parts, split.word());
    }

    private static Optional<Doubt> genders(TakenValue age, Map<Key, TakenValue> values) {
        var parts = values.values().stream()
                .filter(one -> one.split() == Split.AGE_GENDER
                        && one.measure() == age.measure()
                        && one.period().equals(age.period())
                        && one.part().startsWith(age.part() + ","))
                .toList();
        return parts.size() < 2 ? Optional.empty() : differs(age, parts, "gender");
    }

    private static Optional<Doubt> year(TakenValue total, Map<Key, TakenValue> values) {
        if (!total.period().annual()) {
            return Optional.empty();
        }
        var quarters = new ArrayList<TakenValue>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            var one = values.get(new Key(total.series(), new Period(total.year(), quarter)));
            if (one != null) {
                quarters.add(one);
            }
        }
        return quarters.size() < 4 ? Optional.empty() : differs(total, quarters, "quarter");
    }

    private static Optional<Doubt> differs(TakenValue total, List<TakenValue> parts, String by) {
        long sum = parts.stream().mapToLong(TakenValue::value).sum();
        if (sum == total.value()) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                total.cell(),
                Doubt.Kind.TOTAL,
                "%s, %s is %s, but its parts by %s add up to %,d"
                        .formatted(
                                total.series().name(),
                                total.period().name(),
                                total.words(),
                                by.toLowerCase(java.util.Locale.ROOT),
                                sum)));
    }

    /// A value beside what is held of its period.
    ///
    /// @param held the newest value that is held, in words; empty where none is
    /// @param state whether it is new, revised or the same
    /// @param first true where this edition is the first to print the period
    /// @param sure true where it is offered to be taken: it has no doubt, or is a revision as small as most are
    record Line(
            int index, TakenValue value, String held, State state, boolean first, boolean sure, List<Doubt> doubts) {

        Line {
            doubts = List.copyOf(doubts);
        }

        /// The words of its doubts.
        String doubtful() {
            return String.join(". ", doubts.stream().map(Doubt::words).toList());
        }
    }

    /// How a value stands to what is held.
    enum State {
        NEW("New"),
        REVISED("Revised"),
        SAME("As held");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Every value beside what is held, in the order of the file.
    List<Line> against(Held held, LocalDate publishedOn) {
        var newest = values.stream()
                .map(TakenValue::period)
                .filter(one -> !one.annual())
                .max(Comparator.naturalOrder());
        var own = new HashMap<Key, TakenValue>();
        values.forEach(one -> own.put(new Key(one.series(), one.period()), one));
        var lines = new ArrayList<Line>();
        for (int index = 0; index < values.size(); index++) {
            lines.add(line(index, values.get(index), held, publishedOn, newest, own));
        }
        return lines;
    }

    private Line line(
            int index,
            TakenValue value,
            Held held,
            LocalDate publishedOn,
            Optional<Period> newest,
            Map<Key, TakenValue> own) {
        var latest = held.latest(value.series(), value.period());
        var state = latest.map(one -> one.value() == value.value() ? State.SAME : State.REVISED)
                .orElse(State.NEW);
        var found = new ArrayList<Doubt>();
        if (state != State.SAME) {
            doubts.stream()
                    .filter(one -> one.cell().equals(value.cell()) && one.kind() == Doubt.Kind.TOTAL)
                    .forEach(found::add);
            latest.filter(one -> state == State.REVISED).ifPresent(one -> found.add(revised(value, one)));
            change(value, held, own).ifPresent(found::add);
            if (value.period().lastDay().isAfter(publishedOn)) {
                found.add(new Doubt(
                        value.cell(),
                        Doubt.Kind.FUTURE,
                        "%s was not over on the day of publication"
                                .formatted(value.period().name())));
            }
        }
        // the newest quarter of an edition is printed in it first, and so is the year that ends with it
        boolean first = latest.isEmpty()
                && newest.map(one -> value.period().equals(one)
                                || value.period().annual() && one.quarter() == 4 && one.year() == value.year())
                        .orElse(value.period().annual() && value.year() == publishedOn.getYear() - 1);
        boolean small = latest.map(one ->
                        Math.abs((long) one.value() - value.value()) * HUNDRED <= one.value() * (long) USUAL_REVISION)
                .orElse(true);
        boolean sure = state != State.SAME && found.stream().allMatch(one -> one.kind() == Doubt.Kind.REVISED && small);
        return new Line(index, value, latest.map(Edition::words).orElse(""), state, first, sure, found);
    }

    private static Doubt revised(TakenValue value, Edition held) {
        return new Doubt(
                value.cell(),
                Doubt.Kind.REVISED,
                "%s, %s: held as %s (%s), here %s"
                        .formatted(
                                value.series().name(),
                                value.period().name(),
                                held.words(),
                                held.edition(),
                                value.words()));
    }

    /// Less than half, or more than double, of the same time a year before.
    private static Optional<Doubt> change(TakenValue value, Held held, Map<Key, TakenValue> own) {
        if (value.measure().share()) {
            return Optional.empty();
        }
        var earlier = value.period().before();
        var inFile = own.get(new Key(value.series(), earlier));
        var before = inFile == null
                ? held.latest(value.series(), earlier).map(Edition::value).orElse(null)
                : Integer.valueOf(inFile.value());
        if (before == null || Math.max(before, value.value()) < SMALL) {
            return Optional.empty();
        }
        boolean fell = value.value() * 2L < before;
        boolean rose = value.value() > before * 2L;
        return fell || rose
                ? Optional.of(new Doubt(
                        value.cell(),
                        Doubt.Kind.CHANGE,
                        "%s, %s is %s, %s of the %s of %s"
                                .formatted(
                                        value.series().name(),
                                        value.period().name(),
                                        value.words(),
                                        fell ? "less than half" : "more than double",
                                        value.measure().words(Objects.requireNonNull(before)),
                                        earlier.name())))
                : Optional.empty();
    }

    /// Doubts about what is not among the values.
    List<Doubt> others() {
        return doubts.stream().filter(one -> one.kind() != Doubt.Kind.TOTAL).toList();
    }
}
