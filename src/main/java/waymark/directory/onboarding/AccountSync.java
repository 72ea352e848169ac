package waymark.directory.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.organisations.OrganisationUpdated;
import waymark.directory.organisations.Organisations;
import waymark.directory.people.People;
import waymark.directory.people.Person;
import waymark.directory.people.Person.Ended;
import waymark.directory.people.Person.Serving;
import waymark.directory.people.PersonUpdated;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;

/// Keeps the accounts in step with the directory: a new name or address is taken over at once, and the day
/// after somebody's last day nothing opens for them any more.
///
/// A person who maintains an organisation's people may not change accounts, so this runs as the system, in
/// a transaction of its own after the change is committed.
@Component
public class AccountSync {

    private static final Actor SYSTEM = Actor.system("Accounts in step");

    private final AccessApi access;
    private final People people;
    private final PeopleApi peopleApi;
    private final DirectoryApi directory;
    private final Organisations organisations;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountSync(
            AccessApi access,
            People people,
            PeopleApi peopleApi,
            DirectoryApi directory,
            Organisations organisations,
            PlatformTransactionManager manager,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.peopleApi = peopleApi;
        this.directory = directory;
        this.organisations = organisations;
        var own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW); // the listener's has ended already
        transaction = own;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job leavers(AccountSync accounts) {
            return Job.daily(java.time.LocalTime.of(0, 10), "Leavers", accounts::closeLeavers);
        }
    }

    @TransactionalEventListener
    void follow(PersonUpdated event) {
        CurrentActor.run(
                SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    if (access.hasAccount(SYSTEM, event.id())) {
                        follow(people.get(SYSTEM, event.ref()));
                    }
                }));
    }

    /// What an organisation is called today is shown with its people's accounts, and after its last day
    /// nobody of it is let in.
    @TransactionalEventListener
    void follow(OrganisationUpdated event) {
        if (event.fields().contains("names")) {
            CurrentActor.run(
                    SYSTEM,
                    () -> transaction.executeWithoutResult(status -> {
                        var names = organisations.get(SYSTEM, event.code()).names();
                        access.organisationEnds(
                                SYSTEM, event.code(), names.getLast().valid().to());
                        for (var person : peopleApi.of(SYSTEM, event.code())) {
                            if (access.hasAccount(SYSTEM, person.id())) {
                                follow(people.get(SYSTEM, person.ref()));
                            }
                        }
                    }));
        }
    }

    private void follow(Person person) {
        switch (person) {
            case Ended ended -> {
                if (ended.lastDay().isBefore(LocalDate.now(clock))) {
                    access.close(SYSTEM, ended.id());
                }
            }
            case Serving serving -> rename(serving);
        }
    }

    private void rename(Serving person) {
        var details = person.details();
        if (!details.email()
                .isEmpty()) { // an account is known by its address: it keeps the old one until there is a new
            access.rename(
                    SYSTEM,
                    person.id(),
                    details.email(),
                    details.name(),
                    details.organisation(),
                    directory.organisation(SYSTEM, details.organisation()).name());
        }
    }

    /// Every night: those whose last day was yesterday, and those whom a night that did not run left open.
    public void closeLeavers(Actor actor) {
        transaction.executeWithoutResult(status -> {
            for (UUID person : people.left(actor, LocalDate.now(clock))) {
                if (access.hasAccount(actor, person)) {
                    access.close(actor, person);
                }
            }
        });
    }
}
