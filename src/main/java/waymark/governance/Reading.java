package waymark.governance;

import static waymark.kernel.Permission.SEE_EXACT_FIGURES;

import java.util.List;
import waymark.governance.PackContent.Cell;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// A return as one reader may read it: small counts of people exactly for the lead of its area, released for all
/// others.
///
/// @param exact true where the reader sees counts of people exactly
record Reading(AreaReturn it, List<Line> figures, boolean exact) {

    Reading {
        figures = List.copyOf(figures);
    }

    /// @param previous the figure of the quarter before as printed; empty where there is none
    /// @param target as printed; empty where none is set
    record Line(String measure, String title, String previous, String target, Cell cell) {}

    static Reading of(AreaReturn it, Actor reader, int tolerance) {
        return of(it, it.parts().figures(), reader, tolerance);
    }

    /// @param figures as they will be submitted, where they are not in the return yet
    static Reading of(AreaReturn it, Part.Figures figures, Actor reader, int tolerance) {
        boolean exact = reader.may(SEE_EXACT_FIGURES, Scope.area(it.area().code()));
        return new Reading(
                it,
                figures.answers().stream()
                        .map(figure -> line(it, figure, exact, tolerance))
                        .toList(),
                exact);
    }

    private static Line line(AreaReturn it, Figure figure, boolean exact, int tolerance) {
        var asked = figure.asked();
        var target = asked.target();
        return new Line(
                asked.measure(),
                asked.title(),
                FigureCell.print(asked, asked.previous(), exact),
                target == null ? "" : asked.unit().print(target),
                cell(it, figure, exact, tolerance));
    }

    private static Cell cell(AreaReturn it, Figure figure, boolean exact, int tolerance) {
        if (!figure.answered()) {
            return new Cell(
                    it.area().code(),
                    it.area().name(),
                    it.ref().value(),
                    "not answered yet",
                    "",
                    "",
                    "",
                    null,
                    null,
                    null);
        }
        return (exact
                        ? FigureCell.exactly(figure, it.area(), it.ref(), tolerance)
                        : FigureCell.of(figure, it.area(), it.ref(), tolerance))
                .cell();
    }
}
