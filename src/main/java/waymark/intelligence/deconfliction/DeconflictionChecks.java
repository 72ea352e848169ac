package waymark.intelligence.deconfliction;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.directory.RefGenerator;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.forms.FormReader;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Asks whether another organisation holds an identifier. The comparison runs as the system, since nobody may see
/// what others hold; what comes out is a point of contact for each holder, and a notice by reference to its people.
@Repository
@Transactional(readOnly = true)
class DeconflictionChecks {

    /// What an officer asks.
    ///
    /// @param post the point of contact of their own organisation, whom the holder is told
    /// @param reference of their own work, for their own record and the audit
    record Question(Identifier identifier, Purpose purpose, String reference, String post) {

        /// @param posts of the organisation
        static Question read(FormReader reader, List<PostContact> posts) {
            var identifier = Identifier.read(reader, "kind", "identifier", "Enter what you ask about");
            reader.when(
                    posts.isEmpty(),
                    "post",
                    "Your organisation needs a point of contact in the directory first, whom the other side can call");
            return new Question(
                    identifier,
                    reader.choice("purpose", Purpose.class, "Choose what you ask for"),
                    reader.requiredLine("reference", "The reference", 60, "Enter the reference of your own work"),
                    posts.isEmpty()
                            ? ""
                            : reader.choice("post", posts, PostContact::post, "Choose who can be called")
                                    .post());
        }
    }

    /// One earlier check, without what it was about: that is not kept.
    record Asked(
            UUID id, IdentifierKind kind, Purpose purpose, String reference, String outcome, Instant at, int holders) {}

    /// That two organisations were told to call each other.
    record Answer(
            Ref ref,
            UUID checkId,
            UUID askedBy,
            String askedOrganisation,
            String askedPost,
            String holderOrganisation,
            String holderPost,
            Instant at) {}

    private record Holder(String organisation, String post) {}

    private static final String ANSWERS = """
            select a.ref, a.check_id, a.asked_by, a.asked_organisation, a.asked_post, a.holder_organisation, a.holder_post, a.at
              from intelligence.deconfliction_answer a
            """;

    private final JdbcClient db;
    private final DeconflictionTokens tokens;
    private final ContactsApi contacts;
    private final AccessApi access;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    DeconflictionChecks(
            JdbcClient db,
            DeconflictionTokens tokens,
            ContactsApi contacts,
            AccessApi access,
            NoticeApi notices,
            RunAsSystem asSystem,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.tokens = tokens;
        this.contacts = contacts;
        this.access = access;
        this.notices = notices;
        this.asSystem = asSystem;
        this.audit = audit;
        this.clock = clock;
    }

    /// Compares, tells the holders' people by reference, and answers with how many hold it. The check was counted
    /// before.
    ///
    /// @param id of the check
    @Transactional
    public int compare(Actor.Person actor, UUID id, Question question) {
        var wanted = tokens.lookedFor(question.identifier());
        return asSystem.get("Deconfliction", system -> {
            var holders = new LinkedHashSet<Holder>();
            for (var token : wanted) {
                holders.addAll(db.sql("""
                        select distinct h.organisation, h.post from intelligence.held_identifier h
                         where h.token = :token and h.ended_on is null and h.until_on >= :today order by h.organisation, h.post
                        """)
                        .param("token", token)
                        .param("today", LocalDate.now(clock))
                        .query(RecordMapper.of(Holder.class))
                        .list());
            }
            var posts = byRef(
                    contacts.posts(system, holders.stream().map(Holder::post).toList()));
            holders.forEach(holder -> tell(system, actor, id, question, holder, posts));
            return holders.size();
        });
    }

    private void tell(
            Actor system,
            Actor.Person actor,
            UUID id,
            Question question,
            Holder holder,
            Map<String, PostContact> posts) {
        var post = posts.get(holder.post());
        var told = post == null || post.holders().isEmpty()
                ? access.holders(system, "intelligence_officer", Scope.organisation(holder.organisation()))
                : post.holders();
        var ref = RefGenerator.next("DQ", random);
        db.sql("""
                insert into intelligence.deconfliction_answer (id, ref, check_id, asked_by, asked_organisation, asked_post, holder_organisation,
                                                               holder_post, told, at)
                values (:id, :ref, :check, :by, :asked, :askedPost, :organisation, :post, cast(:told as uuid[]), :now)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("ref", ref)
                        .with("check", id)
                        .with("by", actor.id())
                        .with("asked", actor.organisation())
                        .with("askedPost", question.post())
                        .with("organisation", holder.organisation())
                        .with("post", holder.post())
                        .with("told", told.stream().map(UUID::toString).toList())
                        .with("now", clock.instant()))
                .update();
        audit.changed(system, "answer_deconfliction", ref.value(), 0, List.of("told"));
        notices.tell(
                system,
                told.stream().filter(person -> !person.equals(actor.id())).toList(),
                "Somebody asked about something that you hold. See whom to call: " + ref,
                "/intelligence/deconfliction/answers/" + ref);
    }

    /// The answers to a check of the reader's own.
    List<Answer> answers(Actor actor, UUID check) {
        return db.sql(ANSWERS + " where a.check_id = :check and a.asked_by = :me order by a.holder_organisation, a.ref")
                .param("check", check)
                .param("me", actor.id())
                .query(RecordMapper.of(Answer.class))
                .list();
    }

    /// One that the reader was told of, from either side.
    Optional<Answer> answer(Actor actor, Ref ref) {
        return db.sql(ANSWERS + " where a.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Answer.class))
                .optional();
    }

    /// What others asked about things that the reader's organisation holds, the newest first.
    List<Answer> received(Actor.Person actor) {
        return db.sql(ANSWERS + " where a.holder_organisation = :organisation order by a.at desc, a.ref limit 100")
                .param("organisation", actor.organisation())
                .query(RecordMapper.of(Answer.class))
                .list();
    }

    /// One check of the reader's own.
    Optional<Asked> asked(Actor actor, UUID id) {
        return db.sql(ASKED + " where c.id = :id and c.person = :me")
                .param("id", id)
                .param("me", actor.id())
                .query(RecordMapper.of(Asked.class))
                .optional();
    }

    /// The reader's own checks, the newest first.
    List<Asked> mine(Actor actor) {
        return db.sql(ASKED + " where c.person = :me order by c.at desc, c.id limit 50")
                .param("me", actor.id())
                .query(RecordMapper.of(Asked.class))
                .list();
    }

    private static final String ASKED = """
            select c.id, c.kind, c.purpose, c.reference, c.outcome, c.at,
                   cast((select count(*) from intelligence.deconfliction_answer a where a.check_id = c.id and a.asked_by = c.person) as int) as holders
              from intelligence.deconfliction_check c
            """;

    /// Points of contact by reference.
    static Map<String, PostContact> byRef(List<PostContact> posts) {
        return posts.stream()
                .collect(Collectors.toMap(PostContact::post, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
