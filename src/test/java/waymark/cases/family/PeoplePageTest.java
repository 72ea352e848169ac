package waymark.cases.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

@WaymarkTest
class PeoplePageTest {

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Family family;

    @Autowired
    Visit visit;

    @Test
    void family_is_added_with_a_referral_each_and_gets_a_case_of_their_own() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var path = "/cases/" + fixtures.open(person, Route.ADULT_CONSENTS);
        assertThat(worker.post(path + "/people/new", "firstName", "Ana").errors())
                .containsExactlyInAnyOrder(
                        "Choose who they are to the person",
                        "Choose whether they are under 18",
                        "Choose whether they need a referral",
                        "Choose whether they can be kept together");
        var name = fixtures.details().firstName();
        assertThat(worker.post(path + "/people/new", added(name)).status()).isEqualTo(303);
        assertThat(worker.get(path + "/people").words())
                .contains(name, "Needs a referral", "Not safe together", "No, it is not safe or not wanted");
        var card = worker.get(path);
        assertThat(card.words()).contains("1 other person", "1 is a child", "who needs a referral too");
        var own = card.html().select("a[href$=/case]").first().attr("href");
        assertThat(worker.post(own, "route", "CHILD").errors()).containsExactly("Enter what gave rise to concern");
        var opened = worker.post(own, "route", "CHILD", "concern", "Works beside her mother");
        assertThat(opened.status()).as("%s", opened.errors()).isEqualTo(303);
        assertThat(worker.get(opened.location()).words()).contains(name, "A child");
        assertThat(worker.get(opened.location() + "/people").html().select("a[href='" + path + "']"))
                .isNotEmpty();
        assertThat(worker.get(path + "/people").html().select("a[href='" + opened.location() + "']"))
                .isNotEmpty();
        assertThat(worker.get(path).words()).doesNotContain("who needs a referral too");
        assertThat(worker.post(own, "route", "CHILD", "concern", "Again").errors())
                .singleElement()
                .asString()
                .startsWith("They have a case of their own already");
    }

    @Test
    void two_who_open_a_case_of_their_own_for_somebody_at_once_open_one() {
        var person = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(person, Route.ADULT_CONSENTS);
        var worker = visit.as(person);
        worker.post("/cases/" + ref + "/people/new", added("Ana"));
        var it = fixtures.read(person, ref);
        var child = it.people().stream().filter(one -> !one.main()).findFirst().orElseThrow();
        var seen = Dependant.unknown(child.id()); // by both, before either sent the form
        Supplier<Ruling<Ref>> opening = () ->
                CurrentActor.as(person, () -> family.openOwn(person, it, child, seen, Route.CHILD, "Works there"));
        assertThat(opening.get()).isInstanceOf(Ruling.Agreed.class);
        assertThat(opening.get()).isInstanceOf(Ruling.Refused.class);

        var late = new PersonDetails("Anna", "", "", null, "", "", "", "");
        CurrentActor.run(
                person, () -> family.change(person, it, child, child.version(), late, Optional.of(seen), List.of()));
        assertThat(worker.get("/cases/" + ref + "/people").words())
                .as("whoever changes them at the same moment keeps the link")
                .contains("Anna")
                .doesNotContain("Open a case of their own");
    }

    @Test
    void what_is_known_of_somebody_is_changed_and_two_changes_at_once_lose_nothing() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var path = "/cases/" + fixtures.open(person, Route.ADULT_CONSENTS);
        worker.post(path + "/people/new", added("Ana"));
        var change = worker.get(path + "/people").html().select("a[href*=/people/CP-]:contains(Change)").stream()
                .map(link -> link.attr("href"))
                .toList();
        assertThat(change).hasSize(2);
        var fields = new ArrayList<>(List.of(added("Anna")));
        fields.addAll(List.of("version", "1", "nationality", "Romania"));
        var second = change.getLast();
        assertThat(worker.post(second, fields.toArray(String[]::new)).status()).isEqualTo(303);
        assertThat(worker.get(path + "/people").words()).contains("Anna", "Romania");
        assertThat(worker.post(second, fields.toArray(String[]::new)).status()).isEqualTo(409);
        assertThat(worker.post(change.getFirst(), "version", "1", "firstName", "Mai", "gender", "female")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get(path).words()).contains("Mai");

        var reader = fixtures.caseworker("HCC");
        fixtures.member(new Ref(path.substring(7)), reader, "reader");
        assertThat(visit.as(reader).get(path + "/people").words())
                .contains("Anna")
                .doesNotContain("Change what is known");
        assertThat(visit.as(reader).get(second).status()).isEqualTo(404);
    }

    private static String[] added(String name) {
        return new String[] {
            "relationship", "Child", "firstName", name, "child", "yes", "referral", "needed", "together", "not_safe"
        };
    }
}
