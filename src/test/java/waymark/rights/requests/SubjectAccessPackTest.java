package waymark.rights.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.rights.RightsFixtures;
import waymark.sharing.policerequests.PoliceRequestFixtures;

@WaymarkTest
class SubjectAccessPackTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    RightsFixtures rights;

    @Autowired
    PoliceRequestFixtures police;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Visit visit;

    private Ref caseWithOthers(Actor.Person owner) {
        var ref = cases.open(
                owner,
                Route.ADULT_CONSENTS,
                new PersonDetails("Canarymai", "Sharedname", "", null, "female", "Vietnamese", "", "Vietnamese"));
        var it = cases.read(owner, ref);
        CurrentActor.as(
                owner,
                () -> cases.cases()
                        .addPerson(
                                owner,
                                it,
                                "Brother",
                                new PersonDetails("Canarybao", "Sharedname", "", null, "", "Vietnamese", "", "")));
        return ref;
    }

    /// Decides all lines that are marked: given without the names.
    private void decide(Actor.Person owner, String path) {
        var page = visit.as(owner).get(path).html();
        for (var link : page.select("td a[href*=/lines/], a[href*=/lines/]")) {
            if (!link.text().startsWith("Decide")) {
                continue;
            }
            var form = visit.as(owner).get(link.attr("href")).html();
            var sent = visit.as(owner)
                    .post(
                            link.attr("href"),
                            "version",
                            form.select("input[name=version]").val(),
                            "decision",
                            form.select("input[name=decision][checked]").val(),
                            "out",
                            form.select("textarea[name=out]").text().replace(' ', '\n'),
                            "reason",
                            "OTHER_PERSON",
                            "why",
                            "He was not asked");
            assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        }
    }

    private String version(Actor.Person person, String path) {
        return visit.as(person)
                .get(path)
                .html()
                .select("input[name=version]")
                .getFirst()
                .val();
    }

    @Test
    void somebody_decides_about_each_line_that_the_person_may_not_have_heard_of() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var known = named(police.recorded(owner, ref, "CONTENT", "IDENTITY"));
        var untold = named(police.recorded(owner, ref, "NOT_ASKED", "IDENTITY"));
        var path = rights.pack(ref, owner);
        var rows = visit.as(owner).get(path).html().select("tr");
        assertThat(rows.stream().filter(row -> row.text().contains(untold)))
                .hasSizeGreaterThan(1)
                .allSatisfy(row -> assertThat(row.text())
                        .contains("Look at this line", "The person may not have heard of this yet"));
        assertThat(rows.stream().filter(row -> row.text().contains(known)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).doesNotContain("Look at this line"));
        var line = rows.stream()
                .filter(row -> row.text().contains(untold))
                .findFirst()
                .orElseThrow()
                .select("a")
                .attr("href");
        var form = visit.as(owner).get(line);
        assertThat(form.words()).contains("You decide whether it is safe to tell them");
        assertThat(form.html().select("input[name=decision][checked]").val()).isEqualTo("WITHHELD");
        assertThat(form.html().select("input[name=reason][checked]")).isEmpty();
    }

    private static String named(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void a_longer_name_is_withheld_whole_beside_a_shorter_one() {
        var line = new PackLine(
                1,
                1,
                true,
                PackLine.Decision.PARTLY,
                PackLine.Reason.OTHER_PERSON,
                new PackLine.Text("Safety", "Who came", "Ann and Anna came", List.of("Ann", "Anna"), false, List.of()),
                new PackLine.Redaction(List.of("Ann", "Anna"), "S"),
                null);
        assertThat(line.given())
                .hasValueSatisfying(given -> assertThat(given.text()).isEqualTo("[withheld] and [withheld] came"));
    }

    @Test
    void one_member_withholds_another_approves_and_then_it_is_handed_over() {
        var owner = cases.caseworker("HCC");
        var second = cases.caseworker("HCC");
        var ref = caseWithOthers(owner);
        cases.member(ref, second, "reader");
        var browser = visit.as(owner);
        browser.post("/cases/" + ref + "/concern", "words", "The van came back");
        var path = rights.pack(ref, owner);
        assertThat(browser.get(path).words())
                .contains("Who you are", "Canarymai", "History of the case", "Seen at a car wash", "The van came back")
                .contains("Look at this line")
                .contains("lines may name somebody else");
        assertThat(browser.post(path + "/offer", "version", "1").errors())
                .containsExactly("Look at every line that is marked first");
        var first = browser.get(path)
                .html()
                .select("a[href*=/lines/]:contains(Decide)")
                .getLast()
                .attr("href");
        assertThat(browser.get(first).html().select("textarea[name=out]").text())
                .contains("Canarybao")
                .doesNotContain("Sharedname");
        assertThat(browser.post(first, "version", "1", "decision", "PARTLY", "out", "Nobody says this")
                        .errors())
                .containsExactly(
                        "Choose why it is withheld",
                        "Enter why, so that the second person can judge",
                        "Enter the words exactly as they are in the line, each on a line of its own");
        decide(owner, path);
        assertThat(browser.post(first, "version", "1", "decision", "GIVEN").status())
                .isEqualTo(409);
        assertThat(visit.as(second).get(path + "/review").status()).isEqualTo(404);
        assertThat(browser.post(path + "/offer", "version", version(owner, path))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path + "/review").status()).isEqualTo(404);
        assertThat(visit.as(second).get("/").words()).contains("Review the pack of the request");
        assertThat(browser.get("/").words()).doesNotContain("Review the pack of the request");
        assertThat(visit.as(second).get(path + "/review").words())
                .contains("Some words withheld (Canarybao)", "It is about somebody else: He was not asked");
        assertThat(visit.as(second)
                        .post(path + "/review", "version", version(second, path + "/review"), "answer", "APPROVE")
                        .errors()
                        .getFirst())
                .endsWith("lines are not ticked");
        assertThat(browser.get(path + "/paper").status()).isEqualTo(404);

        rights.approve(path, second);
        assertThat(browser.get(path + "/file").text())
                .contains("Canarymai Sharedname", "[withheld]")
                .doesNotContain("Canarybao", "He was not asked");
        assertThat(browser.get(path + "/paper").response().getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        var frozen = browser.get(path + "/file").text();
        cases.relative(owner, ref);
        assertThat(browser.get(path + "/file").text()).isEqualTo(frozen);
        var today = LocalDate.now();
        var handed = List.of(
                "way", "IN_PERSON",
                "on-day", String.valueOf(today.getDayOfMonth()),
                "on-month", String.valueOf(today.getMonthValue()),
                "on-year", String.valueOf(today.getYear()),
                "version", version(owner, path + "/handover"));
        assertThat(browser.post(path + "/handover", handed.toArray(String[]::new))
                        .errors())
                .containsExactly("Confirm first who asks");
        var request = path.substring(0, path.lastIndexOf('/'));
        var identity = new ArrayList<>(handed.subList(2, 8));
        identity.addAll(List.of("version", "1"));
        assertThat(browser.post(request + "/confirm-identity", identity.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(path + "/handover", handed.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains("Handed over", "In person")
                .doesNotContain("Discard this pack");
        assertThat(browser.get(request).words()).contains("Answered", "Handed over");
        assertThat(cases.owner()
                        .sql("select (select string_agg(l::text, ' ') from rights.pack_line l)"
                                + " || (select string_agg(p::text, ' ') from rights.pack p)")
                        .query(String.class)
                        .single())
                .doesNotContain("Canary", "He was not asked");
    }

    @Test
    void what_is_sent_back_is_changed_and_reviewed_again() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = rights.offered(ref, owner);
        var second = cases.caseworker("HCC");
        cases.member(ref, second, "worker");
        var browser = visit.as(second);
        assertThat(browser.post(path + "/review", "version", "2", "answer", "SEND_BACK")
                        .errors())
                .containsExactly("Enter what to change");
        assertThat(browser.post(path + "/review", "version", "2", "answer", "LATER", "agreed-1", "1")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path + "/review").html().select("input[name=agreed-1][checked]"))
                .hasSize(1);
        assertThat(browser.post(
                                path + "/review",
                                "version",
                                "3",
                                "answer",
                                "SEND_BACK",
                                "changes",
                                "Line 2 shows who told us")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get(path).words()).contains("To be changed", "Line 2 shows who told us");
        assertThat(visit.as(owner)
                        .post(
                                path + "/lines/2",
                                "version",
                                "1",
                                "decision",
                                "WITHHELD",
                                "reason",
                                "CRIME",
                                "why",
                                "It names the officer")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(owner)
                        .post(path + "/offer", "version", version(owner, path))
                        .status())
                .isEqualTo(303);
        rights.approve(path, second);
        var line = visit.as(owner).get(path).html().select("a, td").text();
        assertThat(line).contains("It could harm the prevention or the investigation of a crime");
        assertThat(visit.as(owner).get(path + "/file").text()).doesNotContain("[withheld]", "crime");
        assertThat(visit.as(owner).post(path + "/dropping", "version", "9").status())
                .isEqualTo(303);
    }

    @Test
    void nobody_approves_what_they_prepared_and_nobody_else_finds_it() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = rights.offered(ref, owner);
        assertThat(visit.as(owner)
                        .post(path + "/review", "version", "2", "answer", "APPROVE")
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> CurrentActor.as(
                        owner,
                        () -> transaction.execute(_ -> db.sql("""
                                update rights.pack set state = 'APPROVED', approved_by = :me, approved_at = now(), paper = '', file = ''
                                 where case_id = (select id from cases.case_record where ref = :ref)
                                """)
                                .param("me", owner.id())
                                .param("ref", ref.value())
                                .update())))
                .isInstanceOf(DataAccessException.class);
        var stranger = cases.caseworker("HCC");
        for (var end : List.of("", "/review", "/paper", "/lines/1")) {
            assertThat(visit.as(stranger).get(path + end).status()).as(end).isEqualTo(404);
        }
    }
}
