package waymark.intelligence.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.operations.OperationFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What one organisation holds and another asks about: each hears whom to call, and nothing else.
@WaymarkTest
class DeconflictionPagesTest {

    private static final String ASK = "/intelligence/deconfliction";
    private static final String HELD = ASK + "/held";

    @Autowired
    OperationFixtures fixtures;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    DeconflictionBudget budget;

    @Autowired
    HeldIdentifiers held;

    private Visit.Answer register(Actor.Person officer, String post, String list) {
        var until = LocalDate.now().plusMonths(3);
        return visit.as(officer)
                .post(
                        HELD,
                        "kind",
                        "TELEPHONE",
                        "identifiers",
                        list,
                        "post",
                        post,
                        "purpose",
                        "DISRUPT",
                        "until-day",
                        "" + until.getDayOfMonth(),
                        "until-month",
                        "" + until.getMonthValue(),
                        "until-year",
                        "" + until.getYear());
    }

    private static Visit.Answer ask(Visit.Browser as, String post, String kind, String what) {
        return as.post(ASK, "kind", kind, "identifier", what, "purpose", "DISRUPT", "reference", "Op 12", "post", post);
    }

    @Test
    void both_hear_whom_to_call_and_neither_hears_anything_else() {
        var holder = intelligence.officer("GLAA", Purpose.DISRUPT);
        var holderPost = fixtures.post(holder);
        var asker = intelligence.officer("HUMBERSIDE_POLICE", Purpose.DISRUPT);
        var askerPost = fixtures.post(asker);
        var number = "07700 900%03d".formatted(Math.abs(UUID.randomUUID().hashCode() % 1000));
        assertThat(register(holder, holderPost, "nonsense").errors())
                .anySatisfy(error -> assertThat(error).startsWith("These lines cannot be read: 1."));
        assertThat(register(holder, holderPost, number + "\nplate, AB12 XYZ").status())
                .isEqualTo(303);
        assertThat(visit.as(holder).get(HELD).words()).contains("Telephone number", "Vehicle registration");
        assertThat(stored(number)).isZero();

        var as = visit.as(asker);
        assertThat(ask(as, askerPost, "TELEPHONE", "12").errors())
                .anySatisfy(error -> assertThat(error).startsWith("This cannot be read as telephone number"));
        var found = as.get(
                ask(as, askerPost, "TELEPHONE", "+44" + number.substring(1)).location());
        assertThat(found.words())
                .contains("Call this point of contact", holder.name(), "01632 960401")
                .doesNotContain(number, "DISRUPT");
        var told = visit.as(holder);
        var notices = told.get("/notices").words();
        var notice = ASK + "/answers/" + notices.substring(notices.indexOf("DQ-"), notices.indexOf("DQ-") + 10);
        assertThat(told.get(notice).words())
                .contains("Somebody asked about something that you hold", asker.name(), "01632 960401")
                .doesNotContain("Op 12", number, "Telephone number");
        assertThat(visit.as(someone.member("GLAA")).get(notice).status()).isEqualTo(404);

        var nobody = as.get(ask(as, askerPost, "TELEPHONE", "01632 960999").location());
        assertThat(nobody.words()).contains("Nobody has registered it");
        assertThat(acts(asker)).isEqualTo(2);
    }

    private static int acts(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select cast(count(*) as int) from audit.leaf where actor = :id and act = 'ask_deconfliction'")
                .param("id", person.id())
                .query(Integer.class)
                .single();
    }

