package waymark.support.plancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// A person has their plan: on paper or with a code, in their language, and says what they think of it.
@WaymarkTest
class PlanCopyTest {

    private static final Pattern CODE = Pattern.compile("[0-9]{7} [0-9]{7} [0-9]{7}");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]*)\"");

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    PlanCopyJob job;

    private Actor.Person worker;
    private Ref ref;
    private String path;

    @BeforeEach
    void a_case_with_somebody_who_works_on_it() {
        worker = cases.caseworker("HUMBERCARE");
        ref = cases.open(worker, Route.OUTSIDE_NRM);
        path = "/cases/%s/plan-copy".formatted(ref);
    }

    private static String[] text(int version, String... more) {
        var fields = new ArrayList<>(List.of(
                "version", Integer.toString(version),
                "language", "pl",
                "translator", "Sample Interpreting",
                "title-31", "A room",
                "titleOwn-31", "Pokój",
                "words-31", "We look for a room with you.",
                "wordsOwn-31", "Szukamy z Tobą pokoju.",
                "title-32", "Canarywages",
                "words-32", "We write to the employer about your wages.",
                "worker", "Sam",
                "complaints", "Ruth Sample"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private static String[] on(LocalDate day, String name, String... more) {
        var fields = new ArrayList<>(List.of(
                name + "-day", Integer.toString(day.getDayOfMonth()),
                name + "-month", Integer.toString(day.getMonthValue()),
                name + "-year", Integer.toString(day.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    /// The code of a copy that was given now.
    private String given() {
        var browser = visit.as(worker);
        browser.post(path + "/edit", text(0));
        return code(browser.post(
                path + "/giving",
                on(LocalDate.now().plusDays(20), "until", "version", "1", "how", "phone", "how", "paper")));
    }

    private static String code(Visit.Answer answer) {
        var found = CODE.matcher(answer.words());
        assertThat(found.find()).as(answer.words()).isTrue();
        return found.group();
    }

    private static String ticket(Visit.Answer answer) {
        var found = TICKET.matcher(answer.text());
        assertThat(found.find()).as(answer.words()).isTrue();
        return found.group(1);
    }

    private Visit.Answer open(String code) {
        var browser = visit.asNobody();
        return browser.post("/page", "ticket", ticket(browser.get("/page")), "code", code);
    }

    private Visit.Answer say(Visit.Answer page, String... fields) {
        var all = new ArrayList<>(
                List.of("ticket", ticket(page), "once", UUID.randomUUID().toString()));
        all.addAll(Arrays.asList(fields));
        return visit.asNobody().post("/page/answers", all.toArray(String[]::new));
    }

    private Visit.Answer complain(Visit.Answer page, String words, String worker) {
        return visit.asNobody()
                .post(
                        "/page/complaint",
                        "ticket",
                        ticket(page),
                        "once",
                        UUID.randomUUID().toString(),
                        "complaint",
                        words,
                        "worker",
                        worker);
    }

    @Test
    void a_copy_says_who_translated_it_and_who_hears_a_complaint() {
        var browser = visit.as(worker);
        assertThat(browser.get(path + "/edit").words()).contains("Safety has not been assessed");
        var fields = text(0);
        fields[5] = "";
        fields[fields.length - 1] = "";
        assertThat(browser.post(path + "/edit", fields).errors())
                .containsExactlyInAnyOrder("Enter who wrote the text in their language", "Enter who hears a complaint");
        assertThat(browser.post(path + "/edit", text(0)).status()).isEqualTo(303);
        assertThat(browser.get(path).words()).contains("not given yet", "We look for a room with you.");
    }

    @Test
    void names_and_places_in_a_copy_are_pointed_out_before_it_is_given() {
        var browser = visit.as(worker);
        browser.post(path + "/edit", text(0, "title-33", "Doctor", "words-33", "Go to 12 Canary Street, HU1 2AB."));
        assertThat(browser.get(path).words()).contains("Somebody else may find it: should this be in it?", "HU1 2AB");
    }

    @Test
    void the_person_reads_it_with_the_code_and_agrees_to_one_part() {
        var code = given();
        var page = open(code.replace(" ", "-"));
        assertThat(page.text()).contains("lang=\"pl\"", "Szukamy z Tobą pokoju.", "We look for a room with you.");
        assertThat(page.words()).contains("Sam", "999");
        assertThat(page.text()).doesNotContain(code).doesNotContain(code.replace(" ", ""));
        var sent = say(page, "answer-31", "AGREE", "answer-32", "CHANGE", "text", "Canaryword: nie w poniedziałek");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).doesNotContain("Canaryword");
        var browser = visit.as(worker);
        assertThat(visit.as(worker).get("/").words())
                .contains("Read what the person said about their plan in case " + ref);
        assertThat(browser.get(path).words())
                .contains("New from the person", "Canaryword: nie w poniedziałek", "1 of 2 parts");
        assertThat(browser.get("/cases/" + ref).words()).contains("New answer");
        read(browser, browser.get(path));
        assertThat(browser.get(path).words()).contains("What they said").doesNotContain("New from the person");
        assertThat(browser.get("/cases/" + ref).words()).contains("Not agreed to all");
    }

    @Test
    void what_the_person_sends_while_somebody_reads_what_they_said_before_is_still_new() {
        var page = open(given());
        say(page, "text", "I agree");
        var browser = visit.as(worker);
        var shown = browser.get(path);
        say(page, "text", "Canaryword: I am afraid");
        read(browser, shown);
        assertThat(browser.get(path).words()).contains("New from the person", "Canaryword: I am afraid", "I agree");
        assertThat(browser.get("/").words()).contains("Read what the person said about their plan in case " + ref);
        read(browser, browser.get(path));
        assertThat(browser.get(path).words()).doesNotContain("New from the person");
    }

    /// Somebody has read all that a page showed.
    private void read(Visit.Browser browser, Visit.Answer shown) {
        browser.post(
                path + "/seen",
                shown.html().select("form[action$=/seen] [name=said]").eachAttr("value").stream()
                        .flatMap(said -> Stream.of("said", said))
                        .toArray(String[]::new));
    }

    @Test
    void what_was_sent_twice_is_there_once_and_the_same_page_can_say_something_else() {
        var page = open(given());
        var once = UUID.randomUUID().toString();
        for (var words : List.of("first", "first", "second")) {
            visit.asNobody().post("/page/answers", "ticket", ticket(page), "once", once, "text", words);
        }
        assertThat(count("support.copy_response")).isEqualTo(2);
    }

    @Test
    void nothing_in_the_database_says_in_clear_what_the_plan_is_or_what_was_said() {
        var page = open(given());
        say(page, "answer-31", "AGREE", "text", "Canaryword");
        complain(page, "Canarycomplaint", "");
        for (var table : List.of("plan_copy", "copy_response", "complaint", "complaint_key")) {
            var rows = cases.owner()
                    .sql(
                            "select string_agg(t::text, ' ') || string_agg(convert_from(convert_to(t::text, 'UTF8'), 'UTF8'), ' ') from support."
                                    + table + " t where case_id = :case")
                    .param("case", cases.ids(ref).getFirst())
                    .query(String.class)
                    .single();
            assertThat(rows)
                    .doesNotContain(
                            "Canary", hex("Canaryword"), hex("Canarycomplaint"), hex("Canarywages"), hex("Pokój"));
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_code_that_is_wrong_revoked_replaced_or_over_opens_nothing_and_all_answer_alike() {
        var first = given();
        var wrong = open("1234567 1234567 1234567").text();
        assertThat(open("nonsense").status()).isEqualTo(422);
        assertThat(open(first).status()).isEqualTo(200);
        var browser = visit.as(worker);
        var second = code(browser.post(path + "/code", on(LocalDate.now().plusDays(5), "newUntil", "version", "3")));
        assertThat(open(first).status()).isEqualTo(422);
        assertThat(same(open(first).text(), first)).isEqualTo(same(wrong, "1234567 1234567 1234567"));
        assertThat(open(second).status()).isEqualTo(200);
        cases.owner()
                .sql("update support.plan_copy set phone_until = current_date - 1 where case_id = :case")
                .param("case", cases.ids(ref).getFirst())
                .update();
        assertThat(open(second).status()).isEqualTo(422);
        CurrentActor.run(Actor.system("Answers to plans"), () -> job.run(Actor.system("Answers to plans")));
        assertThat(cases.owner()
                        .sql("select count(*) from support.plan_copy where case_id = :case and content is not null")
                        .param("case", cases.ids(ref).getFirst())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String same(String html, String code) {
        return html.replace(code, "").replaceAll("name=\"ticket\" value=\"[^\"]*\"", "");
    }

    @Test
    void a_copy_that_is_taken_back_or_replaced_is_shut_at_once() {
        var code = given();
        var browser = visit.as(worker);
        var opened = open(code);
        assertThat(browser.post(path + "/ending", "version", version(), "what", "copy")
                        .status())
                .isEqualTo(303);
        assertThat(open(code).status()).isEqualTo(422);
        assertThat(say(opened, "answer-31", "AGREE").status()).isEqualTo(422);
        assertThat(count("support.copy_response")).isZero();
    }

    private String version() {
        return cases.owner()
                .sql("select version from support.plan_copy where case_id = :case order by number desc limit 1")
                .param("case", cases.ids(ref).getFirst())
                .query(String.class)
                .single();
    }

    private int count(String table) {
        return cases.owner()
                .sql("select count(*) from " + table + " where case_id = :case")
                .param("case", cases.ids(ref).getFirst())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_public_page_sets_no_cookie_is_kept_nowhere_and_takes_nothing_from_staff() {
        var code = given();
        var page = open(code);
        assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
        var asking = visit.asNobody().get("/page");
        assertThat(asking.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(asking.text()).contains("noindex").doesNotContain("plan");
        var browser = visit.as(worker);
        assertThat(browser.post("/page", "ticket", ticket(page), "code", code).words())
                .contains("You are signed in as a member of staff")
                .doesNotContain("We look for a room");
        assertThat(browser.post("/page/answers", "ticket", ticket(page), "answer-31", "AGREE")
                        .words())
                .contains("You are signed in");
        assertThat(count("support.copy_response")).isZero();
    }

    @Test
    void a_ticket_that_is_not_ours_sends_nothing() {
        given();
        for (var forged : List.of("", "x", "AAAA", "%%%")) {
            assertThat(visit.asNobody()
                            .post("/page/answers", "ticket", forged, "answer-31", "AGREE")
                            .status())
                    .isEqualTo(410);
        }
    }

    @Test
    void what_was_said_aloud_is_recorded_with_who_was_there_and_who_interpreted() {
        given();
        var browser = visit.as(worker);
        assertThat(browser.post(path + "/said", on(LocalDate.now().plusDays(1), "on", "language", "pl"))
                        .errors())
                .contains("The day must be today or in the past", "Enter who was there");
        browser.post(
                path + "/said",
                on(
                        LocalDate.now(),
                        "on",
                        "language",
                        "pl",
                        "present",
                        "Sam and her sister",
                        "interpreter",
                        "Sample Interpreting",
                        "answer-31",
                        "AGREE",
                        "answer-32",
                        "DISAGREE"));
        assertThat(browser.get(path).words())
                .contains("aloud. There: Sam and her sister", "Interpreted by Sample Interpreting", "Does not agree");
    }

    @Test
    void a_plan_that_changes_after_is_not_the_one_that_was_agreed_to() {
        say(open(given()), "answer-31", "AGREE", "answer-32", "AGREE");
        var browser = visit.as(worker);
        read(browser, browser.get(path));
        assertThat(browser.get(path).words()).doesNotContain("Changed since the person agreed");
        cases.owner()
                .sql("insert into support.plan (case_id, version) values (:case, 4)")
                .param("case", cases.ids(ref).getFirst())
                .update();
        assertThat(browser.get(path).words()).contains("Changed since the person agreed");
        assertThat(browser.get("/cases/" + ref).words()).contains("Changed since they agreed");
    }

    @Test
    void a_complaint_reaches_the_manager_and_not_the_worker_and_somebody_else_answers_it() {
        var code = given();
        complain(open(code), "Canarycomplaint about the worker", "");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        assertThat(visit.as(worker).get(path).words()).doesNotContain("Canarycomplaint");
        assertThat(visit.as(worker).get("/complaints").status()).isNotEqualTo(200);
        var complaint = reference();
        var browser = visit.as(manager);
        CurrentActor.run(Actor.system("Answers to plans"), () -> job.run(Actor.system("Answers to plans")));
        assertThat(browser.get("/notices").words()).contains("There is a complaint to acknowledge: " + complaint);
        assertThat(browser.get("/").words()).contains("Acknowledge the complaint " + complaint);
        assertThat(browser.get("/complaints").words()).contains(complaint, "Not acknowledged yet");
        var page = "/complaints/" + complaint;
        assertThat(browser.get(page).words()).contains("Canarycomplaint about the worker", ref.value(), worker.name());
        assertThat(browser.get("/cases/" + ref).status()).isEqualTo(404);
        var elsewhere = someone.with("HCC", "casework_manager@organisation:HCC");
        assertThat(visit.as(elsewhere).get(page).status()).isEqualTo(404);
        assertThat(browser.post(page + "/answer", "version", "1", "answer", "Too soon")
                        .status())
                .isEqualTo(422);
        browser.post(page + "/acknowledgement", "version", "1");
        assertThat(open(code).words()).doesNotContain("Nobody has read it yet");
        browser.post(page + "/answer", "version", "2", "answer", "Canaryanswer: we are sorry");
        assertThat(open(code).words()).contains("Canaryanswer: we are sorry");
        browser.post(page + "/closure", "version", "3", "outcome", "Another worker");
        assertThat(browser.get(page).words()).contains("Another worker", "Closed");
        assertThat(browser.post(page + "/closure", "version", "4", "outcome", "Again")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoever_works_on_the_case_cannot_answer_its_complaints() {
        complain(open(given()), "Canarycomplaint", "yes");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        cases.member(ref, manager, "worker");
        var page = "/complaints/" + reference();
        var browser = visit.as(manager);
        assertThat(visit.as(worker).get(path).words()).contains("Canarycomplaint");
        assertThat(browser.get(page).words()).contains("You work on this case, so somebody else answers");
        assertThat(browser.post(page + "/acknowledgement", "version", "1").status())
                .isEqualTo(422);
        assertThatThrownBy(() -> as(
                        manager,
                        "update support.complaint set state = 'acknowledged', acknowledged_on = current_date, acknowledged_by = access.me(), version = 2 where ref = '%s'"
                                .formatted(reference())))
                .hasMessageContaining("no complaint was changed");
    }

    @Test
    void a_complaint_kept_from_those_who_work_with_the_person_is_kept_from_a_manager_who_does() {
        complain(open(given()), "Canarycomplaint", "");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var browser = visit.as(manager);
        var page = "/complaints/" + reference();
        assertThat(browser.get(page).status()).isEqualTo(200);
        cases.member(ref, manager, "worker");
        assertThat(browser.get(page).status()).isEqualTo(404);
        assertThat(browser.get("/complaints").words()).doesNotContain(reference());
    }

    /// What notices told them of the complaint.
    private List<String> told(Actor.Person person) {
        return cases.owner()
                .sql("select text from notices.notice where person = :person and text like :text")
                .param("person", person.id())
                .param("text", "%" + reference() + "%")
                .query(String.class)
                .list();
    }

    @Test
    void a_complaint_is_announced_to_managers_who_may_answer_it_and_to_none_who_works_on_the_case() {
        var governance = someone.informationGovernance();
        var working = someone.with("NLC", "casework_manager@organisation:NLC");
        var gone = someone.with("NLC", "casework_manager@organisation:NLC");
        cases.owner()
                .sql("update access.account set disabled_at = now() where id = ?")
                .param(gone.id())
                .update();
        worker = cases.caseworker("NLC");
        ref = cases.open(worker, Route.OUTSIDE_NRM);
        path = "/cases/%s/plan-copy".formatted(ref);
        cases.member(ref, working, "worker");
        complain(open(given()), "Canarycomplaint", "");
        CurrentActor.run(Actor.system("Answers to plans"), () -> job.run(Actor.system("Answers to plans")));
        assertThat(told(working)).isEmpty();
        assertThat(told(gone)).isEmpty();
        assertThat(told(governance))
                .containsExactly("Nobody may answer the complaint %s: another casework manager is needed at NLC"
                        .formatted(reference()));
        var other = someone.with("NLC", "casework_manager@organisation:NLC");
        announceAgain();
        assertThat(told(working)).isEmpty();
        assertThat(told(other)).containsExactly("There is a complaint to acknowledge: " + reference());
        cases.member(ref, "NLC", "worker");
        announceAgain();
        assertThat(told(other)).as("all of the organisation work on it").hasSize(1);
        assertThat(told(governance)).hasSize(2);
    }

    private void announceAgain() {
        cases.owner()
                .sql("update support.complaint set told = false where ref = :ref")
                .param("ref", reference())
                .update();
        CurrentActor.run(Actor.system("Answers to plans"), () -> job.run(Actor.system("Answers to plans")));
    }

    @Test
    void a_manager_with_a_conflict_of_interest_hears_nothing_of_a_complaint_and_another_answers() {
        complain(open(given()), "Canarycomplaint", "");
        var shut = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var other = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var page = "/complaints/" + reference();
        assertThat(visit.as(shut).get(page).words()).contains("Canarycomplaint");
        cases.owner().sql("""
            insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
            select gen_random_uuid(), id, ?, '', owner, owner_name, now() from cases.case_record where ref = ?
            """).params(shut.id(), ref.value()).update();
        CurrentActor.run(Actor.system("Answers to plans"), () -> job.run(Actor.system("Answers to plans")));
        var browser = visit.as(shut);
        assertThat(browser.get(page).status()).isEqualTo(404);
        assertThat(browser.post(page + "/acknowledgement", "version", "1").status())
                .isEqualTo(404);
        for (var list : List.of("/complaints", "/", "/notices")) {
            assertThat(browser.get(list).words()).as(list).doesNotContain(reference());
        }
        assertThatThrownBy(() -> as(
                        shut,
                        "update support.complaint set state = 'acknowledged', acknowledged_on = current_date, acknowledged_by = access.me(), version = 2 where ref = '%s'"
                                .formatted(reference())))
                .hasMessageContaining("no complaint was changed");
        assertThat(visit.as(other).get("/notices").words())
                .contains("There is a complaint to acknowledge: " + reference());
        assertThat(visit.as(other).get(page).words()).contains("Canarycomplaint");
        assertThat(visit.as(other)
                        .post(page + "/acknowledgement", "version", "1")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_complaint_made_aloud_is_passed_on_also_where_there_is_no_code() {
        var browser = visit.as(worker);
        browser.post(path + "/edit", text(0));
        browser.post(path + "/giving", "version", "1", "how", "paper");
        assertThat(browser.get(path + "/complaint").words()).contains("Write it as they say it");
        assertThat(browser.post(path + "/complaint", "words", "").errors())
                .containsExactly("Enter what the person says is wrong");
        browser.post(path + "/complaint", "words", "Canaryaloud");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        assertThat(visit.as(manager).get("/complaints/" + reference()).words()).contains("Canaryaloud");
        assertThat(browser.get(path).words()).contains("Canaryaloud");
    }

    private void as(Actor.Person person, String statement) {
        CurrentActor.run(
                person,
                () -> transaction.executeWithoutResult(_ -> {
                    if (db.sql(statement).update() == 0) {
                        throw new IllegalStateException("no complaint was changed");
                    }
                }));
    }

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private String reference() {
        return cases.owner()
                .sql("select ref from support.complaint where case_id = :case")
                .param("case", cases.ids(ref).getFirst())
                .query(String.class)
                .single();
    }

    @Test
    void the_paper_is_in_the_language_of_the_person_and_names_no_case() {
        given();
        var browser = visit.as(worker);
        var id = cases.owner()
                .sql("select id::text from support.plan_copy where case_id = :case")
                .param("case", cases.ids(ref).getFirst())
                .query(String.class)
                .single();
        var paper = browser.get("/cases/plan-copies/" + id);
        assertThat(paper.words()).contains("Pokój", "Szukamy z Tobą pokoju.");
        assertThat(paper.html().title()).as("browsers print it").isEqualTo("Page");
        assertThat(paper.html().body().hasClass("waymark-paper")).isTrue();
        var pdf = browser.get("/cases/plan-copies/" + id + ".pdf").response();
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition")).doesNotContain(ref.value());
        assertThat(new String(pdf.getContentAsByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain(ref.value());
        assertThat(visit.as(cases.caseworker("HCC"))
                        .get("/cases/plan-copies/" + id)
                        .status())
                .isEqualTo(404);
    }
}
