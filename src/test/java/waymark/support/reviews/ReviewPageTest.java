package waymark.support.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

@WaymarkTest
class ReviewPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    Visit visit;

    private static String[] day(String field, LocalDate day, String... more) {
        var fields = new ArrayList<>(List.of(
                field + "-day", String.valueOf(day.getDayOfMonth()),
                field + "-month", String.valueOf(day.getMonthValue()),
                field + "-year", String.valueOf(day.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_planned_meeting_is_cancelled_with_a_reason_and_who_brought_something_corrects_it() {
        var owner = cases.caseworker("HCC");
        var reader = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, reader, "reader");
        var path = "/cases/%s/reviews".formatted(ref);
        var browser = visit.as(owner);
        browser.post(path, day("on", LocalDate.now()));
        var one = browser.get(path).html().select("td a, th a").attr("href");
        visit.as(reader).post(one + "/contribution", "words", "Canaryfirst");
        var correction = one + "/contributions/1";
        assertThat(visit.as(owner).get(correction).status()).isEqualTo(404);
        assertThat(visit.as(owner)
                        .post(correction, "version", "1", "words", "Not mine")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(reader).get(correction).html().select("textarea").text())
                .isEqualTo("Canaryfirst");
        assertThat(visit.as(reader)
                        .post(correction, "version", "1", "words", "Canarysecond")
                        .status())
                .isEqualTo(303);
        var late = visit.as(reader).post(correction, "version", "1", "words", "Canarythird");
        assertThat(late.status()).isEqualTo(409);
        assertThat(browser.get(one).words())
                .contains("Canarysecond", "Corrected once", "Canaryfirst")
                .doesNotContain("Canarythird", "Correct what you brought");

        assertThat(browser.post(one + "/cancellation", "version", "1", "reason", "")
                        .errors())
                .containsExactly("Enter why it is cancelled");
        assertThat(visit.as(reader)
                        .post(one + "/cancellation", "version", "1", "reason", "No")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(one + "/cancellation", "version", "1", "reason", "Canaryreason")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(one).words())
                .contains("Cancelled", "Canaryreason")
                .doesNotContain("Record the meeting");
        assertThat(browser.get("/").words()).doesNotContain("Hold the review meeting: case " + ref);
        assertThat(browser.post(one, "version", "2", "presence", "NOT_ASKED").errors())
                .containsExactly("Somebody has recorded or cancelled this meeting already");
        assertThat(browser.get("/cases/" + ref + "/log").words())
                .contains("Corrected a contribution to a review", "Review meeting on", "cancelled");
    }

    @Test
    void each_member_brings_their_own_and_the_view_of_the_person_is_asked_for() {
        var owner = cases.caseworker("HCC");
        var reader = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, reader, "reader");
        var path = "/cases/%s/reviews".formatted(ref);
        var today = LocalDate.now();
        var browser = visit.as(owner);
        assertThat(browser.get(path).words()).contains("No review meeting is planned");
        assertThat(browser.post(path, day("on", today.minusDays(1))).errors())
                .containsExactly("The day of the meeting must be today or later");
        assertThat(browser.post(path, day("on", today)).status()).isEqualTo(303);
        var one = browser.get(path).html().select("td a, th a").attr("href");
        assertThat(browser.get("/").words()).contains("Hold the review meeting: case " + ref);
        assertThat(visit.as(reader)
                        .post(one + "/contribution", "words", "Canaryview")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(one).words()).contains("Canaryview", reader.name());
        assertThat(visit.as(reader).post(one, "version", "1").status()).isEqualTo(404);
        assertThat(browser.post(one, "version", "1", "presence", "THERE").errors())
                .containsExactly("Enter what the person said, or that they did not want to say anything");
        var held = day(
                "next",
                today.plusDays(90),
                "version",
                "1",
                "presence",
                "THERE",
                "view",
                "Wants a room",
                "changes",
                "A room");
        assertThat(browser.post(one, held).status()).isEqualTo(303);
        assertThat(browser.get(one).words()).contains("Held", "Wants a room", "They were there");
        assertThat(browser.get(path).words()).contains("Planned", "Held");
        assertThat(browser.post(one, held).errors())
                .containsExactly("Somebody has recorded or cancelled this meeting already");
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
        assertThat(cases.owner()
                        .sql("""
                                select string_agg(m::text, ' ') || (select string_agg(c::text, ' ') from support.review_contribution c
                                                                     where c.case_id = :id)
                                  from support.review_meeting m where m.case_id = :id
                                """)
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .doesNotContain("Canaryview", "room");
    }
}
