package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// A case that goes to another partnership.
///
/// @param parts keys of what goes with it
/// @param theirRef of the case there; empty before it was accepted
/// @param answer why it was rejected, or who accepted it; empty before a receipt came
record Transfer(
        UUID id,
        UUID partner,
        String partnerName,
        State state,
        List<String> parts,
        Agreed agreed,
        @Nullable LocalDate askedOn,
        LocalDate handoverOn,
        Words words,
        String preparedByName,
        LocalDate preparedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate closedOn,
        String theirRef,
        String answer,
        int version) {

    Transfer {
        parts = List.copyOf(parts);
    }

    /// True where a file was made and no receipt is here.
    boolean sentOut() {
        return state == State.SENT || state == State.RECALLED && sentOn != null;
    }

    /// Where a transfer is.
    enum State {
        PREPARED("Prepared", Tone.YELLOW),
        SENT("File made, no receipt yet", Tone.BLUE),
        RECEIVED("Received there", Tone.GREEN),
        REJECTED("Rejected there", Tone.ORANGE),
        RECALLED("Recalled", Tone.GREY);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }

        /// True where something is still to be done here.
        boolean open() {
            return this == PREPARED || this == SENT;
        }
    }

    /// What is sealed.
    ///
    /// @param said what the person said
    /// @param reason why it goes without their agreement; empty where they agreed
    /// @param contact whom to call here
    /// @param note what the receiver has to know; may be empty
    record Words(String said, String reason, String contact, String note) {}

    /// What somebody prepares.
    record Prepared(
            UUID partner,
            List<String> parts,
            Agreed agreed,
            @Nullable LocalDate askedOn,
            LocalDate handoverOn,
            Words words) {

        Prepared {
            parts = List.copyOf(parts);
        }

        /// Whether it may be prepared.
        ///
        /// @param withoutAgreement whether its author may share without agreement
        Ruling<Prepared> rule(LocalDate today, boolean withoutAgreement) {
            return new Problems()
                    .when(
                            agreed == Agreed.AGREED && askedOn == null,
                            "askedOn",
                            "Enter the day on which the person was told and agreed")
                    .when(
                            askedOn != null && askedOn.isAfter(today),
                            "askedOn",
                            "The day on which they were asked must be today or in the past")
                    .when(handoverOn.isBefore(today), "handoverOn", "The day of the handover must be today or later")
                    .when(
                            agreed == Agreed.WITHOUT && !withoutAgreement,
                            "agreed",
                            "You may not share without the person’s agreement. Ask a casework manager who is a member of the case")
                    .when(
                            agreed == Agreed.WITHOUT && words.reason().isEmpty(),
                            "reason",
                            "Enter why the case has to go without their agreement")
                    .or(() -> this);
        }
    }

    /// A receipt came. What it says counts, also where the transfer was recalled meanwhile.
    Ruling<State> receive(ReceiptContent receipt) {
        return switch (state) {
            case SENT, RECALLED -> Ruling.agreed(receipt.accepted() ? State.RECEIVED : State.REJECTED);
            case PREPARED -> Ruling.refused("file", "No file was made for this transfer yet");
            case RECEIVED, REJECTED -> Ruling.refused("file", "A receipt for this transfer is here already");
        };
    }
}
