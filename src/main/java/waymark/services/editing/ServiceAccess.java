package waymark.services.editing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.services.Service;
import waymark.services.ServiceDetails;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.services.kinds.ServiceKinds;
import waymark.web.forms.Choice;

/// Who keeps which services, and what there is to choose from. The lead of an organisation keeps its
/// services as its points of contact, the coordinator all.
@Component
public class ServiceAccess {

    /// What a form offers.
    record Choices(List<Choice> organisations, List<Choice> kinds, List<Choice> areas) {}

    private final Services services;
    private final ServiceKinds kinds;
    private final DirectoryApi directory;

    ServiceAccess(Services services, ServiceKinds kinds, DirectoryApi directory) {
        this.services = services;
        this.kinds = kinds;
        this.directory = directory;
    }

    /// The service, for somebody who keeps it.
    ///
    /// @throws NotFound where there is none, and where somebody else keeps it
    ServiceRow toChange(Actor actor, Ref ref) {
        var row = services.get(actor, ref);
        if (!mayChange(actor, row.service())) {
            throw new NotFound(ref);
        }
        return row;
    }

    public boolean mayChange(Actor actor, Service service) {
        return actor.may(KEEP_CONTACTS, Scope.organisation(service.organisation()));
    }

    /// @param presentKind code of one that is offered although it is over, or empty
    Choices choices(Actor actor, String presentKind) {
        var organisations = directory.organisations(actor).stream()
                .filter(one -> one.current() && actor.may(KEEP_CONTACTS, Scope.organisation(one.code())))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
        return new Choices(organisations, kinds(actor, presentKind), areas(actor));
    }

    public List<Choice> kinds(Actor actor, String present) {
        var inForce = kinds.inForce();
        var offered = present.isEmpty()
                        || inForce.stream().anyMatch(kind -> kind.code().equals(present))
                ? inForce
                : Stream.concat(
                                inForce.stream(),
                                kinds.all().stream().filter(kind -> kind.code().equals(present)))
                        .toList();
        return offered.stream()
                .map(kind -> Choice.of(kind.code(), kind.name(), kind.useWhen()))
                .toList();
    }

    public List<Choice> areas(Actor actor) {
        return Choice.from(directory.areas(actor), area -> area.code(), area -> area.name());
    }

    /// What is wrong with the choices: something that is not there.
    static List<Problem> problems(Choices choices, ServiceDetails details) {
        return new Problems()
                .when(!holds(choices.kinds(), List.of(details.kind())), "kind", "Choose what kind of service it is")
                .when(!holds(choices.areas(), details.areas()), "areas", "Choose the areas from the list")
                .list();
    }

    static boolean holds(List<Choice> choices, List<String> values) {
        return choices.stream().map(Choice::value).toList().containsAll(values);
    }
}
