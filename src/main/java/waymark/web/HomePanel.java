package waymark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// How things are, from one module, beside somebody's tasks on the home page: days left, counts, a small grid. What
/// is to be done is a task ([TaskProvider]).
public interface HomePanel {

    /// The panels for this person; none where it is not theirs to watch. A few statements, whatever the
    /// number of rows, and none for people who get no panel.
    List<Panel> panelsFor(Actor.Person actor);

    /// One panel.
    ///
    /// @param title what it is about, with its page
    /// @param facts numbers in large letters, the most important first
    /// @param grid or null where there is none
    /// @param links further pages
    record Panel(Link title, List<Fact> facts, @Nullable Grid grid, List<Link> links) {}

    /// A number and what it counts: `13 days`, `to the board on 11 December 2026`.
    ///
    /// @param bad true where it is late, which the words say too
    record Fact(String figure, String words, String path, boolean bad) {}

    /// What is down by what is across.
    ///
    /// @param corner heading of the first column ("Area")
    record Grid(String caption, String corner, List<String> columns, List<Row> rows) {}

    /// One line of a grid: as many cells as the grid has columns.
    record Row(Link name, List<Cell> cells) {}

    /// One cell, with the list that it counts.
    ///
    /// @param words short: `Submitted`, `2 red`
    /// @param spoken what is said of it besides, for those who hear it: `actions in Hull`
    /// @param tone of the cell; it only repeats what the words say
    record Cell(String words, String spoken, Tone tone, String path) {}
}
