package waymark.cases.consent.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What a person said about the police binds every way in which the police could come to know of them.
@WaymarkTest
class SharingConsentPageTest {

    private static final String WORDS = "My brother is in a cell because of them";

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private ConsentFixtures consents;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    private Actor.Person owner;
    private Actor.Person sergeant;
    private Ref ref;

    /// A case whose person said no to the police and yes to the council, and a sergeant.
    @BeforeEach
    void open() {
        owner = cases.caseworker("HUMBERCARE");
        sergeant = listed(cases.caseworker("HUMBERSIDE_POLICE"));
        ref = cases.open(owner, Route.ADULT_CONSENTS);
        consents.agreed(owner, ref, "police", "REFUSED", "partner1", "HCC", "partner1Answer", "GIVEN", "words", WORDS);
    }

    @Test
    void a_sergeant_becomes_a_member_against_a_no_only_on_a_ground_that_everybody_concerned_can_read() {
        var mine = visit.as(owner);
        var form = mine.get("/cases/" + ref + "/members/new");
        assertThat(form.words()).as("before anybody is chosen").contains("Police", WORDS);

        var refused = mine.post("/cases/" + ref + "/members/new", member(sergeant));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).singleElement().asString().startsWith("Humberside Police: they said no on ");
        assertThat(visit.as(sergeant).get("/cases/" + ref).status()).isEqualTo(404);

        assertThat(mine.post("/cases/" + ref + "/members/new", member(sergeant, "consentGround", "RISK"))
                        .errors())
                .containsExactly(
                        "Enter why it is necessary, and no more than is needed", "Choose whether the person was told");
        assertThat(mine.post(
                                "/cases/" + ref + "/members/new",
                                member(sergeant, "consentGround", "RISK", "consentWhy", "Needed", "consentTold", "no"))
                        .errors())
                .containsExactly("Say in a sentence why it is necessary: others read it");
        assertThat(mine.post(
                                "/cases/" + ref + "/members/new",
                                member(
                                        sergeant,
                                        "consentGround",
                                        "RISK",
                                        "consentWhy",
                                        "Two men wait outside her door tonight",
                                        "consentTold",
                                        "no",
                                        "consentNotTold",
                                        "She does not answer"))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(sergeant).get("/cases/" + ref).status()).isEqualTo(200);

        assertThat(mine.get("/cases/" + ref + "/consent/without").words())
                .contains(
                        "Humberside Police",
                        "They had said no",
                        WORDS,
                        "Risk to life or of serious harm",
                        "Two men wait outside her door tonight",
                        "She does not answer");
        assertThat(visit.as(someone.informationGovernance())
                        .get("/cases/without-consent")
                        .words())
                .contains(ref.value(), "Humberside Police", "They had said no")
                .doesNotContain(WORDS, "Two men wait");
    }

    @Test
    void the_council_that_they_said_yes_to_becomes_a_member_without_a_question() {
        var council = listed(cases.caseworker("HCC"));
        assertThat(visit.as(owner)
                        .post("/cases/" + ref + "/members/new", member(council))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get("/cases/" + ref + "/consent/without").words())
                .contains("Nothing.");
    }

    @Test
    void a_yes_to_one_sharing_does_not_stand_against_a_recorded_no() {
        var mine = visit.as(owner);
        var answer = mine.post(
                "/cases/" + ref + "/disclosures/new",
                "way",
                "person",
                "person",
                place(sergeant),
                "parts",
                "IDENTITY",
                "basis",
                "SAFEGUARDING",
                "from-day",
                "1",
                "from-month",
                "1",
                "from-year",
                "2099",
                "until-day",
                "2",
                "until-month",
                "1",
                "until-year",
                "2099",
                "purpose",
                "SAFEGUARDING",
                "why",
                "To know her name",
                "told",
                "ASKED",
                "answer",
                "AGREED",
                "by",
                "Ana",
                "language",
                "English");
        assertThat(answer.errors()).anyMatch(error -> error.startsWith("The record says otherwise: Humberside Police"));
    }

    @Test
    void no_made_up_form_gets_round_a_no_to_the_police() {
        var mine = visit.as(owner);
        var path = "/cases/" + ref;
        var handed = mine.post(
                path + "/members/owner",
                "version",
                "1",
                "next",
                "person:" + place(sergeant),
                "stays",
                "worker",
                "reason",
                "She is nearer");
        var file = mine.post(
                path + "/htcds",
                "purpose",
                "SAFEGUARDING",
                "identity",
                "yes",
                "agreed",
                "yes",
                "receiver",
                "Sgt Sample, Humberside Police",
                "reason",
                "To know her name");
        mine.post(path + "/members/new", ConsentGround.with(member(sergeant)));
        var sealed = mine.post(
                path + "/sealed/members/address",
                "person",
                mine.get(path + "/sealed/members/address")
                        .html()
                        .select("#person option:contains(" + sergeant.name() + ")")
                        .val(),
                "reason",
                "To watch the house");
        for (var answer : List.of(handed, file, sealed)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.errors()).anyMatch(error -> error.contains("they said no on"));
        }
        assertThat(mine.get(path).words()).contains(owner.name());
    }

    @Test
    void what_rested_on_withdrawn_consent_is_ended_or_goes_on_with_a_ground() {
        var mine = visit.as(owner);
        var council = listed(cases.caseworker("HCC"));
        mine.post("/cases/" + ref + "/members/new", member(council));
        assertThat(mine.post(consents.path(owner, ref) + "/withdrawal", withdrawn("PARTNER:HCC"))
                        .status())
                .isEqualTo(303);
        assertThat(mine.get("/cases/" + ref).words()).contains("Decide what rested on the consent that was withdrawn");
        var page = mine.get("/cases/" + ref + "/consent")
                .html()
                .select("a[href*=follow-ups]")
                .attr("href");
        assertThat(mine.get(page).words()).contains("What rested on this", council.name(), "End the membership");
        assertThat(mine.post(page, "version", "1").errors())
                .containsExactly("End each of these first, or say on which ground it goes on");
        var item = mine.get(page).html().select("input[name=items]").val();
        assertThat(mine.post(page + "/going-on", "items", item).errors())
                .singleElement()
                .asString()
                .startsWith("Hull City Council: they took their consent back on ");
        assertThat(mine.post(page + "/going-on", ConsentGround.with("items", item))
                        .status())
                .isEqualTo(303);
        assertThat(mine.get(page).words()).contains("Goes on");
        assertThat(mine.post(page, "version", "1").status()).isEqualTo(303);
        assertThat(mine.get("/cases/" + ref).words()).doesNotContain("Decide what rested on");
    }

    private static String[] withdrawn(String layer) {
        return new String[] {
            "version", "2",
            "on-day", "4",
            "on-month", "3",
            "on-year", "2026",
            "layers", layer,
            "explained", "yes",
            "explainedBy", "Ann Explainer",
            "language", "Vietnamese",
            "interpreter", "USED",
            "evidence", "SIGNED"
        };
    }

    private static String[] member(Actor.Person who, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("who", "person:" + place(who));
        fields.put("capacity", "worker");
        fields.put("purpose", "support");
        var today = LocalDate.now();
        fields.put("from-day", String.valueOf(today.getDayOfMonth()));
        fields.put("from-month", String.valueOf(today.getMonthValue()));
        fields.put("from-year", String.valueOf(today.getYear()));
        for (int place = 0; place < more.length; place += 2) {
            fields.put(more[place], more[place + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /// The person with a place in the directory, as those have who are chosen from.
    private Actor.Person listed(Actor.Person person) {
        cases.owner()
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
        return "PE-" + person.id().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }
}
