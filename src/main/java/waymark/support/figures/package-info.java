/// What is counted about cases for the returns of the quarter: numbers alone, by area, through
/// [waymark.web.figures.FigureProvider], which keeps small numbers from leaving.
@NullMarked
package waymark.support.figures;

import org.jspecify.annotations.NullMarked;
