package waymark.funding.offers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What partners lend, and who asked for it.
@Repository
@Transactional(readOnly = true)
public class ResourceOffers implements TaskProvider {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String OFFERS = """
            select f.ref, f.version, f.organisation, coalesce(o.name, f.organisation) as organisation_name, f.kind, f.name, f.what,
                   f.area, coalesce(a.name, '') as area_name, f.conditions, f.pence_a_use, f.from_on, f.until_on
              from funding.offer f
              left join directory_open.organisation o on o.code = f.organisation
              left join directory_open.area a on a.code = f.area
            """;

    private static final String REQUESTS = """
            select r.ref, r.version, r.offer, f.name as offer_name, r.lender, coalesce(l.name, r.lender) as lender_name,
                   r.organisation, coalesce(o.name, r.organisation) as organisation_name, r.asked_by, r.asked_by_name, r.asked_on,
                   r.wanted_on, r.why, r.state, r.answer, r.answered_on, r.worth_pence
              from funding.resource_request r
              join funding.offer f on f.ref = r.offer
              left join directory_open.organisation l on l.code = r.lender
              left join directory_open.organisation o on o.code = r.organisation
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Clock clock;

    ResourceOffers(JdbcClient db, Audit audit, NoticeApi notices, AccessApi access, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /// What is lent today or later.
    List<ResourceOffer> lent() {
        return db.sql(OFFERS
                        + " where f.until_on is null or f.until_on >= :today order by f.kind, lower(f.name), f.ref")
                .param("today", today())
                .query(RecordMapper.of(ResourceOffer.class))
                .list();
    }

    /// @throws NotFound where there is none
    ResourceOffer get(Ref ref) {
        return db.sql(OFFERS + " where f.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(ResourceOffer.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor does not say what its organisation lends
    ResourceOffer own(Actor actor, Ref ref) {
        var it = get(ref);
        if (!ResourceOffer.lends(actor, it.organisation())) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Requests for one offer, as far as the reader sees them.
    List<ResourceRequest> requests(Ref offer) {
        return db.sql(REQUESTS + " where r.offer = :offer order by r.wanted_on desc, r.ref")
                .paramSource(RecordParameters.none().with("offer", offer))
                .query(RecordMapper.of(ResourceRequest.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this reader
    ResourceRequest request(Ref ref) {
        return db.sql(REQUESTS + " where r.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(ResourceRequest.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Offers something for the organisation of the actor.
    @Transactional
    public Ref add(Actor.Person actor, ResourceOffer.Given given) {
        var ref = RefGenerator.next("RO", RANDOM);
        db.sql("""
                insert into funding.offer (ref, organisation, kind, name, what, area, conditions, pence_a_use, from_on, until_on)
                values (:ref, :organisation, :kind, :name, :what, :area, :conditions, :penceAUse, :fromOn, :untilOn)
                """)
                .paramSource(RecordParameters.of(given).with("ref", ref).with("organisation", actor.organisation()))
                .update();
        audit.changed(actor, "offer_resource", ref.value(), 1, List.of("added"));
        return ref;
    }

    /// Saves a change.
    @Transactional
    public Saved<ResourceOffer> change(Actor actor, ResourceOffer it, int version, ResourceOffer.Given given) {
        int rows = db.sql("""
                update funding.offer set kind = :kind, name = :name, what = :what, area = :area, conditions = :conditions,
                       pence_a_use = :penceAUse, from_on = :fromOn, until_on = :untilOn, version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(it.ref()));
        }
        audit.changed(actor, "change_resource_offer", it.ref().value(), version + 1L, List.of("offer"));
        return Saved.done();
    }

    /// Asks for it; the leads of who lends it are told.
    @Transactional
    public Ref ask(Actor.Person actor, ResourceOffer it, ResourceOffer.Asked asked) {
        var ref = RefGenerator.next("RE", RANDOM);
        db.sql("""
                insert into funding.resource_request (ref, offer, lender, organisation, asked_by, asked_by_name, asked_on, wanted_on, why)
                values (:ref, :offer, :lender, :organisation, :actor, :actorName, :today, :wantedOn, :why)
                """)
                .paramSource(RecordParameters.of(asked)
                        .by(actor)
                        .with("ref", ref)
                        .with("offer", it.ref())
                        .with("lender", it.organisation())
                        .with("organisation", actor.organisation())
                        .with("today", today()))
                .update();
        audit.changed(actor, "ask_for_resource", ref.value(), 1, List.of("added"));
        notices.tell(
                actor,
                access.holders(actor, "organisation_lead", Scope.organisation(it.organisation())),
                "A partner asks for what you lend: " + ref,
                it.path());
        return ref;
    }

    /// Saves an answer, or that it was taken back.
    @Transactional
    public Saved<ResourceRequest> answer(Actor actor, ResourceRequest it, int version, ResourceRequest.Answer given) {
        int rows = db.sql("""
                update funding.resource_request
                   set state = :state, answer = :answer, answered_on = :today, version = version + 1,
                       worth_pence = case when :state = 'AGREED' then
                         (select f.pence_a_use from funding.offer f where f.ref = resource_request.offer) end
                 where ref = :ref and version = :version and state = 'ASKED'
                """)
                .paramSource(RecordParameters.of(given)
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("today", today()))
                .update();
        if (rows == 0) {
            return Saved.stale(request(it.ref()));
        }
        audit.changed(actor, "answer_resource_request", it.ref().value(), version + 1L, List.of("state"));
        notices.done(it.ref());
        if (given.state() != RequestState.WITHDRAWN) {
            notices.tell(
                    actor,
                    List.of(it.askedBy()),
                    "%s: %s".formatted(given.state().words(), it.ref()),
                    "/funding/offers/" + it.offer());
        }
        return Saved.done();
    }

    /// What was lent to partners since a day, in pence, by the name of who lent it.
    public Map<String, Long> worthLent(LocalDate since) {
        var lent = new LinkedHashMap<String, Long>();
        db.sql("""
                select coalesce(o.name, r.lender) as name, sum(r.worth_pence)::bigint as pence
                  from funding.resource_request r left join directory_open.organisation o on o.code = r.lender
                 where r.state = 'AGREED' and r.wanted_on >= :since and r.worth_pence is not null
                 group by 1
                """).param("since", since).query(row -> {
            lent.put(row.getString("name"), row.getLong("pence"));
        });
        return lent;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!ResourceOffer.lends(actor, actor.organisation())) {
            return List.of();
        }
        return db.sql("""
                select f.name, o.name as organisation, '/funding/offers/' || f.ref as path, r.wanted_on
                  from funding.resource_request r join funding.offer f on f.ref = r.offer
                  left join directory_open.organisation o on o.code = r.organisation
                 where r.lender = :organisation and r.state = 'ASKED'
                """)
                .param("organisation", actor.organisation())
                .query((row, _) -> new Task(
                        "Answer a request for " + row.getString("name"),
                        "From " + row.getString("organisation"),
                        row.getString("path"),
                        row.getObject("wanted_on", LocalDate.class)))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
