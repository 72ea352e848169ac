package waymark.directory.offboarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.directory.PersonSummary;
import waymark.directory.people.People;
import waymark.directory.people.Person;
import waymark.directory.people.Person.Serving;
import waymark.directory.people.PersonEnded;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;

/// Records somebody's last day and hands over everything they would hold after it, in every module; all of
/// it in one transaction, or nothing.
///
/// Refused while one thing has nobody chosen and was not left to nobody on purpose, where a module's own
/// rule says no, and where the day is before their first. Overtaken where anything they hold changed since
/// the page was opened, or somebody gave them something meanwhile.
@Component
class PersonOffboarding {

    /// What the form sends where something is left to nobody.
    static final String NOBODY = "nobody";

    /// What became of it.
    sealed interface Outcome {
        record Done(int handedOver) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}

        record Overtaken() implements Outcome {}
    }

    private final List<OffboardingProvider> parts;
    private final People people;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;

    PersonOffboarding(
            List<OffboardingProvider> parts, People people, NoticeApi notices, TransactionTemplate transaction) {
        this.parts = parts;
        this.people = people;
        this.notices = notices;
        this.transaction = transaction;
    }

    /// Everything they would hold after their last day, in the order of the page.
    @Transactional(readOnly = true)
    List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return parts.stream().flatMap(part -> part.held(actor, leaver).stream()).toList();
    }

    /// What is not chosen yet, for a page whose last day is not right either: nobody mends one only to be
    /// told of the other.
    @Transactional(readOnly = true)
    List<Problem> missing(Actor actor, Leaver leaver, Map<String, String> choices, Map<String, Integer> seen) {
        return missing(held(actor, leaver), choices, seen);
    }

    /// @param person as the page showed them
    /// @param choices what was chosen, by the field of each duty: a person's reference, or [#NOBODY]
    /// @param seen the version of each duty that the page showed, by its field
    Outcome record(Actor actor, Person person, Leaver leaver, Map<String, String> choices, Map<String, Integer> seen) {
        var outcome = transaction.execute(status -> {
            var found = attempt(actor, person, leaver, choices, seen);
            if (!(found instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return found;
        });
        if (outcome == null) {
            throw new InvariantViolation("a leaving without an outcome");
        }
        return outcome;
    }

    private Outcome attempt(
            Actor actor, Person person, Leaver leaver, Map<String, String> choices, Map<String, Integer> seen) {
        var held = new ArrayList<Map.Entry<OffboardingProvider, OffboardingItem>>();
        parts.forEach(part -> part.held(actor, leaver).forEach(duty -> held.add(Map.entry(part, duty))));
        var problems = new Problems()
                .addAll(missing(held.stream().map(Map.Entry::getValue).toList(), choices, seen));
        if (person instanceof Serving serving) {
            switch (serving.end(leaver.lastDay())) {
                case Ruling.Refused(List<Problem> refused) -> problems.addAll(refused);
                case Ruling.Agreed(PersonEnded event) -> {
                    if (people.save(actor, event) instanceof Saved.Stale<Person>) {
                        return new Outcome.Overtaken();
                    }
                }
            }
        }
        if (held.stream().anyMatch(entry -> changed(entry.getValue(), seen))) {
            return new Outcome.Overtaken();
        }
        if (problems.any()) {
            return new Outcome.Refused(problems.list());
        }
        return handOver(actor, leaver, held, choices);
    }

    private static boolean changed(OffboardingItem duty, Map<String, Integer> seen) {
        var version = seen.get(duty.field());
        return version != null && version != duty.version();
    }

    private static List<Problem> missing(
            List<OffboardingItem> held, Map<String, String> choices, Map<String, Integer> seen) {
        var problems = new Problems();
        for (var duty : held) {
            problems.when(
                    duty.stuck(),
                    duty.field(),
                    "%s: nobody can take it on yet. %s"
                            .formatted(duty.what(), duty.more())
                            .strip());
            problems.when(
                    duty.choosable() && !seen.containsKey(duty.field()),
                    duty.field(),
                    "%s: theirs on that day too. Choose who takes it on".formatted(duty.what()));
            problems.when(
                    duty.choosable() && seen.containsKey(duty.field()) && !answered(duty, choices),
                    duty.field(),
                    "%s: choose who takes it on%s"
                            .formatted(duty.what(), duty.nobody().isEmpty() ? "" : ", or nobody"));
        }
        return problems.list();
    }

    private static boolean answered(OffboardingItem duty, Map<String, String> choices) {
        return next(duty, choices).isPresent() || !duty.nobody().isEmpty() && NOBODY.equals(choices.get(duty.field()));
    }

    private static Optional<PersonSummary> next(OffboardingItem duty, Map<String, String> choices) {
        return duty.people().stream()
                .filter(one -> one.ref().value().equals(choices.get(duty.field())))
                .findFirst();
    }

    private Outcome handOver(
            Actor actor,
            Leaver leaver,
            List<Map.Entry<OffboardingProvider, OffboardingItem>> held,
            Map<String, String> choices) {
        var problems = new Problems();
        for (var entry : held) {
            var duty = entry.getValue();
            var next = next(duty, choices).orElse(null);
            switch (entry.getKey().handOver(actor, leaver, duty, next)) {
                case OffboardingResult.Over _ -> tell(actor, duty, next);
                case OffboardingResult.Refused(String why) -> problems.add(duty.field(), why);
                case OffboardingResult.Overtaken _ -> {
                    return new Outcome.Overtaken();
                }
            }
        }
        if (problems.any()) {
            return new Outcome.Refused(problems.list());
        }
        if (somethingNew(actor, leaver, held)) {
            return new Outcome.Overtaken();
        }
        notices.done(leaver.person().ref(), "/directory/people/");
        return new Outcome.Done(held.size());
    }

    private void tell(Actor actor, OffboardingItem duty, @Nullable PersonSummary next) {
        if (next != null && duty.news() != null && !next.id().equals(actor.id())) {
            notices.tell(
                    actor,
                    Set.of(next.id()),
                    cut(duty.news().text()),
                    duty.news().path());
        }
        if (next == null && duty.asked() != null) {
            notices.tell(
                    actor,
                    duty.asked().people().stream()
                            .filter(person -> !person.equals(actor.id()))
                            .toList(),
                    cut(duty.asked().text()),
                    duty.asked().path());
        }
    }

    /// True where somebody gave them something while the rest was handed over.
    private boolean somethingNew(
            Actor actor, Leaver leaver, List<Map.Entry<OffboardingProvider, OffboardingItem>> held) {
        var known = held.stream().map(entry -> entry.getValue().field()).collect(Collectors.toCollection(HashSet::new));
        return held(actor, leaver).stream().anyMatch(duty -> !known.contains(duty.field()));
    }

    private static String cut(String text) {
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }
}
