package waymark.sharing.policerequests;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.sharing.disclosures.Disclosures;
import waymark.sharing.disclosures.WantedDisclosure;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The requests of the police for the records of a case, and what was decided.
@Repository
@Transactional(readOnly = true)
class PoliceRequests {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TABLE = "sharing.police_request";
    private static final String PARTS = "sharing.police_request_part";
    private static final String SECONDS = "sharing.counselling_decision";
    private static final String SEALED = "sealed";

    /// The law with the code of practice.
    private static final String CODE = "LW-0010";

    private record Text(String words) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Disclosures disclosures;
    private final NoticeApi notices;
    private final Clock clock;

    PoliceRequests(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            Disclosures disclosures,
            NoticeApi notices,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.disclosures = disclosures;
        this.notices = notices;
        this.clock = clock;
    }

    /// The code of practice as it is kept today; nothing is known of it where the law was taken out.
    PoliceRequest.Code code() {
        return db.sql("""
            select ref as law, act || ', ' || section as words, from_day, checked_on is not null as checked
              from cases_open.law where ref = :ref
            """)
                .param("ref", CODE)
                .query(RecordMapper.of(PoliceRequest.Code.class))
                .optional()
                .orElse(new PoliceRequest.Code(CODE, "Victim information requests code", null, false));
    }

    /// Those of the case, the newest first.
    List<PoliceRequest> of(Case it) {
        var parts = parts(it);
        return db.sql("""
            select id, ref, version, state, received_on, answer_by, others_tried, notice, views, code_law, code_from, code_checked,
                   recorded_by_name, answered_on, answered_by_name, disclosure_ref, sealed
              from sharing.police_request where case_id = :case order by recorded_at desc
            """)
                .param("case", it.id())
                .query((row, _) -> request(it, row, parts))
                .list();
    }

    /// @throws NotFound where the case has none with that reference
    PoliceRequest get(Case it, Ref ref) {
        return of(it).stream().filter(one -> one.ref().equals(ref)).findFirst().orElseThrow(() -> new NotFound(ref));
    }

