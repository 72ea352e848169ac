package waymark.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class HandoverPagesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private HandoverFixtures handovers;

    @BeforeEach
    void people() {
        handovers = new HandoverFixtures(someone, visit);
    }

    @Test
    void the_list_says_when_each_was_sent_and_only_of_those_that_wait_how_much_time_is_left() {
        var sender = handovers.sender();
        var responder = handovers.responder("HCC");
        var waits = handovers.sent(sender, "HCC");
        var accepted = handovers.sent(sender, "HCC");
        visit.as(responder)
                .post(
                        "/handover/" + accepted + "/acceptance",
                        "version",
                        "1",
                        "holder",
                        responder.id().toString(),
                        "phone",
                        "01632 960 702");

        var page = visit.as(sender).get("/handover").html();

        assertThat(page.select("thead").text()).contains("Sent", "Status").doesNotContain("Time to answer");
        assertThat(page.select("tr:has(a[href$=" + waits + "]) [data-label=Status]")
                        .text())
                .contains("Waiting for an answer", "left");
        assertThat(page.select("tr:has(a[href$=" + accepted + "]) [data-label=Status]")
                        .text())
                .contains("Accepted")
                .doesNotContain("left");
        assertThat(page.select("tr:has(a[href$=" + accepted + "]) [data-label=Sent]")
                        .text())
                .isNotBlank();
    }

    @Test
    void a_concern_is_sent_accepted_and_closed_and_both_see_where_it_stands() {
        var sender = handovers.sender();
        var responder = handovers.responder("HCC");
        var ref = handovers.sent(sender, "HCC");
        var path = "/handover/" + ref;
        assertThat(ref).matches("HO-[0-9A-Z]{7}");
        assertThat(visit.as(sender).get(path + "/confirmation").words())
                .contains(ref, "Hull City Council is to answer by", "you still have the concern");
        assertThat(handovers.told(responder.id()))
                .anyMatch(text -> text.startsWith(ref + " (Hull) waits for your answer"));
        assertThat(visit.as(responder).get("/").words()).contains("Answer " + ref, "hours");

        var browser = visit.as(responder);
        assertThat(browser.get(path + "/acceptance").html().select("#phone").val())
                .isEqualTo("01632 960700");
        assertThat(browser.post(
                                path + "/acceptance",
                                "version",
                                "1",
                                "holder",
                                responder.id().toString(),
                                "phone",
                                "01632 960 702")
                        .location())
                .isEqualTo(path);
        assertThat(visit.as(sender).get(path).words()).contains(responder.name(), "01632 960 702", "Accepted");
        assertThat(handovers.told(sender.id())).anyMatch(text -> text.startsWith(ref + " was accepted"));

        assertThat(browser.post(path + "/outcome", "version", "2", "outcome", "REFERRED")
                        .location())
                .isEqualTo(path);
        assertThat(visit.as(sender).get(path).words())
                .contains("Outcome: Referred to the National Referral Mechanism", "Nothing is left to do");
        assertThat(handovers.acts(ref)).containsExactly("send_handover", "accept_handover", "close_handover");
    }

    @Test
    void nobody_else_sees_it_and_every_look_is_kept() {
        var sender = handovers.sender();
        var responder = handovers.responder("HCC");
        var ref = handovers.sent(sender, "HCC");
        var others = java.util.List.of(
                handovers.sender(),
                handovers.responder("ERYC"),
                someone.organisationLead("HCC"),
                someone.organisationLead("CHCP"),
                someone.coordinator(),
                someone.informationGovernance());
        var absent = visit.as(others.getFirst()).get("/handover/HO-ZZZZZZZ");
        for (var other : others) {
            var answer = visit.as(other).get("/handover/" + ref);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.html().select("main").text())
                    .isEqualTo(absent.html().select("main").text());
        }
        visit.as(responder).get("/handover/" + ref);
        assertThat(TestDatabase.owner()
                        .sql("select actor from audit.leaf where act = 'view_handover' and object = :ref")
                        .param("ref", ref)
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(responder.id());
    }

    @Test
    void the_form_says_all_that_is_missing_and_keeps_what_was_chosen() {
        var browser = visit.as(handovers.sender());
        var answer = browser.post("/handover/new", "area", "HULL", "age", "CHILD", "phone", "ask for Bea");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(answer.html().select("input[name=age][value=CHILD]").hasAttr("checked"))
                .isTrue();
        assertThat(answer.html().select("#phone").val()).isEqualTo("ask for Bea");
    }

    @Test
    void nothing_chosen_where_the_person_is_is_said_at_the_field() {
        var browser = visit.as(someone.member("HCC"));

        assertThat(browser.get("/handover/new").errors()).isEmpty();
        assertThat(browser.get("/handover/new?asked=1").errors()).containsExactly("Choose the area");
    }

    @Test
    void the_form_has_no_field_for_anything_written() {
        handovers.responder("HCC");
        var page = visit.as(handovers.sender()).get("/handover/new?area=HULL").html();
        assertThat(page.select("main textarea")).isEmpty();
        assertThat(page.select("main input[type=text]")).isEmpty();
        assertThat(page.select("main input[type=tel]")).hasSize(1);
        assertThat(page.select("main").text()).contains("Ring 999", "no field for a name");
    }

    @Test
    void the_walk_leads_in_with_what_it_knows() {
        handovers.responder("HCC");
        var browser = visit.as(handovers.sender());
        assertThat(browser.get("/handover/new?audience=CHILD").words()).contains("In which area is the person now?");
        var page = browser.get("/handover/new?area=HULL&type=SEXUAL&audience=AGE_UNCERTAIN")
                .html();
        assertThat(page.select("input[name=type][value=SEXUAL]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[name=age][value=UNCERTAIN]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void only_who_may_refer_and_answers_here_can_be_chosen() {
        handovers.responder("HCC");
        var browser = visit.as(handovers.sender());
        var page = browser.get("/handover/new?area=HULL").html();
        assertThat(page.select("input[name=receiver]").eachAttr("value"))
                .contains("HCC")
                .doesNotContain("CHCP", "ERYC", "HFRS", "PROBATION");
        for (var wrong : java.util.List.of("CHCP", "ERYC", "NOBODY")) {
            assertThat(browser.post(
                                    "/handover/new",
                                    HandoverFixtures.form(wrong).toArray(String[]::new))
                            .errors())
                    .containsExactly(
                            "The organisation you chose may not refer a person today; choose another organisation");
        }
    }

    @Test
    void a_second_send_of_the_same_form_leads_to_the_first() {
        handovers.responder("HCC");
        var browser = visit.as(handovers.sender());
        var form = HandoverFixtures.with(
                HandoverFixtures.form("HCC"),
                "_once",
                java.util.UUID.randomUUID().toString());
        var first = browser.post("/handover/new", form);
        assertThat(browser.post("/handover/new", form).location()).isEqualTo(first.location());
        assertThat(browser.get("/handover").html().select("tbody th")).hasSize(1);
    }

    @Test
    void of_two_who_accept_at_once_one_has_it_and_the_other_is_told_who() {
        var first = handovers.responder("HCC");
        var second = handovers.responder("HCC");
        var ref = handovers.sent(handovers.sender(), "HCC");
        var path = "/handover/" + ref + "/acceptance";
        visit.as(first).post(path, "version", "1", "holder", first.id().toString(), "phone", "01632 960702");
        var late = visit.as(second)
                .post(path, "version", "1", "holder", second.id().toString(), "phone", "01632 960703");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words())
                .contains("Somebody else changed this first", first.name() + " of Hull City Council accepted it");
        assertThat(handovers.acts(ref)).containsExactly("send_handover", "accept_handover");
    }

    @Test
    void declined_it_goes_on_and_who_declined_sees_it_no_more() {
        var council = handovers.responder("HCC");
        var police = handovers.responder("HUMBERSIDE_POLICE");
        var sender = handovers.sender();
        var ref = handovers.sent(sender, "HCC");
        var path = "/handover/" + ref;
        assertThat(visit.as(council)
                        .post(path + "/declining", "version", "1", "because", "OTHER_BODY")
                        .location())
                .isEqualTo(path);
        var browser = visit.as(sender);
        assertThat(browser.get("/").words()).contains("Choose another organisation for " + ref);
        assertThat(browser.get(path + "/receiver")
                        .html()
                        .select("input[name=receiver]")
                        .eachAttr("value"))
                .contains("HUMBERSIDE_POLICE")
                .doesNotContain("HCC");
        assertThat(browser.post(path + "/receiver", "version", "2", "receiver", "HUMBERSIDE_POLICE")
                        .location())
                .isEqualTo(path + "/confirmation");
        assertThat(visit.as(council).get(path).status()).isEqualTo(404);
        assertThat(visit.as(police).get(path).words())
                .contains("Declined by Hull City Council", "Another kind of first responder fits better", "Accept");
    }

    @Test
    void an_organisation_that_may_refer_no_longer_declines_and_cannot_accept() {
        var responder = handovers.responder("IMM_ENF");
        var ref = handovers.sent(handovers.sender(), "IMM_ENF");
        var path = "/handover/" + ref;
        handovers.mayRefer("IMM_ENF", false);
        try {
            var browser = visit.as(responder);
            assertThat(browser.get(path).words()).contains("may no longer refer");
            assertThat(browser.post(
                                    path + "/acceptance",
                                    "version",
                                    "1",
                                    "holder",
                                    responder.id().toString(),
                                    "phone",
                                    "01632 960702")
                            .errors())
                    .containsExactly(
                            "Your organisation may no longer refer, so it cannot accept. Decline it, and the sender"
                                    + " chooses another");
            assertThat(browser.post(path + "/declining", "version", "1", "because", "MAY_NOT_REFER")
                            .status())
                    .isEqualTo(303);
        } finally {
            handovers.mayRefer("IMM_ENF", true);
        }
        assertThat(handovers.state(ref)).isEqualTo("declined");
    }

    @Test
    void whoever_had_it_has_left_and_a_colleague_takes_it_over() {
        var first = handovers.responder("HUMBERSIDE_POLICE");
        var second = handovers.responder("HUMBERSIDE_POLICE");
        var ref = handovers.sent(handovers.sender(), "HUMBERSIDE_POLICE");
        var path = "/handover/" + ref;
        visit.as(first)
                .post(path + "/acceptance", "version", "1", "holder", first.id().toString(), "phone", "01632 960702");
        handovers.leaves(first);
        var browser = visit.as(second);
        assertThat(browser.get("/").words()).contains("Take over " + ref);
        assertThat(browser.get(path + "/holder")
                        .html()
                        .select("input[name=holder]")
                        .eachAttr("value"))
                .contains(second.id().toString())
                .doesNotContain(first.id().toString());
        browser.post(path + "/holder", "version", "2", "holder", second.id().toString(), "phone", "01632 960703");
        assertThat(browser.get(path).words()).contains(second.name() + " of Humberside Police has it");
    }

    @Test
    void a_sender_takes_it_back_and_nobody_else_does() {
        var responder = handovers.responder("HCC");
        var sender = handovers.sender();
        var path = "/handover/" + handovers.sent(sender, "HCC");
        assertThat(visit.as(responder).get(path + "/withdrawal").status()).isEqualTo(404);
        assertThat(visit.as(responder)
                        .post(path + "/receiver", "version", "1", "receiver", "ERYC")
                        .status())
                .isEqualTo(404);
        visit.as(sender).post(path + "/withdrawal", "version", "1", "because", "BY_TELEPHONE");
        assertThat(visit.as(responder).get(path).words()).contains("Withdrawn", "Nobody is waiting for it");
    }

    @Test
    void the_coordinator_sees_numbers_and_references_and_no_door_behind_them() {
        handovers.responder("HCC");
        var ref = handovers.sent(handovers.sender(), "HCC");
        var now = java.time.Instant.now();
        handovers.sentAt(ref, now.minusSeconds(20_000), now.minusSeconds(5_000));
        var page = visit.as(someone.coordinator()).get("/handover/watch");
        assertThat(page.words()).contains(ref, "1 hour 23 minutes late", "Hull City Council");
        assertThat(page.html().select("main a[href*=HO-]")).isEmpty();
        assertThat(visit.as(someone.organisationLead("HCC"))
                        .get("/handover/watch")
                        .words())
                .contains(ref);
        assertThat(visit.as(someone.organisationLead("ERYC"))
                        .get("/handover/watch")
                        .words())
                .doesNotContain(ref);
        assertThat(visit.as(handovers.sender()).get("/handover/watch").status()).isEqualTo(403);
    }

    @Test
    void the_coordinator_sets_how_long_a_receiver_has() {
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post("/handover/settings", "today", "0", "soon", "x").errors())
                .hasSize(2);
        assertThat(browser.post("/handover/settings", "today", "3", "soon", "1").location())
                .isEqualTo("/handover/settings");
        handovers.responder("HCC");
        assertThat(visit.as(handovers.sender()).get("/handover/new?area=HULL").words())
                .contains("answered within 3 hours");
        browser.post("/handover/settings", "today", "4", "soon", "1");
    }
}
