package waymark.support.handingover;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.cases.members.MemberCandidates;
import waymark.cases.members.MembersApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
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

    /// An open case that can be offered.
    ///
    /// @param offeredTo the name of whom it is offered to already; empty where to nobody
    record Offerable(UUID id, Ref ref, String offeredTo) {}

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

        /// Who may take at least one of them, by name.
        List<PersonSummary> anybody() {
            return receivers.values().stream()
                    .flatMap(List::stream)
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
                    select c.case_id as id, c.ref, coalesce(o.to_name, '') as offered_to
                      from cases_open.caseload c
                      left join support.case_offer o on o.case_id = c.case_id and o.state = 'offered'
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
                                    && person.organisation().equals(worker.organisation()))
                            .toList()));
            return new Choices(cases, receivers);
        });
    }

    /// Offers each of these cases; those that are offered already are left as they are.
    ///
    /// @return how many were offered
    @Transactional
    Saved<Integer> offer(Actor.Person manager, PersonSummary worker, Map<Offerable, PersonSummary> wanted) {
        var offered = new ArrayList<Offerable>();
        asSystem.get(SYSTEM, _ -> {
            wanted.forEach((one, next) -> {
                int rows = db.sql("""
                        insert into support.case_offer (id, case_id, from_person, to_person, to_name, offered_by, offered_by_name, offered_at)
                        values (:id, :case, :from, :to, :toName, :actor, :actorName, :at)
                        on conflict do nothing
                        """)
                        .paramSource(RecordParameters.none()
                                .by(manager)
                                .with("id", UUID.randomUUID())
                                .with("case", one.id())
                                .with("from", worker.id())
                                .with("to", next.id())
                                .with("toName", next.name())
                                .with("at", clock.instant()))
                        .update();
                if (rows > 0) {
                    offered.add(one);
                }
            });
            return offered.size();
        });
        for (var one : offered) {
            var next = wanted.get(one);
            if (next == null) {
                throw new InvariantViolation("an offer to nobody");
            }
            audit.changed(manager, "offer_case", one.ref().value(), 0, List.of("owner"));
            notices.tell(
                    manager, Set.of(next.id()), "You are offered the case %s".formatted(one.ref()), "/cases/offers");
            notices.tell(
                    manager,
                    Set.of(worker.id()),
                    "Write a note for the next owner of the case %s".formatted(one.ref()),
                    "/cases/%s/handing-over".formatted(one.ref()));
        }
        return Saved.done();
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
