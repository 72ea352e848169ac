package waymark.directory.organisations;

import java.util.List;

/// An organisation is no longer as it was.
///
/// @param version the version that was changed
/// @param fields names of the fields that changed
public record OrganisationChanged(String code, int version, Organisation now, List<String> fields) {}
