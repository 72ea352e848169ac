package waymark.concerns.places;

import java.util.List;

/// A town or village, and the area of the partnership that it lies in.
///
/// @param id its number in the gazetteer
/// @param also what else it is called, in any script
/// @param area code
public record Place(String id, String name, List<String> also, String area, double latitude, double longitude) {}
