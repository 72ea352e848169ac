package waymark.cases.members;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.cases.record.Case;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.transactions.RunAsSystem;

/// Who may become a member of a case: people who work on cases today, whose account may be used, and their
/// organisations. Somebody with a declared conflict of interest is left out without a word.
@Repository
@Transactional(readOnly = true)
public class MemberCandidates {

    private static final String SYSTEM = "People who may be members of a case";

    private record Shut(Set<UUID> people, Set<String> organisations) {

        boolean out(PersonSummary person) {
            return people.contains(person.id()) || organisations.contains(person.organisation());
        }
    }

    private final JdbcClient db;
    private final AccessApi access;
    private final PeopleApi people;
    private final RunAsSystem asSystem;

    MemberCandidates(JdbcClient db, AccessApi access, PeopleApi people, RunAsSystem asSystem) {
        this.db = db;
        this.access = access;
        this.people = people;
        this.asSystem = asSystem;
    }

    /// People and organisations, people by name first.
    List<Candidate> all(Actor.Person actor, Case it) {
        return asSystem.get(SYSTEM, system -> {
            var working = working(system, it.id());
            var all = new ArrayList<Candidate>();
            working.forEach(person -> all.add(candidate(person)));
            working.stream()
                    .map(person -> new Candidate(
                            "organisation:" + person.organisation(),
                            null,
                            person.organisationName(),
                            person.organisation(),
                            ""))
                    .distinct()
                    .sorted(java.util.Comparator.comparing(Candidate::name))
                    .forEach(all::add);
            return all;
        });
    }

    /// People alone: one of them may take the case over.
    public List<Candidate> people(Actor.Person actor, Case it) {
        return asSystem.get(
                SYSTEM,
                system -> working(system, it.id()).stream()
                        .map(MemberCandidates::candidate)
                        .toList());
    }

    /// The people who may take over a case of somebody who leaves. Asked as the system.
    public List<PersonSummary> working(Actor system, UUID caseId) {
        var shut = shut(caseId);
        var may = new HashSet<>(access.holding(system, Permission.WORK_CASES));
        return people.staying(system).stream()
                .filter(person -> may.contains(person.id()) && !shut.out(person))
                .toList();
    }

    /// Those of these people whom no conflict of interest shuts out of the case: nobody else may learn that there is
    /// one. Asked within a transaction.
    public Set<UUID> notShut(UUID caseId, Collection<UUID> people) {
        return asSystem.get(
                SYSTEM,
                _ -> new HashSet<>(db.sql("""
                        select t.person from unnest(cast(:people as uuid[])) as t (person)
                         where not exists (
                           select from cases.conflict x
                             left join directory_open.person p on p.id = t.person
                            where x.case_id = :case and x.lifted_at is null
                              and (x.person = t.person or x.organisation = p.organisation))
                        """)
                        .param("people", people.toArray(UUID[]::new))
                        .param("case", caseId)
                        .query((row, _) -> row.getObject("person", UUID.class))
                        .list()));
    }

    private Shut shut(UUID caseId) {
        var persons = new HashSet<UUID>();
        var organisations = new HashSet<String>();
        db.sql("select person, organisation from cases.conflict where case_id = :case and lifted_at is null")
                .param("case", caseId)
                .query(row -> {
                    var person = row.getObject("person", UUID.class);
                    if (person == null) {
                        organisations.add(row.getString("organisation"));
                    } else {
                        persons.add(person);
                    }
                });
        return new Shut(persons, organisations);
    }

    private static Candidate candidate(PersonSummary person) {
        return new Candidate(
                "person:" + person.ref(),
                person.id(),
                person.name(),
                person.organisation(),
                person.jobTitle().isBlank()
                        ? person.organisationName()
                        : person.organisationName() + ", " + person.jobTitle());
    }
}
