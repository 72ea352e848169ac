package waymark.cases.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.concerns.intake.ReportFixtures;
import waymark.handovers.HandoverFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

@WaymarkTest
class NewCasePageTest {

    private static final String NOT_GIVEN =
            "Your organisation was not given this reference. Check it, or leave it blank";

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    ReportFixtures reports;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void going_back_to_the_first_step_loses_nothing_of_either() {
        var worker = visit.as(fixtures.caseworker("HUMBERCARE"));
        var first = worker.post(
                        "/cases/new/search",
                        "change",
                        "yes",
                        "firstName",
                        "Sample",
                        "route",
                        "CHILD",
                        "concern",
                        "Asleep")
                .html()
                .select("main form");
        assertThat(first.select("[name=firstName]").val()).isEqualTo("Sample");
        assertThat(first.select("[name=concern]").val()).isEqualTo("Asleep");
        var second = worker.post("/cases/new/search", "firstName", "Sample", "route", "CHILD", "concern", "Asleep")
                .html();
        assertThat(second.select("[name=route][checked]").val()).isEqualTo("CHILD");
        assertThat(second.select("[name=concern]").val()).isEqualTo("Asleep");
        assertThat(second.select("button[form=page][formaction]").attr("formaction"))
                .isEqualTo("/cases/new/search");
    }

    @Test
    void a_case_is_opened_in_two_steps_and_keeps_how_it_began() {
        var worker = visit.as(fixtures.caseworker("HUMBERCARE"));
        assertThat(worker.post("/cases/new/search", "age", "many", "telephone", "12")
                        .errors())
                .containsExactlyInAnyOrder(
                        "Age must be a whole number from 0 to 120",
                        "Enter one telephone number in digits, like 01632 960 001");
        assertThat(worker.post("/cases/new/search").words()).contains("You entered nothing that could be searched for");
        var details = fixtures.details();
        var second = worker.post(
                "/cases/new/search", "firstName", details.firstName(), "telephone", "07700 900 321", "age", "19");
        assertThat(second.html().select("main form [name=firstName]").val()).isEqualTo(details.firstName());
        assertThat(worker.post("/cases/new", "firstName", details.firstName(), "source", "CA-1")
                        .errors())
                .containsExactlyInAnyOrder(
                        "Choose the route",
                        "Enter what gave rise to concern",
                        "Enter the reference of a hand-over or of a public report, like HO-7K2M9QX");
        var opened = worker.post(
                "/cases/new",
                "firstName",
                details.firstName(),
                "lastName",
                details.lastName(),
                "telephone",
                "07700 900 321",
                "age",
                "19",
                "route",
                "MAYBE_CHILD",
                "concern",
                "Sleeps behind the car wash",
                "foundAuthority",
                "HULL",
                "foundTown",
                "Hull",
                "exploitedAuthority",
                "ELSEWHERE",
                "livingTown",
                "Goole");
        assertThat(opened.status()).as("%s", opened.errors()).isEqualTo(303);
        assertThat(worker.get(opened.location()).words())
                .contains("Perhaps a child", "Sleeps behind the car wash", "Found: Hull", "Lives: Goole");
        var beginning = opened.location() + "/beginning";
        var page = worker.get(beginning);
        assertThat(page.html().select("[name=age]").val()).isEqualTo("19");
        assertThat(page.html().select("[name=telephone]").val()).isEqualTo("07700 900 321");
        assertThat(worker.post(beginning, "version", "1", "livingTown", "Beverley")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get(opened.location()).words()).contains("Lives: Beverley");
        assertThat(worker.post(beginning, "version", "1", "livingTown", "Hessle")
                        .status())
                .isEqualTo(409);
        assertThat(fixtures.owner()
                        .sql("select string_agg(o::text, '') from cases.origin o")
                        .query(String.class)
                        .single())
                .doesNotContain("Beverley", "900 321");
    }

    @Test
    void a_list_of_cases_says_what_is_next_as_soon_as_something_was_saved() {
        var person = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(person, Route.ADULT_CONSENTS);
        var worker = visit.as(person);
        assertThat(worker.get("/cases").words()).contains("Open the case to see what is next");
        assertThat(worker.post(
                                "/cases/%s/people/new".formatted(ref),
                                "relationship",
                                "Child",
                                "firstName",
                                "Ana",
                                "child",
                                "yes",
                                "referral",
                                "needed",
                                "together",
                                "not_safe")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get("/cases").words())
                .as("without a look at the page of the case")
                .doesNotContain("Open the case to see what is next")
                .contains("Ask about safety");
    }

