package waymark.cases.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.decisions.RecordedAgreement;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Place;
import waymark.cases.record.Route;
import waymark.cases.rules.Age;
import waymark.cases.rules.NrmFacts;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The referrals of the people in a case, sealed with its key: one row for each, and one for each section, so
/// that two people can work on different sections at once.
@Repository
@Transactional(readOnly = true)
class Referrals {

    private static final String REFERRAL = "cases.referral";
    private static final String SECTION = "cases.referral_section";
    private static final String COLUMN = "sealed";

    /// A sign that is in use.
    record Listed(String code, String exploitation, String words) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final NrmProcesses nrm;
    private final RecordedAgreement agreement;
    private final Clock clock;

    Referrals(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            NrmProcesses nrm,
            RecordedAgreement agreement,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.nrm = nrm;
        this.agreement = agreement;
        this.clock = clock;
    }

    /// The referral of a person, where it was started.
    Optional<Referral> find(Case it, PersonInCase person) {
        return Optional.ofNullable(all(it).get(person.id()));
    }

    /// The referrals of the case by the id of the person in it: one statement.
    Map<UUID, Referral> all(Case it) {
        var rows = new LinkedHashMap<UUID, Reading>();
        db.sql("""
                select r.id, r.person_in_case, r.version, r.route, r.state, r.started_on, r.home_office_draft_on, r.submitted_on,
                       r.submitted_by_organisation, r.sealed as secret, s.id as section_id, s.section, s.sealed,
                       s.version as section_version
                  from cases.referral r
                  left join cases.referral_section s on s.person_in_case = r.person_in_case and s.case_id = r.case_id
                 where r.case_id = :case
                 order by r.person_in_case, s.section
                """).param("case", it.id()).query(row -> {
            var reading = rows.get(row.getObject("person_in_case", UUID.class));
            if (reading == null) {
                reading = reading(it, row);
                rows.put(reading.header().personInCase(), reading);
            }
            section(it, row, reading.sections());
        });
        var all = new LinkedHashMap<UUID, Referral>();
        rows.forEach((person, reading) -> all.put(person, reading.referral()));
        return all;
    }

    private record Reading(
            Referral.Header header,
            String state,
            @Nullable Submission submission,
            Map<String, Referral.SavedSection> sections) {

        Referral referral() {
            return switch (state) {
                case "draft" -> new Referral.Draft(header, sections);
                case "sent" -> new Referral.Sent(header, sections, recorded());
                default -> throw new InvariantViolation("a referral in an unknown state");
            };
        }

        private Submission recorded() {
            if (submission == null) {
                throw new InvariantViolation("a referral was sent, and nobody recorded when");
            }
            return submission;
        }
    }

    private Reading reading(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        return new Reading(
                new Referral.Header(
                        id,
                        it.id(),
                        row.getObject("person_in_case", UUID.class),
                        version,
                        Route.valueOf(row.getString("route")),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("home_office_draft_on", LocalDate.class)),
                row.getString("state"),
                submission(it, row, id, version),
                new LinkedHashMap<>());
    }

    private @Nullable Submission submission(Case it, ResultSet row, UUID id, int version) throws SQLException {
        var sealed = row.getBytes("secret");
        if (sealed == null) {
            return null;
        }
        var secret =
                cipher.openRecord(it.id(), new Place(REFERRAL, id, COLUMN, version), sealed, Submission.Secret.class);
        return new Submission(
                row.getObject("submitted_on", LocalDate.class),
                secret.reference(),
                secret.by(),
                row.getString("submitted_by_organisation"),
                "");
    }

    private void section(Case it, ResultSet row, Map<String, Referral.SavedSection> sections) throws SQLException {
        var id = row.getObject("section_id", UUID.class);
        if (id != null) {
            int version = row.getInt("section_version");
            sections.put(
                    row.getString("section"),
                    new Referral.SavedSection(
                            id,
                            version,
                            cipher.openRecord(
                                    it.id(),
                                    new Place(SECTION, id, COLUMN, version),
                                    row.getBytes(COLUMN),
                                    SectionAnswers.class)));
        }
    }

    /// The signs in use that may show in a child, or in an adult, in their order.
    List<Listed> signs(boolean child) {
        return db.sql("""
                select code, exploitation, words from pathways_open.sign
                 where applies_to <> :not order by position, code
                """)
                .param("not", child ? "ADULT" : "CHILD")
                .query(RecordMapper.of(Listed.class))
                .list();
    }

