package waymark.cases.record;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The cases that the reader may open. To everybody else a case does not exist.
@Repository
@Transactional(readOnly = true)
public class Cases {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// After as many references that are all taken, something else is wrong.
    private static final int DRAWS = 20;

    /// The case itself.
    public static final String WHOLE = "";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseGrants grants;
    private final CaseHistory history;
    private final Audit audit;
    private final ApplicationEventPublisher announcements;
    private final TransactionTemplate withinThePage;
    private final Clock clock;

    Cases(
            JdbcClient db,
            CaseCipher cipher,
            CaseGrants grants,
            CaseHistory history,
            Audit audit,
            ApplicationEventPublisher announcements,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.withinThePage = new TransactionTemplate(transactions);
        this.withinThePage.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.db = db;
        this.cipher = cipher;
        this.grants = grants;
        this.history = history;
        this.audit = audit;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// The case for its own page.
    ///
    /// @throws NotFound where there is none that the reader may open
    @Transactional
    public Case get(Actor.Person actor, Ref ref) {
        return get(actor, ref, WHOLE);
    }

    /// The case for a page, which writes who looked at it before anything is shown.
    ///
    /// @param part of the case that the page shows, as the last part of its address; [#WHOLE] for the case
    /// @throws NotFound where there is none that the reader may open
    @Transactional
    public Case get(Actor.Person actor, Ref ref, String part) {
        var it = find(ref).orElseThrow(() -> new NotFound(ref));
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            looked(actor, it, part);
        }
        return it;
    }

    /// The case, for a change of it.
    ///
    /// @throws NotFound where there is none that the reader may change
    public Case forChange(Actor.Person actor, Ref ref) {
        return find(ref).filter(Case::mayWork).orElseThrow(() -> new NotFound(ref));
    }

    /// The case without a word of it in the log: for a form that was refused and is shown again, and for jobs.
    public Optional<Case> find(Ref ref) {
        var people = new ArrayList<PersonInCase>();
        return db.sql("""
                select c.id, c.ref, c.version, c.organisation, coalesce(o.name, c.organisation) as organisation_name, c.owner,
                       c.owner_name, c.area, c.route, c.state, c.opened_on, cases.capacity(c.id) as capacity, k.wrapped,
                       p.id as place, p.person, p.ref as person_ref, p.version as person_version, p.main, p.relationship,
                       p.sealed
                  from cases.case_record c
                  join cases.case_key k on k.case_id = c.id
                  join cases.person_in_case p on p.case_id = c.id
                  left join directory_open.organisation o on o.code = c.organisation
                 where c.ref = :ref
                 order by p.main desc, p.ref
                """).param("ref", ref.value()).query((row, _) -> read(row, people)).list().stream()
                .reduce((_, last) -> last)
                .filter(it -> grants.genuine(CurrentActor.now(), it.id(), ref, it.capacity()));
    }

    /// The case with that id, where the reader may open it.
    public Optional<Case> find(UUID id) {
        return db.sql("select ref from cases.case_record where id = :id")
                .param("id", id)
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional()
                .flatMap(this::find);
    }

    private Case read(ResultSet row, List<PersonInCase> people) throws SQLException {
        var id = row.getObject("id", UUID.class);
        cipher.know(id, row.getBytes("wrapped"));
        var place = row.getObject("place", UUID.class);
        int version = row.getInt("person_version");
        people.add(new PersonInCase(
                place,
                row.getObject("person", UUID.class),
                new Ref(row.getString("person_ref")),
                version,
                row.getBoolean("main"),
                row.getString("relationship"),
                cipher.openRecord(id, details(place, version), row.getBytes("sealed"), PersonDetails.class)));
        return new Case(
                id,
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("area"),
                Route.valueOf(row.getString("route")),
                row.getString("state").equals("closed"),
                row.getObject("opened_on", LocalDate.class),
                Capacity.of(row.getString("capacity")),
                people);
    }

