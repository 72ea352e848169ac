package waymark.pathways.graph;

import java.util.ArrayList;
import java.util.List;
import waymark.pathways.graph.Finding.Fault;

/// Checks the contacts of a step: are there any, does the directory know them, and does somebody answer
/// wherever the step applies.
///
/// Guidance that sends people to somebody who does not answer is worse than none. So a step whose contact
/// nobody covers keeps the edition from being published, unless it names 101 or 999 itself.
final class ContactValidation {

    private final ValidationContext context;
    private final List<Finding> findings = new ArrayList<>();

    private ContactValidation(ValidationContext context) {
        this.context = context;
    }

    static List<Finding> of(PathwayStep step, PathwayStep.Task task, ValidationContext context) {
        var contacts = new ContactValidation(context);
        if (task.reach().nobody()) {
            contacts.refuse(step, Fault.NO_CONTACT, "There is nobody to turn to; choose a contact or a public line");
        }
        contacts.lines(step, task);
        contacts.subject(step, task.reach());
        contacts.subject(step, task.later().reach());
        contacts.service(step, task);
        return contacts.findings.stream().distinct().toList();
    }

    private void lines(PathwayStep step, PathwayStep.Task task) {
        for (var reach : List.of(task.reach(), task.later().reach())) {
            for (var line : reach.lines()) {
                if (!context.knowsLine(line)) {
                    refuse(step, Fault.NO_CONTACT, "The directory knows no public line “%s”".formatted(line));
                }
            }
        }
    }

    private void subject(PathwayStep step, PathwayStep.Reach reach) {
        if (reach.subject().isEmpty()) {
            return;
        }
        if (!context.knowsSubject(reach.subject())) {
            refuse(step, Fault.NO_CONTACT, "The directory knows no contact subject “%s”".formatted(reach.subject()));
            return;
        }
        var without = context.unanswered(step.key(), reach.subject());
        var subject = context.name(reach.subject());
        if (!without.lapsed().isEmpty()) {
            uncovered(step, reach, "Nobody answers for %s any longer in %s".formatted(subject, list(without.lapsed())));
        }
        if (!without.unnamed().isEmpty()) {
            uncovered(step, reach, "Nobody is named for %s yet in %s".formatted(subject, list(without.unnamed())));
        }
    }

    /// The first number beside a step is taken for that of the service which the step names.
    private void service(PathwayStep step, PathwayStep.Task task) {
        NamedService.named(step.title())
                .filter(named -> !named.own() && !named.form())
                .filter(named ->
                        !named.in(task.reach()) && !named.in(task.later().reach()))
                .ifPresent(named -> note(
                        step,
                        Fault.OTHER_NUMBER,
                        "It names %s, but the contact is somebody else; choose the contact or the public line of the service it names"
                                .formatted(named.words())));
        for (var reach : List.of(task.reach(), task.later().reach())) {
            NamedService.of(reach.subject())
                    .filter(service -> service.open() && !service.national())
                    .ifPresent(service ->
                            withoutNumber(step, service, context.withoutNumber(step.key(), reach.subject())));
        }
    }

    private void withoutNumber(PathwayStep step, NamedService service, List<String> areas) {
        if (!areas.isEmpty()) {
            note(
                    step,
                    Fault.NO_NUMBER,
                    "No public number of %s is known in %s: people without an account are told to use the next number instead; add it to the public numbers"
                            .formatted(service.words(), list(areas)));
        }
    }

    private void note(PathwayStep step, Fault fault, String sentence) {
        findings.add(new Finding(step.key(), fault, false, sentence));
    }

    private void uncovered(PathwayStep step, PathwayStep.Reach reach, String what) {
        boolean refuses = !reach.always() && context.writes(step.key());
        var then = refuses
                ? "; name somebody in the directory, or let the step fall through to 101 or 999"
                : reach.always()
                        ? ": the guidance says so and shows the public numbers"
                        : "; the default has to be changed";
        findings.add(new Finding(step.key(), Fault.NO_COVER, refuses, what + then));
    }

    private void refuse(PathwayStep step, Fault fault, String sentence) {
        findings.add(new Finding(step.key(), fault, true, sentence));
    }

    /// “Hull, East Riding and North Lincolnshire”.
    static String list(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
