package waymark.strategy.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.Rag;
import waymark.web.forms.Choice;
import waymark.web.search.Matching;
import waymark.web.search.Spelling;

/// The choices of a plan in words, both ways: what is chosen as a person reads it, and what a person wrote as
/// what is chosen.
final class PlanWords {

    static final String NOBODY = "Nobody";
    private static final String NONE = "None";

    private final StrategyChoices.Offered offered;
    private final Map<String, Map<String, List<Choice>>> found = new HashMap<>();

    PlanWords(StrategyChoices.Offered offered) {
        this.offered = offered;
    }

    StrategyChoices.Offered offered() {
        return offered;
    }

    /// What is offered under this text: a code, a name, or the words of an objective. Several where people
    /// have the same name.
    List<Choice> find(String kind, String text) {
        return found.computeIfAbsent(kind, this::names).getOrDefault(tidy(text), List.of());
    }

    private Map<String, List<Choice>> names(String kind) {
        return offered.of(kind).stream()
                .flatMap(choice -> spelt(kind, choice).distinct().map(name -> Map.entry(name, choice)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<String> spelt(String kind, Choice choice) {
        var label = choice.label();
        int end = switch (kind) {
            case "objective" -> label.indexOf(' ');
            case "lead" -> label.indexOf(", ");
            default -> -1;
        };
        var part = end < 0 ? label : kind.equals("lead") ? label.substring(0, end) : label.substring(end + 1);
        return Stream.of(choice.value(), label, part).map(PlanWords::tidy);
    }

    /// The same text, whatever its capitals, spaces and kinds of apostrophe.
    static String tidy(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("&", "and");
        return String.join(" ", letters.strip().split("\\s+"));
    }

    /// What is offered that is nearest to the text, if anything is near.
    String nearest(String kind, String text) {
        return Matching.<Choice>in(
                        offered.of(kind), text, choice -> List.of(Spelling.of(choice.label(), Spelling.Why.NAME)))
                .stream()
                .max((one, other) -> Integer.compare(one.score(), other.score()))
                .map(match -> match.what().value())
                .orElse("");
    }

    String area(String code) {
        return offered.label("area", code);
    }

    String owner(String code, @Nullable KnownAction known) {
        return known != null && known.action().plan().owner().equals(code)
                ? known.ownerName()
                : offered.label("owner", code);
    }

    String lead(@Nullable UUID person, @Nullable KnownAction known) {
        if (person == null) {
            return NOBODY;
        }
        if (offered.has("lead", person.toString())) {
            return offered.label("lead", person.toString());
        }
        return Optional.ofNullable(known).map(KnownAction::leadName).orElse("Somebody who has left");
    }

    /// True where it has a lead person whose name is known.
    boolean namesLead(KnownAction known) {
        var lead = known.action().plan().lead();
        return lead != null && (known.leadName() != null || offered.has("lead", lead.toString()));
    }

    String partners(List<String> codes) {
        return codes.isEmpty()
                ? NONE
                : codes.stream().map(code -> offered.label("owner", code)).collect(Collectors.joining("; "));
    }

    /// A field of the plan as the preview shows it.
    ///
    /// @param field as the plan calls it
    String say(String field, ActionPlan plan, @Nullable KnownAction known) {
        return switch (field) {
            case "title" -> plan.title();
            case "detail" -> plan.detail().isEmpty() ? NONE : plan.detail();
            case "area" -> area(plan.area());
            case "objective" -> offered.label("objective", plan.objective());
            case "owner" -> owner(plan.owner(), known);
            case "lead" -> lead(plan.lead(), known);
            case "partners" -> partners(plan.partners());
            case "start" -> Rag.day(plan.start());
            case "due" -> Rag.day(plan.due());
            default -> "";
        };
    }
}
