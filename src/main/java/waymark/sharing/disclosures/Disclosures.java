package waymark.sharing.disclosures;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.WorkingDays;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The disclosures of a case, for its members; and by reference alone for information governance.
@Repository
@Transactional(readOnly = true)
public class Disclosures {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TABLE = "sharing.disclosure";
    private static final String SEALED = "sealed";

    /// By when a receiver outside is to say that they deleted it.
    private static final int DELETION_DAYS = 5;

    /// What is said where a receiver outside was not compared with them.
    public static final String COMPARE =
            "Compare the receiver with those who have a conflict of interest, and say that it is none of them";

    private static final String COLUMNS = """
        select id, case_id, ref, version, state, organisation, to_person, to_organisation, parts, purpose, basis, from_day,
               until_day, channel, told, answer, why_not_told, ask_on, ground, without_agreement, tell_by, told_on, deletion,
               deletion_due, request_ref, prepared_by_name, prepared_at, shared_by_name, shared_at, ended_by_name, ended_at,
               sealed
          from sharing.disclosure
        """;

    /// Who opened a copy, and when.
    record Look(Instant at, String personName, String organisation, String way) {

        boolean pdf() {
            return way.equals("PDF");
        }
    }

    /// A disclosure as information governance reads it.
    record Entry(
            Ref ref,
            Ref caseRef,
            Disclosure.State state,
            String organisationName,
            @Nullable String receivingOrganisation,
            boolean outside,
            String basis,
            LocalDate fromDay,
            LocalDate untilDay,
            boolean withoutAgreement,
            Disclosure.Reply answer) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final DisclosureNotifier notifier;
    private final PolicyDocuments documents;
    private final SharingConsent consent;
    private final SharingsWithoutConsent withoutConsent;
    private final List<ShareablePart> parts;
    private final Audit audit;
    private final Clock clock;

