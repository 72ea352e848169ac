package waymark.concerns.places;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A point on the earth, rounded to about a hundred metres: a street, not a house.
public record Position(double latitude, double longitude) {

    private static final Pattern TWO_NUMBERS = Pattern.compile(
            "\\(?\\s*([+-]?\\d{1,2}(?:\\.\\d{1,12})?)\\s*[,;\\s]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*\\)?");
    private static final double ROUNDED = 1_000;

    private static final double KILOMETRES_A_DEGREE = 111.2;

    /// Two numbers as a map shows them, latitude first.
    public static Optional<Position> parse(String typed) {
        var numbers = TWO_NUMBERS.matcher(typed.strip());
        if (!numbers.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(numbers.group(1));
        double longitude = Double.parseDouble(numbers.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Position(rounded(latitude), rounded(longitude)))
                : Optional.empty();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * ROUNDED) / ROUNDED;
    }

    /// As written down and read again.
    public String text() {
        return String.format(Locale.ROOT, "%.3f, %.3f", latitude, longitude);
    }

    /// Straight-line distance; good enough within a county.
    double kilometresTo(Place place) {
        double north = place.latitude() - latitude;
        double east = (place.longitude() - longitude) * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east) * KILOMETRES_A_DEGREE;
    }
}
