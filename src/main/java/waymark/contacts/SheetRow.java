package waymark.contacts;

import java.time.LocalDate;
import java.util.List;

/// One point of contact on a contact sheet.
///
/// @param holder empty where nobody holds it, and for a team's line
/// @param phone of the post, or else of the holder
/// @param deputyPhone empty where the post has one number for both
public record SheetRow(
        String subjectName,
        String organisationName,
        boolean team,
        String holder,
        String phone,
        String email,
        String deputy,
        String deputyPhone,
        WeeklyHours hours,
        List<String> languages,
        LocalDate checkedOn,
        boolean stale) {}
