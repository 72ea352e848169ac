package waymark.audit;

import java.util.UUID;

/// Somebody opened as many people's details today as their budget allows, and was stopped at the next. Announced once a
/// day for each.
///
/// @param person the id of the account, never a name
/// @param budget how many people's details that was
public record AccessQuotaSpent(UUID person, String organisation, int budget) {}
