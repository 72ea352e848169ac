package waymark.cases.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A notification to the Home Office: written, cleared to leave, or sent. One that is changed after it was
/// cleared is written again, and has to be screened again.
sealed interface Notification {

    /// What is sealed with it.
    ///
    /// @param kept findings that identify nobody, as the writer judged them
    /// @param reference that the Home Office gave; empty where it gave none, or nothing was sent
    record Content(NotificationAnswers answers, List<Finding.Kept> kept, String reference) {

        public Content {
            kept = List.copyOf(kept);
        }
    }

    /// A text that was cleared to leave; it never changes.
    record Cleared(UUID id, int number, Instant clearedAt, String clearedByName, Text text) {}

    /// What is sealed of a cleared text.
    ///
    /// @param digest of the answers that were screened
    record Text(NotificationAnswers answers, String digest, List<Finding> findings, List<Finding.Kept> kept) {

        public Text {
            findings = List.copyOf(findings);
            kept = List.copyOf(kept);
        }
    }

    /// What every notification has.
    ///
    /// @param consentedOn the day on which the person agreed to a referral after all
    record Header(
            UUID id,
            int version,
            LocalDate begunOn,
            String begunByName,
            Content content,
            @Nullable LocalDate consentedOn) {}

    Header header();

    default NotificationAnswers answers() {
        return header().content().answers();
    }

    /// Not sent yet.
    sealed interface Open extends Notification {

        /// Written otherwise. What was cleared before does not leave any more.
        default Ruling<NotificationEvent.Written> write(Section section, NotificationAnswers changed) {
            return new Problems()
                    .when(
                            changed.length() > NotificationAnswers.LONGEST_TOGETHER,
                            "",
                            "All boxes together must be %,d characters or fewer, so that they can be screened together; they are %,d"
                                    .formatted(NotificationAnswers.LONGEST_TOGETHER, changed.length()))
                    .or(() -> new NotificationEvent.Written(this, section, changed));
        }

        /// Judges what was found. Cleared where nothing is missing and every finding was kept for a reason.
        ///
        /// @param judged what the writer kept; every other finding is reworded first
        default Ruling<NotificationEvent> judge(Screened screened, List<Finding.Kept> judged) {
            return switch (screened) {
                case Screened.Failed _ -> Ruling.refused("", NotScreened.WORDS);
                case Screened.Done done -> {
                    var problems = new Problems();
                    var kept = new ArrayList<Finding.Kept>();
                    int number = 0;
                    boolean all = answers().missing().isEmpty();
                    for (var finding : done.findings()) {
                        number++;
                        var reason = finding.reason(judged);
                        if (reason == null) {
                            all = false;
                        } else {
                            problems.when(
                                    reason.isBlank(),
                                    "reason-" + number,
                                    "Enter why “%s” identifies nobody".formatted(finding.words()));
                            kept.add(finding.keep(reason));
                        }
                    }
                    boolean clear = all;
                    yield problems.or(() -> clear
                            ? new NotificationEvent.Passed(
                                    this, new Text(answers(), done.digest(), done.findings(), kept))
                            : new NotificationEvent.Judged(this, kept));
                }
            };
        }
    }

    /// Being written, or changed since it was cleared.
    record Draft(Header header) implements Open {}

    /// Screened, and every finding judged: it may leave.
    record Ready(Header header, Cleared cleared) implements Open {

        /// A person typed it into the service of the Home Office.
        ///
        /// @param reference that the service gave; empty where it gave none
        Ruling<NotificationEvent> send(Screened now, LocalDate on, String reference, LocalDate today) {
            return new Problems()
                    .addAll(leaves(now))
                    .when(on.isAfter(today), "sentOn", "The day on which it was sent must be today or earlier")
                    .or(() -> new NotificationEvent.Sent(this, on, reference));
        }

        /// What keeps the text from leaving; nothing where it may. It is screened again each time, so that
        /// nothing leaves that the screener of today would find.
        List<Problem> leaves(Screened now) {
            return Notification.leaves(cleared, now);
        }
    }

    /// Sent on a day, by a person. It stays as it is.
    record Submitted(Header header, Cleared cleared, LocalDate sentOn, String sentByName) implements Notification {

        /// The person agrees to a referral after all.
        Ruling<NotificationEvent> consent(LocalDate on, LocalDate today) {
            return new Problems()
                    .when(header.consentedOn() != null, "", "It is recorded already that they agreed to a referral")
                    .when(on.isAfter(today), "consentedOn", "The day must be today or earlier")
                    .when(on.isBefore(sentOn), "consentedOn", "The day cannot be before the notification was sent")
                    .or(() -> new NotificationEvent.Consented(this, on));
        }
    }

    /// What keeps a cleared text from leaving.
    static List<Problem> leaves(Cleared cleared, Screened now) {
        return switch (now) {
            case Screened.Failed _ -> List.of(new Problem("", NotScreened.WORDS));
            case Screened.Done done ->
                new Problems()
                        .when(
                                !done.digest().equals(cleared.text().digest())
                                        || !done.findings().stream()
                                                .allMatch(finding -> finding.keptIn(
                                                        cleared.text().kept())),
                                "",
                                "The text was changed, or the screener finds more in it than when it was cleared. Screen it again")
                        .list();
        };
    }
}
