package waymark.intelligence.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.kernel.Actor;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.web.forms.Choice;

/// Who receives people who are found: services and contacts of the directory as they are today, and whether they are
/// there at the hour of the operation.
@Component
class Reception {

    /// A service or contact that was chosen.
    ///
    /// @param state whether it is there at the hour that the operation begins
    record Line(
            UUID id,
            String need,
            String name,
            String organisation,
            String phone,
            String state,
            String note,
            String path) {}

    private static final String NOT_RECORDED = "Hours not recorded: ring first";
    private static final String THERE = "Open at that hour";
    private static final String NOT_THERE = "Closed at that hour";
    private static final String GONE = "No longer in the directory";

    private final ServiceLists services;
    private final ContactsApi contacts;

    Reception(ServiceLists services, ContactsApi contacts) {
        this.services = services;
        this.contacts = contacts;
    }

    /// @param at when the operation begins
    List<Line> lines(Actor actor, String area, List<OperationPlan.Support> chosen, Instant at) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        var known = services.current(actor).stream().collect(Collectors.toMap(ServiceRow::ref, Function.identity()));
        var posts =
                contacts
                        .posts(
                                actor,
                                chosen.stream()
                                        .flatMap(one -> Stream.ofNullable(one.post()))
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(PostContact::post, Function.identity()));
        var answering =
                contacts.answering(actor, area, at).stream().map(Contact::post).collect(Collectors.toSet());
        var lines = new ArrayList<Line>();
        for (var one : chosen) {
            var service = one.service() == null ? null : known.get(one.service());
            var post = one.post() == null ? null : posts.get(one.post());
            if (service != null) {
                lines.add(new Line(
                        one.id(),
                        one.need().title(),
                        service.name(),
                        service.organisationName(),
                        service.details().reach().phone(),
                        state(service, at),
                        one.note(),
                        "/directory/services/" + service.ref()));
            } else if (post != null) {
                lines.add(new Line(
                        one.id(),
                        one.need().title(),
                        post.person().isEmpty() ? post.subjectName() : post.person(),
                        post.organisationName(),
                        post.phone(),
                        answering.contains(post.post())
                                ? THERE
                                : post.hours().spans().isEmpty() ? NOT_RECORDED : NOT_THERE,
                        one.note(),
                        ""));
            } else {
                lines.add(new Line(
                        one.id(),
                        one.need().title(),
                        Optional.ofNullable(one.service()).orElse(String.valueOf(one.post())),
                        "",
                        "",
                        GONE,
                        one.note(),
                        ""));
            }
        }
        return lines;
    }

    private static String state(ServiceRow service, Instant at) {
        return service.details()
                .opening()
                .open(at)
                .map(open -> open ? THERE : NOT_THERE)
                .orElse(NOT_RECORDED);
    }

    /// What can be chosen in an area: its services, and whoever answers there at that hour. The value is the reference.
    List<Choice> choices(Actor actor, String area, Instant at) {
        var choices = new ArrayList<Choice>();
        services.in(actor, area)
                .forEach(service -> choices.add(Choice.of(
                        service.ref(),
                        "%s, %s (%s). %s"
                                .formatted(
                                        service.name(),
                                        service.organisationName(),
                                        service.kindName(),
                                        state(service, at)))));
        contacts.answering(actor, area, at).stream()
                .collect(Collectors.toMap(Contact::post, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .map(contact -> Choice.of(
                        contact.post(),
                        "%s, %s (point of contact, %s). %s"
                                .formatted(
                                        contact.person().isEmpty() ? contact.subjectName() : contact.person(),
                                        contact.organisationName(),
                                        contact.subjectName(),
                                        THERE)))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .forEach(choices::add);
        return choices;
    }
}
