package waymark.pathways.signs;

import java.util.List;

/// A field of work with a pocket version of its own.
///
/// @param code as in the address (`car-wash`)
/// @param signs codes, in the order in which they are printed
/// @param speak how to speak safely there
/// @param act what to do now
record Sector(String code, String title, String who, List<String> signs, List<String> speak, List<String> act) {}