    @Test
    void a_search_for_somebody_is_on_record_without_a_word_of_it_and_is_counted() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var details = fixtures.details();
        worker.post("/cases/new/search", "firstName", details.firstName(), "lastName", details.lastName());
        worker.post("/cases/new/search", "firstName", details.firstName(), "lastName", details.lastName());
        var entries = fixtures.owner()
                .sql("select act || ' ' || object from audit.leaf where actor = :me")
                .param("me", person.id())
                .query(String.class)
                .list();
        assertThat(entries).containsExactly("search_before_case OPENING-A-CASE", "search_before_case OPENING-A-CASE");
        assertThat(fixtures.owner()
                        .sql("select object from audit.look where person = :me")
                        .param("me", person.id())
                        .query(String.class)
                        .list())
                .as("the same search counts once")
                .singleElement()
                .asString()
                .matches("SEARCH-[0-9a-f]{8}");
        fixtures.owner().sql("""
                        insert into audit.look (person, day, object, organisation)
                        select :me, (now() at time zone 'Europe/London')::date, 'XX-' || n, 'HUMBERCARE' from generate_series(1, 500) n
                        """).param("me", person.id()).update();
        assertThat(worker.post("/cases/new/search", "firstName", "Another", "lastName", "Name")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void the_sender_of_a_hand_over_reads_that_it_was_taken_on_and_by_whom_and_nothing_else() {
        var handovers = new HandoverFixtures(someone, visit);
        var sender = handovers.sender();
        var responder = handovers.responder("HCC");
        var ref = handovers.sent(sender, "HCC");
        visit.as(responder)
                .post(
                        "/handover/" + ref + "/acceptance",
                        "version",
                        "1",
                        "holder",
                        responder.id().toString(),
                        "phone",
                        "01632 960 702");
        var page = visit.as(responder).get("/handover/" + ref);
        assertThat(page.html().select("a[href='/cases/new?source=" + ref + "']"))
                .hasSize(1);
        var first = visit.as(responder).get("/cases/new?source=" + ref);
        assertThat(first.html().select("main [name=source]").val()).isEqualTo(ref);
        var opened = open(responder, ref);
        assertThat(handovers.told(sender.id())).contains(ref + " was taken on as a case by Hull City Council");
        var read = visit.as(sender).get("/handover/" + ref);
        assertThat(read.words()).contains("Taken on as a case by Hull City Council");
        assertThat(read.text()).doesNotContain(opened.substring("/cases/".length()));

        open(fixtures.caseworker("HCC"), ref);
        var waiting = handovers.sent(sender, "HCC");
        var stranger = fixtures.caseworker("HUMBERCARE");
        for (var source : List.of(ref, waiting, "HO-AAAAAAA", "RP-AAAAAAA")) {
            assertThat(refused(stranger, source))
                    .as("%s was given to somebody else, or is not there", source)
                    .containsExactly(NOT_GIVEN);
        }
        assertThat(refused(responder, waiting)).as("not answered yet").containsExactly(NOT_GIVEN);
        assertThat(handovers.acts(ref))
                .filteredOn("take_handover_on_as_case"::equals)
                .hasSize(1);
    }

    @Test
    void a_report_is_taken_on_by_the_organisation_whose_people_opened_it_and_by_no_stranger() {
        var handovers = new HandoverFixtures(someone, visit);
        var desk = handovers.responder("HCC");
        var ref = reports.waiting(
                "HULL", "Sleeps behind the car wash", Instant.now().plusSeconds(3_600));
        var colleague = fixtures.caseworker("HCC");
        assertThat(refused(colleague, ref)).as("nobody has opened it").containsExactly(NOT_GIVEN);
        fixtures.owner()
                .sql("""
                        update concerns.report
                           set state = 'open', open_by = null, opened_by = :person, opened_by_name = :name
                         where ref = :ref
                        """)
                .param("person", desk.id())
                .param("name", desk.name())
                .param("ref", ref)
                .update();
        assertThat(refused(fixtures.caseworker("HUMBERCARE"), ref)).containsExactly(NOT_GIVEN);
        assertThat(handovers.told(desk.id())).noneMatch(text -> text.contains("taken on as a case"));
        open(colleague, ref);
        assertThat(handovers.told(desk.id())).contains(ref + " was taken on as a case by Hull City Council");
    }

    private List<String> refused(Actor.Person worker, String source) {
        return visit.as(worker)
                .post("/cases/new", "route", "CHILD", "concern", "Seen at a car wash", "source", source)
                .errors();
    }

    private String open(Actor.Person worker, String source) {
        var opened = visit.as(worker)
                .post("/cases/new", "route", "CHILD", "concern", "Seen at a car wash", "source", source);
        assertThat(opened.status()).as("%s", opened.errors()).isEqualTo(303);
        return opened.location();
    }

    @Test
    void another_route_says_what_it_clears_before_anything_happens() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var path = "/cases/" + fixtures.open(person, Route.ADULT_UNDECIDED);
        assertThat(worker.get(path + "/route").words()).contains("An adult who cannot say yet", "A child");
        var page = worker.get(path + "/route?to=CHILD");
        assertThat(page.words()).contains("This is cleared", "The sample of ADULT_UNDECIDED");
        assertThat(SampleOfRoute.CLEARED).doesNotContain(path);
        var listed = page.html().select("[name=listed]").val();
        assertThat(worker.post(path + "/route", "version", "1", "to", "CHILD", "listed", listed, "reason", "")
                        .errors())
                .containsExactly("Enter why the route changes");
        assertThat(worker.post(path + "/route", "version", "1", "to", "CHILD", "listed", "", "reason", "R")
                        .errors())
                .containsExactly("What would be cleared has changed: look at it again");
        assertThat(SampleOfRoute.CLEARED).doesNotContain(path);
        assertThat(worker.post(path + "/route", "version", "1", "to", "CHILD", "listed", listed, "reason", "She is 16")
                        .status())
                .isEqualTo(303);
        assertThat(SampleOfRoute.CLEARED).contains(path);
        assertThat(worker.get(path).words()).contains("Route changed: a child", "She is 16");
        assertThat(worker.post(path + "/route", "version", "1", "to", "OUTSIDE_NRM", "reason", "Late")
                        .status())
                .isEqualTo(409);
        var reader = fixtures.caseworker("HCC");
        fixtures.member(new Ref(path.substring(7)), reader, "reader");
        assertThat(visit.as(reader).get(path + "/route").status()).isEqualTo(404);
    }

