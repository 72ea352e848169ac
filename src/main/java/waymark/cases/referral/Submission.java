package waymark.cases.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.directory.DateText;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// That a referral was sent to the Home Office, as a first responder records it afterwards.
///
/// @param on the day it was sent
/// @param reference that the Home Office gave it
/// @param by who sent it
/// @param organisation code of the first responder organisation that sent it
/// @param early why it was sent before the consent on which it rests; only the history keeps it
record Submission(LocalDate on, String reference, String by, String organisation, String early) {

    private static final int LONGEST_REFERENCE = 60;

    /// What is sealed of it: the rest names nobody.
    record Secret(String reference, String by) {}

    Secret secret() {
        return new Secret(reference, by);
    }

    /// @param agreedOn the day of the consent or decision on which it rests; nothing for a child
    static Ruling<Submission> read(
            FormData form,
            List<FirstResponder> responders,
            LocalDate started,
            Optional<LocalDate> agreedOn,
            LocalDate today) {
        var problems = new Problems();
        var reader = FormReader.of(form, problems);
        var on = reader.requiredDate("on", "Day it was sent", today);
        problems.when(on.isAfter(today), "on", "Day it was sent must be today or earlier");
        problems.when(on.isBefore(started.minusYears(1)), "on", "Day it was sent is too long ago");
        var reference = reader.requiredLine(
                "reference",
                "The Home Office reference",
                LONGEST_REFERENCE,
                "Enter the reference that the Home Office gave it");
        var by = reader.requiredLine("by", "The name", FormReader.TITLE, "Enter who sent it");
        Optional<FirstResponder> organisation = reader.optionalChoice(
                "organisation", responders, FirstResponder::code, "Choose an organisation that may refer");
        problems.when(form.text("organisation").isEmpty(), "organisation", "Choose the organisation that sent it");
        var early = reader.text("early", "The reason", FormReader.REASON);
        agreedOn.ifPresent(agreed -> problems.when(
                on.isBefore(agreed) && early.isEmpty(),
                "early",
                "It rests on what was agreed on %s: correct the day it was sent, or enter why it was sent before"
                        .formatted(DateText.day(agreed))));
        return problems.or(() ->
                new Submission(on, reference, by, organisation.orElseThrow().code(), early));
    }
}
