package waymark.analysis.areas;

/// The simplified outline of one area, ready to be drawn 360 wide.
///
/// @param name as the file has it
/// @param area the code of the area it was matched to; empty where it is a neighbour
/// @param path of lines
/// @param x where its number stands
record AreaShape(String name, String area, String path, double x, double y) {}
