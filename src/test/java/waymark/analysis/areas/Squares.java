package waymark.analysis.areas;

import java.util.ArrayList;

/// GeoJSON of squares side by side.
public final class Squares {

    private Squares() {}

    /// One square for each name, from west to east.
    public static String collection(String... names) {
        var features = new ArrayList<String>();
        for (int index = 0; index < names.length; index++) {
            double west = -1 + index * 0.5;
            features.add("""
                    {"type": "Feature", "properties": {"OBJECTID": 1, "LAD23CD": "E06", "LAD23NM": "%s"},
                     "geometry": {"type": "Polygon", "coordinates": [[[%2$s, 53.5], [%3$s, 53.5], [%3$s, 53.7], [%4$s, 53.7001],
                                                                      [%2$s, 53.7], [%2$s, 53.5]]]}}
                    """.formatted(names[index], west, west + 0.5, west + 0.25));
        }
        return "{\"type\": \"FeatureCollection\", \"features\": [%s]}".formatted(String.join(",", features));
    }
}
