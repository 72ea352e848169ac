package waymark.contacts.entry;

import java.util.List;

/// A point of contact that is to be set up.
///
/// @param team true where a team answers, not one person
/// @param hours of Monday to Sunday, as people type them; empty for a day on which nobody answers
/// @param bankHolidays `closed`, `as_sunday` or `as_usual`

public record NewContact(
        String organisation,
        String subject,
        List<String> areas,
        boolean team,
        String phone,
        String email,
        List<String> languages,
        List<String> hours,
        String bankHolidays) {}
