package waymark.contacts.onduty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.NextContact;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.contacts.posts.PostAccess;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.web.Clocks;
import waymark.web.forms.Choice;

/// Who answers in an area at a moment: those on duty first, then who is next, then the public numbers.
@Component
class DutyOverview {

    /// What is known of one subject in the area at the moment.
    ///
    /// @param now who answers; empty where nobody is on duty
    /// @param next who does next, or null where nobody will within a fortnight
    record Answer(
            SubjectSummary subject,
            List<Contact> now,
            @Nullable NextContact next,
            CoverState state) {}

    /// @param at as the form shows it, a wall clock in London
    /// @param present true where the moment is now and not another that was asked for
    /// @param answers those on duty first
    /// @param instead the out of hours contacts, where a subject asked for has nobody
    record View(
            List<Choice> areas,
            List<Choice> subjects,
            String area,
            String areaName,
            String subject,
            String at,
            Instant moment,
            boolean present,
            List<Answer> answers,
            List<Contact> instead,
            List<HelpLine> lines,
            List<Problem> problems) {}

    private final ContactsApi contacts;
    private final HelpLines helpLines;
    private final PostAccess access;

    DutyOverview(ContactsApi contacts, HelpLines helpLines, PostAccess access) {
        this.contacts = contacts;
        this.helpLines = helpLines;
        this.access = access;
    }

    View of(
            Actor actor,
            List<Choice> areas,
            String area,
            String subject,
            Instant moment,
            boolean present,
            List<Problem> problems) {
        var day = LocalDate.ofInstant(moment, Clocks.LONDON);
        var answering = area.isEmpty() ? List.<Contact>of() : contacts.answering(actor, area, moment);
        var answers = area.isEmpty() ? List.<Answer>of() : answers(actor, area, subject, moment, answering);
        boolean gap = answers.stream().anyMatch(answer -> answer.now().isEmpty());
        var instead = answering.stream()
                .filter(contact ->
                        gap && !subject.isEmpty() && contact.subject().equals("OUT_OF_HOURS"))
                .toList();
        var lines = helpLines.on(actor, day).stream()
                .filter(line -> line.area().isEmpty() || line.area().equals(area))
                .filter(line -> line.href().startsWith("tel:") && !line.code().equals("EMERGENCY"))
                .toList();
        return new View(
                areas,
                access.subjects(actor),
                area,
                areas.stream()
                        .filter(one -> one.value().equals(area))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(""),
                subject,
                moment.atZone(Clocks.LONDON).toLocalDateTime().toString(),
                moment,
                present,
                answers,
                instead,
                lines,
                problems);
    }

    private List<Answer> answers(Actor actor, String area, String subject, Instant moment, List<Contact> answering) {
        var nexts = contacts.nexts(actor, area, moment);
        var states = contacts.cover(actor, LocalDate.ofInstant(moment, Clocks.LONDON))
                .getOrDefault(area, Map.of());
        return contacts.subjects(actor).stream()
                .filter(one -> subject.isEmpty() || one.code().equals(subject))
                .map(one -> new Answer(
                        one,
                        answering.stream()
                                .filter(contact -> contact.subject().equals(one.code()))
                                .toList(),
                        nexts.get(one.code()),
                        states.getOrDefault(one.code(), CoverState.NOT_KNOWN)))
                .sorted(Comparator.comparing((Answer answer) -> answer.now().isEmpty()))
                .toList();
    }
}
