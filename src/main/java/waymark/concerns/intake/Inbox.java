package waymark.concerns.intake;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.kernel.Impossible;
import waymark.web.Clocks;

/// The messages under a receipt, both ways. What is no receipt is looked up like one, so that it takes as long.
@Component
class Inbox {

    /// @param byDesk false where whoever holds the receipt wrote it
    record Message(LocalDate sent, boolean byDesk, String text) {}

    private static final Receipt NONE = Receipt.of(new byte[32]);

    private final IntakeSeals seals;
    private final Inboxes boxes;
    private final Clock clock;

    Inbox(IntakeSeals seals, Inboxes boxes, Clock clock) {
        this.seals = seals;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// The messages, the oldest first; nothing where there is no such receipt.
    Optional<List<Message>> read(String typed) {
        var receipt = Receipt.parse(typed);
        return box(receipt.orElse(NONE))
                .filter(_ -> receipt.isPresent())
                .map(box -> opened(receipt.orElseThrow(), box));
    }

    /// False where there is no such receipt.
    ///
    /// @param once drawn for the form: sent twice it is one message
    boolean write(String typed, UUID once, String text) {
        var receipt = Receipt.parse(typed);
        var box = box(receipt.orElse(NONE)).filter(_ -> receipt.isPresent());
        box.ifPresent(found -> {
            var there = found.letters().stream().anyMatch(letter -> letter.id().equals(once));
            if (!there) {
                var message = seals.message(once, text, found.replies());
                Acting.run(
                        Actor.RECEIPT,
                        () -> boxes.write(
                                Actor.RECEIPT,
                                seals.lookup(receipt.orElseThrow()),
                                found.report(),
                                message,
                                LocalDate.ofInstant(clock.instant(), Clocks.LONDON)));
            }
        });
        return box.isPresent();
    }

    private Optional<Inboxes.Box> box(Receipt receipt) {
        return Acting.as(Actor.RECEIPT, () -> boxes.box(Actor.RECEIPT, seals.lookup(receipt)));
    }

    private List<Message> opened(Receipt receipt, Inboxes.Box box) {
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
                        throw new Impossible("a message that its receipt does not open", altered);
                    }
                })
                .toList();
    }
}
