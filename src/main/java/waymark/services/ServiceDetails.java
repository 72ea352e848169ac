package waymark.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// All that is said of a service but its dates and its note.
///
/// @param kind code
/// @param description what it does, in plain words
/// @param areas codes of those it serves; empty where it serves everywhere
public record ServiceDetails(
        String kind,
        String name,
        String description,
        boolean everywhere,
        List<String> areas,
        Eligibility eligibility,
        Opening opening,
        Reach reach) {

    public ServiceDetails {
        areas = everywhere ? List.of() : areas.stream().distinct().sorted().toList();
    }

    public List<Problem> problems() {
        return new Problems()
                .when(name.isEmpty(), "name", "Enter what the service is called")
                .tooLong("name", name, "Name", 200)
                .when(kind.isEmpty(), "kind", "Choose what kind of service it is")
                .when(description.isEmpty(), "description", "Say in plain words what it does for a person")
                .tooLong("description", description, "What it does", 2000)
                .when(!everywhere && areas.isEmpty(), "areas", "Choose the areas it serves, or everywhere")
                .addAll(eligibility.problems())
                .tooLong("hours", opening.words(), "Hours in words", 300)
                .addAll(reach.problems())
                .list();
    }

    public boolean serves(String area) {
        return everywhere || areas.contains(area);
    }

    /// Names of the fields in which the other differs.
    List<String> changes(ServiceDetails other) {
        var fields = new ArrayList<String>();
        note(fields, "kind", kind, other.kind);
        note(fields, "name", name, other.name);
        note(fields, "description", description, other.description);
        note(fields, "areas", areas, other.areas);
        note(fields, "eligibility", eligibility, other.eligibility);
        note(fields, "hours", opening, other.opening);
        note(fields, "way_in_and_cost", reach, other.reach);
        return fields;
    }

    private static void note(List<String> fields, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(name);
        }
    }
}
