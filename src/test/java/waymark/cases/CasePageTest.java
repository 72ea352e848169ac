package waymark.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.Place;
import waymark.cases.record.Route;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;

@WaymarkTest
class CasePageTest {

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    CaseCipher cipher;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_opens_a_case_owns_it_and_reads_what_they_entered() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var opened = visit.as(worker)
                .post(
                        "/cases/new",
                        "route",
                        "ADULT_CONSENTS",
                        "firstName",
                        "Mai",
                        "lastName",
                        "Sample",
                        "concern",
                        "Sleeps at the car wash");
        assertThat(opened.status()).as("%s", opened.errors()).isEqualTo(303);
        assertThat(visit.as(worker).get(opened.location()).words())
                .contains("Mai Sample", "An adult who agrees to a referral", "Case opened", "Sleeps at the car wash");
        assertThat(visit.as(worker).get("/cases").words()).contains("Mai Sample");
    }

    @Test
    void a_case_of_others_looks_like_one_that_is_not_there() {
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.ADULT_CONSENTS);
        var colleague = visit.as(fixtures.caseworker("HUMBERCARE"));
        var absent = colleague.get("/cases/CA-0000000");
        var hidden = colleague.get("/cases/" + ref);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.words().replace(ref.value(), ""))
                .isEqualTo(absent.words().replace("CA-0000000", ""));
        assertThat(colleague.get("/cases").words()).doesNotContain(ref.value());
    }

    @Test
    void a_reader_reads_and_an_organisation_that_is_a_member_reads_through_each_who_works_on_cases() {
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD);
        var reader = fixtures.caseworker("HCC");
        fixtures.member(ref, reader, "reader");
        assertThat(visit.as(reader).get("/cases/" + ref).words()).contains("Reader");
        assertThat(visit.as(fixtures.caseworker("NLC")).get("/cases/" + ref).status())
                .isEqualTo(404);
        fixtures.member(ref, "NLC", "worker");
        assertThat(visit.as(fixtures.caseworker("NLC")).get("/cases/" + ref).status())
                .isEqualTo(200);
        assertThat(visit.as(someone.member("NLC")).get("/cases/" + ref).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_sealed_opens_at_its_own_place_alone() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var id = fixtures.ids(fixtures.open(worker, Route.CHILD)).getFirst();
        var other = fixtures.ids(fixtures.open(worker, Route.CHILD)).getFirst();
        var place = new Place("cases.sample", UUID.randomUUID(), "sealed", 1);
        CurrentActor.run(
                worker,
                () -> transaction.executeWithoutResult(_ -> {
                    var sealed = cipher.seal(id, place, "Words");
                    assertThat(cipher.open(id, place, sealed)).isEqualTo("Words");
                    var next = new Place(place.table(), place.row(), place.column(), 2);
                    assertThatThrownBy(() -> cipher.open(id, next, sealed)).isInstanceOf(InvariantViolation.class);
                    assertThatThrownBy(() -> cipher.open(other, place, sealed)).isInstanceOf(InvariantViolation.class);
                }));
    }

    @Test
    void the_database_holds_no_name_and_no_word_in_clear() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var details = fixtures.details();
        var ref = fixtures.open(worker, Route.CHILD, details);
        assertThat(fixtures.owner()
                        .sql("""
                                select (select string_agg(e::text, ' ') from cases.entry e where e.case_id = c.id)
                                    || (select string_agg(p::text, ' ') from cases.person_in_case p where p.case_id = c.id)
                                  from cases.case_record c where c.ref = :ref
                                """)
                        .param("ref", ref.value())
                        .query(String.class)
                        .single())
                .doesNotContain(details.firstName(), "car wash")
                .contains("Case opened");
    }
}
