package waymark.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.directory.groups.SeatOccupancy;

/// What somebody answered to the invitation for a seat.
///
/// @param kind `holder` or `deputy`
/// @param answer `coming`, `deputy` or `apology`; empty where there is none yet
/// @param deputy who comes instead, where it is somebody of the directory
/// @param deputyName who comes instead; may be empty
/// @param reachable whether the directory has an e-mail address of the person
/// @param outcome of the last e-mail
record SeatAnswer(
        String seat,
        String kind,
        UUID person,
        String personName,
        String answer,
        @Nullable UUID deputy,
        String deputyName,
        boolean reachable,
        String outcome) {

    boolean ofHolder() {
        return kind.equals("holder");
    }

    /// `Coming`, with who it is where it is the deputy.
    String words() {
        var said = switch (answer) {
            case "coming" -> "Coming";
            case "apology" -> "Cannot come";
            case "deputy" -> deputyName + " comes instead";
            default -> "No answer yet" + trouble();
        };
        return ofHolder() ? said : personName + ": " + said;
    }

    private String trouble() {
        if (!reachable) {
            return "; the directory has no e-mail address";
        }
        return outcome.equals("refused") ? "; the e-mail was refused by the mail server" : "";
    }

    /// What was answered for a seat, by its holder and its deputy.
    ///
    /// @param words `coming`, `deputy` or `apology`, or empty
    /// @param deputy who may come instead, where it is somebody of the directory
    record Reply(String words, @Nullable UUID deputy, String deputyName) {

        static Reply of(SeatOccupancy seat, List<SeatAnswer> answers) {
            var holder = find(seat, answers, SeatAnswer::ofHolder);
            var instead = find(seat, answers, one -> !one.ofHolder()).map(SeatAnswer::answer);
            var named = Optional.ofNullable(seat.deputy());
            var sent = holder.filter(one -> one.answer().equals("deputy"));
            // a typed name replaces the deputy of the directory
            var typed = sent.filter(one -> one.deputy() == null);
            var words = holder.map(SeatAnswer::answer).orElse("");
            if (instead.filter("coming"::equals).isPresent() && !words.equals("coming")) {
                words = "deputy";
            } else if (instead.filter("apology"::equals).isPresent()
                    && (seat.holder() == null || words.equals("deputy") && typed.isEmpty())) {
                words = "apology";
            }
            return typed.isPresent()
                    ? new Reply(words, null, typed.get().deputyName())
                    : new Reply(
                            words,
                            named.map(PersonSummary::id).orElse(null),
                            named.map(PersonSummary::name).orElse(""));
        }

        private static Optional<SeatAnswer> find(
                SeatOccupancy seat, List<SeatAnswer> answers, Predicate<SeatAnswer> who) {
            return answers.stream()
                    .filter(one -> one.seat().equals(seat.seat()))
                    .filter(who)
                    .findFirst();
        }

        /// What is ticked when the meeting begins.
        String ticked() {
            return words.equals("apology") ? "apology" : "waiting";
        }
    }
}
