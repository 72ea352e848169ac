package waymark.directory.offboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.OrganisationOffboardingProvider.Kept;
import waymark.directory.organisations.Organisation;
import waymark.directory.organisations.OrganisationChanged;
import waymark.directory.organisations.Organisations;
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
import waymark.web.jobs.Job;

/// Records the end of an organisation together with the last day of its people, all of it or nothing.
///
/// Refused while one of its people would hold something after the day, or is to stay longer than the
/// organisation, and while the organisation itself would answer for something: each is handed over first,
/// where it is. The people who hold nothing go with it, so that nobody signs in for an organisation that
/// has ended; a person who goes to another is moved there first.
@Component
class OrganisationOffboarding {

    /// Somebody of the organisation.
    ///
    /// @param things how many they would hold after the day
    record Member(PersonSummary person, int things) {}

    /// What prevents the end, and whose last day is set with it.
    record Standing(List<Member> members, List<Kept> kept) {

        List<Member> holding() {
            return members.stream().filter(one -> one.things() > 0).toList();
        }

        List<Member> going() {
            return members.stream().filter(one -> one.things() == 0).toList();
        }
    }

    /// What became of it.
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}

        record Stale(Organisation current) implements Outcome {}
    }

    private final Organisations organisations;
    private final People people;
    private final PeopleApi peopleApi;
    private final PersonOffboarding offboarding;
    private final List<OrganisationOffboardingProvider> parts;
    private final AccessApi access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrganisationOffboarding(
            Organisations organisations,
            People people,
            PeopleApi peopleApi,
            PersonOffboarding offboarding,
            List<OrganisationOffboardingProvider> parts,
            AccessApi access,
            TransactionTemplate transaction,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.peopleApi = peopleApi;
        this.offboarding = offboarding;
        this.parts = parts;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Standing standing(Actor actor, String organisation, LocalDate lastDay) {
        return new Standing(
                peopleApi.of(actor, organisation).stream()
                        .map(one -> new Member(
                                one,
                                offboarding
                                        .held(actor, new Leaver(one, lastDay, false))
                                        .size()))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.kept(actor, organisation, lastDay).stream())
                        .toList());
    }

    Outcome record(Actor actor, Organisation organisation, LocalDate lastDay) {
        var outcome = transaction.execute(status -> {
            var found = attempt(actor, organisation, lastDay);
            if (!(found instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return found;
        });
        if (outcome == null) {
            throw new InvariantViolation("an organisation’s end without an outcome");
        }
        return outcome;
    }

    private Outcome attempt(Actor actor, Organisation organisation, LocalDate lastDay) {
        var standing = standing(actor, organisation.code(), lastDay);
        var problems = new Problems().addAll(inTheWay(standing));
        switch (organisation.end(lastDay)) {
            case Ruling.Refused(List<Problem> refused) -> problems.addAll(refused);
            case Ruling.Agreed(OrganisationChanged event) -> {
                if (organisations.save(actor, event) instanceof Saved.Stale<Organisation>(Organisation current)) {
                    return new Outcome.Stale(current);
                }
            }
        }
        standing.going().forEach(one -> problems.addAll(goes(actor, one.person(), lastDay)));
        return problems.any() ? new Outcome.Refused(problems.list()) : new Outcome.Done();
    }

    private static List<Problem> inTheWay(Standing standing) {
        var problems = new Problems();
        int holding = standing.holding().size();
        problems.when(
                holding > 0,
                "people",
                holding == 1
                        ? "One of its people holds something after that day: hand it over first"
                        : "%d of its people hold something after that day: hand it over first".formatted(holding));
        problems.when(
                !standing.kept().isEmpty(),
                "kept",
                "It answers for something after that day: close it, or give it to another organisation first");
        return problems.list();
    }

    /// The last day of somebody who holds nothing, unless it is recorded already.
    private List<Problem> goes(Actor actor, PersonSummary one, LocalDate lastDay) {
        return switch (people.get(actor, one.ref())) {
            case Serving serving ->
                switch (serving.end(lastDay)) {
                    case Ruling.Refused(List<Problem> _) ->
                        List.of(new Problem(
                                "people", "%s came to it after that day: move them first".formatted(one.name())));
                    case Ruling.Agreed(PersonEnded event) ->
                        people.save(actor, event) instanceof Saved.Done<Person>
                                ? List.of()
                                : List.of(new Problem("people", "Somebody changed %s first".formatted(one.name())));
                };
            case Person.Ended ended
            when ended.lastDay().isAfter(lastDay) ->
                List.of(new Problem(
                        "people",
                        "%s is to stay until %s, after that day: let them take part again, and record this after that"
                                .formatted(one.name(), DateText.day(ended.lastDay()))));
            case Person.Ended _ -> List.of();
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job domainsOfEndedOrganisations(OrganisationOffboarding offboarding) {
            return Job.daily(LocalTime.of(0, 20), "Email domains of ended organisations", offboarding::endDomains);
        }
    }

    /// Nobody comes in by the e-mail domain of an organisation that is no more.
    void endDomains(Actor system) {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(_ -> organisations.all(system).stream()
                .filter(one -> !one.isActive(today) && one.begun(today))
                .forEach(one -> access.domains(system, one.code()).stream()
                        .filter(domain -> domain.to() == null)
                        .forEach(domain -> access.endDomain(system, one.code(), domain.id(), domain.version()))));
    }
}
