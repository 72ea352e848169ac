package waymark.concerns.intake;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.web.Clocks;

/// The messages under a receipt, both ways. An invalid receipt is looked up like a valid one, so that it
/// takes as long.
@Component
class ReportInbox {

    /// @param byDesk false if the reporter wrote it
    record Message(LocalDate sent, boolean byDesk, String text) {}

    /// @param messages the oldest first
    /// @param until the last day on which the receipt opens them, or null while the desk works on the report
    public record Found(List<Message> messages, @Nullable LocalDate until, ReportProgress progress) {}

    private static final Receipt NONE = Receipt.of(new byte[32]);

    private final IntakeSeals seals;
    private final ReportInboxRows boxes;
    private final Clock clock;

    ReportInbox(IntakeSeals seals, ReportInboxRows boxes, Clock clock) {
        this.seals = seals;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// What the receipt opens; empty if there is no such receipt.
    Optional<Found> read(String typed) {
        var receipt = Receipt.parse(typed);
        return box(receipt.orElse(NONE))
                .filter(_ -> receipt.isPresent())
                .map(box -> new Found(opened(receipt.orElseThrow(), box), box.until(), box.progress()));
    }

    /// Does nothing if there is no such receipt.
    ///
    /// @param once idempotency key of the form: sent twice with the same text it is one message
    void write(String typed, String once, String text) {
        Receipt.parse(typed).ifPresent(receipt -> box(receipt).ifPresent(box -> write(receipt, box, once, text)));
    }

    private void write(Receipt receipt, ReportInboxRows.Box box, String once, String text) {
        var message = seals.message(seals.messageId(receipt, once, text), text, box.replies());
        try {
            CurrentActor.run(
                    Actor.RECEIPT,
                    () -> boxes.write(
                            Actor.RECEIPT,
                            seals.lookup(receipt),
                            box.report(),
                            message,
                            LocalDate.ofInstant(clock.instant(), Clocks.LONDON)));
        } catch (DuplicateKeyException sentBefore) {
            // the button was pressed twice: the message is there, word for word
        }
    }

    private Optional<ReportInboxRows.Box> box(Receipt receipt) {
        return CurrentActor.as(Actor.RECEIPT, () -> boxes.box(Actor.RECEIPT, seals.lookup(receipt)));
    }

    private List<Message> opened(Receipt receipt, ReportInboxRows.Box box) {
        var keys = seals.reading(receipt, box.report(), box.reader());
        return box.letters().reversed().stream()
                .map(letter -> {
                    try {
                        var purpose = IntakeSeals.purpose("answer", letter.id());
                        return new Message(
                                letter.sent(),
                                letter.byDesk(),
                                seals.message(keys.decrypt(letter.forReader(), purpose)));
                    } catch (GeneralSecurityException altered) {
                        throw new InvariantViolation("a message that its receipt does not open", altered);
                    }
                })
                .toList();
    }
}
