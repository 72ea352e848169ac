package waymark.reminders;

import java.util.UUID;

/// Somebody who is responsible for something, with how they are reached as far as the reader may see it.
///
/// @param organisation what theirs is called
/// @param phone may be empty
/// @param email may be empty
public record ResponsiblePerson(UUID id, String name, String organisation, String phone, String email) {}
