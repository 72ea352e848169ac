package waymark.intelligence.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.web.Clocks;
import waymark.web.forms.FormReader;

/// Reads where and when something is planned, as it is compared with what others plan.
@Component
public class EventPlaces {

    private static final Pattern TYPED = Pattern.compile("(?:[01]?[0-9]|2[0-3]):[0-5][0-9]");

    /// @param postcode with one space; empty where only the position is known
    /// @param easting metres of the National Grid; null where only the postcode is known
    public record EventPlace(
            String postcode,
            @Nullable Integer easting,
            @Nullable Integer northing,
            Instant startsAt,
            Instant endsAt) {}

    private final PostcodePlaces postcodes;

    EventPlaces(PostcodePlaces postcodes) {
        this.postcodes = postcodes;
    }

    /// From the fields `postcode`, `position`, `day`, `from` and `until`, which is of the next morning where it is
    /// earlier.
    ///
    /// @param example a day for the message that asks for one
    public EventPlace read(FormReader reader, LocalDate example) {
        var typed = reader.line("postcode", "The postcode", 10);
        var postcode = PostcodePlaces.tidy(typed);
        reader.when(
                !typed.isEmpty() && postcode.isEmpty(), "postcode", "Enter a full postcode of the UK, like HU1 2AB");
        var where = reader.line("position", "The position", 60);
        var position = GridPosition.read(where);
        reader.when(
                !where.isEmpty() && position.isEmpty(),
                "position",
                "Enter a grid reference like TA 099 289, or latitude and longitude like 53.744, -0.332");
        reader.when(typed.isEmpty() && where.isEmpty(), "postcode", "Enter the postcode, or the position below");
        var day = reader.requiredDate("day", "Day", example);
        var begins = day.atTime(time(reader, "from")).atZone(Clocks.LONDON).toInstant();
        var ends = day.atTime(time(reader, "until")).atZone(Clocks.LONDON).toInstant();
        var at = position.isPresent() ? position : postcode.flatMap(postcodes::find);
        return new EventPlace(
                postcode.orElse(""),
                at.map(GridPosition::easting).orElse(null),
                at.map(GridPosition::northing).orElse(null),
                begins,
                ends.isAfter(begins) ? ends : ends.plus(Duration.ofDays(1)));
    }

    private static LocalTime time(FormReader reader, String name) {
        var text = reader.form().text(name);
        boolean fits = TYPED.matcher(text).matches();
        reader.when(!fits, name, "Enter a time between 00:00 and 23:59, for example 05:30");
        return fits ? LocalTime.parse(text.length() == 4 ? "0" + text : text) : LocalTime.NOON;
    }
}
