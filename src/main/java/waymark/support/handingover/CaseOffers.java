package waymark.support.handingover;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.cases.members.MemberCandidates;
import waymark.cases.members.MembersApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Offers cases of one caseworker to others. The system reads and writes for a manager and a receiver, who see no
/// case: a manager reaches the cases of their organisation, a receiver what is offered to them, and nobody one that
/// a conflict of interest shuts them out of.
@Repository
@Transactional(readOnly = true)
class CaseOffers {

    private static final String SYSTEM = "Handing cases over";

    /// Where a receiver answers.
    private static final String RECEIVED = "/cases/offers";

    /// An open case that can be offered, also to somebody else than before.
    ///
    /// @param offer that nobody has answered; null where there is none
    /// @param receiver to whom that is
    /// @param offeredTo their name; empty where it is offered to nobody
    record Offerable(
            UUID id,
            Ref ref,
            @Nullable UUID offer,
            @Nullable UUID receiver,
            String offeredTo) {

        boolean offered() {
            return offer != null;
        }
    }

    /// What can be done with the cases of one caseworker.
    ///
    /// @param receivers who may take each case, by its reference
    record Choices(List<Offerable> cases, Map<Ref, List<PersonSummary>> receivers) {

        Choices {
            cases = List.copyOf(cases);
            receivers = Map.copyOf(receivers);
        }

        List<PersonSummary> of(Ref ref) {
            return receivers.getOrDefault(ref, List.of());
        }

        /// Who may take at least one of those that are offered to nobody, by name.
        List<PersonSummary> anybody() {
            return cases.stream()
                    .filter(one -> !one.offered())
                    .flatMap(one -> of(one.ref()).stream())
                    .distinct()
                    .sorted(Comparator.comparing(PersonSummary::name))
                    .toList();
        }
    }