    private PoliceRequest request(Case it, ResultSet row, Map<UUID, List<RequestPart>> parts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var disclosure = row.getString("disclosure_ref");
        return new PoliceRequest(
                id,
                new Ref(row.getString("ref")),
                version,
                PoliceRequest.State.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                PoliceRequest.OthersTried.valueOf(row.getString("others_tried")),
                PoliceRequest.NoticeGiven.valueOf(row.getString("notice")),
                PoliceRequest.Views.valueOf(row.getString("views")),
                row.getString("code_law"),
                row.getObject("code_from", LocalDate.class),
                row.getBoolean("code_checked"),
                row.getString("recorded_by_name"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by_name"),
                disclosure == null ? null : new Ref(disclosure),
                cipher.openRecord(
                        it.id(), new Place(TABLE, id, SEALED, version), row.getBytes(SEALED), RequestDetails.class),
                parts.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<RequestPart>> parts(Case it) {
        var parts = new HashMap<UUID, List<RequestPart>>();
        db.sql("""
            select p.request, p.id, p.part, p.version, p.decision, p.decided_by, p.decided_by_name, p.decided_on, p.sealed,
                   s.id as second, s.agreed, s.decided_by_name as second_name, s.decided_on as second_on,
                   s.sealed as second_sealed
              from sharing.police_request_part p
              left join sharing.counselling_decision s on s.part = p.id and s.part_version = p.version
             where p.case_id = :case order by p.position
            """).param("case", it.id()).query(row -> {
            parts.computeIfAbsent(row.getObject("request", UUID.class), _ -> new ArrayList<>())
                    .add(part(it, row));
        });
        return parts;
    }

    private RequestPart part(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        return new RequestPart(
                id,
                row.getString("part"),
                version,
                RequestPart.Decision.valueOf(row.getString("decision")),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"),
                row.getObject("decided_on", LocalDate.class),
                words(it, new Place(PARTS, id, SEALED, version), row.getBytes(SEALED)),
                second(it, row));
    }

    private RequestPart.@Nullable Second second(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("second", UUID.class);
        return id == null
                ? null
                : new RequestPart.Second(
                        row.getBoolean("agreed"),
                        row.getString("second_name"),
                        row.getObject("second_on", LocalDate.class),
                        words(it, new Place(SECONDS, id, SEALED, 1), row.getBytes("second_sealed")));
    }

    private String words(Case it, Place place, byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : cipher.openRecord(it.id(), place, sealed, Text.class).words();
    }

    private byte[] sealed(Case it, Place place, String words) {
        return cipher.sealRecord(it.id(), place, new Text(words));
    }

    /// Records a request.
    ///
    /// @return its reference
    @Transactional
    Ref record(Actor.Person actor, Case it, PoliceRequest.Wanted wanted) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("PR", RANDOM);
        var code = code();
        db.sql("""
            insert into sharing.police_request (id, case_id, ref, received_on, answer_by, others_tried, notice, views, code_law,
                                                code_from, code_checked, recorded_by, recorded_by_name, recorded_at, sealed)
            values (:id, :case, :ref, :receivedOn, :answerBy, :othersTried, :notice, :views, :codeLaw,
                    cast(:codeFrom as date), :codeChecked, :actor, :actorName, :at, :sealed)
            """)
                .paramSource(RecordParameters.of(wanted)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("ref", ref)
                        .with("codeLaw", code.law())
                        .with("codeFrom", code.fromDay())
                        .with("codeChecked", code.checked())
                        .with("at", clock.instant())
                        .with("sealed", cipher.sealRecord(it.id(), new Place(TABLE, id, SEALED, 1), wanted.details())))
                .update();
        int position = 0;
        for (var part : wanted.parts()) {
            db.sql("""
                insert into sharing.police_request_part (id, request, case_id, position, part, decision)
                values (:id, :request, :case, :position, :part, :decision)
                """)
                    .param("id", UUID.randomUUID())
                    .param("request", id)
                    .param("case", it.id())
                    .param("position", position++)
                    .param("part", part)
                    .param(
                            "decision",
                            (part.equals(RequestPart.COUNSELLING)
                                            ? RequestPart.Decision.REFUSED_PRESUMED
                                            : RequestPart.Decision.OPEN)
                                    .name())
                    .update();
        }
        history.append(
                actor,
                it,
                "record_police_request",
                1,
                List.of(),
                "A request from the police was recorded: " + ref,
                wanted.details().asked());
        if (!it.owner().equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(it.owner()),
                    "The police ask for records of the case %s: %s".formatted(it.ref(), ref),
                    "%s/police-requests/%s".formatted(it.path(), ref));
        }
        return ref;
    }

    /// Records whether the person was told, and what they think.
    @Transactional
    Saved<PoliceRequest> hear(
            Actor.Person actor, Case it, PoliceRequest before, int version, PoliceRequest.Heard heard) {
        var was = before.details();
        var details = new RequestDetails(
                was.force(),
                was.officer(),
                was.reference(),
                was.authority(),
                was.enquiry(),
                was.asked(),
                was.period(),
                was.why(),
                was.others(),
                heard.noticeWords(),
                heard.viewsWords());
        int changed = db.sql("""
            update sharing.police_request set notice = :notice, views = :views, sealed = :sealed, version = version + 1
             where id = :id and version = :version and state = 'OPEN'
            """)
                .paramSource(RecordParameters.of(heard)
                        .with("id", before.id())
                        .with("version", version)
                        .with(
                                "sealed",
                                cipher.sealRecord(
                                        it.id(), new Place(TABLE, before.id(), SEALED, version + 1), details)))
                .update();
        if (changed == 0) {
            return Saved.stale(get(it, before.ref()));
        }
        history.append(
                actor,
                it,
                "record_views_on_request",
                version + 1L,
                List.of(),
                "What they think of " + before.ref(),
                "%s. %s".formatted(heard.views().word(), heard.viewsWords()).strip());
        return Saved.done();
    }

    /// Decides about one part.
    ///
    /// @param version of the part that was read
    @Transactional
    Saved<PoliceRequest> decide(
            Actor.Person actor,
            Case it,
            PoliceRequest request,
            RequestPart part,
            int version,
            RequestPart.Wanted wanted) {
        int changed = db.sql("""
            update sharing.police_request_part
               set decision = :decision, decided_by = :actor, decided_by_name = :actorName, decided_on = :today,
                   sealed = :sealed, version = version + 1
             where id = :id and version = :version
            """)
                .paramSource(RecordParameters.of(wanted)
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("id", part.id())
                        .with("version", version)
                        .with("sealed", sealed(it, new Place(PARTS, part.id(), SEALED, version + 1), wanted.reason())))
                .update();
        if (changed == 0) {
            return Saved.stale(get(it, request.ref()));
        }
        history.append(
                actor,
                it,
                wanted.decision() == RequestPart.Decision.PROPOSED
                        ? "propose_counselling_notes"
                        : "decide_part_of_request",
                version + 1L,
                List.of(),
                "%s, %s: %s"
                        .formatted(
                                request.ref(),
                                title(part.code()).toLowerCase(Locale.ROOT),
                                wanted.decision().word().toLowerCase(Locale.ROOT)),
                wanted.reason());
        return Saved.done();
    }

    /// Records what the second person decided about counselling notes.
    @Transactional
    Saved<PoliceRequest> second(
            Actor.Person actor,
            Case it,
            PoliceRequest request,
            RequestPart part,
            int version,
            RequestPart.Opinion opinion) {
        var id = UUID.randomUUID();
        int made = db.sql("""
            insert into sharing.counselling_decision (id, part, case_id, part_version, agreed, decided_by, decided_by_name,
                                                      decided_on, sealed)
            select :id, :part, :case, :version, :agreed, :actor, :actorName, cast(:today as date), :sealed
             where exists (select from sharing.police_request_part where id = :part and version = :version)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("part", part.id())
                        .with("case", it.id())
                        .with("version", version)
                        .with("agreed", opinion.agreed())
                        .with("today", LocalDate.now(clock))
                        .with("sealed", sealed(it, new Place(SECONDS, id, SEALED, 1), opinion.reason())))
                .update();
        if (made == 0) {
            return Saved.stale(get(it, request.ref()));
        }
        history.append(
                actor,
                it,
                "decide_as_second_person",
                version,
                List.of(),
                "%s, counselling notes: a second person %s"
                        .formatted(request.ref(), opinion.agreed() ? "agreed to give them" : "refused"),
                opinion.reason());
        return Saved.done();
    }

    /// Answers the request; what is given is prepared as a disclosure.
    ///
    /// @param given null where nothing is given
    @Transactional
    Saved<PoliceRequest> answer(
            Actor.Person actor, Case it, PoliceRequest before, int version, @Nullable WantedDisclosure given) {
        var disclosure = given == null ? null : disclosures.prepare(actor, it, given);
        return close(
                actor,
                it,
                before,
                version,
                PoliceRequest.State.ANSWERED,
                disclosure,
                "answer_police_request",
                "Answered");
    }

    /// The police do not need it any more.
    @Transactional
    Saved<PoliceRequest> withdraw(Actor.Person actor, Case it, PoliceRequest before, int version) {
        return close(
                actor,
                it,
                before,
                version,
                PoliceRequest.State.WITHDRAWN,
                null,
                "withdraw_police_request",
                "Withdrawn by the police");
    }

    private Saved<PoliceRequest> close(
            Actor.Person actor,
            Case it,
            PoliceRequest before,
            int version,
            PoliceRequest.State state,
            @Nullable Ref disclosure,
            String act,
            String words) {
        int changed = db.sql("""
            update sharing.police_request
               set state = :state, answered_on = :today, answered_by_name = :actorName, disclosure_ref = :disclosure,
                   sealed = :sealed, version = version + 1
             where id = :id and version = :version and state = 'OPEN'
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("state", state)
                        .with("today", LocalDate.now(clock))
                        .with("disclosure", disclosure)
                        .with("id", before.id())
                        .with("version", version)
                        .with(
                                "sealed",
                                cipher.sealRecord(
                                        it.id(), new Place(TABLE, before.id(), SEALED, version + 1), before.details())))
                .update();
        if (changed == 0) {
            throw new StaleRequest();
        }
        notices.done(before.path(it.ref()));
        history.append(actor, it, act, version + 1L, List.of(), "%s: %s".formatted(words, before.ref()), "");
        return Saved.done();
    }

    /// Somebody answered first: nothing of this answer is kept, what was prepared for it neither.
    static final class StaleRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// What a part is called.
    String title(String code) {
        return switch (code) {
            case RequestPart.COUNSELLING -> "Counselling notes";
            case RequestPart.OTHER -> "Something else";
            default -> disclosures.titles().getOrDefault(code, code);
        };
    }
}
