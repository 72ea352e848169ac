package waymark.funding.offers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Somebody asked for what another organisation lends.
///
/// @param lender code of the organisation that lends it
/// @param organisation code of the one that asks
/// @param worthPence what this use was worth, once it was agreed to
public record ResourceRequest(
        Ref ref,
        int version,
        Ref offer,
        String offerName,
        String lender,
        String lenderName,
        String organisation,
        String organisationName,
        UUID askedBy,
        String askedByName,
        LocalDate askedOn,
        LocalDate wantedOn,
        String why,
        RequestState state,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable Long worthPence) {

    static final int LONGEST = 500;

    /// The answer.
    public record Answer(RequestState state, String answer) {}

    boolean answerable(Actor actor) {
        return state == RequestState.ASKED && ResourceOffer.lends(actor, lender);
    }

    boolean withdrawable(Actor actor) {
        return state == RequestState.ASKED && askedBy.equals(actor.id());
    }

    Ruling<Answer> answer(Answer given, Actor actor) {
        return new Problems()
                .when(!answerable(actor), "", "It was answered already, or others lend it")
                .when(
                        given.state() != RequestState.AGREED && given.state() != RequestState.DECLINED,
                        "state",
                        "Choose an answer")
                .when(
                        given.state() == RequestState.DECLINED && given.answer().isEmpty(),
                        "answer",
                        "Say why it is not possible")
                .or(() -> given);
    }

    Ruling<Answer> withdraw(Actor actor) {
        return new Problems()
                .when(!withdrawable(actor), "", "It was answered already, or somebody else asked")
                .or(() -> new Answer(RequestState.WITHDRAWN, ""));
    }
}
