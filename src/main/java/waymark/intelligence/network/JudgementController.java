package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.Fact;
import waymark.intelligence.matching.Judgement;
import waymark.intelligence.matching.JudgementAnswer;
import waymark.intelligence.matching.Judgements;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A person judges whether two entities are the same, side by side, with a reason; and can take it back.
@Controller
@RequestMapping("/intelligence/entities/{ref}/judgements/{other}")
class JudgementController {

    private static final String PAGE = "intelligence/network/judgement";

    /// The two side by side.
    ///
    /// @param own the unit's answer in force, if there is one
    /// @param against what an answer that was tried contradicts
    record View(
            Entity one,
            Entity other,
            List<Row> rows,
            Optional<Judgement> own,
            List<Judgement> against,
            Map<UUID, Entity> byId,
            FormData form,
            List<Problem> problems) {

        List<Choice> answers() {
            return List.of(
                    Choice.of("SAME", "The same", "The records stay two; they are shown together"),
                    Choice.of("NOT_SAME", "Not the same", "They are not suggested again"),
                    Choice.of("UNSURE", "Unsure", "Nothing follows from it"));
        }

        List<Choice> audiences() {
            return List.of(
                    Choice.of("unit", "Officers of our unit"),
                    Choice.of(
                            "all",
                            "Every officer who sees both",
                            "Your reason is shown, without your name. Write nothing in it that is under conditions"));
        }
    }

    /// What both are said to be, one attribute a line.
    record Row(String label, List<String> one, List<String> other) {}

    private record Wanted(JudgementAnswer answer, String reason, boolean shared) {}

    private final Entities entities;
    private final Judgements judgements;

    JudgementController(Entities entities, Judgements judgements) {
        this.entities = entities;
        this.judgements = judgements;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref other, Actor.Person actor) {
        var one = entities.open(actor, ref, "open_entity");
        var form = FormData.empty().with("audience", "unit");
        return Page.show(PAGE, view(actor, one, second(one, other), form, List.of(), List.of()));
    }

    private Entity second(Entity one, Ref other) {
        var second = entities.get(other);
        if (second.equals(one) || second.kind().pole() != one.kind().pole()) {
            throw new NotFound(other);
        }
        return second;
    }

    private View view(
            Actor.Person actor,
            Entity one,
            Entity other,
            FormData form,
            List<Problem> problems,
            List<Judgement> against) {
        var facts = entities.facts(List.of(one.id(), other.id()), false);
        var own = judgements.history(actor, one.id()).stream()
                .filter(Judgement::inForce)
                .filter(Judgement::own)
                .filter(it -> it.beside(one.id()).equals(other.id()))
                .findFirst();
        Set<UUID> named =
                against.stream().flatMap(it -> Stream.of(it.one(), it.other())).collect(Collectors.toSet());
        return new View(one, other, rows(facts, one, other), own, against, entities.byId(named), form, problems);
    }

    private static List<Row> rows(List<Fact> facts, Entity one, Entity other) {
        return facts.stream()
                .map(Fact::attribute)
                .distinct()
                .map(attribute -> new Row(
                        attribute.label(),
                        values(facts, one, attribute.code()),
                        values(facts, other, attribute.code())))
                .toList();
    }

    private static List<String> values(List<Fact> facts, Entity of, String attribute) {
        return List.copyOf(facts.stream()
                .filter(fact ->
                        fact.entity().equals(of.id()) && fact.attribute().code().equals(attribute))
                .map(Fact::value)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView judge(@PathVariable Ref ref, @PathVariable Ref other, FormData form, Actor.Person actor) {
        var one = entities.get(ref);
        var second = second(one, other);
        var wanted = form.read(reader -> new Wanted(
                reader.choice("answer", JudgementAnswer.class, "Choose what you judge"),
                reader.required("reason", "The reason", 500, "Enter why"),
                reader.choice("audience", List.of("unit", "all"), value -> value, "Choose who sees it")
                        .equals("all")));
        return switch (wanted) {
            case Ruling.Refused<Wanted>(var problems) ->
                Page.refuse(PAGE, view(actor, one, second, form, problems, List.of()));
            case Ruling.Agreed<Wanted>(var judged) -> {
                var against = judgements.judge(
                        actor,
                        new Judgements.Wanted(
                                one.id(),
                                second.id(),
                                judged.answer(),
                                judged.reason(),
                                judged.shared(),
                                pair(one, second)));
                yield against.isEmpty()
                        ? Page.go(
                                Notice.done("Judged: " + judged.answer().words().toLowerCase(Locale.UK)),
                                "/intelligence/entities/%s",
                                ref)
                        : Page.refuse(
                                PAGE,
                                view(
                                        actor,
                                        one,
                                        second,
                                        form,
                                        List.of(new Problem(
                                                "answer", "This contradicts what was judged before. Look at it below")),
                                        against));
            }
        };
    }

    @PostMapping("/removal")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView takeBack(@PathVariable Ref ref, @PathVariable Ref other, Actor.Person actor) {
        var one = entities.get(ref);
        var second = second(one, other);
        judgements.takeBack(actor, one.id(), second.id(), pair(one, second));
        return Page.go(Notice.done("Taken back"), "/intelligence/entities/%s", ref);
    }

    private static String pair(Entity one, Entity other) {
        return Stream.of(one.ref().value(), other.ref().value()).sorted().collect(Collectors.joining(" "));
    }
}
