package waymark.web.charts;

/// One month of a runway: what is needed, what is likely to be there and what is certain.
///
/// @param label of the month, short
/// @param cost what it costs; the words for it stand in the table
/// @param weighted the money weighted by how certain it is
/// @param worst the money that is certain
public record ChartRunway(
        String label,
        double cost,
        String costText,
        double weighted,
        String weightedText,
        double worst,
        String worstText) {}
