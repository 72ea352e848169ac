package waymark.cases.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.cases.record.Case;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The people of a case beside the one whom it is about, and the cases of their own.
@Repository
@Transactional(readOnly = true)
class Family {

    private final JdbcClient db;
    private final Cases cases;
    private final CaseHistory history;
    private final Clock clock;

    Family(JdbcClient db, Cases cases, CaseHistory history, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.history = history;
        this.clock = clock;
    }

    /// What is done for each, by the id of the person in the case.
    Map<UUID, Dependant> of(Case it) {
        var all = new HashMap<UUID, Dependant>();
        db.sql("select person_in_case, child, referral, together, own_case from cases.dependant where case_id = :case")
                .param("case", it.id())
                .query((row, _) -> {
                    var ownCase = row.getString("own_case");
                    return new Dependant(
                            row.getObject("person_in_case", UUID.class),
                            row.getString("child"),
                            row.getString("referral"),
                            row.getString("together"),
                            ownCase == null ? null : new Ref(ownCase));
                })
                .list()
                .forEach(dependant -> all.put(dependant.personInCase(), dependant));
        return all;
    }

    /// The case in which the person was a dependant before this one was opened for them.
    Optional<Ref> parent(Case it) {
        return db.sql("select source_ref from cases.case_record where id = :case and source = 'case'")
                .param("case", it.id())
                .query((row, _) -> new Ref(row.getString("source_ref")))
                .optional();
    }

    /// Adds somebody.
    @Transactional
    public PersonInCase add(
            Actor.Person actor, Case it, String relationship, PersonDetails details, Dependant dependant) {
        var added = cases.addPerson(actor, it, relationship, details);
        write(it, added.id(), dependant);
        return added;
    }

    /// Changes what is known of somebody and what is done for them.
    @Transactional
    public Saved<PersonInCase> change(
            Actor.Person actor,
            Case it,
            PersonInCase person,
            int version,
            PersonDetails details,
            Optional<Dependant> dependant,
            List<String> fields) {
        var saved = cases.change(actor, it, person, version, details, fields);
        if (saved instanceof Saved.Done<PersonInCase>) {
            dependant.ifPresent(one -> write(it, person.id(), one));
        }
        return saved;
    }

    /// Opens a case of their own, linked with this one: one, also where two people do at the same moment.
    @Transactional
    public Ruling<Ref> openOwn(
            Actor.Person actor, Case it, PersonInCase person, Dependant now, Route route, String concern) {
        db.sql("select id from cases.person_in_case where id = :id for update")
                .param("id", person.id())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        var open = db.sql("select own_case from cases.dependant where person_in_case = :id and own_case is not null")
                .param("id", person.id())
                .query((row, _) -> row.getString("own_case"))
                .optional();
        if (open.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Ruling.refused("", "They have a case of their own already: " + open.get());
        }
        var ref = cases.open(
                actor,
                new NewCase(
                        route,
                        actor.organisation(),
                        it.area(),
                        person.details(),
                        "case",
                        it.ref().value(),
                        concern,
                        LocalDate.now(clock)));
        write(it, person.id(), new Dependant(person.id(), now.child(), "needed", now.together(), ref));
        history.append(
                actor,
                it,
                "open_case_of_dependant",
                it.version(),
                List.of("own_case"),
                "A case of their own was opened for %s: %s".formatted(person.ref(), ref),
                "");
        return Ruling.agreed(ref);
    }

    private void write(Case it, UUID personInCase, Dependant dependant) {
        db.sql("""
                insert into cases.dependant (person_in_case, case_id, child, referral, together, own_case)
                values (:id, :case, :child, :referral, :together, :ownCase)
                on conflict (person_in_case) do update
                  set child = :child, referral = :referral, together = :together,
                      own_case = coalesce(:ownCase, dependant.own_case),
                      version = dependant.version + 1
                """)
                .paramSource(
                        RecordParameters.of(dependant).with("id", personInCase).with("case", it.id()))
                .update();
    }
}
