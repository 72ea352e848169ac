package waymark.directory.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.access.AccessApi;
import waymark.access.AccessApi.RoleOffered;
import waymark.access.roles.RoleGrantOutcome;
import waymark.directory.DirectoryApi;
import waymark.directory.PersonSummary;
import waymark.directory.people.PersonEntryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

/// Brings somebody in with one form: the entry in the directory, the account, its roles and the link, all
/// or nothing.
@Component
class Onboarding {

    private final DirectoryApi directory;
    private final PersonEntryApi entries;
    private final AccessApi access;
    private final Clock clock;

    Onboarding(DirectoryApi directory, PersonEntryApi entries, AccessApi access, Clock clock) {
        this.directory = directory;
        this.entries = entries;
        this.access = access;
        this.clock = clock;
    }

    /// @param link the path that works once, for a week; this is the only place where it is ever shown
    record Joined(PersonSummary person, List<RoleGrantOutcome> roles, String link) {}

    /// @return the person, or the problems by field
    @Transactional
    public Ruling<Joined> join(Actor.Person actor, NewAccountForm form) {
        var offered = access.roles().stream().collect(Collectors.toMap(RoleOffered::code, Function.identity()));
        var areas = directory.areas(actor).stream().map(Area::code).toList();
        var problems = new ArrayList<>(form.problems(offered, areas));
        if (access.addressTaken(actor, form.details().email())) {
            problems.add(new Problem("email", "An account has this email address already: see the page Accounts"));
        }
        var id = UUID.randomUUID();
        switch (entries.add(actor, id, form.details(), LocalDate.now(clock))) {
            case Ruling.Refused(List<Problem> refused) -> problems.addAll(refused);
            case Ruling.Agreed(PersonSummary person) -> {
                if (problems.isEmpty() && joined(actor, person, form, offered, problems) instanceof Joined joined) {
                    return Ruling.agreed(joined);
                }
            }
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // the entry neither
        return new Ruling.Refused<>(problems);
    }

    private @Nullable Joined joined(
            Actor.Person actor,
            PersonSummary person,
            NewAccountForm form,
            Map<String, RoleOffered> offered,
            List<Problem> problems) {
        access.open(
                actor,
                person.id(),
                form.details().email(),
                person.name(),
                person.organisation(),
                person.organisationName(),
                null);
        var given = new ArrayList<RoleGrantOutcome>();
        for (var code : form.roles()) {
            var role = Objects.requireNonNull(offered.get(code));
            if (role.sensitive() && form.reason().isEmpty() && !code.equals("administrator")) {
                problems.add(new Problem("reason", "Say why: somebody of another organisation has to agree"));
                continue;
            }
            var reason = form.reason().isEmpty() ? "Setting up the partnership" : form.reason();
            switch (access.give(actor, person.id(), code, form.scope(role), reason)) {
                case Ruling.Refused(List<Problem> refused) ->
                    refused.forEach(problem -> problems.add(new Problem("roles", problem.message())));
                case Ruling.Agreed(RoleGrantOutcome done) -> given.add(done);
            }
        }
        return problems.isEmpty() ? new Joined(person, List.copyOf(given), access.invite(actor, person.id())) : null;
    }
}
