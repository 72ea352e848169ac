package waymark.audit;

import java.util.UUID;

/// Somebody viewed as many people's records today as their quota allows, and was stopped at the next.
/// Announced once a day for each person.
///
/// @param person the id of the account, never a name
/// @param budget the quota
public record AccessQuotaSpent(UUID person, String organisation, int budget) {}
