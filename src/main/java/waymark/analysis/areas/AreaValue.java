package waymark.analysis.areas;

import org.jspecify.annotations.Nullable;

/// The figure of one area on the map.
///
/// @param low the least it can be; null where there is none
/// @param text in words
/// @param note which days it is of, or why there is none
record AreaValue(
        String code,
        String name,
        @Nullable Double low,
        @Nullable Double high,
        String text,
        String note) {

    static AreaValue none(String code, String name, String why) {
        return new AreaValue(code, name, null, null, "no figure", why);
    }
}
