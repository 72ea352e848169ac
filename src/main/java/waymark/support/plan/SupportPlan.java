package waymark.support.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.NotFound;

/// The plan of one person.
///
/// @param version 0 where none is begun; it grows with each change of a need or an action
/// @param reviewOn when all of it is looked at again, or null
/// @param needs those that something is recorded of, in the order of the domains
public record SupportPlan(int version, @Nullable LocalDate reviewOn, List<Need> needs) {

    private static final Comparator<PlanAction> SOONEST =
            Comparator.comparing(PlanAction::due, Comparator.nullsLast(Comparator.naturalOrder()));

    public SupportPlan {
        needs = List.copyOf(needs);
    }

    /// What is recorded of a domain; a need that nobody was asked about where nothing is.
    public Need need(Domain domain) {
        return needs.stream()
                .filter(need -> need.domain() == domain)
                .findFirst()
                .orElseGet(() -> Need.none(domain));
    }

    /// The same by the path of the domain.
    ///
    /// @throws NotFound where there is no such domain
    public Need need(String path) {
        return need(Domain.at(path).orElseThrow(() -> new NotFound("domain")));
    }

    /// Those with that answer, in the order of the domains; those that nothing is recorded of are not asked yet.
    public List<Need> answered(Answer answer) {
        return Arrays.stream(Domain.values())
                .map(this::need)
                .filter(need -> need.answer() == answer)
                .toList();
    }

    /// What is to be done still, the soonest first.
    public List<PlanAction> openActions() {
        return needs.stream()
                .flatMap(need -> need.openActions().stream())
                .sorted(SOONEST)
                .toList();
    }

    /// What ought to have been done by now.
    public List<PlanAction> late(LocalDate today) {
        return openActions().stream().filter(action -> action.late(today)).toList();
    }

    /// The need that an action belongs to.
    public Need needOf(PlanAction action) {
        return needs.stream()
                .filter(need -> need.id().equals(action.need()))
                .findFirst()
                .orElseThrow(() -> new NotFound("need"));
    }

    static List<PlanAction> sorted(List<PlanAction> actions) {
        return actions.stream()
                .sorted(Comparator.comparing((PlanAction action) -> !action.open())
                        .thenComparing(SOONEST)
                        .thenComparing(PlanAction::id))
                .toList();
    }
}
