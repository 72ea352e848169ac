package waymark.support.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Clocks;
import waymark.web.security.DigitCode;

/// The copy under a code, and what is said to it. A code that is none is looked up like any other, so that it
/// takes as long.
@Component
class OpenCopies {

    /// A copy that is open.
    ///
    /// @param answers what was said last, by part
    /// @param answered on which day; null where nothing was said yet
    record Copy(
            CopyText text,
            int number,
            String language,
            LocalDate givenOn,
            LocalDate until,
            Map<Integer, CopyAnswer> answers,
            @Nullable LocalDate answered,
            List<Complaint> complaints) {}

    /// A complaint that was made with this code.
    ///
    /// @param answer empty where there is none yet
    record Complaint(
            LocalDate receivedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate answeredOn,
            String answer) {}

    private static final CopyCode NONE = new CopyCode(DigitCode.of(new byte[DigitCode.CHANCE]));

    private final CopySeals seals;
    private final CopyRows rows;
    private final Clock clock;

    OpenCopies(CopySeals seals, CopyRows rows, Clock clock) {
        this.seals = seals;
        this.rows = rows;
        this.clock = clock;
    }

    /// What the code opens; nothing where there is no such code, or its copy is not open any more.
    Optional<Copy> read(String typed) {
        var code = CopyCode.parse(typed);
        return row(code.orElse(NONE)).filter(_ -> code.isPresent()).map(row -> opened(code.orElseThrow(), row));
    }

    private Copy opened(CopyCode code, CopyRows.Row row) {
        var secret = seals.opened(code, row.id(), row.reader());
        return new Copy(
                seals.content(code, row.id(), row.content()),
                row.number(),
                row.language(),
                row.givenOn(),
                row.until(),
                row.answers(),
                row.answered(),
                row.complaints().stream()
                        .map(one -> new Complaint(
                                one.receivedOn(),
                                one.acknowledgedOn(),
                                one.answeredOn(),
                                one.answer() == null
                                        ? ""
                                        : seals.open(secret, "complaint answer", one.id(), one.answer())))
                        .toList());
    }

    /// Keeps what was said to the parts.
    ///
    /// @param once idempotency key of the form
    /// @return false where no more is taken
    boolean respond(String typed, String once, String language, String words, Map<Integer, CopyAnswer> answers) {
        return CopyCode.parse(typed)
                .flatMap(code -> row(code).map(row -> {
                    var id = seals.id(code, once, answers + "\n" + words);
                    var sealed = words.isEmpty() ? null : seals.text(row.forCase(), "response", id, words);
                    return once(() -> rows.respond(
                            Actor.RECEIPT, seals.lookup(code), row, id, today(), language, sealed, answers));
                }))
                .orElse(false);
    }

    /// Keeps a complaint.
    ///
    /// @param worker true where the worker may read it
    /// @return false where no more is taken
    boolean complain(String typed, String once, String words, boolean worker) {
        return CopyCode.parse(typed)
                .flatMap(code -> row(code).map(row -> {
                    var id = seals.id(code, once, worker + "\n" + words);
                    var forManager = seals.text(row.forManager(), "complaint", id, words);
                    var forCase = worker ? seals.text(row.forCase(), "complaint", id, words) : null;
                    return once(() ->
                            rows.complain(Actor.RECEIPT, seals.lookup(code), row, id, today(), forManager, forCase));
                }))
                .orElse(false);
    }

    private interface Insert {
        boolean run();
    }

    private static boolean once(Insert insert) {
        try {
            return CurrentActor.as(Actor.RECEIPT, insert::run);
        } catch (DuplicateKeyException sentBefore) {
            return true; // the button was pressed twice: it is there
        }
    }

    private Optional<CopyRows.Row> row(CopyCode code) {
        return CurrentActor.as(Actor.RECEIPT, () -> rows.find(Actor.RECEIPT, seals.lookup(code)))
                .filter(row -> !row.until().isBefore(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
    }
}
