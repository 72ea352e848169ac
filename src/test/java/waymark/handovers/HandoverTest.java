package waymark.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

class HandoverTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Receiver COUNCIL = new Receiver("HCC", "Hull City Council", true);
    private static final Receiver POLICE = new Receiver("HUMBERSIDE_POLICE", "Humberside Police", true);
    private static final Holder HOLDER = new Holder(UUID.randomUUID(), "A Responder", "01632 960001");
    private static final Set<LawfulBasis.Kind> HEALTH = EnumSet.of(LawfulBasis.Kind.PUBLIC, LawfulBasis.Kind.HEALTH);

    private static Concern concern(Age age, Consent told, @Nullable SharingReason ground, LawfulBasis basis) {
        return new Concern("LABOUR", age, Urgency.TODAY, told, ground, basis, List.of(SharedByPhone.SIGNS));
    }

    private static final String AS_THE_DATABASE_HAS_IT = "\\+?[0-9][0-9 ()-]{6,24}( ext [0-9]{1,6})?";

    private static Transfer transfer(Concern concern, Receiver receiver, String phone) {
        return new Transfer(
                UUID.randomUUID(),
                new Ref("HO-0000000"),
                1,
                new Area("HULL", "Hull"),
                new Sender(UUID.randomUUID(), "A Nurse", "CHCP", "City Health", phone, new PhoneHours("EVERY", 9, 17)),
                concern,
                receiver,
                NOW,
                NOW,
                NOW.plusSeconds(14_400));
    }

    private static Transfer transfer(Receiver receiver) {
        return transfer(concern(Age.ADULT, Consent.AGREES, null, LawfulBasis.SAFEGUARDING), receiver, "01632 960 001");
    }

    private static List<String> refused(Ruling<?> ruling) {
        return ruling instanceof Ruling.Refused(var problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }

    private static List<String> refused(Concern concern, Set<LawfulBasis.Kind> kinds) {
        return refused(Handover.send(transfer(concern, COUNCIL, "01632 960 001"), kinds));
    }

    @Test
    void hours_of_a_whole_day_are_said_as_24_hours() {
        assertThat(new PhoneHours("EVERY", 0, 24).words()).isEqualTo("24 hours, every day");
        assertThat(new PhoneHours("WORKING", 0, 24).words()).isEqualTo("Working days, 24 hours");
        assertThat(new PhoneHours("EVERY", 9, 17).words()).isEqualTo("Every day, 09:00 to 17:00");
    }

    @Test
    void a_concern_goes_to_an_organisation_that_may_refer_and_to_no_other() {
        assertThat(refused(Handover.send(transfer(COUNCIL), HEALTH))).isEmpty();
        assertThat(refused(Handover.send(transfer(new Receiver("CHCP", "City Health", false)), HEALTH)))
                .containsExactly("City Health may not refer a person today; choose another organisation");
    }

    @Test
    void against_or_without_agreement_there_is_a_reason_of_its_kind() {
        assertThat(refused(concern(Age.ADULT, Consent.DISAGREES, null, LawfulBasis.STATUTORY_PURPOSE), HEALTH))
                .containsExactly("Choose why you share it without their agreement");
        assertThat(refused(
                        concern(
                                Age.ADULT,
                                Consent.DISAGREES,
                                SharingReason.CANNOT_BE_ASKED,
                                LawfulBasis.STATUTORY_PURPOSE),
                        HEALTH))
                .containsExactly("Choose why you share it without their agreement");
        assertThat(refused(
                        concern(
                                Age.ADULT,
                                Consent.DISAGREES,
                                SharingReason.SERIOUS_CRIME,
                                LawfulBasis.STATUTORY_PURPOSE),
                        HEALTH))
                .isEmpty();
        assertThat(refused(
                        concern(Age.ADULT, Consent.DISAGREES, SharingReason.CHILD, LawfulBasis.STATUTORY_PURPOSE),
                        HEALTH))
                .containsExactly("You said that the person is an adult; choose another reason");
    }

    @Test
    void a_plain_refusal_of_an_adult_does_not_go_with_the_safeguarding_condition() {
        assertThat(refused(
                        concern(Age.ADULT, Consent.DISAGREES, SharingReason.OTHERS_AT_RISK, LawfulBasis.SAFEGUARDING),
                        HEALTH))
                .hasSize(1);
        assertThat(refused(
                        concern(Age.CHILD, Consent.DISAGREES, SharingReason.CHILD, LawfulBasis.SAFEGUARDING), HEALTH))
                .isEmpty();
        assertThat(refused(
                        concern(Age.ADULT, Consent.NOT_TOLD, SharingReason.ASKING_ENDANGERS, LawfulBasis.SAFEGUARDING),
                        HEALTH))
                .isEmpty();
    }

    @Test
    void consent_is_a_basis_only_of_those_who_agree_and_only_for_charities() {
        var charity = EnumSet.of(LawfulBasis.Kind.CHARITY);
        assertThat(refused(concern(Age.ADULT, Consent.AGREES, null, LawfulBasis.EXPLICIT_CONSENT), charity))
                .isEmpty();
        assertThat(refused(
                        concern(
                                Age.ADULT,
                                Consent.NOT_TOLD,
                                SharingReason.CANNOT_BE_ASKED,
                                LawfulBasis.EXPLICIT_CONSENT),
                        charity))
                .hasSize(1);
        assertThat(refused(concern(Age.ADULT, Consent.AGREES, null, LawfulBasis.EXPLICIT_CONSENT), HEALTH))
                .containsExactly("Choose a basis that an organisation like yours may rely on");
    }

    @Test
    void a_life_at_risk_is_a_basis_only_where_the_person_cannot_consent() {
        assertThat(refused(
                        concern(Age.ADULT, Consent.NOT_TOLD, SharingReason.CANNOT_AGREE, LawfulBasis.LIFE_AT_RISK),
                        HEALTH))
                .isEmpty();
        assertThat(refused(concern(Age.ADULT, Consent.AGREES, null, LawfulBasis.LIFE_AT_RISK), HEALTH))
                .hasSize(1);
    }

    @Test
    void only_a_body_that_the_act_binds_relies_on_its_duty() {
        assertThat(LawfulBasis.of(LawfulBasis.kinds("HEALTH", false))).doesNotContain(LawfulBasis.LEGAL_DUTY);
        assertThat(LawfulBasis.of(LawfulBasis.kinds("STATUTORY", true))).contains(LawfulBasis.LEGAL_DUTY);
        assertThat(LawfulBasis.of(LawfulBasis.kinds("A sector of their own", false)))
                .hasSize(LawfulBasis.values().length - 1);
    }

    @Test
    void no_telephone_holds_anything_but_a_number() {
        var random = new Random(1);
        var letters = "abcdefghijklmnopqrstuvwxyzABC,.;:'\"\n";
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder("01632 960 001");
            text.insert(random.nextInt(text.length() + 1), letters.charAt(random.nextInt(letters.length())));
            var transfer = transfer(transfer(COUNCIL).concern(), COUNCIL, text.toString());
            if (refused(Handover.send(transfer, HEALTH)).isEmpty()) { // the letter stood between digits, or was an x
                assertThat(transfer.sender().phone()).as(text.toString()).matches(AS_THE_DATABASE_HAS_IT);
            }
        }
        assertThat(refused(Handover.send(
                        transfer(transfer(COUNCIL).concern(), COUNCIL, "+44 (1632) 960-001 ext 12"), HEALTH)))
                .isEmpty();
    }

    @Test
    void the_sender_can_be_rung_before_the_time_to_answer_is_over() {
        var night = Instant.parse("2026-11-27T20:00:00Z"); // a Friday
        var tomorrow = night.plusSeconds(14_400);
        assertThat(new PhoneHours("EVERY", 9, 17).within(night, tomorrow)).isFalse();
        assertThat(new PhoneHours("EVERY", 21, 24).within(night, tomorrow)).isTrue();
        assertThat(new PhoneHours("WORKING", 0, 24).within(night.plusSeconds(50_000), night.plusSeconds(60_000)))
                .isFalse();
        assertThat(new PhoneHours("WORKING", 9, 17).within(night, night.plusSeconds(3 * 86_400)))
                .isTrue();
        assertThat(new PhoneHours("EVERY", 9, 10).within(NOW.minusSeconds(3_600), NOW))
                .isTrue();
    }

    @Test
    void it_is_accepted_by_name_while_the_organisation_may_refer() {
        assertThat(refused(new Handover.Sent(transfer(COUNCIL)).accept(HOLDER, NOW)))
                .isEmpty();
        assertThat(refused(new Handover.Sent(transfer(new Receiver("HCC", "Hull", false))).accept(HOLDER, NOW)))
                .hasSize(1);
        assertThat(refused(new Handover.Sent(transfer(new Receiver("HCC", "Hull", false)))
                        .decline(Optional.of(DeclineReason.MAY_NOT_REFER), NOW)))
                .isEmpty();
    }

    @Test
    void declined_it_goes_to_another_or_is_accepted_after_all_and_never_back_to_the_same() {
        var declined = new Handover.Declined(transfer(COUNCIL), DeclineReason.OTHER_AREA);
        assertThat(refused(declined.passOn(POLICE, NOW, NOW.plusSeconds(60)))).isEmpty();
        assertThat(refused(declined.accept(HOLDER, NOW))).isEmpty();
        assertThat(refused(declined.passOn(COUNCIL, NOW, NOW.plusSeconds(60)))).hasSize(1);
    }

    @Test
    void what_is_over_stays_over() {
        var over = List.of(
                new Handover.Withdrawn(transfer(COUNCIL), WithdrawReason.MISTAKE),
                new Handover.Closed(transfer(COUNCIL), HOLDER, HandoverOutcome.REFERRED, null));
        for (Handover one : over) {
            assertThat(refused(one.accept(HOLDER, NOW))).hasSize(1);
            assertThat(refused(one.decline(Optional.of(DeclineReason.CONFLICT), NOW)))
                    .hasSize(1);
            assertThat(refused(one.withdraw(Optional.of(WithdrawReason.MISTAKE), NOW)))
                    .hasSize(1);
            assertThat(refused(one.passOn(POLICE, NOW, NOW))).hasSize(1);
            assertThat(refused(one.takeOver(HOLDER, NOW))).hasSize(1);
            assertThat(refused(one.close(Optional.of(HandoverOutcome.ADVISED), Optional.empty(), NOW)))
                    .hasSize(1);
        }
    }

    @Test
    void once_accepted_the_sender_takes_nothing_back() {
        var accepted = new Handover.Accepted(transfer(COUNCIL), HOLDER);
        assertThat(refused(accepted.withdraw(Optional.of(WithdrawReason.MISTAKE), NOW)))
                .hasSize(1);
        assertThat(refused(accepted.passOn(POLICE, NOW, NOW))).hasSize(1);
        assertThat(refused(accepted.takeOver(HOLDER, NOW)))
                .containsExactly("They have it already; choose somebody else");
    }

    @Test
    void no_further_action_has_a_reason_and_a_child_is_never_a_duty_to_notify_report() {
        var adult = new Handover.Accepted(transfer(COUNCIL), HOLDER);
        assertThat(refused(adult.close(Optional.of(HandoverOutcome.NO_FURTHER_ACTION), Optional.empty(), NOW)))
                .containsExactly("Choose why nothing further is done");
        assertThat(refused(adult.close(Optional.of(HandoverOutcome.NOTIFIED), Optional.empty(), NOW)))
                .isEmpty();
        var child = new Handover.Accepted(
                transfer(concern(Age.CHILD, Consent.AGREES, null, LawfulBasis.SAFEGUARDING), COUNCIL, "01632 960001"),
                HOLDER);
        assertThat(refused(child.close(Optional.of(HandoverOutcome.NOTIFIED), Optional.empty(), NOW)))
                .hasSize(1);
    }
}
