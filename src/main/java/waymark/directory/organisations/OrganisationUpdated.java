package waymark.directory.organisations;

import java.util.List;

/// Announced when an organisation was added or changed; ask the directory what it is now.
///
/// @param fields names of the fields that changed; `names` where it is called something else on some day
public record OrganisationUpdated(String code, List<String> fields) {}
