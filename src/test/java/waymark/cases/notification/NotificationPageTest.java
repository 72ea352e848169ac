package waymark.cases.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentApi;
import waymark.cases.consent.ConsentDecision;
import waymark.cases.consent.Consents;
import waymark.cases.consent.Layer;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.opening.RouteChanges;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;
import waymark.web.mvc.Templates;

@WaymarkTest
class NotificationPageTest {

    private static final List<Section> SECTIONS = List.of(Section.values());

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    Cases cases;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationPlaces places;

    @Autowired
    HelpLines lines;

    @Autowired
    Templates templates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Consents consents;

    @Autowired
    ConsentApi consentApi;

    @Autowired
    DutyToNotify duty;

    @Autowired
    NrmProcesses processes;

    @Autowired
    RouteChanges routes;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private Actor.Person responder(String organisation) {
        return someone.with(organisation, "first_responder@organisation:" + organisation);
    }

    /// The fields of a section as its form sends them.
    private static String[] fields(NotificationAnswers answers, Section section, int version, String... more) {
        var form = FormData.version(version).with(answers.of(section));
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", String.valueOf(version));
        for (var component : answers.of(section).getClass().getRecordComponents()) {
            fields.put(component.getName(), form.text(component.getName()));
        }
        for (int place = 0; place < more.length; place += 2) {
            fields.put(more[place], more[place + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private static int version(Visit.Answer page) {
        return Integer.parseInt(
                page.html().select("main input[name=version]").last().val());
    }

    /// Writes all sections.
    private void write(Visit.Browser browser, String path, NotificationAnswers answers) {
        for (var section : SECTIONS) {
            var at = path + "/" + section.path();
            var answer = browser.post(at, fields(answers, section, version(browser.get(at))));
            assertThat(answer.status()).as("%s %s", section, answer.errors()).isEqualTo(303);
        }
    }

    private String begun(Visit.Browser browser, Ref ref) {
        var path = "/cases/%s/notification".formatted(ref);
        assertThat(browser.post(path).status()).isEqualTo(303);
        return path;
    }

    private static Visit.Answer screen(Visit.Browser browser, String path, String... more) {
        var page = browser.get(path + "/screening");
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", String.valueOf(version(page)));
        fields.put("screened", page.html().select("input[name=screened]").val());
        for (int place = 0; place < more.length; place += 2) {
            fields.put(more[place], more[place + 1]);
        }
        return browser.post(
                path + "/screening",
                fields.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    private UUID cleared(Actor.Person actor, Ref ref) {
        return CurrentActor.as(
                actor,
                () -> transaction.execute(_ -> {
                    var found = notifications.get(cases.find(ref).orElseThrow());
                    return found instanceof Notification.Ready ready
                            ? ready.cleared().id()
                            : new UUID(0, 0);
                }));
    }

    @Test
    void a_notification_is_written_screened_typed_over_recorded_and_followed_by_a_later_yes() throws IOException {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_DECLINES);
        var browser = visit.as(responder);
        assertThat(browser.get("/cases/" + ref).words()).contains("Duty to notify", "To be sent");
        assertThat(browser.get("/").words()).contains("Write the notification of case " + ref);
        var path = begun(browser, ref);
        write(browser, path, NotificationTest.complete());
        assertThat(browser.get(path).words()).contains("Complete").doesNotContain("missing");

        assertThat(screen(browser, path).location()).isEqualTo(path);
        var sheet = "/cases/sheets/" + cleared(responder, ref);
        assertThat(browser.get(sheet).words())
                .contains("He was promised pay by the hour", "Not given: this is a notification")
                .contains("In the area of this local authority: Hull");
        var printed = browser.get(sheet + ".pdf");
        assertThat(printed.response().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"notification.pdf\"");
        pdfSaysNothingOfTheCase(
                printed.response().getContentAsByteArray(),
                ref,
                fixtures.read(responder, ref).main().details().firstName());

        var sending = browser.get(path + "/sending");
        assertThat(browser.post(path + "/sending", "version", String.valueOf(version(sending)))
                        .errors())
                .contains("Enter the reference that the Home Office gave, or tick that it gave none");
        var today = LocalDate.now(clock);
        assertThat(browser.post(
                                path + "/sending",
                                "version",
                                String.valueOf(version(sending)),
                                "sentOn-day",
                                String.valueOf(today.getDayOfMonth()),
                                "sentOn-month",
                                String.valueOf(today.getMonthValue()),
                                "sentOn-year",
                                String.valueOf(today.getYear()),
                                "reference",
                                "HO-SAMPLE-1")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Sent", "HO-SAMPLE-1", "They agree to a referral now");
        assertThat(browser.get("/cases/%s/nrm".formatted(ref)).words())
                .as("the NRM part of the case knows it too")
                .contains("Notified without consent");
        assertThat(browser.get(path + "/story").status())
                .as("what was sent is not written again")
                .isEqualTo(303);

        var consent = browser.get(path + "/consent");
        assertThat(browser.post(
                                path + "/consent",
                                "version",
                                String.valueOf(version(consent)),
                                "consentedOn-day",
                                String.valueOf(today.getDayOfMonth()),
                                "consentedOn-month",
                                String.valueOf(today.getMonthValue()),
                                "consentedOn-year",
                                String.valueOf(today.getYear()))
                        .status())
                .isEqualTo(303);
        assertThat(fixtures.read(responder, ref).route()).isEqualTo(Route.ADULT_CONSENTS);
        assertThat(browser.get("/cases/" + ref).words()).contains("Sent, then agreed");
    }

    private static void pdfSaysNothingOfTheCase(byte[] pdf, Ref ref, String name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            var metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            var said = information.getMetadataKeys().stream()
                            .map(key -> String.valueOf(information.getPropertyStringValue(key)))
                            .toList()
                    + metadata
                    + new PDFTextStripper().getText(document);
            assertThat(said).contains("He was promised pay by the hour").doesNotContain(ref.value(), name);
            assertThat(information.getAuthor()).isNull();
            assertThat(information.getCreationDate().get(java.util.Calendar.DAY_OF_MONTH))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_name_is_marked_over_the_text_and_the_text_does_not_leave_before_it_is_gone() {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_DECLINES);
        var browser = visit.as(responder);
        var path = begun(browser, ref);
        var complete = NotificationTest.complete();
        write(browser, path, complete);
        var story = path + "/story";
        browser.post(
                story,
                fields(
                        complete,
                        Section.STORY,
                        version(browser.get(story)),
                        "tasks",
                        "Anna Kowalska told him to pick vegetables"));
        var screened = browser.get(path + "/screening");
        assertThat(screened.html().select("mark.waymark-finding--direct").text())
                .contains("Anna");
        assertThat(screened.words()).contains("told him to pick vegetables", "It cannot stay");
        assertThat(screen(browser, path, "keep-1", "keep", "reason-1", "She does not mind")
                        .location())
                .isEqualTo(path + "/screening");
        assertThat(browser.get(path + "/sending").status()).isEqualTo(303);
        assertThat(cleared(responder, ref)).isEqualTo(new UUID(0, 0));

        browser.post(story, fields(complete, Section.STORY, version(browser.get(story))));
        screen(browser, path);
        var sheet = "/cases/sheets/" + cleared(responder, ref);
        assertThat(browser.get(sheet).status()).isEqualTo(200);
        browser.post(
                story,
                fields(complete, Section.STORY, version(browser.get(story)), "began", "He was promised a house"));
        assertThat(browser.get(sheet).status())
                .as("a text that was changed since does not leave")
                .isEqualTo(404);
    }

    @Test
    void with_the_screener_stopped_every_way_out_is_closed() {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_DECLINES);
        var browser = visit.as(responder);
        var path = begun(browser, ref);
        write(browser, path, NotificationTest.complete());
        screen(browser, path);
        var id = cleared(responder, ref);
        var stopped = new NotificationScreener(
                (_, _) -> {
                    throw new IllegalStateException("stopped");
                },
                json);
        var out = new WayOut(stopped, places, consents);
        var sheets = new SheetController(cases, notifications, out, places, lines, templates, clock);
        var screening = new ScreeningController(cases, notifications, stopped, places, lines, clock);
        var sending = new NotificationSendingController(
                cases, notifications, out, duty, processes, lines, transaction, clock);
        var version = String.valueOf(version(browser.get(path + "/sending")));
        CurrentActor.run(responder, () -> {
            var pages = transaction.execute(_ -> Map.of(
                    "sheet", sheets.show(id, responder),
                    "screening", screening.show(ref, responder),
                    "sending", sending.form(ref, responder)));
            assertThat(pages.get("sheet").getViewName()).isEqualTo("cases/notification/refused");
            assertThat(pages.get("screening").getModel().get("page"))
                    .isInstanceOfSatisfying(ScreeningController.View.class, view -> {
                        assertThat(view.failed()).isTrue();
                        assertThat(view.lines()).isNotEmpty();
                    });
            assertThat(problems(pages.get("sending"))).contains(NotScreened.WORDS);
            var pdf = transaction.execute(_ -> sheets.pdf(id, responder));
            assertThat(pdf.getStatusCode().value()).isEqualTo(409);
            assertThat(pdf.getBody()).isEqualTo(NotScreened.WORDS.getBytes(StandardCharsets.UTF_8));
            var form = FormData.empty()
                    .with("version", version)
                    .with("sentOn", LocalDate.now(clock))
                    .with("reference", "1");
            assertThat(problems(sending.sent(ref, form, responder))).contains(NotScreened.WORDS);
            assertThat(screening
                            .judge(ref, FormData.empty().with("version", version), responder)
                            .getStatus()
                            .value())
                    .isEqualTo(422);
        });
        assertThat(cleared(responder, ref)).as("nothing was recorded as sent").isEqualTo(id);
    }

    private static List<String> problems(ModelAndView page) {
        return page.getModel().get("page") instanceof NotificationSendingController.View view
                ? view.problems().stream().map(problem -> problem.message()).toList()
                : List.of();
    }

    @Test
    void an_organisation_that_the_law_does_not_bind_reads_so_and_what_it_may_do() {
        var worker = fixtures.caseworker("CHCP");
        var ref = fixtures.open(worker, Route.ADULT_DECLINES);
        var page = visit.as(worker).get("/cases/%s/notification".formatted(ref));
        assertThat(page.words())
                .contains("Not bound by law", "hand the concern over")
                .doesNotContain("Start the notification");
        assertThat(visit.as(worker).get("/cases/" + ref).words()).contains("Not bound");
        var police = responder("HUMBERSIDE_POLICE");
        var theirs = fixtures.open(police, Route.ADULT_DECLINES);
        assertThat(visit.as(police)
                        .get("/cases/%s/notification".formatted(theirs))
                        .words())
                .contains("Bound by law", "Start the notification", "section 52");
    }

    @Test
    void a_child_and_an_adult_who_agrees_are_referred_and_not_notified() {
        var responder = responder("HCC");
        for (var route : List.of(Route.CHILD, Route.MAYBE_CHILD, Route.ADULT_CONSENTS)) {
            var ref = fixtures.open(responder, route);
            var browser = visit.as(responder);
            var path = begun(browser, ref);
            assertThat(browser.get(path).words()).contains("There is no notification on it");
            assertThat(browser.get(path + "/story").status()).isEqualTo(303);
        }
    }

    @Test
    void a_name_leaves_only_in_a_step_of_its_own_and_can_be_taken_back() {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_DECLINES);
        var browser = visit.as(responder);
        var path = begun(browser, ref);
        var complete = NotificationTest.complete();
        write(browser, path, complete);
        assertThat(browser.get(path + "/identity").status())
                .as("who does not co-operate is not asked")
                .isEqualTo(303);
        browser.post(
                path + "/person",
                fields(complete, Section.PERSON, version(browser.get(path + "/person")), "cooperates", "YES"));
        screen(browser, path);
        var sheet = "/cases/sheets/" + cleared(responder, ref);
        var today = LocalDate.now(clock);
        var fields = new String[] {
            "version", "0",
            "agreedOn-day", String.valueOf(today.getDayOfMonth()),
            "agreedOn-month", String.valueOf(today.getMonthValue()),
            "agreedOn-year", String.valueOf(today.getYear()),
            "firstName", "Ionsample",
            "lastName", "Person",
            "contact", "By telephone in the evening"
        };
        assertThat(browser.get(path + "/identity").words()).contains("Nothing under consent says");
        assertThat(browser.post(path + "/identity", fields).errors())
                .contains(
                        "Record under consent first that the police may know who they are. Without it their name does not leave");
        assertThat(browser.get(sheet).words()).contains("did not agree to be known");

        CurrentActor.run(
                responder,
                () -> consentApi.record(
                        responder,
                        ref,
                        today,
                        Map.of(Layer.NRM, ConsentDecision.REFUSED, Layer.POLICE, ConsentDecision.GIVEN),
                        Map.of(),
                        ""));
        assertThat(browser.post(path + "/identity", fields).status()).isEqualTo(303);
        assertThat(browser.get(sheet).words()).contains("Ionsample", "By telephone in the evening");
        assertThat(browser.post(path + "/identity/end", "version", "1").status())
                .isEqualTo(303);
        assertThat(browser.get(sheet).words()).doesNotContain("Ionsample");
    }

    @Test
    void who_lacks_capacity_is_notified_only_after_a_decision_in_their_best_interests() {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_UNDECIDED);
        var browser = visit.as(responder);
        var path = begun(browser, ref);
        var complete = NotificationTest.complete();
        write(browser, path, complete);
        browser.post(
                path + "/person",
                fields(
                        complete,
                        Section.PERSON,
                        version(browser.get(path + "/person")),
                        "noReferral",
                        "BEST_INTERESTS"));
        screen(browser, path);
        var sheet = browser.get("/cases/sheets/" + cleared(responder, ref));
        assertThat(sheet.status()).isEqualTo(409);
        assertThat(sheet.words()).contains("decided in their best interests not to refer");
    }

    @Test
    void a_draft_is_dropped_where_the_case_takes_a_route_with_a_referral() {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_DECLINES);
        var browser = visit.as(responder);
        var path = begun(browser, ref);
        write(browser, path, NotificationTest.complete());
        screen(browser, path);
        var sheet = "/cases/sheets/" + cleared(responder, ref);
        CurrentActor.run(
                responder,
                () -> transaction.executeWithoutResult(_ -> {
                    var it = cases.find(ref).orElseThrow();
                    assertThat(routes.change(responder, it, it.version(), Route.CHILD, "He is 17"))
                            .isInstanceOf(Saved.Done.class);
                }));
        assertThat(browser.get(sheet).status()).isEqualTo(404);
        assertThat(fixtures.owner()
                        .sql("""
                                select n.state from cases.notification n join cases.case_record c on c.id = n.case_id
                                 where c.ref = :ref
                                """)
                        .param("ref", ref.value())
                        .query(String.class)
                        .single())
                .isEqualTo("draft");
        assertThat(browser.get(path).words())
                .contains("There is no notification on it")
                .doesNotContain("vegetables");
    }

    @Test
    void the_database_holds_no_word_of_it_in_clear_and_no_stranger_reaches_it() {
        var responder = responder("HCC");
        var ref = fixtures.open(responder, Route.ADULT_DECLINES);
        var browser = visit.as(responder);
        var path = begun(browser, ref);
        write(browser, path, NotificationTest.complete());
        screen(browser, path);
        assertThat(fixtures.owner()
                        .sql("""
                                select (select string_agg(n::text, ' ') from cases.notification n where n.case_id = c.id)
                                    || (select string_agg(t::text, ' ') from cases.notification_text t where t.case_id = c.id)
                                  from cases.case_record c where c.ref = :ref
                                """)
                        .param("ref", ref.value())
                        .query(String.class)
                        .single())
                .doesNotContain("vegetables", "Romania", "MALE")
                .contains("cleared");
        var colleague = visit.as(responder("HCC"));
        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(colleague.get("/cases/sheets/" + cleared(responder, ref)).status())
                .isEqualTo(404);
        assertThat(colleague
                        .get("/cases/sheets/" + cleared(responder, ref) + ".pdf")
                        .status())
                .isEqualTo(404);
    }
}
