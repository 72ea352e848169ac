package waymark.conferences.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.conferences.research.ReleasedResearch;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// An item while it is heard, as it is shown to those who write it and to everybody else who is there.
///
/// @param use of the day so far, for those who run the forum
/// @param accepted who accepted the statement on confidentiality, for those who run the forum
/// @param released what agencies released, as far as the reader hears it
record HearingView(
        HeardItem it,
        List<HeardItems.Use> use,
        List<MeetingAcceptance> accepted,
        List<ReleasedResearch.Agency> released,
        LocalDate today,
        FormData form,
        List<Problem> problems) {

    List<Choice> answers() {
        return Choice.from(List.of(AgencyPresence.Answer.values()), Enum::name, AgencyPresence.Answer::title);
    }

    List<Choice> contributions() {
        return Choice.from(
                List.of(AgencyPresence.Contribution.values()), Enum::name, AgencyPresence.Contribution::title);
    }

    /// What a field shows: what was sent, or else what is saved.
    String value(String field, String saved) {
        return form.has(field) ? form.text(field) : saved;
    }

    String answer(AgencyPresence agency) {
        var shown = agency.shown();
        return value(agency.field("answer"), shown == null ? "" : shown.name());
    }

    /// Names of those of an agency who accepted the statement, where nobody has recorded who came.
    String who(AgencyPresence agency) {
        return value(
                agency.field("who"),
                agency.version() > 0
                        ? agency.who()
                        : String.join(
                                ", ",
                                accepted.stream()
                                        .filter(one -> !one.observer()
                                                && one.organisation().equals(agency.organisation()))
                                        .map(MeetingAcceptance::personName)
                                        .toList()));
    }

    List<MeetingAcceptance> observers() {
        return accepted.stream().filter(MeetingAcceptance::observer).toList();
    }

    /// The day of the review that is offered.
    DateField review() {
        return form.has("review-day")
                ? form.date("review")
                : DateField.of(it.hearing().day().plusWeeks(it.forum().reviewWeeks()));
    }

    boolean mayBegin() {
        return !it.begun() && !it.ended() && !it.hearing().day().isAfter(today);
    }

    int planned() {
        return use.stream().mapToInt(HeardItems.Use::minutes).sum();
    }

    int used() {
        return use.stream()
                .map(one -> one.used(it.at()))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// The place of the item on the reader's agenda.
    int number() {
        return 1
                + (int) use.stream()
                        .takeWhile(one -> !one.item().equals(it.item().ref()))
                        .count();
    }

    /// The next item that has not begun.
    Optional<HeardItems.Use> next() {
        return use.stream()
                .dropWhile(one -> !one.item().equals(it.item().ref()))
                .skip(1)
                .filter(one -> one.beganAt() == null)
                .findFirst();
    }
}
