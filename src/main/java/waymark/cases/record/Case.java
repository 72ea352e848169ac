package waymark.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// A case, as somebody who may open it reads it.
///
/// @param organisation that answers for it
/// @param owner who answers for it
/// @param area where the person was found or lives, as far as it is known
/// @param capacity what the reader is to the case
/// @param people first the person whom it is about
public record Case(
        UUID id,
        Ref ref,
        int version,
        String organisation,
        String organisationName,
        UUID owner,
        String ownerName,
        @Nullable String area,
        Route route,
        boolean closed,
        LocalDate openedOn,
        Capacity capacity,
        List<PersonInCase> people) {

    public Case {
        people = List.copyOf(people);
        if (people.isEmpty() || !people.getFirst().main()) {
            throw new InvariantViolation("a case is about somebody");
        }
    }

    /// The person whom it is about.
    public PersonInCase main() {
        return people.getFirst();
    }

    /// Family and others.
    public List<PersonInCase> others() {
        return people.subList(1, people.size());
    }

    /// The person with that reference.
    ///
    /// @throws NotFound where nobody in the case has it
    public PersonInCase person(Ref wanted) {
        return people.stream()
                .filter(one -> one.ref().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    /// The route by which the person is treated. Where the date of birth makes a child of somebody on the route of
    /// an adult, their age is in doubt until that is settled.
    public Route treatedAs(LocalDate today) {
        return SaidAge.of(main().details().born()).contradicts(route, today) ? Route.MAYBE_CHILD : route;
    }

    /// True where the person is a child, or is treated as one: by the route, or by the date of birth on any route.
    public boolean child(LocalDate today) {
        return route.child() || SaidAge.of(main().details().born()).child(today);
    }

    /// True where the reader may change it.
    public boolean mayWork() {
        return capacity.works() && !closed;
    }

    /// `/cases/CA-7K2M9QX`.
    public String path() {
        return "/cases/" + ref;
    }
}
