package waymark.web.lists;

/// A filter that is in force, with the way to take it off.
///
/// @param group what kind of filter ("Area")
/// @param label what it lets through ("Hull")
/// @param name of the query parameter
/// @param value of the query parameter that goes away
public record FilterChip(String group, String label, String name, String value) {}
