package waymark.strategy.versions;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.measures.Unit;
import waymark.strategy.objectives.FourP;

/// One thing that a version of the plan changes.
///
/// @param subject what it changes: the objective as it reads now, the measure, the priority
/// @param wording of the objective, in the version to come
/// @param before what it says now, or said when the version took effect
/// @param unit of the target; null for other changes
/// @param openActions how many actions are open under an objective that ends
public record PlanChange(
        UUID id,
        Kind kind,
        @Nullable String priority,
        @Nullable String objective,
        @Nullable Ref measure,
        String subject,
        @Nullable String wording,
        @Nullable String owner,
        @Nullable String ownerName,
        List<String> fourPs,
        @Nullable Quarter quarter,
        @Nullable BigDecimal target,
        @Nullable Unit unit,
        String before,
        int openActions) {

    public PlanChange {
        fourPs = List.copyOf(fourPs);
    }

    /// What can be changed.
    public enum Kind {
        WORDING("Change the wording of an objective"),
        NEW_OBJECTIVE("Add an objective"),
        END_OBJECTIVE("End an objective"),
        TARGET("Set a target");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PlanChange wording(String objective, String wording) {
        return of(Kind.WORDING, null, objective, null, wording, null, List.of(), null, null);
    }

    static PlanChange end(String objective) {
        return of(Kind.END_OBJECTIVE, null, objective, null, null, null, List.of(), null, null);
    }

    static PlanChange objective(String priority, String wording, String owner, List<FourP> fourPs) {
        return of(
                Kind.NEW_OBJECTIVE,
                priority,
                null,
                null,
                wording,
                owner,
                fourPs.stream().map(FourP::name).toList(),
                null,
                null);
    }

    static PlanChange target(Ref measure, Quarter quarter, BigDecimal target) {
        return of(Kind.TARGET, null, null, measure, null, null, List.of(), quarter, target);
    }

    private static PlanChange of(
            Kind kind,
            @Nullable String priority,
            @Nullable String objective,
            @Nullable Ref measure,
            @Nullable String wording,
            @Nullable String owner,
            List<String> fourPs,
            @Nullable Quarter quarter,
            @Nullable BigDecimal target) {
        return new PlanChange(
                UUID.randomUUID(),
                kind,
                priority,
                objective,
                measure,
                "",
                wording,
                owner,
                null,
                fourPs,
                quarter,
                target,
                null,
                "",
                0);
    }

    /// True where both change the same thing, so that only one of them can be meant.
    boolean sameThing(PlanChange other) {
        return kind != Kind.NEW_OBJECTIVE
                && other.kind != Kind.NEW_OBJECTIVE
                && Objects.equals(objective, other.objective)
                && Objects.equals(measure, other.measure)
                && Objects.equals(quarter, other.quarter);
    }

    /// The field of the form that names what it changes.
    String field() {
        return measure == null ? "objective" : "measure";
    }

    /// The strands of a new objective in words.
    public String strands() {
        Set<FourP> strands = EnumSet.noneOf(FourP.class);
        fourPs.forEach(each -> strands.add(FourP.valueOf(each)));
        return strands.stream().map(FourP::word).collect(Collectors.joining(", "));
    }

    /// The change in a few words, for histories: "End SP1.2".
    public String summary() {
        return switch (kind) {
            case WORDING -> "Wording of " + objective;
            case NEW_OBJECTIVE -> "New objective under " + priority;
            case END_OBJECTIVE -> "End " + objective;
            case TARGET -> "Target of " + measure + " for " + quarter;
        };
    }
}
