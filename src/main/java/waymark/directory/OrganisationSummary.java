package waymark.directory;

import java.util.List;

/// What other modules may hold of an organisation.
///
/// @param name valid today; of one that has ended, its last
/// @param current false of one that has ended or is yet to begin
/// @param areas codes of the areas it works in, beside the region or the country
public record OrganisationSummary(
        String code,
        String name,
        String sector,
        String sectorName,
        String coverage,
        boolean current,
        List<String> areas) {

    public OrganisationSummary {
        areas = List.copyOf(areas);
    }
}