    /// Begins the referral of a person. Where somebody else has begun it meanwhile, theirs is it.
    @Transactional
    void start(Actor.Person actor, Case it, PersonInCase person, Route route) {
        int added = db.sql("""
                insert into cases.referral (id, case_id, person_in_case, route, started_on)
                values (:id, :case, :person, :route, :today)
                on conflict (person_in_case) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("case", it.id())
                .param("person", person.id())
                .param("route", route.name())
                .param("today", LocalDate.now(clock))
                .update();
        if (added > 0) {
            history.append(
                    actor,
                    it,
                    "start_referral",
                    1,
                    List.of("referral"),
                    "Referral to the NRM started",
                    about(it, person));
        }
    }

    private static String about(Case it, PersonInCase person) {
        return it.others().isEmpty() ? "" : person.details().name();
    }

    /// Saves a step.
    ///
    /// @param version of the referral that was read; a section carries its own
    @Transactional
    Saved<Referral> save(Actor.Person actor, Case it, PersonInCase person, int version, ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.SectionSaved saved -> save(actor, it, person, saved);
            case ReferralEvent.RouteTaken taken -> take(actor, it, person, version, taken);
            case ReferralEvent.HomeOfficeDraft draft -> {
                boolean done = db.sql("""
                        update cases.referral set home_office_draft_on = :on, version = version + 1
                         where id = :id and version = :version and state = 'draft'
                        """)
                                .paramSource(of(draft, version).with("on", draft.on()))
                                .update()
                        > 0;
                if (done) {
                    append(
                            actor,
                            it,
                            person,
                            "note_home_office_draft",
                            version + 1,
                            List.of("home_office_draft"),
                            draft.on() == null
                                    ? "No draft in the Home Office form"
                                    : "Draft in the Home Office form noted");
                }
                yield done ? Saved.done() : stale(it, person);
            }
            case ReferralEvent.Recorded _ ->
                throw new InvariantViolation("a referral is recorded together with the way through the NRM");
            case ReferralEvent.Corrected corrected -> correct(actor, it, person, version, corrected);
        };
    }

    private static RecordParameters of(ReferralEvent event, int version) {
        return RecordParameters.none().with("id", event.before().header().id()).with("version", version);
    }

    private Saved<Referral> stale(Case it, PersonInCase person) {
        return Saved.stale(
                find(it, person).orElseThrow(() -> new InvariantViolation("a referral was there and is no more")));
    }

    private Saved<Referral> save(Actor.Person actor, Case it, PersonInCase person, ReferralEvent.SectionSaved event) {
        boolean open = db.sql("""
                select id from cases.referral where id = :id and route = :route and state = 'draft' for share
                """)
                .param("id", event.before().header().id())
                .param("route", event.before().header().route().name())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
        if (!open || !keep(actor, it, person, event.before(), event.section(), event.version(), event.answers())) {
            return stale(it, person);
        }
        var fields = new ArrayList<>(event.changed());
        event.gone().stream()
                .map(Question::name)
                .filter(name -> !fields.contains(name))
                .forEach(fields::add);
        history.append(
                actor,
                it,
                "save_referral_section",
                event.version() + 1L,
                fields,
                "Referral: " + event.section().title().toLowerCase(Locale.ROOT),
                about(it, person));
        return Saved.done();
    }

    private boolean keep(
            Actor.Person actor,
            Case it,
            PersonInCase person,
            Referral.Draft before,
            ReferralSection section,
            int version,
            SectionAnswers answers) {
        var known = before.saved().get(section.key());
        var id = known == null ? UUID.randomUUID() : known.id();
        var progress = SectionProgress.of(before.answers().with(section.key(), answers), section);
        var parameters = RecordParameters.none()
                .by(actor)
                .with("id", id)
                .with("case", it.id())
                .with("person", person.id())
                .with("section", section.key())
                .with("state", progress.state() == SectionState.COMPLETE ? "complete" : "in_progress")
                .with("version", version)
                .with("at", clock.instant())
                .with("sealed", cipher.sealRecord(it.id(), new Place(SECTION, id, COLUMN, version + 1), answers));
        return db.sql(version == 0 ? """
                        insert into cases.referral_section (id, case_id, person_in_case, section, state, sealed, saved_at,
                                                            saved_by, saved_by_name)
                        values (:id, :case, :person, :section, :state, :sealed, :at, :actor, :actorName)
                        on conflict (person_in_case, section) do nothing
                        """ : """
                        update cases.referral_section
                           set state = :state, sealed = :sealed, saved_at = :at, saved_by = :actor,
                               saved_by_name = :actorName, version = version + 1
                         where id = :id and version = :version
                        """).paramSource(parameters).update() > 0;
    }

    private Saved<Referral> take(
            Actor.Person actor, Case it, PersonInCase person, int version, ReferralEvent.RouteTaken event) {
        boolean taken = db.sql("""
                update cases.referral set route = :route, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """)
                        .paramSource(
                                of(event, version).with("route", event.route().name()))
                        .update()
                > 0;
        if (!taken) {
            return stale(it, person);
        }
        // read again: a section may have been saved since, and its answers go as well
        if (!(find(it, person).orElseThrow() instanceof Referral.Draft now)) {
            throw new InvariantViolation("a referral was sent while it took another route");
        }
        var cleared = now.answers().clearedBy(event.before().header().route(), event.route());
        var after = new Referral.Draft(now.header(), now.saved());
        for (var section : ReferralForm.SHIPPED.pages()) {
            var saved = now.saved().get(section.key());
            if (saved != null) {
                var kept = saved.answers()
                        .without(cleared.stream().map(Question::name).toList());
                if (!keep(actor, it, person, after, section, saved.version(), kept)) {
                    throw new InvariantViolation("a section was saved while its referral was locked");
                }
            }
        }
        history.append(
                actor,
                it,
                "change_referral_route",
                version + 1L,
                cleared.isEmpty()
                        ? List.of("route")
                        : cleared.stream().map(Question::name).toList(),
                "Route of the referral changed: " + event.route().title().toLowerCase(Locale.ROOT),
                cleared.isEmpty()
                        ? about(it, person)
                        : "Cleared: " + cleared.stream().map(Question::label).collect(Collectors.joining(", ")));
        return Saved.done();
    }

    /// The day of the consent or decision on which the referral of an adult rests.
    Optional<LocalDate> agreedOn(Case it, PersonInCase person, Route route) {
        return route.adult() ? agreement.day(it, person) : Optional.empty();
    }

    /// Records that a referral was sent. The person's way through the NRM begins with it, or neither is saved.
    @Transactional
    Outcome<Referral> record(
            Actor.Person actor, Case it, PersonInCase person, int version, ReferralEvent.Recorded event) {
        boolean locked = db.sql("""
                select id from cases.referral where id = :id and version = :version and state = 'draft' for update
                """)
                .paramSource(of(event, version))
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
        if (!locked) {
            return stale(it, person);
        }
        var submission = event.submission();
        var begun = nrm.submitted(
                actor,
                it,
                person,
                submission.on(),
                submission.reference(),
                facts(it, event.before().header().route(), person));
        if (begun instanceof Ruling.Refused<Ref>(var problems)) {
            return new Ruling.Refused<>(problems);
        }
        write(actor, event, version, submission);
        history.append(
                actor,
                it,
                "record_referral",
                version + 1L,
                List.of(),
                "Referral sent to the Home Office",
                submission.early().isEmpty()
                        ? about(it, person)
                        : (about(it, person) + "\nSent before it was agreed, because: " + submission.early()).strip());
        return Saved.done();
    }

    /// What the rules ask of a referral that the Home Office form has taken: it takes none that is not complete.
    private NrmFacts facts(Case it, Route route, PersonInCase person) {
        var born = person.details().born();
        return NrmFacts.later(
                        switch (route) {
                            case CHILD -> Age.CHILD;
                            case MAYBE_CHILD -> Age.UNKNOWN;
                            default -> Age.ADULT;
                        },
                        born == null ? null : Age.eighteenth(born),
                        false)
                .with(agreement.of(it, person));
    }

    private Saved<Referral> correct(
            Actor.Person actor, Case it, PersonInCase person, int version, ReferralEvent.Corrected event) {
        if (!write(actor, event, version, event.submission())) {
            return stale(it, person);
        }
        nrm.correct(
                actor, it, person, event.submission().on(), event.submission().reference());
        append(
                actor,
                it,
                person,
                "correct_referral_record",
                version + 1,
                List.of("submission"),
                "Record of the referral corrected");
        return Saved.done();
    }

    private boolean write(Actor.Person actor, ReferralEvent event, int version, Submission submission) {
        var header = event.before().header();
        return db.sql("""
                update cases.referral
                   set state = 'sent', submitted_on = :on, submitted_by_organisation = :organisation, sealed = :sealed,
                       recorded_by = :actor, recorded_by_name = :actorName, version = version + 1
                 where id = :id and version = :version
                """)
                        .paramSource(of(event, version)
                                .by(actor)
                                .with("on", submission.on())
                                .with("organisation", submission.organisation())
                                .with(
                                        "sealed",
                                        cipher.sealRecord(
                                                header.caseId(),
                                                new Place(REFERRAL, header.id(), COLUMN, version + 1),
                                                submission.secret())))
                        .update()
                > 0;
    }

    private void append(
            Actor.Person actor,
            Case it,
            PersonInCase person,
            String act,
            int version,
            List<String> fields,
            String headline) {
        history.append(actor, it, act, version, fields, headline, about(it, person));
    }
}
