package waymark.intelligence.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/// A position on the National Grid of Great Britain, in metres. Read from a grid reference of Ordnance Survey, or from
/// latitude and longitude as a telephone shows them (within a few metres, which is nearer than operations are
/// compared).
record GridPosition(int easting, int northing) {

    private static final int SQUARE = 100_000;
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ"; // without I
    private static final int ROW = 5;
    private static final int EAST = 700_000;
    private static final int NORTH = 1_300_000;
    private static final Pattern REFERENCE = Pattern.compile("([A-HJ-Z])([A-HJ-Z])((?:[0-9]{2}){1,5})");
    private static final Pattern DEGREES =
            Pattern.compile("(-?[0-9]{1,2}\\.[0-9]{2,})[,\\s]+(-?[0-9]{1,2}\\.[0-9]{2,})");

    /// The middle of the square that a reference names, or the point; nothing where it cannot be read or is not in
    /// Great Britain.
    static Optional<GridPosition> read(String typed) {
        var degrees = DEGREES.matcher(typed.strip());
        if (degrees.matches()) {
            return Transform.of(Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)));
        }
        var found = REFERENCE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        int first = LETTERS.indexOf(found.group(1));
        int second = LETTERS.indexOf(found.group(2));
        var digits = found.group(3);
        int half = digits.length() / 2;
        int size = (int) Math.pow(10, 5 - half);
        // two grids of five by five letters, counted from the top left; the origin lies two squares east and one north
        int east = (first % ROW - 2) * ROW * SQUARE + second % ROW * SQUARE;
        int north = (ROW - 1 - first / ROW - 1) * ROW * SQUARE + (ROW - 1 - second / ROW) * SQUARE;
        return of(
                east + Integer.parseInt(digits.substring(0, half)) * size + size / 2,
                north + Integer.parseInt(digits.substring(half)) * size + size / 2);
    }

    private static Optional<GridPosition> of(long east, long north) {
        return east < 0 || east >= EAST || north < 0 || north >= NORTH
                ? Optional.empty()
                : Optional.of(new GridPosition((int) east, (int) north));
    }

    /// As people write it, to a hundred metres: `TA 099 289`.
    String reference() {
        int column = easting / SQUARE;
        int row = northing / SQUARE;
        int first = (ROW - 2 - row / ROW) * ROW + column / ROW + 2;
        int second = (ROW - 1 - row % ROW) * ROW + column % ROW;
        return "%c%c %03d %03d"
                .formatted(
                        LETTERS.charAt(first), LETTERS.charAt(second), easting % SQUARE / 100, northing % SQUARE / 100);
    }

    /// Made when the first latitude is read.
    private static final class Transform {

        private static final CoordinateTransform GRID = grid();

        private Transform() {}

        /// The parameters of EPSG:27700 and EPSG:4326, as Ordnance Survey publishes them.
        private static CoordinateTransform grid() {
            var named = new CRSFactory();
            return new CoordinateTransformFactory()
                    .createTransform(
                            named.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs"),
                            named.createFromParameters(
                                    "OSGB36",
                                    "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
                                            + " +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs"));
        }

        static Optional<GridPosition> of(double latitude, double longitude) {
            if (latitude < 49 || latitude > 61 || longitude < -9 || longitude > 3) {
                return Optional.empty();
            }
            var at = GRID.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
            return GridPosition.of(Math.round(at.x), Math.round(at.y));
        }
    }
}
