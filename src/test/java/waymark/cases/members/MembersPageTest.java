package waymark.cases.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.Visit.Browser;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

@WaymarkTest
class MembersPageTest {

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void an_owner_adds_a_member_who_sees_the_case_at_once_and_nothing_once_it_is_ended() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.ADULT_CONSENTS);
        var colleague = listed(fixtures.caseworker("HCC"));
        var theirs = visit.as(colleague);
        var mine = visit.as(owner);
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(mine.post("/cases/" + ref + "/members/new", "version", "1").errors())
                .contains("Choose a person or an organisation", "Choose what they may do", "Choose a purpose");
        var form = filled(mine, ref, colleague);
        assertThat(mine.post("/cases/" + ref + "/members/new", form).status()).isEqualTo(303);
        assertThat(theirs.get("/cases/" + ref).words()).contains("Who sees this case");
        assertThat(theirs.get("/cases").words()).contains(ref.value());
        assertThat(told(colleague)).contains("You are a member of the case " + ref + " now");
        assertThat(mine.get("/cases/" + ref + "/members").words())
                .contains(colleague.name(), "Support of the person", "Public task");
        assertThat(mine.post("/cases/" + ref + "/members/new", form).errors())
                .containsExactly(colleague.name() + " is a member already");

        var ending = link(mine.get("/cases/" + ref + "/members"), colleague.name(), "ending");
        assertThat(mine.post(ending, "version", "1").errors()).containsExactly("Enter why it ends");
        assertThat(mine.post(ending, "version", "1", "reason", "Changed teams").status())
                .isEqualTo(303);
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(theirs.get("/cases").words()).doesNotContain(ref.value());
        assertThat(told(colleague)).as("no notice leads there any more").doesNotContain(ref.value());
        assertThat(mine.get("/cases/" + ref).words()).contains("A membership was ended", "Changed teams");
    }

    @Test
    void only_people_who_work_on_cases_and_have_no_conflict_can_be_chosen() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var worker = listed(fixtures.caseworker("HCC"));
        var gone = listed(fixtures.caseworker("HCC"));
        var member = listed(someone.member("HCC"));
        var shut = listed(fixtures.caseworker("NLC"));
        fixtures.owner()
                .sql("update access.account set disabled_at = now() where id = ?")
                .param(gone.id())
                .update();
        var mine = visit.as(owner);
        declare(mine, ref, "person:" + place(shut));
        assertThat(options(mine.get("/cases/" + ref + "/members/new"), "who"))
                .contains("person:" + place(worker), "organisation:HCC")
                .doesNotContain("person:" + place(gone), "person:" + place(member), "person:" + place(shut));
        assertThat(options(mine.get("/cases/" + ref + "/members/owner"), "next"))
                .contains("person:" + place(worker))
                .doesNotContain("person:" + place(shut));
        assertThat(mine.post("/cases/" + ref + "/members/new", filled(mine, ref, shut))
                        .errors())
                .as("typed all the same")
                .containsExactly("Choose a person or an organisation");
    }

    @Test
    void people_of_an_organisation_that_becomes_a_member_are_told_unless_a_conflict_shuts_them_out() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var colleague = listed(fixtures.caseworker("HCC"));
        var shut = listed(fixtures.caseworker("HCC"));
        var lifted = listed(fixtures.caseworker("HCC"));
        var elsewhere = listed(someone.with("NLC", "caseworker@organisation:HCC"));
        var mine = visit.as(owner);
        declare(mine, ref, "person:" + place(shut));
        declare(mine, ref, "person:" + place(lifted));
        fixtures.owner().sql("""
                        update cases.conflict set lifted_at = now(), lifted_by = person, lifted_by_name = 'S', version = 2
                         where person = ?
                        """).param(lifted.id()).update();
        declare(mine, ref, "organisation:NLC");
        var form = changed(filled(mine, ref, colleague), "who", "organisation:HCC");
        assertThat(mine.post("/cases/" + ref + "/members/new", form).status()).isEqualTo(303);
        assertThat(told(colleague)).contains("You are a member of the case " + ref + " now");
        assertThat(told(lifted)).contains(ref.value());
        assertThat(told(shut)).doesNotContain(ref.value());
        assertThat(told(elsewhere)).as("of an organisation that is shut out").doesNotContain(ref.value());
    }

    @Test
    void people_of_an_organisation_that_is_no_member_any_more_lose_its_notices_unless_they_see_the_case_otherwise() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var colleague = listed(fixtures.caseworker("HCC"));
        var member = listed(fixtures.caseworker("HCC"));
        var both = listed(someone.with("HCC", "caseworker@organisation:HCC", "caseworker@organisation:ERYC"));
        fixtures.member(ref, member, "worker");
        fixtures.member(ref, "ERYC", "reader");
        var mine = visit.as(owner);
        var form = changed(filled(mine, ref, colleague), "who", "organisation:HCC");
        assertThat(mine.post("/cases/" + ref + "/members/new", form).status()).isEqualTo(303);
        for (var each : List.of(colleague, member, both)) {
            assertThat(told(each)).contains("You are a member of the case " + ref + " now");
        }

        var ending = "/cases/" + ref + "/members/" + organisation(ref, "HCC") + "/ending";
        assertThat(mine.post(ending, "version", "1", "reason", "Its part is done")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(colleague).get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(told(colleague)).doesNotContain(ref.value());
        for (var each : List.of(member, both)) {
            assertThat(visit.as(each).get("/cases/" + ref).status()).isEqualTo(200);
            assertThat(told(each)).contains(ref.value());
        }
    }

    private UUID organisation(Ref ref, String organisation) {
        return fixtures.owner()
                .sql("""
                        select m.id from cases.member m join cases.case_record c on c.id = m.case_id
                         where c.ref = :ref and m.organisation = :organisation
                        """)
                .param("ref", ref.value())
                .param("organisation", organisation)
                .query(UUID.class)
                .single();
    }

    @Test
    void nobody_but_the_owner_changes_who_sees_a_case() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var worker = fixtures.caseworker("HCC");
        fixtures.member(ref, worker, "worker");
        var theirs = visit.as(worker);
        assertThat(theirs.get("/cases/" + ref + "/members").words())
                .contains(owner.name())
                .doesNotContain("Add a member");
        for (var path : List.of("/members/new", "/members/owner", "/conflicts", "/conflicts/new")) {
            assertThat(theirs.get("/cases/" + ref + path).status()).as(path).isEqualTo(404);
            assertThat(theirs.post("/cases/" + ref
                                    + path.replace("/conflicts", "/conflicts/new")
                                            .replace("/new/new", "/new"))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_case_is_handed_over_to_one_who_owns_it_at_once() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var next = listed(fixtures.caseworker("HCC"));
        fixtures.member(ref, next, "reader");
        var mine = visit.as(owner);
        assertThat(mine.post("/cases/" + ref + "/members/owner", "version", "1").errors())
                .containsExactly(
                        "Choose who owns the case from now on",
                        "Choose whether you stay a member",
                        "Enter why you hand it over");
        var handed = mine.post(
                "/cases/" + ref + "/members/owner",
                ConsentGround.with(
                        "version", "1", "next", "person:" + place(next), "stays", "no", "reason", "A new post"));
        assertThat(handed.location()).isEqualTo("/cases");
        assertThat(mine.get("/cases/" + ref).status()).isEqualTo(404);
        var theirs = visit.as(next);
        assertThat(theirs.get("/cases/" + ref + "/members").words()).contains("You are its owner", "Hull City Council");
        assertThat(told(next)).contains("The case " + ref + " is yours now");
        var back = theirs.post(
                "/cases/" + ref + "/members/owner",
                ConsentGround.with(
                        "version",
                        "2",
                        "next",
                        "person:" + place(listed(owner)),
                        "stays",
                        "worker",
                        "reason",
                        "Back again"));
        assertThat(back.status()).as("%s", back.errors()).isEqualTo(303);
        assertThat(theirs.get("/cases/" + ref + "/members").words()).contains(owner.name() + " owns it");
        assertThat(mine.get("/cases/" + ref + "/members/new").status()).isEqualTo(200);
    }

    @Test
    void an_owner_who_hands_over_and_does_not_stay_keeps_no_notice_of_the_case() {
        var owner = listed(fixtures.caseworker("HUMBERCARE"));
        var next = listed(fixtures.caseworker("HCC"));
        for (var stays : List.of("reader", "no")) {
            var ref = fixtures.open(owner, Route.CHILD);
            var worker = fixtures.caseworker("HCC");
            fixtures.member(ref, worker, "worker");
            visit.as(worker).post("/cases/" + ref + "/conflicts/own", "reason", "They are my cousin");
            assertThat(told(owner)).contains(ref.value());
            var handed = visit.as(owner)
                    .post(
                            "/cases/" + ref + "/members/owner",
                            ConsentGround.with(
                                    "version",
                                    "1",
                                    "next",
                                    "person:" + place(next),
                                    "stays",
                                    stays,
                                    "reason",
                                    "A new post"));
            assertThat(handed.status()).as("%s", handed.errors()).isEqualTo(303);
            assertThat(told(owner).contains(ref.value())).as(stays).isEqualTo(stays.equals("reader"));
            assertThat(told(next)).contains("The case " + ref + " is yours now");
        }
    }

    @Test
    void a_member_who_knows_somebody_shuts_themselves_out_and_the_owner_is_told() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var worker = fixtures.caseworker("HCC");
        fixtures.member(ref, worker, "worker");
        var theirs = visit.as(worker);
        assertThat(visit.as(owner)
                        .post("/cases/" + ref + "/conflicts/own", "reason", "A cousin")
                        .errors())
                .containsExactly("You own this case. Hand it over first, then declare it");
        assertThat(theirs.post("/cases/" + ref + "/conflicts/own").errors())
                .containsExactly("Enter how you know the person");
        assertThat(theirs.post("/cases/" + ref + "/conflicts/own", "reason", "They are my cousin")
                        .location())
                .isEqualTo("/cases");
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(told(owner)).contains("A member of the case " + ref + " declared a conflict of interest");
        var mine = visit.as(owner);
        assertThat(mine.get("/cases/" + ref + "/conflicts").words()).contains("They are my cousin", "by themselves");
        assertThat(mine.get("/cases/" + ref).words()).doesNotContain("cousin");
        var governance = visit.as(someone.informationGovernance());
        assertThat(governance.get("/cases/conflicts").words())
                .contains(ref.value())
                .doesNotContain("cousin");
    }

    @Test
    void somebody_with_a_conflict_finds_no_sign_of_the_case_anywhere() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var details = fixtures.details();
        var ref = fixtures.open(owner, Route.CHILD, details);
        var shut = listed(fixtures.caseworker("HCC"));
        fixtures.member(ref, shut, "worker");
        var theirs = visit.as(shut);
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(200);
        declare(visit.as(owner), ref, "organisation:HCC");
        for (var path : List.of("/cases/" + ref, "/cases/" + ref + "/members", "/cases/" + ref + "/looks")) {
            var hidden = theirs.get(path);
            var absent = theirs.get(path.replace(ref.value(), "CA-0000000"));
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(plain(hidden, ref.value())).isEqualTo(plain(absent, "CA-0000000"));
        }
        for (var words : List.of(details.firstName(), ref.value())) {
            assertThat(theirs.get("/search?q=" + words).html().select("main a[href*=" + ref + "]"))
                    .as(words)
                    .isEmpty();
        }
        assertThat(theirs.get("/cases").words()).doesNotContain(ref.value(), details.firstName());
        assertThat(theirs.get("/notices").words()).doesNotContain(ref.value());
    }

    @Test
    void a_conflict_is_lifted_by_the_owner_or_information_governance_and_by_nobody_else() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var worker = listed(fixtures.caseworker("HCC"));
        fixtures.member(ref, worker, "worker");
        var mine = visit.as(owner);
        declare(mine, ref, "person:" + place(worker));
        var governance = visit.as(someone.informationGovernance());
        var page = governance.get("/cases/conflicts").html();
        var row = page.select("tr:contains(" + ref + ")").first();
        var lift = row.select("a").attr("href");
        assertThat(visit.as(worker).get(lift).status()).isEqualTo(404);
        assertThat(governance.post(lift).status()).isEqualTo(303);
        assertThat(mine.get("/cases/" + ref + "/conflicts").words()).contains("Lifted");
        assertThat(visit.as(worker).get("/cases/" + ref).status())
                .as("no member by itself")
                .isEqualTo(404);
        assertThat(options(mine.get("/cases/" + ref + "/members/new"), "who")).contains("person:" + place(worker));

        declare(mine, ref, "person:" + place(worker));
        var lifting = mine.get("/cases/" + ref + "/conflicts")
                .html()
                .select("a[href$=lifting]")
                .attr("href");
        assertThat(mine.post(lifting, "version", "1").errors()).containsExactly("Enter why there is none any more");
        assertThat(mine.post(lifting, "version", "1", "reason", "A mix-up").status())
                .isEqualTo(303);
        assertThat(mine.get("/cases/" + ref).words()).contains("A conflict of interest was lifted", "A mix-up");
    }

    @Test
    void two_owners_who_change_a_membership_at_once_lose_nothing() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var worker = fixtures.caseworker("HCC");
        fixtures.member(ref, worker, "worker");
        var first = visit.as(owner);
        var second = visit.as(owner);
        var path = "/cases/" + ref + "/members/" + member(ref, worker);
        var early = fields(first.get(path));
        var late = fields(second.get(path));
        assertThat(first.post(path, changed(early, "capacity", "reader")).status())
                .isEqualTo(303);
        var conflict = second.post(path, changed(late, "until-day", "1", "until-month", "2", "until-year", "2090"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select("input[name=capacity][checked]").val())
                .as("what the first changed")
                .isEqualTo("reader");
        assertThat(conflict.html().select("input[name=until-year]").val())
                .as("what the second changed")
                .isEqualTo("2090");
        assertThat(second.post(path, fields(conflict)).status()).isEqualTo(303);
        var members = first.get("/cases/" + ref + "/members").words();
        assertThat(members).contains("Reader", "until 1 Feb 2090");
    }

    @Test
    void who_looked_names_each_page_with_time_and_capacity_and_can_be_narrowed() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var reader = fixtures.caseworker("HCC");
        fixtures.member(ref, reader, "reader");
        visit.as(reader).get("/cases/" + ref + "/members");
        var mine = visit.as(owner);
        assertThat(mine.get("/cases/" + ref + "/looks").words())
                .contains(reader.name(), "Hull City Council", "Reader", "Members");
        var narrowed = mine.get("/cases/" + ref + "/looks?as=owner");
        assertThat(narrowed.html().select(".govuk-table__body").text()).doesNotContain(reader.name());
        var theirs = mine.get("/cases/" + ref + "/looks?person=" + reader.id());
        assertThat(theirs.html().select(".govuk-table__body").text()).doesNotContain(owner.name());

        var governance = visit.as(someone.informationGovernance());
        assertThat(governance.get("/cases/looks?ref=" + ref).words()).contains(reader.name(), "Reader");
        assertThat(governance.get("/cases/looks.csv?ref=" + ref).text()).contains(ref.value(), reader.name());
        assertThat(governance.get("/cases/looks?ref=CA-0000000").words()).contains("There is no case");
        assertThat(governance.get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(visit.as(reader).get("/cases/looks?ref=" + ref).status()).isEqualTo(403);
    }

    private void declare(Browser owner, Ref ref, String who) {
        var declared = owner.post("/cases/" + ref + "/conflicts/new", "who", who, "reason", "They know the family");
        assertThat(declared.status()).as("%s", declared.errors()).isEqualTo(303);
    }

    private static String plain(Answer answer, String ref) {
        return answer.text().replace(ref, "").replaceAll("value=\"[^\"]{20,}\"", "");
    }

    private String[] filled(Browser owner, Ref ref, Actor.Person who) {
        return changed(
                fields(owner.get("/cases/" + ref + "/members/new")),
                "who",
                "person:" + place(who),
                "capacity",
                "worker",
                "purpose",
                "support",
                "consentGround",
                "RISK",
                "consentWhy",
                "He was followed home last night",
                "consentTold",
                "yes");
    }

    /// What the form of a page holds.
    private static String[] fields(Answer page) {
        var fields = new ArrayList<String>();
        for (var field : page.html()
                .select("main form[method=post]")
                .first()
                .select(
                        "input[name]:not([type=radio]):not([name=_csrf]):not([name=_once]), input[checked], select, textarea")) {
            fields.add(field.attr("name"));
            fields.add(
                    field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.val());
        }
        return fields.toArray(String[]::new);
    }

    private static String[] changed(String[] fields, String... changes) {
        var all = new LinkedHashMap<String, String>();
        for (var list : List.of(List.of(fields), List.of(changes))) {
            for (int place = 0; place < list.size(); place += 2) {
                all.put(list.get(place), list.get(place + 1));
            }
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /// The person with a place in the directory, as those have who are chosen from.
    private Actor.Person listed(Actor.Person person) {
        fixtures.owner()
                .sql("""
                        insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                        values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                        on conflict (id) do nothing
                        """)
                .param("id", person.id())
                .param("ref", place(person))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    private static String place(Actor.Person person) {
        return "PE-" + person.id().toString().replace("-", "").substring(0, 7).toUpperCase(java.util.Locale.ROOT);
    }

    private UUID member(Ref ref, Actor.Person person) {
        return fixtures.owner()
                .sql("""
                        select m.id from cases.member m join cases.case_record c on c.id = m.case_id
                         where c.ref = :ref and m.person = :person
                        """)
                .param("ref", ref.value())
                .param("person", person.id())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private static List<String> options(Answer page, String field) {
        return new ArrayList<>(page.html().select("#" + field + " option").eachAttr("value"));
    }

    private static String link(Answer page, String name, String ending) {
        return page.html()
                .select("tr:contains(" + name + ") a[href$=" + ending + "]")
                .attr("href");
    }

    private String told(Actor.Person person) {
        return String.join(
                "\n",
                fixtures.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}