    Disclosures(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            DisclosureNotifier notifier,
            PolicyDocuments documents,
            SharingConsent consent,
            SharingsWithoutConsent withoutConsent,
            List<ShareablePart> parts,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notifier = notifier;
        this.documents = documents;
        this.consent = consent;
        this.withoutConsent = withoutConsent;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ShareablePart::position))
                .toList();
        this.audit = audit;
        this.clock = clock;
    }

    /// The parts that can be shared, in their order.
    public List<ShareablePart> parts() {
        return parts;
    }

    /// Titles of the parts by code.
    public Map<String, String> titles() {
        return parts.stream().collect(Collectors.toMap(ShareablePart::code, ShareablePart::title));
    }

    /// The disclosures of the case, the newest first.
    public List<Disclosure> of(Case it) {
        return db.sql(COLUMNS + " where case_id = :case order by prepared_at desc")
                .param("case", it.id())
                .query((row, _) -> disclosure(it.id(), row))
                .list();
    }

    /// @throws NotFound where the case has none with that reference
    Disclosure get(Case it, Ref ref) {
        return db.sql(COLUMNS + " where case_id = :case and ref = :ref")
                .param("case", it.id())
                .param("ref", ref.value())
                .query((row, _) -> disclosure(it.id(), row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private Disclosure disclosure(UUID caseId, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var requestRef = row.getString("request_ref");
        return new Disclosure(
                id,
                new Ref(row.getString("ref")),
                version,
                Disclosure.State.valueOf(row.getString("state")),
                row.getString("organisation"),
                row.getObject("to_person", UUID.class),
                row.getString("to_organisation"),
                Arrays.asList((String[]) row.getArray("parts").getArray()),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("basis"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Disclosure.Channel.valueOf(row.getString("channel")),
                Disclosure.Told.valueOf(row.getString("told")),
                Disclosure.Reply.valueOf(row.getString("answer")),
                constant(Disclosure.WhyNot.class, row.getString("why_not_told")),
                row.getObject("ask_on", LocalDate.class),
                constant(Disclosure.Ground.class, row.getString("ground")),
                row.getBoolean("without_agreement"),
                row.getObject("tell_by", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                constant(Disclosure.Deletion.class, row.getString("deletion")),
                row.getObject("deletion_due", LocalDate.class),
                requestRef == null ? null : new Ref(requestRef),
                row.getString("prepared_by_name"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("shared_by_name"),
                moment(row, "shared_at"),
                row.getString("ended_by_name"),
                moment(row, "ended_at"),
                cipher.openRecord(caseId, place(id, version), row.getBytes(SEALED), DisclosureDetails.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return word == null ? null : Enum.valueOf(type, word);
    }

    private static Place place(UUID id, int version) {
        return new Place(TABLE, id, SEALED, version);
    }

    /// What is or was shared, as its members read it.
    SharedCopy copy(Case it, Disclosure disclosure) {
        return db.sql("select wrapped, sealed from sharing.copy where disclosure = :id and case_id = :case")
                .param("id", disclosure.id())
                .param("case", it.id())
                .query((row, _) -> {
                    cipher.knowCopy(it.id(), disclosure.id(), row.getBytes("wrapped"));
                    return cipher.openRecord(
                            disclosure.id(),
                            ReceivedCopies.place(disclosure.id()),
                            row.getBytes(SEALED),
                            SharedCopy.class);
                })
                .single();
    }

    /// Who opened the copy, the newest first.
    List<Look> looks(Disclosure disclosure) {
        return db.sql("""
            select l.at, l.person_name, coalesce(o.name, l.organisation) as organisation, l.way
              from sharing.copy_look l
              left join directory_open.organisation o on o.code = l.organisation
             where l.disclosure = :id order by l.at desc
            """)
                .param("id", disclosure.id())
                .query(RecordMapper.of(Look.class))
                .list();
    }

    /// True where the person, or everybody of the organisation, has a declared conflict of interest with the case.
    /// An organisation outside Waymark has only itself.
    boolean shutOut(Case it, @Nullable UUID person, @Nullable String organisation) {
        return db.sql("""
                select exists (select from cases_open.conflict
                                where case_id = :case and (person = cast(:person as uuid) or organisation = :organisation))
                """)
                .param("case", it.id())
                .param("person", person)
                .param("organisation", organisation == null ? "" : organisation)
                .query(Boolean.class)
                .single();
    }

    /// Who has a declared conflict of interest with the case, to compare a receiver with who was only typed:
    /// by organisation, since the owner alone knows the people.
    public List<String> conflicts(Case it) {
        return db.sql("""
                select distinct coalesce(o.name, c.organisation, 'a person of ' || p.organisation_name,
                                         'a person who is not in the directory any more') as name
                  from cases_open.conflict c
                  left join directory_open.organisation o on o.code = c.organisation
                  left join directory_open.person p on p.id = c.person
                 where c.case_id = :case order by name
                """)
                .param("case", it.id())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /// Who receives it, as the person was asked about them.
    ///
    /// @param organisation code of the directory; null where the receiver is only typed
    Recipient recipient(Actor actor, Case it, @Nullable String organisation, Purpose purpose, String receiver) {
        if (organisation != null) {
            return consent.recipient(actor, it, organisation);
        }
        return purpose == Purpose.POLICE ? Recipient.police(receiver) : Recipient.typed(receiver);
    }

    /// What is wrong with a yes to this sharing; empty where nothing is.
    String contradiction(Actor actor, Case it, WantedDisclosure wanted) {
        return wanted.answer() == Disclosure.Reply.AGREED
                ? consent.contradiction(
                        it,
                        recipient(
                                actor,
                                it,
                                wanted.toOrganisation(),
                                wanted.purpose(),
                                wanted.details().receiver()))
                : "";
    }

    /// Prepares a disclosure: the copy is made now, and nobody receives it before it is shared.
    ///
    /// @return its reference
    @Transactional
    public Ref prepare(Actor.Person actor, Case it, WantedDisclosure wanted) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("SH", RANDOM);
        var parameters = RecordParameters.of(wanted)
                .by(actor)
                .with("id", id)
                .with("case", it.id())
                .with("caseRef", it.ref())
                .with("ref", ref)
                .with("organisation", actor.organisation())
                .with("at", clock.instant())
                .with("sealed", cipher.sealRecord(it.id(), place(id, 1), wanted.details()));
        db.sql("""
            insert into sharing.disclosure (id, case_id, case_ref, ref, organisation, to_person, to_organisation, parts, purpose,
                                            basis, from_day, until_day, channel, told, answer, why_not_told, ask_on,
                                            request_ref, prepared_by, prepared_by_name, prepared_at, sealed)
            values (:id, :case, :caseRef, :ref, :organisation, cast(:toPerson as uuid), :toOrganisation, :parts, :purpose,
                    :basis, :from, :until, :channel, :told, :answer, :whyNot, cast(:askOn as date), :requestRef, :actor,
                    :actorName, :at, :sealed)
            """).paramSource(parameters).update();
        var wrapped = cipher.copyKey(it.id(), id);
        db.sql("""
            insert into sharing.copy (disclosure, case_id, ref, recipient, organisation, from_day, until_day, wrapped, sealed)
            values (:id, :case, :ref, cast(:toPerson as uuid), :organisation, :from, :until, :wrapped, :copy)
            """)
                .paramSource(parameters
                        .with("wrapped", wrapped)
                        .with("copy", cipher.sealRecord(id, ReceivedCopies.place(id), frozen(actor, it, wanted))))
                .update();
        history.append(
                actor,
                it,
                "prepare_disclosure",
                1,
                List.of(),
                "A sharing was prepared: " + ref,
                "For %s. %s. %s"
                        .formatted(
                                wanted.details().receiver(),
                                wanted.purpose().word(),
                                wanted.answer().word()));
        return ref;
    }

    private SharedCopy frozen(Actor.Person actor, Case it, WantedDisclosure wanted) {
        var chosen = new ArrayList<SharedCopy.Part>();
        for (var part : parts) {
            if (wanted.parts().contains(part.code())) {
                var lines = part.text(it, actor);
                chosen.add(new SharedCopy.Part(
                        part.title(),
                        lines.isEmpty() ? List.of(new ShareablePart.Line("", "Nothing is recorded.")) : lines));
            }
        }
        if (!wanted.more().isEmpty()) {
            chosen.add(new SharedCopy.Part("More", List.of(new ShareablePart.Line("", wanted.more()))));
        }
        return new SharedCopy(
                wanted.details().receiver(),
                "%s, %s".formatted(actor.name(), actor.organisationName()),
                wanted.purpose().word(),
                basis(wanted.basis()).words(),
                chosen);
    }

    /// The basis with that code.
    ///
    /// @throws NotFound where there is none
    LawfulBasis basis(String code) {
        return documents.bases().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /// Shares what was prepared.
    @Transactional
    Saved<Disclosure> release(
            Actor.Person actor, Case it, Disclosure before, int version, Disclosure.Release wanted, Cleared cleared) {
        boolean agreed = !cleared.withoutConsent();
        var details = before.details().withOverride(wanted.reason());
        int changed = update(
                actor,
                it,
                before,
                version,
                details,
                """
                state = 'SHARED', without_agreement = :without, ground = :ground, tell_by = cast(:tellBy as date),
                shared_by = :actor, shared_by_name = :actorName, shared_at = :at
                """,
                RecordParameters.of(wanted).with("without", !agreed));
        if (changed == 0) {
            return Saved.stale(get(it, before.ref()));
        }
        live(before, true);
        history.append(
                actor,
                it,
                agreed ? "share_disclosure" : "share_without_agreement",
                version + 1L,
                List.of(),
                (agreed ? "Shared: " : "Shared without agreement: ") + before.ref(),
                "For %s. %s"
                        .formatted(before.details().receiver(), wanted.reason())
                        .strip());
        withoutConsent.record(actor, it, cleared, before.ref().value());
        notifier.shared(actor, it, before);
        return Saved.done();
    }

    /// Says that it is not shared.
    @Transactional
    Saved<Disclosure> drop(Actor.Person actor, Case it, Disclosure before, int version, Disclosure.End end) {
        int changed = update(
                actor,
                it,
                before,
                version,
                before.details().withEnded(end.reason()),
                "state = 'DROPPED', ended_by_name = :actorName, ended_at = :at",
                RecordParameters.none());
        if (changed == 0) {
            return Saved.stale(get(it, before.ref()));
        }
        history.append(
                actor, it, "drop_disclosure", version + 1L, List.of(), "Not shared: " + before.ref(), end.reason());
        return Saved.done();
    }

    /// Ends it at once: who received it in Waymark opens it no more, and who has it outside is asked to delete it.
    @Transactional
    Saved<Disclosure> recall(Actor.Person actor, Case it, Disclosure before, int version, Disclosure.End end) {
        int changed = update(
                actor,
                it,
                before,
                version,
                before.details().withEnded(end.reason()),
                """
                state = 'RECALLED', ended_by_name = :actorName, ended_at = :at, deletion = :deletion,
                deletion_due = cast(:due as date)
                """,
                RecordParameters.none()
                        .with("deletion", before.outside() ? Disclosure.Deletion.ASKED : null)
                        .with("due", before.outside() ? WorkingDays.after(today(), DELETION_DAYS) : null));
        if (changed == 0) {
            return Saved.stale(get(it, before.ref()));
        }
        live(before, false);
        history.append(
                actor, it, "recall_disclosure", version + 1L, List.of(), "Recalled: " + before.ref(), end.reason());
        notifier.recalled(actor, before);
        return Saved.done();
    }

    /// Records that the person was told afterwards, or asked again, or when to look at it again.
    @Transactional
    Saved<Disclosure> tell(Actor.Person actor, Case it, Disclosure before, int version, Disclosure.Telling telling) {
        int changed = update(
                actor,
                it,
                before,
                version,
                before.details().withTelling(telling.words()),
                before.toAsk()
                        ? "ask_on = cast(:again as date)"
                        : "told_on = cast(:on as date), tell_by = coalesce(cast(:again as date), tell_by)",
                RecordParameters.of(telling));
        if (changed == 0) {
            return Saved.stale(get(it, before.ref()));
        }
        if (before.toAsk()) {
            history.append(
                    actor,
                    it,
                    "ask_again_about_disclosure",
                    version + 1L,
                    List.of(),
                    telling.on() == null
                            ? "Another day to ask them again about " + before.ref()
                            : "They were asked again about " + before.ref(),
                    telling.words());
            return Saved.done();
        }
        history.append(
                actor,
                it,
                telling.on() == null ? "postpone_telling" : "tell_of_disclosure",
                version + 1L,
                List.of(),
                telling.on() == null
                        ? "Not safe yet to tell them of " + before.ref()
                        : "They were told of " + before.ref(),
                telling.words());
        return Saved.done();
    }

    /// Records what a receiver outside answered.
    @Transactional
    Saved<Disclosure> deletion(
            Actor.Person actor, Case it, Disclosure before, int version, Disclosure.DeletionAnswer answer) {
        int changed = update(
                actor,
                it,
                before,
                version,
                before.details().withDeletion(answer.words()),
                "deletion = :answer, deletion_due = cast(:again as date)",
                RecordParameters.of(answer));
        if (changed == 0) {
            return Saved.stale(get(it, before.ref()));
        }
        history.append(
                actor,
                it,
                "record_deletion_answer",
                version + 1L,
                List.of(),
                "%s: %s".formatted(before.ref(), answer.answer().word().toLowerCase(Locale.ROOT)),
                answer.words());
        return Saved.done();
    }

    private int update(
            Actor actor,
            Case it,
            Disclosure before,
            int version,
            DisclosureDetails details,
            String changes,
            RecordParameters parameters) {
        return db.sql("update sharing.disclosure set version = version + 1, sealed = :sealed, " + changes
                        + " where id = :id and case_id = :case and version = :version")
                .paramSource(parameters
                        .by(actor)
                        .with("at", clock.instant())
                        .with("id", before.id())
                        .with("case", it.id())
                        .with("version", version)
                        .with("sealed", cipher.sealRecord(it.id(), place(before.id(), version + 1), details)))
                .update();
    }

    private void live(Disclosure disclosure, boolean live) {
        db.sql("update sharing.copy set live = :live where disclosure = :id")
                .param("live", live)
                .param("id", disclosure.id())
                .update();
    }

    /// What has come to its last day: its case, and itself. Asked by the system.
    List<CaseAndDisclosure> over(Actor system) {
        return db.sql("""
            select case_ref, ref from sharing.disclosure where state = 'SHARED' and until_day < :today
            """)
                .param("today", today())
                .query(RecordMapper.of(CaseAndDisclosure.class))
                .list();
    }

    record CaseAndDisclosure(Ref caseRef, Ref ref) {}

    /// Ends what has come to its last day.
    @Transactional
    void end(Actor system, Case it, Ref ref) {
        var before = get(it, ref);
        int changed = update(
                system,
                it,
                before,
                before.version(),
                before.details(),
                """
                state = 'ENDED', ended_by_name = :actorName, ended_at = :at, deletion = :deletion,
                deletion_due = cast(:due as date)
                """,
                RecordParameters.none()
                        .with("deletion", before.outside() ? Disclosure.Deletion.ASKED : null)
                        .with("due", before.outside() ? WorkingDays.after(today(), DELETION_DAYS) : null));
        if (changed == 1) {
            live(before, false);
            history.append(
                    system,
                    it,
                    "end_disclosure",
                    before.version() + 1L,
                    List.of(),
                    "Ended on its last day: " + ref,
                    "");
            notifier.ended(system, it, before);
        }
    }

    /// Every disclosure by reference, for information governance.
    @Transactional
    List<Entry> register(Actor.Person actor) {
        audit.looked(actor, "open_register_of_disclosures", "disclosures");
        return db.sql("""
            select d.ref, d.case_ref, d.state, coalesce(o.name, d.organisation) as organisation_name,
                   coalesce(r.name, d.to_organisation) as receiving_organisation, d.to_person is null as outside,
                   b.need as basis, d.from_day, d.until_day, d.without_agreement, d.answer
              from sharing.disclosure d
              join sharing.basis b on b.code = d.basis
              left join directory_open.organisation o on o.code = d.organisation
              left join directory_open.organisation r on r.code = d.to_organisation
             order by d.prepared_at desc
            """).query(RecordMapper.of(Entry.class)).list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