    @Test
    void the_list_shows_own_cases_alone_with_their_next_step_and_its_filters() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var details = fixtures.details();
        var ref = fixtures.open(person, Route.CHILD, details);
        var other = fixtures.details();
        var others = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD, other);
        assertThat(worker.get("/cases").words()).contains(details.name()).doesNotContain(other.name());
        assertThat(worker.get("/cases?through=organisation").words()).doesNotContain(other.name());
        fixtures.member(others, "HUMBERCARE", "reader");
        assertThat(worker.get("/cases").words()).doesNotContain(other.name());
        assertThat(worker.get("/cases?through=organisation").words()).contains(other.name(), details.name());
        assertThat(worker.get("/cases?route=OUTSIDE_NRM").words()).doesNotContain(details.name());
        assertThat(worker.get("/cases?state=closed").words()).doesNotContain(details.name());
        assertThat(worker.get("/cases?due=late&page=9").words()).contains("No cases match");
        fixtures.owner()
                .sql("update cases.case_record set next_on = date '2020-01-01' where ref = :ref")
                .param("ref", ref.value())
                .update();
        assertThat(worker.get("/cases?due=late").words()).contains(details.name(), "Late");
    }

    @Test
    void a_case_that_does_not_open_is_in_the_list_and_keeps_no_other_out_of_it() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var details = fixtures.details();
        var other = fixtures.details();
        fixtures.open(person, Route.CHILD, details);
        var broken = fixtures.open(person, Route.CHILD, other);
        fixtures.broken(broken);
        assertThat(worker.get("/cases").words())
                .contains(details.name(), broken.value(), "Does not open")
                .doesNotContain(other.name());
        for (var called : List.of(details, other)) {
            assertThat(worker.post("/cases/search", "name", called.name()).status())
                    .isLessThan(400);
        }
        fixtures.broken(broken);
        assertThat(worker.get("/cases").words()).contains(other.name());
    }

    @Test
    void a_closed_case_is_fixed_until_somebody_opens_it_again() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var details = fixtures.details();
        var ref = fixtures.open(person, Route.OUTSIDE_NRM, details);
        var path = "/cases/" + ref;
        assertThat(worker.post(path + "/closure", "version", "1").errors()).contains("Choose why the case is closed");
        fixtures.assessed(person, ref);
        assertThat(worker.post(
                                path + "/closure",
                                "version",
                                "1",
                                "reason",
                                "MISTAKE",
                                "words",
                                "The sergeant has this case already")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get(path).words()).contains("Closed: Opened by mistake");
        assertThat(worker.get("/cases").words()).doesNotContain(details.name());
        assertThat(worker.get("/cases?state=closed").words()).contains(details.name());
        assertThat(worker.post(path + "/beginning", "version", "0").status()).isEqualTo(409);
        assertThat(worker.get(path + "/route").words()).contains("Open it again");
        assertThat(worker.post(path + "/closure", "version", "2", "words", "").errors())
                .containsExactly("Enter why it is opened again");
        worker.post(path + "/closure", "version", "2", "words", "Came back");
        assertThat(worker.get(path).words()).contains("Opened again", "Came back");
        assertThat(worker.get("/cases").words()).contains(details.name());
    }
}
