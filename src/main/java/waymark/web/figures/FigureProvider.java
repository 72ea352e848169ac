package waymark.web.figures;

import java.util.List;

/// What one module can count for an area and a quarter.
public interface FigureProvider {

    List<ProvidedFigure> figures();
}
