package waymark.support.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a copy says. Each text is there twice: in plain English, and in the language of the person, which may be
/// empty.
///
/// @param parts of the plan
/// @param worker who works with the person, as the worker chose to be named; may be empty
/// @param reach how to reach them; may be empty
/// @param next what happens next, with `nextOwn` in the language of the person; may be empty
/// @param complaints who hears a complaint, who is not the worker
/// @param complaintsReach how to reach that person without this page; may be empty
/// @param otherLanguage its name where Waymark does not speak it; may be empty
/// @param translator who wrote the text in the language of the person; may be empty
public record CopyText(
        List<Part> parts,
        String worker,
        String reach,
        String next,
        String nextOwn,
        @Nullable LocalDate nextOn,
        String complaints,
        String complaintsReach,
        String otherLanguage,
        String translator) {

    /// One part of the plan.
    ///
    /// @param number the same in every version of the copy
    /// @param due by when it is to be done; null where no day is set
    public record Part(
            int number,
            String title,
            String titleOwn,
            String words,
            String wordsOwn,
            @Nullable LocalDate due) {

        /// The title to show first: the person's own, else the English one.
        public String shownTitle() {
            return titleOwn.isEmpty() ? title : titleOwn;
        }
    }

    public CopyText {
        parts = List.copyOf(parts);
    }

    /// Nothing was written yet.
    public static final CopyText EMPTY = new CopyText(List.of(), "", "", "", "", null, "", "", "", "");

    /// True where something is written in the language of the person.
    public boolean translated() {
        return !nextOwn.isEmpty()
                || parts.stream()
                        .anyMatch(part ->
                                !part.wordsOwn().isEmpty() || !part.titleOwn().isEmpty());
    }

    /// What was typed of the plan, for whatever looks for what must not be in it. Who works with them is named as the
    /// worker chose.
    public String all() {
        var all = new StringBuilder();
        for (var part : parts) {
            all.append(part.title()).append(".\n").append(part.words()).append(".\n");
        }
        return all.append(next).append('\n').toString();
    }
}
