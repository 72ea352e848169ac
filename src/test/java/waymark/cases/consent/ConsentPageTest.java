package waymark.cases.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waymark.cases.consent.ConsentFixtures.and;
import static waymark.cases.consent.ConsentFixtures.conversation;
import static waymark.cases.consent.ConsentFixtures.explained;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.decisions.RecordedAgreement;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.cases.rules.Agreement;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

@WaymarkTest
class ConsentPageTest {

    private static final Actor CLOCK = Actor.system("People who are nearly 18");

    @Autowired
    CaseFixtures cases;

    @Autowired
    ConsentFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    Consents consents;

    @Autowired
    RecordedAgreement agreement;

    @Autowired
    EighteenJob job;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    private Standing standing(Actor.Person reader, Ref ref) {
        var it = cases.read(reader, ref);
        return CurrentActor.as(reader, () -> transaction.execute(_ -> consents.standing(it, it.main())));
    }

    @Test
    void one_conversation_is_recorded_for_several_layers_and_shown_with_all_that_was_said() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        var path = fixtures.path(worker, ref);
        var browser = visit.as(worker);
        assertThat(browser.get("/cases/" + ref).words())
                .contains("NRM: not asked", "Explain the NRM and ask for consent");
        assertThat(browser.get(path + "/conversation").words())
                .contains("What the NRM is", "What modern slavery is", "Do they agree to be referred to the NRM?");
        assertThat(browser.post(path + "/conversation", conversation(1, "nrm", "GIVEN"))
                        .errors())
                .anyMatch(
                        error -> error.startsWith("Consent to the NRM is informed only where this was explained too"));
        var sent = browser.post(
                path + "/conversation",
                and(
                        conversation(
                                1,
                                "nrm",
                                "GIVEN",
                                "support",
                                "GIVEN",
                                "police",
                                "REFUSED",
                                "partner1",
                                "HUMBERCARE",
                                "partner1Answer",
                                "GIVEN",
                                "words",
                                "I want to be safe"),
                        explained()));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains(
                        "I want to be safe",
                        "Kim of the agency",
                        "They want a woman",
                        "What the NRM is",
                        "A form that they signed",
                        "Humbercare")
                .doesNotContain("What modern slavery is");
        var standing = standing(worker, ref);
        assertThat(standing.nrmGiven()).isTrue();
        assertThat(standing.decision(Layer.POLICE)).isEqualTo(ConsentDecision.REFUSED);
        assertThat(standing.decision(Layer.CONTACT)).isEqualTo(ConsentDecision.NOT_ASKED);
        assertThat(standing.partner("HUMBERCARE").orElseThrow().decision()).isEqualTo(ConsentDecision.GIVEN);
        assertThat(browser.get("/cases/" + ref).words()).contains("NRM: yes", "Yes to: ");
        assertThat(browser.get(path + "/agreed").html().title()).isEqualTo("What you said");
        assertThat(browser.get(path + "/agreed").words())
                .contains("You said yes to being referred to the National Referral Mechanism (NRM).")
                .contains("You said no to the police knowing who you are")
                .doesNotContain("Sample");
        assertThat(browser.get("/cases/privacy-notices/1").words())
                .contains("This is a draft", "The police are told of every referral");
    }

    @Test
    void what_somebody_said_is_never_in_clear_and_never_changed() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        fixtures.agreed(worker, ref, "words", "Canaryphrase of mine");
        var id = cases.ids(ref).getFirst();
        assertThat(cases.owner().sql("""
            select (select string_agg(t::text, ' ') from cases.consent_talk t where t.case_id = :id)
                || (select string_agg(c::text, ' ') from cases.consent c where c.case_id = :id)
                || (select string_agg(e::text, ' ') from cases.entry e where e.case_id = :id)
            """).param("id", id).query(String.class).single())
                .contains("SIGNED", "GIVEN")
                .doesNotContain("Canaryphrase", "Vietnamese", "Ann Explainer", "Sample");
        assertThatThrownBy(() -> CurrentActor.run(
                        worker,
                        () -> transaction.executeWithoutResult(
                                _ -> db.sql("update cases.consent set decision = 'REFUSED' where case_id = :id")
                                        .param("id", id)
                                        .update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_privacy_notice_is_never_changed_and_a_new_version_is_written() {
        assertThatThrownBy(() -> cases.owner()
                        .sql("update cases.privacy_notice set words = 'W' where number = 1")
                        .update())
                .rootCause()
                .hasMessageContaining("never changed");
        var coordinator = visit.as(someone.coordinator());
        var number = cases.owner()
                .sql("select max(number) from cases.privacy_notice")
                .query(Integer.class)
                .single();
        var version = String.valueOf(number);
        assertThat(coordinator.get("/cases/privacy-notice").words()).contains("Save as a new version", "Who we are");
        assertThat(coordinator.post("/cases/privacy-notice", "version", version).errors())
                .contains("Choose the language of the text", "Enter a title", "Enter the text");
        var saved = coordinator.post(
                "/cases/privacy-notice",
                "version",
                version,
                "language",
                "vi",
                "title",
                "Sample notice",
                "words",
                "# Sample heading\nSample words",
                "agreed",
                "The board, 1 May 2026");
        assertThat(saved.status()).as("%s", saved.errors()).isEqualTo(303);
        assertThat(coordinator.get("/cases/privacy-notice").words())
                .contains("Version %d, Vietnamese".formatted(number + 1), "The board, 1 May 2026", "Who we are");
        assertThat(coordinator
                        .post("/cases/privacy-notice", "version", version, "language", "vi", "title", "T", "words", "W")
                        .status())
                .isEqualTo(409);
        assertThat(visit.as(cases.caseworker("HCC"))
                        .get("/cases/privacy-notices/%d".formatted(number + 1))
                        .words())
                .contains("Sample heading", "Agreed: The board, 1 May 2026");
        assertThat(visit.as(someone.member("HCC"))
                        .get("/cases/privacy-notices/1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void consent_is_withdrawn_with_what_follows_shown_before_and_those_who_act_are_told() {
        var worker = cases.caseworker("HCC");
        var colleague = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        cases.member(ref, colleague, "worker");
        fixtures.agreed(worker, ref, "contact", "GIVEN");
        var path = fixtures.path(worker, ref);
        var browser = visit.as(worker);
        assertThat(browser.post(path + "/conversation", and(conversation(2, "nrm", "REFUSED"), explained()))
                        .errors())
                .containsExactly(
                        "They said yes to this before. Record that consent is withdrawn instead, which says first what"
                                + " ends");
        assertThat(browser.get(path + "/withdrawal").words())
                .contains(
                        "Support that the Home Office pays for ends.",
                        "Support outside the NRM goes on",
                        "Send the signed form to the competent authority",
                        "Nobody gets in touch later.")
                .doesNotContain("Tell the police officer in the case.");
        var form = new String[] {
            "version", "2",
            "on-day", "4",
            "on-month", "3",
            "on-year", "2026",
            "layers", "NRM",
            "explained", "yes",
            "explainedBy", "Ann Explainer",
            "language", "Vietnamese",
            "interpreter", "USED",
            "evidence", "SIGNED",
            "words", "I want to go home"
        };
        assertThat(browser.post(path + "/withdrawal", ConsentFixtures.with(form, "explained", "no"))
                        .errors())
                .containsExactly("Enter why it could not be explained");
        assertThat(browser.post(path + "/withdrawal", ConsentFixtures.with(form, "on-day", "2"))
                        .errors())
                .containsExactly("The day cannot be before 3 March 2026, of which their last answer is recorded: NRM");
        var sent = browser.post(path + "/withdrawal", form);
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        var standing = standing(worker, ref);
        assertThat(standing.nrmGiven()).isFalse();
        assertThat(standing.decision(Layer.NRM)).isEqualTo(ConsentDecision.WITHDRAWN);
        assertThat(standing.decision(Layer.CONTACT)).isEqualTo(ConsentDecision.GIVEN);
        assertThat(told(colleague))
                .contains("Consent was withdrawn in the case " + ref)
                .doesNotContain("Sample");
        assertThat(told(worker)).doesNotContain("withdrawn");
        assertThat(visit.as(colleague).get("/").words()).contains("Act on withdrawn consent in case " + ref);
        assertThat(browser.get(path).words()).contains("I want to go home", "Was explained", "A form that they signed");

        var page = browser.get("/cases/%s/consent".formatted(ref));
        assertThat(page.words()).contains("withdrew consent: NRM");
        var action = page.html().select("a[href*=follow-ups]").first().attr("href");
        assertThat(browser.get(action).words()).contains("Send the signed form to the competent authority");
        assertThat(browser.post(action, "version", "1").status()).isEqualTo(303);
        assertThat(browser.get("/cases/%s/consent".formatted(ref)).words()).doesNotContain("withdrew consent: NRM");
        assertThat(visit.as(colleague).get("/").words()).doesNotContain("Act on withdrawn consent in case " + ref);
    }

    @Test
    void who_has_not_decided_is_asked_again() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_UNDECIDED);
        var path = fixtures.path(worker, ref);
        var tomorrow = LocalDate.now().plusDays(1);
        var sent = visit.as(worker)
                .post(
                        path + "/conversation",
                        conversation(
                                1,
                                "nrm",
                                "UNDECIDED",
                                "ask-day",
                                String.valueOf(tomorrow.getDayOfMonth()),
                                "ask-month",
                                String.valueOf(tomorrow.getMonthValue()),
                                "ask-year",
                                String.valueOf(tomorrow.getYear())));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(visit.as(worker).get("/").words()).contains("Ask again about consent in case " + ref);
        assertThat(visit.as(worker).get("/cases/" + ref).words()).contains("Ask again about the NRM");
        assertThat(visit.as(worker)
                        .post(path + "/conversation", conversation(2, "nrm", "REFUSED"))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(worker).get("/").words()).doesNotContain("Ask again about consent in case " + ref);
    }

    @Test
    void two_who_record_at_once_lose_nothing() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        var path = fixtures.path(worker, ref);
        var browser = visit.as(worker);
        assertThat(browser.post(path + "/conversation", conversation(1, "police", "REFUSED"))
                        .status())
                .isEqualTo(303);
        var second = browser.post(path + "/conversation", conversation(1, "police", "GIVEN", "words", "Said later"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Said later");
        assertThat(standing(worker, ref).decision(Layer.POLICE)).isEqualTo(ConsentDecision.REFUSED);
    }

    @Test
    void a_child_is_told_and_not_asked() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.CHILD);
        var path = fixtures.path(worker, ref);
        var browser = visit.as(worker);
        assertThat(browser.get("/cases/%s/consent".formatted(ref)).words())
                .contains("A child is referred to the NRM without being asked for consent", "No consent needed");
        var form = browser.get(path + "/conversation");
        assertThat(form.words())
                .contains("The information pack is recorded under", "Children’s social care is told")
                .doesNotContain("Do they agree to be referred to the NRM?", "Do they want support");
        var sent = browser.post(
                path + "/conversation",
                and(conversation(1, "nrm", "GIVEN"), "explained", "child_referral:1", "explained", "child_care:1"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(standing(worker, ref).layers()).isEmpty();
        assertThat(browser.get(path).words()).contains("Explained to a child", "Children’s social care is told");
        assertThat(browser.get("/cases/" + ref).words()).contains("Explained");
    }

    @Test
    void a_yes_from_before_does_not_count_for_somebody_who_cannot_decide_any_more() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        fixtures.agreed(worker, ref);
        assertThat(agreement(worker, ref)).isEqualTo(Agreement.CONSENTED);
        var path = fixtures.path(worker, ref) + "/capacity";
        var form = new String[] {
            "version", "1",
            "assessed-day", "4",
            "assessed-month", "3",
            "assessed-year", "2026",
            "assessor", "Dr Sample Assessor",
            "support", "Pictures and a second visit",
            "grounds", "Does not keep in mind what was said",
            "outcome", "LACKS",
            "next-day", "1",
            "next-month", "2",
            "next-year", "" + (LocalDate.now().getYear() + 1)
        };
        assertThat(visit.as(worker).post(path, form).status()).isEqualTo(303);
        assertThat(agreement(worker, ref)).as("nobody has decided yet").isEqualTo(Agreement.NOT_ASKED);
        var decided = visit.as(worker)
                .post(
                        path,
                        ConsentFixtures.with(
                                form,
                                "version",
                                "2",
                                "decision",
                                "NOT_REFER",
                                "decided-day",
                                "4",
                                "decided-month",
                                "3",
                                "decided-year",
                                "2026",
                                "decidedBy",
                                "Social worker Sample",
                                "reasons",
                                "Would be afraid of it",
                                "consulted",
                                "The person"));
        assertThat(decided.status()).as("%s", decided.errors()).isEqualTo(303);
        assertThat(agreement(worker, ref)).isEqualTo(Agreement.BEST_INTERESTS_NOT_TO_REFER);
    }

    private Agreement agreement(Actor.Person reader, Ref ref) {
        var it = cases.read(reader, ref);
        return CurrentActor.as(reader, () -> transaction.execute(_ -> agreement.of(it, it.main())));
    }

    @Test
    void somebody_who_cannot_decide_gets_a_recorded_decision_in_their_best_interests() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_UNDECIDED);
        var path = fixtures.path(worker, ref);
        var browser = visit.as(worker);
        assertThat(browser.get(path + "/capacity").words()).contains("They are not checked");
        var form = new String[] {
            "version", "1",
            "assessed-day", "3",
            "assessed-month", "3",
            "assessed-year", "2026",
            "assessor", "Dr Sample Assessor",
            "support", "Pictures and a second visit",
            "grounds", "Does not keep in mind what was said",
            "outcome", "LACKS",
            "next-day", "1",
            "next-month", "2",
            "next-year", "" + (LocalDate.now().getYear() + 1)
        };
        assertThat(browser.post(path + "/capacity", form).status()).isEqualTo(303);
        assertThat(standing(worker, ref).lacksCapacity()).isTrue();
        assertThat(standing(worker, ref).bestInterests()).isEmpty();
        assertThat(browser.get("/cases/" + ref).words())
                .contains("Cannot decide", "Record the decision in their best interests");
        assertThat(browser.post(path + "/conversation", and(conversation(1, "nrm", "GIVEN"), explained()))
                        .errors())
                .containsExactly(
                        "An assessment says that they cannot decide about the NRM. Record a newer assessment first");
        var decided = ConsentFixtures.with(
                form,
                "version",
                "2",
                "decision",
                "REFER",
                "decided-day",
                "4",
                "decided-month",
                "3",
                "decided-year",
                "2026",
                "decidedBy",
                "Social worker Sample",
                "reasons",
                "Safer with support",
                "consulted",
                "The person, who wants to be safe");
        var sent = browser.post(path + "/capacity", decided);
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(standing(worker, ref).bestInterests().orElseThrow())
                .isEqualTo(new BestInterests(true, LocalDate.of(2026, 3, 4), "Social worker Sample"));
        assertThat(browser.get(path).words()).contains("Safer with support", "The person, who wants to be safe");
        assertThat(browser.post(path + "/capacity", decided).status()).isEqualTo(409);
    }

    @Test
    void who_is_nearly_18_is_found_without_a_day_in_clear_and_their_answer_is_recorded() {
        var worker = cases.caseworker("HCC");
        var born = LocalDate.now().plusDays(60).minusYears(18);
        var ref = cases.open(
                worker, Route.CHILD, new PersonDetails("Nearly", "Sample", "", born, "male", "", "", "Vietnamese"));
        var young = cases.open(
                worker,
                Route.CHILD,
                new PersonDetails("Young", "Sample", "", born.plusYears(2), "male", "", "", "Vietnamese"));
        run();
        run();
        assertThat(prompted(ref)).isEqualTo(LocalDate.now().withDayOfMonth(1).toString());
        assertThat(prompted(young)).isEmpty();
        assertThat(told(worker)).containsOnlyOnce("In the case %s somebody is to be asked".formatted(ref));
        var browser = visit.as(worker);
        assertThat(browser.get("/").words()).contains("Ask about staying in the NRM: case " + ref);
        assertThat(browser.get("/cases/" + ref).words()).contains("Ask whether they stay in the NRM");
        var path = fixtures.path(worker, ref);
        assertThat(browser.get(path + "/conversation").words())
                .contains("Do they want to stay in the NRM?", "From their 18th birthday they decide");
        var sent = browser.post(
                path + "/conversation",
                and(
                        conversation(1, "nrm", "GIVEN", "support", "REFUSED"),
                        and(explained(), "explained", "adult_choice:1", "explained", "adult_support:1")));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(standing(worker, ref).nrmGiven()).isTrue();
        assertThat(standing(worker, ref).decision(Layer.SUPPORT)).isEqualTo(ConsentDecision.REFUSED);
        assertThat(browser.get("/").words()).doesNotContain("Ask about staying in the NRM: case " + ref);
        run();
        assertThat(browser.get("/").words()).doesNotContain("Ask about staying in the NRM: case " + ref);
    }

    @Test
    void the_record_is_taken_away_as_a_file_and_the_download_is_in_the_audit_log() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        fixtures.agreed(worker, ref, "words", "Only for the case");
        var file = visit.as(worker).get(fixtures.path(worker, ref) + "/record.json");
        assertThat(file.response().getContentType()).startsWith("application/json");
        assertThat(file.response().getHeader("Content-Disposition")).startsWith("attachment");
        var read = json.readTree(file.text());
        assertThat(read.at("/consent_records/0/events/0/event_state").asString())
                .isEqualTo("given");
        assertThat(read.at("/waymark/privacy_notices/0/text").asString()).contains("Who we are");
        assertThat(file.text()).doesNotContain("Only for the case", "Sample");
        assertThat(cases.owner()
                        .sql("select count(*) from audit.leaf where act = 'download_consent_record' and object = :ref")
                        .param("ref", ref.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_reader_reads_and_records_nothing() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        fixtures.agreed(worker, ref);
        var reader = cases.caseworker("HCC");
        cases.member(ref, reader, "reader");
        var path = fixtures.path(worker, ref);
        var browser = visit.as(reader);
        assertThat(browser.get(path).words())
                .contains("A form that they signed")
                .doesNotContain("Record a conversation");
        for (var form : new String[] {"/conversation", "/withdrawal", "/capacity"}) {
            assertThat(browser.get(path + form).status()).as(form).isEqualTo(404);
            assertThat(browser.post(path + form, conversation(2, "nrm", "UNDECIDED"))
                            .status())
                    .as(form)
                    .isEqualTo(404);
        }
        var stranger = visit.as(cases.caseworker("HCC"));
        for (var page : new String[] {"", "/agreed", "/record.json"}) {
            assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void a_case_that_does_not_open_keeps_nobody_else_from_being_prompted() {
        var worker = cases.caseworker("HCC");
        var sample = cases.details();
        var nearly = new PersonDetails(
                sample.firstName(),
                sample.lastName(),
                "",
                LocalDate.now().minusYears(18).plusDays(20),
                "female",
                "Vietnamese",
                "",
                "Vietnamese");
        var both = Stream.of(1, 2)
                .map(_ -> cases.open(worker, Route.CHILD, nearly))
                .sorted(Comparator.comparing(Ref::value))
                .toList();
        cases.broken(both.getFirst());
        try {
            run();
        } finally {
            cases.broken(both.getFirst());
        }
        assertThat(prompted(both.getFirst())).isEmpty();
        assertThat(prompted(both.getLast())).isNotEmpty();
    }

    private void run() {
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
    }

    private String prompted(Ref ref) {
        return cases.owner()
                .sql("""
                    select coalesce(max(e.prompted_month)::text, '')
                      from cases.eighteen e join cases.case_record c on c.id = e.case_id where c.ref = :ref
                    """)
                .param("ref", ref.value())
                .query(String.class)
                .single();
    }

    private String told(Actor.Person person) {
        return String.join(
                "\n",
                cases.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}
