package waymark.services.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service that is to be invented for the demonstration.
///
/// @param areas codes; empty where it serves everywhere
/// @param gender code, as the form sends it; likewise positions, nrm, interpreter, cost and wayIn
/// @param days hours of Monday to Sunday, as people type them; empty where nobody has said
/// @param alert what holds for a while, or null
/// @param alertDays how long it holds from today

public record NewService(
        String organisation,
        String kind,
        String name,
        String description,
        List<String> areas,
        String minimumAge,
        String maximumAge,
        String gender,
        List<String> positions,
        String nrm,
        String eligibility,
        List<String> days,
        String bankHolidays,
        String hours,
        String wayIn,
        String wayInWords,
        String phone,
        String email,
        String cost,
        String costWords,
        String languages,
        String interpreter,
        String accessibility,
        @Nullable String alert,
        int alertDays) {}
