package waymark.web.figures;

import java.util.List;

/// What one module can count by area and group: how many, never who.
public interface BreakdownProvider {

    List<ProvidedBreakdown> breakdowns();
}
