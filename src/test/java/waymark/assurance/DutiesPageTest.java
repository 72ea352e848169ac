package waymark.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class DutiesPageTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    Assessments assessments;

    @Autowired
    Clock clock;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void an_organisation_says_how_it_meets_a_duty_and_others_do_not_say_it_for_it() {
        var lead = someone.organisationLead("HCC");
        var form = "/duties/organisations/HCC/CARE_42";
        var own = visit.as(lead);
        assertThat(own.get(form).words()).contains("Not checked", "the council makes enquiries");
        assertThat(judge(own, form, "compliance", "partly").errors()).containsExactly("Say what is missing");
        assertThat(judge(own, form, "compliance", "not_applicable").errors())
                .containsExactly("Say why the duty does not apply");
        assertThat(judge(own, form, "words", "All of it").errors()).containsExactly("Choose whether the duty is met");
        assertThat(judge(own, form, "compliance", "not_met", "maturity", "4", "words", "No procedure")
                        .status())
                .isEqualTo(303);

        var path = path("HCC", "CARE_42");
        var page = visit.as(someone.member("SAB")).get(path);
        assertThat(page.words())
                .contains("Not met", "Level 4, mature practice", "No procedure", "for their own organisation");
        assertThat(page.html().select("main a[href=" + form + "]")).isEmpty();
        assertThat(visit.as(someone.member("SAB"))
                        .get("/duties")
                        .html()
                        .select("td.waymark-heat__cell--red a[href=" + path + "]")
                        .text())
                .contains("N4", "Not met, level 4");
        assertThat(visit.as(someone.member("SAB"))
                        .get("/partner-plans/bodies/HCC")
                        .words())
                .contains("Asked of you: duties to assess", "Care s42 (Care Act 2014)", "Not met, assessed on");
        for (var other : List.of(
                someone.organisationLead("ERYC"), someone.areaLead("EAST_RIDING"), someone.firstResponder("HCC"))) {
            assertThat(visit.as(other).get(form).status()).isIn(403, 404);
            assertThat(visit.as(other)
                            .post(form, "version", "1", "compliance", "met")
                            .status())
                    .isIn(403, 404);
        }
        assertThat(own.post(form, "version", "0", "compliance", "met").status()).isEqualTo(409);

        assertThat(judge(visit.as(someone.areaLead("HULL")), form, "compliance", "met", "words", "Procedure of May")
                        .status())
                .isEqualTo(303);
        assertThat(own.get(path).words())
                .contains(
                        "Met",
                        "Procedure of May",
                        "on behalf of the organisation, as lead of an area",
                        "Not met, level 4");
        assertThat(notices(lead))
                .anyMatch(text -> text.contains("Care s42 was assessed on behalf of your organisation"));
        assertThat(own.get("/duties/organisations/HCC/NHS_PROCUREMENT").status())
                .isEqualTo(200);
        assertThat(own.get("/duties/organisations/HCC/CARE_99").status()).isEqualTo(404);
    }

    @Test
    void a_section_of_the_matrix_has_a_level_and_no_compliance() {
        var own = visit.as(someone.organisationLead("NLC"));
        var form = "/duties/organisations/NLC/LGA_3";
        assertThat(own.get(form).html().select("input[name=compliance]")).isEmpty();
        assertThat(judge(own, form).errors()).containsExactly("Choose the level");
        assertThat(judge(own, form, "maturity", "2").status()).isEqualTo(303);
        assertThat(own.get(path("NLC", "LGA_3")).words()).contains("Level 2, early progress");
        assertThat(visit.as(someone.organisationLead("HUMBERSIDE_POLICE"))
                        .get("/duties/organisations/HUMBERSIDE_POLICE/LGA_3")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_judgement_on_evidence_that_is_over_shows_so_from_the_day_after_its_last() {
        var own = visit.as(someone.organisationLead("NELC"));
        judge(own, "/duties/organisations/NELC/CARE_43", "compliance", "met", "words", "There is a board");
        var path = path("NELC", "CARE_43");
        var today = LocalDate.now(clock);
        assertThat(own.post(path + "/evidence/new", evidence("Constitution", today, today))
                        .errors())
                .containsExactly("Enter words or a link, or choose a document");
        assertThat(own.post(
                                path + "/evidence/new",
                                with(evidence("Constitution", today, today), "link", "http://example.org"))
                        .errors())
                .containsExactly("Enter a whole link that begins with https://");
        own.post(
                path + "/evidence/new",
                with(evidence("Constitution", today, today), "link", "https://example.org/board"));
        assertThat(own.get(path).words()).contains("Constitution").doesNotContain("Evidence out of date");

        own.post(
                path + "/evidence/new",
                with(evidence("Minutes", today.minusDays(30), today.minusDays(1)), "words", "Minutes of the board"));
        assertThat(own.get(path).words()).contains("Met", "Evidence out of date");
        assertThat(own.get("/duties").html().select("td.waymark-heat__cell--purple a[href=" + path + "]"))
                .hasSize(1);
        assertThat(own.get("/").words()).contains("Renew the evidence of North East Lincolnshire Council");
        assertThat(visit.as(someone.coordinator()).get("/follow-up").words()).contains("Evidence renewal");

        var change = own.get(path)
                .html()
                .select("a[href*=/evidence/]:contains(Minutes)")
                .attr("href");
        assertThat(visit.as(someone.organisationLead("HCC")).get(change).status())
                .isEqualTo(404);
        assertThat(visit.as(someone.organisationLead("HCC"))
                        .post(change + "/withdrawal")
                        .status())
                .isEqualTo(404);
        assertThat(own.post(
                                change,
                                with(evidence("Minutes", today, today.plusDays(9)), "version", "1", "words", "Of May"))
                        .status())
                .isEqualTo(303);
        assertThat(own.get(path).words()).contains("Of May").doesNotContain("Evidence out of date");
        assertThat(own.post(change + "/withdrawal").status()).isEqualTo(303);
        assertThat(own.get(path).words()).doesNotContain("Of May").contains("Evidence withdrawn");
    }

    @Test
    void a_peer_says_its_own_beside_it_changes_nothing_and_is_never_reviewed_back_within_a_year() {
        var lead = someone.organisationLead("ERYC");
        judge(visit.as(lead), "/duties/organisations/ERYC/MSA_52", "compliance", "met", "words", "Trained");
        var assessment = path("ERYC", "MSA_52");
        var coordinator = visit.as(someone.coordinator());
        var peer = someone.organisationLead("HFRS");
        var due = LocalDate.now(clock).plusDays(20);
        assertThat(visit.as(lead).get("/duties/organisations/ERYC/review").status())
                .isEqualTo(404);
        var asked = coordinator.post("/duties/organisations/ERYC/review", due("HFRS", due));
        var review = asked.location();
        assertThat(coordinator
                        .post("/duties/organisations/HFRS/review", due("ERYC", due))
                        .errors())
                .containsExactly(
                        "Humberside Fire and Rescue Service reviews or reviewed East Riding of Yorkshire Council within a year: choose another organisation");
        assertThatThrownBy(() -> owner.sql("""
                        insert into assurance.review (ref, organisation, reviewer, asked_on, due, asked_by, asked_by_name)
                        values ('DR-77770001', 'HFRS', 'ERYC', current_date, current_date, gen_random_uuid(), 'S')
                        """).update())
                .rootCause()
                .hasMessageContaining("do not review each other within a year");

        var opinion = review + "/" + assessment.replace("/duties/assessments/", "");
        assertThat(notices(peer))
                .anyMatch(text -> text.startsWith("Your organisation is asked to review the duties of"));
        assertThat(visit.as(peer).get("/").words()).contains("Review the duties of East Riding of Yorkshire Council");
        assertThat(visit.as(lead).get(opinion).status()).isEqualTo(404);
        assertThat(visit.as(peer).post(review + "/completion", "version", "1").errors())
                .containsExactly("Give your opinion of at least one judgement first");
        assertThat(visit.as(peer)
                        .post(opinion, "version", "0", "compliance", "partly", "words", "Half are trained")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(lead).get(review).words()).doesNotContain("Half are trained");
        assertThat(visit.as(lead).get(assessment).words()).doesNotContain("Half are trained");
        assertThat(visit.as(peer)
                        .post(opinion, "version", "1", "compliance", "not_met", "words", "Few are trained")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(peer)
                        .post(review + "/completion", "version", "1", "words", "In sum")
                        .status())
                .isEqualTo(303);

        var page = visit.as(lead).get(assessment);
        assertThat(page.words())
                .contains("Trained", "A peer disagrees", "Few are trained", "for their own organisation");
        var challenge = visit.as(someone.boardMember())
                .get(page.html().select("a[href^=/challenges/new]").attr("href"))
                .html();
        assertThat(challenge.select("#challenged option[selected]").val()).isEqualTo("organisation:ERYC");
        assertThat(challenge.select("#about").text()).isEqualTo("Notify the Home Office of possible victims");
        assertThat(owner.sql("select compliance from assurance.assessment where ref = :ref")
                        .param("ref", assessment.replace("/duties/assessments/", ""))
                        .query(String.class)
                        .single())
                .isEqualTo("MET");
        assertThat(notices(lead)).anyMatch(text -> text.endsWith("and disagrees in places"));
        assertThat(visit.as(lead)
                        .get("/duties")
                        .html()
                        .select("a[href=" + assessment + "]")
                        .text())
                .contains("M≠", "a peer disagrees");
        for (var change : List.of(
                "update assurance.opinion set words = 'Other' where review = :ref",
                "update assurance.review set words = 'Other' where ref = :ref")) {
            assertThatThrownBy(() -> owner.sql(change)
                            .param("ref", review.replace("/duties/reviews/", ""))
                            .update())
                    .rootCause()
                    .hasMessageContaining("a review that has ended is fixed");
        }
    }

    @Test
    void what_is_missing_becomes_an_action_of_the_plan_with_one_press() {
        var own = visit.as(someone.organisationLead("HCC"));
        judge(own, "/duties/organisations/HCC/HOUSING_RELIEVE", "compliance", "partly", "words", "No night rota");
        var path = path("HCC", "HOUSING_RELIEVE");
        assertThat(own.get(path).words()).doesNotContain("Make it an action");
        assertThat(own.get(path + "/action").status()).isIn(403, 404);
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .get(path + "/action")
                        .status())
                .isEqualTo(404);

        var lead = visit.as(someone.areaLead("HULL"));
        var form = lead.get(path + "/action");
        assertThat(form.html().select("textarea[name=detail]").text()).isEqualTo("No night rota");
        assertThat(form.html().select("select[name=objective] option[selected]").attr("value"))
                .startsWith("SP");
        assertThat(lead.post(path + "/action", fields(form)).status()).isEqualTo(303);
        var action = lead.get(path).html().select("a[href^=/actions/]").attr("href");
        assertThat(lead.get(action).words())
                .contains("Meet the duty: Relieve homelessness", "Hull City Council", "No night rota");
    }

    @Test
    void organisations_are_asked_for_what_binds_them_and_the_picture_is_a_file_too() {
        CurrentActor.run(Actor.system("Test"), () -> assessments.ask(Actor.system("Test"), LocalDate.now(clock)));
        CurrentActor.run(
                Actor.system("Test"),
                () -> assertThat(assessments.ask(Actor.system("Test"), LocalDate.now(clock)))
                        .isZero());
        var reader = visit.as(someone.member("CAB"));
        assertThat(reader.get("/duties").words())
                .contains("Yorkshire Ambulance Service", "Bound at most under a condition");
        assertThat(reader.get("/duties?kind=POLICE").html().select(".waymark-heat__row"))
                .hasSize(1);
        assertThat(reader.get("/duties?kind=CHARITY").words())
                .contains("No duty binds an organisation of this kind", "Emmaus Hull");
        assertThat(reader.get("/duties.csv?kind=POLICE").response().getContentType())
                .startsWith("text/csv");
        assertThat(reader.get("/duties.csv?kind=POLICE").text()).contains("Humberside Police", "MSA_52");
        assertThat(reader.get("/duties.xlsx").status()).isEqualTo(200);
        assertThat(reader.get("/duties/list").words())
                .contains("Not checked", "Gangmasters", "until somebody of the partnership has read it");
        assertThat(reader.get("/search?q=notify+home+office").words())
                .contains("Notify the Home Office of possible victims");
        var lead = visit.as(someone.organisationLead("OPCC"));
        assertThat(lead.get("/duties/organisations/OPCC").words()).contains("Not assessed", "Due ");
    }

    @Test
    void the_coordinator_rewords_a_duty_and_says_that_it_was_read_against_the_law() {
        var coordinator = visit.as(someone.coordinator());
        var form = fields(coordinator.get("/duties/CRIME_17/edit"));
        assertThat(visit.as(someone.organisationLead("HCC"))
                        .get("/duties/CRIME_17/edit")
                        .status())
                .isIn(403, 404);
        assertThat(coordinator
                        .post("/duties/CRIME_17/edit", with(form, "wording", ""))
                        .errors())
                .containsExactly("Enter what the duty asks for");
        assertThat(coordinator
                        .post("/duties/CRIME_17/edit", with(form, "wording", "Other words"))
                        .status())
                .isEqualTo(303);
        assertThat(coordinator
                        .post("/duties/CRIME_17/confirmation", "version", "2")
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get("/duties/CRIME_17").words()).contains("Other words", "Read against the law by");

        assertThat(coordinator
                        .post("/duties/CRIME_17/binding", "organisation", "EMMAUS", "effect", "bound")
                        .errors())
                .containsExactly("Enter the reason; everybody reads it");
        coordinator.post("/duties/CRIME_17/binding", "organisation", "EMMAUS", "effect", "bound", "why", "By contract");
        var page = coordinator.get("/duties/CRIME_17");
        assertThat(page.words()).contains("Emmaus Hull. By contract");
        assertThat(coordinator.get("/duties/organisations/EMMAUS").words()).contains("Consider crime in all functions");
        var end = page.html().select("form[action*=/binding/]").attr("action");
        assertThat(coordinator.post(end).status()).isEqualTo(303);
        assertThat(coordinator.get("/duties/CRIME_17").html().select("form[action*=/binding/]"))
                .isEmpty();
    }

    /// Sends the form of a judgement with the version that it shows.
    private static Visit.Answer judge(Visit.Browser browser, String form, String... fields) {
        var version = browser.get(form).html().select("input[name=version]").val();
        return browser.post(form, with(fields, "version", version));
    }

    private static String[] due(String reviewer, LocalDate due) {
        return new String[] {
            "reviewer",
            reviewer,
            "due-day",
            String.valueOf(due.getDayOfMonth()),
            "due-month",
            String.valueOf(due.getMonthValue()),
            "due-year",
            String.valueOf(due.getYear())
        };
    }

    private static String[] evidence(String title, LocalDate dated, LocalDate expires) {
        return new String[] {
            "title",
            title,
            "dated-day",
            String.valueOf(dated.getDayOfMonth()),
            "dated-month",
            String.valueOf(dated.getMonthValue()),
            "dated-year",
            String.valueOf(dated.getYear()),
            "expires-day",
            String.valueOf(expires.getDayOfMonth()),
            "expires-month",
            String.valueOf(expires.getMonthValue()),
            "expires-year",
            String.valueOf(expires.getYear())
        };
    }

    private String path(String organisation, String duty) {
        return "/duties/assessments/"
                + owner.sql("select ref from assurance.assessment where organisation = :organisation and duty = :duty")
                        .param("organisation", organisation)
                        .param("duty", duty)
                        .query(String.class)
                        .single();
    }

    private List<String> notices(Actor.Person person) {
        return owner.sql("select text from notices.notice where person = :person")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(Arrays.asList(fields));
        for (int place = 0; place < more.length; place += 2) {
            int at = all.indexOf(more[place]);
            if (at >= 0 && at % 2 == 0) {
                all.set(at + 1, more[place + 1]);
            } else {
                all.addAll(List.of(more[place], more[place + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    /// What the form of the page holds, as a browser would send it.
    private static String[] fields(Visit.Answer page) {
        var fields = new ArrayList<String>();
        var form = page.html().select("main form[method=post]").getLast();
        for (var field : form.select("input[name], textarea[name]")) {
            if (!field.attr("name").startsWith("_")) {
                fields.addAll(List.of(
                        field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val()));
            }
        }
        for (var field : form.select("select[name]")) {
            var chosen = field.select("option[selected]");
            fields.addAll(List.of(
                    field.attr("name"),
                    chosen.isEmpty() ? field.select("option").val() : chosen.val()));
        }
        return fields.toArray(String[]::new);
    }
}
