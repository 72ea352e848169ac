package waymark.intelligence.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// An item as an officer typed it: one thing on one line, with its own two grades.
///
/// @param text sanitised; empty where the item is to go
public record ItemForm(String text, SourceEvaluation source, InformationAssessment information) {

    static final int LONGEST = 4_000;
    /// No more in one report.
    public static final int MOST = 20;

    /// Reads the items of a form, whose fields are `text-1`, `source-1`, `information-1` and so on. Those without
    /// a text are left out.
    public static List<ItemForm> read(FormReader reader) {
        var items = new ArrayList<ItemForm>();
        var form = reader.form();
        for (int place = 1; place <= MOST && form.has("text-" + place); place++) {
            if (!form.text("text-" + place).isEmpty()) {
                items.add(one(reader, place));
            }
        }
        reader.when(items.isEmpty(), "text-1", "Enter at least one item of information");
        return List.copyOf(items);
    }

    private static ItemForm one(FormReader reader, int place) {
        var text = reader.text("text-" + place, "Item %d".formatted(place), LONGEST);
        reader.when(Marking.aboveOfficial(text), "text-" + place, Marking.REFUSED);
        return new ItemForm(
                text,
                reader.choice(
                        "source-" + place,
                        SourceEvaluation.current(),
                        SourceEvaluation::code,
                        "Choose how far the source of item %d can be relied on".formatted(place)),
                reader.choice(
                        "information-" + place,
                        InformationAssessment.current(),
                        InformationAssessment::code,
                        "Choose how the source knows item %d".formatted(place)));
    }

    /// The items in a form, as [#read] takes them.
    public static FormData filled(FormData form, List<ReportItem> items) {
        for (var item : items) {
            form.with("text-" + item.position(), item.text())
                    .with("source-" + item.position(), item.source().code())
                    .with("information-" + item.position(), item.information().code());
        }
        return form;
    }

    /// How many blocks of fields a form shows: up to the last that is filled, and one more. One that was
    /// emptied hides none that comes after it.
    public static int blocks(FormData form, Supplier<Integer> least) {
        int filled = MOST;
        while (filled > 0 && form.text("text-" + filled).isEmpty()) {
            filled--;
        }
        return Math.min(MOST, Math.max(filled + 1, least.get()));
    }

    /// Keys of new rows.
    static UUID key() {
        return UUID.randomUUID();
    }
}
