package waymark.analysis.returns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a return says in one field, as it may be printed: the exact number behind it is kept nowhere.
///
/// @param text   the figure in words: `38`, `fewer than 5`, `41 to 44`, `62 %`; empty where it is missing
/// @param number where it may be known exactly
/// @param source who counted it, and what counts
/// @param gap    why it is missing; empty where it is there
record OnwardFigure(
        String key,
        String label,
        String htcds,
        String text,
        @Nullable Long number,
        String source,
        String gap) {

    private static final int MOST = 10_000_000;

    /// What somebody typed. Fields that Waymark counts keep their figure; of a missing one the reason can be
    /// changed.
    ///
    /// @param rule by which small numbers are kept as a range only
    static Ruling<List<OnwardFigure>> read(FormData form, OnwardReturn it, SmallNumberRule rule) {
        return form.read(reader -> read(reader, it, rule));
    }

    private static List<OnwardFigure> read(FormReader reader, OnwardReturn it, SmallNumberRule rule) {
        var figures = new ArrayList<OnwardFigure>();
        for (var field : it.fields()) {
            var before = it.figure(field.key()).orElse(missing(field, ""));
            if (!field.figure().isEmpty() && before.counted()) {
                figures.add(before);
                continue;
            }
            String number =
                    reader.line("number-" + field.key(), "The number", 12).replace(",", "");
            String gap = reader.line("gap-" + field.key(), "The reason", OnwardReturn.LONGEST_GAP);
            if (number.isEmpty()) {
                boolean kept = before.there() && before.number() == null && gap.isEmpty();
                figures.add(kept ? before : missing(field, gap));
            } else if (!number.matches("[0-9]{1,8}") || Integer.parseInt(number) > MOST) {
                reader.when(true, "number-" + field.key(), "Enter a whole number, such as 12");
            } else {
                String source = reader.requiredLine(
                        "source-" + field.key(),
                        "The source",
                        OnwardReturn.LONGEST_GAP,
                        "Say where the number is from");
                reader.when(!gap.isEmpty(), "gap-" + field.key(), "Give a number or a reason, not both");
                figures.add(OnwardCounting.typed(field, Long.parseLong(number), source, rule));
            }
        }
        return figures;
    }

    static OnwardFigure missing(ReturnTemplate.Field field, String why) {
        return new OnwardFigure(field.key(), field.label(), field.htcds(), "", null, "", why);
    }

    boolean there() {
        return !text.isEmpty();
    }

    /// True where Waymark counted it: nobody types over it.
    boolean counted() {
        return there() && !OnwardCounting.typed(this);
    }

    /// True where it is there, or somebody said why it is not.
    boolean answered() {
        return there() || !gap.isEmpty();
    }
}
