package waymark.strategy.objectives;

import java.util.List;

/// A priority of the strategy with the objectives under it.
///
/// @param code stable (`SP1`)
/// @param title as published
/// @param governingBodies who oversees it, as published
/// @param partnerGroups who works on it, as published
public record PriorityLine(
        String code,
        int number,
        String title,
        List<String> governingBodies,
        List<String> partnerGroups,
        List<ObjectiveLine> objectives) {

    /// The same with lists that cannot change.
    PriorityLine closed() {
        return new PriorityLine(
                code, number, title, List.copyOf(governingBodies), List.copyOf(partnerGroups), List.copyOf(objectives));
    }
}
