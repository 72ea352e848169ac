package waymark.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import waymark.directory.PartnershipFile.AreaEntry;
import waymark.directory.PartnershipFile.SectorEntry;
import waymark.web.Choice;

/// What there is to choose from on the directory's pages.
final class Lists {

    private Lists() {}

    static List<Choice> areas(List<AreaEntry> areas) {
        return Choice.from(areas, AreaEntry::code, AreaEntry::name);
    }

    /// The areas, then the region and the country.
    static List<Choice> places(List<AreaEntry> areas) {
        var places = new ArrayList<>(areas(areas));
        places.add(Choice.of("regional", "The region"));
        places.add(Choice.of("national", "The whole country"));
        return places;
    }

    static List<Choice> sectors(List<SectorEntry> sectors) {
        return Choice.from(sectors, SectorEntry::code, SectorEntry::name);
    }

    static List<Choice> coverage() {
        return Choice.from(
                List.of(Organisation.Coverage.values()), Organisation.Coverage::code, Organisation.Coverage::words);
    }

    static List<Choice> organisations(List<OrganisationLink> organisations) {
        return organisations.stream()
                .filter(OrganisationLink::current)
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    static String label(List<Choice> choices, String value) {
        return labels(choices, List.of(value));
    }

    static String labels(List<Choice> choices, Collection<String> values) {
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }
}
