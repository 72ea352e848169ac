package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.strategy.rag.StrategySettings;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a table.
final class ReleaseForm {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_SUMS = 2_000;
    private static final int NAME = 60;
    private static final int MOST = 100;
    private static final int QUARTERS = 16;
    private static final int LEAST = 5;

    private ReleaseForm() {}

    /// The first number that is shown: five, or what the partnership set above it.
    static int least(StrategySettings settings, LocalDate today) {
        return Math.max(LEAST, settings.smallNumbers(settings.quarter(today)).threshold());
    }

    /// Quarters that can be chosen: those that are over, the last one first.
    static List<Quarter> quarters(StrategySettings settings, LocalDate today) {
        return Stream.iterate(settings.quarter(today).previous(), Quarter::previous)
                .limit(QUARTERS)
                .toList();
    }

    static Ruling<TableContent> read(FormData form, List<Area> areas, StrategySettings settings, LocalDate today) {
        var problems = new Problems();
        var reader = FormReader.of(form, problems);
        var about = about(reader, areas, quarters(settings, today), least(settings, today));
        var read = GridReader.read(form.text("cells"), "cells", problems);
        problems.when(about.to().compareTo(about.from()) < 0, "to", "The last quarter is before the first");
        problems.when(
                about.partOf().equals(about.measureKey()), "partOf", "Choose another measure, of which this is a part");
        form.text("sums")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> problems.when(
                        Described.sum(line).isEmpty(),
                        "sums",
                        "“%s” is not like Age: Children = 0 to 15 + 16 to 17".formatted(line)));
        read.ifPresent(one -> TableCells.check(about, one.grid(), areas, problems));
        return problems.or(() -> new TableContent(about, read.orElseThrow().grid()));
    }

    private static Described about(FormReader reader, List<Area> areas, List<Quarter> quarters, int least) {
        var known = reader.form().line("measureKnown");
        return new Described(
                reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title"),
                known.isEmpty()
                        ? reader.requiredLine(
                                "measure", "What is counted", FormReader.TITLE, "Say who is counted, or choose above")
                        : known,
                Category.key(reader.line("partOf", "The larger group", FormReader.TITLE)),
                reader.required("definition", "The definition", LONGEST, "Say who is counted and who is not"),
                reader.text("unknown", "What is not known", LONGEST),
                reader.required("why", "The reason", LONGEST, "Say why this is released and for whom"),
                reader.choice("from", quarters, Quarter::key, "Choose the first quarter"),
                reader.choice("to", quarters, Quarter::key, "Choose the last quarter"),
                reader.optionalChoice("area", areas, Area::code, "Choose an area from the list")
                        .map(Area::code)
                        .orElse(null),
                reader.requiredLine("rowName", "Rows", NAME, "Say what the rows are, such as Area"),
                reader.line("columnName", "Columns", NAME),
                reader.number(
                        "threshold",
                        least,
                        MOST,
                        "The first number that is shown is %d or more: it can be raised and not lowered"
                                .formatted(least)),
                reader.form().ticked("totalsMayHide"),
                reader.text("sums", "What adds up", LONGEST_SUMS),
                reader.form().ticked("nothingElse"),
                reader.text("groupReason", "The reason", LONGEST));
    }

    /// Filled from what is kept.
    static FormData filled(FormData form, TableContent content) {
        var about = content.about();
        return form.with("title", about.title())
                .with("measureKnown", "")
                .with("measure", about.measure())
                .with("partOf", about.partOf())
                .with("definition", about.definition())
                .with("unknown", about.unknown())
                .with("why", about.why())
                .with("from", about.from().key())
                .with("to", about.to().key())
                .with("area", about.area())
                .with("rowName", about.rowName())
                .with("columnName", about.columnName())
                .with("threshold", about.threshold())
                .with("totalsMayHide", about.totalsMayHide() ? List.of("yes") : List.of())
                .with("sums", about.sums())
                .with("nothingElse", about.nothingElse() ? List.of("yes") : List.of())
                .with("groupReason", about.groupReason())
                .with("cells", content.grid().text(about.rowName()));
    }

    /// Begun with what was counted.
    static FormData begun(
            FormData form, Optional<CountedTables.Counted> counted, Quarter from, Quarter to, int threshold) {
        form.with("from", from.key()).with("to", to.key()).with("threshold", threshold);
        counted.ifPresent(one -> form.with("measure", one.measure())
                .with("title", one.measure())
                .with("definition", one.definition())
                .with("rowName", one.rowName())
                .with("columnName", one.columnName())
                .with("cells", one.grid().text(one.rowName())));
        return form;
    }
}
