package waymark.rights.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

@WaymarkTest
class RequestPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String[] on(String field, LocalDate day, String... more) {
        var fields = new ArrayList<>(List.of(
                field + "-day", String.valueOf(day.getDayOfMonth()),
                field + "-month", String.valueOf(day.getMonthValue()),
                field + "-year", String.valueOf(day.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_request_of_a_person_has_a_clock_that_stops_and_runs_on() {
        var owner = cases.caseworker("HCC");
        var governance = someone.informationGovernance();
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        var path = "/cases/%s/requests".formatted(ref);
        assertThat(browser.post(path + "/new").errors()).contains("Choose what they ask", "Enter what they ask");
        var received = LocalDate.now().minusDays(20);
        var sent = browser.post(
                path + "/new", on("received", received, "kind", "ACCESS", "words", "Everything about Canaryjane"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        var one = sent.location();
        var request = one.substring(one.lastIndexOf('/') + 1);
        assertThat(browser.get(one).words()).contains("Everything about Canaryjane", "Not confirmed yet", "left");
        assertThat(browser.get("/cases/" + ref).words()).contains("Their data rights", "Answer the request " + request);

        assertThat(visit.as(governance).get("/").words()).contains("Answer the request " + request);
        assertThat(visit.as(governance).get("/data-requests").words()).contains(request, ref.value());
        assertThat(visit.as(governance).get("/data-requests/" + request).words())
                .contains("Subject access")
                .doesNotContain("Canaryjane");

        assertThat(browser.get(one + "/stop").words()).contains("What is not clear?");
        assertThat(browser.post(one + "/stop", on("on", received.minusDays(1), "version", "1", "why", "IDENTITY"))
                        .errors())
                .containsExactly("The day cannot be before the one on which it was received");
        assertThat(browser.post(one + "/stop", on("on", received.plusDays(5), "version", "1", "why", "IDENTITY"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(one).words()).contains("Stopped,", "Clock stopped: who asks is not clear yet");
        assertThat(browser.post(one + "/end", on("on", LocalDate.now(), "version", "2", "end", "ANSWERED"))
                        .errors())
                .containsExactly("Confirm first who asks");
        assertThat(visit.as(governance)
                        .post(
                                "/data-requests/" + request + "/confirm-identity",
                                on("on", received.plusDays(15), "version", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(one + "/resume", on("on", received.plusDays(15), "version", "3"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(one).words())
                .contains("Stopped for 10 days so far", "Clock running again")
                .doesNotContain("Stopped, ");
        assertThat(browser.post(one + "/end", on("on", LocalDate.now(), "version", "4", "end", "ANSWERED"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(one).words()).contains("Answered").doesNotContain("What to record");
        assertThat(cases.owner()
                        .sql("select string_agg(r::text, ' ') from rights.request r where r.ref = ?")
                        .param(request)
                        .query(String.class)
                        .single())
                .doesNotContain("Canaryjane");
    }

    @Test
    void a_complaint_that_comes_in_centrally_reaches_the_owner_of_the_case_and_is_acknowledged() {
        var owner = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(someone.informationGovernance());
        var received = LocalDate.now().minusDays(29);
        assertThat(browser.post("/data-requests/new", on("received", received, "kind", "COMPLAINT", "caseRef", "7"))
                        .errors())
                .containsExactly("Enter the reference as it is written, like CA-7K2M9QX");
        var sent = browser.post(
                "/data-requests/new", on("received", received, "kind", "COMPLAINT", "caseRef", ref.value()));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        var request = sent.location().substring(sent.location().lastIndexOf('/') + 1);
        assertThat(browser.get(sent.location()).words()).contains("1 day left").doesNotContain("Clock stopped");
        assertThat(browser.get("/").words()).contains("Acknowledge the complaint " + request);
        assertThat(visit.as(owner).get("/cases/" + ref + "/requests").words()).contains(request);
        assertThat(visit.as(owner).get("/notices").words()).contains(request);
        assertThat(browser.post(sent.location() + "/acknowledge", on("on", LocalDate.now(), "version", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/").words()).contains("Answer the request " + request);
    }

    @Test
    void a_case_that_is_not_there_is_answered_like_one_that_is() {
        var browser = visit.as(someone.informationGovernance());
        var sent = browser.post(
                "/data-requests/new", on("received", LocalDate.now(), "kind", "ACCESS", "caseRef", "CA-9999999"));
        assertThat(browser.get(sent.location()).words()).contains("About CA-9999999");
    }

    @Test
    void a_reader_reads_and_a_stranger_finds_nothing() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/requests".formatted(ref);
        var reader = cases.caseworker("HCC");
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get(path).words()).doesNotContain("Record a request");
        assertThat(visit.as(reader).get(path + "/new").status()).isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
        assertThat(visit.as(owner).get("/data-requests").status()).isEqualTo(403);
    }
}
