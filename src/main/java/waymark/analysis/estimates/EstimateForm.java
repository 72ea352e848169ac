package waymark.analysis.estimates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import waymark.analysis.estimates.EstimateAnswers.Pair;
import waymark.analysis.estimates.EstimateAnswers.Reach;
import waymark.analysis.overlap.OverlapTables;
import waymark.insight.estimation.OverlapTable;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.ChosenFile;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetReader;

/// Reads the forms of an estimate.
final class EstimateForm {

    private static final int LONGEST_TABLE = 60_000;
    private static final List<Choice> YES_NO = List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
    private static final BigDecimal MOST_ERRORS = BigDecimal.valueOf(50);

    private EstimateForm() {}

    /// What somebody wants estimated, from which table, and who reads it second.
    record Wanted(Estimate.Subject subject, OverlapTable table, Estimate.@Nullable Candidate reader) {}

    static List<Choice> yesNo() {
        return YES_NO;
    }

    static String pairField(int pair) {
        return "pair" + pair;
    }

    static FormData filled(Estimate it, OverlapTable table) {
        return FormData.version(it.version())
                .with(it.subject())
                .with("table", OverlapText.write(table))
                .with("reader", it.reader());
    }

    /// Begun with the table of a comparison.
    static FormData begun(OverlapTables.Handed handed) {
        return FormData.empty()
                .with("title", handed.title())
                .with("periodFrom", handed.fromDay())
                .with("periodTo", handed.toDay())
                .with("territory", handed.place());
    }

    /// What is known of the links of a comparison, for whoever answers the questions about the lists.
    static String linkage(OverlapTables.Handed handed) {
        return "Compared in Waymark without names (%s). On the lists: %s. Expected from the comparison: %s of the links are missing and %s are false."
                .formatted(
                        handed.comparison(),
                        handed.definition(),
                        words(handed.missedLinks()),
                        words(handed.falseLinks()));
    }

    private static String words(double share) {
        return "%.1f%%".formatted(share * 100);
    }

    /// A share as it is kept; null where it is more than can be kept.
    static @Nullable BigDecimal kept(double share) {
        var rounded = BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
        return rounded.compareTo(new BigDecimal("0.5")) > 0 ? null : rounded;
    }

    /// The table of a comparison, where it begins with one; else a file, where one was chosen; else what was typed or
    /// pasted.
    static Ruling<Wanted> read(
            FormData form,
            @Nullable MultipartFile file,
            Optional<OverlapTables.Handed> handed,
            List<Estimate.Candidate> candidates,
            LocalDate today) {
        var table = handed.map(one -> Ruling.agreed(one.table()))
                .orElseGet(() -> sheet(form, file).then(OverlapText::read));
        var rest = form.read(reader -> {
            var from = reader.requiredDate("periodFrom", "The first day", today.minusYears(1));
            var to = reader.requiredDate("periodTo", "The last day", today);
            reader.when(to.isBefore(from), "periodTo", "The last day must not be before the first");
            reader.when(to.isAfter(today), "periodTo", "The period must have ended");
            if (table instanceof Ruling.Refused<OverlapTable>(var problems)) {
                problems.forEach(problem -> reader.when(true, problem.field(), problem.message()));
            }
            return new Wanted(
                    new Estimate.Subject(
                            reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title"),
                            from,
                            to,
                            reader.requiredLine(
                                    "territory", "The area", FormReader.TITLE, "Say which area the lists cover"),
                            reader.choice(
                                    "definition",
                                    Estimate.Definition.class,
                                    "Choose the definition that all lists use")),
                    table instanceof Ruling.Agreed<OverlapTable>(var read) ? read : EMPTY,
                    reader.optionalChoice(
                                    "reader",
                                    candidates,
                                    one -> one.id().toString(),
                                    "Choose a second reader from the list")
                            .orElse(null));
        });
        return rest;
    }

    private static final OverlapTable EMPTY = new OverlapTable(List.of("none"), new int[2]);

    private static Ruling<Sheet> sheet(FormData form, @Nullable MultipartFile file) {
        if (file != null && !file.isEmpty()) {
            return SheetReader.file("file", ChosenFile.bytes(file));
        }
        var text = form.text("table");
        if (text.isEmpty()) {
            return Ruling.refused("table", "Enter the table, or choose a file");
        }
        return text.length() > LONGEST_TABLE
                ? Ruling.refused("table", "The table is too long")
                : SheetReader.pasted("table", text);
    }

    static FormData filled(Estimate it) {
        var answers = it.answers();
        var form = FormData.version(it.version())
                .with("onePeriod", word(answers.onePeriod()))
                .with("oneTerritory", word(answers.oneTerritory()))
                .with("oneDefinition", word(answers.oneDefinition()))
                .with("linkage", answers.linkage())
                .with("missedLinks", perCent(answers.missedLinks()))
                .with("falseLinks", perCent(answers.falseLinks()));
        answers.pairs()
                .forEach(pair -> form.with(pairField(pair.lists()), pair.reach().name()));
        return form;
    }

    private static String word(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }

    private static String perCent(@Nullable BigDecimal share) {
        return share == null ? "" : share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static Ruling<EstimateAnswers> answers(FormData form, Estimate it) {
        return form.read(reader -> {
            var pairs = new ArrayList<Pair>();
            for (int pair : GuardedOverlap.pairs(it.lists().size())) {
                pairs.add(new Pair(
                        pair,
                        reader.choice(
                                pairField(pair),
                                Reach.class,
                                "Say whether cases pass between " + GuardedOverlap.names(it.lists(), pair))));
            }
            return new EstimateAnswers(
                    yes(reader, "onePeriod", "Say whether all lists are of the same period"),
                    yes(reader, "oneTerritory", "Say whether all lists are of the same area"),
                    yes(reader, "oneDefinition", "Say whether all lists use the same definition"),
                    pairs,
                    reader.required(
                            "linkage",
                            "The linkage report",
                            Estimate.LONGEST_LINKAGE,
                            "Say how the same people were recognised on several lists"),
                    share(reader, "missedLinks"),
                    share(reader, "falseLinks"));
        });
    }

    private static boolean yes(FormReader reader, String name, String missing) {
        return reader.choice(name, YES_NO, Choice::value, missing).value().equals("yes");
    }

    /// Per cent that may be empty, as a share.
    private static @Nullable BigDecimal share(FormReader reader, String name) {
        String typed = Objects.requireNonNullElse(reader.line(name, "The number", 10), "")
                .replace("%", "")
                .strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var perCent = new BigDecimal(typed);
            reader.when(
                    perCent.signum() < 0 || perCent.compareTo(MOST_ERRORS) > 0 || perCent.scale() > 1,
                    name,
                    "Enter per cent from 0 to 50, such as 4.5, or leave it empty");
            return perCent.movePointLeft(2);
        } catch (NumberFormatException _) {
            reader.when(true, name, "Enter per cent from 0 to 50, such as 4.5, or leave it empty");
            return null;
        }
    }
}