    private static int stored(String number) {
        var digits = number.replace(" ", "").substring(1);
        return TestDatabase.owner()
                .sql(
                        "select cast(count(*) as int) from intelligence.held_identifier where position(:bytes in token) > 0")
                .param("bytes", digits.getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
    }

    @Test
    void what_has_ended_is_held_no_more_and_its_token_is_deleted() {
        var holder = intelligence.officer("GLAA", Purpose.DISRUPT);
        var post = fixtures.post(holder);
        register(holder, post, "01632 960777");
        var as = visit.as(holder);
        assertThat(as.post(HELD + "/endings", "endedKind", "TELEPHONE", "ended", "01632 960777")
                        .status())
                .isEqualTo(303);
        var asker = intelligence.officer("HUMBERSIDE_POLICE", Purpose.DISRUPT);
        var found = ask(visit.as(asker), fixtures.post(asker), "TELEPHONE", "01632 960777");
        assertThat(visit.as(asker).get(found.location()).words()).contains("Nobody has registered it");
        TestDatabase.owner()
                .sql(
                        "update intelligence.held_identifier set ended_on = current_date - 1, registered_on = current_date - 9 where ended_on is not null")
                .update();
        var clock = Actor.system("Test");
        CurrentActor.as(clock, () -> {
            held.forget(clock);
            return true;
        });
        assertThat(TestDatabase.owner()
                        .sql(
                                "select cast(count(*) as int) from intelligence.held_identifier where ended_on is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_thousand_guesses_end_in_a_block_and_an_alert_and_few_are_answered() {
        var governance = someone.informationGovernance();
        var guesser = fixtures.lead("HUMBERSIDE_POLICE");
        var post = fixtures.post(guesser);
        int answered = 0;
        int blocked = 0;
        for (int guess = 0; guess < 1_000; guess++) {
            var question = new DeconflictionChecks.Question(
                    Identifier.read(IdentifierKind.TELEPHONE, "07700 900%03d".formatted(guess))
                            .orElseThrow(),
                    Purpose.DISRUPT,
                    "Guess",
                    post);
            switch (CurrentActor.as(guesser, () -> budget.take(guesser, UUID.randomUUID(), question))) {
                case ANSWERED -> answered++;
                case BLOCKED -> blocked++;
                case OVER_BUDGET -> {}
            }
        }
        assertThat(answered).isEqualTo(CurrentActor.as(guesser, budget::hourly));
        assertThat(blocked).isEqualTo(1_000 - CurrentActor.as(guesser, budget::daily));
        var as = visit.as(guesser);
        assertThat(as.get(ASK).words()).contains("You have made too many checks");
        assertThat(ask(as, post, "TELEPHONE", "07700 900001").errors())
                .anySatisfy(error -> assertThat(error).startsWith("You have made too many checks"));

        var reads = visit.as(governance);
        assertThat(reads.get("/notices").words()).contains("is blocked from deconfliction");
        var lift = reads.get(ASK + "/blocks")
                .html()
                .select("a[href^=/intelligence/deconfliction/blocks/]:contains(%s)".formatted(guesser.name()))
                .attr("href");
        assertThat(reads.post(lift, "version", "1").errors()).containsExactly("Say what you heard");
        assertThat(reads.post(lift, "version", "1", "reason", "A list of a case")
                        .status())
                .isEqualTo(303);
        assertThat(as.get(ask(as, post, "TELEPHONE", "07700 900001").location()).status())
                .isEqualTo(200);
    }

    @Test
    void a_file_is_read_line_by_line() {
        var holder = intelligence.officer("GLAA", Purpose.DISRUPT);
        var post = fixtures.post(holder);
        var until = LocalDate.now().plusMonths(1);
        var answer = visit.as(holder)
                .upload(
                        HELD,
                        "file",
                        "held.csv",
                        "kind,identifier\r\nplate,CD34 FGH\r\nemail,someone@work.example.org\r\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "kind",
                        "TELEPHONE",
                        "post",
                        post,
                        "purpose",
                        "DISRUPT",
                        "until-day",
                        "" + until.getDayOfMonth(),
                        "until-month",
                        "" + until.getMonthValue(),
                        "until-year",
                        "" + until.getYear());
        assertThat(answer.errors()).isEmpty();
        var asker = fixtures.lead("HUMBERSIDE_POLICE");
        var found = ask(visit.as(asker), fixtures.post(asker), "PLATE", "CD34FGH");
        assertThat(visit.as(asker).get(found.location()).words()).contains("Call this point of contact");
    }

    @Test
    void an_honest_officer_is_not_blocked() {
        var officer = fixtures.lead("HUMBERSIDE_POLICE");
        var post = fixtures.post(officer);
        var as = visit.as(officer);
        for (int day = 0; day < 5; day++) {
            assertThat(ask(as, post, "PLATE", "AB1%d XYZ".formatted(day)).status())
                    .isEqualTo(303);
        }
        assertThat(CurrentActor.as(officer, () -> budget.standing(officer, officer.id())))
                .isEmpty();
    }

    @Test
    void only_officers_say_what_their_organisation_holds() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        assertThat(visit.as(lead).get(HELD).words()).contains("An intelligence officer of your organisation says");
        assertThat(visit.as(lead)
                        .post(HELD, "kind", "PLATE", "identifiers", "AB12 CDE")
                        .location())
                .isEqualTo(HELD);
        assertThat(visit.as(someone.member("HCC")).get(ASK).status()).isEqualTo(403);
    }
}
