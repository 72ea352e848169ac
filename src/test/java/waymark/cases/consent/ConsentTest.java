package waymark.cases.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

class ConsentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final List<ConsentPoint> POINTS = List.of(
            point("nrm", true),
            point("support", true),
            point("outcomes", true),
            point("sharing", true),
            point("police", false));
    private static final List<String> NEEDED = List.of("nrm:1", "support:1", "outcomes:1", "sharing:1");
    private static final TalkDetails DETAILS =
            new TalkDetails("Ann Sample, HCC", "Vietnamese", "", "", "", "", "I want help");

    private static ConsentPoint point(String code, boolean required) {
        return new ConsentPoint(
                code, 1, ConsentPoint.Kind.EXPLAINED, ConsentPoint.Audience.ADULT, "About " + code, required, "S");
    }

    private static PersonInCase person(boolean main, @Nullable LocalDate born) {
        return new PersonInCase(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Ref("CP-1234567"),
                1,
                main,
                main ? "" : "sister",
                new PersonDetails("Mai", "Sample", "", born, "female", "", "", "Vietnamese"));
    }

    private static Case of(Route route, PersonInCase... people) {
        return new Case(
                UUID.randomUUID(),
                new Ref("CA-1234567"),
                1,
                "HCC",
                "Hull City Council",
                UUID.randomUUID(),
                "Owner",
                null,
                route,
                false,
                TODAY,
                Capacity.OWNER,
                List.of(people));
    }

    private static AgeGroup age(Route route, @Nullable LocalDate born) {
        var person = person(true, born);
        return AgeGroup.of(of(route, person), person, TODAY);
    }

    private static Conversation.Answer answer(Layer layer, ConsentDecision decision) {
        return new Conversation.Answer(layer, null, "", decision, null, layer.field());
    }

    private static Conversation.Answer about(String organisation, ConsentDecision decision) {
        return new Conversation.Answer(Layer.PARTNER, organisation, organisation, decision, null, "partner1Answer");
    }

    private static Conversation talk(
            Integer notice,
            List<String> explained,
            Interpreter interpreter,
            Evidence evidence,
            Conversation.Answer... answers) {
        return new Conversation(
                Occasion.ADULT, TODAY, notice, explained, interpreter, evidence, DETAILS, List.of(answers));
    }

    private static List<String> wrong(Conversation talk, AgeGroup age, Standing before) {
        return talk.rule(age, before, POINTS, TODAY) instanceof Ruling.Refused<Conversation>(var problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }

    private static Standing said(Layer layer, ConsentDecision decision) {
        return new Standing(
                List.of(new LayerState(layer, null, "", decision, TODAY, null, 1, false)), 1, Optional.empty());
    }

    @Test
    void a_yes_to_the_nrm_is_informed_only_where_all_four_things_were_explained() {
        var yes = answer(Layer.NRM, ConsentDecision.GIVEN);
        for (var left : NEEDED) {
            var explained = new ArrayList<>(NEEDED);
            explained.remove(left);
            assertThat(wrong(
                            talk(1, explained, Interpreter.USED, Evidence.SIGNED, yes),
                            AgeGroup.ADULT,
                            Standing.NOTHING))
                    .containsExactly("Consent to the NRM is informed only where this was explained too: About "
                            + left.substring(0, left.indexOf(':')));
        }
        assertThat(wrong(talk(1, NEEDED, Interpreter.USED, Evidence.SIGNED, yes), AgeGroup.ADULT, Standing.NOTHING))
                .isEmpty();
        assertThat(wrong(
                        talk(
                                null,
                                List.of(),
                                Interpreter.NOT_NEEDED,
                                Evidence.NONE,
                                answer(Layer.NRM, ConsentDecision.REFUSED)),
                        AgeGroup.ADULT,
                        Standing.NOTHING))
                .as("a no needs nothing")
                .isEmpty();
    }

    @Test
    void a_yes_needs_evidence_a_notice_and_an_interpreter_where_one_was_needed() {
        var yes = answer(Layer.CONTACT, ConsentDecision.GIVEN);
        assertThat(wrong(
                        talk(null, List.of(), Interpreter.UNAVAILABLE, Evidence.NONE, yes),
                        AgeGroup.ADULT,
                        Standing.NOTHING))
                .containsExactly(
                        "A yes needs an interpreter where one was needed. Record the answer as not decided, and ask"
                                + " again",
                        "Choose what shows that they said yes",
                        "Choose the privacy notice that they heard or read");
    }

    @Test
    void a_child_is_not_asked_about_the_nrm() {
        for (var layer : Layer.values()) {
            var asked =
                    layer == Layer.PARTNER ? about("ONE", ConsentDecision.GIVEN) : answer(layer, ConsentDecision.GIVEN);
            var found =
                    wrong(talk(1, NEEDED, Interpreter.USED, Evidence.SIGNED, asked), AgeGroup.CHILD, Standing.NOTHING);
            if (layer == Layer.NRM || layer == Layer.SUPPORT) {
                assertThat(found).containsExactly("A child is not asked about the NRM or about support for adults");
            } else {
                assertThat(found).isEmpty();
            }
        }
    }

    @Test
    void a_yes_is_taken_back_as_a_withdrawal_alone() {
        for (var decision : List.of(ConsentDecision.REFUSED, ConsentDecision.UNDECIDED, ConsentDecision.NOT_ASKED)) {
            assertThat(wrong(
                            talk(1, NEEDED, Interpreter.USED, Evidence.SIGNED, answer(Layer.POLICE, decision)),
                            AgeGroup.ADULT,
                            said(Layer.POLICE, ConsentDecision.GIVEN)))
                    .containsExactly(
                            "They said yes to this before. Record that consent is withdrawn instead, which says first"
                                    + " what ends");
        }
        assertThat(wrong(
                        talk(1, NEEDED, Interpreter.USED, Evidence.SIGNED, answer(Layer.POLICE, ConsentDecision.GIVEN)),
                        AgeGroup.ADULT,
                        said(Layer.POLICE, ConsentDecision.WITHDRAWN)))
                .as("somebody who withdrew can say yes again")
                .isEmpty();
    }

    @Test
    void an_earlier_answer_is_not_recorded_after_a_later_one() {
        var late = new Standing(
                List.of(new LayerState(
                        Layer.POLICE, null, "", ConsentDecision.REFUSED, TODAY.plusDays(1), null, 1, false)),
                1,
                Optional.empty());
        assertThat(wrong(
                        talk(1, NEEDED, Interpreter.USED, Evidence.SIGNED, answer(Layer.POLICE, ConsentDecision.GIVEN)),
                        AgeGroup.ADULT,
                        late))
                .containsExactly("The day cannot be before 5 May 2026, of which their last answer is recorded: police");
        assertThat(wrong(
                        talk(
                                1,
                                NEEDED,
                                Interpreter.USED,
                                Evidence.SIGNED,
                                answer(Layer.CONTACT, ConsentDecision.GIVEN)),
                        AgeGroup.ADULT,
                        late))
                .as("about something else")
                .isEmpty();
    }

    @Test
    void who_has_not_decided_about_the_nrm_is_asked_again_on_a_day() {
        var open = answer(Layer.NRM, ConsentDecision.UNDECIDED);
        assertThat(wrong(talk(1, List.of(), Interpreter.USED, Evidence.NONE, open), AgeGroup.ADULT, Standing.NOTHING))
                .containsExactly("Enter the day on which you ask again");
        var past = new Conversation.Answer(Layer.NRM, null, "", ConsentDecision.UNDECIDED, TODAY.minusDays(1), "nrm");
        assertThat(wrong(talk(1, List.of(), Interpreter.USED, Evidence.NONE, past), AgeGroup.ADULT, Standing.NOTHING))
                .containsExactly("The day on which you ask again must be today or later");
    }

    @Test
    void who_cannot_decide_gives_no_consent_until_a_newer_assessment() {
        var lacks = new Standing(
                List.of(),
                0,
                Optional.of(new Standing.Assessment(true, TODAY, Optional.empty(), TODAY.plusDays(7), 1)));
        assertThat(wrong(
                        talk(1, NEEDED, Interpreter.USED, Evidence.SIGNED, answer(Layer.NRM, ConsentDecision.GIVEN)),
                        AgeGroup.ADULT,
                        lacks))
                .containsExactly(
                        "An assessment says that they cannot decide about the NRM. Record a newer assessment first");
        assertThat(lacks.lacksCapacity()).isTrue();
        assertThat(lacks.bestInterests()).isEmpty();
    }

    @Test
    void one_organisation_is_answered_for_once() {
        assertThat(wrong(
                        talk(
                                1,
                                List.of(),
                                Interpreter.USED,
                                Evidence.SIGNED,
                                about("ONE", ConsentDecision.GIVEN),
                                about("ONE", ConsentDecision.REFUSED)),
                        AgeGroup.ADULT,
                        Standing.NOTHING))
                .containsExactly("ONE is there twice");
    }

    @Test
    void the_age_follows_from_the_route_and_the_date_of_birth() {
        assertThat(age(Route.ADULT_CONSENTS, null)).isEqualTo(AgeGroup.ADULT);
        assertThat(age(Route.CHILD, null)).isEqualTo(AgeGroup.CHILD);
        assertThat(age(Route.MAYBE_CHILD, null)).isEqualTo(AgeGroup.MAYBE_CHILD);
        assertThat(age(Route.MAYBE_CHILD, TODAY.minusYears(30)))
                .as("in doubt until the route is changed")
                .isEqualTo(AgeGroup.MAYBE_CHILD);
        assertThat(age(Route.ADULT_CONSENTS, TODAY.minusYears(12)))
                .as("a child on every route")
                .isEqualTo(AgeGroup.CHILD);
        var other = person(false, null);
        assertThat(AgeGroup.of(of(Route.ADULT_CONSENTS, person(true, null), other), other, TODAY))
                .isEqualTo(AgeGroup.MAYBE_CHILD);
    }

    @Test
    void a_child_is_asked_from_the_hundredth_day_before_the_birthday() {
        var day = TODAY.plusDays(AgeGroup.DAYS_BEFORE);
        assertThat(age(Route.CHILD, day.minusYears(18))).isEqualTo(AgeGroup.NEARLY_ADULT);
        assertThat(age(Route.CHILD, day.plusDays(1).minusYears(18))).isEqualTo(AgeGroup.CHILD);
        assertThat(age(Route.CHILD, TODAY.plusDays(1).minusYears(18))).isEqualTo(AgeGroup.NEARLY_ADULT);
        assertThat(age(Route.CHILD, TODAY.minusYears(18))).isEqualTo(AgeGroup.NEW_ADULT);
        assertThat(age(Route.ADULT_CONSENTS, TODAY.minusYears(18))).isEqualTo(AgeGroup.ADULT);
    }

    @Test
    void who_was_born_on_a_leap_day_is_a_child_until_the_first_of_march() {
        assertThat(AgeGroup.eighteenOn(LocalDate.of(2008, 2, 29))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(AgeGroup.eighteenOn(LocalDate.of(2008, 2, 28))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    /// Whatever the day of birth, the month says no day, and is never later than the hundredth day before.
    @Test
    void the_prompt_says_a_month_and_comes_in_time() {
        for (var born = LocalDate.of(2008, 1, 1); born.getYear() < 2012; born = born.plusDays(1)) {
            var month = EighteenJob.month(born);
            var hundredth = AgeGroup.eighteenOn(born).minusDays(100);
            assertThat(month.getDayOfMonth()).isEqualTo(1);
            assertThat(month).isBeforeOrEqualTo(hundredth).isAfter(hundredth.minusDays(31));
        }
    }

    @Test
    void a_decision_for_somebody_says_who_decided_why_and_who_was_asked() {
        var bare = new CapacityAssessment(
                TODAY,
                CapacityAssessment.Outcome.LACKS,
                CapacityAssessment.Decision.REFER,
                null,
                null,
                new CapacityAssessment.Details("A", "", "G", "", "", ""));
        assertThat(
                        bare.rule(TODAY) instanceof Ruling.Refused<CapacityAssessment>(var problems)
                                ? problems.stream().map(Problem::field).toList()
                                : List.of())
                .containsExactly("support", "decidedBy", "reasons", "consulted", "decided");
        var waiting = new CapacityAssessment(
                TODAY,
                CapacityAssessment.Outcome.LACKS,
                null,
                null,
                null,
                new CapacityAssessment.Details("A", "Pictures", "G", "", "", ""));
        assertThat(
                        waiting.rule(TODAY) instanceof Ruling.Refused<CapacityAssessment>(var problems)
                                ? problems.stream().map(Problem::message).toList()
                                : List.of())
                .containsExactly("Enter when to look at it again, or record the decision");
        assertThat(new CapacityAssessment(
                                TODAY,
                                CapacityAssessment.Outcome.HAS,
                                null,
                                null,
                                null,
                                new CapacityAssessment.Details("A", "", "G", "", "", ""))
                        .rule(TODAY))
                .isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void a_privacy_notice_is_headings_and_paragraphs_and_says_that_it_is_a_draft() {
        var notice = new PrivacyNotice(2, "ar", TODAY, "T", "# One\nA line\nand more\n\nNext\n# Two\nLast", "", "W");
        assertThat(notice.blocks())
                .containsExactly(
                        new PrivacyNotice.Block(true, "One"),
                        new PrivacyNotice.Block(false, "A line\nand more"),
                        new PrivacyNotice.Block(false, "Next"),
                        new PrivacyNotice.Block(true, "Two"),
                        new PrivacyNotice.Block(false, "Last"));
        assertThat(notice.name()).isEqualTo("Version 2, Arabic, draft");
        assertThat(notice.direction()).isEqualTo("rtl");
    }

    @Test
    void the_file_has_a_record_for_each_layer_with_its_events_in_order() {
        var json = JsonMapper.builder().build();
        var person = person(true, null);
        var it = of(Route.ADULT_CONSENTS, person);
        var notice = new PrivacyNotice(1, "en", TODAY, "T", "Words of the notice", "", "W");
        var text = new ConsentRecordFile(json)
                .of(
                        it,
                        person,
                        List.of(
                                recorded(2, TODAY, state(Layer.NRM, null, ConsentDecision.WITHDRAWN)),
                                recorded(
                                        1,
                                        TODAY.minusDays(9),
                                        state(Layer.NRM, null, ConsentDecision.GIVEN),
                                        state(Layer.PARTNER, "ONE", ConsentDecision.REFUSED),
                                        state(Layer.POLICE, null, ConsentDecision.NOT_ASKED))),
                        List.of(notice),
                        Instant.parse("2026-05-04T10:00:00Z"));
        var records = json.readTree(text).path("consent_records");
        assertThat(records).hasSize(2);
        var nrm = records.get(0);
        assertThat(nrm.at("/record/schema_version").asString()).isEqualTo("ISO/IEC TS 27560:2023");
        assertThat(nrm.at("/record/pii_principal_id").asString()).isEqualTo("CP-1234567");
        assertThat(UUID.fromString(nrm.at("/record/record_id").asString())).isNotNull();
        assertThat(nrm.at("/pii_processing/privacy_notice").asString()).isEqualTo("Version 1, English, draft");
        assertThat(nrm.at("/events/0/event_state").asString()).isEqualTo("given");
        assertThat(nrm.at("/events/0/event_time").asString()).isEqualTo("2026-04-25");
        assertThat(nrm.at("/events/1/event_state").asString()).isEqualTo("withdrawn");
        assertThat(records.get(1).at("/events/0/event_state").asString()).isEqualTo("refused");
        assertThat(records.get(1)
                        .at("/pii_processing/purposes/0/recipient_third_parties/0")
                        .asString())
                .isEqualTo("ONE");
        assertThat(text)
                .contains("Words of the notice", "retention_period", "party_name")
                .doesNotContain("Mai", "I want help");
        for (var purpose : List.of(
                "purpose",
                "pii_information",
                "pii_controllers",
                "storage_locations",
                "jurisdiction",
                "withdrawal_method")) {
            assertThat(nrm.at("/pii_processing/purposes/0").has(purpose))
                    .as(purpose)
                    .isTrue();
        }
    }

    private static LayerState state(Layer layer, @Nullable String partner, ConsentDecision decision) {
        return new LayerState(layer, partner, partner == null ? "" : partner, decision, TODAY, null, 1, false);
    }

    private static Talk recorded(int number, LocalDate day, LayerState... answers) {
        return new Talk(
                UUID.randomUUID(),
                number,
                Occasion.ADULT,
                day,
                1,
                NEEDED,
                Interpreter.USED,
                Evidence.SIGNED,
                DETAILS,
                "Recorder",
                Instant.EPOCH,
                List.of(answers).stream()
                        .map(one -> new LayerState(
                                one.layer(),
                                one.partner(),
                                one.partnerName(),
                                one.decision(),
                                day,
                                null,
                                number,
                                false))
                        .toList());
    }
}
