package waymark.analysis.returns;

import org.jspecify.annotations.Nullable;

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
