package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.support.plan.Domain;
import waymark.support.plan.Need;
import waymark.support.plan.PlanAction;
import waymark.support.plan.SupportPlan;
import waymark.support.plan.SupportPlans;
import waymark.support.reading.CopyText;

/// Proposes the parts of a copy from the plan: one for each need in which the person wants support, with their wish
/// and what is done about it. The worker puts it in plain words.
@Component
class PlanProposal {

    /// Parts that are in no plan: three places for what the worker adds.
    static final List<Integer> FREE = List.of(31, 32, 33);

    private final SupportPlans plans;

    PlanProposal(SupportPlans plans) {
        this.plans = plans;
    }

    /// The version of the plan now; 0 where there is none.
    int version(Case it) {
        return plans.of(it).version();
    }

    /// The plan now.
    SupportPlan plan(Case it) {
        return plans.of(it);
    }

    /// What a copy may have: the needs of the plan and what was written before, in the order of the domains, and
    /// free places.
    ///
    /// @param before what was written; empty for a first copy
    /// @param first true where nothing was written yet
    static List<ProposedPart> parts(SupportPlan plan, CopyText before, boolean first) {
        var written = new TreeMap<Integer, CopyText.Part>();
        before.parts().forEach(part -> written.put(part.number(), part));
        var parts = new ArrayList<ProposedPart>();
        var needed = plan.needs().stream()
                .filter(Need::needed)
                .collect(Collectors.toMap(need -> number(need.domain()), need -> need));
        var numbers = new TreeSet<>(needed.keySet());
        numbers.addAll(written.keySet());
        numbers.removeAll(FREE);
        for (var number : numbers) {
            var need = needed.get(number);
            var text = written.get(number);
            var now = need == null ? "" : words(need);
            if (text != null) {
                parts.add(
                        new ProposedPart(number, text, true, false, text.words().equals(now) ? "" : now));
            } else if (need != null) {
                parts.add(new ProposedPart(
                        number,
                        new CopyText.Part(
                                number,
                                need.domain().title(),
                                "",
                                now,
                                "",
                                due(need).orElse(null)),
                        first,
                        false,
                        ""));
            }
        }
        for (var number : FREE) {
            var text = written.get(number);
            parts.add(new ProposedPart(
                    number,
                    text == null ? new CopyText.Part(number, "", "", "", "", null) : text,
                    text != null,
                    true,
                    ""));
        }
        return parts;
    }

    /// The text of a copy that the person has, for a new one: days that have passed are set as the plan has them now.
    static CopyText again(CopyText text, SupportPlan plan, LocalDate today) {
        var needed = plan.needs().stream()
                .filter(Need::needed)
                .collect(Collectors.toMap(need -> number(need.domain()), need -> need));
        var parts = text.parts().stream()
                .map(part -> passed(part.due(), today)
                        ? new CopyText.Part(
                                part.number(),
                                part.title(),
                                part.titleOwn(),
                                part.words(),
                                part.wordsOwn(),
                                Optional.ofNullable(needed.get(part.number()))
                                        .flatMap(PlanProposal::due)
                                        .orElse(null))
                        : part)
                .toList();
        return new CopyText(
                parts,
                text.worker(),
                text.reach(),
                text.next(),
                text.nextOwn(),
                passed(text.nextOn(), today) ? plan.reviewOn() : text.nextOn(),
                text.complaints(),
                text.complaintsReach(),
                text.otherLanguage(),
                text.translator());
    }

    private static boolean passed(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    private static int number(Domain domain) {
        return domain.ordinal() + 1;
    }

    private static Optional<LocalDate> due(Need need) {
        return need.openActions().stream()
                .map(PlanAction::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static String words(Need need) {
        var lines = new ArrayList<String>();
        if (!need.wish().isEmpty()) {
            lines.add("You said: " + need.wish());
        }
        for (var action : need.openActions()) {
            lines.add("%s: %s".formatted(who(action), action.words()));
        }
        return String.join("\n", lines);
    }

    /// Those who work on the case are named at the end of the copy, as they want to be; a service is named.
    private static String who(PlanAction action) {
        return switch (action.ownerKind()) {
            case PERSON -> "You";
            case MEMBER -> "We";
            case OTHER -> action.ownerName();
        };
    }
}
