package waymark.sharing.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.record.Route;
import waymark.kernel.Ref;
import waymark.support.CaseSupportFixtures;
import waymark.support.PlanFixtures;

@WaymarkTest
class TransferPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    TransferFixtures transfers;

    @Autowired
    TestUsers someone;

    @Autowired
    JsonMapper json;

    @Autowired
    CaseSupportFixtures support;

    @Autowired
    PlanFixtures plans;

    @Autowired
    Visit visit;

    private static String[] prepared(UUID partner, String agreed, String... more) {
        var asked = LocalDate.now().minusDays(1);
        var handover = LocalDate.now().plusDays(7);
        var fields = new ArrayList<>(List.of(
                "version", "1",
                "partner", partner.toString(),
                "parts", "safety",
                "parts", "consent",
                "agreed", agreed,
                "askedOn-day", String.valueOf(asked.getDayOfMonth()),
                "askedOn-month", String.valueOf(asked.getMonthValue()),
                "askedOn-year", String.valueOf(asked.getYear()),
                "handoverOn-day", String.valueOf(handover.getDayOfMonth()),
                "handoverOn-month", String.valueOf(handover.getMonthValue()),
                "handoverOn-year", String.valueOf(handover.getYear()),
                "contact", "The duty worker on 01632 960 001",
                "said", "I want to live near my sister"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private String id(Ref ref) {
        return cases.owner()
                .sql(
                        "select t.id::text from sharing.transfer t join cases.case_record c on c.id = t.case_id where c.ref = ?")
                .param(ref.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_case_goes_as_a_file_that_the_other_partnership_opens_and_their_receipt_closes_the_transfer() {
        var worker = cases.caseworker("HCC");
        var other = transfers.partner();
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        var name = cases.read(worker, ref).main().details().name();
        var path = "/cases/%s/transfer".formatted(ref);
        var browser = visit.as(worker);
        assertThat(browser.get(path + "/new").words()).contains("Sample Partnership", "Safety", "Consent");
        assertThat(browser.post(path + "/new", prepared(other.id(), "AGREED")).status())
                .isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains("Prepared", name, "What does not go", "Sealed fields", "I want to live near my sister");
        assertThat(browser.get("/cases/" + ref).words()).contains("Make the file for the transfer");

        var id = id(ref);
        assertThat(browser.post("%s/%s/file".formatted(path, id), "version", "1")
                        .status())
                .isEqualTo(303);
        var file =
                browser.get("%s/%s/file.waymark".formatted(path, id)).response().getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(name);
        var content = transfers.opened(other, file, CaseContent.class);
        assertThat(content.people().getFirst().details().name()).isEqualTo(name);
        assertThat(content.ref()).isEqualTo(ref.value());

        var receipt = new ReceiptContent(true, "CA-9999998", "", "Sam, Sample Support", LocalDate.now());
        var stranger = transfers.partner();
        var at = "%s/%s/receipt".formatted(path, id);
        assertThat(browser.upload(at, "file", "r.waymark", transfers.receipt(stranger, UUID.fromString(id), receipt))
                        .errors())
                .containsExactly("This is not the receipt for this transfer");
        assertThat(browser.upload(at, "file", "r.waymark", transfers.receipt(other, UUID.randomUUID(), receipt))
                        .errors())
                .containsExactly("This is not the receipt for this transfer");
        assertThat(browser.upload(at, "file", "r.waymark", transfers.receipt(other, UUID.fromString(id), receipt))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Received there", "CA-9999998", "Sam, Sample Support");
        assertThat(browser.get("/cases/" + ref).words()).contains("Received by the other partnership");
        assertThat(browser.get("%s/%s/file.waymark".formatted(path, id)).status())
                .as("the file is gone")
                .isEqualTo(404);
    }

    @Test
    void without_agreement_it_goes_only_by_somebody_who_may_and_says_why() {
        var worker = cases.caseworker("HUMBERCARE");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var other = transfers.partner();
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        assertThat(visit.as(worker)
                        .post(
                                "/cases/%s/transfer/new".formatted(ref),
                                prepared(other.id(), "WITHOUT", "reason", "In danger there"))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("You may not share without the person’s agreement");
        var own = cases.open(manager, Route.OUTSIDE_NRM);
        var path = "/cases/%s/transfer".formatted(own);
        assertThat(visit.as(manager)
                        .post(path + "/new", prepared(other.id(), "WITHOUT"))
                        .errors())
                .containsExactly("Enter why the case has to go without their agreement");
        assertThat(visit.as(manager)
                        .post(
                                path + "/new",
                                ConsentGround.with(prepared(other.id(), "WITHOUT", "reason", "In danger there")))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(manager).get("/cases/" + own).words())
                .contains("Transfer prepared without the person’s agreement");
    }

    @Test
    void only_the_owner_prepares_it_and_recalling_it_destroys_the_file() {
        var owner = cases.caseworker("HCC");
        var worker = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, worker, "worker");
        var path = "/cases/%s/transfer".formatted(ref);
        assertThat(visit.as(worker).get(path + "/new").status()).isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
        var at = "/cases/" + ref + transfers.sent(owner, ref);
        assertThat(visit.as(worker).get(at + "/file.waymark").status()).isEqualTo(404);
        assertThat(visit.as(owner).get(at + "/file.waymark").status()).isEqualTo(200);
        assertThat(visit.as(owner).post(at + "/recall", "version", "2").status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get(at + "/file.waymark").status()).isEqualTo(404);
        assertThat(visit.as(owner).get(path).words()).contains("Recalled", "Import the receipt");
    }

    @Test
    void a_case_that_comes_is_looked_at_accepted_into_a_new_case_and_answered_with_a_receipt() {
        var worker = cases.caseworker("HCC");
        var browser = visit.as(worker);
        var other = transfers.partner();
        var person = cases.details();
        var id = UUID.randomUUID();
        var file = transfers.file(other, id, person);
        var taken = browser.upload("/case-transfers", "file", "t.waymark", file);
        assertThat(taken.status()).as("%s", taken.errors()).isEqualTo(303);
        var at = taken.location();
        assertThat(visit.as(cases.caseworker("HUMBERCARE")).get(at).status())
                .as("another organisation")
                .isEqualTo(404);
        assertThat(browser.get(at).words())
                .contains(person.name(), "Who must not know", "The cousin", "Sister", "I want to live near my sister");
        assertThat(browser.upload("/case-transfers", "file", "t.waymark", file).errors())
                .containsExactly("This transfer was taken in already. A case comes only once");

        assertThat(browser.post(at + "/acceptance", "version", "1").status()).isEqualTo(303);
        var receipt = transfers.opened(
                other, browser.get(at + "/receipt.waymark").response().getContentAsByteArray(), ReceiptContent.class);
        assertThat(receipt.accepted()).isTrue();
        assertThat(browser.get("/cases/" + receipt.ref() + "/log").words())
                .contains(person.name(), "Received from another partnership", "CA-7K2M9QX", "Ana Sample");
        assertThat(browser.get("/cases/%s/transfer".formatted(receipt.ref())).words())
                .contains("What came with this case", "The cousin", "Documents", "is no agreement here");
        assertThat(browser.post(at + "/acceptance", "version", "1").status())
                .as("once only")
                .isEqualTo(409);
        assertThat(browser.upload("/case-transfers", "file", "t.waymark", file).errors())
                .containsExactly("This transfer was taken in already. A case comes only once");
    }

    @Test
    void a_case_that_waits_is_a_task_of_everybody_who_works_on_cases_there_until_somebody_decides() {
        var worker = cases.caseworker("HCC");
        var colleague = visit.as(cases.caseworker("HCC"));
        var ref = transfers.waiting(worker);
        var task = "Accept or reject transfer " + ref;
        assertThat(colleague.get("/").words()).contains(task);
        assertThat(visit.as(cases.caseworker("HUMBERCARE")).get("/").words()).doesNotContain(ref.value());
        assertThat(visit.as(worker)
                        .post("/case-transfers/%s/rejection".formatted(ref), "version", "1", "reason", "Not ours")
                        .status())
                .isEqualTo(303);
        assertThat(colleague.get("/").words()).doesNotContain(ref.value());
    }

    @Test
    void a_case_is_rejected_with_a_reason_and_nothing_of_it_stays() {
        var worker = cases.caseworker("HCC");
        var browser = visit.as(worker);
        var other = transfers.partner();
        var id = UUID.randomUUID();
        var at = browser.upload("/case-transfers", "file", "t", transfers.file(other, id, cases.details()))
                .location();
        assertThat(browser.post(at + "/rejection", "version", "1", "reason", "").errors())
                .containsExactly("Enter why you reject it: the sender reads it");
        assertThat(browser.post(at + "/rejection", "version", "1", "reason", "We have no room")
                        .status())
                .isEqualTo(303);
        var receipt = transfers.opened(
                other, browser.get(at + "/receipt.waymark").response().getContentAsByteArray(), ReceiptContent.class);
        assertThat(receipt.reason()).isEqualTo("We have no room");
        assertThat(cases.owner()
                        .sql("select file is null from sharing.incoming where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nothing_goes_to_a_partnership_whose_keys_were_retired_and_what_came_from_it_can_be_rejected() {
        var worker = cases.caseworker("HCC");
        var browser = visit.as(worker);
        var other = transfers.partner();
        var prepared = cases.open(worker, Route.OUTSIDE_NRM);
        var path = "/cases/%s/transfer".formatted(prepared);
        browser.post(path + "/new", prepared(other.id(), "AGREED"));
        var sent = cases.open(worker, Route.OUTSIDE_NRM);
        var there = "/cases/%s/transfer".formatted(sent);
        browser.post(there + "/new", prepared(other.id(), "AGREED"));
        browser.post("%s/%s/file".formatted(there, id(sent)), "version", "1");
        var at = browser.upload(
                        "/case-transfers", "file", "t", transfers.file(other, UUID.randomUUID(), cases.details()))
                .location();
        assertThat(visit.as(someone.informationGovernance())
                        .post("/transfer-partners/%s/retirement".formatted(other.id()), "version", "1")
                        .status())
                .isEqualTo(303);

        assertThat(browser.post("%s/%s/file".formatted(path, id(prepared)), "version", "1")
                        .errors())
                .containsExactly(TransferController.RETIRED);
        assertThat(browser.get("%s/%s/file.waymark".formatted(there, id(sent))).status())
                .isEqualTo(404);
        for (var page : List.of(path, there)) {
            assertThat(browser.get(page).words())
                    .contains(TransferController.RETIRED)
                    .doesNotContain("Make the file", "Download the file");
        }
        assertThat(browser.get(at).words())
                .contains("It does not open any more")
                .doesNotContain("Accept into");
        assertThat(browser.post(at + "/acceptance", "version", "1").errors()).hasSize(1);
        assertThat(browser.post(at + "/rejection", "version", "1", "reason", "Call us")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(at).words()).contains("Rejected");
    }

    @Test
    void a_file_that_was_altered_or_comes_from_a_stranger_is_refused() {
        var browser = visit.as(cases.caseworker("HCC"));
        var file = transfers.file(transfers.partner(), UUID.randomUUID(), cases.details());
        file[file.length / 2] ^= 1;
        assertThat(browser.upload("/case-transfers", "file", "t", file).errors())
                .containsExactly("The file was altered or is broken. Ask for it again");
        var stranger = new TransferFixtures.Other(UUID.randomUUID(), TransferFixtures.strange());
        assertThat(browser.upload(
                                "/case-transfers",
                                "file",
                                "t",
                                transfers.file(stranger, UUID.randomUUID(), cases.details()))
                        .errors())
                .containsExactly("The file is from an installation whose keys nobody has confirmed here");
        assertThat(browser.upload("/case-transfers", "file", "t", new byte[0]).errors())
                .containsExactly("Choose the file that the other partnership sent");
    }

    @Test
    void keys_are_added_by_one_person_and_confirmed_by_another_who_has_compared_them() {
        var governance = visit.as(someone.informationGovernance());
        var manager = visit.as(someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE"));
        var keys = TransferFixtures.shown(TransferFixtures.strange());
        var name = "Partnership " + UUID.randomUUID();
        var card = json.writeValueAsBytes(keys.card());
        assertThat(governance
                        .upload(
                                "/transfer-partners",
                                "file",
                                "k.json",
                                "{}".getBytes(StandardCharsets.UTF_8),
                                "name",
                                name)
                        .errors())
                .containsExactly("Choose the file of public keys that they sent you");
        var own = governance.get("/transfer-partners/our-keys.json").response().getContentAsByteArray();
        assertThat(governance
                        .upload("/transfer-partners", "file", "k.json", own, "name", name)
                        .errors())
                .containsExactly("These are the keys of this installation");
        assertThat(governance
                        .upload("/transfer-partners", "file", "k.json", card, "name", name)
                        .status())
                .isEqualTo(303);
        assertThat(governance
                        .upload("/transfer-partners", "file", "k.json", card, "name", name)
                        .errors())
                .containsExactly("These keys are in the list already");
        var id = cases.owner()
                .sql("select id::text from sharing.partner where name = ?")
                .param(name)
                .query(String.class)
                .single();
        var at = "/transfer-partners/" + id;
        assertThat(governance
                        .post(at + "/confirmation", "version", "1", "with", "Sam", "digits", "1")
                        .status())
                .isIn(403, 404);
        assertThat(manager.post(at + "/confirmation", "version", "1", "with", "Sam", "digits", "0000000000")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("These are not the last ten digits");
        var digits = keys.fingerprint();
        assertThat(manager.post(
                                at + "/confirmation",
                                "version",
                                "1",
                                "with",
                                "Sam",
                                "digits",
                                digits.substring(digits.length() - 11))
                        .status())
                .isEqualTo(303);
        assertThat(governance.get("/transfer-partners").words()).contains(name, "Confirmed", digits);
        assertThat(governance.post(at + "/retirement", "version", "2").status()).isEqualTo(303);
        assertThat(governance.get("/transfer-partners").words()).contains("Retired");
    }

    @Test
    void the_plan_risks_outcomes_and_contacts_travel_with_the_case_and_an_open_transfer_is_asked_about_at_its_end() {
        var worker = cases.caseworker("HCC");
        var other = transfers.partner();
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        support.filled(worker, ref);
        plans.action(ref, worker);
        var path = "/cases/%s/transfer".formatted(ref);
        var browser = visit.as(worker);
        assertThat(browser.get("/cases/" + ref + "/closure").words()).doesNotContain("partnership is finished");
        var parts = new String[] {"parts", "plan", "parts", "risk", "parts", "outcomes", "parts", "contacts"};
        assertThat(browser.post(path + "/new", prepared(other.id(), "AGREED", parts))
                        .status())
                .isEqualTo(303);
        var id = id(ref);
        browser.post("%s/%s/file".formatted(path, id), "version", "1");
        var file =
                browser.get("%s/%s/file.waymark".formatted(path, id)).response().getContentAsByteArray();
        var content = transfers.opened(other, file, CaseContent.class);
        assertThat(content.parts()).extracting(CaseContent.Part::key).contains("plan", "risk", "outcomes", "contacts");
        assertThat(content.parts().toString())
                .contains(
                        "To drive a lorry",
                        "Ask about lessons",
                        "They telephoned again",
                        "I sleep better",
                        "The door stayed shut");
        assertThat(browser.get("/cases/" + ref + "/closure").words())
                .contains("The transfer to another partnership is finished");
    }
}
