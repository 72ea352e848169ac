package waymark.governance.returns;

import static waymark.kernel.Permission.SEE_EXACT_FIGURES;

import java.util.List;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// A return as one reader may read it: counts of people are exact for the lead of its area only.
///
/// @param exact true where the reader sees counts of people exactly
/// @param fewerThan the first count of people that others see as it is
record ReadableReturn(AreaReturn it, List<Line> figures, boolean exact, int fewerThan) {

    ReadableReturn {
        figures = List.copyOf(figures);
    }

    /// @param previous the figure of the quarter before as printed; empty where there is none
    /// @param target as printed; empty where none is set
    record Line(String measure, String title, String previous, String target, PrintedFigure cell) {}

    static ReadableReturn of(AreaReturn it, Actor reader, FigureRules rules) {
        return of(it, it.parts().figures(), reader, rules);
    }

    /// @param figures as they will be submitted, where they are not in the return yet
    static ReadableReturn of(AreaReturn it, ReturnPart.Figures figures, Actor reader, FigureRules rules) {
        boolean exact = reader.may(SEE_EXACT_FIGURES, Scope.area(it.area().code()));
        return new ReadableReturn(
                it,
                figures.answers().stream()
                        .map(figure -> line(it, figure, exact, rules))
                        .toList(),
                exact,
                rules.now().threshold());
    }

    private static Line line(AreaReturn it, Figure figure, boolean exact, FigureRules rules) {
        var asked = figure.asked();
        var target = asked.target();
        return new Line(
                asked.measure(),
                asked.title(),
                FigureCell.print(asked, asked.previous(), exact, rules.before()),
                target == null ? "" : asked.unit().print(target),
                cell(it, figure, exact, rules));
    }

    private static PrintedFigure cell(AreaReturn it, Figure figure, boolean exact, FigureRules rules) {
        if (!figure.answered()) {
            return new PrintedFigure(
                    it.area().code(),
                    it.area().name(),
                    it.ref().value(),
                    "not answered yet",
                    "",
                    "",
                    "",
                    null,
                    null,
                    null,
                    null);
        }
        return (exact
                        ? FigureCell.exactly(figure, it.area(), it.ref(), rules)
                        : FigureCell.of(figure, it.area(), it.ref(), rules))
                .cell();
    }
}
