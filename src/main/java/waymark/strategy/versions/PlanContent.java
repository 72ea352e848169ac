package waymark.strategy.versions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import waymark.strategy.measures.Unit;

/// What a version of the plan says, as it is kept when another replaces it: organisations by their name of
/// that day, and nobody's name.
record PlanContent(List<Priority> priorities, List<Targets> targets) {

    PlanContent {
        priorities = List.copyOf(priorities);
        targets = List.copyOf(targets);
    }

    record Priority(int number, String title, List<Objective> objectives) {

        Priority {
            objectives = List.copyOf(objectives);
        }
    }

    record Objective(String code, String wording, String owner, List<String> outcomes) {

        Objective {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// The targets of a measure by quarter, `2026-Q3`.
    record Targets(String measure, String objective, String title, Unit unit, Map<String, BigDecimal> quarters) {

        Targets {
            quarters = Map.copyOf(quarters);
        }

        /// `2026-Q3: 80%, 2026-Q4: 85%`.
        String words() {
            return String.join(
                    ", ",
                    quarters.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> each.getKey() + ": " + unit.print(each.getValue()))
                            .toList());
        }
    }
}