    /// Where the details of a person are sealed.
    public static Place details(UUID personInCase, int version) {
        return new Place("cases.person_in_case", personInCase, "sealed", version);
    }

    private void looked(Actor.Person actor, Case it, String part) {
        db.sql("""
                insert into cases.look (id, case_id, at, person, person_name, organisation, capacity, part)
                values (:id, :case, :at, :actor, :actorName, :organisation, :capacity, :part)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("case", it.id())
                        .with("at", clock.instant())
                        .with("organisation", actor.organisation())
                        .with("capacity", it.capacity().word())
                        .with("part", part))
                .update();
        audit.looked(actor, "open_case_page", it.ref().value());
    }

    /// Opens a case; who opens it owns it.
    @Transactional
    public Ref open(Actor.Person actor, NewCase wanted) {
        return open(actor, wanted, () -> RefGenerator.next("CA", RANDOM));
    }

    /// The same with references from somewhere. One that is taken is drawn anew.
    @Transactional
    Ref open(Actor.Person actor, NewCase wanted, Supplier<Ref> refs) {
        var id = UUID.randomUUID();
        var member = UUID.randomUUID();
        var parameters = RecordParameters.of(wanted).by(actor).with("id", id);
        var ref = inserted(
                refs,
                one -> db.sql("""
                insert into cases.case_record (id, ref, organisation, owner, owner_name, area, route, opened_on, source, source_ref)
                values (:id, :ref, :organisation, :actor, :actorName, :area, :route, :openedOn, :source, :sourceRef)
                on conflict do nothing
                """).paramSource(parameters.with("ref", one)).update());
        cipher.create(id);
        db.sql("""
                insert into cases.member (id, case_id, person, person_name, capacity, purpose, basis, from_day, added_by,
                                          added_by_name, mac)
                values (:member, :id, :actor, :actorName, 'owner', 'support', 'public_task', :openedOn, :actor, :actorName,
                        :mac)
                """)
                .paramSource(parameters
                        .with("member", member)
                        .with(
                                "mac",
                                grants.tag(new CaseGrants.Grant(
                                        member, id, actor.id(), null, Capacity.OWNER.word(), wanted.openedOn(), null))))
                .update();
        add(actor, id, true, "", wanted.person());
        history.append(
                actor,
                id,
                ref.value(),
                "open_case",
                1,
                List.of("added"),
                "Case opened",
                wanted.concern(),
                wanted.openedOn());
        announcements.publishEvent(CaseFact.of(
                CaseFact.Kind.OPENED, wanted.route(), wanted.area(), wanted.person(), LocalDate.now(clock)));
        return ref;
    }

    /// Adds somebody to the case.
    ///
    /// @param relationship to the person whom it is about
    @Transactional
    public PersonInCase addPerson(Actor.Person actor, Case it, String relationship, PersonDetails details) {
        var added = add(actor, it.id(), false, relationship, details);
        history.append(
                actor, it, "add_person_to_case", it.version(), List.of("people"), "Somebody was added", details.name());
        return added;
    }

    /// The first of the references under which a row could be inserted.
    ///
    /// @param insert answers how many rows it inserted: none where the reference is taken
    private static Ref inserted(Supplier<Ref> refs, ToIntFunction<Ref> insert) {
        return Stream.generate(refs)
                .limit(DRAWS)
                .filter(ref -> insert.applyAsInt(ref) > 0)
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("no reference that is free"));
    }

    private PersonInCase add(Actor actor, UUID caseId, boolean main, String relationship, PersonDetails details) {
        var person = UUID.randomUUID();
        var place = UUID.randomUUID();
        db.sql("insert into cases.person (id) values (:person)")
                .param("person", person)
                .update();
        var parameters = RecordParameters.none()
                .by(actor)
                .with("place", place)
                .with("case", caseId)
                .with("person", person)
                .with("main", main)
                .with("relationship", relationship)
                .with("sealed", cipher.sealRecord(caseId, details(place, 1), details));
        var ref = inserted(
                () -> RefGenerator.next("CP", RANDOM),
                one -> db.sql("""
                insert into cases.person_in_case (id, case_id, person, ref, main, relationship, sealed)
                values (:place, :case, :person, :ref, :main, :relationship, :sealed)
                on conflict do nothing
                """).paramSource(parameters.with("ref", one)).update());
        var added = new PersonInCase(place, person, ref, 1, main, relationship, details);
        announcements.publishEvent(new PersonWritten(caseId, added));
        return added;
    }

    /// Changes what is known of a person in the case.
    ///
    /// @param version that was read
    @Transactional
    public Saved<PersonInCase> change(
            Actor.Person actor, Case it, PersonInCase person, int version, PersonDetails details, List<String> fields) {
        int changed = db.sql("""
                update cases.person_in_case set sealed = :sealed, version = version + 1
                 where id = :id and version = :version
                """)
                .param("id", person.id())
                .param("version", version)
                .param("sealed", cipher.sealRecord(it.id(), details(person.id(), version + 1), details))
                .update();
        if (changed == 0) {
            return Saved.stale(person);
        }
        history.append(
                actor,
                it,
                "change_person_in_case",
                version + 1L,
                fields,
                "Details of a person changed",
                details.name());
        announcements.publishEvent(new PersonWritten(
                it.id(),
                new PersonInCase(
                        person.id(),
                        person.person(),
                        person.ref(),
                        version + 1,
                        person.main(),
                        person.relationship(),
                        details)));
        return Saved.done();
    }

    /// Takes another route.
    ///
    /// @param version of the case that was read
    /// @param reason why, which its members read
    @Transactional
    public Saved<Case> changeRoute(Actor.Person actor, Case it, int version, Route route, String reason) {
        int changed = db.sql("""
                update cases.case_record set route = :route, version = version + 1 where id = :id and version = :version
                """)
                .param("id", it.id())
                .param("version", version)
                .param("route", route.name())
                .update();
        if (changed == 0) {
            return Saved.stale(it);
        }
        history.append(
                actor,
                it,
                "change_route",
                version + 1L,
                List.of("route"),
                "Route changed: " + route.title().toLowerCase(Locale.ROOT),
                reason);
        return Saved.done();
    }

    /// Keeps what is to be done next where lists read it, if that has changed.
    ///
    /// @param next null where nothing is
    @Transactional
    public void keepNext(Case it, CaseCard.@Nullable Step next) {
        if (!it.mayWork() || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        var kept = db.sql("select next_step_on, next_step, under_18 from cases.case_record where id = :id")
                .param("id", it.id())
                .query((row, _) -> {
                    var step = row.getBytes("next_step");
                    return new Next(
                            row.getObject("next_step_on", LocalDate.class),
                            step == null ? "" : cipher.open(it.id(), nextStep(it.id()), step),
                            row.getBoolean("under_18"));
                })
                .single();
        boolean child = it.child(LocalDate.now(clock));
        var now = next == null ? new Next(null, "", child) : new Next(next.due(), next.words(), child);
        if (!now.equals(kept)) {
            try {
                withinThePage.executeWithoutResult(_ -> keep(it, now));
            } catch (ConcurrencyFailureException somebodyElse) {
                // whose page began later, and who kept what is newer
            }
        }
    }

    private void keep(Case it, Next next) {
        db.sql("update cases.case_record set next_step_on = :on, next_step = :step, under_18 = :child where id = :id")
                .paramSource(RecordParameters.none()
                        .with("id", it.id())
                        .with("on", next.on())
                        .with("child", next.child())
                        .with(
                                "step",
                                next.words().isEmpty() ? null : cipher.seal(it.id(), nextStep(it.id()), next.words())))
                .update();
    }

    /// As it is kept for lists.
    private record Next(@Nullable LocalDate on, String words, boolean child) {}

    /// Where the words of the next step are sealed.
    public static Place nextStep(UUID caseId) {
        return new Place("cases.case_record", caseId, "next_step", 1);
    }
}
