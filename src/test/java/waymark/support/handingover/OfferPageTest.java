package waymark.support.handingover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.LiveDuties;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Capacity;
import waymark.cases.record.Route;
import waymark.directory.offboarding.OffboardingFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.support.SupportPeople;

@WaymarkTest
class OfferPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Autowired
    TestUsers users;

    @Autowired
    Visit visit;

    private String path(Actor.Person worker) {
        return "/caseload/%s/hand-over".formatted(people.ref(worker));
    }

    private String offered(Actor.Person receiver, Ref ref) {
        return "/cases/offers/"
                + cases.owner()
                        .sql("""
                                select o.id from support.case_offer o join cases.case_record c on c.id = o.case_id
                                 where c.ref = :ref and o.to_person = :to order by o.offered_at desc limit 1
                                """)
                        .param("ref", ref.value())
                        .param("to", receiver.id())
                        .query((row, _) -> row.getString("id"))
                        .single();
    }

    @Test
    void cases_of_a_leaver_go_to_colleagues_who_accept_and_are_never_without_an_owner() {
        var leaver = people.caseworker("HCC");
        var next = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var details = cases.details();
        var first = cases.open(leaver, Route.OUTSIDE_NRM, details);
        var second = cases.open(leaver, Route.CHILD);
        var browser = visit.as(manager);
        assertThat(browser.get(path(leaver)).words())
                .contains(first.value(), second.value(), next.name())
                .doesNotContain(details.name());
        assertThat(browser.post(path(leaver)).errors()).containsExactly("Choose a colleague for at least one case");
        assertThat(browser.post(path(leaver), "all", people.ref(next)).status()).isEqualTo(303);
        assertThat(people.told(next)).contains("You are offered the case " + first);
        assertThat(people.told(leaver)).contains("Write a note for the next owner of the case " + first);
        assertThat(visit.as(leaver).get("/cases/" + first).words()).contains("Write a note for the next owner");
        assertThat(visit.as(leaver)
                        .post("/cases/%s/handing-over".formatted(first), "words", "Canarynote")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(next).get("/cases/" + first).status()).isEqualTo(404);
        assertThat(visit.as(next).get("/cases/offers").words()).contains(first.value(), leaver.name());
        var answer = offered(next, first);
        assertThat(visit.as(next).post(answer).errors()).containsExactly("Choose whether you take " + first);
        assertThat(visit.as(next).post(answer, "answer", "yes").status()).isEqualTo(303);
        assertThat(cases.read(next, first).capacity()).isEqualTo(Capacity.OWNER);
        assertThat(visit.as(leaver).get("/cases/" + first).status()).isEqualTo(404);
        assertThat(visit.as(next).get("/cases/" + first).words()).contains("Tell the person who works with them now");
        assertThat(visit.as(next).get("/cases/%s/handing-over".formatted(first)).words())
                .contains("Canarynote");
        assertThat(visit.as(next)
                        .post("/cases/%s/handing-over/told".formatted(first))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(next).get("/cases/" + first).words())
                .contains("The person was told who works with them now")
                .doesNotContain("Changed hands");
        assertThat(visit.as(next).post(offered(next, second), "answer", "no").status())
                .isEqualTo(303);
        assertThat(people.told(manager))
                .contains("The case %s was accepted".formatted(first), "The case %s cannot go to".formatted(second));
        assertThat(cases.read(leaver, second).capacity()).isEqualTo(Capacity.OWNER);
    }

    @Test
    void a_case_that_nobody_answers_for_is_offered_to_another_colleague() {
        var leaver = people.caseworker("HCC");
        var ill = people.caseworker("HCC");
        var next = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(leaver, Route.OUTSIDE_NRM);
        var other = cases.open(leaver, Route.OUTSIDE_NRM);
        var browser = visit.as(manager);
        browser.post(path(leaver), "all", people.ref(ill));
        var first = offered(ill, ref);
        var page = browser.get(path(leaver));
        assertThat(page.html().select("#" + ref + " option").eachText())
                .contains("Stays offered to " + ill.name(), next.name())
                .doesNotContain(ill.name());
        assertThat(page.html().select("#all")).as("there is none left to offer").isEmpty();
        assertThat(browser.post(path(leaver), ref.value(), people.ref(next)).status())
                .isEqualTo(303);
        assertThat(visit.as(ill).post(first, "answer", "yes").status()).isEqualTo(404);
        assertThat(visit.as(ill).get("/cases/offers").words())
                .contains(other.value())
                .doesNotContain(ref.value());
        assertThat(ended(ill, ref)).containsExactly(true);
        assertThat(ended(ill, other)).containsExactly(false);
        assertThat(people.told(leaver)).containsOnlyOnce("Write a note for the next owner of the case " + ref);
        assertThat(people.told(next)).contains("You are offered the case " + ref);
        assertThat(visit.as(next).post(offered(next, ref), "answer", "yes").status())
                .isEqualTo(303);
        assertThat(cases.read(next, ref).capacity()).isEqualTo(Capacity.OWNER);
        assertThat(people.told(leaver)).as("no notice leads there any more").doesNotContain(ref.value());
    }

    @Test
    void a_case_whose_receiver_leaves_before_they_answer_stays_with_its_owner_and_the_manager_is_told() {
        var owner = people.caseworker("HCC");
        var leaver = people.caseworker("HCC");
        var next = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        visit.as(manager).post(path(owner), ref.value(), people.ref(leaver));
        var lead = visit.as(users.organisationLead("HCC"));
        var ending = "/directory/people/" + people.ref(leaver) + "/ending";
        var page = lead.get(ending);
        assertThat(page.words()).contains("Cases they were offered").doesNotContain(ref.value());
        var today = LocalDate.now();
        var left = lead.post(ending, OffboardingFixtures.filled(page, today, "nobody"));
        assertThat(left.errors()).isEmpty();
        assertThat(left.status()).isEqualTo(303);

        assertThat(LiveDuties.of(leaver.id(), today)).isEmpty();
        assertThat(ended(leaver, ref)).containsExactly(true);
        assertThat(people.told(manager))
                .contains("The case %s cannot go to the colleague you chose, who leaves".formatted(ref));
        assertThat(cases.read(owner, ref).capacity()).isEqualTo(Capacity.OWNER);
        assertThat(visit.as(manager)
                        .post(path(owner), ref.value(), people.ref(next))
                        .status())
                .isEqualTo(303);
        assertThat(people.told(next)).contains("You are offered the case " + ref);
    }

    /// Whether each notice of that offer asks nothing of them any more.
    private List<Boolean> ended(Actor.Person person, Ref ref) {
        return cases.owner()
                .sql("""
                        select ended_at is not null as ended from notices.notice
                         where person = :person and text like 'You are offered%' and subject = :ref
                        """)
                .param("person", person.id())
                .param("ref", ref.value())
                .query((row, _) -> row.getBoolean("ended"))
                .list();
    }

    @Test
    void an_offer_by_an_owner_of_before_stands_in_nobodys_way() {
        var before = people.caseworker("HCC");
        var next = people.caseworker("HCC");
        var owner = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(before, Route.OUTSIDE_NRM);
        visit.as(manager).post(path(before), ref.value(), people.ref(next));
        var first = offered(next, ref);
        assertThat(visit.as(before)
                        .post(
                                "/cases/%s/members/owner".formatted(ref),
                                "version",
                                "1",
                                "next",
                                "person:" + people.ref(owner),
                                "stays",
                                "no",
                                "reason",
                                "A new post")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(manager)
                        .post(path(owner), ref.value(), people.ref(next))
                        .status())
                .isEqualTo(303);
        assertThat(offered(next, ref)).isNotEqualTo(first);
        assertThat(visit.as(next).post(offered(next, ref), "answer", "yes").status())
                .isEqualTo(303);
        assertThat(cases.read(next, ref).capacity()).isEqualTo(Capacity.OWNER);
    }

    @Test
    void a_conflict_of_interest_says_only_that_a_colleague_cannot_take_the_case() {
        var leaver = people.caseworker("HCC");
        var shut = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(leaver, Route.OUTSIDE_NRM);
        assertThat(visit.as(manager)
                        .post(path(leaver), ref.value(), people.ref(shut))
                        .status())
                .isEqualTo(303);
        var answer = offered(shut, ref);
        cases.owner()
                .sql("""
                        insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                        values (gen_random_uuid(), :case, :person, '\\x01', :person, 'S', now())
                        """)
                .param("case", cases.ids(ref).getFirst())
                .param("person", shut.id())
                .update();
        assertThat(visit.as(shut).get("/cases/offers").words()).contains("No case is offered to you");
        assertThat(visit.as(shut).post(answer, "answer", "yes").status()).isEqualTo(404);
        var other = cases.open(leaver, Route.OUTSIDE_NRM);
        cases.owner()
                .sql("""
                        insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                        values (gen_random_uuid(), :case, :person, '\\x01', :person, 'S', now())
                        """)
                .param("case", cases.ids(other).getFirst())
                .param("person", shut.id())
                .update();
        assertThat(visit.as(manager)
                        .post(path(leaver), other.value(), people.ref(shut))
                        .errors())
                .contains("This colleague cannot take the case: choose another");
        var elsewhere = people.manager("HUMBERCARE");
        assertThat(visit.as(elsewhere).get(path(leaver)).status()).isEqualTo(404);
        assertThat(visit.as(leaver).get(path(leaver)).status()).isEqualTo(404);
    }
}