    private final JdbcClient db;
    private final MemberCandidates candidates;
    private final MembersApi members;
    private final Audit audit;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    CaseOffers(
            JdbcClient db,
            MemberCandidates candidates,
            MembersApi members,
            Audit audit,
            NoticeApi notices,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.candidates = candidates;
        this.members = members;
        this.audit = audit;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// The open cases of one caseworker of the manager's organisation, and who may take each.
    Choices choices(Actor.Person manager, PersonSummary worker) {
        if (!manager.may(SUPERVISE_CASES, Scope.organisation(worker.organisation()))) {
            throw new NotFound(worker.ref());
        }
        return asSystem.get(SYSTEM, system -> {
            var cases = db.sql("""
                    select c.case_id as id, c.ref, o.id as offer, o.to_person as receiver, coalesce(o.to_name, '') as offered_to
                      from cases_open.caseload c
                      left join support.case_offer o
                        on o.case_id = c.case_id and o.state = 'offered' and o.from_person = c.owner
                     where c.state = 'open' and c.owner = :worker and c.organisation = :organisation
                       and not :me = any(c.shut_people) and not :mine = any(c.shut_organisations)
                     order by c.ref
                    """)
                    .param("worker", worker.id())
                    .param("organisation", worker.organisation())
                    .param("me", manager.id())
                    .param("mine", manager.organisation())
                    .query(RecordMapper.of(Offerable.class))
                    .list();
            var receivers = new HashMap<Ref, List<PersonSummary>>();
            cases.forEach(one -> receivers.put(
                    one.ref(),
                    candidates.working(system, one.id()).stream()
                            .filter(person -> !person.id().equals(worker.id())
                                    && !person.id().equals(one.receiver())
                                    && person.organisation().equals(worker.organisation()))
                            .toList()));
            return new Choices(cases, receivers);
        });
    }

    /// Offers each of these cases. What it was offered as before, to somebody who did not answer or by an owner of
    /// before, ends with it: a case is offered to one person at a time.
    @Transactional
    Saved<Map<Offerable, PersonSummary>> offer(
            Actor.Person manager, PersonSummary worker, Map<Offerable, PersonSummary> wanted) {
        boolean all = asSystem.get(
                SYSTEM,
                _ -> wanted.entrySet().stream().allMatch(one -> offer(manager, worker, one.getKey(), one.getValue())));
        if (!all) {
            // answered, offered or changed hands at the same moment
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(wanted);
        }
        wanted.forEach((one, next) -> {
            audit.changed(manager, "offer_case", one.ref().value(), 0, List.of("owner"));
            notices.done(one.ref(), RECEIVED);
            notices.tell(manager, Set.of(next.id()), "You are offered the case %s".formatted(one.ref()), RECEIVED);
            if (!one.offered()) {
                notices.tell(
                        manager,
                        Set.of(worker.id()),
                        "Write a note for the next owner of the case %s".formatted(one.ref()),
                        "/cases/%s/handing-over".formatted(one.ref()));
            }
        });
        return Saved.done();
    }

    /// @return false where what the manager saw is so no more
    private boolean offer(Actor.Person manager, PersonSummary worker, Offerable one, PersonSummary next) {
        var parameters = RecordParameters.none()
                .by(manager)
                .with("id", UUID.randomUUID())
                .with("case", one.id())
                .with("offer", one.offer())
                .with("from", worker.id())
                .with("to", next.id())
                .with("toName", next.name())
                .with("at", clock.instant());
        int ended = db.sql("""
                update support.case_offer set state = 'declined', answered_at = :at
                 where case_id = :case and state = 'offered'
                   and (id = cast(:offer as uuid) or from_person <> :from)
                """).paramSource(parameters).update();
        if (one.offered() && ended == 0) {
            return false;
        }
        return db.sql("""
                insert into support.case_offer (id, case_id, from_person, to_person, to_name, offered_by, offered_by_name, offered_at)
                select :id, c.case_id, c.owner, :to, :toName, :actor, :actorName, :at
                  from cases_open.caseload c
                 where c.case_id = :case and c.owner = :from and c.state = 'open'
                on conflict do nothing
                """).paramSource(parameters).update() > 0;
    }

    /// What is offered to the reader.
    List<CaseOffer> mine(Actor.Person reader) {
        return asSystem.get(
                SYSTEM,
                _ -> db.sql("""
                        select o.id, o.case_id, c.ref, o.from_person, c.owner_name as from_name, o.offered_by, o.offered_by_name,
                               o.offered_at, c.version
                          from support.case_offer o
                          join cases_open.caseload c on c.case_id = o.case_id and c.owner = o.from_person
                         where o.to_person = :me and o.state = 'offered'
                           and not :me = any(c.shut_people) and not :mine = any(c.shut_organisations)
                         order by o.offered_at
                        """)
                        .param("me", reader.id())
                        .param("mine", reader.organisation())
                        .query(RecordMapper.of(CaseOffer.class))
                        .list());
    }

    /// One of them; empty where it is not offered to the reader, or not any more.
    Optional<CaseOffer> mine(Actor.Person reader, UUID id) {
        return mine(reader).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Takes the case over: it is the receiver's from now on.
    @Transactional
    Saved<CaseOffer> accept(Actor.Person receiver, CaseOffer offer) {
        var given = asSystem.get(SYSTEM, system -> {
            var next = candidates.working(system, offer.caseId()).stream()
                    .filter(person -> person.id().equals(receiver.id()))
                    .findFirst();
            return next.isPresent()
                    && answer(offer, "accepted") > 0
                    && members.give(system, offer.caseId(), offer.version(), offer.fromPerson(), next.get());
        });
        if (!given) {
            // answered or changed at the same moment, or the receiver may not work on it any more
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(offer);
        }
        audit.changed(receiver, "accept_case", offer.ref().value(), 0, List.of("owner"));
        tell(receiver, offer, "The case %s was accepted: %s owns it now".formatted(offer.ref(), receiver.name()));
        return Saved.done();
    }

    /// Declines it: its owner stays the owner.
    @Transactional
    Saved<CaseOffer> decline(Actor.Person receiver, CaseOffer offer) {
        int rows = asSystem.get(SYSTEM, _ -> answer(offer, "declined"));
        if (rows == 0) {
            return Saved.stale(offer);
        }
        audit.changed(receiver, "decline_case", offer.ref().value(), 0, List.of("state"));
        tell(
                receiver,
                offer,
                "The case %s cannot go to %s: offer it to somebody else".formatted(offer.ref(), receiver.name()));
        return Saved.done();
    }

    /// How many offers wait for an answer of the person. Asked as the system.
    long waitingFor(Actor system, UUID person) {
        return db.sql("select count(*) from support.case_offer where to_person = :person and state = 'offered'")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /// The person leaves: each owner keeps what waits for their answer, and whoever offered it is told. Done
    /// by the system.
    @Transactional
    void leave(Actor system, UUID person) {
        record Left(Ref ref, UUID offeredBy, boolean stands) {}
        var left = db.sql("""
                update support.case_offer o set state = 'declined', answered_at = :at
                  from cases_open.caseload c
                 where c.case_id = o.case_id and o.to_person = :person and o.state = 'offered'
                returning c.ref, o.offered_by, c.owner = o.from_person as stands
                """)
                .paramSource(RecordParameters.none().with("person", person).with("at", clock.instant()))
                .query(RecordMapper.of(Left.class))
                .list();
        for (var one : left) {
            audit.changed(system, "decline_case", one.ref().value(), 0, List.of("state"));
            notices.done(one.ref(), RECEIVED);
            if (one.stands()) {
                notices.tell(
                        system,
                        Set.of(one.offeredBy()),
                        "The case %s cannot go to the colleague you chose, who leaves: offer it to somebody else"
                                .formatted(one.ref()),
                        "/caseload");
            }
        }
    }

    private int answer(CaseOffer offer, String state) {
        return db.sql("""
                update support.case_offer set state = :state, answered_at = :at where id = :id and state = 'offered'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", offer.id())
                        .with("state", state)
                        .with("at", clock.instant()))
                .update();
    }

    private void tell(Actor.Person receiver, CaseOffer offer, String text) {
        notices.tell(receiver, Set.of(offer.offeredBy()), text, "/caseload");
    }
}
