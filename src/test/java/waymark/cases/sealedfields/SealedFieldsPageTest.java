package waymark.cases.sealedfields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.Visit.Browser;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

@WaymarkTest
class SealedFieldsPageTest {

    private static final String ADDRESS = "Flat 7, 12 Example Road";

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Visit visit;

    @Test
    void a_safe_address_is_read_by_its_own_members_with_a_reason_that_everybody_in_the_case_sees() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var worker = fixtures.caseworker("HCC");
        fixtures.member(ref, worker, "worker");
        var mine = visit.as(owner);
        var path = path(ref, "address");
        assertThat(mine.get("/cases/" + ref + "/sealed").words()).contains("You cannot open any sealed field");
        assertThat(mine.get(path + "/writing").status())
                .as("an owner is none by being the owner")
                .isEqualTo(404);
        admit(mine, ref, "address", owner);
        assertThat(mine.post(path + "/writing", "version", "0").errors()).containsExactly("Enter the safe address");
        assertThat(mine.post(path + "/writing", "version", "0", "text", ADDRESS, "note", "Ring twice")
                        .status())
                .isEqualTo(303);
        assertThat(mine.post(path).errors()).containsExactly("Enter why you open it");
        assertThat(mine.get(path + "/opened").status()).as("not opened yet").isEqualTo(404);
        assertThat(mine.post(path, "reason", "A visit today").location()).isEqualTo(path + "/opened");
        assertThat(mine.get(path + "/opened").words()).contains(ADDRESS, "Ring twice", "10 more minutes");
        ended(ref);
        assertThat(mine.get(path + "/opened").status()).as("ten minutes later").isEqualTo(404);

        var theirs = visit.as(worker);
        for (var closed : List.of(path, path + "/opened", path + "/writing")) {
            assertThat(theirs.get(closed).status()).as(closed).isEqualTo(404);
        }
        assertThat(theirs.post(path, "reason", "Curious").status()).isEqualTo(404);
        assertThat(theirs.get("/cases/" + ref + "/sealed").words()).doesNotContain("Safe address of");
        assertThat(theirs.get("/cases/" + ref + "/looks").words())
                .contains("Sealed field opened", "Address", "A visit today");
        admit(mine, ref, "address", worker);
        assertThat(theirs.post(path, "reason", "On duty").status()).isEqualTo(303);
        assertThat(theirs.get(path + "/opened").words()).contains(ADDRESS);
        end(mine, ref, worker);
        assertThat(theirs.get(path + "/opened").status()).isEqualTo(404);
    }

    @Test
    void who_is_no_member_any_more_opens_no_sealed_field_when_they_become_one_again() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var mine = visit.as(owner);
        admit(mine, ref, "address", owner);
        mine.post(path(ref, "address") + "/writing", "version", "0", "text", ADDRESS);
        var worker = fixtures.caseworker("HCC");
        var membership = "/cases/" + ref + fixtures.anotherMember(ref, worker, owner);
        admit(mine, ref, "address", worker);
        var theirs = visit.as(worker);
        assertThat(theirs.get(path(ref, "address")).status()).isEqualTo(200);

        assertThat(mine.post(membership + "/ending", "version", "1", "reason", "Works elsewhere")
                        .status())
                .isEqualTo(303);
        assertThat(mine.get("/cases/" + ref + "/sealed").words()).doesNotContain(worker.name());
        fixtures.member(ref, worker, "reader");
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(200);
        assertThat(theirs.get(path(ref, "address")).status()).isEqualTo(404);
        assertThat(theirs.post(path(ref, "address"), "reason", "Curious").status())
                .isEqualTo(404);
        assertThat(mine.get(path(ref, "address")).status()).isEqualTo(200);
    }

    @Test
    void nobody_else_meets_what_a_sealed_field_says() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var mine = visit.as(owner);
        for (var kind : List.of("address", "contact")) {
            admit(mine, ref, kind, owner);
            mine.post(path(ref, kind) + "/writing", "version", "0", "text", "Canary " + kind + " 5512");
        }
        mine.post(path(ref, "address"), "reason", "A visit");
        for (var page : List.of(
                "",
                "/sealed",
                "/members",
                "/looks",
                "/sealed/" + person(ref) + "/address",
                "/sealed/" + person(ref) + "/contact")) {
            assertThat(mine.get("/cases/" + ref + page).text()).as(page).doesNotContain("5512");
        }
        assertThat(mine.get("/cases").text()
                        + mine.get("/search?q=5512").html().select("main a").text())
                .doesNotContain("Canary");
        assertThat(mine.get(path(ref, "contact") + "/opened").status())
                .as("each field by itself")
                .isEqualTo(404);
    }

    @Test
    void an_nhs_number_is_checked_and_has_a_lawful_basis_of_its_own() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var mine = visit.as(owner);
        admit(mine, ref, "nhs", owner);
        var path = path(ref, "nhs");
        assertThat(mine.post(path + "/writing", "version", "0", "text", "943 476 5918")
                        .errors())
                .containsExactly(
                        "This is no NHS number: check its 10 digits, one of them is wrong", "Choose a lawful basis");
        assertThat(mine.post(path + "/writing", "version", "0", "text", "943 476 5919", "basis", "Vital interests")
                        .status())
                .isEqualTo(303);
        mine.post(path, "reason", "The hospital asks");
        assertThat(mine.get(path + "/opened").words()).contains("943 476 5919", "Vital interests");
    }

    @Test
    void the_second_of_two_who_write_a_field_is_told_and_reads_nothing_by_that() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var mine = visit.as(owner);
        admit(mine, ref, "address", owner);
        var path = path(ref, "address") + "/writing";
        mine.post(path, "version", "0", "text", ADDRESS);
        var second = mine.post(path, "version", "0", "text", "House 9");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("House 9").doesNotContain(ADDRESS);
        assertThat(mine.post(path, "version", "1", "text", "House 9").status()).isEqualTo(303);
        mine.post(path(ref, "address"), "reason", "A visit");
        assertThat(mine.get(path(ref, "address") + "/opened").words())
                .contains("House 9")
                .doesNotContain(ADDRESS);
    }

    private String path(Ref ref, String kind) {
        return "/cases/%s/sealed/%s/%s".formatted(ref, person(ref), kind);
    }

    private String person(Ref ref) {
        return fixtures.owner()
                .sql("""
                        select p.ref from cases.person_in_case p join cases.case_record c on c.id = p.case_id
                         where c.ref = :ref and p.main
                        """)
                .param("ref", ref.value())
                .query(String.class)
                .single();
    }

    private void admit(Browser owner, Ref ref, String kind, Actor.Person member) {
        var path = "/cases/" + ref + "/sealed/members/" + kind;
        var choice = owner.get(path)
                .html()
                .select("#person option:contains(" + member.name() + ")")
                .val();
        var added = owner.post(path, ConsentGround.with("person", choice, "reason", "On this case"));
        assertThat(added.status()).as("%s", added.errors()).isEqualTo(303);
    }

    private void end(Browser owner, Ref ref, Actor.Person member) {
        var ending = owner.get("/cases/" + ref + "/sealed")
                .html()
                .select(".govuk-summary-list__row:contains(" + member.name() + ") form")
                .attr("action");
        assertThat(owner.post(ending).status()).isEqualTo(303);
    }

    private void ended(Ref ref) {
        fixtures.owner().sql("""
                        update cases.sealed_opening set at = at - interval '11 minutes'
                         where case_id = (select id from cases.case_record where ref = :ref)
                        """).param("ref", ref.value()).update();
    }
}
