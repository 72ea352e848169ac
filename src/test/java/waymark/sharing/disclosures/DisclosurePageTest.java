package waymark.sharing.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waymark.sharing.disclosures.DisclosureFixtures.days;
import static waymark.sharing.disclosures.DisclosureFixtures.outside;
import static waymark.sharing.disclosures.DisclosureFixtures.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.Route;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.rights.RightsFixtures;
import waymark.support.CaseSupportFixtures;
import waymark.support.PlanFixtures;

@WaymarkTest
class DisclosurePageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    DisclosureFixtures disclosures;

    @Autowired
    DisclosureJob job;

    @Autowired
    CaseCipher cipher;

    @Autowired
    RightsFixtures rights;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseSupportFixtures support;

    @Autowired
    PlanFixtures plans;

    @Autowired
    ReceivedCopies copies;

    @Autowired
    Visit visit;

    @Test
    void a_copy_goes_with_an_erased_case_and_one_in_a_backup_does_not_open_any_more() {
        var owner = cases.caseworker("HCC");
        var receiver = someone.member("ERYC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var caseId = cases.ids(ref).getFirst();
        var share = disclosures.shared(owner, ref, receiver);
        var copy = cases.owner()
                .sql("select disclosure, wrapped from sharing.copy where ref = :ref")
                .param("ref", share)
                .query((row, _) -> Map.entry(row.getObject("disclosure", UUID.class), row.getBytes("wrapped")))
                .single();
        Runnable opens =
                () -> transaction.executeWithoutResult(_ -> cipher.knowCopy(caseId, copy.getKey(), copy.getValue()));
        CurrentActor.run(Actor.system("Test"), opens);
        rights.close(ref, LocalDate.now().minusYears(8));
        rights.worked();
        rights.agreed(ref);
        rights.erase();
        assertThat(visit.as(receiver).get("/shared/" + share).status()).isEqualTo(404);
        assertThat(cases.owner()
                        .sql("select count(*) from sharing.copy where ref = :ref")
                        .param("ref", share)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> CurrentActor.run(Actor.system("Test"), opens)).hasMessageContaining("was destroyed");
    }

    @Test
    void a_copy_that_does_not_open_keeps_no_other_from_its_reader_or_from_a_newer_key() {
        var owner = cases.caseworker("HCC");
        var receiver = someone.member("ERYC");
        var broken = disclosures.shared(owner, cases.open(owner, Route.ADULT_CONSENTS), receiver);
        var other = disclosures.shared(owner, cases.open(owner, Route.ADULT_CONSENTS), receiver);
        // another key wrapped it, which nobody has any more
        cases.owner()
                .sql(
                        "update sharing.copy set wrapped = set_byte(wrapped, 3, get_byte(wrapped, 3) # 1) where ref = :ref")
                .param("ref", broken)
                .update();
        assertThat(visit.as(receiver).get("/shared").words()).contains(other).doesNotContain(broken);
        var system = Actor.system("Test");
        CurrentActor.run(system, () -> copies.wrap(system));
        assertThat(visit.as(receiver).get("/shared/" + other).status()).isEqualTo(200);
        cases.owner()
                .sql(
                        "update sharing.copy set wrapped = set_byte(wrapped, 3, get_byte(wrapped, 3) # 1) where ref = :ref")
                .param("ref", broken)
                .update();
    }

    @Test
    void what_is_shared_is_a_copy_that_opens_nothing_else_and_every_look_is_kept() {
        var owner = cases.caseworker("HCC");
        var receiver = someone.member("ERYC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var name = cases.read(owner, ref).main().details().name();
        var path = disclosures.prepared(owner, ref, disclosures.inside(receiver, "more", "Canaryman is her cousin"));
        var share = path.substring(path.lastIndexOf('/') + 1);
        assertThat(visit.as(receiver).get("/shared/" + share).status()).isEqualTo(404);
        assertThat(visit.as(owner).get("/").words()).contains("Share " + share + ", or drop it");
        assertThat(visit.as(owner).post(path + "/release", "version", "1").status())
                .isEqualTo(303);
        assertThat(visit.as(receiver).get("/shared").words())
                .contains(share, "A place to live")
                .doesNotContain(name);
        assertThat(visit.as(receiver).get("/shared/" + share).words())
                .contains(name, "Canaryman is her cousin", "Do not pass it on");
        assertThat(visit.as(receiver).get("/shared/" + share + "/copy.pdf").status())
                .isEqualTo(200);
        assertThat(visit.as(receiver).get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(visit.as(receiver).get(path).status()).isEqualTo(404);
        assertThat(visit.as(someone.member("ERYC")).get("/shared/" + share).status())
                .isEqualTo(404);
        assertThat(visit.as(owner).get(path).words()).contains(receiver.name(), "as PDF");
        assertThat(visit.as(owner).get("/cases/" + ref).words()).contains("1 shared now");
        assertThat(cases.owner().sql("""
            select string_agg(d::text, ' ') || (select string_agg(c::text, ' ') from sharing.copy c)
              from sharing.disclosure d
            """).query(String.class).single())
                .contains(share)
                .doesNotContain("Canaryman", name, "They need a room");
    }

    @Test
    void a_recall_ends_access_at_once() {
        var owner = cases.caseworker("HCC");
        var receiver = someone.member("ERYC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var share = disclosures.shared(owner, ref, receiver);
        var path = "/cases/%s/disclosures/%s".formatted(ref, share);
        assertThat(visit.as(receiver).get("/shared/" + share).status()).isEqualTo(200);
        assertThat(visit.as(owner).post(path + "/recall", "version", "2").errors())
                .containsExactly("Enter why it is recalled");
        assertThat(visit.as(owner)
                        .post(path + "/recall", "version", "2", "recall", "Sent too much")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(receiver).get("/shared/" + share).status()).isEqualTo(404);
        assertThat(visit.as(receiver).get("/shared").words()).doesNotContain(share);
        assertThat(visit.as(owner).get(path).words()).contains("Recalled", "Sent too much");
        assertThat(notices(receiver)).contains(share + " was recalled").doesNotContain("shared with you");
    }

    @Test
    void somebody_outside_is_asked_to_delete_and_asked_again_until_they_answer() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = disclosures.prepared(owner, ref);
        var share = path.substring(path.lastIndexOf('/') + 1);
        var browser = visit.as(owner);
        assertThat(browser.get(path + "/copy.pdf").status()).isEqualTo(404);
        assertThat(browser.post(path + "/release", "version", "1").status()).isEqualTo(303);
        assertThat(browser.get(path + "/copy.pdf").status()).isEqualTo(200);
        assertThat(browser.post(path + "/recall", "version", "2", "recall", "They moved")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/").words()).contains("Ask again about " + share);
        assertThat(browser.post(path + "/deletion", "version", "3", "deletion", "KEPT")
                        .errors())
                .containsExactly("Enter why they keep it");
        assertThat(browser.post(path + "/deletion", "version", "3", "deletion", "DELETED")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/").words()).doesNotContain("Ask again about " + share);
        assertThat(browser.get(path).words()).contains("They say that it is deleted");
    }

    @Test
    void without_agreement_only_somebody_who_may_shares_and_only_with_a_reason_and_a_ground() {
        var owner = cases.caseworker("HCC");
        var manager = disclosures.manager("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        cases.member(ref, manager, "worker");
        var path = disclosures.prepared(owner, ref, outside("answer", "REFUSED"));
        var share = path.substring(path.lastIndexOf('/') + 1);
        assertThat(visit.as(owner).get(path).words()).contains("The person has not agreed");
        assertThat(visit.as(owner)
                        .post(path + "/release", "version", "1", "reason", "I think so")
                        .errors())
                .containsExactly("The person has not agreed. Somebody who may share without agreement has to decide");
        assertThat(visit.as(manager).get("/").words()).contains("Decide whether to share " + share);
        assertThat(visit.as(manager).post(path + "/release", "version", "1").errors())
                .containsExactlyInAnyOrder(
                        "Duty desk, Sample Shelter: they said no on " + DateText.day(LocalDate.now())
                                + ". Choose the ground on which it goes ahead all the same, or do not share it",
                        "Choose the ground of Schedule 1 paragraph 18, or prepare it again on another basis",
                        "Enter the day by which they hear of it");
        var sent = visit.as(manager)
                .post(
                        path + "/release",
                        with(
                                days("tellBy", LocalDate.now().plusDays(3)),
                                "version",
                                "1",
                                "consentGround",
                                "CHILD",
                                "consentWhy",
                                "A child is in danger",
                                "consentTold",
                                "no",
                                "consentNotTold",
                                "He reads her telephone",
                                "ground",
                                "PROTECTION_AT_RISK"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(visit.as(owner).get("/").words()).contains("Tell the person about " + share);
        assertThat(visit.as(owner)
                        .get("/cases/%s/disclosures/sheet".formatted(ref))
                        .words())
                .doesNotContain("Sample Shelter");
        assertThat(visit.as(owner)
                        .post(path + "/telling", with(days("toldOn", LocalDate.now()), "version", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(owner)
                        .get("/cases/%s/disclosures/sheet".formatted(ref))
                        .words())
                .contains("Sample Shelter", "You had not agreed to this");
        assertThat(visit.as(someone.with("HCC", "information_governance@partnership"))
                        .get("/sharing/register")
                        .words())
                .contains(share, ref.value(), "Shared without agreement")
                .doesNotContain("Sample Shelter");
        assertThat(visit.as(owner).get("/sharing/register").status()).isEqualTo(403);
    }

    @Test
    void whoever_asked_the_person_again_records_it_and_the_task_is_done() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var today = LocalDate.now();
        var path = disclosures.prepared(owner, ref, outside(days("askOn", today)));
        var task = "Ask the person again about " + path.substring(path.lastIndexOf('/') + 1);
        var browser = visit.as(owner);
        browser.post(path + "/release", "version", "1");
        assertThat(browser.get("/").words()).contains(task);
        assertThat(browser.post(path + "/telling", "version", "2").errors())
                .containsExactly("Enter when you asked them, or when to ask them again");
        assertThat(browser.post(path + "/telling", with(days("toldOn", today), "version", "2"))
                        .errors())
                .containsExactly("Enter what they said");
        assertThat(browser.post(
                                path + "/telling",
                                with(days("toldOn", today), "version", "2", "telling", "Still yes, says Canary"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/").words()).doesNotContain(task);
        assertThat(browser.get(path).words())
                .contains("Still yes, says Canary", "Shared", "They agree")
                .doesNotContain("Ask them again");
    }

    @Test
    void a_sharing_says_why_the_person_was_not_told_and_ends_on_its_last_day() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.CHILD);
        var browser = visit.as(owner);
        var fresh = "/cases/%s/disclosures/new".formatted(ref);
        assertThat(browser.get(fresh).words()).contains("somebody who is under 18");
        assertThat(browser.post(fresh, outside("told", "NOT_TOLD")).errors())
                .containsExactlyInAnyOrder(
                        "Choose why they were not told", "Enter the day on which to think of it again");
        var path = disclosures.prepared(owner, ref);
        browser.post(path + "/release", "version", "1");
        cases.owner()
                .sql("update sharing.disclosure set from_day = current_date - 9, until_day = current_date - 1 where"
                        + " ref = ?")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .update();
        CurrentActor.run(Actor.system("Test"), () -> job.run(Actor.system("Test")));
        assertThat(browser.get(path).words()).contains("Ended", "Asked to delete it");
    }

    @Test
    void a_sharing_is_asked_page_by_page_and_nothing_typed_is_lost() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        var fresh = "/cases/%s/disclosures/new".formatted(ref);
        var first = browser.get(fresh);
        assertThat(first.words()).contains("step 1 of 5", "Who receives it?");
        var refused = browser.post(fresh + "/parts", typed(first, "way", "outside", "channel", "POST"));
        assertThat(refused.errors()).containsExactly("Enter who receives it");
        assertThat(refused.words()).contains("step 1 of 5");
        var parts = browser.post(fresh + "/parts", typed(refused, "receiver", "Duty desk, Sample Shelter"));
        assertThat(parts.words()).contains("step 2 of 5", "Which parts of the case?");
        var more = "Only the first name.\nNo surname \"for now\".";
        var back = browser.post(fresh + "/receiver", typed(parts, "more", more));
        assertThat(back.words()).contains("step 1 of 5");
        assertThat(back.errors()).isEmpty();
        assertThat(typed(back)).contains("Duty desk, Sample Shelter", more);
        var reason = browser.post(fresh + "/reason", typed(browser.post(fresh + "/parts", typed(back))));
        var person = browser.post(
                fresh + "/person",
                typed(reason, "purpose", "HOUSING", "why", "They need a room", "basis", "CHARITY_SUPPORT"));
        assertThat(person.words()).contains("step 4 of 5", "Was the person told");
        var check = browser.post(
                fresh + "/check", typed(person, "told", "ASKED", "answer", "REFUSED", "language", "Vietnamese"));
        assertThat(check.words())
                .contains(
                        "step 5 of 5",
                        "Duty desk, Sample Shelter",
                        "By tracked post",
                        "No surname",
                        "They need a room",
                        "They do not agree",
                        "only by somebody who may share without agreement");
        assertThat(browser.get("/cases/%s/disclosures".formatted(ref)).words()).doesNotContain("Sample Shelter");
        var change = browser.post(fresh + "/receiver", typed(check));
        var checkedAgain = browser.post(fresh + "/check", typed(change, "channel", "BY_HAND"));
        assertThat(checkedAgain.words()).contains("step 5 of 5", "By hand");
        assertThat(change.html().select("form[action$=/new/check]")).hasSize(1);
        var sent = browser.post(fresh, typed(checkedAgain));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(browser.get(sent.location()).words())
                .contains("Prepared", "By hand", "Only the first name.", "They do not agree");
        assertThat(browser.post(fresh + "/elsewhere", typed(check)).status()).isEqualTo(404);
        assertThat(browser.post(fresh, outside("parts", "")).errors()).containsExactly("Choose what to share");
    }

    /// The fields of the page as a browser sends them, with what is typed over them.
    private static String[] typed(Visit.Answer page, String... more) {
        var form = page.html().select("form[action*=/disclosures/new]").first();
        var fields = new ArrayList<String>();
        ((FormElement) Objects.requireNonNull(form)).formData().forEach(field -> {
            if (!field.key().startsWith("_")) {
                fields.add(field.key());
                fields.add(field.value());
            }
        });
        return with(fields.toArray(String[]::new), more);
    }

    @Test
    void who_has_a_conflict_of_interest_receives_nothing() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var shut = someone.member("ERYC");
        var share = disclosures.shared(owner, ref, shut);
        assertThat(visit.as(shut).get("/shared/" + share).status()).isEqualTo(200);
        cases.owner().sql("""
            insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
            select gen_random_uuid(), id, ?, '', owner, owner_name, now() from cases.case_record where ref = ?
            """).params(shut.id(), ref.value()).update();
        assertThat(visit.as(shut).get("/shared/" + share).status()).isEqualTo(404);
        assertThat(visit.as(owner)
                        .post("/cases/%s/disclosures/new".formatted(ref), disclosures.inside(shut))
                        .errors())
                .containsExactly("They have a conflict of interest with this case, and receive nothing of it");
    }

    @Test
    void an_organisation_with_a_conflict_of_interest_receives_nothing_outside_waymark_either() {
        var owner = cases.caseworker("HCC");
        var manager = disclosures.manager("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        cases.member(ref, manager, "worker");
        var agreed = disclosures.prepared(owner, ref, outside("organisation", "ERYC"));
        var against = disclosures.prepared(owner, ref, outside("organisation", "ERYC", "answer", "REFUSED"));
        var another = disclosures.prepared(owner, ref, outside("organisation", "HUMBERCARE"));
        cases.shutOut(ref, "ERYC");
        var nothing = "This organisation has a conflict of interest with this case, and receives nothing of it";
        var form = visit.as(owner).post("/cases/%s/disclosures/new".formatted(ref), outside("organisation", "ERYC"));
        assertThat(form.errors()).containsExactly(nothing);
        assertThat(form.html().select("#organisation-error").text()).contains(nothing);
        assertThat(visit.as(owner).post(agreed + "/release", "version", "1").errors())
                .containsExactly(nothing);
        assertThat(visit.as(manager)
                        .post(against + "/release", "version", "1", "reason", "A child is in danger")
                        .errors())
                .containsExactly(nothing);
        assertThat(visit.as(owner).get(agreed).words()).contains("Prepared");
        assertThat(visit.as(owner)
                        .post(another + "/release", "version", "1", "apart", "yes")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_receiver_outside_who_was_only_typed_is_compared_with_the_conflicts_of_interest_before_it_goes() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var shut = someone.member("NLC");
        disclosures.ref(shut);
        var outside = disclosures.prepared(owner, ref, outside("receiver", "The duty desk, East Riding"));
        var inside = disclosures.prepared(owner, ref, disclosures.inside(someone.member("HUMBERCARE")));
        assertThat(visit.as(owner).get(outside).words()).doesNotContain("conflict of interest");
        cases.shutOut(ref, "ERYC");
        cases.shutOut(ref, shut);

        assertThat(visit.as(owner).get(outside).words())
                .contains("East Riding of Yorkshire Council; a person of North Lincolnshire Council")
                .doesNotContain(shut.name());
        assertThat(visit.as(owner).post(outside + "/release", "version", "1").errors())
                .containsExactly(Disclosures.COMPARE);
        assertThat(visit.as(owner)
                        .post(outside + "/release", "version", "1", "apart", "yes")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(owner).post(inside + "/release", "version", "1").status())
                .as("whoever uses Waymark is compared by itself")
                .isEqualTo(303);
    }

    @Test
    void a_case_that_does_not_open_keeps_no_other_sharing_from_its_end() {
        var owner = cases.caseworker("HCC");
        var closed = cases.open(owner, Route.ADULT_CONSENTS);
        var shut = disclosures.released(owner, closed);
        var path = disclosures.released(owner, cases.open(owner, Route.ADULT_CONSENTS));
        for (var one : List.of(shut, path)) {
            cases.owner()
                    .sql("update sharing.disclosure set from_day = current_date - 9, until_day = current_date - 1 where"
                            + " ref = ?")
                    .param(one.substring(one.lastIndexOf('/') + 1))
                    .update();
        }
        cases.broken(closed);
        try {
            CurrentActor.run(Actor.system("Test"), () -> job.run(Actor.system("Test")));
        } finally {
            cases.broken(closed);
        }
        assertThat(visit.as(owner).get(path).words()).contains("Ended", "Asked to delete it");
        assertThat(visit.as(owner).get(shut).words()).doesNotContain("Asked to delete it");
    }

    private String notices(Actor.Person person) {
        return String.join(
                "\n",
                cases.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN, To drive a lorry",
        "RISK, They telephoned again",
        "OUTCOMES, I sleep better",
        "CONTACTS, The door stayed shut"
    })
    void each_part_of_support_can_be_shared_and_what_runs_is_asked_about_when_the_case_is_closed(
            String part, String words) {
        var owner = cases.caseworker("HCC");
        var receiver = someone.member("ERYC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        support.filled(owner, ref);
        plans.action(ref, owner);
        assertThat(visit.as(owner).get("/cases/%s/closure".formatted(ref)).words())
                .doesNotContain("Nothing is shared any more");
        var path = disclosures.prepared(owner, ref, disclosures.inside(receiver, "parts", part));
        visit.as(owner).post(path + "/release", "version", "1");
        assertThat(visit.as(receiver)
                        .get("/shared/" + path.substring(path.lastIndexOf('/') + 1))
                        .words())
                .contains(words);
        assertThat(visit.as(receiver)
                        .get("/shared/" + path.substring(path.lastIndexOf('/') + 1) + "/copy.pdf")
                        .status())
                .isEqualTo(200);
        assertThat(visit.as(owner).get("/cases/%s/closure".formatted(ref)).words())
                .contains("Nothing is shared any more", "1 is open");
    }
}
