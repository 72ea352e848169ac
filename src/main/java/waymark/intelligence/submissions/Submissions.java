package waymark.intelligence.submissions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.intelligence.sources.SourceRegister;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// What somebody told, as they see it themselves: that it arrived and what became of it.
@Repository
@Transactional(readOnly = true)
class Submissions {

    static final String ROWS = """
            select s.id, s.ref, s.version, s.unit, coalesce(o.name, s.unit) as unit_name, s.area, coalesce(a.name, s.area) as area_name,
                   s.source, s.received_on, s.urgent, s.harm, s.contact, s.state, s.officer, s.officer_name, s.reports, s.answer,
                   s.answered_on, s.heard_on
              from intelligence.submission s
              left join directory_open.organisation o on o.code = s.unit
              left join directory_open.area a on a.code = s.area
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// What somebody tells.
    ///
    /// @param area code, which decides who receives it
    /// @param report reference of the public report or survey that it is passed in from; null for none
    record Told(
            String unit,
            String area,
            SubmissionText text,
            boolean urgent,
            String harm,
            boolean contact,
            @Nullable Ref report) {}

    private final JdbcClient db;
    private final SubmissionCipher cipher;
    private final SourceRegister sources;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Submissions(
            JdbcClient db,
            SubmissionCipher cipher,
            SourceRegister sources,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.sources = sources;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// The actor's own, the newest first.
    List<Own> own(Actor actor) {
        return db.sql("""
                select s.ref, s.received_on, coalesce(a.name, s.area) as area_name, coalesce(u.name, s.unit) as unit_name, s.state,
                       s.answer, s.answered_on, s.heard_on, coalesce(o.report_ref, '') as report_ref
                  from intelligence.submission s
                  join intelligence_sources.origin o on o.submission = s.id
                  join intelligence_sources.source x on x.id = o.source and x.person = :me
                  left join directory_open.area a on a.code = s.area
                  left join directory_open.organisation u on u.code = s.unit
                 order by s.received_on desc, o.told_at desc limit 200
                """)
                .param("me", actor.id())
                .query(RecordMapper.of(Own.class))
                .list();
    }

    /// Receives what somebody tells. The officers of the unit are told that something came, and no more.
    @Transactional
    Ref tell(Actor.Person actor, Told told) {
        var id = UUID.randomUUID();
        return receive(actor, id, told, sources.told(actor, told.unit(), id, told.report()));
    }

    /// The same of what the system of a partner tells.
    ///
    /// @param earlier one of its own that the same person told; empty where that is not known
    @Transactional
    Ref tell(Actor.Consumer system, Told told, Optional<Ref> earlier) {
        var id = UUID.randomUUID();
        return receive(system, id, told, sources.told(system, told.unit(), id, earlier));
    }

    private Ref receive(Actor actor, UUID id, Told told, String number) {
        var ref = RefGenerator.next("IS", RANDOM);
        db.sql("""
                insert into intelligence.submission (id, ref, unit, area, source, received_on, urgent, harm, contact)
                values (:id, :ref, :unit, :area, :source, :today, :urgent, :harm, :contact)
                """)
                .paramSource(RecordParameters.of(told)
                        .with("id", id)
                        .with("ref", ref)
                        .with("source", number)
                        .with("today", LocalDate.now(clock)))
                .update();
        db.sql("""
                insert into intelligence.submission_text (submission, unit, sealed, wrapped) values (:id, :unit, :sealed, :wrapped)
                """)
                .paramSource(RecordParameters.of(cipher.seal(id, told.text()))
                        .with("id", id)
                        .with("unit", told.unit()))
                .update();
        audit.changed(actor, "submit_intelligence", ref.value(), 1, List.of());
        asSystem.get("Telling an intelligence unit", system -> {
            notices.tell(
                    system,
                    access.holders(system, "intelligence_officer", Scope.organisation(told.unit())),
                    told.urgent() ? "There is urgent intelligence to grade" : "There is new intelligence to grade",
                    "/intelligence/intake/" + ref);
            return true;
        });
        return ref;
    }

    /// Whoever told says that they read the answer.
    ///
    /// @throws NotFound where it is not theirs
    @Transactional
    void heard(Actor.Person actor, Ref ref) {
        int rows = db.sql("""
                update intelligence.submission set heard_on = :today, version = version + 1
                 where ref = :ref and answered_on is not null and heard_on is null
                   and id = any ((select intelligence_sources.own())::uuid[])
                """)
                .param("ref", ref.value())
                .param("today", LocalDate.now(clock))
                .update();
        if (rows == 0 && own(actor).stream().noneMatch(one -> one.ref().equals(ref))) {
            throw new NotFound(ref);
        }
        audit.changed(actor, "hear_about_submission", ref.value(), 0, List.of());
    }

    /// How the actor sees one of their own: nothing of what it said.
    ///
    /// @param reportRef the public report that it was passed in from; empty for none
    record Own(
            Ref ref,
            LocalDate receivedOn,
            String areaName,
            String unitName,
            SubmissionState state,
            String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate heardOn,
            String reportRef) {

        boolean unheard() {
            return answeredOn != null && heardOn == null;
        }
    }
}
