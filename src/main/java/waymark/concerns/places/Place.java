package waymark.concerns.places;

import java.util.List;

/// A town or village, and its area of the partnership.
///
/// @param id its number in the gazetteer
/// @param also its other names, in any script
/// @param area code
public record Place(String id, String name, List<String> also, String area, double latitude, double longitude) {}
